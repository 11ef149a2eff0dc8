import { UnitDimension } from '../../../schema/enums.js';
import { provinces } from '../../extract/agencies/provinces.js';
import { foldWords } from './fold.js';
import { known, type KnownIndicator } from './vocabulary.js';
import data from './wordings.json' with { type: 'json' };

/** One way to word an indicator, as patterns over folded words. */
export interface Wording {
  readonly indicator: KnownIndicator;
  /** All of these stand in the name ... */
  readonly all: readonly RegExp[];
  /** Letters that each name it fits holds: cheaper to look for than the patterns. */
  readonly sign: string;
  /** ... and one of these, if there are any ... */
  readonly any: readonly RegExp[];
  /** ... and none of these. */
  readonly none: readonly RegExp[];
  /** Everything that a name of this indicator may hold: its own words and those that change nothing. */
  readonly covers: readonly RegExp[];
  /** The kinds of unit that its values have. */
  readonly dimensions: ReadonlySet<UnitDimension>;
  /** Whether it is only ever stated for a part (a sector). */
  readonly needsComponent: boolean;
}

interface WordingData {
  readonly all: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  readonly fillers?: readonly string[];
  readonly dimensions?: readonly string[];
  readonly component?: boolean;
}

/** A province says whose the value is, not what it is of: "đến Cần Thơ", "tỉnh Lai Châu". */
const PLACE = `(?:tinh |thanh pho )?(?:${[...provinces.keys()].map(foldWords).join('|')})`;
const fillers = [...data.fillers, PLACE];

/** Every wording of every indicator of the vocabulary. */
export const wordings: readonly Wording[] = Object.entries<readonly WordingData[]>(data.keys).flatMap(
  ([key, entries]) => {
    const indicator = known.get(key);
    if (!indicator) throw new Error(`wordings.json: no indicator "${key}" in vocabulary.json`);
    return entries.map(({ all, any = [], none = [], fillers: own = [], dimensions, component = false }) => ({
      indicator,
      sign: all.map(signOf).toSorted((a, b) => b.length - a.length)[0] ?? '',
      all: all.map((pattern) => words(pattern)),
      any: any.map((pattern) => words(pattern)),
      none: none.map((pattern) => words(pattern)),
      covers: [...all, ...any, ...own, ...fillers].map((pattern) => words(pattern, 'g')),
      dimensions: new Set(
        Object.values(UnitDimension).filter((dimension) => !dimensions || dimensions.includes(dimension)),
      ),
      needsComponent: component,
    }));
  },
);

/** The longest letters of a pattern that stand in whatever it finds; "" for a choice of several. */
function signOf(pattern: string): string {
  let fixed = pattern;
  for (let last = ''; last !== fixed;) {
    last = fixed;
    fixed = fixed.replace(/\((?:\?:|\?[=!]|\?<[=!])?[^()]*\)(?:[?*+]|\{[\d,]+\})?/gu, '#');
  }
  if (fixed.includes('|')) return '';
  const runs = fixed.replace(/.[?*]|\[[^\]]*\]|\\./gu, '#').match(/[a-z0-9 ]+/gu) ?? [];
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** Whole words: "ha" is not found in "hang hoa". */
function words(pattern: string, flags = ''): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, flags);
}
