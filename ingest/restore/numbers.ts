import type { Replacement } from './rewrite.js';
import type { Token } from './tokens.js';

/**
 * Puts back the decimal comma that a machine lost: "khoảng 6 4%" says 6,4 %, for two numbers never stand side by side
 * within a sentence. The digits stay as printed.
 */
export function repairNumbers(tokens: readonly Token[]): Replacement[] {
  const repairs: Replacement[] = [];
  for (let at = 1; at + 2 < tokens.length; at++) {
    const [before, whole, decimals, sign] = tokens.slice(at - 1, at + 3);
    if (!before || !whole || !decimals || !sign) break;
    if (!/^\p{Ll}+$/u.test(before.text) || whole.after !== 'space') continue;
    if (!/^\d{1,2}$/.test(whole.text) || !/^\d{1,2}$/.test(decimals.text) || decimals.after !== 'space') continue;
    if (sign.text === '%' && sign.after === 'nothing') {
      repairs.push({ start: whole.start + whole.text.length, end: decimals.start, text: ',' });
    }
  }
  return repairs;
}
