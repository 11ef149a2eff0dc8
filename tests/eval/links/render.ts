import { renderRow } from '../table.js';
import type { Judged } from './judge.js';
import type { Linked, StoredMention } from './linked.js';
import type { GoldMention, GoldTaskPlace } from './pairs.js';
import { isRight, type PairScore } from './score.js';

const COLUMNS = ['', 'pairs', 'gold', 'read', 'right', 'P', 'R', 'F1'];
const WIDTHS = [22, 5, 5, 5, 6, 6, 6, 6];

/** One row a kind and grade, and below them the ends at which no fact was read. */
export function renderPairs(scores: readonly PairScore[], judged: readonly Judged[]): string {
  const rows = scores.map(({ row, pairs, gold, read, right, precision, recall, f1 }) => [
    ...[row, ...[pairs, gold, read, right].map(String)],
    ...[precision, recall, f1].map((share) => share.toFixed(3)),
  ]);
  const unread = new Set(judged.flatMap((item) => item.unread.map(showEnd)));
  return [
    'links, of labelled pairs',
    ...[COLUMNS, ...rows].map((cells) => renderRow(cells, WIDTHS)),
    ...[...unread].map((end) => `not read: ${end}`),
  ].join('\n');
}

/** Every pair of which the links say something else than its label, with why it is so labelled; those in doubt (?) last. */
export function renderWrongPairs(judged: readonly Judged[]): string {
  const wrong = judged.filter((item) => !isRight(item));
  const lines = [false, true].flatMap((doubtful) =>
    wrong
      .filter(({ pair }) => pair.doubtful === doubtful)
      .map(
        ({ pair, verdict }) =>
          `  ${doubtful ? '?' : ' '} ${pair.label}, said ${verdict} [${pair.grade}: ${pair.why}]\n      ${showEnd(pair.a)}\n      ${showEnd(pair.b)}`,
      ),
  );
  return ['links', ...lines].join('\n');
}

/** Every project that several texts name, with all places that name it, and every part with its whole. */
export function renderClusters({ mentions, parts }: Linked): string {
  const clusters = Map.groupBy(mentions, ({ project }) => project);
  const nameOf = (project: string) => clusters.get(project)?.[0]?.name ?? project;
  const across = [...clusters.values()].filter((places) => new Set(places.map(({ file }) => file)).size > 1);
  return [
    `${across.length} projects that several texts name`,
    ...across.map((places) => places.map(showMention).join('\n')),
    `${parts.length} parts of projects`,
    ...parts.map(({ part, whole, why }) => `  ${nameOf(part)}\n    of ${nameOf(whole)} [${why}]`),
  ].join('\n\n');
}

function showMention({ file, startLine, name, scale, cost }: StoredMention): string {
  return ['  ' + showPlace(file, startLine), name, scale, cost].filter((part) => part !== null).join('  ');
}

function showEnd(end: GoldMention | GoldTaskPlace): string {
  return `${showPlace(end.file, end.line)} "${'name' in end ? end.name : end.quote}"`;
}

function showPlace(file: string, line: number): string {
  return `${file.replace(/\.txt$/, '')}:${line}`;
}
