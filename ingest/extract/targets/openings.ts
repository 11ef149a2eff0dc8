import type { Scope } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { provinceAt } from '../agencies/provinces.js';
import { cleanComponent, tidy, uncapitalised } from './naming.js';

/** The place that a sentence opens with, which all its values are for: "Tại thành phố Hà Nội, ...". */
export interface Opening extends Range {
  /** The place as a part of the whole; null for the document's own place. */
  readonly component: string | null;
  /** Whom the values are about; null where it is the document's own. */
  readonly scope: Scope | null;
}

const LEADS = /^[\s*+–-]*(?<years>[^,;:.]{0,30}(?:19|20)\d\d,\s*)?(?:(?:riêng )?đối với|riêng|tại|ở)\s+/iu;
/** To the first comma that neither stands in brackets nor between kinds of places: "các tỉnh, thành phố". */
const PLACE =
  /^(?<place>(?:\([^()]{0,200}\)|(?<=tỉnh|xã|huyện|phường|quận), (?=thành phố|phường|thị trấn|thị xã|quận)|[^,;:.()]){2,160})\s*,\s+/u;
const KINDS =
  /^(?:(?:các|toàn|địa bàn)\s+){0,2}(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|vùng|khu vực|miền|đô thị|nông thôn|thành thị)(?![A-Za-zÀ-ỹ])/iu;
const TITLE = /^(?:tỉnh|thành phố|TP\.?)\s+/iu;
const OF_DISTRICT = /^(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/u;
const OF_REGION = /^(?:các\s+tỉnh|(?:các\s+)?vùng\s+\p{Lu}|miền\s+\p{Lu})/u;
const OWN = /^(?:địa bàn\s+)?(?:toàn\s+)?(?:tỉnh|thành phố)$/iu;

/**
 * The place that a sentence opens with; null where it opens with none.
 * @param own the document's own place
 */
export function openingOf(text: string, sentence: Range, own: string | null): Opening | null {
  const said = text.slice(sentence.start, sentence.end);
  const lead = LEADS.exec(said);
  const found = lead && PLACE.exec(said.slice(lead[0].length));
  if (!found) return null;
  const place = tidy((found.groups?.place ?? '').replace(/\s*\(.*$/su, ''));
  const province = provinceNamed(place);
  if (!KINDS.test(place) && province === null) return null;
  const range = {
    start: sentence.start + (lead.groups?.years?.length ?? 0),
    end: sentence.start + lead[0].length + found[0].length,
  };
  if (OWN.test(place) || (province !== null && province === own)) return { ...range, component: null, scope: null };
  return { ...range, component: partOf(place, province), scope: scopeOfPlace(place) };
}

/** "thành phố Hà Nội" is the part "Hà Nội", "khu vực nông thôn" the part "nông thôn"; several are told as they are. */
function partOf(place: string, province: string | null): string {
  if (province !== null) return place.replace(/^(?:thành phố|tỉnh)\s+/u, '');
  return OF_REGION.test(place) ? uncapitalised(place) : cleanComponent(place);
}

/** Whom the values of a place are about: another province, a district, a region; null for parts of the document's own. */
export function scopeOfPlace(place: string): Scope | null {
  if (OF_DISTRICT.test(place)) return 'DISTRICT';
  if (OF_REGION.test(place)) return 'REGION';
  return provinceNamed(place) === null ? null : 'OTHER';
}

/** The province that words begin with, with its kind or without: "Hà Nội", "thành phố Hà Nội". */
function provinceNamed(words: string): string | null {
  return provinceAt(words, TITLE.exec(words)?.[0].length ?? 0)?.value.name ?? null;
}
