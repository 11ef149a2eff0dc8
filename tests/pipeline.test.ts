import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts, Span } from '../ingest/extract/facts.js';
import { readDocument } from '../ingest/pipeline.js';

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
const bytesOf = (name: string) => readFileSync(`seeds/${name}`);

function spansOf(facts: Facts): Span[] {
  const { sections, targets, goals, tasks, projects, outcomes, agencies, citations } = facts;
  return [
    ...[...sections, ...targets, ...goals, ...tasks, ...projects, ...outcomes].map(({ span }) => span),
    ...outcomes.flatMap(({ about }) => about),
    ...[...agencies, ...citations].flatMap(({ spans }) => spans),
  ];
}

/** What holds of whatever is read: every span is where it says, every index points at something. */
async function expectSound(bytes: Uint8Array): Promise<number> {
  const { source, facts } = await readDocument(bytes, 'text.txt');
  const lines = source.text.split('\n');
  const spans = spansOf(facts);
  for (const span of spans) {
    expect(source.text.slice(span.startOffset, span.endOffset)).toBe(span.sourceQuote);
    expect(span.sourceQuote).not.toBe('');
    expect(span.startLine).toBeLessThanOrEqual(span.endLine);
    expect(lines[span.startLine - 1]).toContain(span.sourceQuote.split('\n')[0]);
  }
  const { targets, goals, tasks, projects, outcomes } = facts;
  for (const { section, confidence } of [...targets, ...goals, ...tasks, ...projects, ...outcomes]) {
    if (section !== null) expect(facts.sections[section]).toBeDefined();
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  return spans.length;
}

describe.each(seeds)('%s', (name) => {
  test('every fact stands where it says', async () => {
    expect(await expectSound(bytesOf(name))).toBeGreaterThan(10);
  });

  test('what became of a project is nowhere told against how far it has come', async () => {
    const { facts, linked } = await readDocument(bytesOf(name), name);
    const told = facts.outcomes.flatMap(({ status, span, text }, index) =>
      (linked.outcomes[index]?.mentions ?? []).flatMap((mention) => {
        const project = facts.projects[mention];
        const isThere =
          project && span.startOffset <= project.span.startOffset && project.span.endOffset <= span.endOffset;
        return isThere ? [{ status, text, project: project.status }] : [];
      }),
    );
    expect(told.filter(({ status, project }) => project === 'COMPLETED' && status !== 'DONE')).toEqual([]);
    expect(told.filter(({ status, project }) => project === 'UNDER_CONSTRUCTION' && status === 'NOT_DONE')).toEqual([]);
  });

  test('the same bytes give the same facts', async () => {
    const [once, again] = [await readDocument(bytesOf(name), name), await readDocument(bytesOf(name), 'other.txt')];
    expect(JSON.stringify(again.linked)).toBe(JSON.stringify(once.linked));
    expect(JSON.stringify(again.facts)).toBe(JSON.stringify(once.facts));
  });
});

/* Words of the genre, strung together in any order. */
const words = fc.constantFrom(
  ...[
    'Phần thứ nhất',
    'Chương II',
    'Điều 3.',
    'A.',
    'IV.',
    '2.',
    '2.1.',
    'a)',
    'đ)',
    '(1)',
    '(i)',
    '-',
    '+',
    'Phụ lục I',
  ],
  ...['QUYẾT ĐỊNH', 'KẾ HOẠCH', 'Căn cứ', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', 'MỤC TIÊU', 'NHIỆM VỤ, GIẢI PHÁP', 'Số:'],
  ...[
    'Sở Y tế',
    'chủ trì, phối hợp với',
    'UBND tỉnh',
    'Các Sở: Tài chính, Xây dựng',
    'Giao',
    'theo chức năng, nhiệm vụ',
  ],
  ...[
    'đến năm 2030',
    'giai đoạn 2026 - 2030',
    'so với năm 2025',
    'trước ngày 30/6/2026',
    'Quý IV/2026',
    'hằng năm',
    'ước',
  ],
  ...[
    'tỷ lệ hộ nghèo',
    'GRDP bình quân đầu người',
    'đạt',
    'tăng',
    'dưới',
    'từ 41% đến 43%',
    '6,4%',
    '14.740 USD',
    '5,58 vạn',
  ],
  ...[
    'Nghị quyết số 45-NQ/TW',
    'ngày 24/01/2019',
    'của Bộ Chính trị',
    'số 18-NQ/TW;',
    '/QĐ-UBND',
    'cầu Bến Rừng',
    'dự án',
  ],
  ...[
    '¹',
    '**',
    '*',
    '<i>',
    '|',
    '\t',
    '\t\t',
    '\n',
    '\n\n',
    '\f',
    '\r\n',
    ' ',
    ',',
    ';',
    ':',
    '.',
    '--- PAGE BREAK ---',
    '12',
  ],
);

describe('whatever is handed in', () => {
  test('words of the genre in any order are read soundly, and the same way twice', async () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 120 }).map((each) => each.join(' '));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        // A mark-up without words has no text to give.
        fc.pre(/[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/gu, '')));
        const bytes = new TextEncoder().encode(text);
        await expectSound(bytes);
        const [once, again] = [await readDocument(bytes, 'a.txt'), await readDocument(bytes, 'b.txt')];
        expect(again.facts).toEqual(once.facts);
      }),
      { numRuns: 150 },
    );
  });

  test('torn and shuffled pages of real texts are read soundly', async () => {
    const lines = seeds.flatMap((name) => bytesOf(name).toString('utf8').split('\n'));
    const page = fc.array(
      fc.tuple(fc.nat(lines.length - 1), fc.nat(200), fc.nat(400), fc.constantFrom('\n', '\n\n', ' ', '\t', '')),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(page, async (pieces) => {
        const text = pieces.map(([line, from, length, end]) => lines[line]?.slice(from, from + length) + end).join('');
        fc.pre(text.trim() !== '');
        await expectSound(new TextEncoder().encode(text));
      }),
      { numRuns: 150 },
    );
  });
});
