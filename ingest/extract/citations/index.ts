import type { Passage } from '../../text.js';
import { findAgencies, type AgencyFinder } from '../agencies/index.js';
import type { CitationRelation } from '../../../schema/enums.js';
import type { AgencyName, CitationFact, DocumentFacts, IsoDate, Span } from '../facts.js';
import type { Reading } from '../reading.js';
import { findCitations, type CitationMatch } from './find.js';
import { findNumbers, numberKey } from './number.js';
import { strongest } from './acts.js';
import { relationsIn } from './relation.js';
import { standings } from './standing.js';

export { findCitations, type CitationMatch } from './find.js';
export { numberKey } from './number.js';

interface Mention extends CitationMatch {
  readonly span: Span;
  readonly relation: CitationRelation | null;
}

/** Every text that a document cites by number, once, in the order of first mention. Itself it does not cite. */
export function extractCitations(
  reading: Reading,
  { number: own, place, kind }: Pick<DocumentFacts, 'number' | 'place' | 'kind'>,
  passages: readonly Passage[],
  agenciesIn: AgencyFinder = (words) => findAgencies(words, place),
): CitationFact[] {
  const mentions = new Map<string, Mention[]>();
  const standingOf = standings(reading);
  for (const passage of passages) {
    const matches = findCitations(passage.text, place, agenciesIn);
    if (matches.length === 0) continue;
    const { standing, over } = standingOf(passage);
    const within = matches.map(({ start, end }) => ({ start: start + over.length, end: end + over.length }));
    const relations = relationsIn(over + passage.text, within, standing, kind);
    for (const [index, match] of matches.entries()) {
      const key = numberKey(match.number);
      if (own && key === numberKey(own)) continue;
      const span = reading.locate(passage, match.start, match.end);
      mentions.set(key, [...(mentions.get(key) ?? []), { ...match, span, relation: relations[index] ?? null }]);
    }
  }
  const facts = [...mentions.values()].flatMap(textsOf);
  return facts.sort((a, b) => (a.spans[0]?.startOffset ?? 0) - (b.spans[0]?.startOffset ?? 0));
}

/**
 * The texts that mentions of one number mean: a number alone does not identify a text, for a series begins anew with
 * every year or term; within a year an issuer gives a number once, so that another date is a misprint. A mention
 * without a date is the dated text when only one fits.
 */
function textsOf(mentions: readonly Mention[]): CitationFact[] {
  // A number that bears its year is one text, however its date is misprinted.
  if (mentions.some(({ number }) => yearOfNumber(number) !== null)) return [factOf(mentions)];
  const dated: Mention[][] = [];
  const undated: Mention[] = [];
  for (const mention of mentions) {
    if (mention.issuedOn === null) continue;
    const same = dated.find((text) => isOfText(text, mention));
    if (same) same.push(mention);
    else dated.push([mention]);
  }
  for (const mention of mentions) {
    if (mention.issuedOn !== null) continue;
    const fitting = dated.length > 1 ? dated.filter((text) => sameIssuer(text, mention)) : dated;
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(mention);
    else undated.push(mention);
  }
  return [...dated, ...(undated.length > 0 ? [undated] : [])].map(factOf);
}

/** Whether a dated mention means the text of others: the same date, or the same year and nobody else's. */
function isOfText(text: readonly Mention[], { issuedOn, issuer }: Mention): boolean {
  return text.some(
    (other) =>
      other.issuedOn === issuedOn ||
      (other.issuedOn?.slice(0, 4) === issuedOn?.slice(0, 4) &&
        (issuer === null || other.issuer === null || issuer.name === other.issuer.name)),
  );
}

function sameIssuer(text: readonly Mention[], mention: Mention): boolean {
  return mention.issuer !== null && text.some(({ issuer }) => issuer?.name === mention.issuer?.name);
}

function factOf(mentions: readonly Mention[]): CitationFact {
  const inOrder = [...mentions].sort((a, b) => a.span.startOffset - b.span.startOffset);
  const [first] = inOrder;
  if (!first) throw new RangeError('a cited text without a mention');
  const issuer = inOrder.reduce<AgencyName | null>((known, each) => known ?? each.issuer, null);
  const spans = inOrder.map(({ span }) => span);
  return {
    number: first.number,
    kind: first.kind,
    issuedOn: mostGiven(inOrder),
    issuer,
    relation: strongest(mentions.map(({ relation }) => relation)),
    spans,
  };
}

/** 2024 of "163/2024/QH15"; null for a number without a year. */
function yearOfNumber(number: string): string | null {
  return findNumbers(number)[0]?.year ?? null;
}

/**
 * The date that most mentions give, the first of them where several do as often; of a number that bears its year, one of
 * that year if there is any. Null where none gives one.
 */
function mostGiven(mentions: readonly Mention[]): IsoDate | null {
  const counts = new Map<IsoDate, number>();
  const year = yearOfNumber(mentions[0]?.number ?? '');
  const fitting = mentions.filter(({ issuedOn }) => year !== null && issuedOn?.startsWith(year));
  for (const { issuedOn } of fitting.length > 0 ? fitting : mentions)
    if (issuedOn !== null) counts.set(issuedOn, (counts.get(issuedOn) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
