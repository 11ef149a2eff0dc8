/** A rectangle on a page, in points (1/72 inch), from the upper left corner: x to the right, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A word, or a run of words without a break, where it is printed. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** Size of its letters in points, where known; else the height of the box serves. */
  readonly size?: number;
}

/** What is printed on a page: from the text layer of a PDF, or recognised in a picture of it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Straight horizontal and vertical lines: the rules of tables, underlines. */
  readonly rules: readonly Box[];
}
