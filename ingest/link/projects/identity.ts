import { type Designation, namesIn, surroundings, type Word } from './designation.js';
import { isSingle } from './kinds.js';
import words from './words.json' with { type: 'json' };
import { likeness, matchWords } from './match-words.js';

/** Whether two names may name one work, whatever phase or stretch of it. */
export interface Identity {
  /** 0..1 */
  readonly score: number;
  readonly why: string;
  /** They name two of one sort. */
  readonly isApart: boolean;
  /** Neither says more of it than the other. */
  readonly isPlain: boolean;
}

const FILLERS = new Set(words.fillers);
/** Below this two names without any proper name say different things. */
const ENOUGH = 0.7;
/** Where one does not even say what kind of work it is. */
const ENOUGH_OF_UNKNOWN = 0.85;

/** Compares what names each of two works: its proper name, else what it belongs to or where it is, else all its words. Null where nothing is common. */
export function identify(a: Designation, b: Designation): Identity | null {
  const [own, other] = [namesIn(a.works[0].words), namesIn(b.works[0].words)];
  if (own.length > 0 && other.length > 0) return byNames(a, b, own, other);
  const isNumbered = a.works[0].numbers.length > 0 && b.works[0].numbers.length > 0;
  const [around, aroundOther] = [namesIn(surroundings(a)), namesIn(surroundings(b))];
  if (own.length === 0 && other.length === 0) {
    if (around.length > 0 && aroundOther.length > 0) return bySurroundings(a, b, around, aroundOther, isNumbered);
    return isNumbered ? byNumbers(a, b) : byWords(a, b, around.length + aroundOther.length > 0);
  }
  // The name of the one stands as the place of the other: "Công viên Đầm Vuông", "Công viên tại Đầm Vuông".
  const match = own.length > 0 ? matchWords(own, aroundOther) : matchWords(around, other);
  if (match.shared.length === 0 || match.onlyA.length + match.onlyB.length > 0) return null;
  return { score: 0.55, why: `"${said(match.shared)}" là tên và là địa điểm`, isApart: false, isPlain: false };
}

function byNames(a: Designation, b: Designation, own: readonly Word[], other: readonly Word[]): Identity | null {
  const match = matchWords(own, other);
  if (match.shared.length === 0) return null;
  const onlyA = beyond(match.onlyA, b);
  const onlyB = beyond(match.onlyB, a);
  // One word alone says little to a reader: the bridge, not "Rừng".
  const why = `cùng tên "${said(match.shared.length > 1 ? match.shared : a.works[0].words)}"`;
  if (onlyA.length > 0 && onlyB.length > 0) return { score: 0, why, isApart: true, isPlain: false };
  let score = match.shared.length > 1 ? 0.94 : 0.86;
  if (onlyA.length + onlyB.length > 0) score = 0.4;
  if (match.isMisread) score -= 0.04;
  const apart = wordsApart(a, b);
  return { score: score - apart - typesApart(a, b) + around(a, b), why, isApart: false, isPlain: apart === 0 };
}

/** Works that have no name of their own are known by where they are, if they are of the very same sort. */
function bySurroundings(
  a: Designation,
  b: Designation,
  around: readonly Word[],
  other: readonly Word[],
  isNumbered: boolean,
): Identity | null {
  const sort = likeness(matchWords(a.works[0].words, b.works[0].words));
  if (sort < (isNumbered ? 0.3 : 0.6)) return null;
  const match = matchWords(around, other);
  if (match.shared.length === 0) return isNumbered ? byNumbers(a, b) : null;
  if (match.onlyA.length > 0 && match.onlyB.length > 0 && !isNumbered)
    return { score: 0, why: '', isApart: true, isPlain: false };
  const left = match.onlyA.length + match.onlyB.length;
  const why = `cùng loại và cùng địa điểm "${said(match.shared)}"`;
  return {
    score: (left > match.shared.length ? 0.55 : 0.85) - (sort < 0.8 ? 0.1 : 0),
    why,
    isApart: false,
    isPlain: left === 0,
  };
}

function byNumbers(a: Designation, b: Designation): Identity | null {
  const sort = likeness(matchWords(a.works[0].words, b.works[0].words));
  const shared = a.works[0].numbers.filter((number) => b.works[0].numbers.includes(number));
  const why = `cùng loại và cùng số ${shared.join(', ')}`.trim();
  return sort < 0.3 ? null : { score: 0.72, why, isApart: false, isPlain: true };
}

function byWords(a: Designation, b: Designation, isPlaced: boolean): Identity | null {
  const match = matchWords(a.works[0].words, b.works[0].words);
  const isOnly = isSingle(a.works[0].kinds) && match.shared.filter(({ rank }) => rank === 'type').length > 2;
  const isTelling = match.shared.filter(({ rank }) => rank === 'word').length > 1 || isOnly;
  const isLonger = match.onlyA.length === 0 || match.onlyB.length === 0;
  const share = isOnly && isLonger ? Math.max(ENOUGH, likeness(match)) : likeness(match);
  const isOfKnownKinds = a.works[0].kinds.length > 0 && b.works[0].kinds.length > 0;
  if (share < (isOfKnownKinds ? ENOUGH : ENOUGH_OF_UNKNOWN) || match.shared.length < 3 || !isTelling) return null;
  return {
    score: (share > 0.95 ? 0.88 : 0.72) - (isPlaced ? 0.08 : 0),
    why: `cùng lời "${said(match.shared)}"`,
    isApart: false,
    isPlain: isLonger,
  };
}

/** Names that stand nowhere in the other designation. */
function beyond(names: readonly Word[], other: Designation): Word[] {
  return matchWords(names, [...surroundings(other), ...other.works.flatMap(({ words }) => words)]).onlyA.filter(
    ({ rank }) => rank === 'name',
  );
}

/** What the other words of two works take from their likeness: "hành khách" and "hàng hóa" are two. */
function wordsApart(a: Designation, b: Designation): number {
  const [one, other] = [a, b].map(({ works: [work] }) => work.words.filter(({ rank }) => rank === 'word'));
  const { onlyA, onlyB } = matchWords(one ?? [], other ?? []);
  if (onlyA.length > 0 && onlyB.length > 0) return 0.2;
  return Math.min(0.12, 0.03 * (onlyA.length + onlyB.length));
}

/** Less sure where the words for their types have nothing in common: "Khu đô thị mới Hòa Xuân", "Khu dân cư Hòa Xuân". */
function typesApart(a: Designation, b: Designation): number {
  const [one, other] = [a, b].map(({ works: [work] }) =>
    work.words.filter(({ rank, text }) => rank === 'type' && !FILLERS.has(text.toLowerCase())),
  );
  if (!one || !other || one.length === 0 || other.length === 0) return 0;
  return matchWords(one, other).shared.length === 0 ? 0.15 : 0;
}

/** A place in common makes it surer, two places less sure. */
function around(a: Designation, b: Designation): number {
  const [one, other] = [namesIn(a.place), namesIn(b.place)];
  if (one.length === 0 || other.length === 0) return 0;
  return matchWords(one, other).shared.length > 0 ? 0.03 : -0.2;
}

function said(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
