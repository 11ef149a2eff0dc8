import type { Paragraph } from '../../outline/outline.js';
import { rangeOf, type Passage, type Range } from '../../text.js';
import { findAgencies } from '../agencies/index.js';
import type { AgencyName, DocumentFacts, Period, Quantity, TargetFact } from '../facts.js';
import type { Reading } from '../reading.js';
import { valuesBeside } from './beside.js';
import { periodFor, placeOf, scopeBefore, scopeOf, type Place } from './context.js';
import { confidenceOf } from './confidence.js';
import { evidenceFor, isRuling } from './evidence.js';
import { kindFor, toldIn } from './kinds.js';
import type { Subject } from './naming.js';
import { mendedPassage } from '../slips.js';
import { readStatements, type Statement } from './statements.js';
import { yearsOf } from './when.js';
import { readZeros } from './zeros.js';

const MAY_STATE = /\d|không còn|xóa hết|xoá hết/iu;
const OPENS_LIST =
  /(?<![A-Za-zÀ-ỹ])(?:các|một số|những)\s+(?:mục tiêu,\s+)?chỉ tiêu(?:,?\s+[A-Za-zÀ-ỹ]+){0,10}(?:\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?\s*:/iu;
/** How many of the values that follow may be no targets and stand before a plan that is told beside a result. */
const AHEAD = 5;
const LEAD = /\(([^()]*(?:chủ trì|theo dõi|phụ trách)[^()]*)\)/iu;

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
  const statements = statementsIn(body, document.place, before, null);
  const noted = footnotes.map((note) => ({
    note,
    statements: statementsIn(note.body, document.place, '', subjectAt(body, statements, note.calledAt)).filter(
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

function statementsIn({ text }: Passage, own: string | null, before: string, over: Subject | null): Statement[] {
  return MAY_STATE.test(text) ? [...readStatements(text, own, before, over), ...readZeros(text)] : [];
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
  around: Place,
  reading: Reading,
  document: DocumentFacts,
  section: number | null,
  mean: Period | null,
): TargetFact[] {
  const { text } = passage;
  const lead = leadIn(text, document.place);
  const ruling = isRuling(document);
  const whenIs = yearsOf(text);
  const told = toldIn(text);
  const list = listIn(text);
  const judged = statements.map((statement) => {
    const when = whenIs(statement);
    const at = isIn(list, statement.clause.match.start) ? { ...around, headline: true } : around;
    return { statement, when, place: at, evidence: evidenceFor(text, statement, when, at, ruling) };
  });
  return judged.flatMap(({ statement, when, evidence, place }, index) => {
    const { subject, clause, range } = statement;
    const said = told(statement, place, document);
    const here = {
      ...place,
      period: when.around ?? place.period,
      direct: place.direct && when.around === null,
      result: place.result && said.said !== 'TARGET',
    };
    // What is counted is done over all the years of a plan.
    const isDone = evidence === 'deed' && clause.match.dimension === 'COUNT';
    const running = when.always || isYearly(clause.match.quantity) || isDone;
    const undated =
      when.own === null && when.around === null && (place.period === null || !isRange(place.period.period));
    const period = running && undated && mean ? mean : periodFor(when.own, here, document, running);
    if (!period || !evidence || !rangeOf(passage, range.start, range.end)) return [];
    const target: TargetFact = {
      section,
      span: reading.locate(passage, range.start, range.end),
      confidence: confidenceOf(evidence, statement, when.own !== null || place.period !== null),
      name: subject.name,
      component: subject.component,
      scope:
        clause.opening?.scope ??
        scopeBefore(text.slice(clause.head.start, clause.match.start)) ??
        scopeOf(subject.name, subject.component, document),
      kind: kindFor(said, here, period, document),
      quantity: clause.match.quantity,
      period,
      relativeTo: when.base ?? (when.yearBefore ? period.from - 1 : null),
      headline: place.headline,
      lead,
    };
    if (!subject.indicator.known || target.kind === 'TARGET') return [target];
    const next = judged.slice(index + 1, index + 1 + AHEAD).find((one) => one.evidence !== null);
    const until = Math.min(next?.statement.range.start ?? Infinity, clause.sentence.end);
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

/** "các chỉ tiêu chủ yếu năm 2024: a; b; c": where a sentence lists the document's chỉ tiêu; null where none does. */
function listIn(text: string): Range | null {
  const opens = OPENS_LIST.exec(text);
  if (!opens) return null;
  const start = opens.index + opens[0].length;
  const stop = text.slice(start).search(/\.\s+\p{Lu}/u);
  const end = stop === -1 ? text.length : start + stop;
  return text.slice(start, end).includes(';') ? { start, end } : null;
}

function isIn(range: Range | null, at: number): boolean {
  return range !== null && range.start <= at && at < range.end;
}

function isRange({ from, to }: Period): boolean {
  return from < to;
}

/** "(Sở Y tế chủ trì theo dõi)" */
function leadIn(text: string, place: string | null): AgencyName[] {
  const remark = LEAD.exec(text)?.[1];
  return remark === undefined ? [] : findAgencies(remark, place).map(({ agency }) => agency);
}
