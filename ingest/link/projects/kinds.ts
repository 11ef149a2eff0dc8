import kinds from './kinds.json' with { type: 'json' };

const LINEAR = new Set(kinds.linear);
const SINGLE = new Set(kinds.single);
const CROSSINGS = new Set(kinds.crossings);
const LARGE = new Set(kinds.large);
const ALIKE = new Set(kinds.alike.flatMap(([a = '', b = '']) => [`${a}/${b}`, `${b}/${a}`]));

/** Whether a work has stretches, of which each may be a project of its own: roads, railways, dykes. */
export function isLinear(all: readonly string[]): boolean {
  return all.some((kind) => LINEAR.has(kind));
}

/** Whether a place has one of the kind at most: its name needs no proper name. */
export function isSingle(all: readonly string[]): boolean {
  return all.some((kind) => SINGLE.has(kind));
}

/** Whether other works stand in works of this kind: "Nhà ga hành khách - Cảng hàng không quốc tế Cát Bi". */
export function isLarge(kind: string | null): boolean {
  return kind !== null && LARGE.has(kind);
}

/** Whether works of the kind lead over or to what they name, and are no part of it: "nút giao Quốc lộ 10 - Khu công nghiệp Tràng Duệ". */
export function isCrossing(all: readonly string[]): boolean {
  return all.some((kind) => CROSSINGS.has(kind) || LINEAR.has(kind));
}

/** How well the kinds of two works go together: SAME, ALIKE where texts call one work both, or where one says nothing, else null. */
export function kindsAgree(a: readonly string[], b: readonly string[]): 'SAME' | 'ALIKE' | null {
  if (a.some((kind) => b.includes(kind))) return 'SAME';
  if (a.length === 0 || b.length === 0) return 'ALIKE';
  return a.some((kind) => b.some((other) => ALIKE.has(`${kind}/${other}`))) ? 'ALIKE' : null;
}
