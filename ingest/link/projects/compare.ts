import { type Designation, namesIn, type Work } from './designation.js';
import { identify } from './identity.js';
import { kindsAgree } from './kinds.js';
import { matchWords } from './match-words.js';
import { agree, ratio, type Measure } from './measures.js';
import { extentOf, type Extent } from './extent.js';

/** What texts say about a project under one name. */
export interface Named {
  readonly name: string;
  readonly designation: Designation;
  /** The province or city whose texts name it; null for central ones. */
  readonly place: string | null;
  /** Every size, and every cost, that is stated. */
  readonly scales: readonly Measure[];
  readonly costs: readonly Measure[];
  /** Ids of the agencies that lead it. */
  readonly leads: readonly string[];
  /** Ids of the documents that have it as a row of a list. */
  readonly listedIn: readonly string[];
}

/** What two names have to do with each other. */
export interface Verdict {
  /** SAME: one work. PART_OF: the first is a part of the second; HAS_PART the other way round. APART: two works of one sort. */
  readonly relation: Extent;
  /** 0..1, how likely that is. */
  readonly score: number;
  /** What it rests on, in words. */
  readonly why: string;
}

/** Says whether two names mean the same work, one a part of the other, or two; null where they have nothing in common. */
export function compareNamed(a: Named, b: Named): Verdict | null {
  if (a.place !== null && b.place !== null && a.place !== b.place) return null;
  return (
    combines(b, a, 'PART_OF') ??
    combines(a, b, 'HAS_PART') ??
    belongs(a, b, 'PART_OF') ??
    belongs(b, a, 'HAS_PART') ??
    compareWorks(a, b)
  );
}

/** A row of a list that combines several works, and one of them. */
function combines(whole: Named, part: Named, relation: Extent): Verdict | null {
  const works = whole.designation.works.filter(({ isBeside }) => !isBeside);
  const [work] = part.designation.works;
  const own = part.designation.works.filter(({ isBeside, kinds }) => !isBeside && kinds.length > 0);
  if (works.length < 2 || own.length !== 1 || agree(part.costs, whole.costs) === true) return null;
  const found = works.find((one) => one.kinds.length > 0 && isOneWork(one, work));
  if (!found || !shareSurroundings(whole.designation, part.designation)) return null;
  return { relation, score: 0.85, why: `"${whole.name}" gồm nhiều công trình, trong đó có "${part.name}"` };
}

/** A row need not number what stands in the same place: "Ga hành khách và sân đỗ máy bay" of an airport, and its terminal 2. */
function isOneWork(ofRow: Work, work: Work): boolean {
  if (kindsAgree(ofRow.kinds, work.kinds) !== 'SAME') return false;
  const { shared, onlyA, onlyB } = matchWords(ofRow.words, work.words);
  const isItsNumber = ofRow.numbers.length === 0 || extentOf.numbers(ofRow.numbers, work.numbers) === 'SAME';
  const left = [...onlyA, ...onlyB].filter(({ rank }) => rank !== 'word');
  return shared.length >= 3 && left.length <= shared.length / 3 && isItsNumber;
}

/** What stands round two works names no two different places. */
function shareSurroundings(a: Designation, b: Designation): boolean {
  const [one, other] = [namesIn([...a.place, ...a.host]), namesIn([...b.place, ...b.host])];
  return (
    one.length > 0 &&
    other.length > 0 &&
    matchWords(one, other).shared.length >= Math.min(one.length, other.length) * 0.6
  );
}

/** A work that is said to belong to another: "thuộc Dự án Khu du lịch quốc tế Đồi Rồng". */
function belongs(part: Named, whole: Named, relation: Extent): Verdict | null {
  const host = namesIn(part.designation.host);
  const [work] = whole.designation.works;
  const named = namesIn(work.words);
  if (host.length < 2 || named.length === 0 || work.numbers.length > 0 || whole.designation.phase !== null) return null;
  const { onlyA, onlyB, shared } = matchWords(host, named);
  if (onlyA.length + onlyB.length > 0) return null;
  // The type of the host stands before its name, and is what the other is.
  const types = matchWords(part.designation.host, work.words).shared.length - shared.length;
  if (types === 0) return null;
  return { relation, score: 0.8, why: `nói rõ thuộc "${whole.name}"` };
}

/** What a part has of its whole, in the order in which these are compared. */
const ONLY = ['chỉ một số trong đó', 'chỉ một giai đoạn', 'chỉ một đoạn'];

/** Beside each other: what each is, which of its like, which phase and stretch of it, how large and how dear. */
function compareWorks(a: Named, b: Named): Verdict | null {
  const kinds = kindsAgree(a.designation.works[0].kinds, b.designation.works[0].kinds);
  if (kinds === null) return null;
  const identity = identify(a.designation, b.designation);
  if (identity === null) return null;
  const evidence = [identity.why];
  let doubt = 1 - identity.score;
  if (kinds === 'ALIKE') doubt += 0.07;

  const sameScale = agree(a.scales, b.scales);
  const sameCost = agree(a.costs, b.costs);
  if (sameScale === true) evidence.push('cùng quy mô');
  if (sameCost === true) evidence.push('cùng tổng mức đầu tư');
  const isMeasured = sameScale === true || sameCost === true;
  if (isMeasured) doubt *= 0.3;
  else if (Math.min(ratio(a.scales, b.scales), ratio(a.costs, b.costs)) < 0.5) doubt += 0.12;

  if (a.leads.some((lead) => b.leads.includes(lead))) {
    evidence.push('cùng cơ quan chủ trì');
    doubt *= 0.85;
  }

  const extents = extentsOf(a.designation, b.designation);
  const inList = a.listedIn.some((document) => b.listedIn.includes(document));
  // "KCN Tràng Duệ mở rộng" and "KCN Tràng Duệ 3", both of 687 ha.
  if (extents[0] === 'UNKNOWN' && isMeasured) extents[0] = 'SAME';
  if (identity.isApart || extents.includes('APART') || (extents.includes('PART_OF') && extents.includes('HAS_PART')))
    return { relation: 'APART', score: 0.95, why: 'khác tên riêng, số, đoạn hoặc giai đoạn' };
  if (extents.includes('UNKNOWN')) return null;
  const at = extents.findIndex((extent) => extent !== 'SAME');
  const part = extents[at];
  if (part && !isMeasured)
    return {
      relation: part,
      score: clip((1 - doubt) * (identity.isPlain ? 0.85 : 0.7)),
      why: [...evidence, ONLY[at]].join('; '),
    };
  if (inList) return { relation: 'APART', score: 0.9, why: 'hai dòng của một danh mục' };
  return { relation: 'SAME', score: clip(1 - doubt), why: evidence.join('; ') };
}

/** A row of several works is more than one of them, whatever phase it is. */
function extentsOf(a: Designation, b: Designation): Extent[] {
  const numbers = extentOf.numbers(a.works[0].numbers, b.works[0].numbers);
  const works = extentOf.works(a, b);
  if (works !== 'SAME') return [numbers, works];
  return [numbers, extentOf.phases(a.phase, b.phase), extentOf.stretches(a, b)];
}

function clip(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0, score)) * 100) / 100;
}
