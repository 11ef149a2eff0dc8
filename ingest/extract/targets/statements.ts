import type { Range } from '../../text.js';
import { findClauses, type Clause } from './clauses.js';
import {
  beginsAsIndicator,
  cleanComponent,
  cleanHead,
  componentIn,
  indicatorIn,
  isComponent,
  subjectOf,
  tidy,
  uncapitalised,
  withoutLeadIn,
  withoutYears,
  type Subject,
} from './naming.js';
import { anywhere, atStart, either, isOnly } from './phrases.js';
import words from './words.json' with { type: 'json' };

/** A value with what it is said of. */
export interface Statement {
  readonly subject: Subject;
  readonly clause: Clause;
  /** From the first word of the subject to the end of the value and of what follows it. */
  readonly range: Range;
  /** Whether the words have a form that only an indicator has ("tỷ lệ ... đạt"). */
  readonly clear: boolean;
}

/** What a breakdown ("trong đó", "X: ở đô thị đạt ...") breaks down. */
interface Parent {
  readonly subject: Subject;
  readonly open: boolean;
  /** Whether the value before it was said to be a part of a whole: "6,4% GDP cả nước". */
  readonly whole: boolean;
  /** The part that is itself broken down: "nông thôn: thu gom đạt 98%, xử lý đạt 91,9%". */
  readonly within: string | null;
}

const VALUE_FIRST = atStart([...words.valueFirst, ...words.leadIn]);
const OPENS_BREAKDOWN = /(?<!\p{L})(?:trong đó|bao gồm|gồm|cụ thể)(?!\p{L})/iu;
/** "(giá hiện hành), tương đương khoảng 20.280 USD": the same in another unit. */
const SAME = new RegExp(String.raw`^[\s,(]*(?:[^()]*\))?[\s,(]*(?:${either(words.same)})(?!\p{L})`, 'iu');
const WHOLE = atStart(words.wholes);
/** Words that a name has from its form, not from the text. */
const MADE_UP = /^(?:Tốc độ tăng|Mức giảm|Tỷ trọng) /u;
/** Brackets that are no abbreviation: "(bao gồm người được ủy quyền)". */
const REMARK = /\s*\((?!\p{Lu}{2,}[^()]{0,20}\))[^()]*\)?/gu;
const CLEAR = atStart(words.clearForm);
const PREDICATE = /^(?:được|có|đạt|sử dụng|hoàn thành|tham gia|cơ bản)(?!\p{L})/iu;
/** In words; a longer head is a sentence, not the name of a part. */
const LONGEST_PART = 12;
const INDEX = /(?:chỉ số|bộ chỉ số)[^,;]*/iu;
const COUNT_OF = atStart(['số', 'tổng số', 'các']);
const THING = anywhere(['vốn', 'fdi', 'việc làm'], 'iu');

/**
 * Reads every value of a paragraph with its subject. Parts of a whole take the whole's indicator:
 * "trong đó công nghiệp tăng 19,2%".
 * @param before the words that name the indicator of a text that is nothing but a value, as in a table printed one cell a line
 * @param over what the text may break down, as a footnote does; null where nothing stands over it
 */
export function readStatements(text: string, before = '', over: Subject | null = null): Statement[] {
  const statements: Statement[] = [];
  const above: Parent | null = over && { subject: over, open: true, whole: false, within: null };
  let parent = above;
  let sentence: Range | null = null;
  for (const clause of findClauses(text)) {
    if (isWhole(text, clause) && beginsAsIndicator(before)) {
      const subject = subjectOf(withoutYears(before), '', clause.match.dimension);
      return [{ subject, clause, range: clause.match, clear: true }];
    }
    if (clause.sentence !== sentence) parent = above;
    sentence = clause.sentence;
    const read = readClause(text, clause, parent);
    if (!read) continue;
    statements.push(read.statement);
    parent = read.parent;
  }
  return statements;
}

/** Whether a text is nothing but one value. */
function isWhole(text: string, { match }: Clause): boolean {
  return text.slice(0, match.start).trim() === '' && /^[\s.;]*$/u.test(text.slice(match.end));
}

function readClause(
  text: string,
  clause: Clause,
  parent: Parent | null,
): { statement: Statement; parent: Parent } | null {
  const { match, tail } = clause;
  const head = text.slice(clause.head.start, clause.head.end);
  const after = tidy(withoutYears(text.slice(tail.start, tail.end)).replace(REMARK, ' '));
  const colon = head.lastIndexOf(':');
  const before = colon === -1 ? '' : head.slice(0, colon);
  const own = head.slice(colon + 1);
  const opens = OPENS_BREAKDOWN.test(head);
  const titled = before === '' ? null : titleIn(before, own, match.dimension);
  const over: Parent | null = titled
    ? { subject: titled, open: true, whole: false, within: null }
    : within(parent, before);
  const open = opens || over?.open === true;

  const found = subjectIn(own, after, clause, over, open) ?? (titled && isBare(own) ? titled : null);
  if (!found || !/\p{L}/u.test(found.name)) return null;
  const isPart = found.component !== null && over !== null;
  const next: Parent = {
    subject: isPart ? over.subject : found,
    open: open && (isPart || titled !== null),
    whole: WHOLE.test(after),
    within: over?.within ?? null,
  };
  const start = clause.head.start + leadLength(head, found);
  const bound = match.quantity.comparator !== 'EQ' || !/^(?:là)?$/u.test(found.verb);
  const clear = bound && CLEAR.test(found.name) && opensWith(head, found.name);
  return {
    statement: { subject: found, clause, range: { start, end: Math.max(tail.end, match.end) }, clear },
    parent: next,
  };
}

/** What stands before a colon and is broken down after it: an indicator, or whatever commonly named parts follow. */
function titleIn(before: string, own: string, dimension: Clause['match']['dimension']): Subject | null {
  const indicator = indicatorIn(before, dimension)?.subject;
  if (indicator) return indicator;
  const title = cleanHead(before).words;
  return title !== '' && isComponent(cleanHead(own).words) ? subjectOf(title, '', dimension) : null;
}

/** A part with a colon after it is broken down in turn, until a semicolon. */
function within(parent: Parent | null, before: string): Parent | null {
  const last = before.slice(before.lastIndexOf(';') + 1);
  return parent && before !== '' && isComponent(last)
    ? { ...parent, open: true, within: cleanComponent(last) }
    : parent;
}

/** The subject of a value, by the form of the words around it; null where they state none. */
function subjectIn(own: string, after: string, { match }: Clause, over: Parent | null, open: boolean): Subject | null {
  const { words: head, verb } = cleanHead(own);
  const { dimension } = match;
  if (over && SAME.test(own)) return subjectOf(over.subject.name, '', dimension, over.subject.component);
  if (dimension === 'RANK') return ranked(after, own);
  if (over && isPartOf(head, over, open)) return part(over, head, verb, dimension);
  const lastPart = head.slice(head.lastIndexOf(',') + 1);
  const first = isOnly(lastPart, VALUE_FIRST) ? valueFirst(lastPart, after, match, over, verb) : null;
  if (first) return first;
  const whole = WHOLE.test(after) ? after : null;
  if (whole !== null) return subjectOf(shareOf(head, whole), '', dimension);
  const shared = over && sharedBeginning(over.subject.name, head);
  if (over && shared) return { ...over.subject, component: cleanComponent(shared), verb };
  const found = indicatorIn(own, dimension);
  if (found?.subject.indicator.known) return found.subject;
  if (over && open && !beginsAsIndicator(head)) return part(over, head, verb, dimension);
  const plain = subjectOf(after === '' ? head : joined(withoutLeadIn(withoutYears(own)), after), verb, dimension);
  return plain.indicator.known ? plain : (found?.subject ?? plain);
}

/** "100% hộ dân nông thôn được sử dụng nước sạch", "16 bác sĩ/vạn dân", "thu hút 1,2 tỷ USD vốn đầu tư nước ngoài". */
function valueFirst(
  head: string,
  after: string,
  { quantity, dimension }: Clause['match'],
  over: Parent | null,
  verb: string,
): Subject | null {
  const { unit } = quantity;
  if (dimension === 'SHARE' || dimension === 'RATE') {
    if (after === '') return growthOf(over, verb, dimension) ?? again(over, verb);
    if (verb.startsWith('giảm')) return subjectOf(`Mức giảm ${after}`, '', dimension);
    if (verb.startsWith('tăng')) return subjectOf(`Tốc độ tăng ${after}`, '', dimension);
    if (over?.whole === true && WHOLE.test(after))
      return subjectOf(shareOf(over.subject.name.replace(/ trong .*$/u, ''), after), '', dimension);
    if (PREDICATE.test(after) && over) return subjectOf(`${nounOf(over.subject.name)} ${after}`, '', dimension);
    return subjectOf(`Tỷ lệ ${after.replace(COUNT_OF, '')}`, '', dimension);
  }
  if (dimension === 'COUNT' || dimension === 'RATIO') {
    const counted = unit.includes('/') ? unit.replace('/vạn dân', ' trên 1 vạn dân') : printedUnit(quantity.text);
    return subjectOf(`Số ${counted} ${after}`, verb, dimension);
  }
  return after === '' ? null : subjectOf(THING.test(after) ? `Thu hút ${after}` : `${head} ${after}`, verb, dimension);
}

/** "đạt 60% vào năm 2028 và đạt 70% vào năm 2030": another value of the same. */
function again(over: Parent | null, verb: string): Subject | null {
  return over && !over.whole && !/^(?:tăng|giảm)/u.test(verb) ? over.subject : null;
}

/** "đạt 35 tỷ USD, tăng 10%": how the value before it grows, where that is an indicator that the vocabulary knows. */
function growthOf(over: Parent | null, verb: string, dimension: Clause['match']['dimension']): Subject | null {
  if (!over || !/^(?:tăng|giảm)/u.test(verb)) return null;
  const subject = subjectOf(over.subject.name, verb, dimension, over.subject.component);
  return subject.indicator.known ? subject : null;
}

/** "một trong 10 địa phương đạt thứ hạng cao nhất về Chỉ số ...", "Chỉ số ... xếp thứ 3". */
function ranked(after: string, own: string): Subject | null {
  const index = INDEX.exec(after)?.[0];
  if (index !== undefined) return subjectOf(`Thứ hạng ${index}`, '', 'RANK');
  return indicatorIn(own, 'RANK')?.subject ?? null;
}

/** The unit in the text's own words, without its magnitude: "lượt khách du lịch". */
function printedUnit(printed: string): string {
  return printed
    .replace(/^[^\d]*[\d.,\s]+(?:(?:[-–]|đến)\s*[\d.,]+\s*)?(?:(?:nghìn|ngàn|triệu|vạn|tỷ|tỉ)\s+)*/u, '')
    .replace(/ trở (?:lên|xuống)$/u, '');
}

function part(over: Parent, head: string, verb: string, dimension: Clause['match']['dimension']): Subject | null {
  const own = cleanComponent(withoutYears(head));
  const named = isComponent(own) ? own : (componentIn(own) ?? own);
  if (named.split(' ').length > LONGEST_PART) return null;
  const component = over.within === null ? named : `${over.within}, ${named}`;
  const name =
    verb.startsWith('chiếm') && !/tỷ trọng|cơ cấu/iu.test(over.subject.name)
      ? `Tỷ trọng trong ${over.subject.name}`
      : over.subject.name;
  return { ...subjectOf(name, '', dimension, component), verb };
}

/** Whether the words name a part of what was just stated, not an indicator of its own. */
function isPartOf(head: string, over: Parent, open: boolean): boolean {
  if (isComponent(head)) return open || over.subject.component !== null || over.subject.indicator.known;
  return false;
}

/** "giá trị sản xuất nông nghiệp" under "giá trị sản xuất nông, lâm, thủy sản": what follows the words that both begin with. */
function sharedBeginning(name: string, head: string): string | null {
  const strip = (words: string) => words.replace(/^(?:tốc độ tăng(?: trưởng)?|tăng) /iu, '').split(' ');
  const [over, own] = [strip(name), strip(head)];
  let same = 0;
  while (same < own.length && own[same]?.toLowerCase() === over[same]?.toLowerCase()) same++;
  const rest = own.slice(same).join(' ');
  return same >= 3 && isComponent(rest) ? rest : null;
}

function shareOf(head: string, whole: string): string {
  return CLEAR.test(head) ? `${head} trong ${whole}` : `Tỷ trọng ${uncapitalised(head)} trong ${whole}`;
}

/** "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý" is about "Tỷ lệ chất thải rắn sinh hoạt". */
function nounOf(name: string): string {
  const predicate = /\s(?:được|có|đạt|sử dụng|tham gia)(?!\p{L})/iu.exec(name);
  return predicate ? name.slice(0, predicate.index) : name;
}

function joined(head: string, after: string): string {
  return after === '' || CLEAR.test(head) ? head : `${head} ${after}`;
}

/** Whether the name's first words stand in the head, and were not made of what follows the value. */
function opensWith(head: string, name: string): boolean {
  return head.toLowerCase().includes(name.toLowerCase().split(' ').slice(0, 3).join(' '));
}

function isBare(own: string): boolean {
  return isOnly(cleanHead(own).words, VALUE_FIRST);
}

/** Where in the head the subject begins: at its first words, else after the last mark. */
function leadLength(head: string, { name, component }: Subject): number {
  const lower = head.toLowerCase();
  for (const words of [component ?? name, name, name.replace(MADE_UP, '')]) {
    const first = words.toLowerCase().split(' ').slice(0, 2).join(' ');
    const at = first === '' ? -1 : lower.lastIndexOf(first);
    if (at !== -1) return at;
  }
  const mark = Math.max(head.lastIndexOf(';'), head.lastIndexOf(', '), head.lastIndexOf('. ')) + 1;
  return head.length - head.slice(mark).trimStart().length;
}
