import { readFileSync } from 'node:fs';
import CFB from 'cfb';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { read } from '../../ingest/read/index.js';

const fixture = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const seed = fixture('../../seeds/2022-ke-hoach-thuc-hien-nghi-quyet-30-nq-tw.txt');

const containerOf = (...streams: string[]): Uint8Array => {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, stream, Buffer.from('nothing'));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
};
/** The document with a bit of the flags at its beginning set (MS-DOC 2.5.2). */
const flagged = (bit: number): Uint8Array => {
  const bytes = Buffer.from(fixture('doc/tables.doc'));
  const flags = bytes.indexOf(Buffer.from([0xec, 0xa5])) + 0x0a;
  bytes.writeUInt16LE(bytes.readUInt16LE(flags) | bit, flags);
  return bytes;
};

describe.each([
  ['doc', 'application/msword'],
  ['rtf', 'application/rtf'],
])('a text that a word processor saved as %s', (ending, mediaType) => {
  test('has its columns apart, its rows in lines, its notes below what calls them', async () => {
    const source = await read(fixture(`${ending}/tables.${ending}`), 'tables');
    expect(source).toEqual({ text: fixture('doc/tables.txt').toString(), mediaType, pages: [], warnings: [] });
  });

  test('gives the facts of the plain text', async () => {
    const saved = await readDocument(fixture(`${ending}/plan.${ending}`), 'plan');
    const plain = await readDocument(seed, 'plan');
    const told = (facts: typeof plain.facts): string[] => [
      ...facts.sections.map(({ label, heading }) => `${label ?? ''} ${heading}`),
      ...facts.targets.map(({ name, quantity, period }) => `${name} ${quantity.text} ${period.from}-${period.to}`),
      ...facts.tasks.map(({ text, lead }) => [text, ...lead.map(({ name }) => name)].join('|')),
      ...facts.projects.map(({ name }) => name),
      ...facts.agencies.map(({ agency }) => `${agency.name} ${agency.place ?? ''}`),
      ...facts.citations.map(({ number }) => number),
    ];
    const found = new Set(told(saved.facts));
    const all = told(plain.facts);
    expect(all.length).toBeGreaterThan(90);
    expect(all.filter((fact) => found.has(fact)).length / all.length).toBeGreaterThanOrEqual(0.98);
    expect(told(saved.facts).length / all.length).toBeLessThanOrEqual(1.02);
  });
});

test('macros are not run, and that is said', async () => {
  const file = CFB.read(fixture('doc/tables.doc'), { type: 'buffer' });
  CFB.utils.cfb_add(file, '/Macros/VBA/ThisDocument', Buffer.from('Sub AutoOpen()'));
  const { text, warnings } = await read(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer), 'a.doc');
  expect(text).toBe(fixture('doc/tables.txt').toString());
  expect(warnings).toMatchObject([{ code: 'MACROS_IGNORED' }]);
});

test.each([
  ['encrypted', flagged(0x0100), 'ENCRYPTED', /password/],
  ['a DOCX under a password', containerOf('/EncryptionInfo', '/EncryptedPackage'), 'ENCRYPTED', /password/],
  ['a workbook', containerOf('/Workbook'), 'UNSUPPORTED_TYPE', /Excel/],
  ['a presentation', containerOf('/PowerPoint Document'), 'UNSUPPORTED_TYPE', /PowerPoint/],
  ['a message', containerOf('/__properties_version1.0'), 'UNSUPPORTED_TYPE', /Outlook/],
  ['a document without a text', containerOf('/WordDocument'), 'CORRUPT', /damaged/],
  ['a cut document', fixture('doc/tables.doc').subarray(0, 3000), 'CORRUPT', /damaged/],
])('%s', async (_, bytes, code, message) => {
  await expect(read(bytes, 'a.doc')).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
});
