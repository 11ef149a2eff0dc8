import type { SourceText } from '../../source-text.js';
import { ReadError } from '../../read-error.js';
import type { Archive } from '../archive.js';
import { written } from '../write.js';
import { childOf, elementsOf, parseXml, textOf, type Element } from '../xml.js';
import { blocksOf } from './blocks.js';
import { noteMarks, notesById } from './notes.js';
import { labellerOf } from './numbering.js';
import { stylesOf } from './styles.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPE_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.12';

/** Reads the text of a Word document. Throws `ReadError` for one that is damaged or holds no document. */
export async function readDocx(archive: Archive, name: string): Promise<SourceText> {
  const part = async (path: string): Promise<Element | undefined> => {
    const bytes = await archive.part(path);
    return bytes ? parseXml(bytes, name) : undefined;
  };
  const top = relatedParts('', await part('_rels/.rels'));
  const path = top.get('officeDocument') ?? 'word/document.xml';
  const document = await part(path);
  const body = childOf(document, 'w:body');
  if (!body)
    throw new ReadError('CORRUPT', `"${name}" is a Word file without a document in it. Save it again in Word.`);

  const related = relatedParts(path, await part(path.replace(/([^/]*)$/u, '_rels/$1.rels')));
  const styles = stylesOf(await part(related.get('styles') ?? ''));
  const footnotes = notesById(await part(related.get('footnotes') ?? ''));
  const endnotes = notesById(await part(related.get('endnotes') ?? ''));
  const blocks = blocksOf(body, {
    styles,
    label: labellerOf(await part(related.get('numbering') ?? ''), styles),
    markOf: noteMarks(),
    noteOf: (call) =>
      (call.name === 'w:footnoteReference' ? footnotes : endnotes).get(call.attributes.get('w:id') ?? ''),
  });

  const pageCount = childOf(await part(top.get('extended-properties') ?? ''), 'app:Pages');
  const text = written(blocks, pageCount ? Number(textOf(pageCount)) : null);
  const hasMacros = archive.names.some((each) => each.toLowerCase().endsWith('vbaproject.bin'));
  if (!hasMacros) return { ...text, mediaType: TYPE };
  return { ...text, mediaType: TYPE_WITH_MACROS, warnings: [...text.warnings, MACROS_IGNORED] };
}

const MACROS_IGNORED = {
  code: 'MACROS_IGNORED',
  message: 'The file carries macros. They were not run; its text was read.',
};

/** The parts that a part refers to, by the last word of what they are to it: styles, numbering, footnotes. */
function relatedParts(from: string, relationships: Element | undefined): ReadonlyMap<string, string> {
  const folder = from.replace(/[^/]*$/u, '');
  const parts = new Map<string, string>();
  for (const { attributes } of elementsOf(relationships, 'rel:Relationship')) {
    const target = attributes.get('Target') ?? '';
    if (attributes.get('TargetMode') === 'External') continue;
    const path = new URL(target, `zip:/${folder}`).pathname.slice(1);
    parts.set((attributes.get('Type') ?? '').replace(/^.*\//u, ''), decodeURIComponent(path));
  }
  return parts;
}
