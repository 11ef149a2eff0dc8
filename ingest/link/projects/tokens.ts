/** A word, a number or a sign of a name, and where it begins. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

/** Gives the index after a phrase that stands at a token; the index itself where none does. */
export type PhraseFinder = (tokens: readonly Token[], at: number) => number;

const TOKEN = /[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d]*|\d+(?:[.,]\d+)*|[^\sA-Za-zÀ-ỹ\d]/gu;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The words, numbers and signs of a name, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ text: token, at: index }));
}

/** Makes the function that finds the longest of some phrases. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const known = phrases.map((phrase) => tokensOf(phrase)).toSorted((a, b) => b.length - a.length);
  return (tokens, at) => {
    const found = known.find((phrase) => phrase.every(({ text }, k) => tokens[at + k]?.text.toLowerCase() === text));
    return at + (found?.length ?? 0);
  };
}

/** The index after all phrases that stand there one after the other. */
export function afterAll(find: PhraseFinder, tokens: readonly Token[], at: number): number {
  let end = at;
  for (let next = find(tokens, end); next > end; next = find(tokens, end)) end = next;
  return end;
}

/** Arabic or Roman; null for what is no number of a series. */
export function numberOf(token: Token | undefined): number | null {
  const text = token?.text ?? '';
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  const roman = ROMAN.indexOf(text);
  return roman > 0 ? roman : null;
}

/** Whether it begins with a capital or a digit. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\d]/u.test(token.text);
}
