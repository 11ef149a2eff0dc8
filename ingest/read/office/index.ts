import type { Kind } from '../kinds.js';
import { ReadError } from '../read-error.js';
import { openArchive, type Archive } from './archive.js';
import { readDocx } from './docx/index.js';
import { readOdt } from './odt/index.js';

/** A zip: a Word or OpenDocument text, or something else that is packed so and refused by its name. */
export const office: Kind = {
  sniff: ([p, k, three, four]) =>
    p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6)),
  read: async (bytes, name) => {
    const archive = await openArchive(bytes, name);
    const names = new Set(archive.names);
    const mimetype = (await archive.part('mimetype'))?.toString('latin1').trim() ?? '';
    if (names.has('[Content_Types].xml')) {
      const other = PACKED_LIKE_WORD.find(([folder]) => archive.names.some((part) => part.startsWith(folder)))?.[1];
      if (other !== undefined) throw unsupported(name, other);
      return readDocx(archive, name);
    }
    if (TEXT.test(mimetype)) return readOdt(archive, name);
    throw unsupported(name, packed(mimetype, archive));
  },
};

/** A text, or a template of texts. */
const TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/u;

const PACKED_LIKE_WORD: readonly (readonly [string, string])[] = [
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['visio/', 'a Visio drawing'],
];

/** What a zip seems to be that is no text. */
function packed(mimetype: string, { names }: Archive): string {
  if (mimetype === 'application/epub+zip') return 'an e-book';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) return 'an OpenDocument file that is no text';
  if (names.includes('AndroidManifest.xml')) return 'an Android program';
  if (names.includes('META-INF/MANIFEST.MF')) return 'a Java program';
  return names.length === 0 ? 'an empty ZIP archive' : 'a ZIP archive';
}

function unsupported(name: string, what: string): ReadError {
  const message = `"${name}" seems to be ${what}. Upload the text itself: as DOCX, ODT, PDF or a text file.`;
  return new ReadError('UNSUPPORTED_TYPE', message);
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A Word document under a password: Office packs the encrypted zip into a container like those of old DOC files. */
export const encryptedOffice: Kind = {
  sniff: (bytes) =>
    COMPOUND.every((byte, at) => bytes[at] === byte) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le'),
  read: (_, name) => {
    throw new ReadError('ENCRYPTED', `"${name}" is protected by a password. Save it without one and upload that.`);
  },
};
