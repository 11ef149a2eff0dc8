import grammar from './syllable.json' with { type: 'json' };

const ONSETS = new Set(grammar.onsets);
const RHYMES = new Set(grammar.rhymes);
const TONE_OF = new Map(Object.entries(grammar.toneMarks));
const STOPPED_TONES = new Set(grammar.stopped.tones);
const LONGEST_ONSET = Math.max(...grammar.onsets.map((onset) => onset.length));

/**
 * Whether a word can be one Vietnamese syllable: an onset, a rhyme, at most one tone, and before c, ch, p, t only the
 * tones sắc and nặng. Written without accents a foreign word may pass, a misread syllable seldom does.
 */
export function isSyllable(word: string): boolean {
  const { letters, tones } = splitTone(word.toLowerCase());
  if (tones.length > 1) return false;
  for (let length = Math.min(LONGEST_ONSET, letters.length - 1); length >= 0; length--) {
    if (ONSETS.has(letters.slice(0, length)) && isRhyme(letters.slice(length), tones[0])) return true;
  }
  // "gì", "gìn": the i of gi is the vowel too.
  return letters.startsWith('gi') && isRhyme(letters.slice(1), tones[0]);
}

function isRhyme(rhyme: string, tone: string | undefined): boolean {
  if (!RHYMES.has(rhyme)) return false;
  const stopped = grammar.stopped.finals.some((final) => rhyme.endsWith(final));
  return !stopped || (tone !== undefined && STOPPED_TONES.has(tone));
}

/** The letters without their tone marks, circumflex, breve and horn kept. */
function splitTone(word: string): { letters: string; tones: string[] } {
  const tones: string[] = [];
  let letters = '';
  for (const character of word.normalize('NFD')) {
    const tone = TONE_OF.get(character);
    if (tone) tones.push(tone);
    else letters += character;
  }
  return { letters: letters.normalize('NFC'), tones };
}
