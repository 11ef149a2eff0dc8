import type { Row, Table } from '../../outline/outline.js';
import { findAssignment } from '../agencies/assignment.js';
import { isGroup, type AgencyFinder, type AgencyMatch } from '../agencies/index.js';
import { cellOf, columnFinder, headOf, type Columns } from '../columns.js';
import type { AgencyName, DocumentFacts, TaskFact } from '../facts.js';
import { findDue } from '../period/index.js';
import type { Reading } from '../reading.js';
import { projectColumns } from '../projects/listed.js';
import { mended } from '../slips.js';
import { CONFIDENCE } from './confidence.js';
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
  agenciesIn: AgencyFinder,
  table: Table,
  columns: Columns<Role>,
): TaskFact[] {
  const wholes = new Set(table.rows.map(({ parent }) => parent));
  const leads = new Map<Row | null, readonly AgencyName[]>();
  return table.rows.flatMap((row): TaskFact[] => {
    const cell = cellOf(row, columns, 'name');
    const text = cell.text.trim();
    if (row.role === 'group' || row.role === 'sum' || wholes.has(row) || !/[A-Za-zÀ-ỹ]{2}/u.test(text)) return [];
    const group = row.groups.at(-1) ?? null;
    const said = cellOf(row, columns, 'lead').text;
    const lead = said.trim() === '' ? (leads.get(group) ?? []) : leadOf(said, place, agenciesIn);
    leads.set(group, lead);
    return [
      {
        section: reading.sectionIndex(table.section),
        span: reading.locate(cell),
        text,
        lead,
        support: named(agenciesIn(cellOf(row, columns, 'support').text), lead),
        due: findDue(mended(cellOf(row, columns, 'due').text), year),
        output: cellOf(row, columns, 'output').text.trim() || null,
        submitTo: agenciesIn(cellOf(row, columns, 'submitTo').text)[0]?.agency ?? null,
        confidence: CONFIDENCE[lead.length > 0 ? 'row with who leads' : 'row'],
      },
    ];
  });
}

/** Named agencies and groups; "Các Sở: Tài chính, Xây dựng" is a list of named ones. */
function leadOf(cell: string, place: string | null, agenciesIn: AgencyFinder): readonly AgencyName[] {
  const agencies = agenciesIn(cell).map(({ agency }) => agency);
  const assigned = findAssignment(cell, place, agenciesIn(cell))?.lead ?? [];
  return assigned.length >= agencies.length ? assigned : agencies;
}

/** Those named one by one, but for who leads. */
function named(agencies: readonly AgencyMatch[], lead: readonly AgencyName[]): AgencyName[] {
  return agencies
    .filter((match) => !isGroup(match) && !lead.some(({ name }) => name === match.agency.name))
    .map(({ agency }) => agency);
}
