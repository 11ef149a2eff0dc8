import assignment from './agencies/assignment.json' with { type: 'json' };
import { withoutAccents } from '../../schema/fold.js';
import words from './slips.json' with { type: 'json' };

/*
 * A machine that reads a scan, and a hurried hand, lose accents here and there in a text that is sound otherwise:
 * "chủ tri", "trươc ngày", "nãm 2025". The words that tell who does what and by when are few, and no other words of
 * this language differ from them by accents alone.
 */

/** One-syllable verbs have such neighbours ("trình", "trinh"): they stay as they are written. */
const cues = [...assignment['takes on'], ...assignment['hands over']].filter((cue) => cue.includes(' '));

const accented = new Map(
  Array.from(
    Map.groupBy(words.letters, (letter) => withoutAccents(letter)),
    ([base, letters]) => [base, `[${letters.join('')}]`],
  ),
);
const phrases = [...cues, ...words.always];
const sound = new Set(
  [...phrases, ...words.besideTime].flatMap((cue) => [cue, cue.charAt(0).toUpperCase() + cue.slice(1)]),
);
const plain = new Map(phrases.map((cue) => [withoutAccents(cue), cue]));
const beside = new Map(words.besideTime.map((cue) => [withoutAccents(cue), cue]));
const BESIDE_TIME = `(?:${[...beside.keys()].map(anyAccents).join('|')})(?=\\s+(?:${words.time.map(anyAccents).join('|')}|[IV\\d]+(?![\\p{L}])))`;
const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${[...plain.keys()]
    .sort((a, b) => b.length - a.length)
    .map(anyAccents)
    .join('|')})(?![\\p{L}\\p{N}])|${BESIDE_TIME})`,
  'giu',
);

/** A text whose cue words are spelt right, letter for letter, so that every place in it is the same place. */
export function withoutSlips(text: string): string {
  return text.replace(CUE, (written) => {
    if (sound.has(written)) return written;
    const key = withoutAccents(written).replace(/\s/gu, ' ');
    const meant = plain.get(key) ?? beside.get(key);
    return meant?.length === written.length ? spelt(written, meant) : written;
  });
}

/** The letters meant, each in the case in which it is written; white space as it is. */
function spelt(written: string, meant: string): string {
  return Array.from(meant, (letter, at) => {
    const as = written.charAt(at);
    if (letter === ' ') return as;
    return as === as.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
  }).join('');
}

/** A pattern for a word without accents in which every letter may have any. */
function anyAccents(word: string): string {
  return word.replaceAll(/[aeiouyd]/gu, (letter) => accented.get(letter) ?? letter).replaceAll(' ', '\\s');
}
