import { usualSpelling } from './spelling.js';

/** What a token is to the language model. A `code` is a document number: "45-NQ/TW", "2140/QĐ-UBND". */
export type TokenKind = 'word' | 'number' | 'code' | 'mark';

/** The smallest piece of a line: a run of letters (and what a machine took for letters), a number, a mark. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** What stands between it and the token before: nothing, a space, the end of a line or of a cell, an empty line. */
  readonly after: 'nothing' | 'space' | 'line' | 'gap';
}

/** Marks that divide words; any other sign within a word may be a letter misread. */
const DIVIDER = String.raw`\s.,;:!?()\[\]"“”«»/%+=<>–—…\-`;

const TOKEN = new RegExp(
  [
    String.raw`(?<code>(?:\d+[\p{L}\d]*(?:[/-][\p{L}\d]+)*/[\p{L}\d]*\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*|\d+(?:-\p{Lu}[\p{L}\d]*)+(?:/\p{Lu}+)*)(?:(?<=/T) W(?!\p{L}))?)`,
    String.raw`(?<number>\d+(?:[.,]\d+)*(?![^${DIVIDER}])|[02357-9]\d*\p{L}(?![^${DIVIDER}])|\d+(?:[.,]\d+)+|\d{3,})`,
    String.raw`(?<word>[^${DIVIDER}]+)`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'gu',
);

/** Divides `[start, end)` of a text into tokens. */
export function tokenise(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  for (const { 0: piece, index, groups } of text.slice(start, end).matchAll(TOKEN)) {
    const kind = kindOf(piece, groups);
    tokens.push({ kind, text: piece, start: start + index, after: gapOf(text.slice(start + done, start + index)) });
    done = index + piece.length;
  }
  return tokens;
}

function gapOf(between: string): Token['after'] {
  if (between === '') return 'nothing';
  const ends = between.split('\n').length - 1;
  if (ends > 1) return 'gap';
  return ends === 1 || between.includes('\t') ? 'line' : 'space';
}

function kindOf(piece: string, groups: Record<string, string | undefined> | undefined): TokenKind {
  if (groups?.code !== undefined) return 'code';
  if (groups?.number !== undefined) return 'number';
  return groups?.word !== undefined && /[\p{L}\p{N}\p{S}&@]/u.test(piece) ? 'word' : 'mark';
}

/** The name under which the language model counts a token that is no word. */
export function classOf(token: Token): string {
  switch (token.kind) {
    case 'number':
      return /^(?:19|20)\d\d$/.test(token.text) ? '<year>' : '<number>';
    case 'code':
      return '<code>';
    case 'mark':
      return MARK_NAMES.get(token.text) ?? token.text;
    case 'word':
      return usualSpelling(token.text.toLowerCase());
  }
}

const MARK_NAMES = new Map([
  ['–', '-'],
  ['—', '-'],
  ['“', '"'],
  ['”', '"'],
]);
