import { Comparator } from '../../../schema/enums.js';
import comparators from './comparators.json' with { type: 'json' };

interface Bound {
  readonly comparator: Comparator;
  /** How many characters of the text the words take. */
  readonly length: number;
}

const BEFORE = bounds(comparators.before);
const AFTER = bounds(comparators.after);
const LINKS = comparators.links.join('|');
/** The longest words stand within this many characters before a numeral. */
const REACH = 40;

const BEFORE_NUMERAL = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d])(?<word>${[...BEFORE.keys()].toSorted(longestFirst).join('|')})\s*(?:(?:${LINKS})\s+)?(?:từ\s+)?$`,
  'iu',
);
const FROM = /(?<![A-Za-zÀ-ỹ\d])từ\s+$/iu;
const AFTER_QUANTITY = new RegExp(String.raw`\s+(?<word>${[...AFTER.keys()].join('|')})(?![A-Za-zÀ-ỹ])`, 'iuy');

/** How the words right before `at` bind a numeral that begins there; null where nothing binds it. */
export function boundBefore(text: string, at: number): Bound | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  const match = BEFORE_NUMERAL.exec(before);
  if (!match) return null;
  const comparator = BEFORE.get(match.groups?.word?.toLowerCase() ?? '');
  return comparator ? { comparator, length: match[0].length } : null;
}

/** The length of "từ " right before `at`; 0 where it does not stand there. */
export function fromBefore(text: string, at: number): number {
  return FROM.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
}

/** "trở lên", "trở xuống" at `at`; null where neither stands there. */
export function boundAfter(text: string, at: number): Bound | null {
  AFTER_QUANTITY.lastIndex = at;
  const match = AFTER_QUANTITY.exec(text);
  const comparator = AFTER.get(match?.groups?.word?.toLowerCase() ?? '');
  return match && comparator ? { comparator, length: match[0].length } : null;
}

function bounds(entries: readonly { comparator: string; words: readonly string[] }[]): Map<string, Comparator> {
  const known = Object.values(Comparator);
  return new Map(
    entries.flatMap(({ comparator, words }) =>
      words.map((word) => [word, known.find((one) => one === comparator) ?? 'EQ'] as const),
    ),
  );
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
