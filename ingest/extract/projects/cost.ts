import type { Row, Table } from '../../outline/outline.js';
import type { Warning } from '../../warning.js';
import { anyOf, headOf } from '../columns.js';
import type { Quantity } from '../facts.js';
import columns from './columns.json' with { type: 'json' };
import { parseCell, parseMoney, unitOfHead } from '../quantity/index.js';

/** The costs of a table's rows in đồng (or the currency stated), and what was doubtful about them. */
export interface Costs {
  readonly of: ReadonlyMap<Row, Quantity>;
  readonly doubts: readonly { readonly row: Row; readonly warning: Warning }[];
}

interface CostCell {
  readonly row: Row;
  readonly quantity: Quantity;
}

/** "Dự án thành phần 1: 4.416.240": a value under a label, of which a cell may hold several. */
const LABELLED = /(?<label>[A-Za-zÀ-ỹ][^:\d]*\d{0,2})\s*:\s*(?<value>\d[\d.,]*\d|\d)/gu;
/** One comma before three digits: a decimal mark in Vietnamese, and a thousands mark in a cell written the other way. */
const ONE_COMMA = /^[1-9]\d{0,2},\d{3}$/u;
const TOTAL = anyOf(columns.total);
const COST = anyOf(columns.cost);
/** What is planned for a year or was spent so far. */
const YEARLY =
  /kế hoạch vốn|kế hoạch (?:đầu tư|năm)|lũy kế|luỹ kế|đã (?:bố trí|giải ngân|cấp)|giải ngân|còn lại|(?<![A-Za-zÀ-ỹ])năm \d{4}/iu;
/** By how many powers of ten the reading as thousands must stand closer to the other values to be believed. */
const CLEARLY_CLOSER = 2;

/**
 * The column of what projects cost: their total where a head says so, and not what a year gives them where there is another.
 * @param found the first column whose head speaks of money; undefined where none does
 */
export function costColumn(table: Table, found: number | undefined): number | undefined {
  const heads = table.columns.map((_, index) => headOf(table, index));
  const total = heads.findIndex((head) => TOTAL.test(head) && !YEARLY.test(head));
  if (total >= 0) return total;
  if (found === undefined || !YEARLY.test(heads[found] ?? '')) return found;
  const other = heads.findIndex((head) => COST.test(head) && !YEARLY.test(head));
  return other >= 0 ? other : found;
}

/**
 * Reads the cost column of a table of projects, in the unit of its head or of the line above the table. A value whose
 * comma can only be a thousands mark beside the other values of the column ("716,495" among "1.382.964") is read so, with a doubt.
 */
export function readCosts(table: Table, column: number | undefined, unitAbove: string | null): Costs {
  if (column === undefined) return { of: new Map(), doubts: [] };
  const unit = unitOfHead(headOf(table, column))?.unit ?? unitAbove;
  const cells = table.rows.flatMap((row) => readCell(row, row.cells[column]?.text ?? '', unit) ?? []);
  const usual = usualSize(cells);
  const of = new Map<Row, Quantity>();
  const doubts: { row: Row; warning: Warning }[] = [];
  for (const { row, quantity } of cells) {
    const isThousands = usual !== null && isMisread(quantity, usual);
    of.set(row, isThousands ? timesThousand(quantity) : quantity);
    if (isThousands) doubts.push({ row, warning: commaWarning(quantity) });
  }
  return { of, doubts };
}

function readCell(row: Row, text: string, unit: string | null): CostCell | null {
  const quantity = sumOfParts(text, unit) ?? parseMoney(text, unit);
  return quantity && /^(?:VND|USD|EUR|JPY)/u.test(quantity.baseUnit) ? { row, quantity } : null;
}

/** The whole of a cost that is given by parts; a part called the total is the whole. Null for any other cell. */
function sumOfParts(text: string, unit: string | null): Quantity | null {
  const parts = [...text.matchAll(LABELLED)].flatMap(({ groups }) => {
    const quantity = parseCell(groups?.value ?? '', unit);
    return quantity ? [{ label: groups?.label ?? '', quantity }] : [];
  });
  const [first, ...others] = parts;
  if (!first || others.length === 0) return null;
  if (/^tổng/iu.test(first.label)) return first.quantity;
  return others.reduce<Quantity>((sum, { quantity }) => add(sum, quantity), { ...first.quantity, text: text.trim() });
}

function add(one: Quantity, other: Quantity): Quantity {
  return {
    ...one,
    min: exact(one.min + other.min),
    max: exact(one.max + other.max),
    baseMin: exact(one.baseMin + other.baseMin),
    baseMax: exact(one.baseMax + other.baseMax),
  };
}

/** The power of ten of the middle value among those that cannot be misread; null where they are too few to tell. */
function usualSize(cells: readonly CostCell[]): number | null {
  const sizes = cells
    .filter(({ quantity }) => !ONE_COMMA.test(quantity.text) && quantity.min > 0)
    .map(({ quantity }) => Math.log10(quantity.min))
    .toSorted((a, b) => a - b);
  return sizes.length < 2 ? null : (sizes[Math.floor(sizes.length / 2)] ?? null);
}

function isMisread(quantity: Quantity, usual: number): boolean {
  if (!ONE_COMMA.test(quantity.text)) return false;
  const size = Math.log10(quantity.min);
  return Math.abs(size - usual) - Math.abs(size + 3 - usual) >= CLEARLY_CLOSER;
}

function timesThousand(quantity: Quantity): Quantity {
  return {
    ...quantity,
    min: exact(quantity.min * 1000),
    max: exact(quantity.max * 1000),
    baseMin: exact(quantity.baseMin * 1000),
    baseMax: exact(quantity.baseMax * 1000),
  };
}

/** Without the dust of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

function commaWarning({ text, unit }: Quantity): Warning {
  return {
    code: 'THOUSANDS_COMMA',
    message: `"${text}" is read as ${text.replace(',', '.')} ${unit}: as a decimal it would be a thousandth of the other costs in its column`,
  };
}
