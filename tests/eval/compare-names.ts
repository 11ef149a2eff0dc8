import type { AgencyFact, CitationFact, DocumentFacts } from '../../ingest/extract/facts.js';
import { fold } from './fold.js';
import type { Gold } from './gold.js';
import { agencyKind, documentKind } from './names.js';
import { score, type Score } from './score.js';

/** Agencies by canonical name, once a document. */
export function scoreAgencies(gold: Gold, read: readonly AgencyFact[]): Score {
  return score<Gold['agencies'][number], AgencyFact>({
    row: 'agencies',
    gold: gold.agencies,
    read,
    likeness: (item, { agency }) => (fold(item.name) === fold(agency.name) ? 1 : 0),
    attributes: { kind: (item, { agency }) => agencyKind(item.kind) === agency.kind },
    showGold: (item) => `${item.name} [${item.kind}; ${item.variants.join(' | ')}]`,
    showRead: ({ agency, variants, spans }) =>
      `${spans[0]?.startLine}: ${agency.name} [${agency.kind}; ${variants.join(' | ')}]`,
  });
}

/** Citations by number, where the dates do not speak against it, once a document. */
export function scoreCitations(gold: Gold, read: readonly CitationFact[]): Score {
  return score<Gold['citations'][number], CitationFact>({
    row: 'citations',
    gold: gold.citations,
    read,
    likeness: (item, citation) => {
      if (fold(item.number) !== fold(citation.number)) return 0;
      if (item.issuedOn === null || citation.issuedOn === null) return 1;
      return item.issuedOn === citation.issuedOn ? 2 : 0;
    },
    attributes: {
      date: (item, citation) => item.issuedOn === citation.issuedOn,
      kind: (item, citation) => documentKind(item.kind) === citation.kind,
      issuer: (item, citation) => fold(item.issuer ?? '') === fold(citation.issuer?.name ?? ''),
    },
    showGold: (item) => `${item.lines.join(', ')}: ${item.number} [${item.kind} ${item.issuedOn} ${item.issuer}]`,
    showRead: ({ number, kind, issuedOn, issuer, spans }) =>
      `${spans.map((span) => span.startLine).join(', ')}: ${number} [${kind} ${issuedOn} ${issuer?.name ?? null}]`,
  });
}

/** The fields of the document as attributes of one item that is always found. */
export function scoreDocument(gold: Gold, read: DocumentFacts): Score {
  return score<Gold['document'], DocumentFacts>({
    row: 'document',
    gold: [gold.document],
    read: [read],
    likeness: () => 1,
    attributes: {
      number: (item, facts) => item.number === facts.number,
      kind: (item, facts) => documentKind(item.kind) === facts.kind,
      title: (item, facts) => fold(item.title) === fold(facts.title),
      issuer: (item, facts) => fold(item.issuer ?? '') === fold(facts.issuer?.name ?? ''),
      signer: (item, facts) => fold(item.signer ?? '') === fold(facts.signer ?? ''),
      issuedOn: (item, facts) => item.issuedOn === facts.issuedOn,
      period: (item, facts) => item.period?.from === facts.period?.from && item.period?.to === facts.period?.to,
    },
    showGold: (item) => JSON.stringify(item),
    showRead: (facts) => JSON.stringify(facts),
  });
}
