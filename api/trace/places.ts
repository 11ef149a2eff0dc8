import type { Scope } from '../../schema/enums.js';
import { fold } from '../../schema/fold.js';
import data from './regions.json' with { type: 'json' };

/** Longer spellings first: "kinh tế trọng điểm miền Trung" is not "miền Trung". */
const regions = data
  .flatMap(({ name, spelt }) => spelt.map((words) => ({ name, pattern: ` vung ${words} ` })))
  .toSorted((a, b) => b.pattern.length - a.pattern.length);

/** "huyện Cát Hải", "tỉnh Quảng Ninh" */
const PLACE =
  /(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}/u;

/** What a text states of a value, of which words may name a place. */
interface Naming {
  readonly name: string;
  readonly component: string | null;
  readonly scope: Scope;
  readonly span: { readonly quote: string };
}

/**
 * The place that a value is told of or measured by, where that is not the document's own or the country: the region whose
 * share it is, the district, the other province. Null where none is named.
 */
export function placeBeside({ name, component, scope, span }: Naming): string | null {
  const words = `${name} ${component ?? ''}`;
  switch (scope) {
    case 'LOCAL':
    case 'NATIONAL':
      return regionNamed(words);
    case 'REGION':
      return regionNamed(words) ?? regionNamed(span.quote);
    case 'DISTRICT':
    case 'OTHER':
      return placeNamed(words) ?? placeNamed(span.quote);
  }
}

/** The region of several provinces that words name: "vùng đồng bằng sông Hồng"; null where they name none. */
export function regionNamed(words: string): string | null {
  const folded = ` ${fold(words)} `;
  return regions.find(({ pattern }) => folded.includes(pattern))?.name ?? null;
}

/** The district or province that words name, as within a sentence: "huyện Cát Hải". */
function placeNamed(words: string): string | null {
  const [named] = PLACE.exec(words) ?? [];
  return named === undefined ? null : named.slice(0, 1).toLocaleLowerCase('vi') + named.slice(1);
}
