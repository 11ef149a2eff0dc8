import { UnitDimension } from '../../../schema/enums.js';
import units from './units.json' with { type: 'json' };

/** A unit with its normalised spelling ("nghìn tỷ đồng", "%/năm", "bác sĩ/vạn dân") and its way to the base unit. */
export interface Unit {
  readonly unit: string;
  /** VND, USD, %, %/year, persons, tonnes, m2, m ...; an unknown unit is its own base. */
  readonly baseUnit: string;
  /** One `unit` in base units. */
  readonly factor: number;
  readonly dimension: UnitDimension;
}

/** A unit and where it stands. */
export interface UnitMatch extends Unit {
  readonly end: number;
}

interface BareUnit {
  readonly unit: string;
  readonly base: string;
  readonly factor: number;
  readonly dimension: UnitDimension;
}

const BARE = bareUnits();
const MAGNITUDES = new Map(Object.entries(units.magnitudes));
const SPELLING = new Map(Object.entries(units.spelling));
const HEADS = new Map(Object.entries(units.heads));
const HEAD_SPELLING = new Map(Object.entries(units.headSpelling));
const PERIODS = new Map(Object.entries(units.periods));

const MAGNITUDE = alternation(MAGNITUDES.keys());
const ANY_UNIT = alternation(BARE.keys());
const UNIT = new RegExp(String.raw`\s*((?:(?:${MAGNITUDE})\s+)*)(${ANY_UNIT})(?![A-Za-zÀ-ỹ\d])`, 'iuy');
const PER_UNIT = alternation([...HEADS.keys(), ...PERIODS.keys()]);
/** "/người/năm", "/ha", "trên 1 vạn dân", "mỗi năm" */
const PER_SLASH = new RegExp(String.raw`\s*/\s*(${PER_UNIT}|${ANY_UNIT})(?![A-Za-zÀ-ỹ\d])`, 'iuy');
const PER_WORD = new RegExp(
  String.raw`\s*(?:trên(?= ?(?:1|một|10\.?000|100\.?000|1\.?000) )|mỗi|một(?= năm))\s*(${PER_UNIT})(?![A-Za-zÀ-ỹ\d])`,
  'iuy',
);
const SLASH = /\s*\//uy;
/** "m3/ha/năm", "đồng/hộ/tháng": no unit has more slashes. */
const MOST_SLASHES = 2;
const PER_HEADS = new RegExp(
  String.raw`(?:/|(?<![A-Za-zÀ-ỹ])(?:trên|tính trên|cho|mỗi))\s*(${alternation(HEADS.keys())})(?![A-Za-zÀ-ỹ\d])`,
  'iu',
);
/** What a name counts: "Số bác sĩ", "Tỷ lệ giường bệnh". */
const COUNTED = new RegExp(
  String.raw`(?:^|\s)(?:số|tỷ lệ|tỷ số|tổng số)\s+(${alternation(BARE.keys())})(?![A-Za-zÀ-ỹ\d])`,
  'iu',
);
const MAGNITUDE_ALONE = new RegExp(String.raw`\s*((?:(?:${MAGNITUDE})(?:\s+|$))+)`, 'iuy');

/** The unit that begins at `at`, white space before it allowed; null where none does. */
export function unitAt(text: string, at: number): UnitMatch | null {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  const bare = match && BARE.get(fold(match[2] ?? ''));
  if (!match || !bare) return null;
  return perUnits(text, UNIT.lastIndex, withMagnitude(match[1] ?? '', bare));
}

/** "/10.000 dân" and the like alone at `at`: the rest of a unit that its first words share with another one. */
export function perAt(text: string, at: number, unit: Unit): UnitMatch {
  return perUnits(text, at, unit);
}

/**
 * A whole unit cell: "Tỷ USD", "%/năm", "Điểm %", "lượt lao động/năm". A unit that no list knows is kept in its own
 * words as its own base unit. Null for an empty cell.
 */
export function parseUnit(cell: string): Unit | null {
  const text = cell.trim().replace(/^\(|\)$/g, '');
  if (!/[A-Za-zÀ-ỹ%‰]/u.test(text)) return null;
  const known = wholeUnit(text);
  if (known) return known;
  MAGNITUDE_ALONE.lastIndex = 0;
  const magnitude = MAGNITUDE_ALONE.exec(text)?.[1] ?? '';
  const name = lowerFirst(text.slice(magnitude.length)) || 'đơn vị';
  return withMagnitude(magnitude, { unit: name, base: name, factor: 1, dimension: 'OTHER' });
}

/** The unit that the head of a column names: "Tổng mức đầu tư (triệu đồng)", "Quy mô: ha"; null where it names none. */
export function unitOfHead(head: string): Unit | null {
  for (const [, inner = ''] of head.matchAll(/\((?:đơn vị(?: tính)?:?|đvt:?|tính bằng)?\s*([^()]+)\)/giu)) {
    const unit = wholeUnit(inner);
    if (unit) return unit;
  }
  return wholeUnit(/(?:đơn vị(?: tính)?|đvt)\s*:\s*(.+)$/iu.exec(head)?.[1] ?? head);
}

/**
 * The base unit of the ratio that a name states: "Số bác sĩ trên 1 vạn dân" is in doctors/10000 people, whatever is
 * counted being named; null where it states none.
 * @param counted the base unit of a count whose name does not say what is counted
 */
export function unitPerIn(name: string, counted: string): string | null {
  const per = PER_HEADS.exec(name);
  const head = HEADS.get(fold(per?.[1] ?? ''));
  if (!per || !head) return null;
  const thing = COUNTED.exec(name.slice(0, per.index))?.[1];
  return (BARE.get(fold(thing ?? ''))?.base ?? counted) + head;
}

/** The unit that a text is, from end to end. */
function wholeUnit(text: string): Unit | null {
  const unit = unitAt(text.trim(), 0);
  if (unit?.end !== text.trim().length) return null;
  const { unit: name, baseUnit, factor, dimension } = unit;
  return { unit: name, baseUnit, factor, dimension };
}

function perUnits(text: string, at: number, unit: Unit): UnitMatch {
  let { unit: name, baseUnit } = unit;
  let end = at;
  for (let slashes = 0; slashes < MOST_SLASHES; slashes++) {
    SLASH.lastIndex = end;
    const pattern = SLASH.test(text) ? PER_SLASH : PER_WORD;
    pattern.lastIndex = end;
    const per = pattern.exec(text)?.[1]?.toLowerCase();
    if (per === undefined) break;
    const spelling = HEAD_SPELLING.get(per) ?? BARE.get(per)?.unit ?? per;
    name += `/${spelling}`;
    baseUnit += HEADS.get(per) ?? PERIODS.get(per) ?? `/${spelling}`;
    end = pattern.lastIndex;
  }
  const dimension = unit.dimension === 'SHARE' && name !== unit.unit ? 'RATE' : unit.dimension;
  return { unit: name, baseUnit, factor: unit.factor, dimension, end };
}

function withMagnitude(written: string, bare: BareUnit): Unit {
  const words = written.toLowerCase().trim().split(/\s+/).filter(Boolean);
  const factor = words.reduce((product, word) => product * (MAGNITUDES.get(word) ?? 1), bare.factor);
  const unit = [...words.map((word) => SPELLING.get(word) ?? word), bare.unit].join(' ');
  return { unit, baseUnit: bare.base, factor, dimension: bare.dimension };
}

function bareUnits(): Map<string, BareUnit> {
  const bare = new Map<string, BareUnit>();
  for (const { unit, written, base, factor = 1, dimension } of units.units)
    for (const form of [unit, ...written])
      bare.set(fold(form), { unit, base, factor, dimension: dimensionOf(dimension) });
  for (const unit of units.counted) bare.set(fold(unit), { unit, base: unit, factor: 1, dimension: 'COUNT' });
  return bare;
}

function dimensionOf(name: string): UnitDimension {
  return Object.values(UnitDimension).find((dimension) => dimension === name) ?? 'OTHER';
}

/** Longest first, so that "giường bệnh viện" is not read as "giường". */
function alternation(words: Iterable<string>): string {
  return [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
    .join('|');
}

function fold(written: string): string {
  return written.toLowerCase().replace(/\s+/g, ' ');
}

function lowerFirst(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
