import { provincesAt } from './province-list.js';
import { formerProvince, provinceAt, type Province } from './provinces.js';
import { skip } from './skip.js';

/** Whose body it is, as the words after its name say: "thành phố Hải Phòng", "HP", "quận Hải An", "các quận, huyện". */
export interface LocalWords {
  readonly end: number;
  /** The province; null where neither the text nor the document says which. */
  readonly province: Province | null;
  /**
   * What the name is completed with: "thành phố Hải Phòng", "huyện An Dương", "các quận, huyện";
   * several for a list of districts or levels; none where the words mean any body ("các cấp", "huyện") or nobody's.
   */
  readonly units: readonly Unit[];
  /** Whether they say a level: "cấp xã". */
  readonly level?: true;
}

export interface Unit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Of a list of provinces: this one. */
  readonly province?: Province;
}

const AT = /\s{1,3}(?:tại\s+)?/uy;
/** What such words begin with. */
const FIRST = /\p{Lu}|thành|tỉnh|tinh|tp|t\.p|các|cấp|quận|huyện|thị|phường|xã|đặc|khu/uy;
const PROVINCIAL =
  /(?:(?:thành phố|tỉnh|tinh(?! (?:giản|gọn|thần)))(?![A-Za-zÀ-ỹ])|(?:TP|T\.P)(?![A-Za-zÀ-ỹ\p{N}])(?:\.(?=\s?[A-Za-zÀ-ỹ]))?)(?!\s*[,/-]\s*(?:huyện|quận|thị xã|xã|thành phố))\s{0,2}/iuy;
/** "tỉnh", also where its accent is lost. */
const PROVINCE = /^t[ỉi]nh/iu;
const GROUP_UNIT =
  '(?:[Tt]hành phố|[Tt]ỉnh|quận|huyện|thị xã|phường|xã|thị trấn|đặc khu|TP|thành(?! phố)|thị(?! xã| trấn))';
const GROUP = new RegExp(
  `(?:[Cc]ác\\s+)?${GROUP_UNIT}(?:\\s*(?:,|/|-|và|\\s)\\s*${GROUP_UNIT})+(?![A-Za-zÀ-ỹ])(?:\\s+trực thuộc (?:[Tt]rung ương|TW|TƯ))?(?!\\s+\\p{Lu})` +
    `|[Cc]ác\\s+${GROUP_UNIT}(?![A-Za-zÀ-ỹ])(?!\\s*:?\\s*\\p{Lu})`,
  'uy',
);
const UNIT_BELOW = '(?:quận|huyện|thị xã|phường|xã|thị trấn|đặc khu)';
const OF_LEVEL = new RegExp(
  `(?:các )?cấp(?:\\s+(?:tỉnh|huyện|xã|cơ sở))?(?![A-Za-zÀ-ỹ])(?:\\s*(?:,|và|/)\\s*(?:cấp\\s+)?(?:huyện|xã)(?![A-Za-zÀ-ỹ]))*` +
    `|${UNIT_BELOW}(?![A-Za-zÀ-ỹ])(?!\\s*(?:,|/|-|và)?\\s*(?:${UNIT_BELOW}|thành phố)(?![A-Za-zÀ-ỹ]))(?!\\s+[\\p{Lu}\\d])`,
  'uy',
);
/** A branch that serves several provinces is known by its number: "khu vực 14", "Khu vực XIV". */
const REGION = /[Kk]hu vực\s+(?:[IVX]+|\d{1,2})(?![A-Za-zÀ-ỹ\p{N}])/uy;
/** How far back the province may stand that "tỉnh" means. */
const SENTENCE_REACH = 600;
const OF_PROVINCE = /(?:tỉnh|[Tt]ỉnh ủy)\s+(?=\p{Lu})/gu;
const COMMUNES = ['xã', 'phường', 'thị trấn', 'đặc khu'];
const LEVEL = /(?<![A-Za-zÀ-ỹ])(?:cấp\s+)?(tỉnh|huyện|xã|cơ sở)(?![A-Za-zÀ-ỹ])/gu;
const DISTRICTS =
  /(các\s+)?(quận|huyện|thị xã|phường|xã|thị trấn|đặc khu|thành phố|Quận|Huyện)\s*(:)?\s*(?=[\p{Lu}\d])/uy;
const DISTRICT = /\p{Lu}[A-Za-zÀ-ỹ]*(?:[ -]{1,3}\p{Lu}[A-Za-zÀ-ỹ]*){0,3}|\d{1,2}(?!\d|\/)/uy;
/** A city below the province: two words, so that "thành phố Chỉ đạo" is none, but for those few of one. */
const CITY = / |^(?:Vinh|Pleiku|Huế)$/u;
const TWO_WORDS = /\s{1,3}\p{Lu}\p{Ll}+(?:\s{1,3}\p{Lu}\p{Ll}+){1,2}(?!\s*\p{Lu})/uy;
const NEXT_DISTRICT = /(\s*(?:,|và)\s*)(?:(quận|huyện|thị xã|phường|xã)\s+)?(?=\p{Lu})/uy;

/** The city or district by its name alone, of two words at least, that follows a committee of the Party; null where none does. */
export function cityAt(text: string, at: number): { name: string; end: number } | null {
  const end = skip(TWO_WORDS, text, at);
  return end === null ? null : { name: text.slice(at, end).trim().replace(/\s+/gu, ' '), end };
}

/** Reads whose body it is from the words that follow its name at `at`; null where they do not say. */
export function localWordsAt(text: string, at: number, own: Province | null): LocalWords | null {
  const start = skip(AT, text, at);
  if (start === null || skip(FIRST, text, start) === null) return null;
  return (
    ofLevel(text, start, own) ??
    region(text, start, own) ??
    provinceList(text, start) ??
    provincial(text, start, own) ??
    named(text, start, own) ??
    districts(text, start, own) ??
    group(text, start, own)
  );
}

/** "cấp xã" and "cấp huyện, cấp xã" are groups of bodies; "các cấp", "xã" without a name are any body. */
function ofLevel(text: string, start: number, own: Province | null): LocalWords | null {
  const end = skip(OF_LEVEL, text, start);
  if (end === null) return null;
  const levels = text.slice(start, end).startsWith('cấp') ? text.slice(start, end).matchAll(LEVEL) : [];
  const units = Array.from(levels, ({ 0: written, 1: level, index }) => ({
    name: `cấp ${level}`,
    start: start + index,
    end: start + index + written.length,
  }));
  return { end, province: units.length > 0 ? own : null, units, level: true };
}

function region(text: string, start: number, own: Province | null): LocalWords | null {
  const end = skip(REGION, text, start);
  if (end === null) return null;
  const name = text.slice(start, end).replace(/^k/u, 'K').replace(/\s+/gu, ' ');
  return { end, province: own, units: [{ name, start, end }] };
}

/** "các tỉnh, thành phố: Tuyên Quang, Đồng Nai": of each; a single one is no list. */
function provinceList(text: string, start: number): LocalWords | null {
  const listed = provincesAt(text, start);
  const [first] = listed;
  const last = listed.at(-1);
  if (!first || !last || (listed.length === 1 && !/^các/iu.test(text.slice(start, start + 3)))) return null;
  return {
    end: last.end,
    province: first.province,
    units: listed.map((one) => ({ ...one, name: one.province.fullName })),
  };
}

/** "thành phố Hải Phòng", "tỉnh", "TP", "TP HP": of a province, or of the document's own. */
function provincial(text: string, start: number, own: Province | null): LocalWords | null {
  const at = skip(PROVINCIAL, text, start);
  if (at === null) return null;
  const words = text.slice(start, at).trimEnd();
  const known = named(text, at, own);
  if (known) return known;
  if (/^thành phố$/iu.test(words) && !isCapitals(words) && districts(text, start, own)) return null;
  const end = start + words.length;
  if (own && isCity(own) && PROVINCE.test(words)) {
    const meant = provinceBefore(text, start) ?? formerProvince(own);
    return { end, province: meant, units: meant ? [{ name: meant.fullName, start, end }] : [] };
  }
  const name =
    own && agrees(words, own)
      ? own.fullName
      : words
          .toLowerCase()
          .replace(/^t\.?p\.?$/u, 'thành phố')
          .replace('tinh', 'tỉnh');
  return { end, province: own, units: [{ name, start, end }] };
}

/** Whether it is directly under the central government: its own bodies are never those of a "tỉnh". */
export function isCity({ fullName }: Province): boolean {
  return fullName.startsWith('thành phố');
}

/** The "tỉnh" that the words before a place name last in the same sentence; null where they name none. */
export function provinceBefore(text: string, at: number): Province | null {
  const before = text.slice(Math.max(0, at - SENTENCE_REACH), at);
  const sentence = before.slice(before.lastIndexOf('. ') + 1);
  const named = Array.from(sentence.matchAll(OF_PROVINCE)).flatMap(
    ({ 0: words, index }) => provinceAt(sentence, index + words.length)?.value ?? [],
  );
  return named.findLast((province) => !isCity(province)) ?? null;
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase();
}

/** "tỉnh" is not said of a city under the central government, nor "thành phố" of a province. */
function agrees(words: string, own: Province): boolean {
  return PROVINCE.test(words) === own.fullName.startsWith('tỉnh');
}

/** "Hải Phòng", "HP": a province by its name alone. */
function named(text: string, start: number, own: Province | null): LocalWords | null {
  const found = provinceAt(text, start) ?? initialsAt(text, start, own);
  if (!found) return null;
  const { value: province, end } = found;
  return { end, province, units: [{ name: province.fullName, start, end }] };
}

function initialsAt(text: string, start: number, own: Province | null): { value: Province; end: number } | null {
  if (!own || !text.startsWith(own.initials, start)) return null;
  const end = start + own.initials.length;
  return /^[A-Za-zÀ-ỹ\p{N}]/u.test(text.slice(end, end + 1)) ? null : { value: own, end };
}

/** "quận Hải An", "các huyện: Thủy Nguyên, An Dương", "các quận Dương Kinh và quận Kiến An". */
function districts(text: string, start: number, own: Province | null): LocalWords | null {
  DISTRICTS.lastIndex = start;
  const head = DISTRICTS.exec(text);
  if (!head) return null;
  let kind = (head[2] ?? '').toLowerCase();
  let at = start + head[0].length;
  let from = start;
  const units: Unit[] = [];
  for (;;) {
    DISTRICT.lastIndex = at;
    const name = DISTRICT.exec(text)?.[0];
    if (!name || (kind === 'thành phố' && !CITY.test(name))) break;
    units.push({ name: `${kind} ${name}`, start: from, end: at + name.length });
    at += name.length;
    if (!head[1] && !head[3]) break;
    NEXT_DISTRICT.lastIndex = at;
    const next = NEXT_DISTRICT.exec(text);
    if (!next) break;
    kind = next[2] ?? kind;
    from = at + (next[1] ?? '').length;
    at += next[0].length;
  }
  const end = units.at(-1)?.end;
  return end === undefined ? null : { end, province: own, units };
}

/** "các quận, huyện", "các tỉnh, thành phố trực thuộc trung ương". */
function group(text: string, start: number, own: Province | null): LocalWords | null {
  const end = skip(GROUP, text, start);
  if (end === null) return null;
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replace(/^các\s+/u, '')
    .replace(/(?<![A-Za-zÀ-ỹ])(?:tp|thành(?! phố))(?![A-Za-zÀ-ỹ])/gu, 'thành phố')
    .replace(/(?<![A-Za-zÀ-ỹ])thị(?! xã| trấn)/gu, 'thị xã')
    .replace(/(?:tw|tư)$/u, 'trung ương');
  const name = `các ${inOrder(words.replace(/\s*[,/]\s*/gu, ', ').replace(/\s+/gu, ' ')).replace(/^(quận) (huyện)/u, '$1, $2')}`;
  const national = /^các (?:tỉnh|thành phố)/u.test(name);
  return { end, province: national && !own ? null : own, units: [{ name, start, end }] };
}

/** "phường, xã và đặc khu": the communes in one order, however they are listed. */
function inOrder(units: string): string {
  const listed = units.split(/, (?:và )?| và /u);
  return listed.every((unit) => COMMUNES.includes(unit))
    ? listed.toSorted((a, b) => COMMUNES.indexOf(a) - COMMUNES.indexOf(b)).join(', ')
    : units;
}
