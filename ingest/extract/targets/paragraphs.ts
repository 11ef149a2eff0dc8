import type { Paragraph } from '../../outline/outline.js';
import { rangeOf, type Passage } from '../../text.js';
import { findAgencies } from '../agencies/index.js';
import type { AgencyName, DocumentFacts, Period, Quantity, TargetFact } from '../facts.js';
import type { Reading } from '../reading.js';
import { valuesBeside } from './beside.js';
import { kindFor, kindIn, periodFor, placeOf, scopeOf, type Place } from './context.js';
import { beginsAsIndicator, type Subject } from './naming.js';
import { mendedPassage } from './slips.js';
import { readStatements, type Statement } from './statements.js';
import { yearsOf } from './when.js';
import { readZeros } from './zeros.js';

const MAY_STATE = /\d|không còn|xóa hết|xoá hết/iu;
/** In a report a goal that was met is a result. */
const DONE = /(?<!\p{L})(?:hoàn thành|vượt|đã đạt)(?!\p{L})/iu;
/** A sentence that begins so tells what is still to be done, also among results. */
const STRIVES = /^\s*(?:đồng thời,?\s+)?phấn đấu(?!\p{L})/iu;
/** "tính đến tháng 10", "đến nay": what is so already, whatever the rest of the year brings. */
const SO_FAR = /(?<!\p{L})(?:đến nay|hiện nay|hiện có|đến ngày|không còn|đã)(?!\p{L})/iu;
/** How many of the values that follow may be no targets and stand before a plan that is told beside a result. */
const AHEAD = 5;
/** Results of months or quarters, in whatever follows them in a paragraph. */
const PART_OF_YEAR = /(?<!\p{L})(?:tháng|quý)\s+(?:đầu|\d|[IV])|\d\s+tháng(?!\p{L})/iu;
const LEAD = /\(([^()]*(?:chủ trì|theo dõi|phụ trách)[^()]*)\)/iu;
/** Of a proportion the words alone may vouch, not of a sum or a count. */
const PROPORTIONS: ReadonlySet<string> = new Set(['SHARE', 'RATE', 'RATIO']);
/** The share of its words that a wording must account for where no list vouches for a value. */
const SURE = 0.7;
/** The words that say how far a value has come stand within so many characters before its subject. */
const KIND_REACH = 25;

/**
 * The targets that a paragraph or list item states, and those of its footnotes, where only known indicators count.
 * @param before the words of the paragraph before it, which name the indicator where a table was printed one cell a line
 * @param mean the years that the other means of its section are over; null where none names any
 */
export function paragraphTargets(
  paragraph: Paragraph,
  before: string,
  reading: Reading,
  document: DocumentFacts,
  mean: Period | null,
): TargetFact[] {
  if (paragraph.zone !== 'body') return [];
  const { section } = paragraph;
  const body = mendedPassage(paragraph.body);
  const footnotes = paragraph.footnotes.map((note) => ({ ...note, body: mendedPassage(note.body) }));
  const statements = statementsIn(body, before, null);
  const noted = footnotes.map((note) => ({
    note,
    statements: statementsIn(note.body, '', subjectAt(body, statements, note.calledAt)).filter(
      ({ subject }) => subject.indicator.known,
    ),
  }));
  if (statements.length === 0 && noted.every((one) => one.statements.length === 0)) return [];
  const place = placeOf(section, paragraph);
  const read = (passage: Passage, stated: readonly Statement[], at: Place) =>
    factsOf(passage, stated, at, reading, document, reading.sectionIndex(section), mean);
  return [
    ...read(body, statements, place),
    ...noted.flatMap(({ note, statements: stated }) => read(note.body, stated, { ...place, headline: false })),
  ];
}

function statementsIn({ text }: Passage, before: string, over: Subject | null): Statement[] {
  return MAY_STATE.test(text) ? [...readStatements(text, before, over), ...readZeros(text)] : [];
}

/** What the last value before the call of a footnote is said of: the footnote may break it down. */
function subjectAt(body: Passage, statements: readonly Statement[], calledAt: number | null): Subject | null {
  if (calledAt === null) return null;
  const told = statements.filter(({ clause: { match } }) => (rangeOf(body, 0, match.end)?.end ?? Infinity) <= calledAt);
  return told.at(-1)?.subject ?? null;
}

function factsOf(
  passage: Passage,
  statements: readonly Statement[],
  place: Place,
  reading: Reading,
  document: DocumentFacts,
  section: number | null,
  mean: Period | null,
): TargetFact[] {
  const { text } = passage;
  const lead = leadIn(text, document.place);
  const whenIs = yearsOf(text);
  const months = PART_OF_YEAR.exec(text)?.index ?? Infinity;
  return statements.flatMap((statement, index) => {
    const { subject, clause, range } = statement;
    const when = whenIs(statement);
    const near = text.slice(Math.max(clause.head.start, range.start - KIND_REACH), clause.match.numeralStart);
    const before = text.slice(clause.sentence.start, range.start);
    const said = STRIVES.test(before) ? 'TARGET' : place.result && DONE.test(near) ? null : kindIn(near);
    const here = { ...place, period: when.around ?? place.period, result: place.result && said !== 'TARGET' };
    const running = when.always || isYearly(clause.match.quantity);
    const undated =
      when.own === null && when.around === null && (place.period === null || !isRange(place.period.period));
    const period = running && undated && mean ? mean : periodFor(when.own, here, document, running);
    if (!period || !isTarget(statement, place) || !rangeOf(passage, range.start, range.end)) return [];
    const soFar = months < range.end || SO_FAR.test(before + text.slice(range.start, range.end));
    const target: TargetFact = {
      section,
      span: reading.locate(passage, range.start, range.end),
      confidence: confidenceOf(statement, place),
      name: subject.name,
      component: subject.component,
      scope: scopeOf(subject.name, subject.component, document),
      kind: kindFor(said, here, period, document, soFar),
      quantity: clause.match.quantity,
      period,
      relativeTo: when.base,
      headline: place.headline,
      lead,
    };
    if (!subject.indicator.known || target.kind === 'TARGET') return [target];
    const next = statements.slice(index + 1, index + 1 + AHEAD).find((one) => isTarget(one, place));
    const until = Math.min(next?.range.start ?? Infinity, clause.sentence.end);
    const beside = valuesBeside(text, clause.match, until).map((value): TargetFact => ({
      ...target,
      span: reading.locate(passage, value.range.start, value.range.end),
      kind: value.kind ?? target.kind,
      scope: value.scope ?? target.scope,
      period: value.period ?? period,
      quantity: value.quantity,
    }));
    return [target, ...beside];
  });
}

/** "8.500 lao động/năm" is so much every year; "22 m3/ha/năm", "65 triệu đồng/người/năm" are levels to reach. */
function isYearly({ unit, baseUnit }: Quantity): boolean {
  return baseUnit.endsWith('/year') && unit.split('/').length === 2;
}

function isRange({ from, to }: Period): boolean {
  return from < to;
}

/** A list of chỉ tiêu vouches for all its values; elsewhere the words must be those of an indicator. */
function isTarget({ subject, clear, clause }: Statement, place: Place): boolean {
  const { known, score } = subject.indicator;
  const { unit } = clause.match.quantity;
  const { dimension } = clause.match;
  const proportion = PROPORTIONS.has(dimension);
  if (place.headline) return known || proportion || subject.component !== null || beginsAsIndicator(subject.name);
  if (place.regulation) return false;
  return known ? score >= SURE : clear && proportion && unit !== 'lần' && subject.component === null;
}

/** "(Sở Y tế chủ trì theo dõi)" */
function leadIn(text: string, place: string | null): AgencyName[] {
  const remark = LEAD.exec(text)?.[1];
  return remark === undefined ? [] : findAgencies(remark, place).map(({ agency }) => agency);
}

function confidenceOf({ subject, clear }: Statement, place: Place): number {
  const base = subject.indicator.known ? 0.75 + 0.2 * subject.indicator.score : clear ? 0.75 : 0.6;
  return Math.round((place.headline ? Math.min(1, base + 0.05) : base - 0.05) * 100) / 100;
}
