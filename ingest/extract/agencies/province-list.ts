import type { AgencyName } from '../facts.js';
import { provinceAt, type Province } from './provinces.js';
import { skip } from './skip.js';

/** A province where a list names it, with the head that stands before it. */
export interface ListedProvince {
  readonly province: Province;
  readonly start: number;
  readonly end: number;
}

const KIND = String.raw`(?:[Tt]hành phố|[Tt]ỉnh|TP\.?)`;
const MANY = String.raw`[Cc]ác\s{1,3}${KIND}(?:\s{0,3}(?:,|/|và)\s{0,3}${KIND})*\s{0,3}:?\s{0,3}`;
const HEAD = new RegExp(String.raw`(?:(${MANY})|${KIND}\s{0,3})(?=\p{Lu})`, 'uy');
const SEPARATOR = /\s{0,3}(?:,\s{0,3}(?:và\s{1,3})?|và\s{1,3})/uy;

/**
 * The provinces of a list under one head or several: "các tỉnh, thành phố: Tuyên Quang, Đồng Nai", "thành phố Hà Nội và
 * các tỉnh Bắc Ninh, Gia Lai". Only under "các" does a bare name go on with the list. Empty where none begins at `start`.
 */
export function provincesAt(text: string, start: number): ListedProvince[] {
  const found: ListedProvince[] = [];
  let many = false;
  for (let at: number | null = start; at !== null; at = skip(SEPARATOR, text, found.at(-1)?.end ?? start)) {
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (head) many = head[1] !== undefined;
    else if (!many) break;
    const named = provinceAt(text, at + (head?.[0].length ?? 0));
    if (!named) break;
    found.push({ province: named.value, start: at, end: named.end });
  }
  return found;
}

/**
 * The committees of the provinces that a national text makes responsible by their names alone: "Các tỉnh Nghệ An, Cao
 * Bằng khẩn trương ..."; null where none stands at `start`.
 */
export function committeesAt(text: string, start: number): { agencies: AgencyName[]; end: number } | null {
  const listed = provincesAt(text, start);
  const last = listed.at(-1);
  if (!last) return null;
  const agencies = listed.map(({ province }): AgencyName => ({
    name: `Ủy ban nhân dân ${province.fullName}`,
    kind: 'PEOPLES_COMMITTEE',
    place: province.name,
  }));
  return { agencies, end: last.end };
}
