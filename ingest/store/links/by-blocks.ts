import type { Linkable } from './linkable.js';

/** The indexes of those of two lists that share a block: only these are worth comparing. Each pair once, in order. */
export function byBlocks(ones: readonly Linkable[], others: readonly Linkable[]): [one: number, other: number][] {
  const index = new Map<string, number[]>();
  for (const [at, { blocks }] of others.entries())
    for (const block of blocks) index.set(block, [...(index.get(block) ?? []), at]);
  return ones.flatMap(({ blocks }, at) => {
    const found = new Set(blocks.flatMap((block) => index.get(block) ?? []));
    return [...found].sort((a, b) => a - b).map((other): [number, number] => [at, other]);
  });
}
