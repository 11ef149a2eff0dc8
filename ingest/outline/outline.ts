import type { Passage, Range } from '../text.js';
import type { Warning } from '../warning.js';

/**
 * The structure of a text. Offsets and ranges are those of the reading text.
 * `blocks` holds all running text and all tables in reading order; `sections` is the tree of headings over them.
 */
export interface Outline {
  /** Top sections in order, nested through `children`. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly warnings: readonly Warning[];
}

/** How a heading or a list item is numbered (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5: phần, chương, mục, điều, khoản, điểm). */
export type Numbering =
  | 'part' // Phần thứ nhất, Phần I
  | 'chapter' // Chương II
  | 'title' // Mục 1
  | 'article' // Điều 3.
  | 'annex' // Phụ lục I
  | 'capital' // A.
  | 'roman' // IV.
  | 'arabic' // 2.
  | 'decimal' // 2.1.
  | 'letter' // a) b) c) d) đ)
  | 'bracket-arabic' // (1)
  | 'bracket-roman' // (i)
  | 'dash' // -
  | 'plus' // +
  | 'bullet' // • * ·
  | 'none'; // a heading without a number

export interface Section {
  readonly numbering: Numbering;
  /** As printed, without its punctuation: "C", "I", "1", "a", "Phụ lục I", "Điều 2", "Phần thứ nhất"; null where the heading has none. */
  readonly label: string | null;
  /** The heading's words without label and closing colon. */
  readonly heading: string;
  /** Depth in the tree, 1 = top. */
  readonly level: number;
  /** Labels from the top: "C/I/1/a"; an unnumbered heading contributes its ordinal as "§1". */
  readonly path: string;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** The heading as it stands, label included. */
  readonly title: Passage;
  /** From the heading to the end of the last thing under it. */
  readonly range: Range;
}

export type Block = Paragraph | Table;

/** A whole paragraph or list item, across page breaks and hard line breaks. */
export interface Paragraph {
  readonly type: 'paragraph';
  /** The section that it stands in; null before the first heading. */
  readonly section: Section | null;
  /** The marker of a list item; null for a plain paragraph. */
  readonly marker: Marker | null;
  /** The list item, or the lead-in paragraph (ending in a colon), that it stands under; null at the top of its section. */
  readonly parent: Paragraph | null;
  /** The words without the marker and without footnote marks. */
  readonly body: Passage;
  /** Marker included. */
  readonly range: Range;
  /** Footnotes called from it. */
  readonly footnotes: readonly Footnote[];
  /** Where it stands: the formal head (quốc hiệu, number, place and date, title, căn cứ), the body, or the close (nơi nhận, signature). */
  readonly zone: 'head' | 'body' | 'close';
  /** A cell, or a few, of a table whose rows could not be told: what stands around it is not what it belongs to. */
  readonly unread: boolean;
}

export interface Marker {
  readonly numbering: Numbering;
  /** "a", "1", "-" */
  readonly label: string;
}

export interface Footnote {
  /** As printed, as a plain number or sign: "4". */
  readonly mark: string;
  readonly body: Passage;
  readonly range: Range;
  /** Where the mark is called, in the reading text; null where no call was found. */
  readonly calledAt: number | null;
}

export interface Table {
  readonly type: 'table';
  readonly section: Section | null;
  readonly columns: readonly Column[];
  /** Rows in order without the repeated heads; continued cells are joined into their row. */
  readonly rows: readonly Row[];
  readonly range: Range;
}

export interface Column {
  /** The storeys of its head from the top: ["Năm 2024", "Mục tiêu"]. A head over several columns stands in each. */
  readonly heads: readonly string[];
}

export interface Row {
  /**
   * group: a heading row over those below it ("I | KINH TẾ"); item: a row of its own;
   * sub: a part of the item above it ("- Dịch vụ", "Trong đó: ..."); sum: what the rows around it come to ("Tổng cộng").
   */
  readonly role: 'group' | 'item' | 'sub' | 'sum';
  /** The cell of the number column: "1", "I.1", "A"; "" where there is none. */
  readonly label: string;
  /** One passage a column, in the columns' order; an empty passage for an empty cell. */
  readonly cells: readonly Passage[];
  /** The group rows over it, outermost first. */
  readonly groups: readonly Row[];
  /** The section of the innermost labelled group row over it (its own, for a group row); the table's where there is none. */
  readonly section: Section | null;
  /** The item that a sub-row is part of (or the sub-row that a deeper one is part of); null otherwise. */
  readonly parent: Row | null;
  readonly range: Range;
}
