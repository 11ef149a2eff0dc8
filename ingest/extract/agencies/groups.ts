import type { AgencyName } from '../facts.js';
import words from './assignment.json' with { type: 'json' };
import { skip } from './skip.js';

/** A group of agencies that a text makes responsible without naming them: "Các Sở, ban, ngành, quận, huyện". */
export interface Group {
  readonly agency: AgencyName;
  readonly end: number;
  /** Whoever is concerned ("các cơ quan liên quan"): nobody in particular. */
  readonly anybody: boolean;
}

const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
const MEMBER = `(?:các\\s+|các\\s+vị\\s+)?(?:${longestFirst(words.members)})(?![A-Za-zÀ-ỹ]|\\s(?:Quản lý|QLDA))`;
const MODIFIER = `(?:tại(?:\\s\\p{Lu}[A-Za-zÀ-ỹ]+){1,4}|(?:${longestFirst(words.modifiers)})(?![A-Za-zÀ-ỹ]))`;
/**
 * "... và Ủy ban nhân dân xã", "... và các chủ đầu tư", ", Ủy ban nhân dân các huyện" begin another group; other words
 * after a comma are one more member. "Các sở, ban, ngành tổ chức ..." says what they do.
 */
const AND = `(?:\\s*(?:,|/|-|–)\\s*(?!(?:Chủ tịch\\s+)?(?:${longestFirst(words.local)})\\s+các\\s)(?:và\\s+(?!các\\s))?|\\s+và\\s+(?!(?:các|${longestFirst(words.local)})(?![A-Za-zÀ-ỹ]))|\\s+(?!tổ chức(?![A-Za-zÀ-ỹ])))`;
const BEGINS = new RegExp(
  `(?:(?:Thủ trưởng|Người đứng đầu|Chủ tịch|Lãnh đạo|Giám đốc)\\s+)?(?:(?:[Cc]ác|[Ss]ở)\\s{0,2},?\\s{1,3}|(?:${longestFirst(words.local)})\\s+(?=cấp|các cấp|quận|huyện|xã|phường))`,
  'uy',
);
/** One member, or what tells which; after the first with what joins it to those before. */
const NEXT = new RegExp(`(?:${AND})?(?:${MEMBER}|${MODIFIER})`, 'uy');
const OWNER = new RegExp(`(?:${longestFirst(words.owners)})(?![A-Za-zÀ-ỹ])`, 'uy');
const PARTNERS = new RegExp(`(?:${longestFirst(words.partners)})$`, 'u');

/** The group of agencies that stands in a text at a place; null where none does. */
export function groupAt(text: string, at: number, place: string | null): Group | null {
  const end = membersEnd(text, at) ?? skip(OWNER, text, at);
  if (end === null) return null;
  const written = text.slice(at, end).trimEnd();
  const name = written.charAt(0).toUpperCase() + written.slice(1).replace(/\s+/gu, ' ').replaceAll('Uỷ', 'Ủy');
  return {
    agency: { name, kind: 'OTHER', place },
    end: at + written.length,
    anybody: PARTNERS.test(written) && !/^các\s+sở/iu.test(written),
  };
}

function membersEnd(text: string, at: number): number | null {
  const first = skip(BEGINS, text, at);
  let end: number | null = null;
  for (let next = first; next !== null; next = skip(NEXT, text, next)) end = next;
  return end === first ? null : end;
}
