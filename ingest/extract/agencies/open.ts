import type { AgencyKind } from '../../../schema/enums.js';
import { AgencyKind as Kinds } from '../../../schema/enums.js';
import type { AgencyName } from '../facts.js';
import assignment from './assignment.json' with { type: 'json' };
import { entryAt } from './gazetteer.js';
import open from './open.json' with { type: 'json' };
import { provinceAt } from './provinces.js';
import { skip } from './skip.js';

/*
 * Bodies that no list can hold all of, known by how their names are formed: a head and a proper name in capitals
 * ("Viện Nghiên cứu Hải sản", "Tập đoàn Vingroup", "Ban Quản lý di sản thiên nhiên quần đảo Cát Bà").
 */

interface Head {
  readonly first: string;
  readonly pattern: RegExp;
  /** The head in its canonical spelling; null where it stays as written. */
  readonly name: string | null;
  readonly kind: AgencyKind;
  /** Whether such a body is of the document's own place. */
  readonly local: boolean;
  /** The common words that may stand before the proper name. */
  readonly common: RegExp;
  /** Whether its name may end in a common word: "biển", "sản". */
  readonly endsInCommonWord: boolean;
  /** Whether its name may be, or end in, a number. */
  readonly number: boolean;
  /** Whether it may be for zones of several kinds. */
  readonly joinsZones: boolean;
}

const never = `(?!(?:${open.neverWithin.join('|')})(?![A-Za-zÀ-ỹ]))`;
const heads: readonly Head[] = open.heads.flatMap(({ head, kind, commonWords, ...rest }) =>
  Object.values(Kinds)
    .filter((each) => each === kind)
    .map((known) => ({
      ...rest,
      joinsZones: kind === 'MANAGEMENT_BOARD',
      kind: known,
      first: /^[A-Za-zÀ-ỹ]+/u.exec(head)?.[0] ?? '',
      pattern: new RegExp(`${head}(?![A-Za-zÀ-ỹ])`, 'uy'),
      common: new RegExp(`(?:\\s+${never}\\p{Ll}+){0,${commonWords}}(?=\\s+\\p{Lu})`, 'uy'),
    })),
);
/** By their first word: few words begin any. */
const headsByWord = Map.groupBy(heads, ({ first }) => first);
const ZONE = open.zones.join('|');
const WORD = /[A-Za-zÀ-ỹ]+/uy;
/** A proper name follows its head at once. */
const PROPER = /\s+\p{Lu}[A-Za-zÀ-ỹ\p{N}]*/uy;
const CAPITALISED = /\s+(?:[-–&]\s+|và\s+)?(\p{Lu}[A-Za-zÀ-ỹ\p{N}]*)/uy;
const BETWEEN = new RegExp(`\\s+(?:[-–]\\s+|và\\s+)?(?:${never}\\p{Ll}+\\s+){1,2}(\\p{Lu}[A-Za-zÀ-ỹ\\p{N}]*)`, 'uy');
const NUMBER = new RegExp(`\\s+(?:${never}\\p{Ll}+\\s+){0,2}\\d{1,2}(?![\\p{N}/%]|[.,]\\d)`, 'uy');
const ACTS = assignment['takes on'].join('|');
const LAST = new RegExp(
  `(?:\\s+(?:(?:${open.compounds.join('|')})(?![A-Za-zÀ-ỹ])|${never}(?!(?:và|${ACTS})(?![A-Za-zÀ-ỹ]))\\p{Ll}+)){1,3}?(?=\\s*(?:[,;.:()]|$|(?:và|${ACTS}|${open.endsName.join('|')})(?![A-Za-zÀ-ỹ])))`,
  'uy',
);
/** "Viện Văn hóa, Nghệ thuật, Thể thao và Du lịch Việt Nam": the nation closes a name that has commas within. */
const OF_NATION = new RegExp(
  `(?=\\s+\\p{Lu})(?:,?\\s+${never}(?!(?:${ACTS})(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ-]+){1,14}?\\s+Việt Nam(?![A-Za-zÀ-ỹ])`,
  'uy',
);
/** How far after the head the nation may close a name, in characters. */
const NATION_REACH = 200;
const PLACE = /\s+(?:[Tt]hành phố|tỉnh|TP\.?)\s+/uy;
const ZONES = new RegExp(
  `(?:\\s*,|\\s+và)\\s+(?:các\\s+)?(?:${ZONE})(?:(?:\\s*,|\\s+và)\\s+(?:các\\s+)?(?:${ZONE}))*(?![A-Za-zÀ-ỹ])`,
  'uy',
);
/** "Khu kinh tế Đông Nam": a zone whose name is whole, whatever follows. */
const NAMED_ZONE = new RegExp(`(?:${ZONE})\\s+\\p{Lu}\\p{Ll}*\\s+\\p{Lu}\\p{Ll}*$`, 'u');
const JOINED = new RegExp(`\\s+và\\s+(?=\\p{Lu}\\p{Ll})(?!(?:${open.othersBegin.join('|')})(?![A-Za-zÀ-ỹ]))`, 'uy');
/** Where the name of a province may begin at the end of another name: its last two to four words. */
const LAST_WORDS = /\s(?=\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,3}$)/gu;
const NAME = /(?:\s+\p{Lu}[A-Za-zÀ-ỹ]*)+/uy;
const PART = /(?:,|và)\s+(?=\p{Lu})/gu;
const COMMON_WORD = new RegExp(`\\s+(?!(?:và|${ACTS}|${open.neverWithin.join('|')})(?![A-Za-zÀ-ỹ]))\\p{Ll}`, 'uy');

/** The body of an open kind whose name begins at `start` with `word`; null where none does. */
export function openBodyAt(
  text: string,
  start: number,
  word: string,
  place: string | null,
): { agency: AgencyName; end: number } | null {
  for (const head of headsByWord.get(word) ?? []) {
    const from = skip(head.pattern, text, start);
    const end = from === null ? null : properName(text, from, head);
    if (from === null || end === null) continue;
    const written = text
      .slice(from, end)
      .replace(/\s+/gu, ' ')
      .replace(/ TP\.?(?= )/u, ' thành phố');
    const name = (head.name ?? text.slice(start, from).replace(/\s+/gu, ' ')) + written;
    return { agency: { name, kind: head.kind, place: head.local ? place : null }, end };
  }
  return null;
}

/** Where the proper name after a head ends; null where what follows is none, or is no name for certain. */
function properName(text: string, from: number, head: Head): number | null {
  const national = text.slice(from, from + NATION_REACH).includes('Việt Nam') ? skip(OF_NATION, text, from) : null;
  if (national !== null && isOneName(text, from, national)) return national;
  let end = skip(head.common, text, from) ?? from;
  const begins = end;
  for (;;) {
    const next = end === begins ? skip(PROPER, text, end) : (skip(CAPITALISED, text, end) ?? skip(BETWEEN, text, end));
    if (next === null || (end > begins && placeEnd(text, end) !== null) || anotherBegins(text, end, next)) break;
    end = next;
  }
  if (end === begins) return head.number ? skip(NUMBER, text, from) : null;
  const placed = placeEnd(text, end) ?? (head.joinsZones ? zonesEnd(text, end) : null);
  if (placed !== null) return placed;
  if (head.joinsZones && NAMED_ZONE.test(text.slice(from, end))) return end;
  if (!head.local && endsInProvince(text, begins, end)) return end;
  if (head.number) end = skip(NUMBER, text, end) ?? end;
  const last = head.endsInCommonWord ? skip(LAST, text, end) : null;
  if (last !== null) return joined(text, last, head) ?? last;
  return skip(COMMON_WORD, text, end) === null ? end : null;
}

/** "Cục Bảo tồn thiên nhiên và Đa dạng sinh học": where the second half of a name ends; null where another body follows. */
function joined(text: string, end: number, head: Head): number | null {
  const at = skip(JOINED, text, end);
  return at === null || entryAt(text, at) !== null || isHead(text, at) ? null : properName(text, at - 1, head);
}

/** "Viện Pasteur thành phố Hồ Chí Minh": where the city or province ends that closes a name; null where none follows. */
function placeEnd(text: string, end: number): number | null {
  const at = skip(PLACE, text, end);
  return at === null ? null : (provinceAt(text, at)?.end ?? null);
}

/** "Trường Đại học An Giang": a name that a province closes is whole. */
function endsInProvince(text: string, begins: number, end: number): boolean {
  return Array.from(text.slice(begins, end).matchAll(LAST_WORDS)).some(
    ({ index }) => provinceAt(text, begins + index + 1)?.end === end,
  );
}

/** "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi": one board for all of them. */
function zonesEnd(text: string, end: number): number | null {
  const zones = skip(ZONES, text, end);
  return zones === null ? null : (placeEnd(text, zones) ?? skip(NAME, text, zones) ?? zones);
}

/** Whether no part of a name after a comma is a body of its own: "Viện A, Hội Luật gia Việt Nam" are two. */
function isOneName(text: string, from: number, end: number): boolean {
  return Array.from(text.slice(from, end).matchAll(PART), ({ 0: sign, index }) => from + index + sign.length).every(
    (at) => entryAt(text, at) === null && !isHead(text, at),
  );
}

/** Whether the words up to `next` begin the name of another body: "Tập đoàn A và Tập đoàn B". */
function anotherBegins(text: string, end: number, next: number): boolean {
  const at = next - (/\p{Lu}[A-Za-zÀ-ỹ\p{N}]*$/u.exec(text.slice(end, next))?.[0].length ?? 0);
  return entryAt(text, at) !== null || isHead(text, at);
}

/** Whether a head stands in a text at a place. */
function isHead(text: string, at: number): boolean {
  WORD.lastIndex = at;
  const [word = ''] = WORD.exec(text) ?? [];
  return headsByWord.get(word)?.some(({ pattern }) => skip(pattern, text, at) !== null) ?? false;
}
