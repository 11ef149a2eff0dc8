import type { List } from '../office/word-lists.js';
import { listsOf } from './lists.js';
import { settingsOf, stretchAt, type Setting } from './properties.js';
import { stylesOf, type ListPlace } from './styles.js';

/** The text of a document as its file keeps it, footnotes behind it, and how it is set. */
export interface Story {
  /** A character for each place; marks of paragraphs, cells and fields among them. */
  readonly characters: string;
  /** How many of them are the body, and how many then are footnotes. */
  readonly body: number;
  readonly footnotes: number;
  paragraphAt(place: number): Setting | null;
  charactersAt(place: number): Setting | null;
  /** Where footnotes are called, and where each begins among the footnotes. */
  readonly calls: readonly number[];
  readonly notes: readonly number[];
  /** The lists by their numbers; null where they are damaged. */
  readonly lists: ReadonlyMap<string, List> | null;
  /** Which list the paragraphs of a style are of, by its number. */
  readonly styles: readonly ListPlace[];
}

/** A stretch of the text that stands together in the file. */
interface Piece {
  /** Its first place, and that behind its last. */
  readonly start: number;
  readonly end: number;
  readonly byte: number;
  readonly width: 1 | 2;
}

const PIECES = 0x1a2;
const CHARACTERS = 0xfa;
const PARAGRAPHS = 0x102;
const CALLS = 0xaa;
const NOTES = 0xb2;
const STYLES = 0xa2;
const LISTS = 0x2e2;
const LIST_USES = 0x2ea;
const COMPRESSED = 0x40000000;

/** Reads the text piece by piece (MS-DOC 2.4.1). `table` is the stream that tells where everything stands. */
export function storyOf(document: Buffer, table: Buffer, data: Buffer | null): Story {
  const listed = (offset: number): Buffer => {
    const start = document.readUInt32LE(offset);
    return table.subarray(start, start + document.readUInt32LE(offset + 4));
  };
  const pieces = piecesOf(listed(PIECES));
  const paragraphs = settingsOf('paragraph', listed(PARAGRAPHS), document, data);
  const runs = settingsOf('character', listed(CHARACTERS), document, data);
  const byteAt = (place: number): number => {
    const piece = stretchAt(pieces, place);
    return piece ? piece.byte + (place - piece.start) * piece.width : -1;
  };
  const calls = listed(CALLS);
  const noteCount = Math.max(0, Math.floor((calls.length - 4) / 6));
  return {
    characters: pieces.map((piece) => charactersOf(document, piece)).join(''),
    body: document.readUInt32LE(0x4c),
    footnotes: document.readUInt32LE(0x50),
    paragraphAt: (place) => stretchAt(paragraphs, byteAt(place)),
    charactersAt: (place) => stretchAt(runs, byteAt(place)),
    calls: numbers(calls, noteCount),
    notes: numbers(listed(NOTES), noteCount + 1),
    lists: listsOf(table, document.readUInt32LE(LISTS), document.readUInt32LE(LISTS + 4), listed(LIST_USES)),
    styles: stylesOf(listed(STYLES)),
  };
}

function numbers(list: Buffer, count: number): number[] {
  return Array.from({ length: Math.min(count, list.length >> 2) }, (_, at) => list.readUInt32LE(at * 4));
}

/** Behind lists of properties that pieces share. */
function piecesOf(list: Buffer): Piece[] {
  let at = 0;
  while (list[at] === 1) at += 3 + list.readUInt16LE(at + 1);
  if (list[at] !== 2) throw new Error('There is no list of pieces.');
  const own = list.subarray(at + 5, at + 5 + list.readUInt32LE(at + 1));
  const count = Math.floor((own.length - 4) / 12);
  return Array.from({ length: count }, (_, piece) => {
    const where = own.readUInt32LE((count + 1) * 4 + piece * 8 + 2);
    const compressed = (where & COMPRESSED) !== 0;
    const byte = where & ~COMPRESSED;
    const start = own.readUInt32LE(piece * 4);
    const end = own.readUInt32LE(piece * 4 + 4);
    return { start, end, byte: compressed ? byte >> 1 : byte, width: compressed ? 1 : 2 };
  });
}

function charactersOf(document: Buffer, { start, end, byte, width }: Piece): string {
  const length = end - start;
  const bytes = document.subarray(byte, byte + length * width);
  const text = width === 1 ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le');
  // Places are counted: what a damaged file lacks is not there.
  if (text.length !== length) throw new Error('A piece of the text is missing.');
  return text;
}
