import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { restore, textQuality } from '../../ingest/restore/index.js';

const seed = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')
    .normalize('NFC')
    .trimEnd();
const sound = seed('2018-chi-thi-ubnd-hai-phong.txt');
const broken = seed('2019-nghi-quyet-108-nq-cp.txt');
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const reading = (text: string) => restore({ text, mediaType: 'text/plain', pages: [], warnings: [] });
const lineCount = (text: string): number => text.split('\n').length;

describe('how much of a text is sound Vietnamese', () => {
  test.each([
    ['sound', sound, 0.99, 1],
    ['misread', broken, 0, 0.4],
    ['without accents', bare(sound), 0, 0.1],
    ['numbers alone', '12.345,6\n7.890', 1, 1],
    ['empty', '', 1, 1],
  ])('%s', (_, text, least, most) => {
    expect(textQuality(text)).toBeGreaterThanOrEqual(least);
    expect(textQuality(text)).toBeLessThanOrEqual(most);
  });
});

describe('a text of two qualities is restored where it is broken', () => {
  test.each([
    ['a broken annex to a sound text', sound, broken],
    ['a broken text with a sound annex', broken, sound],
    ['an annex without accents', sound, bare(sound)],
  ])('%s', async (_, first, second) => {
    const text = `${first}\n\n${second}`;
    const { regions, text: read, warnings } = reading(text);
    expect(regions.map(({ damaged }) => damaged)).toEqual([first !== sound, second !== sound]);
    const [one, other] = regions;
    // Where they meet a line or two may belong to either.
    expect(Math.abs((one?.end ?? 0) - lineCount(first))).toBeLessThanOrEqual(2);
    expect([one?.start, other?.end]).toEqual([0, lineCount(text)]);
    for (const { damaged, quality } of regions) {
      if (damaged) expect(quality).toBeLessThan(0.5);
      else expect(quality).toBeGreaterThan(0.95);
    }
    expect(read).toContain(sound);
    const damaged = regions.find((region) => region.damaged);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'TEXT_RESTORED', line: (damaged?.start ?? 0) + 1 }),
    );

    const { source, facts } = await readDocument(Buffer.from(text), 'mixed.txt');
    const spans = [...facts.targets, ...facts.tasks].map(({ span }) => span);
    for (const { startOffset, endOffset, sourceQuote } of spans) {
      expect(source.text.slice(startOffset, endOffset)).toBe(sourceQuote);
    }
    const atLines = spans.map(({ startLine }) => startLine > lineCount(first));
    expect(new Set(atLines)).toEqual(new Set([false, true]));
  });
});
