import type { AgencyName } from '../facts.js';
import words from './assignment.json' with { type: 'json' };
import { isGroup, type AgencyMatch } from './find.js';
import { genericAt } from './generic.js';
import { groupAt, type Group } from './groups.js';
import { localWordsAt } from './local.js';
import { committeesAt } from './province-list.js';
import { provinces } from './provinces.js';
import { endsOf, skip } from './skip.js';

/** Agencies and groups that a text names one after another. */
export interface List {
  readonly agencies: readonly AgencyName[];
  /** Those of them that the text names one by one. */
  readonly named: readonly AgencyName[];
  readonly start: number;
  readonly end: number;
}

interface Item {
  readonly agencies: readonly AgencyName[];
  readonly end: number;
  readonly group: boolean;
  /** Whoever is concerned ("các cơ quan liên quan"). */
  readonly anybody: boolean;
}

/** The longest first, as alternatives of a pattern. */
export const oneOf = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
/** "đồng chí Bộ trưởng Bộ Xây dựng", "các đồng chí Giám đốc Sở Y tế, ...": the courtesy names nobody. */
const COMRADE = '(?:(?:[Cc]ác\\s+)?[Đđ]ồng chí\\s+)?';
/** "Giám đốc các Sở: Tài chính, Xây dựng" is the departments. */
const CHIEF = new RegExp(`${COMRADE}(?:(?:${oneOf(words.chiefs)})\\s+)?(?:[Cc]ác\\s+)?`, 'uy');
const CHAIR = new RegExp(`${COMRADE}Chủ tịch\\s+`, 'uy');
const SEPARATOR = /\s*(?:[,;&/]\s*(?:và\s+|cùng\s+)?|(?:và|cùng|cùng với)\s+)/uy;
/** A group that is known by whose it is: "các đơn vị trực thuộc" Sở Y tế. */
const OWNED = /(?<![A-Za-zÀ-ỹ])(?:thuộc|của)\s+/gu;

/** Reads lists of agencies and groups from one text. */
export function listReader(text: string, place: string | null, agencies: readonly AgencyMatch[]) {
  const found = new Map<number, AgencyMatch>(agencies.map((match) => [match.start, match]));
  const ends = new Set([...found.values()].map(({ end }) => end));
  return { list, lists, districts, endsAt };

  function list(start: number): List | null {
    const items: Item[] = [];
    let end = start;
    for (let at: number | null = start; at !== null; at = skip(SEPARATOR, text, end)) {
      const item = itemAt(at);
      if (!item) break;
      items.push(item);
      end = item.end;
    }
    if (end === start) return null;
    const agenciesOf = (some: readonly Item[]): AgencyName[] => some.flatMap(({ agencies }) => agencies);
    const somebody = items.filter(({ anybody }) => !anybody);
    // Whoever is concerned adds nobody to those named, but alone it is they who are to act.
    const agencies = agenciesOf(somebody.length > 0 ? somebody : items);
    return { agencies, named: agenciesOf(items.filter(({ group }) => !group)), start, end };
  }

  /** Whether the name of an agency ends at a place. */
  function endsAt(at: number): boolean {
    return ends.has(at);
  }

  /** "các huyện Thủy Nguyên, An Dương": partners that are districts are their committees. */
  function districts(start: number): List | null {
    const words = localWordsAt(text, start - 1, provinces.get(place ?? '') ?? null);
    const units =
      words?.units.filter(({ name }) => /^(?:quận|huyện|thị xã|xã|phường|đặc khu) \p{Lu}/u.test(name)) ?? [];
    if (!words || units.length === 0) return null;
    const agencies = units.map(({ name }): AgencyName => ({
      name: `Ủy ban nhân dân ${name}`,
      kind: 'PEOPLES_COMMITTEE',
      place,
    }));
    return { agencies, named: agencies, start, end: words.end };
  }

  /** The lists that the pattern follows, of the named agencies of the text. */
  function lists(pattern: RegExp): List[] {
    const all: List[] = [];
    let read = 0;
    for (const start of found.keys()) {
      if (start < read) continue;
      const each = list(start);
      read = each?.end ?? start;
      if (each && skip(pattern, text, each.end) !== null) all.push(each);
    }
    return all;
  }

  /** "các đơn vị trực thuộc Sở Y tế": named with the body whose they are. */
  function withOwner(at: number, group: Group | null): Group | null {
    if (!group) return null;
    for (const to of endsOf(text.slice(at, group.end + 1), OWNED)) {
      const owner = found.get(at + to);
      if (!owner) continue;
      const written = text
        .slice(at, at + to)
        .trim()
        .replace(/\s+/gu, ' ');
      const name = `${written.charAt(0).toUpperCase()}${written.slice(1)} ${owner.agency.name}`;
      return { ...group, agency: { ...group.agency, name }, end: owner.end };
    }
    return group;
  }

  function itemAt(at: number): Item | null {
    const named = found.get(at) ?? found.get(skip(CHIEF, text, at) ?? at);
    if (named) {
      return { agencies: [named.agency], end: named.end, group: isGroup(named), anybody: false };
    }
    const chaired = found.get(skip(CHAIR, text, at) ?? -1);
    if (chaired) {
      const agency: AgencyName = { ...chaired.agency, name: `Chủ tịch ${chaired.agency.name}`, kind: 'OTHER' };
      return { agencies: [agency], end: chaired.end, group: true, anybody: false };
    }
    // A text of a province that says what the province does hands nothing out.
    const committees = place === null ? committeesAt(text, at) : null;
    if (committees) return { ...committees, group: false, anybody: false };
    const group = withOwner(at, groupAt(text, at, place));
    const generic = genericAt(text, at, place);
    if (generic && generic.end > (group?.end ?? at))
      return { agencies: [generic.agency], end: generic.end, group: true, anybody: false };
    return group && { agencies: [group.agency], end: group.end, group: true, anybody: group.anybody };
  }
}
