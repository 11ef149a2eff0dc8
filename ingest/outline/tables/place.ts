import type { Row, Table } from '../outline.js';
import { sectionUnder, type SectionDraft } from '../section-draft.js';
import type { SectionStack } from '../section-stack.js';
import type { ReadTable } from './table.js';

/** Puts a table under the open section. Its labelled group rows head the rows under them: they are sections too. */
export function placeTable(table: ReadTable, sections: SectionStack): Table {
  const section = sections.extend(table.range);
  const headed = new Map<Row, SectionDraft>();
  for (const row of table.rows) {
    const over = row.groups.findLast((group) => headed.has(group));
    const parent = (over && headed.get(over)) ?? section;
    const words = table.headings.get(row);
    const own = words && sectionUnder(parent, parent?.children ?? sections.top, words);
    if (own) headed.set(row, own);
    row.section = own ?? parent;
    for (let one = row.section; one && one !== section; one = one.parent) {
      one.range.end = Math.max(one.range.end, row.range.end);
    }
  }
  return { type: 'table', section, columns: table.columns, rows: table.rows, range: table.range };
}
