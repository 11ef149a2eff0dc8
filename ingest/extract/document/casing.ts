/*
 * A title in capitals says nothing of which of its words are names. Where the text under it says the same words again,
 * in ordinary letters, it does.
 */

/** So many words in a row must stand in the text as in the title to be the same words said again. */
const FEWEST = 3;
/** Where a word is a capital whatever it is: after a full stop, a colon, a list's mark, on a line of capitals. */
const OPENS = /(?:^|[.:;!?…“"(]|\n\s*(?:[-+*•]|[A-Za-zÀ-ỹ]\)|[A-Za-zÀ-ỹ\d.]{1,5}[.)]))\s*$/u;
const WORD = /[A-Za-zÀ-ỹ\p{N}]+/gu;
/** So many places of the same three words are looked at. */
const MOST = 30;
/** How far before a word its opening mark may stand. */
const MARK_REACH = 12;

/** A word of running text. */
interface Word {
  readonly written: string;
  readonly lower: string;
  readonly index: number;
}

/**
 * Gives the words of a lower-cased title the capitals that they have in a text: of every run of words that the text has
 * too, the longest one's. Words that the text does not have stay as they are.
 */
export function casedAs(title: string, text: string): string {
  const words = wordsOf(title);
  const said = wordsOf(text);
  const places = placesOf(said, words);
  let cased = '';
  let read = 0;
  for (let i = 0; i < words.length;) {
    const run = longestRun(words.slice(i), said, places.get(keyOf(words.slice(i))) ?? []);
    for (const [offset, { written, index }] of run.entries()) {
      const word = words[i + offset];
      if (!word || written === word.written || opens(text, written, index)) continue;
      cased += title.slice(read, word.index) + written;
      read = word.index + written.length;
    }
    i += Math.max(1, run.length);
  }
  return cased + title.slice(read);
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => ({
    written,
    lower: written.toLowerCase(),
    index,
  }));
}

/** Whether a word begins a sentence or an item, so that its capital tells nothing. */
function opens(text: string, written: string, index: number): boolean {
  return !/.\p{Lu}/u.test(written) && OPENS.test(text.slice(Math.max(0, index - MARK_REACH), index));
}

/** Where three words in a row of a title stand, by their words; in a line of capitals they say no more than the title. */
function placesOf(words: readonly Word[], title: readonly Word[]): Map<string, number[]> {
  const first = new Set(title.map(({ lower }) => lower));
  const places = new Map<string, number[]>();
  for (let i = 0; i + FEWEST <= words.length; i++) {
    if (!first.has(words[i]?.lower ?? '')) continue;
    const run = words.slice(i, i + FEWEST);
    if (run.every(({ written }) => written === written.toUpperCase())) continue;
    const key = keyOf(run);
    const known = places.get(key);
    if (known && known.length < MOST) known.push(i);
    else if (!known) places.set(key, [i]);
  }
  return places;
}

function keyOf(words: readonly Word[]): string {
  return words
    .slice(0, FEWEST)
    .map(({ lower }) => lower)
    .join(' ');
}

function longestRun(title: readonly Word[], said: readonly Word[], places: readonly number[]): readonly Word[] {
  let best: readonly Word[] = [];
  for (const place of places) {
    let length = 0;
    while (length < title.length && said[place + length]?.lower === title[length]?.lower) length++;
    if (length > best.length) best = said.slice(place, place + length);
  }
  return best;
}
