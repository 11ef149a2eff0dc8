import type { Block, Paragraph } from '../block.js';
import { labelled } from '../label.js';
import { printed, raised, type Run } from '../run.js';
import { childOf, elementsOf, type Element } from '../xml.js';
import type { Labeller } from './numbering.js';
import { contentOf } from './paragraph.js';
import { valueOf } from './properties.js';
import type { Styles } from './styles.js';
import { tableOf } from './table.js';

/** All that reading the blocks of a document needs beside them. */
export interface Reading {
  readonly styles: Styles;
  readonly label: Labeller;
  readonly markOf: (call: Element) => string;
  /** The note that is called. */
  readonly noteOf: (call: Element) => Element | undefined;
}

/** The paragraphs and tables of a body, a cell, a text box or a note, in order. */
export function blocksOf(parent: Element, reading: Reading): Block[] {
  const blocks: Block[] = [];
  // Where the end of a paragraph is deleted, its words stand before those of the next.
  let before: Draft = { runs: [], notes: [] };
  const walk = (container: Element): void => {
    for (const element of elementsOf(container)) {
      if (element.name === 'w:tbl') {
        blocks.push(tableOf(element, reading.styles, (cell) => blocksOf(cell, reading)));
      } else if (element.name === 'w:p') {
        const { draft, boxes, isContents } = draftOf(element, reading, before);
        const goesOn = childOf(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
        before = goesOn ? draft : { runs: [], notes: [] };
        if (!goesOn && !isContents) blocks.push(paragraphOf(draft, reading.label(childOf(element, 'w:pPr'))));
        for (const box of boxes) blocks.push(...blocksOf(box, reading));
      } else if (element.name === 'mc:AlternateContent') {
        walk(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element);
      } else if (!SILENT.has(element.name)) walk(element);
    }
  };
  walk(parent);
  return blocks;
}

/** Deleted, moved away, or no content. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr', 'w:tcPr']);

interface Draft {
  readonly runs: readonly Run[];
  readonly notes: readonly string[];
}

function draftOf(
  element: Element,
  reading: Reading,
  before: Draft,
): { draft: Draft; boxes: readonly Element[]; isContents: boolean } {
  const look = reading.styles.paragraphLook(valueOf(element, 'w:pPr', 'w:pStyle'));
  const marks = new Map<Element, string>();
  const content = contentOf(element, look, reading.styles, (call) => {
    const mark = reading.markOf(call);
    marks.set(call, mark);
    return mark;
  });
  const notes = content.notes.flatMap((call) => {
    const note = reading.noteOf(call);
    return note ? [noteText(note, marks.get(call) ?? '', reading)] : [];
  });
  const draft = { runs: [...before.runs, ...content.runs], notes: [...before.notes, ...notes] };
  return { draft, boxes: content.boxes, isContents: content.instructions.some((each) => CONTENTS.test(each)) };
}

/** A line of a table of contents asks for the page of a heading: the heading itself stands in the text. */
const CONTENTS = /\bPAGEREF\s+_+(?:Toc|RefHeading)/u;

function paragraphOf({ runs, notes }: Draft, label: string): Paragraph {
  return { type: 'paragraph', text: labelled(label, printed(runs)), notes };
}

function noteText(note: Element, mark: string, reading: Reading): string {
  const paragraphs = blocksOf(note, reading).flatMap((block) => (block.type === 'paragraph' ? block.text : []));
  const text = paragraphs.join(' ').replace(/\s+/gu, ' ').trim();
  return mark === '' ? text : `${raised(mark)} ${text}`;
}
