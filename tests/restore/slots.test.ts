import { describe, expect, test } from 'vitest';
import { rewrite } from '../../ingest/restore/rewrite.js';
import { repairSlots } from '../../ingest/restore/slots.js';

const repaired = (text: string): string => rewrite(text, repairSlots(text).replacements).text;
const codes = (text: string): string[] => repairSlots(text).warnings.map(({ code }) => code);

const HEADING = 'Số: 712/QĐ-UBND\nQUYẾT ĐỊNH\n';

describe('numbers that restored words speak for', () => {
  test.each([
    ['ngày l6 tháng 11 năm 2019', 'ngày 16 tháng 11 năm 2019'],
    ['ngày 2O tháng I2 năm 2020', 'ngày 20 tháng 12 năm 2020'],
    ['ngày\n1| tháng 3 năm 2021', 'ngày\n11 tháng 3 năm 2021'],
    // The annex has the number printed; the heading has it written by hand.
    [
      `${HEADING}(Ban hành kèm theo Quyết định số 112/QĐ-UBND ngày 5 tháng 3 năm 2020)`,
      'Số: 112/QĐ-UBND\nQUYẾT ĐỊNH\n(Ban hành kèm theo Quyết định số 112/QĐ-UBND ngày 5 tháng 3 năm 2020)',
    ],
  ])('%s', (text, right) => {
    expect(repaired(text)).toBe(right);
    expect(codes(text)).toEqual(['NUMBER_REPAIRED']);
  });

  test.each([
    // No digit is made up: an L may be a 1 or a 2.
    ['ngày L6 tháng 11 năm 2019', ['NUMBER_UNREADABLE']],
    ['ngày 46 tháng # năm 2019', ['NUMBER_UNREADABLE']],
    // A form.
    ['ngày … tháng … năm 2019', []],
    ['ngày 16 tháng 11 năm 2019', []],
    // Another text's number, another kind, two annexes that do not agree, more than a digit.
    [`${HEADING}theo Quyết định số 112/QĐ-UBND của tỉnh`, []],
    [`${HEADING}(Kèm theo Nghị quyết số 112/NQ-HĐND của tỉnh)`, []],
    [`${HEADING}(Kèm theo Quyết định số 112/QĐ-UBND)\n(Kèm theo Quyết định số 711/QĐ-UBND)`, []],
    [`${HEADING}(Kèm theo Quyết định số 131/QĐ-UBND)`, []],
  ])('left as printed: %s', (text, warnings) => {
    expect(repaired(text)).toBe(text);
    expect(codes(text)).toEqual(warnings);
  });
});
