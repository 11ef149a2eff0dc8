import type { AgencyName, Span } from '../../ingest/extract/facts.js';
import { normalise } from './fold.js';

/** Whether an item of the gold, which has one line, stands where the span does. */
export function isAt(line: number, span: Pick<Span, 'startLine' | 'endLine'>): boolean {
  return span.startLine <= line && line <= span.endLine;
}

/** An item of the gold as a reader finds it: line and words. */
export function at(item: { readonly line: number; readonly quote: string }): string {
  return `${item.line}: "${normalise(item.quote)}"`;
}

/** A fact as a reader finds it: line and words, cut short. */
export function showSpan(span: Span): string {
  return `${span.startLine}: "${normalise(span.quote).slice(0, 90)}"`;
}

export function namesOf(agencies: readonly AgencyName[]): string[] {
  return agencies.map((agency) => agency.name);
}
