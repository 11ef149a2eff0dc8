import { backInPicture, columnsOf, type Column } from './column.js';
import type { Engines } from './engines.js';
import type { Area, Picture } from './picture.js';
import { AS_ONE_BLOCK, wordsIn, type SeenWord } from './read-picture.js';

/** Inches: a cell of one line with a number, a unit. */
const SHORT = { width: 0.55, height: 0.25 };

/** Words of cells, and of the page beside them: those that are longer first, then the short ones with one of their words as lead. */
export async function wordsOfCells(
  engines: Engines,
  picture: Picture,
  inked: readonly Area[],
  beside: Promise<SeenWord[]>,
): Promise<SeenWord[]> {
  const isShort = ({ left, top, right, bottom }: Area): boolean =>
    right - left < SHORT.width * picture.dpi && bottom - top < SHORT.height * picture.dpi;
  const long = readColumns(
    engines,
    columnsOf(
      picture,
      inked.filter((area) => !isShort(area)),
    ),
  );
  const seen = [...(await long), ...(await beside)];
  const short = columnsOf(picture, inked.filter(isShort), leadOf(seen)?.area);
  return [...seen, ...(await readColumns(engines, short))];
}

async function readColumns(engines: Engines, columns: readonly Column[]): Promise<SeenWord[]> {
  const words = columns.map(async (column) => {
    const seen = await wordsIn(engines, column.picture, AS_ONE_BLOCK);
    return seen.flatMap((word) => backInPicture(column, word) ?? []);
  });
  return (await Promise.all(words)).flat();
}

/** A capital and small letters. */
const LEAD = /^[A-ZÀ-ỸĐ][a-zà-ỹđ]{2,5}$/;
/** What reaches below the line: letters, and the dot as a mark of its own. */
const REACHES_BELOW = /[gjpqyQ]|\u0323/;

/** The surest word that stands on its line with a capital and small letters; undefined where there is none. */
function leadOf(words: readonly SeenWord[]): SeenWord | undefined {
  return words
    .filter(({ text }) => LEAD.test(text) && !REACHES_BELOW.test(text.normalize('NFD')))
    .reduce<SeenWord | undefined>(
      (best, word) => (best && best.confidence >= word.confidence ? best : word),
      undefined,
    );
}
