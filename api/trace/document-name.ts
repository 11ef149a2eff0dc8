import type { Document } from '../../schema/document.js';
import kinds from './document-kinds.json' with { type: 'json' };

/** What a reader calls a document: its number, else its kind and year: "3532/QĐ-UBND", "Kế hoạch năm 2022". */
export function documentName({ number, kind, year }: Pick<Document, 'number' | 'kind' | 'year'>): string {
  return number ?? (year === null ? kinds[kind] : `${kinds[kind]} năm ${year}`);
}
