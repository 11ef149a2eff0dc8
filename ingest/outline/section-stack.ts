import type { Range } from '../text.js';
import { rankOf } from './headings.js';
import type { Numbering } from './outline.js';
import { sectionUnder, type HeadingWords, type SectionDraft } from './section-draft.js';

/** The sections that are open at a place of the text, outermost first, and all that were opened. */
export class SectionStack {
  readonly top: SectionDraft[] = [];
  private readonly opened: { section: SectionDraft; rank: number }[] = [];

  /** The innermost open section; null before the first heading. */
  get current(): SectionDraft | null {
    return this.opened.at(-1)?.section ?? null;
  }

  /** Opens a section under the innermost open one that its kind may stand under; `lost` is the kind of number that it has lost. */
  enter(words: HeadingWords, lost?: Numbering): SectionDraft {
    const rank = lost ? rankOf(lost) : this.rankFor(words);
    this.leave(rank);
    const parent = this.current;
    const section = sectionUnder(parent, parent?.children ?? this.top, words);
    this.opened.push({ section, rank });
    this.extend(words.range);
    return section;
  }

  /** Closes the sections of a rank and those under them. */
  leave(rank: number): void {
    while ((this.opened.at(-1)?.rank ?? -1) >= rank) this.opened.pop();
  }

  /** Lets the open sections reach to the end of a range. */
  extend(range: Range): SectionDraft | null {
    for (const { section } of this.opened) section.range.end = Math.max(section.range.end, range.end);
    return this.current;
  }

  clear(): void {
    this.opened.length = 0;
  }

  /** Kinds rank by their place in the hierarchy, 2.1.1 under 2.1; a heading without a number ranks just under the numbered one above it. */
  private rankFor({ numbering, label }: HeadingWords): number {
    if (numbering !== 'none') return rankOf(numbering) + depthWithin(numbering, label);
    const numbered = this.opened.findLast(({ section }) => section.numbering !== 'none');
    return (numbered?.rank ?? -1) + 0.01;
  }
}

function depthWithin(numbering: Numbering, label: string | null): number {
  return numbering === 'decimal' ? ((label?.split('.').length ?? 2) - 2) / 10 : 0;
}
