import { findPeriods } from '../period/index.js';
import type { QuantityMatch } from '../quantity/index.js';
import { subjectOf } from './naming.js';
import type { Statement } from './statements.js';

/** "không còn hộ nghèo", "xóa hết nhà tạm": a share of nought in words. */
const NONE_LEFT =
  /(?<![A-Za-zÀ-ỹ])(?:cơ bản )?(?:không còn|không có|xóa hết|xoá hết)\s+(?<thing>(?:hộ|xã|huyện|thôn|nhà|trẻ em|phòng học|người)\s[^,;.(]*?)(?=\s+(?:trên địa bàn|vào năm|đến năm|giai đoạn|đa chiều)|[,;.(]|$)/giu;

/** Values that a text states in words alone: nothing of a thing is to be left. */
export function readZeros(text: string): Statement[] {
  return [...text.matchAll(NONE_LEFT)].map((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const stop = text.indexOf('. ', end);
    const sentence = { start: text.lastIndexOf('. ', start) + 1, end: stop === -1 ? text.length : stop };
    const periods = findPeriods(text).filter((one) => sentence.start <= one.start && one.start < sentence.end);
    const match: QuantityMatch = {
      quantity: { comparator: 'EQ', min: 0, max: 0, unit: '%', baseMin: 0, baseMax: 0, baseUnit: '%', text: found[0] },
      dimension: 'SHARE',
      start,
      end,
      numeralStart: start,
    };
    return {
      subject: subjectOf(`Tỷ lệ ${found.groups?.thing ?? ''}`, '', 'SHARE'),
      clause: {
        match,
        head: { start: sentence.start, end: start },
        tail: { start: end, end },
        sentence,
        periods,
        opening: null,
      },
      range: { start, end },
      form: 'none',
      before: null,
    };
  });
}
