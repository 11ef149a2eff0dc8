import { findAgencies } from '../agencies/index.js';
import { provinceAt } from '../agencies/provinces.js';
import type { DocumentHead } from './head.js';

const PROVINCIAL = /(?:[Tt]hành phố|[Tt]ỉnh|THÀNH PHỐ|TỈNH|TP\.?|[Tt]hành ủy|[Tt]ỉnh ủy)\s+(?=\p{Lu})/gu;
const DATELINE = /(?=(?:\p{Lu}[A-Za-zÀ-ỹ. ]{1,24}),\s*ngày\s+[\p{N}A-Za-zÀ-ỹ.…]*\s*tháng)/gu;
const LOCAL = new Set(['PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'DEPARTMENT', 'PARTY', 'CENTRAL_BRANCH']);
/** How often, and by how much, a text without a head must name one province before the others to be its. */
const OFTEN = 3;
const LEAD = 2;
const CAPITAL = 'Hà Nội';

/**
 * The province that a text is for: that of the body that issues it; for a text of a central body the one province that its
 * title names. Null for a text for the whole country.
 */
export function placeOf(head: DocumentHead, text: string): string | null {
  const formal = `${head.before}\n${head.of ?? ''}\n${head.after.split(/\n\s*\n/u, 2).join('\n')}`.replace(
    /\s+/gu,
    ' ',
  );
  const bodies = findAgencies(formal, null);
  const local = bodies.find(({ agency }) => agency.place !== null && LOCAL.has(agency.kind));
  const [first] = bodies;
  if (first?.agency.place === null && isCentral(first.agency.name, first.agency.kind)) return inTitle(head.title);
  if (local) return local.agency.place;
  // A Cục that is nobody's branch is the country's.
  if (first?.agency.kind === 'CENTRAL_BRANCH' && first.agency.name.startsWith('Cục ')) return inTitle(head.title);
  return dateline(head.before) ?? inTitle(head.title) ?? mostNamed(text);
}

function isCentral(name: string, kind: string): boolean {
  return (
    kind === 'GOVERNMENT' ||
    kind === 'MINISTRY' ||
    /^(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban (?:Bí thư|Chấp hành Trung ương))/u.test(name)
  );
}

/** The province of the title; null where it names none, or several. */
function inTitle(title: string): string | null {
  const named = new Set(provincesIn(title));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** "Hải Phòng, ngày 06 tháng 12 năm 2021"; from the capital the country's bodies write too. */
function dateline(before: string): string | null {
  for (const { index } of before.matchAll(DATELINE)) {
    const found = provinceAt(before, index);
    if (found && found.value.name !== CAPITAL) return found.value.name;
  }
  return null;
}

function mostNamed(text: string): string | null {
  const counts = new Map<string, number>();
  for (const name of provincesIn(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= OFTEN && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : null;
}

function provincesIn(text: string): string[] {
  return Array.from(text.matchAll(PROVINCIAL)).flatMap(
    ({ 0: words, index }) => provinceAt(text, index + words.length)?.value.name ?? [],
  );
}
