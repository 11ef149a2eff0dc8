import { opensBody } from '../language.js';
import data from './cell-kinds.json' with { type: 'json' };

/** What a cell printed on its own lines may be, by its words; `short` words may be a unit. */
type CellKind = 'void' | 'figure' | 'time' | 'agency' | 'short' | 'words';
/** What the cells of a column are, by its head or by the rows that fill every column. */
export type ColumnKind = 'name' | 'figure' | 'unit' | 'time' | 'agency' | 'words';

const FIGURE = /^[<>≤≥~±-]?\s*\d[\d.,\s–-]*%?$/u;
const VOID = /^[-–—…._x]*$/iu;
const DATE = /^\d{1,2}\s*\/\s*(?:\d{1,2}\s*\/\s*)?\d{4}/u;
const LONGEST_UNIT = 15;
const LONGEST_TIME = 60;
const LONGEST_HEAD = 40;

const beginsWith = (words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})(?![A-Za-zÀ-ỹ\\d])`, 'iu');
const TIME = beginsWith(data.time);
const AGENCY = beginsWith(data.agency);
const HEADS = Object.entries(data.heads).map(([kind, words]) => ({
  kind: kind as keyof typeof data.heads,
  anywhere: new RegExp(`(?<![A-Za-zÀ-ỹ\\d])(?:${words.join('|')})(?![A-Za-zÀ-ỹ\\d])`, 'iu'),
}));
const REMARKS = beginsWith(data.remarks);
const HEAD = beginsWith([...data.remarks, ...data.any, ...Object.values(data.heads).flat()]);

/** How badly a cell fits a column. */
const MISFIT: Readonly<Record<ColumnKind, Readonly<Record<CellKind, number>>>> = {
  name: { void: 4, figure: 4, time: 2.5, agency: 0.5, short: 0, words: 0 },
  figure: { void: 0, figure: 0, time: 1.5, agency: 4, short: 2, words: 3 },
  unit: { void: 1, figure: 3, time: 2, agency: 3, short: 0, words: 3 },
  time: { void: 0.5, figure: 0.3, time: 0, agency: 3.5, short: 1.5, words: 2 },
  agency: { void: 0.5, figure: 4, time: 3, agency: 0, short: 1.5, words: 1.5 },
  words: { void: 0.5, figure: 2, time: 1.5, agency: 0.7, short: 0.2, words: 0 },
};

export const misfit = (column: ColumnKind, text: string): number => MISFIT[column][cellKind(text)];

/** "12,5", "≥ 40%", "-": a value, or the sign that there is none. */
export const isFigure = (text: string): boolean => FIGURE.test(text) || VOID.test(text);

function cellKind(text: string): CellKind {
  if (VOID.test(text)) return 'void';
  if (DATE.test(text) || (text.length < LONGEST_TIME && TIME.test(text))) return 'time';
  if (FIGURE.test(text)) return 'figure';
  if (opensBody(text) || AGENCY.test(text)) return 'agency';
  return text.length <= LONGEST_UNIT ? 'short' : 'words';
}

/** Whether words may head a column. */
export const mayHead = (text: string): boolean => text.length < LONGEST_HEAD && HEAD.test(text);

/** Whether a column is of remarks, which most rows leave empty. */
export const headsRemarks = (head: string): boolean => REMARKS.test(head);

/** The kind of a column by its head. */
export function kindByHead(head: string): ColumnKind {
  return HEADS.find(({ anywhere }) => anywhere.test(head))?.kind ?? 'words';
}

const KINDS: readonly ColumnKind[] = ['figure', 'unit', 'time', 'agency', 'words'];

/** The kind that the cells of a column fit best; what its head says goes first among equals. */
export function kindByCells(head: string, cells: readonly string[]): ColumnKind {
  const named = kindByHead(head);
  let best = named;
  let least = Infinity;
  for (const kind of [named, ...KINDS]) {
    const sum = cells.reduce((total, text) => total + misfit(kind, text), 0);
    if (sum < least) [best, least] = [kind, sum];
  }
  return best;
}
