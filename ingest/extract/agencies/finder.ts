import { remember } from '../../remember.js';
import type { Passage } from '../../text.js';
import { findAgencies, type AgencyMatch } from './find.js';
import names from './own-names.json' with { type: 'json' };

/** The agencies that words of one text name; what was read once is remembered. */
export type AgencyFinder = (words: string) => readonly AgencyMatch[];

/**
 * Makes the finder of one text. What the text shortens goes to the full name that it uses itself: "BCH Bộ đội Biên
 * phòng" to the Ban Chỉ huy, where it spells out that and no Bộ Chỉ huy.
 * @param passages all words of the text
 * @param place the document's own province; null for a national text
 */
export function agencyFinder(passages: readonly Passage[], place: string | null): AgencyFinder {
  const text = passages
    .map((passage) => passage.text)
    .join('\n')
    .toLowerCase();
  const says = (name: string): boolean => text.includes(name.toLowerCase());
  const own = names.filter(({ read, full }) => says(full) && (full.includes(read) || !says(read)));
  return remember((words) => findAgencies(words, place).map(inFull));

  function inFull(match: AgencyMatch): AgencyMatch {
    const { agency } = match;
    const meant = own.find(({ read, full }) => agency.name.includes(read) && !agency.name.includes(full));
    return meant ? { ...match, agency: { ...agency, name: agency.name.replace(meant.read, meant.full) } } : match;
  }
}
