import type { Paragraph } from '../../outline/outline.js';
import { rangeOf } from '../../text.js';
import { findAgencies } from '../agencies/index.js';
import type { AgencyName, DocumentFacts, TargetFact } from '../facts.js';
import { baseYearIn, type PeriodMatch } from '../period/index.js';
import type { Reading } from '../reading.js';
import { kindFor, periodFor, placeOf, scopeOf, type Place } from './context.js';
import { readStatements, type Statement } from './statements.js';
import { readZeros } from './zeros.js';

const ALWAYS = /(?<!\p{L})(?:luôn|hằng năm|hàng năm|mỗi năm|liên tục)(?!\p{L})/iu;
const LEAD = /\(([^()]*(?:chủ trì|theo dõi|phụ trách)[^()]*)\)/iu;
/** The share of its words that a vocabulary's wording must account for where no list vouches for a value. */
const SURE = 0.7;

/** The targets that a paragraph or list item states. */
export function paragraphTargets(paragraph: Paragraph, reading: Reading, document: DocumentFacts): TargetFact[] {
  const { text } = paragraph.body;
  if (paragraph.zone !== 'body' || !/\d|không còn|hết hộ/iu.test(text)) return [];
  const place = placeOf(paragraph.section, paragraph);
  const lead = leadIn(text, document.place);
  const statements = [...readStatements(text), ...readZeros(text)].filter((one) => isTarget(one, place));
  const facts: TargetFact[] = [];
  let inherited: { stated: PeriodMatch | null; base: number | null; name: string } = {
    stated: null,
    base: null,
    name: '',
  };
  for (const statement of statements) {
    const { subject, clause, range } = statement;
    const here = clause.periods.filter(
      ({ start }) => start >= clause.head.start && start <= followEnd(text, statement),
    );
    const stated = last(here, clause.match.start) ?? inSentence(statement) ?? inherited.stated;
    const base = baseYearIn(here) ?? (inherited.name === subject.name ? inherited.base : null);
    inherited = { stated, base, name: subject.name };
    const { quantity } = clause.match;
    const period = periodFor(
      stated,
      place.period,
      document,
      quantity.unit.endsWith("/năm"),
      ALWAYS.test(wordsOf(text, statement)),
    );
    if (!period || !rangeOf(paragraph.body, range.start, range.end)) continue;
    facts.push({
      section: reading.sectionIndex(paragraph.section),
      span: reading.locate(paragraph.body, range.start, range.end),
      confidence: confidenceOf(statement, place),
      name: subject.name,
      component: subject.component,
      scope: scopeOf(subject.name, subject.component, document),
      kind: kindFor(wordsOf(text, statement), place, period, document),
      quantity,
      period,
      relativeTo: base,
      headline: place.headline,
      lead,
    });
  }
  return facts;
}

/** A list of chỉ tiêu vouches for all its values; elsewhere the words must be those of an indicator. */
function isTarget({ subject, clear, clause }: Statement, place: Place): boolean {
  const { known, score } = subject.indicator;
  const { dimension } = clause.match;
  if (place.headline)
    return (
      known ||
      dimension === 'SHARE' ||
      dimension === 'RATE' ||
      dimension === 'RATIO' ||
      clear ||
      subject.component !== null
    );
  return known ? score >= SURE : clear && (dimension === 'SHARE' || dimension === 'RATE' || dimension === 'RATIO');
}

/** The words of the value's own clause. */
function wordsOf(text: string, { clause }: Statement): string {
  const head = text.slice(clause.head.start, clause.head.end);
  return head.slice(Math.max(0, head.lastIndexOf(';') + 1));
}

/** Where the words after a value end that may name its year: at the next comma or semicolon. */
function followEnd(text: string, { range }: Statement): number {
  const rest = text.slice(range.end).search(/[;,]|\.\s/u);
  return rest === -1 ? text.length : range.end + rest;
}

/** The years nearest to a value: the last before it, else the first after it. */
function last(periods: readonly PeriodMatch[], at: number): PeriodMatch | null {
  const values = periods.filter(({ role }) => role === 'value');
  return values.findLast(({ start }) => start < at) ?? values[0] ?? null;
}

/** Years that open the sentence, or that close it for all its parts. */
function inSentence({ clause }: Statement): PeriodMatch | null {
  const values = clause.periods.filter(({ role }) => role === 'value');
  const before = values.findLast(({ start }) => start < clause.head.start);
  return before ?? values.find(({ start }) => start > clause.match.end) ?? null;
}

function leadIn(text: string, place: string | null): AgencyName[] {
  const remark = LEAD.exec(text)?.[1];
  return remark === undefined ? [] : findAgencies(remark, place).map(({ agency }) => agency);
}

function confidenceOf({ subject, clear }: Statement, place: Place): number {
  const base = subject.indicator.known ? 0.75 + 0.2 * subject.indicator.score : clear ? 0.75 : 0.6;
  return Math.round((place.headline ? Math.min(1, base + 0.05) : base - 0.05) * 100) / 100;
}
