import type { Hints } from '../schema/ingest-job.js';
import { findAgencies } from './extract/agencies/index.js';
import type { AgencyName, DocumentFacts } from './extract/facts.js';

/** What a person knows of a document goes before what its text says. */
export function withHints(document: DocumentFacts, hints: Hints | null): DocumentFacts {
  if (!hints) return document;
  const { issuedOn = document.issuedOn, issuer } = hints;
  const yearOfIssue = hints.issuedOn === undefined ? document.year : Number(hints.issuedOn.slice(0, 4));
  return {
    ...document,
    number: hints.number ?? document.number,
    kind: hints.kind ?? document.kind,
    title: hints.title ?? document.title,
    issuer: issuer === undefined ? document.issuer : agencyCalled(issuer, document.place),
    issuedOn,
    year: hints.year ?? yearOfIssue,
  };
}

function agencyCalled(name: string, place: string | null): AgencyName {
  return findAgencies(name, place)[0]?.agency ?? { name, kind: 'OTHER', place };
}
