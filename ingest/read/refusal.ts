import { fileTypeFromBuffer } from 'file-type';
import { ReadError } from './read-error.js';

const READ = 'PDF, Word (.docx, .doc), OpenDocument, RTF, HTML and plain text are read.';

/** What files of no readable kind are called, by the beginning of their media type, and what to do with them. */
const SEEMS: readonly (readonly [prefix: string, what: string, advice: string])[] = [
  ['image/', 'an image', 'Put the picture into a PDF and upload that.'],
  ['audio/', 'a sound recording', READ],
  ['video/', 'a film', READ],
  ['font/', 'a font', READ],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'a spreadsheet', 'Save it as a PDF and upload that.'],
  [
    'application/vnd.openxmlformats-officedocument.presentationml',
    'a presentation',
    'Save it as a PDF and upload that.',
  ],
  ['application/vnd.oasis.opendocument', 'a document that is no text', 'Save it as a PDF and upload that.'],
  ['application/x-msdownload', 'a program', READ],
  ['application/x-elf', 'a program', READ],
  ['application/x-mach-binary', 'a program', READ],
  ['application/java-', 'a program', READ],
  ['application/vnd.android.', 'a program', READ],
  ['application/x-sqlite3', 'a database', READ],
  ['application/epub+zip', 'an e-book', 'Save it as a PDF and upload that.'],
  ['application/xml', 'XML', 'Save it as a PDF or .docx and upload that.'],
  ['application/', 'an archive', 'Unpack it and upload the texts that it holds, one by one.'],
];
const ARCHIVES = /zip|rar|7z|tar|compressed|lzh|lzip|xz|zstd|cab|archive|ace|cpio|lz4|debian|rpm/iu;

/** What is said of a file that no kind of text recognises: what it seems to be, and what to do. */
export async function unsupported(bytes: Uint8Array, name: string): Promise<ReadError> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const seems = type && SEEMS.find(([prefix]) => type.mime.startsWith(prefix));
  const known = seems && (seems[0] !== 'application/' || ARCHIVES.test(type.mime)) ? seems : null;
  const message = known
    ? `"${name}" is ${known[1]} (${type?.ext ?? ''}), not a text. ${known[2]}`
    : `"${name}" is no text that can be read, whatever its name says. ${READ}`;
  return new ReadError('UNSUPPORTED_TYPE', message);
}
