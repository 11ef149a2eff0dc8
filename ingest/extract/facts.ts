import type {
  AgencyKind,
  CitationRelation,
  Comparator,
  DocumentKind,
  GoalKind,
  OutcomeStatus,
  ProjectStatus,
  Scope,
  TargetKind,
} from '../../schema/enums.js';
import type { Warning } from '../warning.js';

/** Where a fact stands. `SourceText.text.slice(startOffset, endOffset) === sourceQuote` always holds. */
export interface Span {
  /** The words as the reader sees them: restored, whole across page breaks. */
  readonly quote: string;
  readonly sourceQuote: string;
  readonly startOffset: number;
  readonly endOffset: number;
  /** 1-based lines of the source text. */
  readonly startLine: number;
  readonly endLine: number;
  /** 1-based; null for a source without pages. */
  readonly page: number | null;
}

/** Calendar date, ISO 8601: 2021-12-06. */
export type IsoDate = string;

/** Years, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** As the text has it: "giai đoạn 2021 - 2025". */
  readonly label: string;
}

export interface Quantity {
  readonly comparator: Comparator;
  /** In `unit`; min = max for a single value. */
  readonly min: number;
  readonly max: number;
  /** As printed, normalised spelling: "tỷ đồng", "%/năm", "USD/người". */
  readonly unit: string;
  /** In `baseUnit`. */
  readonly baseMin: number;
  readonly baseMax: number;
  /** VND, USD, %, %/year, persons, tonnes, m2, m ... */
  readonly baseUnit: string;
  /** As printed. */
  readonly text: string;
}

/** An agency as the gazetteer knows it, or by its own cleaned name where it does not. */
export interface AgencyName {
  /** Canonical: "Sở Kế hoạch và Đầu tư". */
  readonly name: string;
  readonly kind: AgencyKind;
  /** Whose it is: the province; null for central bodies. */
  readonly place: string | null;
}

/** What every fact carries. `section` indexes `Facts.sections`; null outside every heading. */
interface Extracted {
  readonly section: number | null;
  readonly span: Span;
  /** 0..1 */
  readonly confidence: number;
}

export interface DocumentFacts {
  readonly number: string | null;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuer: AgencyName | null;
  readonly signer: string | null;
  readonly issuedOn: IsoDate | null;
  /** Of issue, else the year that the text is for. */
  readonly year: number | null;
  readonly period: Period | null;
  /** Province or city; null for the whole country. */
  readonly place: string | null;
}

export interface SectionFact {
  /** As printed; null where the heading has none. */
  readonly label: string | null;
  readonly path: string;
  readonly heading: string;
  readonly level: number;
  /** Index of the parent in `Facts.sections`. */
  readonly parent: number | null;
  readonly span: Span;
}

export interface TargetFact extends Extracted {
  /** The indicator's name as stated, without value, period and component. */
  readonly name: string;
  readonly component: string | null;
  readonly scope: Scope;
  readonly kind: TargetKind;
  readonly quantity: Quantity;
  readonly period: Period;
  readonly relativeTo: number | null;
  readonly headline: boolean;
  readonly lead: readonly AgencyName[];
}

export interface GoalFact extends Extracted {
  readonly text: string;
  readonly kind: GoalKind;
  readonly horizon: number | null;
}

export interface Due {
  readonly text: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

export interface TaskFact extends Extracted {
  readonly text: string;
  readonly lead: readonly AgencyName[];
  readonly support: readonly AgencyName[];
  readonly due: Due | null;
  readonly output: string | null;
  readonly submitTo: AgencyName | null;
}

export interface ProjectFact extends Extracted {
  readonly name: string;
  /** bridge, road, port, industrial park ... in English lower case; null where unknown. */
  readonly kind: string | null;
  readonly scale: Quantity | null;
  readonly cost: Quantity | null;
  readonly lead: readonly AgencyName[];
  readonly status: ProjectStatus | null;
  readonly period: Period | null;
  /** A row of a list or table of projects. */
  readonly listed: boolean;
}

/** What a text says became of something, in one clause. */
export interface OutcomeFact extends Extracted {
  readonly status: OutcomeStatus;
  /** The clause, with what it is about put before it where that stands further ahead. */
  readonly text: string;
  /** Other words that it is about: its subject further ahead, the sentence that calls its footnote, the footnote that lists. */
  readonly about: readonly Span[];
}

/** One agency with every place where the text names it. */
export interface AgencyFact {
  readonly agency: AgencyName;
  /** The spellings it appears under. */
  readonly variants: readonly string[];
  readonly spans: readonly Span[];
}

/** One cited text, once a document, with every place where it is cited. */
export interface CitationFact {
  /** 45-NQ/TW */
  readonly number: string;
  readonly kind: DocumentKind;
  readonly issuedOn: IsoDate | null;
  readonly issuer: AgencyName | null;
  /** What the document says of itself about it, the strongest of all places; null where it does not say. */
  readonly relation: CitationRelation | null;
  readonly spans: readonly Span[];
}

/** All that a text says, in reading order. The same text gives the same facts, byte for byte. */
export interface Facts {
  readonly document: DocumentFacts;
  readonly sections: readonly SectionFact[];
  readonly targets: readonly TargetFact[];
  readonly goals: readonly GoalFact[];
  readonly tasks: readonly TaskFact[];
  readonly projects: readonly ProjectFact[];
  readonly outcomes: readonly OutcomeFact[];
  readonly agencies: readonly AgencyFact[];
  readonly citations: readonly CitationFact[];
  readonly warnings: readonly Warning[];
}
