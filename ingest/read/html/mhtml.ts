import type { Kind } from '../kinds.js';
import { ReadError } from '../read-error.js';
import { readHtml } from './index.js';

/** The lines over a page that was saved as a web archive. */
const HEAD = 2048;
const FIELD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:/iu;
const ARCHIVE = /^content-type:\s*(?:multipart\/related|multipart\/mixed|text\/html)\b/imu;

/** A page with what belongs to it in one file, as browsers and Word save it, also under the name of .doc. */
export const mhtml: Kind = {
  sniff: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replace(/^\s+/u, '').replaceAll('\r\n', '\n');
    return FIELD.test(head) && ARCHIVE.test(head);
  },
  read: async (bytes, name) => {
    const { default: PostalMime } = await import('postal-mime');
    const { html } = await PostalMime.parse(bytes);
    if (html === undefined) {
      throw new ReadError('CORRUPT', `"${name}" is a web archive without a page. Save the page again.`);
    }
    return { ...readHtml(html), mediaType: 'multipart/related' };
  },
};
