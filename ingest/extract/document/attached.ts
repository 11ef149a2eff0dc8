import type { DocumentKind } from '../../../schema/enums.js';
import { findCitations, type CitationMatch } from '../citations/find.js';

const ATTACHED = /\((?:(?:Được )?[Bb]an hành\s+)?[Kk]èm theo\s+(?=\p{Lu})/gu;
const LONGEST = 300;

/**
 * What the line under an annex or a plan says of the text it belongs to: "(Ban hành kèm theo Báo cáo số 619-BC/TU, ngày
 * 03/12/2024 của Thành ủy Hải Phòng)". A text that has lost its head is still known by it.
 * @param kind of the text, which that of an annex must name; null takes any
 */
export function attachedTo(text: string, kind: DocumentKind | null, place: string | null): CitationMatch | null {
  for (const { 0: opening, index } of text.matchAll(ATTACHED)) {
    const from = index + opening.length;
    const close = text.indexOf(')', from);
    if (close === -1 || close - from > LONGEST) continue;
    const [cited] = findCitations(text.slice(from, close).replace(/[~*]+/gu, ''), place);
    if (cited && (kind === null || cited.kind === kind || index < HEAD)) return cited;
  }
  return null;
}

/** How far into a text the head of an attached plan may reach, in characters. */
const HEAD = 1500;
