import type { Range } from '../../text.js';
import type { DocumentFacts } from '../facts.js';
import type { Place } from './context.js';
import { beginsAsIndicator } from './naming.js';
import { anywhere, atEnd, atStart } from './phrases.js';
import type { Form, Statement } from './statements.js';
import type { When } from './when.js';
import words from './words.json' with { type: 'json' };

/** What vouches for a value: a list of chỉ tiêu, an indicator of the vocabulary, or the form of its words. */
export type Evidence = 'listed' | 'known' | Form;

/** Of a proportion the words alone may vouch, not of a sum or a count. */
const PROPORTIONS: ReadonlySet<string> = new Set(['SHARE', 'RATE', 'RATIO']);
/** The share of its words that a wording must account for where no list vouches for a value. */
const SURE = 0.7;
/** Fees, limits, entitlements, formulas: what a rule sets nobody is to reach. */
const RULE = anywhere(words.ruleWords);
const STRIVES = anywhere(words.strives);
const STRIVES_AT_END = atEnd([...words.strives, ...words.assures]);
const REACHES = /^(?:đạt|ước|tăng|giảm|còn|chiếm|lên|xuống|dự kiến|ở mức|thực hiện|vượt|xếp)/u;
/** "phấn đấu đạt giá trị kiều hối 400 triệu USD": the verb before the name. */
const TO_REACH = /(?<![A-Za-zÀ-ỹ])đạt\s*$/iu;
const OF_COST = atStart(words.costs);
/** Fewer are works to be done, not a measure of anything: "xây dựng 03 bệnh viện". */
const MANY = 10;
/** "57/2025/NQ-HĐND": the number of a text that sets rules holds its year. */
const RULING_NUMBER = /^\d+\/(?:19|20)\d\d\//u;
const PLANNING_TITLE = anywhere(words.planningTitles);
const RULING_TITLE = anywhere(words.rulingTitles);

/** Whether a text sets rules or announces procedures, so that its numbers are conditions and norms. */
export function isRuling({ number, title }: DocumentFacts): boolean {
  if (RULING_TITLE.test(title)) return true;
  return number !== null && RULING_NUMBER.test(number) && !PLANNING_TITLE.test(title);
}

/**
 * What vouches for a value; null for a number that is no target. A list of chỉ tiêu vouches for all its values; elsewhere the
 * words must be those of a known indicator, or have the form of one and no word of a rule before them.
 * @param ruling whether the text sets rules
 */
export function evidenceFor(
  text: string,
  statement: Statement,
  when: When,
  place: Place,
  ruling: boolean,
): Evidence | null {
  const { subject, form, clause } = statement;
  const { known, score } = subject.indicator;
  const proportion = PROPORTIONS.has(clause.match.dimension);
  if (place.headline && !ruling)
    return known ||
      proportion ||
      subject.component !== null ||
      form === 'deed' ||
      isPerHead(clause.match.quantity.unit) ||
      beginsAsIndicator(subject.name)
      ? 'listed'
      : null;
  if (place.regulation) return null;
  if (known) return score >= SURE ? 'known' : null;
  if (ruling || form === 'other' || RULE.test(text.slice(clause.sentence.start, clause.match.start))) return null;
  return VOUCHES[form](text, statement, when, place) ? form : null;
}

type Vouches = (text: string, statement: Statement, when: When, place: Place) => boolean;

const VOUCHES: Readonly<Record<Exclude<Form, 'other'>, Vouches>> = {
  announced: () => true,
  disbursement: () => true,
  growth: () => true,
  none: (_, __, when, place) => isDated(when, place),
  ratio: (_, { subject, clause: { match } }, when, place) =>
    PROPORTIONS.has(match.dimension) &&
    match.quantity.unit !== 'lần' &&
    subject.component === null &&
    (isBound(match.quantity.comparator, subject.verb) || isDated(when, place)),
  measure: (text, { subject, range, clause: { match, sentence } }, when, place) => {
    const before = text.slice(sentence.start, range.start);
    if (subject.component !== null || match.dimension === 'RANK') return false;
    if (!REACHES.test(subject.verb)) return subject.verb === '' && TO_REACH.test(before);
    return isDated(when, place) || match.quantity.comparator !== 'EQ' || STRIVES_AT_END.test(before);
  },
  share: (text, { clause: { sentence, head, match, periods } }) => {
    const before = text.slice(sentence.start, match.start);
    return (
      /(?:^|;)\s*$/u.test(before) ||
      followsAnother(text, head, sentence.start) ||
      STRIVES.test(before) ||
      STRIVES_AT_END.test(before) ||
      periods.some(({ role, start }) => role === 'value' && start < match.start)
    );
  },
  deed: (text, { subject, clause: { match, tail } }, when) => {
    if (OF_COST.test(text.slice(tail.start, tail.end))) return false;
    if (match.dimension === 'SHARE') return subject.verb !== 'hỗ trợ';
    const { min, comparator } = match.quantity;
    if (comparator === 'LTE') return false;
    return match.dimension === 'COUNT' ? min >= MANY || when.own !== null : min >= MANY && when.own !== null;
  },
};

/** "8 gam/người/ngày", "22 m3/ha/năm": what is told so is measured over and over. */
function isPerHead(unit: string): boolean {
  return unit.includes('/');
}

/** "100% hồ sơ cấp tỉnh, 90% hồ sơ cấp huyện được ...": right after the words of another value. */
function followsAnother(text: string, { start, end }: Range, sentence: number): boolean {
  return start > sentence && /^[\s,]*(?:và)?\s*$/u.test(text.slice(start, end));
}

function isBound(comparator: string, verb: string): boolean {
  return comparator !== 'EQ' || !/^(?:là)?$/u.test(verb);
}

/** Whether the words around a value say for when it is, or its place that it is a result. */
function isDated({ own, around }: When, place: Place): boolean {
  return own !== null || around !== null || place.result;
}
