const MARKS = /\p{M}/gu;
/** Every run of what is neither letter nor digit; but a dot or comma between two digits belongs to their number. */
const SIGNS = /(?:(?!(?<=\p{N})[.,](?=\p{N}))[^\p{L}\p{N}])+/gu;
/** A letter or sign with the accents that stand on it. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * A text as it is searched: lower case, without accents (đ becomes d), every run of other signs one space, so that
 * "Cầu Nguyễn Trãi" and "cau  nguyen-trai" are the same. A dot or comma between digits stays: 14.740 is one number.
 * What is searched and what is searched for are folded alike.
 */
export function fold(text: string): string {
  return withoutAccents(text).replace(SIGNS, ' ').trim();
}

/** Lower case without accents, signs as they are. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

/** Where a folded phrase first stands in an original text, as `[start, end)` of the original; null where it does not. */
export function findFolded(original: string, phrase: string): readonly [start: number, end: number] | null {
  if (phrase === '') return null;
  const words = phrase.split(' ').map((word) => word.replace(/[.,]/g, '\\$&'));
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'u');
  const plain = withoutAccents(original);
  const match = pattern.exec(plain);
  if (!match) return null;
  const end = match.index + match[0].length;
  // Composed letters fold one to one, and then offsets are the same.
  if (plain.length === original.length) return [match.index, end];
  const at = offsets(original);
  return [at[match.index] ?? 0, at[end] ?? original.length];
}

/** For each character of the text without accents, where the original has it. */
function offsets(original: string): number[] {
  const at: number[] = [];
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    const { length } = withoutAccents(character);
    for (let i = 0; i < length; i++) at.push(index);
  }
  return at;
}

/** Several names in one searchable string, each between bars: "|cau nguyen trai|cau nt|". */
export function foldNames(names: readonly string[]): string {
  return `|${[...new Set(names.map(fold))].join('|')}|`;
}
