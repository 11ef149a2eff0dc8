import { slicePassage } from '../text.js';
import type { Block, Footnote, Paragraph } from './outline.js';
import { headingWords, unnumbered } from './heading-words.js';
import { rankOf, runInWords, type Heading } from './headings.js';
import { ItemStack } from './items.js';
import { LOST } from './lost-numbers.js';
import { trimmed } from './passage.js';
import { placeTable } from './tables/place.js';
import type { SectionDraft } from './section-draft.js';
import { SectionStack } from './section-stack.js';
import type { Labelled } from './sequences.js';
import type { ReadTable } from './tables/table.js';
import type { Unit } from './units.js';
import { isUnnumberedHeading } from './unnumbered.js';
import type { Zone } from './zones.js';

/** What is known of the units before the tree is built. */
export interface Known {
  readonly zones: ReadonlyMap<Unit, Zone>;
  readonly labelled: ReadonlyMap<Unit, Labelled>;
  readonly headings: ReadonlyMap<Unit, Heading>;
  /** Titles that have lost their numbers. */
  readonly lost: ReadonlySet<Unit>;
  /** What is quoted over several paragraphs: items under what leads to it. */
  readonly quoted: ReadonlySet<Unit>;
  /** Footnotes by where they are called. */
  readonly notes: ReadonlyMap<number, Footnote>;
}

type Stream = readonly (Unit | ReadTable)[];

/** Builds the tree of sections and the blocks under them. */
export function grow(stream: Stream, known: Known): { sections: SectionDraft[]; blocks: Block[] } {
  const sections = new SectionStack();
  const items = new ItemStack();
  const headed = new Set<Labelled['sequence']>();
  const blocks: Block[] = [];
  let quotation: { items: ItemStack; under: Paragraph | null } | null = null;
  let zone: Zone = 'head';
  for (const [index, item] of stream.entries()) {
    if (item.type === 'table') {
      items.clear();
      blocks.push(placeTable(item, sections));
      continue;
    }
    const here = known.zones.get(item) ?? 'body';
    // "(Kèm theo Quyết định ...)" under an annex's title is a formality within the body.
    const passing = here === 'head' && zone === 'body' && item.text.startsWith('(');
    if (here !== zone && !passing) {
      // The close ends what was said; an attached text begins anew.
      sections.clear();
      items.clear();
      zone = here;
    }
    if (!known.quoted.has(item)) quotation = null;
    else quotation ??= { items: new ItemStack(), under: items.innermost };
    const own = here === 'body' ? known.labelled.get(item) : undefined;
    const how = own ? known.headings.get(item) : null;
    if (own && how) {
      const section = sections.enter(headingWords(item, own.label, how));
      headed.add(own.sequence);
      items.clear();
      if (how !== 'whole') {
        const from = how === 'run-in' ? runInLength(item, own) : own.label.length;
        blocks.push(paragraphOf(item, own, section, null, here, known, from));
      }
    } else if (known.lost.has(item)) {
      sections.enter(unnumbered(item), LOST);
      items.clear();
    } else if (here === 'body' && !quotation && isUnnumberedHeading(item, stream[index + 1])) {
      sections.enter(unnumbered(item));
      items.clear();
    } else {
      const list = here === 'body' ? known.labelled.get(item) : undefined;
      // "3. Sở Y tế tổ chức ...": a point stands beside the headings of its sequence, not under the last of them.
      if (list && headed.has(list.sequence)) {
        sections.leave(rankOf(list.label.numbering));
        items.clear();
      }
      const section = sections.extend(item.range);
      const open = quotation?.items ?? items;
      const above = list ? open.parentOfItem(list) : open.parentOfText((item) => resumes(item, index, stream, known));
      const parent = above ?? quotation?.under ?? null;
      const paragraph = paragraphOf(item, list ?? null, section, parent, here, known, list?.label.length ?? 0);
      if (list || item.text.endsWith(':')) open.push(paragraph, list ?? null);
      blocks.push(paragraph);
    }
  }
  return { sections: sections.top, blocks };
}

/** The length of a run-in heading with its label and colon. */
function runInLength(unit: Unit, { label }: Labelled): number {
  return label.length + runInWords(unit.text.slice(label.length)).length + 1;
}

function paragraphOf(
  unit: Unit,
  own: Labelled | null,
  section: SectionDraft | null,
  parent: Paragraph | null,
  zone: Zone,
  { notes }: Known,
  from: number,
): Paragraph {
  return {
    type: 'paragraph',
    section,
    marker: own && { numbering: own.label.numbering, label: own.label.label },
    parent,
    body: from === 0 ? unit.passage : trimmed(slicePassage(unit.passage, from)),
    range: unit.range,
    footnotes: unit.calls.flatMap((call) => notes.get(call.at) ?? []),
    zone,
    unread: unit.unread,
  };
}

/** How far to look for the next item of a list that running text interrupts. */
const AHEAD = 6;

function resumes(open: Labelled, index: number, stream: Stream, { labelled, headings }: Known): boolean {
  for (const next of stream.slice(index + 1, index + 1 + AHEAD)) {
    if (next.type === 'table' || headings.get(next)) return false;
    const own = labelled.get(next);
    if (own?.label.numbering === open.label.numbering) return true;
    if (own && rankOf(own.label.numbering) < rankOf(open.label.numbering)) return false;
  }
  return false;
}
