import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Which stretches of clean text are not counted: the first of every so many. */
const LEFT_OUT = 10;

/** The text of a file in NFC; a name that ends in .gz is unpacked. Throws where there is no such file. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

/** The stretches of a text between empty lines that are counted; every tenth is left out, for evaluation. */
export function cleanStretches(path: string): string[] {
  const stretches = textOf(path).split(/\n\s*\n/);
  return stretches.filter((_, index) => stretches.length < LEFT_OUT || index % LEFT_OUT !== 0);
}
