import type { AgencyKind } from '../../../schema/enums.js';
import type { AgencyName } from '../facts.js';
import { entryAt, type Body, type Family } from './gazetteer.js';
import { cityAt, isCity, localWordsAt, provinceBefore, type LocalWords, type Unit } from './local.js';
import { openBodyAt } from './open.js';
import { taskBodyAt } from './task-bodies.js';
import { formerProvince, provinces, type Province } from './provinces.js';
import { skip } from './skip.js';

/** An agency where a text names it. */
export interface AgencyMatch {
  readonly agency: AgencyName;
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly written: string;
}

/** Where a name may begin: a capital, or a lower-case head before one ("các Ban", "sở Công Thương", "bộ, cơ quan: Công an"). */
const BEGINNING =
  /(?<![A-Za-zÀ-ỹ\p{N}])(?:\p{Lu}[A-Za-zÀ-ỹ\p{N}]*|các(?=\s\p{Lu})|(?:sở|bộ)(?=(?:(?:,\s(?:cơ quan|ngành))?:)?\s\p{Lu}))/gu;
/** "cơ sở", "trụ sở", "hồ sơ": no Sở, in a line of capitals. */
const NO_HEAD = /(?<![A-Za-zÀ-ỹ])(?:CƠ|TRỤ|CÔNG|CHỦ|XỨ|HỒ)\s$/u;
/** The last part of a document number: "QĐ-UBND", "CTr/TU". */
const IN_NUMBER = /[\p{Lu}\p{N}r][/-]\s?$/u;
/** A body that no city under the central government has. */
const OF_PROVINCE = /(?<![A-Za-zÀ-ỹ])Tỉnh ủy/u;
const OF_CITY = /(?<![A-Za-zÀ-ỹ])Thành ủy/u;
/** The committees of the Party below a province, and what is theirs. */
const OF_DISTRICT = /(?:Thành|Thị|Huyện) ủy$/u;
const PAIRED: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['PEOPLES_COUNCIL', 'PEOPLES_COMMITTEE']);
/** "cơ quan chuyên môn thuộc UBND cấp huyện": a kind of offices, no body. */
const ATTRIBUTIVE = /(?<![A-Za-zÀ-ỹ])(?:thuộc|của)\s+$/u;
const OF_MANY =
  /^Các | (?:các|cấp) (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|cơ sở|cấp)(?![A-Za-zÀ-ỹ])/u;
const MANY = /(?<![A-Za-zÀ-ỹ])[Cc]ác\s$/u;
/** A name of two capitals in a row is somebody's own: "Khu kinh tế Dung Quất". */
const NAMED = /(?<!^)\s\p{Lu}\p{Ll}+\s\p{Lu}/u;
/** "xây dựng Trung tâm Kiểm soát bệnh tật": a house. */
const BUILT = /(?<![A-Za-zÀ-ỹ])(?:xây dựng|nâng cấp|cải tạo|mở rộng|sửa chữa|khởi công)\s$/iu;
const LIST = /\s*:?\s*/uy;
const NEXT = /\s*(?:[,;&]|(?:,\s*)?và(?=\s))\s*(?=\p{Lu})/uy;

/** "UBND các quận, huyện", "UBND cấp xã": several bodies of a kind, and not one that is named. */
export function isGroup({ agency }: AgencyMatch): boolean {
  return OF_MANY.test(agency.name);
}

/**
 * The agencies that a text names, in order, without overlaps. Linear in the length of the text.
 * @param place the document's own province, which "thành phố" and "tỉnh" stand for; null for a national text
 */
export function findAgencies(text: string, place: string | null): AgencyMatch[] {
  const own = provinces.get(place ?? '') ?? null;
  const found: AgencyMatch[] = [];
  let read = 0;
  for (const { 0: word, index } of text.matchAll(BEGINNING)) {
    if (index < read) continue;
    const matches = agenciesAt(text, index, word, own);
    const last = matches.at(-1);
    if (!last || isNoName(text, index, word)) continue;
    found.push(...matches);
    read = last.end;
  }
  return found;
}

/** Whether a word that a name may begin with is part of a number, or of another word: "QĐ-UBND", "CƠ SỞ Y TẾ". */
function isNoName(text: string, at: number, word: string): boolean {
  if (!/^\p{Lu}+$/u.test(word)) return false;
  return (
    IN_NUMBER.test(text.slice(Math.max(0, at - 3), at)) ||
    (/^S[ỞƠ]$/u.test(word) && NO_HEAD.test(text.slice(Math.max(0, at - 6), at)))
  );
}

/** The agencies whose names begin at a place: several for a list under one head. */
function agenciesAt(text: string, start: number, word: string, own: Province | null): AgencyMatch[] {
  const listed = listedAt(text, start, own);
  const open = taskBodyAt(text, start, word, own) ?? openBodyAt(text, start, word, own?.name ?? null);
  const known = listed.at(-1)?.end ?? start;
  // "Cục Hải quan trả lời": what common words follow a known name is no part of it.
  const isMore = open && open.end > known && (listed.length === 0 || /\p{Lu}/u.test(text.slice(known, open.end)));
  const found = isMore ? [match(text, start, open.end, open.agency)] : listed;
  return found.map((each) => (isPlural(text, each) ? group(each) : each));
}

/** "các Ban Quản lý dự án": they are several, and nobody says which. */
function isPlural(text: string, { agency, start, written }: AgencyMatch): boolean {
  return (
    agency.kind === 'MANAGEMENT_BOARD' && MANY.test(text.slice(Math.max(0, start - 5), start)) && !NAMED.test(written)
  );
}

function group(each: AgencyMatch): AgencyMatch {
  const name = `Các ${each.written.replace(/\s+/gu, ' ')}`;
  return { ...each, agency: { ...each.agency, name } };
}

/** Those of the gazetteer. */
function listedAt(text: string, start: number, own: Province | null): AgencyMatch[] {
  const entry = entryAt(text, start);
  if (!entry) return [];
  if ('family' in entry.value) return family(text, start, entry.end, entry.value.family, own);
  const { body } = entry.value;
  if (body.place === 'none') return [match(text, start, entry.end, name(body, null, null))];
  return local(text, start, entry.end, body, own);
}

/** A body with the words that say whose it is. */
function local(text: string, start: number, end: number, body: Body, own: Province | null): AgencyMatch[] {
  const before = text.slice(Math.max(0, start - 12), start);
  if (body.name.startsWith('Trung tâm') && BUILT.test(before)) return [];
  const words = localWordsAt(text, end, own);
  const city = words ? null : ofCommittee(text, end, body);
  if (city) {
    const agency = { name: `${body.name} ${city.name}`, kind: body.kind, place: own?.name ?? null };
    return [match(text, start, city.end, agency)];
  }
  const shared = words ? null : sharedWords(text, end, body, own);
  const [unit] = shared?.units ?? [];
  if (shared && unit) return [match(text, start, end, name(body, unit.province ?? shared.province, unit.name))];
  if (!words) return unplaced(text, start, end, body, own);

  if (words.level && (ATTRIBUTIVE.test(before) || (body.name.startsWith('Trung tâm') && MANY.test(before)))) return [];
  return words.units.map((unit, i) =>
    match(text, i === 0 ? start : unit.start, unit.end, name(body, unit.province ?? words.province, unit.name)),
  );
}

/** A body without such words is the document's own, or the nation's where its name says so. */
function unplaced(text: string, start: number, end: number, body: Body, own: Province | null): AgencyMatch[] {
  if (body.nationwide !== null)
    return [match(text, start, end, { name: body.nationwide.name, kind: body.nationwide.kind, place: null })];
  const whose = own && isElsewhere(body, own) ? (provinceBefore(text, start) ?? formerProvince(own)) : own;
  return body.needsPlace || (own && !whose) ? [] : [match(text, start, end, name(body, whose, null))];
}

/** No province has a Thành ủy of its own, and no city a Tỉnh ủy. */
function isElsewhere({ name, ofEither }: Body, own: Province): boolean {
  return isCity(own) ? OF_PROVINCE.test(name) : OF_CITY.test(name) && !ofEither;
}

/** "Thành ủy Quy Nhơn", "Thị ủy An Nhơn": the city or district that follows a committee of the Party. */
function ofCommittee(text: string, end: number, { name }: Body): { name: string; end: number } | null {
  return OF_DISTRICT.test(name) ? cityAt(text, end) : null;
}

/** "HĐND, UBND các huyện": both are theirs. */
function sharedWords(text: string, end: number, body: Body, own: Province | null): LocalWords | null {
  const at = PAIRED.has(body.kind) ? skip(NEXT, text, end) : null;
  const next = at === null ? null : entryAt(text, at);
  const isPair = next && 'body' in next.value && next.value.body.kind !== body.kind && PAIRED.has(next.value.body.kind);
  return isPair ? localWordsAt(text, next.end, own) : null;
}

/** "Sở Tài chính, Kế hoạch và Đầu tư"; "Các Sở: Tài chính, Xây dựng và Công Thương". */
function family(text: string, start: number, head: number, { member }: Family, own: Province | null): AgencyMatch[] {
  const matches: AgencyMatch[] = [];
  let from = start;
  let at: number | null = skip(LIST, text, head);
  while (at !== null && at > head) {
    const found = member(text, at);
    if (!found || (matches.length > 0 && bodyGoesFurther(text, at, found.end))) break;
    const words = found.value.place === 'own' ? localWordsAt(text, found.end, own) : null;
    const all = ofSome(words, found.value);
    const some = isWhicheverPlace(text, found.end, all) ? [] : all;
    const end = all.at(-1)?.end ?? provincialEnd(words) ?? found.end;
    if (some.length === 0) matches.push(match(text, from, end, name(found.value, words?.province ?? own, null)));
    for (const [i, { unit, agency }] of some.entries())
      matches.push(match(text, i === 0 ? from : unit.start, unit.end, agency));
    at = skip(NEXT, text, end);
    if (at !== null) from = at;
  }
  return matches;
}

/** "Sở Y tế, Công an thành phố": the second is no Sở, nor a Bộ. */
function bodyGoesFurther(text: string, at: number, end: number): boolean {
  const entry = entryAt(text, at);
  return entry !== null && (entry.end > end || ('body' in entry.value && localWordsAt(text, entry.end, null) !== null));
}

/** "Sở Y tế các tỉnh, thành phố": a group; "... các tỉnh, thành phố: Gia Lai, Đắk Lắk": that of each. */
function ofSome(words: LocalWords | null, body: Body): { unit: Unit; agency: AgencyName; end: number }[] {
  const units = words?.units ?? [];
  const [first] = units;
  const { kind } = body;
  if (units.length > 1 && units.every(({ province }) => province))
    return units.map((unit) => ({
      unit,
      end: unit.end,
      agency: { name: body.name, kind, place: unit.province?.name ?? null },
    }));
  if (!first || units.length > 1 || !/^các (?:tỉnh|thành phố)/u.test(first.name)) return [];
  return [
    {
      unit: first,
      end: first.end,
      agency: { name: `${body.name} ${first.name}`, kind, place: words?.province?.name ?? null },
    },
  ];
}

/** "Sở Y tế tỉnh, thành phố trực thuộc trung ương": the level that it has anyway, and not "các tỉnh, thành phố". */
function isWhicheverPlace(text: string, at: number, all: readonly { unit: Unit }[]): boolean {
  return all.length === 1 && (all[0]?.unit.name ?? '').startsWith('các') && !/^\s*các\s/iu.test(text.slice(at, at + 6));
}

/** A department is a province's: the district that may follow it is not whose it is. */
function provincialEnd(words: LocalWords | null): number | null {
  const [unit] = words?.units ?? [];
  return words && unit && unit.name === words.province?.fullName ? unit.end : null;
}

function name(named: Body, province: Province | null, unit: string | null): AgencyName {
  const ofProvince = named.ofEither && province && !isCity(province);
  const body = ofProvince ? { ...named, name: named.name.replace('Thành ủy', 'Tỉnh ủy') } : named;
  const { kind } = body;
  const place = body.place === 'none' ? null : (province?.name ?? null);
  switch (body.place) {
    case 'full':
      return { name: [body.name, unit ?? province?.fullName].filter(Boolean).join(' '), kind, place };
    case 'short':
      return { name: [body.name, shortUnit(unit, province) ?? unit].filter(Boolean).join(' '), kind, place };
    case 'stated':
      return { name: [body.name, unit].filter(Boolean).join(' '), kind, place };
    case 'own':
    case 'none':
      return { name: body.name, kind, place };
  }
}

/** The province by its name alone; null for a part of it. */
function shortUnit(unit: string | null, province: Province | null): string | null {
  return province && (unit === null || unit === province.fullName) ? province.name : null;
}

function match(text: string, start: number, end: number, agency: AgencyName): AgencyMatch {
  return { agency, start, end, written: text.slice(start, end) };
}
