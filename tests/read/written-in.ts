import tables from '../../ingest/read/text/legacy.json' with { type: 'json' };
import type { LegacyEncoding } from '../../ingest/read/text/legacy.js';

const listed = (list: string): string[] => list.split(' ');
const letters = listed(tables.letters);

const TCVN3 = new Map([
  ...letters.map((letter, at): [string, string] => [letter, listed(tables.tcvn3)[at] ?? '']),
  ...listed(tables.capitals).map((letter, at): [string, string] => [letter, listed(tables.tcvn3Capitals)[at] ?? '']),
]);
for (const letter of letters) {
  const capital = letter.toUpperCase();
  const base = capital
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  if (!TCVN3.has(capital)) TCVN3.set(capital, (TCVN3.get(base) ?? base) + (TCVN3.get(letter) ?? ''));
}
const VNI = new Map(
  letters.flatMap((letter, at): [string, string][] => {
    const signs = listed(tables.vni)[at] ?? '';
    return [
      [letter, signs],
      [letter.toUpperCase(), signs.toUpperCase()],
    ];
  }),
);

/** A text as it was written before Unicode, one character for each byte. */
export function writtenIn(encoding: LegacyEncoding, text: string): string {
  const signs = encoding === 'VNI' ? VNI : TCVN3;
  return Array.from(text, (letter) => signs.get(letter) ?? letter).join('');
}

const bytesOf = (encoding: string): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
const WESTERN = bytesOf('windows-1252');
const WINDOWS = bytesOf('windows-1258');

/** The bytes of a file of such a text. Throws for a character that it cannot hold. */
export function bytesIn(encoding: LegacyEncoding | 'windows-1258', text: string): Uint8Array {
  const [written, known] =
    encoding === 'windows-1258' ? [tonesApart(text), WINDOWS] : [writtenIn(encoding, text), WESTERN];
  return Uint8Array.from(written, (sign) => {
    const byte = known.get(sign);
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`);
    return byte;
  });
}

/** Each letter that has no byte of its own as one without its tone, and the tone behind it. */
function tonesApart(text: string): string {
  return Array.from(text, (letter) => {
    if (WINDOWS.has(letter)) return letter;
    const parts = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0] ?? '';
    return parts.replace(tone, '').normalize('NFC') + tone;
  }).join('');
}
