import { isSyllable } from './syllable.js';

/**
 * A run of letters that is not part of a number, a code or an address: "59/2016/NĐ-CP" and "K15" hold none. A digit
 * within small letters was a letter.
 */
const WORD = /(?<![\p{L}\p{N}/_@.])(?:\p{L}\p{Ll}*\p{N}\p{Ll}+|\p{L}+)(?![\p{L}\p{N}/_@])/gu;

/** How the words of a text were read: a syllable with an accent, one without, or none that Vietnamese has. */
export interface Soundness {
  readonly accented: number;
  readonly plain: number;
  readonly unsound: number;
}

/** How much of any text is sound Vietnamese, 0..1. */
export function textQuality(text: string): number {
  return qualityOf(together(soundness([text])));
}

/** Sound texts have fewer words without an accent than this for each that has one. */
const PLAIN = 0.5;

/**
 * The share of words that are as in sound Vietnamese, 0..1; 1 for a text without words. Numbers, codes, labels and
 * acronyms do not count, for they say nothing about how well the words were read; of words without an accent no more
 * count as sound than a sound text has.
 */
export function qualityOf(words: Soundness): number {
  const { accented, plain, unsound } = words;
  const all = accented + plain + unsound;
  return all === 0 ? 1 : (accented + Math.min(plain, PLAIN * accented)) / all;
}

/** The share of words that are sound syllables, with an accent or without, 0..1; 1 for a text without words. */
export function soundShare({ accented, plain, unsound }: Soundness): number {
  const words = accented + plain + unsound;
  return words === 0 ? 1 : (accented + plain) / words;
}

/** Counts the words of each stretch of a text, such as its lines. */
export function soundness(stretches: readonly string[]): Soundness[] {
  const known = new Map<string, keyof Soundness | null>();
  return stretches.map((stretch) => {
    const counts = { accented: 0, plain: 0, unsound: 0 };
    for (const [word] of stretch.matchAll(WORD)) {
      let kind = known.get(word);
      if (kind === undefined) known.set(word, (kind = kindOf(word)));
      if (kind) counts[kind]++;
    }
    return counts;
  });
}

/** Adds up what was counted. */
export function together(counts: readonly Soundness[]): Soundness {
  return counts.reduce(
    (sum, { accented, plain, unsound }) => ({
      accented: sum.accented + accented,
      plain: sum.plain + plain,
      unsound: sum.unsound + unsound,
    }),
    { accented: 0, plain: 0, unsound: 0 },
  );
}

function kindOf(word: string): keyof Soundness | null {
  if (!isSyllable(word)) return isLabelOrAcronym(word) ? null : 'unsound';
  if (/\p{Ll}\p{Lu}/u.test(word)) return 'unsound';
  return /[^a-z]/i.test(word) ? 'accented' : 'plain';
}

/** "b" and "XII" before a heading, "GRDP", "UBND": capitals or a single letter that no syllable reads as. */
function isLabelOrAcronym(word: string): boolean {
  return word.length === 1 || word === word.toUpperCase();
}
