import type { Kind } from '../kinds.js';
import { unsupported } from '../refusal.js';
import { openArchive } from './archive.js';
import { readDocx } from './docx/index.js';
import { readOdt } from './odt/index.js';

/** A zip: a Word or OpenDocument text, or something else that is packed so and refused. */
export const office: Kind = {
  sniff: ([p, k, three, four]) =>
    p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6)),
  read: async (bytes, name) => {
    const archive = await openArchive(bytes, name);
    const mimetype = (await archive.part('mimetype'))?.toString('latin1').trim() ?? '';
    if (TEXT.test(mimetype)) return readOdt(archive, name);
    const isWord =
      archive.names.includes('[Content_Types].xml') && archive.names.some((part) => part.startsWith('word/'));
    if (!isWord) throw await unsupported(bytes, name);
    return readDocx(archive, name);
  },
};

/** A text, or a template of texts. */
const TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/u;
