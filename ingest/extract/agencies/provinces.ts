import list from '../document/provinces.json' with { type: 'json' };
import { phrases, type PhraseMatch } from './phrases.js';

/** A province or a city under the central government, of today or of before July 2025. */
export interface Province {
  /** Without its type: "Hải Phòng". */
  readonly name: string;
  /** With it: "thành phố Hải Phòng", "tỉnh Quảng Ninh". */
  readonly fullName: string;
  /** "HP": how lists of recipients shorten it. */
  readonly initials: string;
}

const municipalities = new Set(list.municipalities);

/** Every province that there is or was, by name. */
export const provinces: ReadonlyMap<string, Province> = new Map(
  [...list.municipalities, ...list.provinces, ...list.provincesBeforeJuly2025].map((name) => [
    name,
    {
      name,
      fullName: `${municipalities.has(name) ? 'thành phố' : 'tỉnh'} ${name}`,
      initials: Array.from(name.matchAll(/\p{Lu}/gu), ([letter]) => letter).join(''),
    },
  ]),
);

const former: ReadonlyMap<string, string> = new Map(Object.entries(list.formerProvinces));

/** The province that a city under the central government was before it became one; null for any other. */
export function formerProvince({ name }: Province): Province | null {
  return provinces.get(former.get(name) ?? '') ?? null;
}

const OTHER_SPELLINGS = [
  ['Đắc Lắc', 'Đắk Lắk'],
  ['Đăk Lăk', 'Đắk Lắk'],
  ['Đăk Nông', 'Đắk Nông'],
  ['HCM', 'Hồ Chí Minh'],
  ['Bắc Cạn', 'Bắc Kạn'],
  ['Thừa Thiên - Huế', 'Thừa Thiên Huế'],
] as const;

const match = phrases(
  [...provinces.keys()].map((name) => [name, name] as const).concat(OTHER_SPELLINGS.map(([a, b]) => [a, b])),
);

/** The province whose name stands in the text at a place, capitalised; null where none does. */
export function provinceAt(text: string, at: number): PhraseMatch<Province> | null {
  if (!/\p{Lu}/u.test(text.charAt(at))) return null;
  const found = match(text, at);
  const province = found && provinces.get(found.value);
  return province ? { value: province, end: found.end } : null;
}
