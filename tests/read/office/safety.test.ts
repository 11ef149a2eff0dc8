import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, ReadError } from '../../../ingest/read/index.js';
import { docxOf, p } from './docx.js';
import { odtOf } from './odt.js';

const refusal = async (bytes: Uint8Array, name = 'a.docx'): Promise<ReadError> => {
  const error: unknown = await read(bytes, name).catch((reason: unknown) => reason);
  if (error instanceof ReadError) return error;
  throw new Error('it was read');
};
const codeOf = async (bytes: Uint8Array): Promise<string> => (await refusal(bytes)).code;

/** A document with some of its parts exchanged for others, or taken out. */
function changed(bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const kept = Object.entries(unzipSync(bytes)).filter(([path]) => parts[path] !== null);
  const given = Object.entries(parts).filter((entry): entry is [string, Uint8Array] => entry[1] !== null);
  return zipSync(Object.fromEntries([...kept, ...given]));
}
const DOCX = docxOf(p('Điều 1.'));
const withDocument = (xml: string): Uint8Array => changed(DOCX, { 'word/document.xml': strToU8(xml) });

describe('what is packed like an office document and is none is refused', () => {
  const CONTENT = (type: string): Zippable => ({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    ),
  });
  test.each<[string, Zippable, RegExp]>([
    ['a spreadsheet', { ...CONTENT('spreadsheetml.sheet'), 'xl/workbook.xml': strToU8('<workbook/>') }, /spreadsheet/u],
    ['a presentation', { ...CONTENT('presentationml.presentation'), 'ppt/a.xml': strToU8('<p/>') }, /presentation/u],
    [
      'a program in Java',
      { 'META-INF/MANIFEST.MF': strToU8('Manifest-Version: 1.0'), 'A.class': strToU8('x') },
      /program/u,
    ],
    ['a program for Android', { 'AndroidManifest.xml': strToU8('x'), 'classes.dex': strToU8('x') }, /program/u],
    [
      'a spreadsheet of OpenDocument',
      { mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] },
      /no text/u,
    ],
    ['an archive', { 'a.txt': strToU8('Điều 1.') }, /archive/u],
    ['an archive of nothing', {}, /./u],
  ])('%s', async (_, parts, says) => {
    const { code, message } = await refusal(zipSync(parts));
    expect(code).toBe('UNSUPPORTED_TYPE');
    expect(message).toMatch(says);
  });
});

describe('an office document that is damaged is refused', () => {
  const half = DOCX.slice(0, DOCX.length / 2);
  test.each([
    ['half a zip', half],
    ['no document in it', changed(DOCX, { 'word/document.xml': null, 'word/styles.xml': strToU8('<x/>') })],
    [
      'XML that breaks off',
      withDocument('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'),
    ],
    ['a document of another kind', withDocument('<html><body>x</body></html>')],
    ['no bytes in the document', withDocument('')],
    ['bytes that are no text', changed(DOCX, { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) })],
    ['elements nested 100,000 deep', withDocument('<a>'.repeat(100_000))],
    ['no text in an OpenDocument', changed(odtOf(''), { 'content.xml': null })],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('CORRUPT');
  });

  test('a part that is not what was packed', async () => {
    const bytes = zipSync(unzipSync(DOCX), { level: 0 });
    const at = Buffer.from(bytes).indexOf('Điều 1.');
    bytes[at + 8] = 0x39;
    expect(await codeOf(bytes)).toBe('CORRUPT');
  });
});

describe('an office document that is made to do harm is refused', () => {
  const BOMB = new Uint8Array(20_000_000).fill(0x20);

  test('a zip bomb', async () => {
    expect(await codeOf(changed(DOCX, { 'word/document.xml': BOMB }))).toBe('CORRUPT');
  });

  test('a zip bomb that declares fewer bytes than it holds', async () => {
    const bytes = changed(DOCX, { 'word/document.xml': BOMB });
    const zip = Buffer.from(bytes);
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(BOMB.length);
    for (let at = zip.indexOf(declared); at !== -1; at = zip.indexOf(declared, at + 4)) zip.writeUInt32LE(1000, at);
    expect(await codeOf(new Uint8Array(zip))).toBe('CORRUPT');
  });

  test('a part larger than any text', async () => {
    const noise = new Uint8Array(randomBytes(400_000));
    const zip = Buffer.from(changed(DOCX, { 'word/document.xml': noise }));
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(noise.length);
    for (let at = zip.indexOf(declared); at !== -1; at = zip.indexOf(declared, at + 4))
      zip.writeUInt32LE(70_000_000, at);
    expect(await codeOf(new Uint8Array(zip))).toBe('TOO_LARGE');
  });

  test('more elements than any text', async () => {
    const xml = strToU8(`<a>${'<b/>'.repeat(1_500_000)}</a>`);
    expect(await codeOf(zipSync({ ...unzipSync(DOCX), 'word/document.xml': xml }, { level: 0 }))).toBe('TOO_LARGE');
  });

  test('entities, at home or elsewhere', async () => {
    const laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">';
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('&b;&c;')}</w:body></w:document>`;
    expect(await codeOf(withDocument(`<!DOCTYPE w:document [${laughs}]>${document}`))).toBe('CORRUPT');
    expect(await codeOf(withDocument(document))).toBe('CORRUPT');
  });

  test('paths that lead out of the zip are written nowhere', async () => {
    const before = readdirSync('..');
    expect(await codeOf(zipSync({ ...unzipSync(DOCX), '../escaped.txt': strToU8('x') }))).toBe('CORRUPT');
    expect(readdirSync('..')).toEqual(before);
  });

  test('more parts than any document has', async () => {
    const parts = Array.from({ length: 20_001 }, (_, at): [string, Uint8Array] => [`word/${at}`, new Uint8Array()]);
    expect(await codeOf(zipSync(Object.fromEntries(parts), { level: 0 }))).toBe('CORRUPT');
  });
});

test('macros are not run, and a warning says so', async () => {
  const { text, warnings, mediaType } = await read(changed(DOCX, { 'word/vbaProject.bin': strToU8('x') }), 'a.docm');
  expect(text).toBe('Điều 1.\n');
  expect(warnings.map(({ code }) => code)).toEqual(['MACROS_IGNORED']);
  expect(mediaType).toBe('application/vnd.ms-word.document.macroEnabled.12');
});

test('a document of OpenDocument under a password is refused as such', async () => {
  const manifest = `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>`;
  expect(await codeOf(changed(odtOf(''), { 'META-INF/manifest.xml': strToU8(manifest) }))).toBe('ENCRYPTED');
});
