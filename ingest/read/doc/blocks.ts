import type { Block } from '../office/block.js';
import { alignedRows, isOfTable, type EdgedRow } from '../office/edges.js';
import { labelled } from '../office/label.js';
import { raised } from '../office/run.js';
import type { Setting } from './properties.js';
import { labellerOf } from './labels.js';
import type { Story } from './story.js';

/** Properties of paragraphs and characters by their numbers (MS-DOC 2.6). */
const ROW_END = 0x2417;
const IN_TABLE = 0x2416;
const TABLE_ROW = 0xd608;
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const POSITION = 0x2a48;
const SUPERSCRIPT = 1;
const LIFTED = 0x4845;

const PARAGRAPH = '\r';
const CELL = '\u0007';
const NOTE = '\u0002';
const SIGNS = new Map([
  ['\u000b', '\n'],
  ['\u000c', PARAGRAPH],
  ['\u001e', '-'],
  ['\u00a0', ' '],
]);
/** Word sets the edges of a column within this, in twips, of each other. */
const SLACK = 60;

/** The paragraphs and tables of the body. */
export function blocksOf(story: Story): Block[] {
  const blocks: Block[] = [];
  const notes = notesOf(story);
  const labelOf = labellerOf(story);
  let called: string[] = [];
  let words = '';
  let cell: Block[] = [];
  let cells: Block[][] = [];
  let rows: EdgedRow[] = [];
  let lines = 0;

  const paragraph = (setting: Setting | null): Block => {
    const block: Block = { type: 'paragraph', text: labelled(labelOf(setting), words), notes: called };
    words = '';
    called = [];
    return block;
  };
  const endTable = (): void => {
    if (cells.length > 0) rows.push({ edges: [], cells });
    const count = rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (count > 0) blocks.push({ type: 'table', ruled: lines >= count, rows: alignedRows(rows, SLACK) });
    rows = [];
    cells = [];
    lines = 0;
  };

  for (const { sign, place } of shown(story, 0, story.body)) {
    const setting = sign === PARAGRAPH || sign === CELL ? story.paragraphAt(place) : null;
    if (sign === NOTE) {
      const number = story.calls.indexOf(place);
      if (number < 0) continue;
      words += raised(String(number + 1));
      called.push(`${raised(String(number + 1))} ${notes[number] ?? ''}`);
    } else if (sign === CELL && isSet(setting, ROW_END)) {
      const row = rowOf(setting);
      const next: EdgedRow = { edges: row.edges, cells };
      cells = [];
      // Nothing stands between two tables but that their columns differ.
      if (rows.length > 0 && !isOfTable(next, rows, SLACK)) endTable();
      if (next.cells.length > 0) rows.push(next);
      lines += row.lines;
    } else if (sign === CELL) {
      cells.push([...cell, paragraph(setting)]);
      cell = [];
    } else if (sign === PARAGRAPH && isSet(setting, IN_TABLE)) cell.push(paragraph(setting));
    else if (sign === PARAGRAPH) {
      endTable();
      blocks.push(paragraph(setting));
    } else words += sign;
  }
  endTable();
  return [...blocks, ...cell, paragraph(null)];
}

/** What a reader sees of the characters [from, to): neither deleted nor hidden ones, of fields their results. */
function* shown(story: Story, from: number, to: number): Generator<{ sign: string; place: number }> {
  const instructions: boolean[] = [];
  const end = Math.min(to, story.characters.length);
  for (let place = from; place < end; place++) {
    const sign = story.characters.charAt(place);
    if (sign === '\u0013') instructions.push(true);
    else if (sign === '\u0014') instructions.splice(-1, 1, false);
    else if (sign === '\u0015') instructions.pop();
    else if (!instructions.includes(true)) {
      const setting = story.charactersAt(place);
      const isMark = sign === PARAGRAPH || sign === CELL;
      if (!isMark && (isSet(setting, DELETED) || isSet(setting, HIDDEN))) continue;
      const known = SIGNS.get(sign) ?? sign;
      if (known >= ' ' || '\t\n\r\u0002\u0007'.includes(known)) yield { sign: raised(known, isRaised(setting)), place };
    }
  }
}

function isRaised(setting: Setting | null): boolean {
  const lifted = setting?.sprms.get(LIFTED);
  return setting?.sprms.get(POSITION)?.[0] === SUPERSCRIPT || (lifted?.length === 2 && lifted.readInt16LE(0) > 0);
}

function isSet(setting: Setting | null, sprm: number): boolean {
  return setting?.sprms.get(sprm)?.[0] === 1;
}

/** The right edges of the cells of a row, in twips, and how many lines are drawn around them. */
function rowOf(setting: Setting | null): { edges: number[]; lines: number } {
  const row = setting?.sprms.get(TABLE_ROW);
  const count = row?.[0] ?? 0;
  if (!row || row.length < 3 + 2 * count) return { edges: [], lines: 0 };
  const edges = Array.from({ length: count }, (_, at) => row.readInt16LE(3 + 2 * at));
  const cells = row.subarray(3 + 2 * count);
  // Twenty bytes a cell, of which four lines have four each, the second for how it is drawn.
  const drawn = Array.from({ length: count * 4 }, (_, at) => cells[(at >> 2) * 20 + 4 + (at & 3) * 4 + 1] ?? 0);
  return { edges, lines: drawn.filter((kind) => kind !== 0 && kind !== 0xff).length };
}

function notesOf(story: Story): string[] {
  return story.calls.map((_, at) => {
    const [from = 0, to = 0] = [story.notes[at], story.notes[at + 1]];
    const signs = [...shown(story, story.body + from, story.body + Math.min(to, story.footnotes))];
    return signs
      .map(({ sign }) => (sign === NOTE ? '' : sign === PARAGRAPH ? '\n' : sign))
      .join('')
      .trim();
  });
}
