/** How a stretch of bytes of the text is set: what stands in [start, end) has the properties of `sprms`. */
export interface Setting {
  readonly start: number;
  readonly end: number;
  /** The number of the style of a paragraph; null for characters. */
  readonly style: number | null;
  readonly sprms: ReadonlyMap<number, Buffer>;
}

/** Bytes of a page of settings. */
const PAGE = 512;
/** Bytes of the operand by the three upper bits of a property's number; null where the first byte tells. */
const OPERANDS = [1, 1, 2, 4, 2, 2, null, 3];
/** Rows of tables have more columns than one byte can tell the length of. */
const TABLE_ROW = 0xd608;
/** Properties that stand in the stream "Data". */
const ELSEWHERE = new Set([0x6645, 0x6646]);

/** The settings that a list of pages points to, sorted; `kind` tells paragraphs from characters (MS-DOC 2.9). */
export function settingsOf(
  kind: 'paragraph' | 'character',
  list: Buffer,
  document: Buffer,
  data: Buffer | null,
): Setting[] {
  const count = Math.floor((list.length - 4) / 8);
  const settings: Setting[] = [];
  for (let at = 0; at < count; at++) {
    const start = (list.readUInt32LE((count + 1 + at) * 4) & 0x3fffff) * PAGE;
    const page = document.subarray(start, start + PAGE);
    if (page.length === PAGE) settings.push(...settingsOn(page, kind, data));
  }
  return settings.sort((one, other) => one.start - other.start);
}

function settingsOn(page: Buffer, kind: 'paragraph' | 'character', data: Buffer | null): Setting[] {
  const count = Math.min(page.readUInt8(PAGE - 1), 0x65);
  return Array.from({ length: count }, (_, at) => {
    const place = (count + 1) * 4 + at * (kind === 'paragraph' ? 13 : 1);
    const offset = (page[place] ?? 0) * 2;
    const sprms = new Map<number, Buffer>();
    if (offset > 0) gather(kind === 'paragraph' ? ofParagraph(page, offset) : ofCharacters(page, offset), data, sprms);
    const style = kind === 'paragraph' && offset > 0 ? styleOf(page, offset) : null;
    return { start: page.readUInt32LE(at * 4), end: page.readUInt32LE((at + 1) * 4), style, sprms };
  });
}

function styleOf(page: Buffer, offset: number): number | null {
  const at = page[offset] === 0 ? offset + 2 : offset + 1;
  return at + 2 > page.length ? null : page.readUInt16LE(at);
}

/** Behind the number of the style. */
function ofParagraph(page: Buffer, offset: number): Buffer {
  const words = page[offset] ?? 0;
  if (words > 0) return page.subarray(offset + 3, offset + 2 * words);
  return page.subarray(offset + 4, offset + 2 + 2 * (page[offset + 1] ?? 0));
}

function ofCharacters(page: Buffer, offset: number): Buffer {
  return page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0));
}

/** Puts the properties of a list into a map by their numbers; `data` is the stream of that name. */
export function gather(list: Buffer, data: Buffer | null, sprms: Map<number, Buffer>): void {
  for (let at = 0; at + 2 < list.length;) {
    const sprm = list.readUInt16LE(at);
    at += 2;
    let size = OPERANDS[sprm >> 13] ?? null;
    if (sprm === TABLE_ROW) {
      if (at + 2 > list.length) return;
      size = list.readUInt16LE(at) - 1;
      at += 2;
    } else size ??= list.readUInt8(at++);
    const operand = list.subarray(at, at + size);
    at += Math.max(size, 0);
    sprms.set(sprm, operand);
    const place = ELSEWHERE.has(sprm) && operand.length === 4 ? operand.readUInt32LE(0) : null;
    if (place === null || !data || place + 2 > data.length) continue;
    gather(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)), null, sprms);
  }
}

/** The one of stretches, which are sorted, that a place is in. */
export function stretchAt<Stretch extends { readonly start: number; readonly end: number }>(
  stretches: readonly Stretch[],
  place: number,
): Stretch | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && place < found.end ? found : null;
}
