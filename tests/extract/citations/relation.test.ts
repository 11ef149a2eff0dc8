import { describe, expect, it, test } from 'vitest';
import { extract } from '../../../ingest/extract/index.js';
import { outline } from '../../../ingest/outline/index.js';
import { restore } from '../../../ingest/restore/index.js';

/** What a document says of itself about each text that it cites. */
function relations(...lines: string[]): [string, string | null][] {
  const source = { text: lines.join('\n\n'), mediaType: 'text/plain', pages: [], warnings: [] };
  const restored = restore(source);
  const { citations } = extract(source, restored, outline(restored.text));
  return citations.map(({ number, relation }) => [number, relation]);
}

const PLAN = ['KẾ HOẠCH', 'Phát triển kinh tế - xã hội năm 2024', 'I. NHIỆM VỤ'];
const said: [line: string, expected: [string, string | null][]][] = [
  ['Triển khai thực hiện Nghị quyết số 55-NQ/TW ngày 11/02/2020 của Bộ Chính trị.', [['55-NQ/TW', 'IMPLEMENTS']]],
  [
    'Thực hiện Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ, Nghị quyết số 45-NQ/TU ngày 30/11/2023 của Ban Chấp hành Đảng bộ thành phố và Nghị quyết số 56/NQ-HĐND ngày 08/12/2023.',
    [
      ['01/NQ-CP', 'IMPLEMENTS'],
      ['45-NQ/TU', 'IMPLEMENTS'],
      ['56/NQ-HĐND', 'IMPLEMENTS'],
    ],
  ],
  ['Hỗ trợ hộ nghèo về nhà ở theo Nghị quyết số 52/2019/NQ-HĐND.', [['52/2019/NQ-HĐND', 'IMPLEMENTS']]],
  ['Thực hiện các nhiệm vụ đề ra tại Nghị quyết số 02-NQ/TU ngày 02/8/2021.', [['02-NQ/TU', 'IMPLEMENTS']]],
  [
    'Tiếp tục triển khai Kế hoạch số 60/KH-UBND, ngày 27/02/2023 thực hiện Nghị quyết số 14/NQ-CP của Chính phủ về thực hiện Nghị quyết số 30-NQ/TW.',
    [
      ['60/KH-UBND', 'IMPLEMENTS'],
      ['14/NQ-CP', null],
      ['30-NQ/TW', null],
    ],
  ],
  ['Xây dựng và thực hiện kế hoạch triển khai Nghị quyết số 1232/NQ-UBTVQH15.', [['1232/NQ-UBTVQH15', 'IMPLEMENTS']]],
  ['Tổng kết 10 năm thực hiện Nghị quyết số 08-NQ/TU ngày 16/5/2013.', [['08-NQ/TU', null]]],
  ['Hoàn thiện Hồ sơ xây dựng Nghị quyết thay thế Nghị quyết số 35/2021/QH15.', [['35/2021/QH15', null]]],
  ['Đạt tiêu chí đô thị loại I tại Nghị quyết số 1210/2016/UBTVQH13.', [['1210/2016/UBTVQH13', null]]],
  ['Theo Báo cáo số 646/BC-CP ngày 14/10/2024, kinh tế tăng trưởng khá.', [['646/BC-CP', null]]],
  ['Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2024.', [['12/QĐ-UBND', null]]],
  [
    'Cho vay nhà ở theo Nghị định số 100/2015/NĐ-CP, Nghị định số 49/2021/NĐ-CP ngày 01/4/2021 sửa đổi, bổ sung một số điều của Nghị định số 99/2010/NĐ-CP.',
    [
      ['100/2015/NĐ-CP', 'IMPLEMENTS'],
      ['49/2021/NĐ-CP', 'IMPLEMENTS'],
      ['99/2010/NĐ-CP', null],
    ],
  ],
];

test.each(said)('a plan: %s', (line, expected) => {
  expect(relations(...PLAN, line)).toEqual(expected);
});

const HEAD = ['ỦY BAN NHÂN DÂN TỈNH', 'Số: 77/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc ban hành Quy định quản lý đô thị'];
const ARTICLES = [...HEAD, 'QUYẾT ĐỊNH:', 'Điều 1. Ban hành Quy định quản lý đô thị.'];

describe('a decision', () => {
  it('rests on its grounds, but not on what these amend', () => {
    expect(
      relations(
        ...HEAD,
        'Căn cứ Nghị định số 40/2019/NĐ-CP ngày 13/5/2019 của Chính phủ sửa đổi, bổ sung Nghị định số 18/2015/NĐ-CP;',
        'Xét đề nghị của Sở Xây dựng tại Tờ trình số 31/TTr-SXD ngày 03/11/2021.',
        'QUYẾT ĐỊNH:',
        'Điều 1. Ban hành Quy định quản lý đô thị.',
      ),
    ).toEqual([
      ['40/2019/NĐ-CP', 'BASED_ON'],
      ['18/2015/NĐ-CP', null],
      ['31/TTr-SXD', 'BASED_ON'],
    ]);
  });

  const articles: [lines: string[], expected: [string, string | null][]][] = [
    [
      ['Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 05/QĐ-UBND ngày 05/01/2016.'],
      [['05/QĐ-UBND', 'REPLACES']],
    ],
    [
      ['Điều 2. Bãi bỏ Quyết định số 05/QĐ-UBND ngày 05/01/2016 của Ủy ban nhân dân tỉnh.'],
      [['05/QĐ-UBND', 'REPLACES']],
    ],
    [['Điều 2. Bãi bỏ Điều 5 Quyết định số 05/QĐ-UBND ngày 05/01/2016.'], [['05/QĐ-UBND', 'AMENDS']]],
    [
      ['Điều 2. Sửa đổi, bổ sung một số điều của Quyết định số 05/QĐ-UBND ngày 05/01/2016.'],
      [['05/QĐ-UBND', 'AMENDS']],
    ],
    [
      ['Điều 2. Hiệu lực thi hành', '1. Quyết định số 05/QĐ-UBND ngày 05/01/2016 hết hiệu lực kể từ ngày 01/01/2022.'],
      [['05/QĐ-UBND', 'REPLACES']],
    ],
    [
      [
        'Điều 2. Bãi bỏ các Quyết định sau:',
        '1. Quyết định số 05/QĐ-UBND ngày 05/01/2016;',
        '2. Quyết định số 06/QĐ-UBND ngày 06/01/2016 sửa đổi Quyết định số 04/QĐ-UBND ngày 01/01/2016.',
      ],
      [
        ['05/QĐ-UBND', 'REPLACES'],
        ['06/QĐ-UBND', 'REPLACES'],
        ['04/QĐ-UBND', null],
      ],
    ],
  ];
  it.each(articles)('does to others what its articles say: %s', (lines, expected) => {
    expect(relations(...ARTICLES, ...lines)).toEqual(expected);
  });

  it('says the strongest of what its places say', () => {
    expect(
      relations(
        ...HEAD,
        'Căn cứ Nghị quyết số 50/NQ-CP ngày 20/5/2021 của Chính phủ;',
        'QUYẾT ĐỊNH:',
        'Điều 1. Ban hành Kế hoạch thực hiện Nghị quyết số 50/NQ-CP.',
        'Điều 2. Thực hiện đầy đủ Nghị quyết số 50/NQ-CP.',
      ),
    ).toEqual([['50/NQ-CP', 'IMPLEMENTS']]);
  });
});
