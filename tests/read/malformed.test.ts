import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, ReadError } from '../../ingest/read/index.js';
import { MAX_TEXT, MAX_TEXT_BYTES } from '../../ingest/read/limits.js';
import { docxOf, p } from './office/docx.js';
import { pdfOf, pdfOfPicture } from './pdf.js';

const fixture = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const withDocument = (xml: Uint8Array): Uint8Array => docxOf('', { files: { 'word/document.xml': xml } });
const ENTITIES = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
const WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
const ZIP = ascii('PK\x03\x04\x14\0\0\0\0\0');

describe('a file that cannot be read is refused with its code', () => {
  test.each<[name: string, bytes: () => Uint8Array | Promise<Uint8Array>, code: string]>([
    ['of 0 bytes', () => new Uint8Array(), 'EMPTY'],
    ['of white space', () => ascii(' \r\n\t'), 'EMPTY_TEXT'],
    ['of zeros', () => new Uint8Array(5000), 'UNSUPPORTED_TYPE'],
    ['an image named .pdf', () => PNG, 'UNSUPPORTED_TYPE'],
    ['a program', () => ascii('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), 'UNSUPPORTED_TYPE'],
    ['an archive', () => ascii('7z\xbc\xaf\x27\x1c\0\x04'), 'UNSUPPORTED_TYPE'],
    ['a PDF that is a cut ZIP', () => ZIP, 'CORRUPT'],
    ['a PDF that is a ZIP', () => zipSync({ 'a.txt': ascii('x') }), 'UNSUPPORTED_TYPE'],
    [
      'a PDF within a ZIP, its signature in the first kilobyte',
      async () => zipSync({ 'a.pdf': [await pdfOf(['Inside']), { level: 0 }] }),
      'UNSUPPORTED_TYPE',
    ],
    ['an encrypted PDF', () => pdfOf(['Secret'], { userPassword: 'x', pdfVersion: '1.7' }), 'ENCRYPTED'],
    ['the beginning of a PDF', () => ascii('%PDF-1.7\n1 0 obj\n<< /Type'), 'CORRUPT'],
    ['a PDF of 5,000 pages', () => pdfOf(Array<string>(5000).fill('x')), 'TOO_MANY_PAGES'],
    ['a PDF with a page of 200 megapixels', () => pdfOfPicture(14_200), 'TOO_LARGE'],
    ['a cut DOCX', () => docxOf(p('Chi tieu')).subarray(0, 400), 'CORRUPT'],
    ['a DOCX that is a zip bomb', () => withDocument(new Uint8Array(6_000_000)), 'CORRUPT'],
    [
      'a DOCX with external entities',
      () => withDocument(ascii(`${ENTITIES}${WORD}<w:body>${p('&a;')}</w:body></w:document>`)),
      'CORRUPT',
    ],
    ['a cut DOC', () => fixture('doc/tables.doc').subarray(0, 4000), 'CORRUPT'],
    [
      'a DOC of zeros',
      () => Buffer.concat([fixture('doc/tables.doc').subarray(0, 512), Buffer.alloc(9000)]),
      'CORRUPT',
    ],
    ['an RTF without words', () => ascii('{\\rtf1\\ansi{\\*\\x y}}'), 'EMPTY_TEXT'],
    ['a page without words', () => ascii('<html><body><script>x</script></body></html>'), 'EMPTY_TEXT'],
    ['a page of 100,000 nested elements', () => ascii(`<html><body>${'<div>'.repeat(100_000)}x`), 'CORRUPT'],
    ['a text of more characters than are read', () => Buffer.alloc(MAX_TEXT + 1, 'Chi tieu '), 'TOO_LARGE'],
    ['a page of more bytes', () => Buffer.concat([ascii('<html>'), Buffer.alloc(MAX_TEXT_BYTES, 'a ')]), 'TOO_LARGE'],
    ['a text of 300 MB', () => Buffer.alloc(300_000_000, 'Chi tieu '), 'TOO_LARGE'],
  ])('%s', async (name, make, code) => {
    const error: unknown = await read(await make(), `${name}.pdf`).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(name) as string });
  });

  test.each([
    [PNG, 'an image'],
    [ascii('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), 'a program'],
    [ascii('7z\xbc\xaf\x27\x1c\0\x04'), 'an archive'],
  ])('and is told what it seems to be: %#', async (bytes, what) => {
    await expect(read(bytes, 'plan.pdf')).rejects.toThrow(what);
  });
});

test('a PDF with a wrong end is read all the same', async () => {
  const whole = await pdfOf(['First page']);
  const end = Buffer.from(whole).lastIndexOf('startxref');
  const wrong = Buffer.concat([whole.subarray(0, end), ascii('startxref\n999999\n%%EOF')]);
  expect((await read(wrong, 'a.pdf')).text).toContain('First page');
});
