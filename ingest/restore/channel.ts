import { bare, priorCost, type Confusions } from './confusions.js';
import { remember } from '../remember.js';

/** In which case the letters of a word were printed. */
export type Print = 'lower' | 'title' | 'upper';

/** What a group of one to three signs may have been; letters by their place in `LETTERS`. */
export interface Readings {
  /** -ln P(signs | letter) for each letter. */
  readonly letters: Float64Array;
  /** By the first of two letters read as one group: the second, and the cost. */
  readonly pairs: readonly (readonly PairReading[] | undefined)[];
}

export interface PairReading {
  readonly second: number;
  readonly cost: number;
}

/** What a machine, or a hand, made of letters. */
export interface Channel {
  /** By the signs read, for each print; undefined for signs that stand for no letter. */
  readonly readings: Readonly<Record<Print, ReadonlyMap<string, Readings>>>;
  /** The cost of a sign that stands for nothing. */
  noise(sign: string): number;
  /** The cost of each letter that left no sign. */
  readonly lost: Float64Array;
}

const VOWELS = 'a ă â e ê i o ô ơ u ư y'.split(' ');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** All letters of Vietnamese, and those of foreign words. */
export const LETTERS: readonly string[] = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđfghjklmnpqrstvwxz',
];

const NUMBERS = new Map(LETTERS.map((letter, number) => [letter, number]));

/** The channel of texts typed without accents: every letter is right, but for what stands above and below it. */
export function accentlessChannel(): Channel {
  const lower = new Table();
  const upper = new Table();
  for (const letter of LETTERS) {
    for (const sign of new Set([letter, bare(letter)])) {
      lower.letter(sign, letter, 0);
      upper.letter(sign.toUpperCase(), letter, 0);
    }
  }
  return {
    readings: { lower: lower.readings, title: upper.readings, upper: upper.readings },
    noise: () => Infinity,
    lost: new Float64Array(LETTERS.length).fill(Infinity),
  };
}

/** Of what is known of a letter, this share is taken from its family, and at least as much as these readings tell. */
const FAMILY_SHARE = 0.05;
const FAMILY_LEAST = 3;
/** And of that, this share from what one takes beforehand. */
const PRIOR_SHARE = 0.3;

/** The channel of a machine whose confusions were counted. */
export function misreadChannel(confusions: Confusions): Channel {
  const families = familiesOf(confusions);
  const costOf = (letters: string, signs: string): number => {
    const { seen, readAs } = confusions.get(letters) ?? NOTHING;
    const family = families.get(familyOf(letters)) ?? NOTHING;
    const likely = family.seen > 0 ? (family.readAs.get(signs) ?? 0) / family.seen : 0;
    const before = (1 - PRIOR_SHARE) * likely + PRIOR_SHARE * Math.exp(-priorCost(letters, signs));
    const weight = FAMILY_LEAST + FAMILY_SHARE * seen;
    return -Math.log(((readAs.get(signs) ?? 0) + weight * before) / (seen + weight));
  };
  // A sign that is no letter was some letter with something above or below it.
  const marks = new Set([...confusions.values()].flatMap(({ readAs }) => [...readAs.keys()]).filter(isMark));
  const tables: Record<Print, Table> = { lower: new Table(), title: new Table(), upper: new Table() };
  for (const letter of LETTERS) {
    for (const printed of [letter, letter.toUpperCase()]) {
      for (const signs of new Set([
        ...variantsOf(printed),
        ...(letter === bare(letter) ? [] : marks),
        ...(families.get(familyOf(printed))?.readAs.keys() ?? []),
      ])) {
        const cost = costOf(printed, signs);
        if (printed === letter) tables.lower.letter(signs, letter, cost);
        else for (const print of ['title', 'upper'] as const) tables[print].letter(signs, letter, cost);
      }
    }
  }
  for (const letters of confusions.keys()) {
    const [first = '', second = ''] = letters;
    const print = second === '' ? null : printOf(first, second);
    if (!print) continue;
    const readings = families.get(familyOf(letters))?.readAs.keys() ?? [];
    for (const signs of readings) tables[print].pair(signs, first, second, costOf(letters, signs));
  }
  return {
    readings: { lower: tables.lower.readings, title: tables.title.readings, upper: tables.upper.readings },
    noise: (sign) => costOf('', sign),
    lost: Float64Array.from(LETTERS, (letter) => costOf(letter, '')),
  };
}

function isMark(signs: string): boolean {
  return /^[^\p{L}\p{N}\s]$/u.test(signs);
}

const NOTHING = { seen: 0, readAs: new Map<string, number>() };

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The letters without their tones: what a machine makes of "ấ" it makes of "ầ". */
const familyOf = remember((letters) => letters.normalize('NFD').replace(TONE, '').normalize('NFC'));

/** What is known of all letters of a family together. */
function familiesOf(confusions: Confusions): Confusions {
  const families = new Map<string, { seen: number; readAs: Map<string, number> }>();
  for (const [letters, { seen, readAs }] of confusions) {
    const name = familyOf(letters);
    const family = families.get(name) ?? { seen: 0, readAs: new Map<string, number>() };
    family.seen += seen;
    for (const [signs, count] of readAs) family.readAs.set(signs, (family.readAs.get(signs) ?? 0) + count);
    families.set(name, family);
  }
  return families;
}

function printOf(first: string, second: string): Print | null {
  const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
  if (isUpper(second)) return isUpper(first) ? 'upper' : null;
  return isUpper(first) ? 'title' : 'lower';
}

/** The letter with every accent and with none: an accent may be misread for another. */
function variantsOf(letter: string): string[] {
  const lower = letter.toLowerCase();
  const variants = [bare(lower), ...LETTERS.filter((other) => bare(other) === bare(lower))];
  return letter === lower ? variants : variants.map((variant) => variant.toUpperCase());
}

/** Readings while they are gathered. */
class Table {
  readonly readings = new Map<string, { letters: Float64Array; pairs: PairReading[][] }>();

  letter(signs: string, letter: string, cost: number): void {
    const number = NUMBERS.get(letter);
    if (number !== undefined && signs !== '') this.at(signs).letters[number] = cost;
  }

  pair(signs: string, first: string, second: string, cost: number): void {
    const [one, other] = [NUMBERS.get(first.toLowerCase()), NUMBERS.get(second.toLowerCase())];
    if (one === undefined || other === undefined || signs === '') return;
    (this.at(signs).pairs[one] ??= []).push({ second: other, cost });
  }

  private at(signs: string): { letters: Float64Array; pairs: PairReading[][] } {
    let found = this.readings.get(signs);
    if (!found) {
      found = { letters: new Float64Array(LETTERS.length).fill(Infinity), pairs: [] };
      this.readings.set(signs, found);
    }
    return found;
  }
}
