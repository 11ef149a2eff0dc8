import { kindOf } from './kind.js';
import { isProperAlone, type Head } from './proper.js';

/* Items of an enumeration that leave out what they share with the work before them. */

/** "đoạn từ cầu A đến cầu B": a part of a work. */
const PART = /^đoạn\s/iu;
const LATER_PART = /[,\s]+đoạn\s/iu;
const ROUTED: ReadonlySet<string> = new Set(['road', 'railway']);
const END_OF_ROUTE =
  /^(?:(?:Thành phố|Thị xã|Thị trấn|Cửa khẩu|Nút giao|Khu công nghiệp|Cảng|Sân bay)\s+)?\p{Lu}[A-Za-zÀ-ỹ\d]*(?:\s+(?:\p{Lu}[A-Za-zÀ-ỹ\d]*|\d+))*/u;
const DASH = /\s+[-–]\s+/gu;
const STAGE = /^,?\s+giai đoạn\s+(?:\d|[IVX])+(?![A-Za-zÀ-ỹ])/u;
const ONLY_NUMBER = /^\s*\d{1,3}[A-Z]?\s*\.?$/u;

/**
 * Whether the words that follow a work name another one: "Quốc lộ 10 đoạn từ A đến B, đoạn từ B đến C", "đường vành đai 2
 * và 3", "các bến cảng khu A và khu B".
 * @param named the words of the work before, after its type
 */
export function isAnother(named: string, { type, plural }: Head, said: string): boolean {
  if (PART.test(said)) return PART.test(named) || named.search(LATER_PART) > 0;
  if (ONLY_NUMBER.test(said)) return ONLY_NUMBER.test(named) && kindOf(type) === 'road';
  const [first = ''] = named.trim().split(' ');
  return (
    plural && /^\p{Ll}/u.test(first) && said.startsWith(`${first} `) && isProperAlone(said.slice(first.length + 1))
  );
}

/**
 * How long a bare route is that a segment begins with: "Biên Hòa - Vũng Tàu", of a list of roads or of projects; 0 where none is.
 * @param of the work that the list began with
 */
export function routeLength(said: string, of: Head): number {
  if (of.type !== '' && !ROUTED.has(kindOf(of.type) ?? '')) return 0;
  let length = 0;
  let from = 0;
  for (const { 0: dash, index } of said.matchAll(DASH)) {
    const end = END_OF_ROUTE.exec(said.slice(from, index))?.[0].length;
    if (end !== index - from) break;
    const next = END_OF_ROUTE.exec(said.slice(index + dash.length))?.[0].length;
    if (next === undefined) break;
    from = index + dash.length;
    length = from + next;
  }
  return length === 0 ? 0 : length + (STAGE.exec(said.slice(length))?.[0].length ?? 0);
}

/** What such an item has from the work before it: its type, and of a part its name. */
export function sharedWith(
  type: string,
  named: string,
  open: Head & { readonly shared: string },
  said: string,
): string {
  if (!PART.test(said)) return open.type;
  return PART.test(named) ? open.shared : type + named.slice(0, named.search(LATER_PART));
}

/** "Trung tâm Bắn súng, Bắn cung tại ...": words that go on with the name, which is of two of a kind. */
export function repeatsName(named: string, { plural }: Head, said: string): boolean {
  const [first = ''] = said.split(' ');
  return !plural && /^\p{Lu}/u.test(first) && named.trimStart().startsWith(`${first} `);
}
