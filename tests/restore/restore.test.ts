import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../ingest/read/index.js';
import { restore } from '../../ingest/restore/index.js';
import { isSyllable } from '../../ingest/restore/syllable.js';

const source = (text: string): SourceText => ({ text, mediaType: 'text/plain', pages: [], warnings: [] });

describe('the reading text is the source in NFC, line for line', () => {
  test('a composed text is itself', () => {
    const reading = restore(source('Hải Phòng\r\nnăm 2025'));
    expect(reading.text).toBe('Hải Phòng\r\nnăm 2025');
    expect(reading.toSource({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  test('a range of the reading text finds the letters with their marks in the source', () => {
    const decomposed = 'Sở Kế hoạch'.normalize('NFD');
    const reading = restore(source(decomposed));
    expect(reading.text).toBe('Sở Kế hoạch');
    const range = reading.toSource({ start: 0, end: 2 });
    expect(decomposed.slice(range.start, range.end)).toBe('Sở'.normalize('NFD'));
  });

  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(
          '\n',
          '\r\n',
          'Ủy ban'.normalize('NFD'),
          'đường ',
          'ế',
          'e\u0302\u0301',
          '\u0301',
          '가'.normalize('NFD'),
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('what stands at a range is what stood there', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const reading = restore(source(text));
        const [start, end] = [one % (reading.text.length + 1), other % (reading.text.length + 1)].toSorted(
          (a, b) => a - b,
        );
        const range = reading.toSource({ start: start ?? 0, end: end ?? 0 });
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(range.start, range.end).normalize('NFC')).toContain(
          reading.text.slice(start, end).normalize('NFC'),
        );
      }),
    );
  });

  test('lines stay the same lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = restore(source(text)).text;
        expect(reading).toBe(text.normalize('NFC'));
        expect(reading.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });
});

describe('a syllable is an onset, a rhyme and a tone', () => {
  test.each([
    'nghiệp',
    'thủy',
    'thuỷ',
    'quyết',
    'giải',
    'gì',
    'uỷ',
    'ủy',
    'khuyến',
    'đường',
    'yếu',
    'ngoài',
    'xoay',
    'huỳnh',
    'quốc',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  test.each(['trién', 'thuc', 'hién', 'nghiép', 'phd', 'GRDP', 'logistics', 'tdm', 'dugc', 'hqi'])(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('quality tells a sound text from a broken one', () => {
  const seeds = new URL('../../seeds/', import.meta.url);
  test.each(readdirSync(seeds).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const text = readFileSync(new URL(name, seeds), 'utf8');
    const reading = restore(source(text));
    expect(reading.quality < 0.7 || reading.quality > 0.97).toBe(true);
    expect(reading.restored).toBe(reading.quality < 0.85);
    expect(reading.text === text.normalize('NFC')).toBe(!reading.restored);
    expect(reading.text.split('\n').length).toBe(text.split('\n').length);
    expect(reading.warnings.map(({ code }) => code)[0]).toBe(reading.restored ? 'TEXT_RESTORED' : undefined);
  });

  test('numbers, labels, codes and acronyms do not count', () => {
    expect(restore(source('b) GRDP 2025: 59/2016/NĐ-CP, K15, UBND, XII')).quality).toBe(1);
  });

  test('a text without words is not broken', () => {
    expect(restore(source('14.740')).warnings).toEqual([]);
  });
});
