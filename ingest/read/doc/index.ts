import type { Kind } from '../kinds.js';
import { written } from '../office/write.js';
import { ReadError } from '../read-error.js';
import type { Warning } from '../../warning.js';
import { blocksOf } from './blocks.js';
import { isContainer, openContainer, type Container } from './container.js';
import { storyOf } from './story.js';

/** Other files that are kept in such containers. */
const OTHERS: readonly (readonly [stream: string, what: string])[] = [
  ['workbook', 'an Excel workbook'],
  ['book', 'an Excel workbook'],
  ['powerpoint document', 'a PowerPoint presentation'],
  ['visiodocument', 'a Visio drawing'],
  ['__properties_version1.0', 'an Outlook message'],
  ['\u4840', 'a program that installs others'],
];
const WORD = 0xa5ec;
/** Word 97 and all that came after it keep a document alike. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** A document of Word 97 to 2003. Its macros are never run. */
export const doc: Kind = {
  sniff: isContainer,
  read: (bytes, name) => {
    const container = openContainer(bytes, name);
    if (container.stream('EncryptedPackage')) throw encrypted(name);
    const document = container.stream('WordDocument');
    if (!document) throw unsupported(name, seeming(container));
    if (document.length < 0x200 || document.readUInt16LE(0) !== WORD) {
      throw new ReadError('CORRUPT', `"${name}" is damaged. Save it again where it was written.`);
    }
    if (document.readUInt16LE(2) < WORD_97) throw unsupported(name, 'a document of Word 95 or older');
    const flags = document.readUInt16LE(0x0a);
    if ((flags & ENCRYPTED) !== 0) throw encrypted(name);
    const table = container.stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
    if (!table) throw new ReadError('CORRUPT', `"${name}" is cut or damaged. Save it again where it was written.`);
    const story = storyOf(document, table, container.stream('Data'));
    const text = written(blocksOf(story), null);
    const warnings = [...text.warnings, ...(story.lists ? [] : [NUMBERS_NOT_READ]), ...macros(container, name)];
    return { ...text, mediaType: 'application/msword', warnings };
  },
};

const NUMBERS_NOT_READ: Warning = {
  code: 'NUMBERS_NOT_READ',
  message:
    'The lists of the document are damaged: the numbers that Word generates before paragraphs are not in the text.',
};

function macros({ paths }: Container, name: string): Warning[] {
  if (!paths.some((path) => path.includes('vba'))) return [];
  return [
    { code: 'MACROS_IGNORED', message: `"${name}" holds macros. They are not run, and nothing of them is kept.` },
  ];
}

function encrypted(name: string): ReadError {
  return new ReadError('ENCRYPTED', `"${name}" is protected by a password. Save it without one and upload that.`);
}

function unsupported(name: string, what: string): ReadError {
  const message = `"${name}" seems to be ${what}. Save it as DOCX or PDF and upload that.`;
  return new ReadError('UNSUPPORTED_TYPE', message);
}

function seeming({ paths }: Container): string {
  const ends = (stream: string): boolean =>
    paths.some((path) => path.replace(/\/$/u, '').split('/').pop()?.startsWith(stream) === true);
  return OTHERS.find(([stream]) => ends(stream))?.[1] ?? 'no text of Word';
}
