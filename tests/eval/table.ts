import type { Score } from './score.js';

/** What was scored of one text. */
export interface Evaluation {
  readonly file: string;
  readonly scores: readonly Score[];
  /** Lines where the gold says that its reading is arguable. */
  readonly doubtful: ReadonlySet<number>;
}

const COLUMNS = ['', 'gold', 'read', 'right', 'P', 'R', 'F1', 'attributes of what was found'];
const WIDTHS = [22, 5, 5, 6, 6, 6, 6, 0];

/** One table a text: a row a type, the shares as fractions of one, the attributes as right/of. */
export function renderTable({ file, scores }: Evaluation): string {
  const rows = scores.map((score) => [
    score.row,
    String(score.gold),
    String(score.read),
    String(score.right),
    ...[score.precision, score.recall, score.f1].map((share) => share.toFixed(3)),
    Object.entries(score.attributes)
      .map(([name, { right, of }]) => `${name} ${right}/${of}`)
      .join('  '),
  ]);
  return [file, ...[COLUMNS, ...rows].map((cells) => renderRow(cells, WIDTHS))].join('\n');
}

/** One line of a table: the first column to the left, the others to the right; a width of 0 is as wide as it is. */
export function renderRow(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 || width === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join(' ')
    .trimEnd();
}

/** Every item missed (-), read beside the gold (+) or found with a wrong attribute (~); a ? marks a line that the gold doubts. */
export function renderMisses({ file, scores, doubtful }: Evaluation): string {
  const lines: string[] = [file];
  for (const { row, misses, extras, wrong } of scores) {
    const items = [
      ...misses.map((text) => ['-', text, text] as const),
      ...extras.map((text) => ['+', text, text] as const),
      ...wrong.map((text) => ['~', text, text.slice(text.indexOf(': ') + 2)] as const),
    ];
    if (items.length > 0) lines.push(`  ${row}`);
    for (const [sign, text, place] of items) {
      const line = Number.parseInt(place, 10);
      lines.push(`    ${sign}${doubtful.has(line) ? '?' : ' '} ${text}`);
    }
  }
  return lines.join('\n');
}

const BUCKETS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** For items of like confidence, how many were right: of those at 0.8 to 0.9, some 85 in 100 should be. */
export function renderCalibration(evaluations: readonly Evaluation[]): string {
  const all = evaluations.flatMap(({ scores }) => scores.flatMap(({ confidences }) => confidences));
  const lines = BUCKETS.map((top, index) => {
    const bottom = index === 0 ? 0 : (BUCKETS[index - 1] ?? 0);
    const last = index === BUCKETS.length - 1;
    const items = all.filter(({ confidence }) => confidence >= bottom && (last || confidence < top));
    const right = items.filter((item) => item.right).length;
    const share = items.length === 0 ? '-' : (right / items.length).toFixed(2);
    return `${bottom.toFixed(1)} to ${top.toFixed(1)}  ${String(items.length).padStart(5)} items  ${share} right`;
  });
  return ['confidence', ...lines].join('\n');
}
