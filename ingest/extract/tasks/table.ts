import type { Row, Table } from '../../outline/outline.js';
import { findAssignment } from '../agencies/assignment.js';
import { findAgencies } from '../agencies/index.js';
import { cellOf, columnFinder, headOf, type Columns } from '../columns.js';
import type { AgencyName, DocumentFacts, TaskFact } from '../facts.js';
import { findDue } from '../period/index.js';
import type { Reading } from '../reading.js';
import { projectColumns } from '../projects/listed.js';
import { withoutSlips } from '../slips.js';
import roles from './columns.json' with { type: 'json' };

type Role = keyof typeof roles;

const columnsOf = columnFinder<Role>(['support', 'submitTo', 'output', 'due', 'lead', 'name'], roles);
const INDICATOR = /chỉ tiêu|đơn vị tính/iu;

/** The columns of a table that hands out work: one of tasks, and who does them or by when; null for any other table. */
export function taskColumns(table: Table): Columns<Role> | null {
  const columns = columnsOf(table);
  const isOther = table.columns.some((_, index) => INDICATOR.test(headOf(table, index))) || projectColumns(table);
  return !isOther && columns.has('name') && (columns.has('lead') || columns.has('due')) ? columns : null;
}

/** Every row of a table of tasks; a row whose cell of who does it is empty goes with the row above it in its group, as merged cells do. */
export function listedTasks(
  reading: Reading,
  { place, year }: DocumentFacts,
  table: Table,
  columns: Columns<Role>,
): TaskFact[] {
  const wholes = new Set(table.rows.map(({ parent }) => parent));
  const leads = new Map<Row | null, readonly AgencyName[]>();
  return table.rows.flatMap((row): TaskFact[] => {
    const cell = cellOf(row, columns, 'name');
    const text = cell.text.trim();
    if (row.role === 'group' || row.role === 'sum' || wholes.has(row) || !/\p{L}{2}/u.test(text)) return [];
    const group = row.groups.at(-1) ?? null;
    const said = cellOf(row, columns, 'lead').text;
    const lead = said.trim() === '' ? (leads.get(group) ?? []) : leadOf(said, place);
    leads.set(group, lead);
    return [
      {
        section: reading.sectionIndex(table.section),
        span: reading.locate(cell),
        text,
        lead,
        support: named(cellOf(row, columns, 'support').text, place, lead),
        due: findDue(withoutSlips(cellOf(row, columns, 'due').text), year),
        output: cellOf(row, columns, 'output').text.trim() || null,
        submitTo: named(cellOf(row, columns, 'submitTo').text, place, [])[0] ?? null,
        confidence: lead.length > 0 ? 0.97 : 0.85,
      },
    ];
  });
}

/** Named agencies and groups; "Các Sở: Tài chính, Xây dựng" is a list of named ones. */
function leadOf(cell: string, place: string | null): readonly AgencyName[] {
  const agencies = named(cell, place, []);
  const assigned = findAssignment(cell, place)?.lead ?? [];
  return assigned.length >= agencies.length ? assigned : agencies;
}

function named(cell: string, place: string | null, others: readonly AgencyName[]): AgencyName[] {
  return findAgencies(cell, place)
    .map(({ agency }) => agency)
    .filter(({ name }) => !others.some((other) => other.name === name));
}
