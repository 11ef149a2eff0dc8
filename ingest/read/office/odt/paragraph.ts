import { PAGE_TURN } from '../block.js';
import { raised, type Look, type Run } from '../run.js';
import { childOf, textOf, type Element } from '../xml.js';
import type { Styles } from './styles.js';

/** What stands in a paragraph. */
export interface Content {
  readonly runs: Run[];
  /** The notes that hang on it, each with its mark. */
  readonly notes: { readonly mark: string; readonly body: Element }[];
  /** The contents of frames and shapes that hang on it. */
  readonly boxes: Element[];
}

/** The page's and not the text's, a remark on it, or a place that waits to be filled in. */
const SILENT = new Set([
  'text:page-number',
  'text:page-count',
  'text:page-continuation',
  'text:hidden-text',
  'text:placeholder',
  'text:ruby-text',
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:image',
]);

export function contentOf(paragraph: Element, styles: Styles): Content {
  const content: Content = { runs: [], notes: [], boxes: [] };
  const walk = (parent: Element, as: Look): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') content.runs.push({ ...as, text: child.replace(/\s+/gu, ' ') });
      else if (!SILENT.has(child.name)) read(child, as);
    }
  };
  const read = (element: Element, as: Look): void => {
    const { attributes } = element;
    const sign = SIGNS.get(element.name);
    if (sign !== undefined) content.runs.push({ ...as, text: sign });
    else if (element.name === 'text:s') {
      const spaces = Math.min(Number(attributes.get('text:c') ?? '1') || 1, MOST_SPACES);
      content.runs.push({ ...as, text: ' '.repeat(spaces) });
    } else if (element.name === 'text:span') walk(element, styles.spanLook(attributes.get('text:style-name'), as));
    else if (element.name === 'text:note') readNote(element, as);
    else if (element.name === 'draw:text-box' || SHAPES.has(element.name)) content.boxes.push(element);
    else walk(element, as);
  };
  const readNote = (note: Element, as: Look): void => {
    const citation = childOf(note, 'text:note-citation');
    const body = childOf(note, 'text:note-body');
    if (!citation || !body || as.hidden) return;
    const mark = textOf(citation).trim();
    content.notes.push({ mark, body });
    content.runs.push({ ...as, font: null, raised: false, text: raised(mark) });
  };
  walk(paragraph, styles.paragraphLook(paragraph.attributes.get('text:style-name')));
  return content;
}

/** A line is no longer than that. */
const MOST_SPACES = 500;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['text:tab', '\t'],
  ['text:line-break', '\n'],
  ['text:soft-page-break', PAGE_TURN],
]);
const SHAPES = new Set(['draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:polygon', 'draw:path']);
