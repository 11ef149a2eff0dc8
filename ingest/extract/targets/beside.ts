import type { Scope, TargetKind } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import type { Period, Quantity } from '../facts.js';
import { findPeriods } from '../period/index.js';
import { findQuantities, type QuantityMatch } from '../quantity/index.js';

/** A second value that the text gives beside a result: what was planned, or what the whole country has. */
export interface BesideValue {
  readonly range: Range;
  readonly quantity: Quantity;
  /** Null where it has the kind of the value that it stands beside. */
  readonly kind: TargetKind | null;
  readonly scope: Scope | null;
  /** Its own years; null where it has those of the value that it stands beside. */
  readonly period: Period | null;
}

/** "kế hoạch giao 11,5%", "mục tiêu (từ 10 - 11%)", "chỉ tiêu nghị quyết của Thành ủy đề ra là 25%". */
const PLANNED =
  /(?<![A-Za-zÀ-ỹ])(?<!(?:vượt|%) )(?:kế hoạch|mục tiêu|chỉ tiêu)(?:(?:\s+(?:giao|đề ra|được giao|năm|cả năm|\d{4}))*(?:\s+là)?|(?:\s+[A-Za-zÀ-ỹ]+){1,14}?\s+là)\s*[(:]?\s*(?=(?:từ|trên|khoảng|ít nhất|tối thiểu)\s|\d)/giu;
/** "của cả nước (dự kiến tăng khoảng 6,8%)" */
const NATIONAL =
  /(?<![A-Za-zÀ-ỹ])(?:cả nước|toàn quốc)\s*\(\s*(?<hope>ước |dự kiến )?(?:(?:tăng|đạt|là)\s+)*(?=(?:trên|khoảng)\s|\d)/giu;
const COMPARED = /(?<way>cao|thấp) hơn[A-Za-zÀ-ỹ\s]{0,20}$/iu;
/** A plan and what became of it are of one size; what is not is by how much it was missed: "cao hơn kế hoạch 0,5%". */
const MOST_TIMES = 2;
/** The longest words of a value with its unit and its year. */
const REACH = 60;

/**
 * The values beside a result in the words that follow it: its plan in brackets or in a comparison, and that of the country.
 * @param until where the next value's own words begin, or the sentence ends
 */
export function valuesBeside(text: string, { quantity: main, end }: QuantityMatch, until: number): BesideValue[] {
  const said = text.slice(end, until);
  const planned = [...said.matchAll(PLANNED)].flatMap((match) => {
    const found = valueAt(text, end, match, main);
    if (!found || !isPlanOf(main, found.quantity, said.slice(Math.max(0, match.index - REACH), match.index))) return [];
    const after = text.slice(found.range.end, found.range.end + REACH);
    const year = findPeriods(after).find(({ start, role }) => role === 'value' && /^\s*$/u.test(after.slice(0, start)));
    return [{ ...found, kind: 'TARGET' as const, scope: null, period: year?.period ?? null }];
  });
  const national = [...said.matchAll(NATIONAL)].flatMap((match) => {
    const found = valueAt(text, end, match, main);
    const kind = match.groups?.hope === undefined ? null : ('ESTIMATE' as const);
    return found ? [{ ...found, kind, scope: 'NATIONAL' as const, period: null }] : [];
  });
  return [...planned, ...national].toSorted((a, b) => a.range.start - b.range.start);
}

/** The value right after the words that announce it, of the same unit as the one that it stands beside; null for any other. */
function valueAt(text: string, offset: number, { 0: words, index }: RegExpExecArray, main: Quantity) {
  const start = offset + index;
  const from = start + words.length;
  const [found] = findQuantities(text.slice(from, from + REACH));
  if (found?.start !== 0 || found.quantity.baseUnit !== main.baseUnit) return null;
  return { range: { start, end: from + found.end }, quantity: found.quantity };
}

function isPlanOf(main: Quantity, plan: Quantity, before: string): boolean {
  const way = COMPARED.exec(before)?.groups?.way?.toLowerCase();
  if (way === 'cao' && main.baseMax < plan.baseMin) return false;
  if (way === 'thấp' && main.baseMin > plan.baseMax) return false;
  const [less, more] = [Math.abs(plan.baseMax), Math.abs(main.baseMax)].toSorted((a, b) => a - b);
  return less !== undefined && more !== undefined && more <= less * MOST_TIMES;
}
