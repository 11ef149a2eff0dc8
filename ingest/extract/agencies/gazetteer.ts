import type { AgencyKind } from '../../../schema/enums.js';
import { AgencyKind as Kinds } from '../../../schema/enums.js';
import bodies from './bodies.json' with { type: 'json' };
import families from './families.json' with { type: 'json' };
import { phrases } from './phrases.js';

/**
 * How the place belongs to the canonical name. full: "Công an thành phố Hải Phòng"; short: "Thành ủy Hải Phòng";
 * own: it does not ("Sở Y tế"), though the body is of a place; stated: only where the text says it, for the bare name is
 * also a central body's; none: a central body.
 */
export type PlaceInName = 'full' | 'short' | 'own' | 'stated' | 'none';

/** A body of the gazetteer, before it is known whose it is. */
export interface Body {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly place: PlaceInName;
  /** Its name is a common word too: it is the body only where the text says whose. */
  readonly needsPlace: boolean;
  /** The body of the whole country that its name means where the text does not say whose it is: "VNPT". */
  readonly nationwide: { readonly name: string; readonly kind: AgencyKind } | null;
  /** Its abbreviation is that of a city's and of a province's body: "TTTU". */
  readonly ofEither?: true;
}

/** Bodies that share a first word and are listed after it once: "các Sở: Tài chính, Xây dựng". */
export interface Family {
  readonly member: ReturnType<typeof phrases<Body>>;
}

/** An entry of the trie: a body of its own, or the head of a family. */
export type Entry = { readonly body: Body } | { readonly family: Family };

const kindOf = (kind: string): AgencyKind => {
  const known = Object.values(Kinds).find((each) => each === kind);
  if (!known) throw new Error(`unknown kind of agency: ${kind}`);
  return known;
};
const PLACES: readonly PlaceInName[] = ['full', 'short', 'own', 'stated', 'none'];
const placeOf = (place: string): PlaceInName => {
  const known = PLACES.find((each) => each === place);
  if (!known) throw new Error(`unknown place of agency: ${place}`);
  return known;
};

function bodyEntries(): [string, Entry][] {
  return bodies.flatMap((each) => {
    const body = {
      name: each.name,
      kind: kindOf(each.kind),
      place: placeOf(each.place),
      needsPlace: each.needsPlace ?? false,
      nationwide: null,
    };
    const bare: readonly string[] = each.formNeedsPlace ?? [];
    const shared: readonly string[] = each.nationwide?.forms ?? [];
    const nationwide = each.nationwide && { name: each.nationwide.name, kind: kindOf(each.nationwide.kind) };
    return [...new Set([each.name, ...each.forms, ...shared])].map((form): [string, Entry] => [
      form,
      {
        body: {
          ...body,
          ...(nationwide && shared.includes(form) && { nationwide }),
          ...(bare.includes(form) && { needsPlace: true }),
          ...(each.name.includes('Thành ủy') && !form.includes('Thành ủy') && { ofEither: true }),
        },
      },
    ]);
  });
}

function familyEntries(): [string, Entry][] {
  return families.flatMap(({ heads, kind, place, domains }) => {
    const [head = ''] = heads;
    const members = domains.flatMap((domain) => {
      const body: Body = {
        name: `${head} ${domain.name}`,
        kind: kindOf(kind),
        place: placeOf(place),
        needsPlace: false,
        nationwide: null,
      };
      return [domain.name, ...domain.forms].map((form): [string, Body] => [form, body]);
    });
    const family = { member: phrases(members, 1) };
    // SXD, SKHĐT; a ministry is not shortened so.
    const shortened = members.filter(([form]) => head === 'Sở' && /^\p{Lu}{2,}$/u.test(form));
    return [
      ...heads.map((each): [string, Entry] => [each, { family }]),
      ...shortened.map(([form, body]): [string, Entry] => [`S${form}`, { body }]),
    ];
  });
}

/** The longest body, or head of a family, whose name stands in a text at a place. */
export const entryAt = phrases<Entry>([...bodyEntries(), ...familyEntries()]);
