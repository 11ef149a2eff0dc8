import type { UnitDimension } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { areaIn, inItsArea } from './areas.js';
import { findClauses, isDisbursement, type Clause } from './clauses.js';
import { deedIn } from './deeds.js';
import { fractionShare } from './fractions.js';
import {
  beginsAsIndicator,
  cleanComponent,
  cleanHead,
  indicatorIn,
  isComponent,
  subjectOf,
  tidy,
  withoutYears,
  type Parent,
  type Subject,
} from './naming.js';
import { atStart, either } from './phrases.js';
import { withShared } from './shared.js';
import { AS_SHARE, isBare, subjectIn } from './subjects.js';
import { isWhole } from './value-first.js';
import words from './words.json' with { type: 'json' };

/** A value with what it is said of. */
export interface Statement {
  readonly subject: Subject;
  readonly clause: Clause;
  /** From the first word of the subject to the end of the value and of what follows it. */
  readonly range: Range;
  readonly form: Form;
  /** For what the value was before: "giảm từ 32% năm 2016 xuống còn 26%"; null for all others. */
  readonly before: Before | null;
}

/** A value that another one is to take the place of. */
interface Before {
  /** Whether a year stands at it; it is not for that of the other. */
  readonly dated: boolean;
}

/**
 * The form of the words around a value. ratio: "tỷ lệ ... đạt 5%"; measure: "sản lượng ... đạt 5 tấn"; share: "5% hộ dân
 * được ..."; announced: a share after "cụ thể: ..."; deed: "hỗ trợ 5 mô hình"; growth: "tăng 5%" of what was told before it;
 * disbursement: "giải ngân đạt 5% kế hoạch"; none: "không còn hộ đói"; other: any words.
 */
export type Form = 'ratio' | 'measure' | 'share' | 'announced' | 'deed' | 'growth' | 'disbursement' | 'none' | 'other';

const FROM = /\s(?:tăng|giảm|nâng|hạ|đưa)(?:\s+(?:dần|mạnh|nhanh))?\s+từ\s*$/iu;
const BECOMES =
  /^\s*\(?(?:(?:vào\s+|trong\s+|cuối\s+)*năm\s+(?<year>(?:19|20)\d\d))?\)?,?\s*(?:xuống|lên)(?![A-Za-zÀ-ỹ])/iu;
/** The longest words between a value and what becomes of it. */
const CHANGE_REACH = 40;
/** "giải quyết các vụ việc, phấn đấu đạt tỷ lệ": the share is of what was said before the comma. */
const STRIVES_FOR_SHARE = /,\s+(?:phấn đấu|bảo đảm|đảm bảo)\s+(?=đạt tỷ lệ[\s:]*$)/iu;
const OPENS_BREAKDOWN = /(?<![A-Za-zÀ-ỹ])(?:trong đó|bao gồm|gồm|cụ thể|riêng)(?![A-Za-zÀ-ỹ])/iu;
/** Words that a name has from its form, not from the text. */
const MADE_UP = /^(?:Tốc độ tăng|Mức giảm|Tỷ trọng) /u;
/** Brackets that are no abbreviation: "(bao gồm người được ủy quyền)". */
const REMARK = /\s*\((?!\p{Lu}{2,}[^()]{0,20}\))[^()]*\)?/gu;
/** "cụ thể: Phấn đấu ...", "một số chỉ tiêu sau:": values follow, in whatever words. */
const ANNOUNCED = /(?<![A-Za-zÀ-ỹ])(?:cụ thể|chỉ tiêu|mục tiêu|phấn đấu)[^:;.\d]{0,40}:/iu;
/** "trong [giai đoạn 2023 - 2030]": what is left of words that said when. */
const LEFT_OPEN = /(?:^|\s)(?:trong|vào|của|cho|đến)$/iu;
const CHANGES = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm)(?:\s+(?:tối thiểu|ít nhất|trên|khoảng|thêm))*\s*$/iu;
const OF_COUNT = /^(?:tổng )?(?:số|tỷ lệ|tỉ lệ|lượng) /iu;
/** In words: a longer one is a sentence. */
const LONGEST_POPULATION = 14;
/** Whom or what, in a few words without a mark, and what is to be true of it. */
const PREDICATED = new RegExp(
  String.raw`^(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d]*,?\s+){1,${String(LONGEST_POPULATION)}}?(?:${either(words.predicates)})\s+[A-Za-zÀ-ỹ]`,
  'u',
);
const RATIO = atStart(words.clearForm);
const GROWS = /^(?:Tốc độ tăng|Mức giảm) /u;

/**
 * Reads every value of a paragraph with its subject. Parts of a whole take the whole's indicator:
 * "trong đó công nghiệp tăng 19,2%".
 * @param own the document's own place
 * @param before the words that name the indicator of a text that is nothing but a value, as in a table printed one cell a line
 * @param over what the text may break down, as a footnote does; null where nothing stands over it
 */
export function readStatements(
  text: string,
  own: string | null = null,
  before = '',
  over: Subject | null = null,
): Statement[] {
  const statements: Statement[] = [];
  const above: Parent | null = over && {
    subject: over,
    dimension: null,
    unit: null,
    open: true,
    whole: false,
    within: null,
  };
  let parent = above;
  let sentence: Range | null = null;
  let was: Statement | null = null;
  const announced = ANNOUNCED.exec(text)?.index ?? Infinity;
  for (const clause of findClauses(text, own)) {
    if (isAlone(text, clause) && beginsAsIndicator(before)) {
      const subject = subjectOf(withoutYears(before), '', clause.match.dimension);
      return [{ subject, clause, range: clause.match, form: 'ratio', before: null }];
    }
    if (clause.sentence !== sentence && !continues(text, clause.sentence)) parent = above;
    sentence = clause.sentence;
    const read = readClause(text, clause, parent, announced);
    if (!read) continue;
    const { statement } = read;
    // What a value becomes has the words of what it was.
    if (!statement.before || statement.before.dated)
      statements.push(was ? { ...statement, form: was.form } : statement);
    was = statement.before ? statement : null;
    parent = read.parent;
  }
  return withShared(text, statements).map(atOpening);
}

/** "Tại thành phố Hà Nội, ...": the place that a sentence opens with is the part that its values are for. */
function atOpening(statement: Statement): Statement {
  const { subject, clause } = statement;
  const place = clause.opening?.component ?? null;
  if (place === null) return statement;
  const component = subject.component === null ? place : `${place}, ${subject.component}`;
  return { ...statement, subject: { ...subject, component } };
}

/** "Trong đó: dịch vụ tăng 9%": a sentence of its own that breaks down what the one before it told. */
export function continues(text: string, sentence: Range): boolean {
  return /^\s*(?:trong đó|cụ thể|riêng)(?![A-Za-zÀ-ỹ])/iu.test(text.slice(sentence.start, sentence.end));
}

/** Whether a text is nothing but one value. */
function isAlone(text: string, { match }: Clause): boolean {
  return text.slice(0, match.start).trim() === '' && /^[\s.;]*$/u.test(text.slice(match.end));
}

function readClause(
  text: string,
  clause: Clause,
  parent: Parent | null,
  announced: number,
): { statement: Statement; parent: Parent } | null {
  const { match, tail } = clause;
  const head = text.slice(clause.head.start, clause.head.end);
  const after = tidy(withoutYears(text.slice(tail.start, tail.end)).replace(REMARK, ' ')).replace(LEFT_OPEN, '');
  const colon = head.lastIndexOf(':');
  const before = colon === -1 ? '' : head.slice(0, colon);
  const said = head.slice(colon + 1);
  const was = beforeIn(said, text.slice(match.end, match.end + CHANGE_REACH));
  const own = (was ? said.replace(FROM, ' ') : said).replace(STRIVES_FOR_SHARE, ' ');
  const opens = OPENS_BREAKDOWN.test(head);
  const titled = before === '' ? null : titleIn(before, own, match.dimension);
  const over: Parent | null = titled
    ? { subject: titled, dimension: null, unit: null, open: true, whole: false, within: null }
    : within(parent, before);
  const open = opens || over?.open === true;

  const fraction = after === '' ? fractionShare(text, match) : null;
  const stated =
    fraction?.subject ?? (titled && after === '' && isBare(own) ? titled : subjectIn(own, after, match, over, open));
  const found = stated && inItsArea(stated, after, match.dimension);
  if (!found || !/[A-Za-zÀ-ỹ]/u.test(found.name)) return null;
  const isPart = found.component !== null && over !== null;
  const next: Parent = {
    subject: isPart ? over.subject : areaIn(after) === null ? found : (stated ?? found),
    open: open && (isPart || titled !== null || found.name.startsWith(over?.subject.name ?? found.name)),
    dimension: match.dimension,
    unit: match.quantity.baseUnit,
    whole: isWhole(after),
    within: over?.within ?? null,
  };
  const start = fraction?.start ?? clause.head.start + leadLength(head, stated ?? found);
  const statement: Statement = {
    subject: found,
    clause,
    range: { start, end: Math.max(tail.end, match.end) },
    form: formOf(head, own, after, match, found, announced, parent),
    before: was,
  };
  return { statement, parent: next };
}

/** "giảm từ" before a value and "xuống còn" after it: what it was before. */
function beforeIn(head: string, next: string): Before | null {
  if (!FROM.test(head)) return null;
  const found = BECOMES.exec(next);
  return found && { dated: found.groups?.year !== undefined };
}

function formOf(
  head: string,
  own: string,
  after: string,
  match: Clause['match'],
  { name, verb }: Subject,
  announced: number,
  parent: Parent | null,
): Form {
  if (isDisbursement(head, after, match)) return 'disbursement';
  if (AS_SHARE.test(own) && RATIO.test(name)) return 'ratio';
  if (isWhole(after) && name.startsWith('Tỷ trọng ')) return 'ratio';
  const said = name.replace(MADE_UP, '');
  if (opensWith(head, said)) return RATIO.test(said) ? 'ratio' : beginsAsIndicator(said) ? 'measure' : 'other';
  if (isValueFirst(own, after, match)) return announced <= match.start ? 'announced' : 'share';
  if (after === '' && GROWS.test(name) && parent && isIndicator(parent.subject)) return 'growth';
  return deedIn(verb) === null ? 'other' : 'deed';
}

function isIndicator({ name, indicator }: Subject): boolean {
  return indicator.known || beginsAsIndicator(name);
}

/** "giảm 50% số vụ vi phạm", "70% phụ nữ mang thai được khám sàng lọc": a share before whom or what it is a share of. */
function isValueFirst(own: string, after: string, { dimension }: Clause['match']): boolean {
  if (dimension !== 'SHARE' || !isBare(own.slice(own.lastIndexOf(';') + 1))) return false;
  return CHANGES.test(own) ? OF_COUNT.test(after) : PREDICATED.test(after);
}

/** What stands before a colon and is broken down after it: an indicator, or whatever commonly named parts follow. */
function titleIn(before: string, own: string, dimension: UnitDimension): Subject | null {
  const cleaned = cleanHead(before);
  const indicator = indicatorIn(cleaned, dimension);
  if (indicator) return indicator;
  const title = cleaned.words;
  return title !== '' && isComponent(cleanHead(own).words) ? subjectOf(title, '', dimension) : null;
}

/** A part with a colon after it is broken down in turn, until a semicolon. */
function within(parent: Parent | null, before: string): Parent | null {
  const last = before.slice(before.lastIndexOf(';') + 1);
  return parent && before !== '' && isComponent(last)
    ? { ...parent, open: true, within: cleanComponent(last) }
    : parent;
}

/** Whether the name's first words stand in the head, and were not made of what follows the value. */
function opensWith(head: string, name: string): boolean {
  return head.toLowerCase().includes(name.toLowerCase().split(' ').slice(0, 3).join(' '));
}

/** Where in the head the subject begins: at its first words, else after the last mark. */
function leadLength(head: string, { name, component }: Subject): number {
  const lower = head.toLowerCase();
  const isShareOfDeed = AS_SHARE.test(head) && !opensWith(head, name);
  for (const words of [
    component ?? (isShareOfDeed ? name.replace(/^Tỷ lệ /u, '') : name),
    name,
    name.replace(MADE_UP, ''),
  ]) {
    const first = words.toLowerCase().split(' ').slice(0, 2).join(' ');
    const at = first === '' ? -1 : lower.lastIndexOf(first);
    if (at !== -1) return at;
  }
  const mark = Math.max(head.lastIndexOf(';'), head.lastIndexOf(', '), head.lastIndexOf('. ')) + 1;
  return head.length - head.slice(mark).trimStart().length;
}
