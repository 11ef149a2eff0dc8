import { middle } from './boxes.js';
import { lineText, partsOf, type Line } from './lines.js';
import type { Page } from './page.js';

/** The lines of a page, tables and stamps taken out. */
export interface Sheet {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly tables: readonly unknown[];
}

/** Running heads and page numbers are among so many lines at either edge of a sheet. */
const AT_EDGE = 3;
/** Page numbers stand within this part of the sheet's height from its edge. */
const MARGIN = 0.1;
/** A running head is on so many pages, at the same height to this many points. */
const FEWEST_REPEATS = 3;
const SAME_HEIGHT = 6;
/** What has more parts is the head of a table without rules. */
const MOST_PARTS = 2;
const WIDE = 1.5;

const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:Trang|Page)\s*(?:số\s*)?)?(?<number>\d{1,4})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—|\s]*$/iu;

/** The lines of each sheet without page numbers and running heads. */
export function withoutFurniture(sheets: readonly Sheet[]): Line[][] {
  const numbers = pageNumbers(sheets);
  const rest = sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.filter((line) => !numbers.has(line)) }));
  const heads = runningHeads(rest);
  return rest.map(({ lines, tables }) => {
    const own = lines.filter((line) => !heads.has(line));
    // A sheet that is all repetition is a copy, not a head without a text.
    return own.length === 0 && tables.length === 0 ? lines : own;
  });
}

function edgesOf(lines: readonly Line[]): Line[] {
  return lines.length <= AT_EDGE * 2 ? [...lines] : [...lines.slice(0, AT_EDGE), ...lines.slice(-AT_EDGE)];
}

/** Lone numbers at the edge of sheets that count up with them. */
function pageNumbers(sheets: readonly Sheet[]): Set<Line> {
  const found = sheets.flatMap(({ page, lines }, index) =>
    edgesOf(lines).flatMap((line) => {
      const number = PAGE_NUMBER.exec(lineText(line))?.groups?.number;
      const height = middle(line.box) / page.height;
      return number !== undefined && (height < MARGIN || height > 1 - MARGIN)
        ? [{ line, ahead: Number(number) - index }]
        : [];
    }),
  );
  const counts = new Map<number, number>();
  for (const { ahead } of found) counts.set(ahead, (counts.get(ahead) ?? 0) + 1);
  const counting = found.filter(
    ({ ahead }) => (counts.get(ahead) ?? 0) > 1 || (sheets.length <= 2 && Math.abs(ahead) <= 1),
  );
  return new Set(counting.map(({ line }) => line));
}

/** Lines that stand at the same place of many sheets and differ in figures only. */
function runningHeads(sheets: readonly Sheet[]): Set<Line> {
  const same = new Map<string, { line: Line; at: number }[]>();
  for (const { lines } of sheets) {
    for (const line of edgesOf(lines)) {
      if (partsOf(line, WIDE).length > MOST_PARTS) continue;
      const key = lineText(line).replace(/\d+/gu, '#');
      const places = same.get(key) ?? [];
      places.push({ line, at: middle(line.box) });
      same.set(key, places);
    }
  }
  return new Set(
    [...same.values()].flatMap((places) => {
      const [first] = places;
      const level = places.filter(({ at }) => Math.abs(at - (first?.at ?? 0)) <= SAME_HEIGHT);
      return level.length >= FEWEST_REPEATS ? level.map(({ line }) => line) : [];
    }),
  );
}
