import { lineText } from '../layout/lines.js';
import type { RecognisedPage } from '../scan/recognise.js';
import { isSounder, type Worth } from './legible.js';

/** Pages by number, as they were recognised; null as `recognisedPages` says it. */
export type Recognised = ReadonlyMap<number, RecognisedPage | null>;

/** A page's text layer. */
export interface Layer {
  readonly text: string;
  readonly worth: Worth;
}

/** So many pages in doubt are recognised before the others: enough to see what a file's text layer is worth. */
const TRIED = 2;

/**
 * What is read from pictures in place of the text layer. Pages in doubt are recognised only where that makes the first
 * of them sounder: a long text in English is believed as it is written.
 * @param layers of all pages in order
 * @param recognise gives the pages of these numbers, 1-based
 */
export async function recognisedInstead(
  layers: readonly Layer[],
  recognise: (numbers: readonly number[]) => Promise<Recognised>,
): Promise<Recognised> {
  const numbered = layers.map((layer, index) => ({ ...layer, number: index + 1 }));
  const pictures = numbered.filter(({ worth }) => worth === 'PICTURE');
  const doubtful = numbered.filter(({ worth }) => worth === 'DOUBTFUL');
  const [tried, others] = [doubtful.slice(0, TRIED), doubtful.slice(TRIED)];
  const seen = new Map(await recognise([...pictures, ...tried].map(({ number }) => number)));
  const isBetter = ({ number, text }: { number: number; text: string }): boolean =>
    isSounder(lineText({ words: seen.get(number)?.page.words ?? [] }), text);
  if (tried.some(isBetter)) {
    for (const [number, page] of await recognise(others.map(({ number }) => number))) seen.set(number, page);
  }
  for (const page of doubtful) if (!isBetter(page)) seen.delete(page.number);
  // What is typed over a picture without a word, as a drawing, is all that such a page says.
  for (const { number, text } of pictures)
    if (text !== '' && seen.get(number)?.confidence === null) seen.delete(number);
  return seen;
}
