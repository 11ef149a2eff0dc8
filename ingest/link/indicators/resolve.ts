import type { IndicatorGroup, UnitDimension } from '../../../schema/enums.js';
import { foldWords } from './fold.js';
import type { KnownIndicator } from './vocabulary.js';
import { wordings, type Wording } from './wordings.js';

/** What a target says of its indicator. */
export interface IndicatorStatement {
  /** As stated, without value, period and component. */
  readonly name: string;
  readonly component: string | null;
  /** What kind of unit the value has. */
  readonly dimension: UnitDimension;
}

/** The indicator that a statement is about. */
export interface ResolvedIndicator {
  /** grdp-per-capita; a slug of the clean name for an indicator that the vocabulary does not know. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly group: IndicatorGroup;
  readonly dimension: UnitDimension;
  readonly higherIsBetter: boolean | null;
  /** 0..1: how much of the name the wording accounts for; 1 for an indicator under its own name. */
  readonly score: number;
  /** In words, for a person. */
  readonly reason: string;
  /** Whether the vocabulary knows it. */
  readonly known: boolean;
}

/** Below this share of accounted words a name is another indicator: a neighbour, not the one of the vocabulary. */
const ENOUGH = 0.6;

/**
 * The indicator of the vocabulary that a name states, else a new one under its own name. A wording decides by the words
 * that must stand in the name, those that must not, and the unit; among several the one that leaves the fewest words over.
 */
export function resolveIndicator(statement: IndicatorStatement): ResolvedIndicator {
  const found = [statement.dimension, ...(statement.dimension === 'RATIO' ? MULTIPLIED : [])]
    .map((dimension) => knownIndicator({ ...statement, dimension }))
    .find((one) => one !== null);
  return found ?? underItsOwnName(statement);
}

/** "GRDP bình quân đầu người gấp 1,8 lần": what an indicator may be measured in whose value is told as a multiple. */
const MULTIPLIED: readonly UnitDimension[] = ['MONEY', 'COUNT', 'MASS'];

function knownIndicator(statement: IndicatorStatement): ResolvedIndicator | null {
  const name = foldWords(statement.name);
  let best: { indicator: KnownIndicator; score: number; length: number } | null = null;
  for (const wording of wordings) {
    const length = matchedLength(wording, name, statement);
    if (length === 0) continue;
    const score = accounted(wording, name);
    if (score < ENOUGH || (best && (score < best.score || (score === best.score && length <= best.length)))) continue;
    best = { indicator: wording.indicator, score, length };
  }
  if (!best) return null;
  const reason = `"${statement.name}" is a wording of "${best.indicator.name}"`;
  return { ...best.indicator, score: best.score, reason, known: true };
}

/** How many characters the required words take; 0 where the wording does not fit. */
function matchedLength(wording: Wording, name: string, { component, dimension }: IndicatorStatement): number {
  if (!wording.dimensions.has(dimension) || (wording.needsComponent && component === null)) return 0;
  if (!name.includes(wording.sign)) return 0;
  if (wording.none.some((pattern) => pattern.test(name))) return 0;
  let length = 0;
  for (const pattern of wording.all) {
    const found = pattern.exec(name);
    if (!found) return 0;
    length += found[0].length;
  }
  return wording.any.length === 0 || wording.any.some((pattern) => pattern.test(name)) ? length : 0;
}

/** The share of the name's words that the wording or common filling words account for. */
function accounted(wording: Wording, name: string): number {
  let left = name;
  for (const pattern of wording.covers) left = left.replace(pattern, ' ');
  const words = left.split(' ').filter(Boolean).length;
  return Math.round((1 - words / name.split(' ').length) * 100) / 100;
}

/** Whom a rate may be told of. */
const POPULATIONS = 'tre em|tre|ba me|phu nu|hoc sinh|sinh vien|thanh nien|nguoi|ho';
/** What a word means or how a value is taken: "(dưới 2.500 gam)", "(theo giá hiện hành)"; not "(GRDP)". */
const DEFINITION = /\s*\((?!\p{Lu}[\p{Lu}\d-]+\))[^()]*\)/gu;
/** The text's own place at the end of a name: "trên địa bàn tỉnh", "của cả nước", "toàn quốc". */
const OWN_PLACE =
  /(?:\s+(?:trên|của|tại|ở))?(?:\s+địa bàn)?\s+(?:(?:toàn )?(?:tỉnh|thành phố)|toàn (?:quốc|địa bàn)|cả nước)$/iu;

/** "của trẻ em", "trong trẻ em" and "ở trẻ em" are one; so are "trẻ em bị suy dinh dưỡng" and "suy dinh dưỡng ở trẻ em". */
const OF_POPULATION = new RegExp(`(?<= )(?:cua|trong|tai|bi) (?=(?:cac )?(?:${POPULATIONS})(?: |$))`, 'gu');
const SUFFERS = new RegExp(
  `^(?<of>ty le|so) (?<who>(?:${POPULATIONS})(?: [a-z0-9]+){0,8}?) (?:bi (?!.* (?:duoc|co) )(?<what>.+)|(?<state>(?:suy dinh duong|thua can|beo phi|thieu mau)(?: .+)?))$`,
  'u',
);

/** "rà soát, giải quyết dứt điểm các vụ việc khiếu nại", "giải quyết đơn khiếu nại": how and in what form complaints come to be settled. */
const SETTLES =
  /^(?<of>ty le|so) (?:ra soat )?(?<deed>giai quyet|xu ly) (?:dut diem )?(?:cac )?(?:(?:vu viec|vu|don thu|don) )?(?=khieu nai|to cao|kien nghi|phan anh)/u;
/** "thuộc thẩm quyền" at the end: nobody settles other cases. */
const OWN_CASES = /(?<=^(?:ty le|so) (?:giai quyet|xu ly) .*) thuoc tham quyen$/u;

/** The folded words of a made key, the same for wordings that differ by a preposition, by their order or by what goes without saying. */
export function asOneWording(name: string): string {
  return name
    .replace(SETTLES, '$<of> $<deed> ')
    .replace(OWN_CASES, '')
    .replace(SUFFERS, '$<of> $<what>$<state> o $<who>')
    .replace(OF_POPULATION, 'o ')
    .replace(/^do (?=che phu )/u, 'ty le ')
    .replace(/(?<=giai ngan )ke hoach (?=von )/u, '');
}

function underItsOwnName({ name: stated, dimension }: IndicatorStatement): ResolvedIndicator {
  const name = stated.replace(DEFINITION, '').replace(OWN_PLACE, '').trim() || stated;
  const key = asOneWording(foldWords(name)).replaceAll(' ', '-').slice(0, 100).replace(/-$/, '') || 'unnamed';
  const reason = `"${name}" is in no vocabulary: an indicator under its own name`;
  return { key, name, nameEn: name, group: 'OTHER', dimension, higherIsBetter: null, score: 1, reason, known: false };
}
