import { around, heightOf } from './boxes.js';
import { linesOf, lineSize, lineText, partsOf, sizeOf, type Line } from './lines.js';
import type { Box, Word } from './page.js';

/** What a digital signature prints on a page: who signed, when, for which body. */
const FIELD =
  /^(?:Ký bởi|Người ký|Được ký bởi|Ký số bởi|Ký ngày|Ngày ký|Giờ ký|Thời gian ký|Chức vụ|Tổ chức|Cơ quan|Đơn vị|Email|E-mail|Signed by|Digitally signed by|Signature valid|Date|Reason|Location)(?:\s*:|$)/iu;
/** Fields that nothing but a signature has. */
const SIGNED =
  /^(?:Ký bởi|Người ký|Được ký bởi|Ký số bởi|Ký ngày|Ngày ký|Thời gian ký|Signed by|Digitally signed by)/iu;
const TIME = /\d{1,2}:\d{2}:\d{2}/u;
/** White space between a stamp and the words beside it, and letters of so much another size, divide them. */
const APART = 1.5;
const OTHER_SIZE = 1.15;
/** Lines of a stamp stand no further apart, in parts of their height. */
const PITCH = 1.2;

/** The words without the stamps of digital signatures. */
export function withoutStamps(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => /^(?:Ký|ký|Người|Được|Ngày|Giờ|Thời|Signed|Digitally)$/u.test(text))) return words;
  const parts = linesOf(words)
    .flatMap((line) => partsOf(line, APART))
    .flatMap(bySize);
  const stamped = new Set<Word>();
  for (const block of blocksOf(parts.filter((part) => FIELD.test(lineText(part))))) {
    const fields = new Set(block.map((part) => FIELD.exec(lineText(part))?.[0].toLowerCase()));
    if (fields.size < 2 || !block.some((part) => SIGNED.test(lineText(part)))) continue;
    for (const part of withWraps(block, parts)) for (const word of part.words) stamped.add(word);
  }
  return stamped.size === 0 ? words : words.filter((word) => !stamped.has(word));
}

/** A line in parts of letters of one size. */
function bySize(line: Line): Line[] {
  const groups: Word[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1)?.at(-1);
    if (last && isLike(sizeOf(word), sizeOf(last))) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((own) => ({ words: own, box: around(own.map(({ box }) => box)) }));
}

const isLike = (one: number, other: number): boolean => Math.max(one, other) <= Math.min(one, other) * OTHER_SIZE;

/** Fields that stand one under the other, at most a wrapped line between them. */
function blocksOf(fields: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const field of fields) {
    const block = blocks.find((one) => {
      const last = one.at(-1);
      return (
        last &&
        Math.abs(last.box.left - field.box.left) < lineSize(field) * 2 &&
        field.box.top - last.box.bottom < heightOf(field.box) * (1 + PITCH) * 2
      );
    });
    if (block) block.push(field);
    else blocks.push([field]);
  }
  return blocks;
}

/** The fields of a stamp with the lines between and under them that go on with one. */
function withWraps(block: readonly Line[], parts: readonly Line[]): Line[] {
  const box: Box = around(block.map((part) => part.box));
  const size = Math.max(...block.map(lineSize));
  const whole = [...block];
  let bottom = box.bottom;
  let open = !TIME.test(lineText(block.at(-1) ?? { words: [] }));
  for (const part of parts) {
    if (block.includes(part) || !isLike(lineSize(part), size)) continue;
    const overlaps = part.box.left < box.right && part.box.right > box.left && part.box.left > box.left - size;
    const between = part.box.top >= box.top && part.box.bottom <= box.bottom;
    const under = open && part.box.top >= bottom - 1 && part.box.top - bottom < (size * PITCH) / 2;
    if (!overlaps || (!between && !under)) continue;
    whole.push(part);
    if (under) {
      bottom = part.box.bottom;
      open = !TIME.test(lineText(part));
    }
  }
  return whole;
}
