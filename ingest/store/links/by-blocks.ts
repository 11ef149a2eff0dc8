/** Something that others are found for by its blocks. */
interface Blocked {
  readonly blocks: readonly string[];
}

/** The indexes of those of two lists that share a block: only these are worth comparing. Each pair once, in order. */
export function byBlocks(ones: readonly Blocked[], others: readonly Blocked[]): [one: number, other: number][] {
  const keyed = others.flatMap(({ blocks }, at) => blocks.map((block) => ({ block, at })));
  const index = Map.groupBy(keyed, ({ block }) => block);
  return ones.flatMap(({ blocks }, at) => {
    const found = new Set(blocks.flatMap((block) => index.get(block) ?? []).map((other) => other.at));
    return [...found].sort((a, b) => a - b).map((other): [number, number] => [at, other]);
  });
}
