/** What an office document is made of, whatever its format. In all text a form feed marks where a page was turned. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly type: 'paragraph';
  /** As printed, with the number or bullet that is generated before it. Line breaks and tabs as they are. */
  readonly text: string;
  /** The footnotes and endnotes that it calls, each as printed with its mark. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly type: 'table';
  /** Whether its cells are framed by lines. A table without any may only lay out a page. */
  readonly ruled: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** Empty for a cell that a merged one covers. */
  readonly blocks: readonly Block[];
  /** Columns that it spans. */
  readonly columns: number;
}

/** Where a page was turned. No XML can hold it itself. */
export const PAGE_TURN = '\f';
