import type { AgencyName } from '../facts.js';
import words from './assignment.json' with { type: 'json' };

const BODY = '(?:[Cc]ác\\s+)?(?:Sở|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức, cá nhân|[Cc]ơ sở)|[Cc]ác\\s+(?:sở|tổ chức)';
const DUTY = '\\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)(?![A-Za-zÀ-ỹ])';
const GENERIC = new RegExp(
  `(?:${BODY})(?![A-Za-zÀ-ỹ])(?:,?\\s+(?!(?:${words['never in a kind'].join('|')})(?![A-Za-zÀ-ỹ]))\\p{Ll}+){1,16}?(?=${DUTY})`,
  'uy',
);
/** Where a clause begins within a sentence: "Trường hợp ..., Sở quản lý ngành có trách nhiệm ...". */
const WITHIN = new RegExp(`[,:;.]\\s+(?=(?:Sở|[Cc]ác [Ss]ở|[Cc]ơ quan|[Cc]ác cơ quan)\\s)`, 'gu');

/**
 * A kind of bodies that a rule makes responsible by its description: "Cơ quan tiếp nhận văn bản có trách nhiệm ...". The
 * name is the description as written; null where no duty follows, or it says no more than whoever is concerned.
 */
export function genericAt(text: string, at: number, place: string | null): { agency: AgencyName; end: number } | null {
  GENERIC.lastIndex = at;
  const written = GENERIC.exec(text)?.[0];
  if (written === undefined || written.endsWith('liên quan')) return null;
  const name = written.charAt(0).toUpperCase() + written.slice(1).replace(/\s+/gu, ' ');
  return { agency: { name, kind: 'OTHER', place }, end: at + written.length };
}

/** The kinds of bodies to which clauses within a text give a duty. */
export function genericWithin(text: string, place: string | null): AgencyName[] {
  if (!text.includes('trách nhiệm') && !text.includes('có nhiệm vụ')) return [];
  return Array.from(text.matchAll(WITHIN)).flatMap(
    ({ 0: before, index }) => genericAt(text, index + before.length, place)?.agency ?? [],
  );
}
