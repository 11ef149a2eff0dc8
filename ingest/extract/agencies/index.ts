import type { AgencyFact, Span } from '../facts.js';
import type { Passage } from '../../text.js';
import type { Reading } from '../reading.js';
import type { AgencyMatch } from './find.js';
import type { AgencyFinder } from './finder.js';

export { findAgencies, isGroup, type AgencyMatch } from './find.js';
export { agencyFinder, type AgencyFinder } from './finder.js';
export { knownForms } from './known-forms.js';

/** Every agency that a text names, once, in the order of first mention, with its spellings and all its places. */
export function extractAgencies(
  reading: Reading,
  passages: readonly Passage[],
  agenciesIn: AgencyFinder,
): AgencyFact[] {
  const facts = new Map<string, { agency: AgencyMatch['agency']; variants: Set<string>; spans: Span[] }>();
  for (const passage of passages) {
    for (const { agency, start, end, written } of agenciesIn(passage.text)) {
      const key = `${agency.name}|${agency.place ?? ''}`;
      const fact = facts.get(key) ?? { agency, variants: new Set(), spans: [] };
      facts.set(key, fact);
      fact.variants.add(written);
      fact.spans.push(reading.locate(passage, start, end));
    }
  }
  return [...facts.values()].map(({ agency, variants, spans }) => ({ agency, variants: [...variants], spans }));
}
