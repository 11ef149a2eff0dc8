import type { UnitDimension } from '../../../schema/enums.js';
import type { QuantityMatch } from '../quantity/index.js';
import { deedIn, doneTo } from './deeds.js';
import { subjectOf, uncapitalised, type Parent, type Subject } from './naming.js';
import { anywhere, atStart, either, isOnly } from './phrases.js';
import { populationOf } from './referring.js';
import words from './words.json' with { type: 'json' };

const VERB = atStart(words.verbs);
/** "kinh tế biển đóng góp (40% GRDP)" */
const CONTRIBUTES = /^(?!tỷ lệ|tỷ trọng)(.+) đóng góp$/iu;
const OF_WHOLE = /^(?:trong|vào|của) /iu;
const WHOLE = new RegExp(String.raw`^(?:(?:trong|vào|của) )?(?:${either(words.wholes)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** A head that says itself that it is a share or a rate. */
export const RATIO = atStart(words.clearForm);
const PREDICATE = /^(?:được|có|đạt|sử dụng|hoàn thành|tham gia|cơ bản)(?![A-Za-zÀ-ỹ])/iu;
export const COUNT_OF = atStart(['số', 'tổng số', 'các']);
const THING = anywhere(['vốn', 'fdi', 'việc làm'], 'iu');
/** The kinds of unit that a growth is told in. */
const CHANGES: ReadonlySet<UnitDimension> = new Set(['SHARE', 'RATE', 'RATIO']);
/** What is measured by units of area and length, where only the thing is named. */
const MEASURED: Partial<Record<UnitDimension, string>> = { AREA: 'Diện tích', LENGTH: 'Chiều dài' };

/** "100% hộ dân nông thôn được sử dụng nước sạch", "16 bác sĩ/vạn dân", "thu hút 1,2 tỷ USD vốn đầu tư nước ngoài". */
export function valueFirst(
  head: string,
  after: string,
  match: QuantityMatch,
  over: Parent | null,
  verb: string,
): Subject | null {
  const { quantity, dimension } = match;
  const { unit } = quantity;
  if (after === '' && CHANGES.has(dimension)) {
    const growth = growthOf(over, verb, match);
    if (growth) return growth;
  }
  if (dimension === 'SHARE' || dimension === 'RATE') {
    if (after === '') return again(over, verb, dimension);
    if (verb.startsWith('giảm')) return subjectOf(`Mức giảm ${after}`, '', dimension);
    if (verb.startsWith('tăng')) return subjectOf(`Tốc độ tăng ${after}`, '', dimension);
    if (over && WHOLE.test(after)) return subjectOf(shareOf(levelOf(over.subject.name), after), '', dimension);
    if (PREDICATE.test(after) && over) return subjectOf(`${populationOf(over.subject.name)} ${after}`, '', dimension);
    return subjectOf(`Tỷ lệ ${after.replace(COUNT_OF, '')}`, '', dimension);
  }
  if (after === '' && over && (dimension !== 'COUNT' || (quantity.baseUnit === over.unit && isOnly(head, VERB)))) {
    const same = again(over, verb, dimension);
    if (same && (same.indicator.known || dimension === over.dimension)) return same;
  }
  if (dimension === 'COUNT') {
    const counted = unit.includes('/') ? unit.replace('/vạn dân', ' trên 1 vạn dân') : printedUnit(quantity.text);
    return subjectOf(`Số ${counted} ${after}`, verb, dimension);
  }
  const measured = after === '' ? undefined : MEASURED[dimension];
  if (measured !== undefined && head === '') return subjectOf(`${measured} ${after}`, verb, dimension);
  return after === '' ? null : subjectOf(THING.test(after) ? `Thu hút ${after}` : `${head} ${after}`, verb, dimension);
}

/** "công nhận 30 giống cây, trong đó có ít nhất 10 giống cây bản địa": some of the things that something is done to. */
export function someOf(over: Parent | null, after: string, { quantity }: QuantityMatch, open: boolean): Subject | null {
  const isSome = open && over?.subject.verb !== '' && over?.unit === quantity.baseUnit && after !== '';
  return isSome && deedIn(over.subject.verb) !== null ? { ...over.subject, component: after } : null;
}

/** "Nâng cấp 46 trạm y tế xã", "số hóa 100% hồ sơ"; null for what is not counted. */
export function deedOn(deed: string, after: string, { quantity, dimension }: QuantityMatch): Subject | null {
  if (dimension === 'SHARE' && after !== '')
    return { ...subjectOf(`Tỷ lệ ${doneTo(after, deed)}`, '', dimension), verb: deed };
  const measured = MEASURED[dimension];
  if (measured !== undefined && after !== '')
    return { ...subjectOf(`${measured} ${doneTo(after, deed)}`, '', dimension), verb: deed };
  if (dimension !== 'COUNT' || quantity.unit.includes('/')) return null;
  return { ...subjectOf(`Số ${doneTo(`${printedUnit(quantity.text)} ${after}`, deed)}`, '', dimension), verb: deed };
}

/** "đạt 60% vào năm 2028 và đạt 70% vào năm 2030", "tăng 12%/năm, đến năm 2030 đạt 5 tỷ USD": another value of the same. */
function again(over: Parent | null, verb: string, dimension: UnitDimension): Subject | null {
  if (!over || over.whole || /^(?:tăng|giảm)/u.test(verb)) return null;
  const sameKind = dimension === over.dimension;
  return sameKind ? over.subject : subjectOf(levelOf(over.subject.name), '', dimension, over.subject.component);
}

/** The name of what grows, or of what has a share: without "Tốc độ tăng", without "trong GDP cả nước". */
function levelOf(name: string): string {
  return name.replace(/^(?:Tốc độ tăng|Mức giảm) /u, '').replace(/ trong .*$/u, '');
}

/** "đạt 35 tỷ USD, tăng 10%": how the value before it grows; "tăng 15 điểm %", "tăng 1,5 lần": by how much it is more. */
function growthOf(over: Parent | null, verb: string, { quantity, dimension }: QuantityMatch): Subject | null {
  if (!over || !/^(?:tăng|giảm|gấp)/u.test(verb)) return null;
  if (dimension === 'RATIO' || quantity.unit === 'điểm %') return { ...over.subject, verb };
  return subjectOf(levelOf(over.subject.name), verb, dimension, over.subject.component);
}

/** The unit in the text's own words, without its magnitude or the whole that it is of: "lượt khách du lịch". */
function printedUnit(printed: string): string {
  return printed
    .replace(/^[^\d]*[\d.,\s]+(?:(?:[-–/]|đến)\s*[\d.,]+\s*)?(?:(?:nghìn|ngàn|triệu|vạn|tỷ|tỉ)\s+)*/u, '')
    .replace(/ trở (?:lên|xuống)$/u, '');
}

/** "Tỷ trọng X trong GDP", "Tỷ trọng đóng góp của X vào GRDP": the name of a part of a whole. */
export function shareOf(head: string, tail: string): string {
  const whole = tail.replace(OF_WHOLE, '');
  const giver = CONTRIBUTES.exec(head)?.[1];
  if (giver !== undefined) return `Tỷ trọng đóng góp của ${uncapitalised(giver)} vào ${whole}`;
  return RATIO.test(head) ? `${head} trong ${whole}` : `Tỷ trọng ${uncapitalised(head)} trong ${whole}`;
}

/** Whether words begin with a whole that others are parts of: "GDP cả nước". */
export function isWhole(words: string): boolean {
  return WHOLE.test(words);
}
