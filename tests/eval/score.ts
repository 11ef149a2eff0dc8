/** What is compared: an item as the gold or the pipeline has it, and how to show it. */
export interface Comparison<G, R> {
  /** The row's name in the table: "tasks". */
  readonly row: string;
  readonly gold: readonly G[];
  readonly read: readonly R[];
  /** Above 0 where the two may be the same item; the highest is taken first. */
  readonly likeness: (gold: G, read: R) => number;
  /** Whether an attribute was read right; null where neither side states it, so that it does not count. */
  readonly attributes: Readonly<Record<string, (gold: G, read: R) => boolean | null>>;
  readonly showGold: (gold: G) => string;
  readonly showRead: (read: R) => string;
  readonly confidence?: (read: R) => number;
  /** The attributes without which an item found is still wrong to somebody: what its confidence answers for. */
  readonly essential?: readonly string[];
}

export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** How well one type of item was read. */
export interface Score {
  readonly row: string;
  readonly gold: number;
  readonly read: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the items that were found. */
  readonly attributes: Readonly<Record<string, Tally>>;
  /** Items of the gold that were not read, as shown. */
  readonly misses: readonly string[];
  /** Items read that are not in the gold. */
  readonly extras: readonly string[];
  /** Items found with a wrong attribute. */
  readonly wrong: readonly string[];
  /** The confidence of every item read, and whether it was found in the gold with its essential attributes right. */
  readonly confidences: readonly { readonly confidence: number; readonly right: boolean }[];
}

/** Pairs gold and read items one to one, most alike first, and counts. */
export function score<G, R>(comparison: Comparison<G, R>): Score {
  const pairs = pair(comparison);
  return count(comparison, pairs, comparison.gold, comparison.read);
}

/**
 * Like `score`, with one row for each group: a pair counts in the group of its gold item, an extra in its own.
 * So an item found, but said to be of the other group, is a wrong attribute and not a miss with an extra.
 */
export function scoreGroups<G, R>(
  comparison: Comparison<G, R>,
  groups: readonly string[],
  groupOfGold: (gold: G) => string,
  groupOfRead: (read: R) => string,
): Score[] {
  const pairs = pair(comparison);
  const goldOf = new Map([...pairs].map(([gold, read]) => [read, gold]));
  return groups.map((group) =>
    count(
      { ...comparison, row: `${comparison.row}, ${group}` },
      pairs,
      comparison.gold.filter((gold) => groupOfGold(gold) === group),
      comparison.read.filter((read) => {
        const gold = goldOf.get(read);
        return (gold === undefined ? groupOfRead(read) : groupOfGold(gold)) === group;
      }),
    ),
  );
}

function pair<G, R>({ gold, read, likeness }: Comparison<G, R>): Map<G, R> {
  const candidates: { gold: G; read: R; likeness: number }[] = [];
  for (const g of gold) {
    for (const r of read) {
      const like = likeness(g, r);
      if (like > 0) candidates.push({ gold: g, read: r, likeness: like });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness);
  const pairs = new Map<G, R>();
  const taken = new Set<R>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.gold) || taken.has(candidate.read)) continue;
    pairs.set(candidate.gold, candidate.read);
    taken.add(candidate.read);
  }
  return pairs;
}

function count<G, R>(
  comparison: Comparison<G, R>,
  pairs: ReadonlyMap<G, R>,
  gold: readonly G[],
  read: readonly R[],
): Score {
  const { row, attributes, showGold, showRead, confidence, essential = [] } = comparison;
  const tallies: Record<string, { right: number; of: number }> = {};
  const misses: string[] = [];
  const wrong: string[] = [];
  const found = new Set<R>();
  const flawed = new Set<R>();
  for (const item of gold) {
    const match = pairs.get(item);
    if (match === undefined) {
      misses.push(showGold(item));
      continue;
    }
    found.add(match);
    const failed: string[] = [];
    for (const [name, isRight] of Object.entries(attributes)) {
      const verdict = isRight(item, match);
      if (verdict === null) continue;
      const tally = (tallies[name] ??= { right: 0, of: 0 });
      tally.of += 1;
      if (verdict) tally.right += 1;
      else failed.push(name);
    }
    if (failed.some((name) => essential.includes(name))) flawed.add(match);
    if (failed.length > 0) wrong.push(`${failed.join(', ')}: ${showGold(item)} <> ${showRead(match)}`);
  }
  const right = found.size;
  return {
    row,
    gold: gold.length,
    read: read.length,
    right,
    ...shares({ gold: gold.length, read: read.length, right }),
    attributes: tallies,
    misses,
    extras: read.filter((item) => !found.has(item)).map(showRead),
    wrong,
    confidences: confidence
      ? read.map((item) => ({ confidence: confidence(item), right: found.has(item) && !flawed.has(item) }))
      : [],
  };
}

/** Precision, recall and F1 of what was counted. */
export function shares({ gold, read, right }: Pick<Score, 'gold' | 'read' | 'right'>) {
  const precision = ratio(right, read);
  const recall = ratio(right, gold);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Nothing asked and nothing given is perfect. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
