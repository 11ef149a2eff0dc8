import { PAGE_TURN, type Block, type Paragraph } from '../block.js';
import { labelled } from '../label.js';
import { printed, raised } from '../run.js';
import { elementsOf, type Element } from '../xml.js';
import { nextLabel, type Counts } from './numbering.js';
import { contentOf } from './paragraph.js';
import type { Styles } from './styles.js';
import { tableOf } from './table.js';

/** The lists of a text as they are counted. */
interface Lists {
  readonly byId: Map<string, Counts>;
  /** The list before the one that begins, and its style. */
  last: { readonly style: string | undefined; readonly counts: Counts };
  readonly headings: Counts;
}

/** What is counted at a place: the list and how deep in it; the item's own number where it says one. */
interface Place {
  readonly counts: Counts;
  readonly style: string | undefined;
  readonly level: number;
}

/** Reads the paragraphs and tables of a text. Lists are counted through it from its beginning. */
export function blockReader(styles: Styles): (parent: Element) => Block[] {
  const lists: Lists = { byId: new Map(), last: { style: undefined, counts: [] }, headings: [] };

  const blocksOf = (parent: Element): Block[] => elementsOf(parent).flatMap((element) => read(element));
  const read = (element: Element): Block[] => {
    switch (element.name) {
      case 'text:p':
        return paragraph(element, '');
      case 'text:h':
        return paragraph(element, headingLabel(element));
      case 'text:list':
        return list(element, null);
      case 'table:table':
        return [tableOf(element, styles, blocksOf)];
      case 'text:soft-page-break':
        return [{ type: 'paragraph', text: PAGE_TURN, notes: [] }];
      default:
        return SILENT.has(element.name) ? [] : blocksOf(element);
    }
  };

  const paragraph = (element: Element, label: string): Block[] => {
    const { runs, notes, boxes } = contentOf(element, styles);
    const texts = notes.map(({ mark, body }) => `${raised(mark)} ${noteText(blocksOf(body))}`);
    const own: Paragraph = { type: 'paragraph', text: labelled(label, printed(runs)), notes: texts };
    return [own, ...boxes.flatMap(blocksOf)];
  };

  const headingLabel = (element: Element): string => {
    if (element.attributes.get('text:is-list-header') === 'true') return '';
    const level = Number(element.attributes.get('text:outline-level') ?? '1');
    if (!styles.outline.has(level)) return '';
    return nextLabel(lists.headings, level, styles.outline, styles, element.attributes.get('text:start-value'));
  };

  const list = (element: Element, within: Place | null): Block[] => {
    const place = within ? { ...within, level: within.level + 1 } : begun(element);
    return elementsOf(element).flatMap((item) => {
      const isItem = item.name === 'text:list-item';
      let isFirst = isItem;
      return elementsOf(item).flatMap((child) => {
        if (child.name === 'text:list') return list(child, place);
        if (!TEXTS.has(child.name)) return read(child);
        const label = isFirst ? itemLabel(place, child, item) : '';
        isFirst = false;
        return paragraph(child, label);
      });
    });
  };

  const itemLabel = ({ counts, style, level }: Place, child: Element, item: Element): string => {
    const named = style ?? styles.listOf(child.attributes.get('text:style-name'));
    return nextLabel(counts, level, styles.levels(named), styles, item.attributes.get('text:start-value'));
  };

  /** A list goes on with one before it where it says so. */
  const begun = ({ attributes }: Element): Place => {
    const style = attributes.get('text:style-name');
    const goesOnWith =
      lists.byId.get(attributes.get('text:continue-list') ?? '') ??
      (attributes.get('text:continue-numbering') === 'true' && style === lists.last.style
        ? lists.last.counts
        : undefined);
    const counts = goesOnWith ?? [];
    lists.last = { style, counts };
    const id = attributes.get('xml:id');
    if (id !== undefined) lists.byId.set(id, counts);
    return { counts, style, level: 1 };
  };

  return blocksOf;
}

const TEXTS = new Set(['text:p', 'text:h']);

/** What was deleted, what is generated from the text itself, and what is no text. */
const SILENT = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
  'office:forms',
  'office:annotation',
  'svg:title',
  'svg:desc',
]);

function noteText(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
  return texts.join(' ').replace(/\s+/gu, ' ').trim();
}
