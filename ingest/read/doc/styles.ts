import { gather } from './properties.js';

/** Numbers of the properties that put a paragraph into a list, and on a level of it. */
const USE = 0x460b;
const LEVEL = 0x260a;
/** A list that is none: the paragraph leaves the one that its style has. */
const NO_LIST = 0x7ff;
/** No style has this number. */
const NO_STYLE = 0xfff;
const OF_PARAGRAPHS = 1;
/** Word bases styles on styles up to ten times; a ring of them has no end. */
const MOST_BASES = 20;

/** Which list and level a paragraph is of: null where that is not said. A list of 0 is none. */
export interface ListPlace {
  readonly list: number | null;
  readonly level: number | null;
}

interface Style {
  /** The number of the style that it is based on. */
  readonly base: number;
  readonly own: ListPlace;
}

const NOWHERE: ListPlace = { list: null, level: null };

/** What the properties of a paragraph or style say of its list. */
export function listPlaceOf(sprms: ReadonlyMap<number, Buffer>): ListPlace {
  const [use, level] = [sprms.get(USE), sprms.get(LEVEL)];
  const list = use?.length === 2 ? Math.abs(use.readInt16LE(0)) : null;
  return { list: list === NO_LIST ? 0 : list, level: level?.[0] ?? null };
}

/** Which list the paragraphs of each style are of (MS-DOC 2.9.271). Styles behind a damaged one have none. */
export function stylesOf(sheet: Buffer): ListPlace[] {
  const styles: Style[] = [];
  try {
    const count = sheet.length < 6 ? 0 : sheet.readUInt16LE(2);
    let at = 2 + sheet.readUInt16LE(0);
    for (let number = 0; number < count; number++) {
      const length = sheet.readUInt16LE(at);
      styles.push(styleIn(sheet.subarray(at + 2, at + 2 + length), sheet.readUInt16LE(4)));
      at += 2 + length;
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  return styles.map((_, number) => placeBy(number, styles));
}

/** What a style does not say, those that it is based on do. */
function placeBy(number: number, styles: readonly Style[]): ListPlace {
  let place = NOWHERE;
  let style = styles[number];
  for (let depth = 0; style && depth < MOST_BASES; depth++) {
    place = { list: place.list ?? style.own.list, level: place.level ?? style.own.level };
    style = styles[style.base];
  }
  return place;
}

/** @param head bytes before its name */
function styleIn(style: Buffer, head: number): Style {
  if (style.length < head + 2) return { base: NO_STYLE, own: NOWHERE };
  const kind = style.readUInt16LE(2) & 0xf;
  const base = style.readUInt16LE(2) >> 4;
  // The name ends with a zero; what follows begins at an even place.
  const at = head + 2 + 2 * style.readUInt16LE(head) + 2;
  if (kind !== OF_PARAGRAPHS || at + 4 > style.length) return { base, own: NOWHERE };
  const sprms = new Map<number, Buffer>();
  // Behind the number of the style.
  gather(style.subarray(at + 4, at + 2 + style.readUInt16LE(at)), null, sprms);
  return { base, own: listPlaceOf(sprms) };
}
