import { expect, test } from 'vitest';
import { readStatements } from '../../../ingest/extract/targets/statements.js';

/* A share that is told beside the part and the whole that it is of. */

function sharesIn(text: string): [string, string, string][] {
  return readStatements(text).flatMap(({ clause: { match }, subject, range }) =>
    match.dimension === 'SHARE' ? [[match.quantity.text, subject.name, text.slice(range.start, range.end)]] : [],
  );
}

test.each<[string, [value: string, name: string, quote: string][]]>([
  [
    'Tính đến tháng 10/2024, có 44 trường được công nhận chuẩn quốc gia, nâng tổng số trường đạt chuẩn quốc gia lên 475/648, đạt tỷ lệ 73,3%.',
    [['73,3%', 'Tỷ lệ trường đạt chuẩn quốc gia', 'tổng số trường đạt chuẩn quốc gia lên 475/648, đạt tỷ lệ 73,3%']],
  ],
  [
    'Số trường đạt chuẩn quốc gia là 475/648 trường (73,3%), tăng 5 trường.',
    [['73,3%', 'Tỷ lệ trường đạt chuẩn quốc gia', 'Số trường đạt chuẩn quốc gia là 475/648 trường (73,3%']],
  ],
  [
    'Toàn tỉnh có 1.475/1.648 trường đạt chuẩn quốc gia, chiếm 89,5%.',
    [['89,5%', 'Tỷ lệ trường đạt chuẩn quốc gia', '1.475/1.648 trường đạt chuẩn quốc gia, chiếm 89,5%']],
  ],
  [
    'Đã có 105/140 xã đạt chuẩn nông thôn mới (đạt 75%).',
    [['75%', 'Tỷ lệ xã đạt chuẩn nông thôn mới', '105/140 xã đạt chuẩn nông thôn mới (đạt 75%']],
  ],
  [
    'Đến hết tháng 9/2024, có 779/789 công trình đã và đang thi công, đạt 98% (trong đó đã hoàn thành 359 công trình).',
    [['98%', 'Tỷ lệ công trình đã và đang thi công', '779/789 công trình đã và đang thi công, đạt 98%']],
  ],
])('%s', (text, shares) => {
  expect(sharesIn(text)).toEqual(shares);
});

test.each([
  // Another share than that of the part in the whole.
  'Có 7/8 huyện đạt chuẩn nông thôn mới, thu ngân sách tăng 15%.',
  'Chỉ số PAR INDEX năm 2023 xếp thứ 3/63 tỉnh, thành phố; đạt 88,97%.',
  'Đã kiểm tra 12/48 cơ sở trong tháng 10/2024 (giảm 25%).',
])('is not any number: %s', (text) => {
  expect(sharesIn(text).map(([, name]) => name)).not.toContainEqual(
    expect.stringMatching(/^Tỷ lệ (?:huyện|tỉnh|cơ sở)/),
  );
});

test('what is counted of a whole is named without the whole', () => {
  const [counted] = readStatements('Toàn tỉnh có 475/648 trường đạt chuẩn quốc gia.');
  expect(counted?.subject.name).toBe('Số trường đạt chuẩn quốc gia');
});
