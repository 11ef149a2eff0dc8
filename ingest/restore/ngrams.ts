import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Counted n-grams as a tree, laid out flat: node 0 is the root, the children of a node stand together by ascending
 * word, and all n-grams of one length before all longer ones.
 */
export interface Ngrams {
  /** Words by their number, the most frequent first. */
  readonly words: readonly string[];
  /** The last word of each n-gram. */
  readonly word: Uint32Array;
  readonly count: Uint32Array;
  /** Where the children of each node begin, and one more for the end. */
  readonly children: Uint32Array;
}

/** Packs n-grams: the words, then for each node how many children, the gaps between their words, and their counts. */
export function packNgrams({ words, word, count, children }: Ngrams): Buffer {
  const bytes: number[] = [];
  const write = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    bytes.push(value);
  };
  for (let node = 0; node < word.length; node++) {
    const [from, to] = [children[node] ?? 0, children[node + 1] ?? 0];
    write(to - from);
    let before = -1;
    for (let child = from; child < to; child++) {
      write((word[child] ?? 0) - before - 1);
      write(count[child] ?? 0);
      before = word[child] ?? 0;
    }
  }
  return gzipSync(Buffer.concat([Buffer.from(`${words.join('\n')}\n\n`), Buffer.from(bytes)]), { level: 9 });
}

/** Unpacks what `packNgrams` packed. */
export function unpackNgrams(packed: Buffer): Ngrams {
  const bytes = gunzipSync(packed);
  let at = bytes.indexOf('\n\n');
  const words = bytes.toString('utf8', 0, at).split('\n');
  at += 2;
  const read = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  // No node takes less than one byte for its children, one for its word and one for its count.
  const most = Math.ceil((bytes.length - at) / 3) + 1;
  const [word, count, children] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most + 1)];
  let size = 1;
  for (let node = 0; node < size; node++) {
    children[node] = size;
    let last = -1;
    for (let left = read(); left > 0; left--, size++) {
      word[size] = last += read() + 1;
      count[size] = read();
    }
  }
  children[size] = size;
  return { words, word: word.slice(0, size), count: count.slice(0, size), children: children.slice(0, size + 1) };
}

/** The node of an n-gram one word longer; -1 where it was never counted. */
export function childOf({ word, children }: Ngrams, node: number, last: number): number {
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
