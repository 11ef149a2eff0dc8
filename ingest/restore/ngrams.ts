/**
 * Weighed n-grams as a tree, laid out flat: node 0 is the root, the children of a node stand together by ascending
 * word, and all n-grams of one length before all longer ones.
 */
export interface Ngrams {
  /** Words by their number, the most frequent first; each is a child of the root. */
  readonly words: readonly string[];
  /** The last word of each n-gram. */
  readonly word: Uint16Array;
  /** How often each of the longest n-grams occurs, and after how many different words each shorter one does. */
  readonly weight: Uint16Array;
  /** Where the children of each n-gram begin that is not among the longest, and one more for the end. */
  readonly children: Uint32Array;
}

/** The numbers that a file of n-grams begins with: how many starts of children, and how many n-grams. */
const HEAD = 2;

/** Lays n-grams out as bytes, so that reading them is only looking at them. The bytes are little-endian. */
export function packNgrams({ words, word, weight, children }: Ngrams): Buffer {
  const columns = [Uint32Array.of(children.length, word.length), children, word, weight];
  return Buffer.concat([
    ...columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    Buffer.from(words.join('\n')),
  ]);
}

/** The n-grams that `packNgrams` laid out, as views of the bytes. */
export function unpackNgrams(packed: Uint8Array): Ngrams {
  const { buffer, byteOffset } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const [starts = 0, size = 0] = new Uint32Array(buffer, byteOffset, HEAD);
  const children = new Uint32Array(buffer, byteOffset + 4 * HEAD, starts);
  const word = new Uint16Array(buffer, byteOffset + 4 * (HEAD + starts), size);
  const weight = new Uint16Array(buffer, word.byteOffset + 2 * size, size);
  const words = Buffer.from(buffer, weight.byteOffset + 2 * size, packed.byteLength - 4 * (HEAD + starts + size));
  return { words: words.toString('utf8').split('\n'), word, weight, children };
}

/** The node of an n-gram one word longer; -1 where it was never counted. */
export function childOf({ word, children }: Pick<Ngrams, 'word' | 'children'>, node: number, last: number): number {
  let low = children[node] ?? 0;
  const end = children[node + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((word[middle] ?? 0) < last) low = middle + 1;
    else high = middle;
  }
  return low < end && word[low] === last ? low : -1;
}
