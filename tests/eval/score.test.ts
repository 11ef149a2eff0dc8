import { describe, expect, it } from 'vitest';
import { fold, overlap, sameNames, similarity } from './fold.js';
import { fallen, raised } from './floor.js';
import { lastDay } from './names.js';
import { score, scoreGroups, type Comparison } from './score.js';
import { renderCalibration, renderMisses, renderTable } from './table.js';

interface Item {
  readonly line: number;
  readonly word: string;
  readonly group?: string;
}

function compare(gold: readonly Item[], read: readonly Item[]): Comparison<Item, Item> {
  return {
    row: 'items',
    gold,
    read,
    likeness: (one, other) => (one.line === other.line ? 1 + similarity(one.word, other.word) : 0),
    attributes: {
      word: (one, other) => one.word === other.word,
      group: (one, other) => (one.group === undefined && other.group === undefined ? null : one.group === other.group),
    },
    showGold: ({ line, word }) => `${line}: ${word}`,
    showRead: ({ line, word }) => `${line}: ${word}`,
    confidence: ({ word }) => (word === 'sure' ? 1 : 0.55),
  };
}

describe('folding', () => {
  it.each([
    ['Uỷ ban nhân dân', 'uy ban nhan dan'],
    ['Sở Lao động - Thương binh và Xã hội', 'so lao dong thuong binh va xa hoi'],
    ['Đề án'.normalize('NFD'), 'de an'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('takes one text that holds the other as the same', () => {
    expect(overlap('cầu Nguyễn Trãi', 'Dự án cầu Nguyễn Trãi và đường dẫn')).toBe(1);
    expect(overlap('cầu Rào', 'hầm Rào')).toBe(0.5);
  });

  it('compares names as sets', () => {
    expect(sameNames(['Sở Y tế', 'Sở Nội vụ'], ['Sở nội vụ', 'Sở Y Tế'])).toBe(true);
    expect(sameNames(['Sở Y tế'], [])).toBe(false);
  });
});

describe('deadlines', () => {
  it.each([
    ['2021-Q4', '2021-12-31'],
    ['2024-02', '2024-02-29'],
    ['2022', '2022-12-31'],
    ['2018-01-15', '2018-01-15'],
  ])('%s ends on %s', (due, day) => {
    expect(lastDay(due)).toBe(day);
  });
});

describe('scoring', () => {
  it('pairs one to one, most alike first', () => {
    const result = score(
      compare(
        [
          { line: 1, word: 'a b' },
          { line: 1, word: 'a c' },
          { line: 2, word: 'd' },
        ],
        [
          { line: 1, word: 'a c' },
          { line: 1, word: 'a b' },
          { line: 3, word: 'e' },
        ],
      ),
    );
    expect(result).toMatchObject({ gold: 3, read: 3, right: 2, misses: ['2: d'], extras: ['3: e'], wrong: [] });
    expect(result.f1).toBeCloseTo(2 / 3);
    expect(result.attributes).toEqual({ word: { right: 2, of: 2 } });
  });

  it('says which attribute is wrong', () => {
    const result = score(compare([{ line: 1, word: 'a', group: 'x' }], [{ line: 1, word: 'a', group: 'y' }]));
    expect(result.wrong).toEqual(['group: 1: a <> 1: a']);
  });

  it('has no share where nothing is asked and nothing given, and none of one where something is', () => {
    expect(score(compare([], []))).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(score(compare([{ line: 1, word: 'a' }], []))).toMatchObject({ recall: 0, f1: 0 });
  });

  it('counts a pair in the group of the gold and an extra in its own', () => {
    const gold = [{ line: 1, word: 'a', group: 'x' }];
    const read = [
      { line: 1, word: 'a', group: 'y' },
      { line: 2, word: 'b', group: 'y' },
    ];
    const group = (item: Item) => item.group ?? '';
    const [x, y] = scoreGroups(compare(gold, read), ['x', 'y'], group, group);
    expect(x).toMatchObject({ row: 'items, x', gold: 1, read: 1, right: 1 });
    expect(y).toMatchObject({ row: 'items, y', gold: 0, read: 1, extras: ['2: b'] });
  });
});

describe('reports', () => {
  const scores = [
    score(
      compare(
        [{ line: 7, word: 'sure' }],
        [
          { line: 7, word: 'sure' },
          { line: 8, word: 'b' },
        ],
      ),
    ),
  ];
  const evaluation = { file: 'text.txt', scores, doubtful: new Set([8]) };

  it('prints a row a type', () => {
    expect(renderTable(evaluation)).toMatch(/items +1 +2 +1 +0\.500 +1\.000 +0\.667 word 1\/1/u);
  });

  it('lists misses and marks doubtful lines', () => {
    expect(renderMisses(evaluation)).toContain('+? 8: b');
  });

  it('compares confidence with truth', () => {
    expect(renderCalibration([evaluation])).toMatch(/0\.9 to 1\.0 +1 items +1\.00 right/u);
  });

  it('takes an item for wrong whose essential attribute is', () => {
    const found = compare([{ line: 7, word: 'sure', group: 'a' }], [{ line: 7, word: 'sure', group: 'b' }]);
    const right = (essential: readonly string[]) =>
      score({ ...found, essential }).confidences.map((item) => item.right);
    expect(right(['word'])).toEqual([true]);
    expect(right(['group'])).toEqual([false]);
  });

  it('sees what fell below the floor and nothing else', () => {
    const floor = raised({}, [evaluation]);
    expect(fallen([evaluation], floor)).toEqual([]);
    const worse = { ...evaluation, scores: [score(compare([{ line: 7, word: 'sure' }], []))] };
    expect(fallen([worse], floor)).toEqual([
      'text.txt: items: recall 0.000 is below 1',
      'text.txt: items: f1 0.000 is below 0.666',
    ]);
    expect(raised(floor, [worse])).toEqual(floor);
  });
});
