import { withoutYears } from './naming.js';
import { atStart, either, stripped } from './phrases.js';
import words from './words.json' with { type: 'json' };

const DEED = new RegExp(
  String.raw`^(?<deed>(?:${either(words.deeds)})(?:\s+mới)?)(?:\s+(?:thêm|được|cho))?(?![A-Za-zÀ-ỹ\d])\s*`,
  'iu',
);
/** Cheaper than reading all the words of a head: most end in none. */
const ENDS_IN_DEED = new RegExp(
  String.raw`(?:${either(words.deeds)})(?:\s+(?:[A-Za-zÀ-ỹ]+|\d+|[-–]|[A-Za-zÀ-ỹ]+\s\d+)){0,6}[\s,]*$`,
  'iu',
);
const LEAD_IN = atStart([...words.leadIn, ...words.deedLeads]);
/** Where the words that say what was counted end, and those begin that say where, how and for whom. */
const CIRCUMSTANCE = new RegExp(
  String.raw`(?:,|(?<!đạt)\s(?:${either(words.circumstances)})(?![A-Za-zÀ-ỹ])).*$`,
  'isu',
);
const SUM = atStart(['tổng số', 'số', 'các', 'lượt']);

/**
 * What is done to the things counted right after it: "Hỗ trợ" (120 mô hình), "Đầu tư nâng cấp" (46 trạm y tế), "công nhận
 * mới" (30 giống); null where the last words before a value are no deed.
 */
export function deedIn(head: string): string | null {
  if (!ENDS_IN_DEED.test(head)) return null;
  const start = Math.max(head.lastIndexOf(';'), head.lastIndexOf(','), head.lastIndexOf(':')) + 1;
  let rest = withoutYears(head.slice(start)).replace(/^.*\svà\s/su, '');
  let deed: string | null = null;
  while (rest !== '') {
    const said = DEED.exec(rest);
    const found = said ?? LEAD_IN.exec(rest);
    if (!found || found[0] === '') return null;
    if (said) deed = said.groups?.deed?.toLowerCase() ?? null;
    rest = rest.slice(found[0].length);
  }
  return deed;
}

/** "mô hình sinh kế được hỗ trợ": the things of the words after a value, and what is done to them. */
export function doneTo(things: string, deed: string): string {
  return `${stripped(things.replace(CIRCUMSTANCE, ''), SUM).trim()} được ${deed}`;
}
