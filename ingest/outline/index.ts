import { findTables } from './tables/find.js';
import { takeFootnotes, tieFootnotes } from './footnotes.js';
import { withoutFurniture } from './furniture.js';
import { headingsOf } from './headings.js';
import { linesOf } from './lines.js';
import { lostNumbers } from './lost-numbers.js';
import type { Column, Outline } from './outline.js';
import { quotationsOf } from './quotations.js';
import { sequencesOf } from './sequences.js';
import { readTable, type ReadTable } from './tables/table.js';
import { withTitles } from './titles.js';
import { grow } from './tree.js';
import { unitsOf, type Unit } from './units.js';
import { wrapOf } from './wrap.js';
import type { Warning } from '../warning.js';
import { zonesOf } from './zones.js';

export type * from './outline.js';

const NO_HEADINGS: Warning = {
  code: 'NO_HEADINGS',
  message: 'No heading of any known kind was found: what was read from the text stands under no section.',
};

/** The structure of a text: its tree of headings, its paragraphs made whole, its tables and footnotes. Never throws. */
export function outline(reading: string): Outline {
  const lines = withoutFurniture(linesOf(reading));
  const printed = findTables(reading, lines);
  const wrap = wrapOf(printed.filter((item) => item.type === 'line'));
  const { rest, notes } = takeFootnotes(printed, wrap);
  const stream = withTitles(unitsOf(rest, wrap));
  const units = stream.filter((item) => item.type === 'unit');
  const zones = zonesOf(stream);
  const body = units.filter((unit) => zones.get(unit) === 'body');
  const quotations = quotationsOf(body);
  const quoted = new Set(quotations.flat());
  const own = sequencesOf(body.filter((unit) => !quoted.has(unit)));
  const labelled = new Map([own, ...quotations.map(sequencesOf)].flatMap((sequences) => [...sequences]));
  const headings = headingsOf(own, body);
  const footnotes = tieFootnotes(
    notes,
    lines.flatMap((line) => line.calls),
  );
  const lost = lostNumbers(body, own, headings);
  const tree = grow(withTables(stream), { zones, labelled, headings, lost, quoted, notes: footnotes.at });
  const warnings = [...(tree.sections.length === 0 ? [NO_HEADINGS] : []), ...unreadTables(reading, units)];
  return { ...tree, footnotes: footnotes.notes, warnings };
}

/** Says where tables stand that could not be read. */
function unreadTables(reading: string, units: readonly Unit[]): Warning[] {
  const firsts = units.filter((unit, index) => unit.unread && units[index - 1]?.unread !== true);
  return firsts.map(({ range }) => ({
    code: 'TABLE_UNREAD',
    message: 'The rows of a table printed one cell a line could not be told: its cells are read as paragraphs.',
    line: reading.slice(0, range.start).split('\n').length,
  }));
}

/** Reads the grids; a table without a head of its own may go on with the one before it. */
function withTables(stream: ReturnType<typeof withTitles>): (Unit | ReadTable)[] {
  let columns: readonly Column[] | null = null;
  return stream.map((item) => {
    if (item.type === 'unit') return item;
    const table = readTable(item, columns);
    columns = table.columns;
    return table;
  });
}
