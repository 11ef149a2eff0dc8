import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../ingest/read/index.js';
import { restore } from '../../ingest/restore/index.js';
import { common, scoreRestoredLines, wordsOf } from '../eval/restored-lines.js';

const source = (text: string): SourceText => ({ text, mediaType: 'text/plain', pages: [], warnings: [] });
const folder = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

/** A page as a machine read it, and as it was printed. */
function pageOf(name: string): { read: string; printed: string } {
  const text = readFileSync(new URL(`misread/${name}.tsv`, import.meta.url), 'utf8').trimEnd();
  const lines = text.split('\n').map((line) => line.split('\t'));
  return {
    read: lines.map(([broken]) => broken ?? '').join('\n'),
    printed: lines.map(([, right]) => right ?? '').join('\n'),
  };
}

const plan = pageOf('plan');
const health = pageOf('health');
const laundering = pageOf('laundering');
const nutrition = pageOf('nutrition');
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** The share of words that are as printed. */
function shareRight(restored: string, printed: string): number {
  const wanted = wordsOf(printed);
  return common(wanted, wordsOf(restored)) / wanted.length;
}

describe('how much is restored', () => {
  test('95 of 100 words of the resolution of 2019', async () => {
    const [score] = await scoreRestoredLines(folder('tests/gold'), folder('seeds'));
    expect(score && score.right / score.words).toBeGreaterThan(0.95);
  });

  test.each([
    ['a plan', plan, 0.95],
    ['diseases', health, 0.92],
    ['nutrition', nutrition, 0.9],
    ['money laundering', laundering, 0.95],
  ])('a page of %s that another machine misread', (_, { read, printed }, share) => {
    expect(shareRight(read, printed)).toBeLessThan(0.3);
    expect(shareRight(restore(source(read)).text, printed)).toBeGreaterThan(share);
  });

  test.each([
    ['a plan', plan, 0.95],
    ['diseases', health, 0.94],
    ['nutrition', nutrition, 0.96],
    ['money laundering', laundering, 0.95],
  ])('a page of %s whose accents are missing', (_, { printed }, share) => {
    expect(shareRight(restore(source(bare(printed))).text, printed)).toBeGreaterThan(share);
  });

  test('nothing of a sound page', () => {
    expect(restore(source(plan.printed)).text).toBe(plan.printed);
    expect(restore(source(health.printed)).text).toBe(health.printed);
  });
});

describe('a restored text leads back to its source', () => {
  const { read } = plan;
  const reading = restore(source(read));

  test('line for line', () => {
    const [lines, sourceLines] = [reading.text.split('\n'), read.split('\n')];
    expect(lines.length).toBe(sourceLines.length);
    let [at, sourceAt] = [0, 0];
    lines.forEach((line, index) => {
      const sourceLine = sourceLines[index] ?? '';
      expect(reading.toSource({ start: at, end: at + line.length })).toEqual({
        start: sourceAt,
        end: sourceAt + sourceLine.length,
      });
      at += line.length + 1;
      sourceAt += sourceLine.length + 1;
    });
  });

  test('ranges stay within the text and in order', () => {
    const offset = fc.nat({ max: reading.text.length });
    fc.assert(
      fc.property(offset, offset, offset, (...offsets) => {
        const [a = 0, b = 0, c = 0] = offsets.toSorted((x, y) => x - y);
        const [first, second] = [reading.toSource({ start: a, end: b }), reading.toSource({ start: b, end: c })];
        expect(first.start).toBeLessThanOrEqual(first.end);
        expect(first.start).toBeLessThanOrEqual(second.start);
        expect(Math.max(first.end, second.end)).toBeLessThanOrEqual(read.length);
      }),
    );
  });

  test('texts broken in any way keep their lines', () => {
    const words = fc.constantFrom(
      ...read.split(/\s+/),
      '14.740',
      '6 4%',
      '45-NQ/TW',
      'a)',
      '\n',
      '\n\n',
      '\t',
      '¢',
      "u'ng",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const restored = restore(source(text));
        expect(restored.text.split('\n').length).toBe(text.split('\n').length);
        expect(restored.toSource({ start: 0, end: restored.text.length })).toEqual({ start: 0, end: text.length });
      }),
      { numRuns: 40 },
    );
  });
});
