import { backInPicture, columnsOf, type Column } from './column.js';
import type { Engines } from './engines.js';
import type { Area, Picture } from './picture.js';
import { AS_ONE_BLOCK, SURE, wordsIn, type SeenWord } from './read-picture.js';

/** Inches: a cell of one line with a number, a unit. */
const SHORT = { width: 0.55, height: 0.25 };

/** Words of cells, and of the page beside them: those that are longer first, then the short ones, which are looked at twice. */
export async function wordsOfCells(
  engines: Engines,
  picture: Picture,
  inked: readonly Area[],
  beside: Promise<SeenWord[]>,
): Promise<SeenWord[]> {
  const isShort = ({ left, top, right, bottom }: Area): boolean =>
    right - left < SHORT.width * picture.dpi && bottom - top < SHORT.height * picture.dpi;
  const long = inked.filter((area) => !isShort(area));
  const short = inked.filter(isShort);
  const cells = await readColumns(engines, columnsOf(picture, long));
  const seen = [...[...cells.values()].flat(), ...(await beside)];
  const [alone, led] = await Promise.all(
    [null, leadOf(seen)].map((lead) => readColumns(engines, columnsOf(picture, short, lead))),
  );
  return [...seen, ...short.flatMap((cell) => better(alone?.get(cell) ?? [], led?.get(cell) ?? []))];
}

/** The words of each cell of columns. */
async function readColumns(engines: Engines, columns: readonly Column[]): Promise<Map<Area, SeenWord[]>> {
  const seen = columns.map(async (column) => ({ column, words: await wordsIn(engines, column.picture, AS_ONE_BLOCK) }));
  const cells = new Map<Area, SeenWord[]>();
  for (const { column, words } of await Promise.all(seen)) {
    for (const { cell, word } of words.flatMap((one) => backInPicture(column, one) ?? [])) {
      cells.set(cell, [...(cells.get(cell) ?? []), word]);
    }
  }
  return cells;
}

/** The reading that the engine is surer of; the longer where it is sure of both, for one of two digits that are alike gets lost. */
function better(one: SeenWord[], other: SeenWord[]): SeenWord[] {
  const [sure, otherSure] = [sureness(one), sureness(other)];
  const longer = letters(other) - letters(one);
  if (longer !== 0 && Math.min(sure, otherSure) >= SURE) return longer > 0 ? other : one;
  return otherSure > sure ? other : one;
}

function sureness(words: readonly SeenWord[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({ confidence }) => confidence));
}

function letters(words: readonly SeenWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** A year, an amount: digits are all as high, and what stands behind one is more likely read as a number. */
const LEAD = /^\d{3,4}$/;

/** The surest number of the page; null where there is none. */
function leadOf(words: readonly SeenWord[]): Area | null {
  const [first, ...others] = words.filter(({ text }) => LEAD.test(text));
  return others.reduce((best, word) => (best && best.confidence >= word.confidence ? best : word), first)?.area ?? null;
}
