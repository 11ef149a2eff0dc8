import { rankOf } from './headings.js';
import type { Paragraph } from './outline.js';
import type { Labelled } from './sequences.js';

/** The list items and lead-ins that are open at a place, outermost first. */
export class ItemStack {
  private readonly open: { paragraph: Paragraph; rank: number; own: Labelled | null }[] = [];

  /** The innermost that is open. */
  get innermost(): Paragraph | null {
    return this.open.at(-1)?.paragraph ?? null;
  }

  clear(): void {
    this.open.length = 0;
  }

  /** What a list item stands under: an item of an outer kind, or the lead-in over the list. */
  parentOfItem(own: Labelled): Paragraph | null {
    const rank = rankOf(own.label.numbering);
    const sibling = this.open.findIndex((item) => item.own?.label.numbering === own.label.numbering);
    if (sibling >= 0) this.open.length = sibling;
    // Under a colon any kind may begin, also an outer one: "- Ba hướng:" over (1), (2), (3).
    else while (this.open.length > 0 && !this.leads() && (this.open.at(-1)?.rank ?? 0) >= rank) this.open.pop();
    return this.open.at(-1)?.paragraph ?? null;
  }

  /** What running text stands under: the item that it goes on with, when its list goes on after it or it is a point. */
  parentOfText(resumes: (item: Labelled) => boolean): Paragraph | null {
    while (this.open.length > 0) {
      const top = this.open.at(-1);
      if (top?.own && (POINTS.has(top.own.label.numbering) || resumes(top.own))) return top.paragraph;
      this.open.pop();
    }
    return null;
  }

  push(paragraph: Paragraph, own: Labelled | null): void {
    const rank = own ? rankOf(own.label.numbering) : (this.open.at(-1)?.rank ?? -1);
    this.open.push({ paragraph, rank, own });
  }

  private leads(): boolean {
    return this.open.at(-1)?.paragraph.body.text.endsWith(':') ?? false;
  }
}

/** Points of a decision go on over several paragraphs (điểm, khoản); bullets seldom do. */
const POINTS = new Set(['letter', 'arabic', 'decimal']);
