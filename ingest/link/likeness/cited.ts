import { findNumbers, numberKey } from '../../extract/citations/number.js';

/** A text that is cited by its number. */
export interface Cited {
  /** In the form in which two spellings are equal; null where it is not said. */
  readonly key: string | null;
  /** As printed: "45-NQ/TW". */
  readonly number: string;
  /** Of issue, where it is said: numbers begin anew every year or term. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const DATED =
  /^,?\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*((?:19|20)\d{2})(?!\d)|^,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+((?:19|20)\d{2})(?!\d)/iu;

/** "cụ thể hóa các mục tiêu của Nghị quyết và Kế hoạch": the text itself, or one whose number stands elsewhere in it. */
const UNNUMBERED =
  /(?:Nghị quyết|Chỉ thị|Kế hoạch|Quyết định|Chương trình hành động)(?=\s*(?:[.,;:]|$|(?:này|trên|cần|trong|và|tới|gắn|bằng)(?![A-Za-zÀ-ỹ])))/gu;

/** The texts cited in a text: by number, and what it calls only "Nghị quyết", which is no other text's. */
export function citedIn(text: string): Cited[] {
  const unnumbered = Array.from(text.matchAll(UNNUMBERED), ({ 0: said, index }) => ({
    ...{ key: null, number: said, year: null, start: index, end: index + said.length },
  }));
  return [...numberedTexts(text), ...unnumbered];
}

function numberedTexts(text: string): Cited[] {
  return findNumbers(text).map(({ number, year, start, end }) => {
    const date = DATED.exec(text.slice(end, end + 40));
    const said = year ?? date?.[1] ?? date?.[2] ?? null;
    return { key: numberKey(number), number, year: said === null ? null : Number(said), start, end };
  });
}

/** Whether two citations mean one text, as far as their years let it be. */
export function isSame(a: Cited, b: Cited): boolean {
  return a.key !== null && a.key === b.key && (a.year === null || b.year === null || a.year === b.year);
}
