import type { QuantityMatch } from '../quantity/index.js';
import { NUMERAL, parseNumeral } from '../quantity/numeral.js';
import { cleanHead, subjectOf, tidy, type Subject } from './naming.js';
import { stripped } from './phrases.js';
import { COUNT_OF } from './value-first.js';

/** A share that is told beside the part and the whole that it is of. */
export interface FractionShare {
  readonly subject: Subject;
  /** Where its words begin. */
  readonly start: number;
}

const STATES = String.raw`(?:đạt|chiếm)(?:\s+tỷ\s+lệ)?|tỷ\s+lệ|bằng`;
/** "475/648, đạt tỷ lệ", "105/140 xã đạt chuẩn nông thôn mới (": a part, its whole and what these count, right before a share. */
const FRACTION = new RegExp(
  String.raw`(?<!(?:tháng|quý)\s+)(?<![A-Za-zÀ-ỹ\d.,/-])(?<part>${NUMERAL})/(?<whole>${NUMERAL})(?![\d/]|[-–]?\p{Lu})` +
    String.raw`(?<counted>[^\d;:()]*?)(?:,?\s+(?:${STATES})|\s*\(\s*(?:${STATES})?)\s*$`,
  'iu',
);
/** How far before a share its fraction is looked for, and the words that name what is counted. */
const REACH = 200;
/** Of the share: "98%" of 779/789, of which the digits after the comma were cut off. */
const NEARLY = 0.02;
/** "tổng số trường đạt chuẩn quốc gia lên", "Số xã đạt chuẩn:": what is counted, before the fraction. */
const COUNTED_BEFORE = /(?<![A-Za-zÀ-ỹ])(?:tổng\s+)?số\s[^\d;,()]*$/iu;

/** The share that "475/648 trường đạt chuẩn, đạt tỷ lệ 73,3%" tells of what it counts; null where no fraction is so much before it. */
export function fractionShare(text: string, { quantity, dimension, start }: QuantityMatch): FractionShare | null {
  if (dimension !== 'SHARE') return null;
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const found = FRACTION.exec(before);
  const { part = '', whole = '', counted = '' } = found?.groups ?? {};
  if (!found || !isNearly((100 * parseNumeral(part)) / parseNumeral(whole), quantity.max)) return null;
  const over = COUNTED_BEFORE.exec(before.slice(0, found.index));
  const name = over ? cleanHead(over[0]).words : tidy(counted);
  if (name === '') return null;
  const subject = subjectOf(`Tỷ lệ ${stripped(name, COUNT_OF)}`, '', dimension);
  return { subject, start: from + (over ?? found).index };
}

function isNearly(share: number, printed: number): boolean {
  return share <= 100 && Math.abs(share - printed) <= NEARLY * printed;
}
