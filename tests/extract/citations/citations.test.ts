import { describe, expect, it } from 'vitest';
import { findCitations, numberKey } from '../../../ingest/extract/citations/index.js';

const read = (text: string, place: string | null = 'Hải Phòng') =>
  findCitations(text, place).map(({ number, kind, issuedOn, issuer }) => [
    number,
    kind,
    issuedOn,
    issuer?.name ?? null,
  ]);

type Row = [string, string, string | null, string | null];

describe('texts cited by number', () => {
  it.each<[string, Row[]]>([
    [
      'Nghị quyết số 11/2022/NQ-HĐND ngày 14 tháng 7 năm 2022 và Nghị quyết số 22/2023/NQ-HĐND ngày 20 tháng 10 năm 2023 của HĐND tỉnh Lai Châu',
      [
        ['11/2022/NQ-HĐND', 'RESOLUTION', '2022-07-14', 'Hội đồng nhân dân tỉnh Lai Châu'],
        ['22/2023/NQ-HĐND', 'RESOLUTION', '2023-10-20', 'Hội đồng nhân dân tỉnh Lai Châu'],
      ],
    ],
    // A Cyrillic letter that looks like a Latin one, and a space that is lost.
    ['Nghị định số 58/2024/NĐ-C\u0420', [['58/2024/NĐ-CP', 'DECREE', null, 'Chính phủ']]],
    [
      'Quyết định số 35/2025/QĐ-TTgcủa Thủ tướng Chính phủ',
      [['35/2025/QĐ-TTg', 'DECISION', null, 'Thủ tướng Chính phủ']],
    ],
    [
      'đề nghị của Sở Y tế tại Tờ trình số 2874/TTr-SYT.KHTC ngày 09/8/2021; đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-VP ngày 09/8/2021',
      [
        ['2874/TTr-SYT.KHTC', 'OTHER', '2021-08-09', 'Sở Y tế'],
        ['12/TTr-VP', 'OTHER', '2021-08-09', 'Sở Nội vụ'],
      ],
    ],
    [
      'các Quyết định số 411/QĐ-TTg và 505/QĐ-TTg, ngày 31/3/2022 và ngày 22/4/2022 của Thủ tướng Chính phủ',
      [
        ['411/QĐ-TTg', 'DECISION', '2022-03-31', 'Thủ tướng Chính phủ'],
        ['505/QĐ-TTg', 'DECISION', '2022-04-22', 'Thủ tướng Chính phủ'],
      ],
    ],
    [
      'Nghị quyết số 07-NQ/TW ngày 18/11/2016 của Bộ Chính trị khóa XII',
      [['07-NQ/TW', 'RESOLUTION', '2016-11-18', 'Bộ Chính trị']],
    ],
    [
      'Nghị định số 89/2017/NĐ-CP ngày 29/7/2017 của Chính phủ',
      [['89/2017/NĐ-CP', 'DECREE', '2017-07-29', 'Chính phủ']],
    ],
    [
      'các Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng khóa XII: số 18-NQ/TW về một số vấn đề; số 19-NQ/TW về tiếp tục',
      [
        ['18-NQ/TW', 'RESOLUTION', null, 'Ban Chấp hành Trung ương Đảng'],
        ['19-NQ/TW', 'RESOLUTION', null, 'Ban Chấp hành Trung ương Đảng'],
      ],
    ],
    [
      'Nghị quyết số 21/NQ-HĐND ngày 12/8/2021, Nghị quyết số 16/NQ-HĐND ngày 12/4/2022',
      [
        ['21/NQ-HĐND', 'RESOLUTION', '2021-08-12', 'Hội đồng nhân dân thành phố Hải Phòng'],
        ['16/NQ-HĐND', 'RESOLUTION', '2022-04-12', 'Hội đồng nhân dân thành phố Hải Phòng'],
      ],
    ],
    [
      'tại các Quyết định số 797/QĐ-BXD và 798/QĐ-BXD, ngày 16/8/2024 của Bộ Xây dựng',
      [
        ['797/QĐ-BXD', 'DECISION', '2024-08-16', 'Bộ Xây dựng'],
        ['798/QĐ-BXD', 'DECISION', '2024-08-16', 'Bộ Xây dựng'],
      ],
    ],
    [
      '(số 12/2020/NĐ-CP ngày 01/02/2020, số 30/2022/NĐ-CP ngày 05/6/2022 sửa đổi một số điều của Nghị định số 12/2020/NĐ-CP và số 15/2024/NĐ-CP ngày 11/3/2024)',
      [
        ['12/2020/NĐ-CP', 'DECREE', '2020-02-01', 'Chính phủ'],
        ['30/2022/NĐ-CP', 'DECREE', '2022-06-05', 'Chính phủ'],
        ['12/2020/NĐ-CP', 'DECREE', null, 'Chính phủ'],
        ['15/2024/NĐ-CP', 'DECREE', '2024-03-11', 'Chính phủ'],
      ],
    ],
    ['THỰC HIỆN CHỈ THỊ SỐ 13/CT-TTG', [['13/CT-TTg', 'DIRECTIVE', null, 'Thủ tướng Chính phủ']]],
    [
      'thực hiện Nghị quyết số 33-NQ/TW; Chỉ thị số 05-CT/TU ngày 17/02/2021 của Ban Thường vụ Thành ủy Hải Phòng',
      [
        ['33-NQ/TW', 'RESOLUTION', null, null],
        ['05-CT/TU', 'DIRECTIVE', '2021-02-17', 'Ban Thường vụ Thành ủy Hải Phòng'],
      ],
    ],
    [
      'Nghị quyết số 16/2021/QH15 ngày 27/7/2021 của Quốc hội',
      [['16/2021/QH15', 'RESOLUTION', '2021-07-27', 'Quốc hội']],
    ],
    ['ngày Luật Phòng cháy và chữa cháy số 27/2001/QH10 có hiệu lực', [['27/2001/QH10', 'LAW', null, 'Quốc hội']]],
    [
      'Xét đề nghị Sở Kế hoạch và Đầu tư tại Công văn số 3181/KHĐT-THQH ngày 03/11/2021.',
      [['3181/KHĐT-THQH', 'OTHER', '2021-11-03', 'Sở Kế hoạch và Đầu tư']],
    ],
    ['Quyết định 2416/QĐ- UBND', [['2416/QĐ-UBND', 'DECISION', null, 'Ủy ban nhân dân thành phố Hải Phòng']]],
    ['Chương trình hành động số 02- CTr/TU', [['02-CTr/TU', 'PROGRAMME', null, null]]],
    ['Nghị quyết số 45 -NQ/TW ngày 24 tháng 01 năm 2019', [['45-NQ/TW', 'RESOLUTION', '2019-01-24', null]]],
    [
      'Chỉ thị số 15/CT-UBND ngày của Chủ tịch Ủy ban nhân dân thành phố',
      [['15/CT-UBND', 'DIRECTIVE', null, 'Chủ tịch Ủy ban nhân dân thành phố Hải Phòng']],
    ],
    [
      'Nghị quyết số 09-NQ/ĐH ngày 15/10/2020 của Đại hội đại biểu Đảng bộ thành phố lần thứ XVI, nhiệm kỳ 2020 - 2025',
      [['09-NQ/ĐH', 'RESOLUTION', '2020-10-15', 'Đại hội đại biểu Đảng bộ thành phố lần thứ XVI']],
    ],
    [
      'Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023 của Bộ trưởng Bộ Tài chính',
      [['55/2023/TT-BTC', 'CIRCULAR', '2023-08-15', 'Bộ Tài chính']],
    ],
    [
      'Kế hoạch 235/KH-UBND ngày 18/11/2025 của UBND tỉnh Thanh Hóa',
      [['235/KH-UBND', 'PLAN', '2025-11-18', 'Ủy ban nhân dân tỉnh Thanh Hóa']],
    ],
    ['Mô hình số 22 thuộc Đề án 06/CP; Kế hoạch thực hiện Đề án 06/CP', []],
    ['Đề án số 05-ĐA/TU ngày 12/3/2021', [['05-ĐA/TU', 'OTHER', '2021-03-12', null]]],
    ['tỷ lệ 1/2000 tại lô I.14/CTHH-01; ngày 27/5/2022; giai đoạn 2016-2020; Luật Đầu tư công', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('knows one number under two spellings', () => {
    expect(numberKey('08-NQ/TU')).toBe(numberKey('8/NQ-TU'));
    expect(numberKey('08-NQ/TU')).not.toBe(numberKey('08-NQ/TW'));
  });
});
