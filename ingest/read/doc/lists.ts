import type { NumeralStyle } from '../office/numerals.js';
import { bullet, type Level, type List } from '../office/word-lists.js';

/** Bytes of a list and of its use, and of what stands before the text of a level (MS-DOC 2.9.147, 2.9.131, 2.9.150). */
const LIST = 28;
const USE = 16;
const LEVEL = 28;
const LEVELS = 9;

const STYLES: ReadonlyMap<number, NumeralStyle> = new Map([
  [0x01, 'upperRoman'],
  [0x02, 'lowerRoman'],
  [0x03, 'upperLetter'],
  [0x04, 'lowerLetter'],
  [0x16, 'twoDigits'],
  [0x17, 'none'],
  [0xff, 'none'],
]);
const BULLET = 0x17;
/** What follows a number: a tab and a space are 0 and 1. */
const NOTHING = 2;

/**
 * The lists that paragraphs name, by their number from 1; null where they are damaged.
 * @param listsAt where they begin in `table`, their levels behind them
 */
export function listsOf(
  table: Buffer,
  listsAt: number,
  listsLength: number,
  uses: Buffer,
): ReadonlyMap<string, List> | null {
  const lists = new Map<string, List>();
  try {
    const known = levelsOf(table, listsAt, listsAt + listsLength);
    const count = uses.length < 4 ? 0 : uses.readUInt32LE(0);
    let at = 4 + count * USE;
    for (let use = 0; use < count; use++) {
      const counted = String(uses.readInt32LE(4 + use * USE));
      const levels = new Map(known.get(counted));
      const starts = new Map<number, number>();
      at += 4;
      for (let left = uses.readUInt8(4 + use * USE + 12); left > 0; left--) at = change(uses, at, levels, starts);
      lists.set(String(use + 1), { counted, levels, starts });
    }
    return lists;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** The levels of each list, by its own number. They stand behind all lists. */
function levelsOf(table: Buffer, start: number, end: number): Map<string, Map<number, Level>> {
  const lists = new Map<string, Map<number, Level>>();
  const count = end - start < 2 ? 0 : table.readUInt16LE(start);
  let at = end;
  for (let list = start + 2; list < start + 2 + count * LIST; list += LIST) {
    const isSimple = (table.readUInt8(list + 26) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth++) {
      const { level, next } = levelAt(table, at);
      levels.set(depth, level);
      at = next;
    }
    lists.set(String(table.readInt32LE(list)), levels);
  }
  return lists;
}

/** What one use of a list has otherwise: a level, or where it begins. Returns where the next such change stands. */
function change(uses: Buffer, at: number, levels: Map<number, Level>, starts: Map<number, number>): number {
  const flags = uses.readUInt32LE(at + 4);
  const [depth, startsAnew, isOther] = [flags & 0xf, (flags & 0x10) !== 0, (flags & 0x20) !== 0];
  const other = isOther ? levelAt(uses, at + 8) : null;
  if (other) levels.set(depth, other.level);
  if (startsAnew) starts.set(depth, other?.level.start ?? uses.readInt32LE(at));
  return other?.next ?? at + 8;
}

function levelAt(bytes: Buffer, at: number): { level: Level; next: number } {
  const format = bytes.readUInt8(at + 4);
  const flags = bytes.readUInt8(at + 5);
  const textAt = at + LEVEL + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const next = textAt + 2 + 2 * bytes.readUInt16LE(textAt);
  const text = bytes.toString('utf16le', textAt + 2, next);
  const level: Level = {
    start: bytes.readInt32LE(at),
    style: STYLES.get(format) ?? 'decimal',
    pattern: format === BULLET ? bullet(text, null) : patternOf(text),
    gap: bytes.readUInt8(at + 15) === NOTHING ? '' : ' ',
    restart: (flags & 0x08) === 0 ? undefined : bytes.readUInt8(at + 26),
    legal: (flags & 0x04) !== 0,
  };
  return { level, next };
}

/** The number of a level stands in the text as the character of its depth. */
function patternOf(text: string): string {
  return Array.from(text, (sign) => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign)).join('');
}
