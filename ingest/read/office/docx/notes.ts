import { elementsOf, type Element } from '../xml.js';

/** The footnotes or endnotes of a document, by the ids that they are called by. */
export function notesById(root: Element | undefined): ReadonlyMap<string, Element> {
  const notes = elementsOf(root).filter((note) => !SEPARATORS.has(note.attributes.get('w:type') ?? ''));
  return new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note]));
}
/** Not notes, but the line over them. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Numbers the calls as they come: footnotes and endnotes each from 1. A call with a sign of its own is not counted. */
export function noteMarks(): (call: Element) => string {
  const called = new Map<string, number>();
  return (call) => {
    if (hasOwnMark(call)) return '';
    const mark = (called.get(call.name) ?? 0) + 1;
    called.set(call.name, mark);
    return String(mark);
  };
}

function hasOwnMark(call: Element): boolean {
  return ['1', 'true', 'on'].includes(call.attributes.get('w:customMarkFollows') ?? '');
}
