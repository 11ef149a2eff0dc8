import { inLegacy, type LegacyEncoding } from '../text/legacy.js';
import { pictured } from './symbols.js';

/** How letters are set, as far as it changes what a reader sees. */
export interface Look {
  readonly font: string | null;
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly raised: boolean;
}

/** A stretch of text set alike. */
export interface Run extends Look {
  readonly text: string;
}

export const PLAIN: Look = { font: null, hidden: false, capitals: false, raised: false };

/** What the runs of a paragraph print. */
export function printed(runs: readonly Run[]): string {
  return joined(runs.filter((run) => !run.hidden))
    .map((run) => raised(shown(run), run.raised))
    .join('');
}

/** Neighbours set alike are one: a sign of an old encoding may be cut in two. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.font === run.font && last.capitals === run.capitals && last.raised === run.raised) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    } else whole.push(run);
  }
  return whole;
}

function shown({ text, font, capitals }: Run): string {
  const old = legacyFont(font);
  const letters = old ? inLegacy(text, old.encoding) : pictured(text, font);
  return capitals || (old?.capitals === true && letters !== text) ? letters.toUpperCase() : letters;
}

/** The fonts of the time before Unicode: .VnTime, and .VnTimeH that has capitals only; VNI-Times. */
function legacyFont(font: string | null): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (font === null) return null;
  if (/^\.vn/iu.test(font)) return { encoding: 'TCVN3', capitals: font.endsWith('H') };
  return /^vni[- ]/iu.test(font) ? { encoding: 'VNI', capitals: false } : null;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised number as Unicode writes it: the mark of a footnote, a square metre. */
export function raised(text: string, isRaised = true): string {
  return isRaised ? text.replace(/\d/gu, (digit) => RAISED.charAt(Number(digit))) : text;
}
