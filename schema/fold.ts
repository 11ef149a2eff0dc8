const MARKS = /\p{M}/gu;
/** Every run of what is neither letter nor digit; but a dot or comma between two digits belongs to their number. */
const SIGNS = /(?:(?!(?<=\p{N})[.,](?=\p{N}))[^\p{L}\p{M}\p{N}])+/gu;

/**
 * A text as it is searched: lower case, without accents (đ becomes d), every run of other signs one space, so that
 * "Cầu Nguyễn Trãi" and "cau  nguyen-trai" are the same. A dot or comma between digits stays: 14.740 is one number.
 * What is searched and what is searched for are folded alike.
 */
export function fold(text: string): string {
  return withoutAccents(text).replace(SIGNS, ' ').trim();
}

/** The words of a text in lower case, with their accents composed, cut as `fold` cuts them. */
export function accentedWords(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().replace(SIGNS, ' ').split(' ');
  return words.filter((word) => fold(word) !== '');
}

/** Lower case without accents, signs as they are. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

/** Several names in one searchable string, each between bars: "|cau nguyen trai|cau nt|". */
export function foldNames(names: readonly string[]): string {
  return `|${[...new Set(names.map(fold))].join('|')}|`;
}
