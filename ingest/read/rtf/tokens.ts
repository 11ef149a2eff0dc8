/** What an RTF is made of. */
export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** "\par", "\fs24": a word, and its number where it has one. */
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  /** "\~", "\*": a sign. */
  | { readonly type: 'sign'; readonly sign: string }
  /** Characters of a byte each, as they stand or as "\'e1". */
  | { readonly type: 'bytes'; readonly bytes: string };

const TOKEN =
  /[{}]|\\(?<word>[a-z]{1,40})(?<value>-?\d{1,10})? ?|\\'(?<hex>[\da-f]{2})|\\(?<sign>[^a-z])|(?<bytes>[^{}\\\r\n]+)|[\r\n]+/giy;

/** The tokens of an RTF, given as a character for each byte. What is no RTF is passed over. */
export function* tokensOf(rtf: string): Generator<Token> {
  const token = new RegExp(TOKEN);
  for (let at = 0; at < rtf.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(rtf);
    if (!match) {
      token.lastIndex = at + 1;
      continue;
    }
    const { word, value, hex, sign, bytes } = match.groups ?? {};
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      // Pictures may stand as bare bytes, of which any may look like a token.
      if (word === 'bin') token.lastIndex += Math.max(0, number ?? 0);
      else yield { type: 'word', word, value: number };
    } else if (hex !== undefined) yield { type: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign !== undefined) yield { type: 'sign', sign };
    else if (bytes !== undefined) yield { type: 'bytes', bytes };
    else if (match[0] === '{') yield { type: 'open' };
    else if (match[0] === '}') yield { type: 'close' };
  }
}
