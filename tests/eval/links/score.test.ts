import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restore } from '../../../ingest/restore/index.js';
import { fallen, raised } from '../floor.js';
import { fold } from '../fold.js';
import { judgeFacts, judgeProjects, type Judged, type Verdict } from './judge.js';
import type { Linked, StoredFact, StoredMention } from './linked.js';
import { loadPairs, type ProjectPair, type TaskPair } from './pairs.js';
import { renderClusters, renderPairs, renderWrongPairs } from './render.js';
import { scorePairs } from './score.js';

type Label = ProjectPair['label'];

function fact(id: string, file: string, line: number, quote: string): StoredFact {
  return { id, file, startLine: line, endLine: line, quote };
}

function mention(file: string, line: number, name: string, project: string): StoredMention {
  return { ...fact(`${file}:${line}:${name}`, file, line, name), name, project, scale: null, cost: null };
}

/** Two texts: the berths 3 to 6 of the old one, two works of the new one, and a bridge in both. */
const linked: Linked = {
  mentions: [
    mention('old', 1, 'bến số 3, 4, 5, 6', 'berths'),
    mention('old', 1, 'cầu Nguyễn Trãi', 'bridge'),
    mention('new', 7, 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị', 'bridge'),
    mention('new', 8, 'bến số 3, số 4', 'first'),
    mention('new', 9, 'bến số 5, số 6', 'second'),
  ],
  parts: [{ part: 'first', whole: 'berths', why: '3, 4' }],
  tasks: [
    fact('t1', 'old', 1, 'Rà soát quy hoạch cảng biển'),
    fact('t2', 'new', 7, 'Tiếp tục rà soát quy hoạch'),
    fact('t3', 'new', 8, 'Khởi công cầu Nguyễn Trãi'),
  ],
  goals: [],
  continued: [['t2', 't1']],
};

function pairOf(a: readonly [string, number, string], b: readonly [string, number, string], label: Label = 'same') {
  const end = ([file, line, name]: readonly [string, number, string]) => ({ file, line, name });
  const pair: ProjectPair = { a: end(a), b: end(b), label, grade: 'hard', why: 'so it is', doubtful: false };
  return pair;
}

const berths = ['old', 1, 'bến số 3, 4, 5, 6'] as const;
const bridge = ['old', 1, 'Cầu Nguyễn Trãi'] as const;

describe('what the links say of two places', () => {
  it.each<[string, ProjectPair, Verdict, number]>([
    ['one project', pairOf(bridge, ['new', 7, 'cầu Nguyễn Trãi']), 'same', 0],
    ['two projects', pairOf(bridge, berths), 'different', 0],
    ['a part', pairOf(['new', 8, 'bến số 3, số 4'], berths), 'part', 0],
    ['the whole of a part', pairOf(berths, ['new', 8, 'bến số 3, số 4']), 'whole', 0],
    ['another part, not linked', pairOf(['new', 9, 'bến số 5, số 6'], berths), 'different', 0],
    ['other words on the line', pairOf(['old', 1, 'cầu Bến Rừng'], bridge), 'different', 1],
    ['another line', pairOf(['old', 2, 'cầu Nguyễn Trãi'], ['none', 1, 'x']), 'different', 2],
  ])('%s', (_, pair, verdict, unread) => {
    const [judged] = judgeProjects([pair], linked);
    expect(judged).toMatchObject({ verdict });
    expect(judged?.unread).toHaveLength(unread);
  });

  it.each<[string, TaskPair['a'], TaskPair['b'], Verdict]>([
    ['one continues the other', task('old', 1, 'Rà soát quy hoạch'), task('new', 7, 'Tiếp tục rà soát'), 'same'],
    ['in either order', task('new', 7, 'Tiếp tục rà soát'), task('old', 1, 'Rà soát quy hoạch'), 'same'],
    ['two tasks', task('old', 1, 'Rà soát quy hoạch'), task('new', 8, 'Khởi công cầu'), 'different'],
    ['one not read', task('old', 2, 'Rà soát quy hoạch'), task('new', 7, 'Tiếp tục rà soát'), 'different'],
  ])('tasks: %s', (_, a, b, verdict) => {
    const pair: TaskPair = { a, b, label: 'same', grade: 'easy', why: '', doubtful: false };
    expect(judgeFacts([pair], linked.tasks, linked)).toMatchObject([{ verdict }]);
  });
});

function task(file: string, line: number, quote: string): TaskPair['a'] {
  return { file, line, quote };
}

function judged(label: Label, verdict: Verdict, more: Partial<ProjectPair> = {}): Judged {
  return { pair: { ...pairOf(berths, bridge, label), ...more }, verdict, unread: [] };
}

describe('scoring pairs', () => {
  const items = [
    judged('same', 'same', { grade: 'easy' }),
    judged('same', 'different', { grade: 'easy' }),
    judged('different', 'different'),
    judged('different', 'same'),
    judged('part', 'same'),
    judged('part', 'part'),
    judged('part', 'whole'),
    judged('same', 'part'),
    judged('same', 'different', { doubtful: true }),
  ];
  const rows = new Map(scorePairs('projects', items).map((score) => [score.row, score]));

  it.each([
    ['projects, easy', { pairs: 2, gold: 2, read: 1, right: 1, precision: 1, recall: 0.5 }],
    ['projects, hard', { pairs: 6, gold: 1, read: 2, right: 0, precision: 0, recall: 0, f1: 0 }],
    ['projects', { pairs: 8, gold: 3, read: 3, right: 1, precision: 1 / 3, recall: 1 / 3 }],
    ['projects, parts', { pairs: 4, gold: 3, read: 3, right: 1, precision: 1 / 3, recall: 1 / 3 }],
  ])('%s', (row, expected) => {
    expect(rows.get(row)).toMatchObject(expected);
  });

  it('leaves out what nobody labelled', () => {
    expect([...rows.keys()]).not.toContain('projects, medium');
    expect(scorePairs('tasks', [])).toEqual([]);
  });

  it('gives the floor its rows', () => {
    const reached = { file: 'links.json', scores: [...rows.values()] };
    const floor = raised({}, [reached]);
    expect(fallen([reached], floor)).toEqual([]);
    expect(fallen([{ ...reached, scores: scorePairs('projects', items.slice(1)) }], floor)).toContain(
      'links.json: projects, easy: recall 0.000 is below 0.5',
    );
  });

  it('prints a row a grade and the places that were not read', () => {
    const unread = [{ file: 'old.txt', line: 5, name: 'cầu Rào' }];
    const table = renderPairs([...rows.values()], [...items, { ...judged('same', 'different'), unread }]);
    expect(table).toMatch(/projects, easy +2 +2 +1 +1 +1\.000 +0\.500 +0\.667/u);
    expect(table).toContain('not read: old:5 "cầu Rào"');
  });

  it('lists the pairs that are wrong, those in doubt last, and none that is right', () => {
    const lines = renderWrongPairs(items)
      .split('\n')
      .filter((line) => line.includes('said'));
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('    same, said different [easy: so it is]');
    expect(lines.at(-1)).toBe('  ? same, said different [hard: so it is]');
  });

  it('lists the projects of several texts with every place, and the parts', () => {
    const list = renderClusters(linked);
    expect(list).toContain('1 projects that several texts name\n\n  old:1  cầu Nguyễn Trãi\n  new:7  Dự án');
    expect(list).toContain('1 parts of projects\n\n  bến số 3, số 4\n    of bến số 3, 4, 5, 6 [3, 4]');
  });
});

describe('the labelled pairs of projects', async () => {
  const { projects } = (await loadPairs('tests/gold')) ?? { projects: [] };

  it('are each there once', () => {
    const keys = projects.map(({ a, b }) =>
      [a, b]
        .map((end) => JSON.stringify(end))
        .sort()
        .join(),
    );
    expect(keys.length).toBeGreaterThan(200);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name works with words that stand at their lines, but for what is misread', () => {
    const files = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
    const lines = new Map(files.map((file) => [file, readingLines(file)]));
    const strange = projects
      .flatMap(({ a, b }) => [a, b])
      .filter(({ file, line, name }) => {
        const there = new Set(fold((lines.get(file) ?? []).slice(line - 1, line + 2).join(' ')).split(' '));
        const words = fold(name).split(' ');
        return words.filter((word) => there.has(word)).length < 0.8 * words.length;
      });
    expect(strange).toEqual([]);
  });
});

it('has no pairs where a folder of gold has none', async () => {
  expect(await loadPairs('tests/genre/gold')).toBeNull();
});

function readingLines(file: string): string[] {
  const text = readFileSync(`seeds/${file}`, 'utf8');
  return restore({ text, mediaType: 'text/plain', pages: [], warnings: [] }).text.split('\n');
}
