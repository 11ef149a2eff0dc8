import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { read } from '../../ingest/read/index.js';
import { unmask } from '../../ingest/read/text/legacy.js';
import { bytesIn, writtenIn } from './written-in.js';

const folder = (path: string): URL => new URL(`../../${path}/`, import.meta.url);
const textsIn = (path: string): [string, string][] =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, folder(path)), 'utf8').normalize('NFC')]);
/** Texts in sound Vietnamese; the one misread by a machine is none. */
const seeds = textsIn('seeds').filter(([name]) => !name.startsWith('2019'));
/** What neither old encodings nor windows-1252 can write is written otherwise. */
const writable = (text: string): string => text.replace(/(?!\p{Script=Latin})[^\n\r\t\f\u0020-\u007e–—“”‘’…]/gu, '*');

describe('old encodings are read as what they say', () => {
  test.each([
    [
      'TCVN3',
      'ñy ban nh©n d©n thµnh phè H¶i Phßng giao Së KÕ ho¹ch vµ §Çu t\u00ad',
      'ủy ban nhân dân thành phố Hải Phòng giao Sở Kế hoạch và Đầu tư',
    ],
    ['TCVN3', 'céng hßa x· héi chñ nghÜa ViÖt Nam', 'cộng hòa xã hội chủ nghĩa Việt Nam'],
    [
      'VNI',
      'UÛy ban nhaân daân thaønh phoá Haûi Phoøng giao Sôû Keá hoaïch vaø Ñaàu tö',
      'Ủy ban nhân dân thành phố Hải Phòng giao Sở Kế hoạch và Đầu tư',
    ],
    [
      'VNI',
      'QUYEÁT ÑÒNH cuûa Thuû töôùng Chính phuû veà vieäc quy ñònh',
      'QUYẾT ĐỊNH của Thủ tướng Chính phủ về việc quy định',
    ],
    // TCVN3 has no capitals with a tone: a small letter stands among capitals.
    [
      'TCVN3',
      'QUYÕT §ÞNH\nCña ñy ban nh©n d©n tØnh vÒ viÖc giao chØ tiªu',
      'QUYẾT ĐỊNH\nCủa ủy ban nhân dân tỉnh về việc giao chỉ tiêu',
    ],
    ['TCVN3', 'Mét Sè ChØ tiªu\nMéT Sè CHØ TI£U', 'Một Số Chỉ tiêu\nMỘT SỐ CHỈ TIÊU'],
  ])('%s: %s', (encoding, written, text) => {
    expect(unmask(written)).toEqual({ encoding, text });
  });

  test('lines in Unicode stay beside them', () => {
    const text = 'Số: 12/QĐ-UBND\nñy ban nh©n d©n thµnh phè H¶i Phßng\nViệc này được thực hiện ngay.';
    expect(unmask(text)?.text).toBe(
      'Số: 12/QĐ-UBND\nủy ban nhân dân thành phố Hải Phòng\nViệc này được thực hiện ngay.',
    );
  });
});

describe.each(['TCVN3', 'VNI'] as const)('a whole text in %s', (encoding) => {
  test.each(seeds)('%s gives the same text and the same facts', async (name, whole) => {
    // In TCVN3 "¹" is an "ạ".
    const text = whole.replace(/[¹²³]/gu, '');
    const written = writtenIn(encoding, text);
    expect(unmask(written)).toEqual({ encoding, text });
    const [plain, masked] = await Promise.all([text, written].map((own) => readDocument(Buffer.from(own), name)));
    expect(masked?.source.warnings.map(({ code }) => code)).toEqual(['LEGACY_ENCODING']);
    expect({ ...masked?.facts, warnings: plain?.facts.warnings }).toEqual(plain?.facts);
  });

  test.each(seeds)('%s as bytes', async (name, whole) => {
    const text = writable(whole);
    const { text: found, warnings } = await read(bytesIn(encoding, text), name);
    expect(found).toBe(text);
    expect(warnings.map(({ code }) => code)).toEqual(['LEGACY_ENCODING']);
  });
});

describe('a whole text in the encoding of Windows, tones behind their letters', () => {
  test.each(seeds)('%s', async (name, whole) => {
    const text = writable(whole);
    const { text: found, warnings } = await read(bytesIn('windows-1258', text), name);
    expect(found).toBe(text);
    expect(warnings).toMatchObject([
      { code: 'LEGACY_ENCODING', message: expect.stringContaining('windows-1258') as string },
    ]);
  });

  test('is none in another language', async () => {
    const french = 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison.';
    await expect(read(bytesIn('windows-1258', french), 'a.txt')).rejects.toMatchObject({ code: 'UNSUPPORTED_TYPE' });
  });
});

describe('nothing else is taken for an old encoding', () => {
  test.each([...seeds, ...textsIn('seeds'), ...textsIn('tests/genre/texts')])('%s', (_, text) => {
    expect(unmask(text)).toBeNull();
    // Nor is any line of it alone, however short.
    expect(text.split('\n').filter((line) => unmask(line))).toEqual([]);
  });

  test.each([
    'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison.',
    'Alle Menschen sind frei und gleich an Würde und Rechten geboren, größer und höher für die Brüder.',
    'Todos los seres humanos nacen libres e iguales en dignidad y derechos, según la razón y la conciencia.',
    'Todas as pessoas nascem livres e iguais em dignidade e em direitos. São dotadas de razão e consciência.',
    'là cá có gì à',
    '© 2020 Công ty · § 12',
    '½ ¾ ¼ · ¸ ® ±',
  ])('%s', (text) => {
    expect(unmask(text)).toBeNull();
  });
});
