import { foldWords } from '../indicators/index.js';
import words from './words.json' with { type: 'json' };

const SPELLINGS = Object.entries(words.spellings).map(
  ([pattern, full]) => [new RegExp(`(?<![A-Za-zÀ-ỹ\\d])(?:${pattern})(?![A-Za-zÀ-ỹ])`, 'gu'), full] as const,
);
/** "Tuyến đường bộ ven biển: đầu tư xây dựng mở rộng tuyến đường bộ ven biển đoạn ...": named in full behind the colon. */
const RETOLD = new RegExp(`^[^:]*:\\s*(?=(?:${words.openings.join('|')}) )`, 'u');
const OPENING = new RegExp(
  `^(?:(?:${words.openings.toSorted((a, b) => b.length - a.length).join('|')})[\\s,]+)+`,
  'iu',
);

/** A name with its abbreviations spelt out and without the place whose text it stands in, which is `own`. */
export function spelt(name: string, own: string | null): string {
  let text = name.normalize('NFC').replace(RETOLD, '');
  for (const [pattern, full] of SPELLINGS) text = text.replace(pattern, full);
  if (own !== null) text = text.replaceAll(new RegExp(`(?:(?:thành phố|tỉnh) )?${own}(?![A-Za-zÀ-ỹ])`, 'gu'), '');
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

/** Folded, and the two letters for one sound as one: "Bạch Long Vĩ", "Bạch Long Vỹ". */
export function foldName(text: string): string {
  return foldWords(text).replaceAll('y', 'i');
}

/**
 * The same for the same words in texts of one place, whatever case, accents and signs they have and whatever every project is
 * called ("Dự án đầu tư xây dựng").
 */
export function keyOf(name: string, own: string | null): string {
  const text = spelt(name, own).trim();
  return `${foldName(own ?? '')}/${foldName(text.replace(OPENING, '') || text)}`;
}
