import { priorCost, type Confused, type Confusions } from '../confusions.js';

/** A line as a machine read it, and as it is. */
export interface Pair {
  readonly broken: string;
  readonly right: string;
}

/** Rounds of aligning with what the round before learned. */
const ROUNDS = 4;
/** How far the two lines may drift apart, in characters. */
const DRIFT = 14;
/** Lines that cost more than this for each character were not the same line, or beyond reading. */
const TOO_DAMAGED = 2;

/** Learns by expectation what each letter, or two letters, are read as: align, count, align again. */
export function learnConfusions(pairs: readonly Pair[]): Confusions {
  let costs = new Map<string, number>();
  let counts = new Map<string, number>();
  let seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Map();
    seen = new Map();
    for (const { broken, right } of pairs) {
      const { steps, cost } = align(broken, right, costs);
      if (cost > TOO_DAMAGED * right.length) continue;
      for (const step of steps) add(counts, step);
      for (let at = 0; at <= right.length; at++) {
        add(seen, '');
        if (at < right.length) add(seen, right.charAt(at));
        if (at + 1 < right.length) add(seen, right.slice(at, at + 2));
      }
    }
    costs = new Map();
    for (const [step, count] of counts) {
      const [from = '', to = ''] = step.split('\t');
      const prior = Math.exp(-priorCost(from, to));
      costs.set(step, -Math.log((count + 2 * prior) / ((seen.get(from) ?? 0) + 2)));
    }
  }
  return confusions(counts, seen);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The cheapest way to read `right` as `broken`, as steps "right TAB broken". */
function align(broken: string, right: string, costs: ReadonlyMap<string, number>): { steps: string[]; cost: number } {
  const width = broken.length + 1;
  const best = new Float64Array(width * (right.length + 1)).fill(Infinity);
  const from = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= right.length; i++) {
    const middle = right.length === 0 ? 0 : Math.round((i * broken.length) / right.length);
    for (let j = Math.max(0, middle - DRIFT); j <= Math.min(broken.length, middle + DRIFT); j++) {
      const here = best[i * width + j] ?? Infinity;
      if (here === Infinity) continue;
      for (let a = 0; a <= 2 && i + a <= right.length; a++) {
        for (let b = a === 0 ? 1 : 0; b <= (a === 0 ? 1 : 3) && j + b <= broken.length; b++) {
          if (a === 2 && (b === 0 || b === 2)) continue;
          const [r, s] = [right.slice(i, i + a), broken.slice(j, j + b)];
          const cost = here + (costs.get(`${r}\t${s}`) ?? priorCost(r, s) + 1);
          const to = (i + a) * width + j + b;
          if (cost < (best[to] ?? Infinity)) {
            best[to] = cost;
            from[to] = a * 4 + b;
          }
        }
      }
    }
  }
  const steps: string[] = [];
  for (let i = right.length, j = broken.length; i > 0 || j > 0;) {
    const step = from[i * width + j] ?? 0;
    if (step === 0) return { steps: [], cost: Infinity };
    const [a, b] = [step >> 2, step & 3];
    steps.push(`${right.slice(i - a, i)}\t${broken.slice(j - b, j)}`);
    i -= a;
    j -= b;
  }
  return { steps, cost: best.at(-1) ?? Infinity };
}

/** Readings of two letters as one group that occurred once say nothing. */
function confusions(counts: ReadonlyMap<string, number>, seen: ReadonlyMap<string, number>): Confusions {
  const found = new Map<string, Confused & { readAs: Map<string, number> }>();
  for (const [step, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const [letters = '', signs = ''] = step.split('\t');
    if (count < 2 && letters.length === 2) continue;
    const known = found.get(letters) ?? { seen: seen.get(letters) ?? 0, readAs: new Map<string, number>() };
    known.readAs.set(signs, count);
    found.set(letters, known);
  }
  return found;
}
