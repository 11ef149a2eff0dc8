import type { Row, Table } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import type { Warning } from '../../warning.js';
import { findAgencies } from '../agencies/index.js';
import { cellOf, columnFinder, headOf, type Columns } from '../columns.js';
import type { DocumentFacts, ProjectFact } from '../facts.js';
import type { Reading } from '../reading.js';
import roles from './columns.json' with { type: 'json' };
import { CONFIDENCE } from './confidence.js';
import { costColumn, readCosts } from './cost.js';
import { groupReader, periodIn } from './group.js';
import { kindOf } from './kind.js';
import { scaleInBrackets } from './measures.js';
import { nameOf } from './name.js';
import { scaleReader } from './scale.js';
import { statusOf } from './status.js';

type Role = Exclude<keyof typeof roles, 'total'>;

const columnsOf = columnFinder<Role>(['cost', 'lead', 'status', 'period', 'scale', 'name'], roles);
const PROJECT_HEAD = /dự án|công trình|khu công nghiệp|cụm công nghiệp/iu;
/** Heads of a table that hands out work or gives values; one of projects too only with a cost or a scale. */
const OTHER_HEAD = /nhiệm vụ|đề án|chương trình|văn bản|chỉ tiêu/iu;
const PROJECT_TITLE = /(?:danh mục|danh sách|các|bảng|biểu)[^.]{0,40}(?:dự án|công trình)/iu;

/** What a table of projects says, with what was doubtful. */
export interface ListedProjects {
  readonly projects: readonly ProjectFact[];
  readonly warnings: readonly Warning[];
}

/**
 * The columns of a table that lists projects; null for any other table: one with a column of projects or works, or with
 * a column of names under a title that speaks of projects.
 */
export function projectColumns(table: Table): Columns<Role> | null {
  const columns = columnsOf(table);
  const head = headOf(table, columns.get('name'));
  if (!columns.has('name')) return null;
  const measured = columns.has('cost') || columns.has('scale');
  if (OTHER_HEAD.test(head)) return PROJECT_HEAD.test(head) && measured ? columns : null;
  if (PROJECT_HEAD.test(head)) return columns;
  return measured && PROJECT_TITLE.test(table.section?.heading ?? '') ? columns : null;
}

/** Reads every row of a table of projects; group rows are headings over them and no projects. */
export function listedProjects(
  reading: Reading,
  { place, year }: DocumentFacts,
  table: Table,
  columns: Columns<Role>,
  unitAbove: string | null,
): ListedProjects {
  const costs = readCosts(table, costColumn(table, columns.get('cost')), unitAbove);
  const scaleOf = scaleReader(table, columns.get('scale'));
  const groupOver = groupReader(place, year);
  const projects = table.rows.flatMap((row): ProjectFact[] => {
    const cell = cellOf(row, columns, 'name');
    const scale = scaleOf(row);
    if (row.role !== 'item' || !/[A-Za-zÀ-ỹ]{2}/u.test(cell.text)) return [];
    const group = groupOver(row);
    const name = nameOf(cell.text, group.work);
    const lead = findAgencies(cellOf(row, columns, 'lead').text, place).map(({ agency }) => agency);
    return [
      {
        section: reading.sectionIndex(table.section),
        span: spanOf(reading, row, cell),
        name,
        kind: kindOf(name),
        scale: scale ?? scaleInBrackets(cell.text),
        cost: costs.of.get(row) ?? null,
        lead: lead.length > 0 ? lead : group.lead,
        status: statusOf(cellOf(row, columns, 'status').text, year) ?? group.status,
        period: periodIn(cellOf(row, columns, 'period').text) ?? group.period,
        listed: true,
        confidence: CONFIDENCE[costs.doubts.some((doubt) => doubt.row === row) ? 'rowInDoubt' : 'row'],
      },
    ];
  });
  const warnings = costs.doubts.map(({ row, warning }) => {
    const { startLine: line, page } = spanOf(reading, row, cellOf(row, columns, 'name'));
    return { ...warning, line, ...(page !== null && { page }) };
  });
  return { projects, warnings };
}

function spanOf(reading: Reading, row: Row, cell: Passage) {
  return reading.locate(cell.text === '' ? (row.cells.find(({ text }) => text !== '') ?? cell) : cell);
}
