import { describe, expect, test } from 'vitest';
import { layout } from '../../ingest/read/layout/index.js';
import type { Word } from '../../ingest/read/layout/page.js';
import { gridAt, pageOf, printedAt } from './printed.js';

const textOf = (words: readonly Word[][], rules: Parameters<typeof pageOf>[1] = []): string =>
  layout([pageOf(words, rules)])[0] ?? '';

describe('words are set in lines', () => {
  test('in whatever order they are printed', () => {
    const words = [...printedAt(80, 100, 'Phê duyệt Kế hoạch'), ...printedAt(80, 116, 'năm 2025')];
    expect(textOf([words.toReversed()])).toBe('Phê duyệt Kế hoạch\nnăm 2025');
  });

  test('on a sheet laid askew', () => {
    const askew = (words: Word[]): Word[] =>
      words.map(({ text, box }) => {
        const down = box.left * 0.02;
        return { text, box: { ...box, top: box.top + down, bottom: box.bottom + down } };
      });
    const long = 'Ủy ban nhân dân tỉnh giao các sở, ban, ngành và địa phương thực hiện';
    const lines = [100, 114, 128].map((top) => askew(printedAt(60, top, long)));
    expect(textOf(lines)).toBe([long, long, long].join('\n'));
  });

  test('with white space between paragraphs, by their distance or by their indent', () => {
    const text = textOf([
      printedAt(110, 100, 'Một đoạn văn bắt đầu ở đây và còn tiếp tục ở dòng dưới cho'),
      printedAt(80, 116, 'đến hết câu.'),
      printedAt(110, 132, 'Đoạn thứ hai thụt đầu dòng như đoạn thứ nhất và cũng dài hơn'),
      printedAt(80, 148, 'một dòng.'),
      printedAt(80, 180, 'Đoạn thứ ba đứng cách.'),
    ]);
    expect(text.split('\n\n').map((paragraph) => paragraph.split('\n').length)).toEqual([2, 2, 1]);
  });

  test('capitals that look lower for want of marks, in a scan, go on with their paragraph', () => {
    const seen = (top: number, text: string, size: number): Word[] =>
      printedAt(80, top, text, size).map(({ text, box }) => ({ text, box }));
    const text = textOf([
      seen(100, 'VỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU PHÁT TRIỂN KINH TẾ', 15),
      seen(117, 'QUỐC PHÒNG - AN NINH', 12.9),
    ]);
    expect(text).toBe('VỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU PHÁT TRIỂN KINH TẾ\nQUỐC PHÒNG - AN NINH');
  });

  test('a number broken at its hyphen is whole', () => {
    const text = textOf([printedAt(80, 100, 'theo Nghị quyết số 05-'), printedAt(80, 116, 'NQ/TU ngày 06/11/2021')]);
    expect(text).toBe('theo Nghị quyết số 05-NQ/TU\nngày 06/11/2021');
  });

  test('raised numbers are marks of footnotes, and so are the numbers of the notes', () => {
    const text = textOf([
      [...printedAt(80, 100, 'đạt 11,01%', 14), ...printedAt(146, 98, '1', 8)],
      printedAt(80, 116, 'và tăng 12%.', 14),
      printedAt(80, 700, '1 Theo báo cáo năm 2024.', 10),
    ]);
    expect(text).toBe('đạt 11,01%¹\nvà tăng 12%.\n\n¹ Theo báo cáo năm 2024.');
  });
});

describe('what stands in two columns is read column by column', () => {
  test('the head: issuer and number, then quốc hiệu, place and date', () => {
    const text = textOf([
      [...printedAt(80, 60, 'ỦY BAN NHÂN DÂN'), ...printedAt(270, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
      [...printedAt(90, 76, 'TỈNH HÀ NAM'), ...printedAt(310, 76, 'Độc lập - Tự do - Hạnh phúc')],
      [...printedAt(80, 100, 'Số: 12/QĐ-UBND'), ...printedAt(280, 98, 'Hà Nam, ngày 05 tháng 01 năm 2025')],
      printedAt(260, 130, 'QUYẾT ĐỊNH'),
    ]);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH HÀ NAM',
      'Số: 12/QĐ-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Nam, ngày 05 tháng 01 năm 2025',
      'QUYẾT ĐỊNH',
    ]);
  });

  test('the foot: nơi nhận, then the signature', () => {
    const text = textOf([
      printedAt(80, 100, 'Quyết định này có hiệu lực kể từ ngày ký, Chủ tịch Ủy ban nhân dân các huyện thi hành./.'),
      [...printedAt(80, 130, 'Nơi nhận:'), ...printedAt(340, 130, 'TM. ỦY BAN NHÂN DÂN')],
      [...printedAt(80, 146, '- Như Điều 3;', 10), ...printedAt(370, 146, 'CHỦ TỊCH')],
      printedAt(80, 160, '- Các sở, ban, ngành của tỉnh và các huyện;', 10),
      [...printedAt(80, 174, '- Lưu: VT.', 10), ...printedAt(350, 220, 'Nguyễn Văn An')],
    ]);
    expect(
      text
        .split('\n')
        .filter((line) => line !== '')
        .slice(1),
    ).toEqual([
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Các sở, ban, ngành của tỉnh và các huyện;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn An',
    ]);
  });
});

describe('a ruled table is rows of cells', () => {
  const xs = [70, 100, 300, 380, 460];
  const ys = [100, 130, 150, 170, 200];

  test('cells that wrap are one, merged cells the first of theirs', () => {
    const words = [
      [...printedAt(74, 110, 'TT', 10), ...printedAt(150, 110, 'Chỉ tiêu', 10), ...printedAt(304, 104, 'Đơn vị', 10)],
      [...printedAt(304, 116, 'tính', 10), ...printedAt(384, 110, 'Năm 2025', 10)],
      [...printedAt(80, 134, 'I', 10), ...printedAt(104, 134, 'VỀ KINH TẾ', 10)],
      [...printedAt(80, 154, '1', 10), ...printedAt(104, 154, 'Tốc độ tăng GRDP', 10)],
      [...printedAt(320, 154, '%', 10), ...printedAt(400, 154, '12,5', 10)],
      [
        ...printedAt(80, 178, '2', 10),
        ...printedAt(104, 172, 'Quyết định số 05-', 10),
        ...printedAt(400, 178, '10', 10),
      ],
      printedAt(104, 186, 'NQ/TU', 10),
    ];
    expect(textOf(words, gridAt(xs, ys, new Set(['1,1', '1,2']))).split('\n')).toEqual([
      'TT\tChỉ tiêu\tĐơn vị tính\tNăm 2025',
      'I\tVỀ KINH TẾ\t\t',
      '1\tTốc độ tăng GRDP\t%\t12,5',
      '2\tQuyết định số 05-NQ/TU\t\t10',
    ]);
  });

  test('between the lines that stand around it', () => {
    const words = [
      printedAt(80, 60, 'Trước bảng.'),
      printedAt(104, 110, 'A'),
      printedAt(304, 110, 'B'),
      printedAt(80, 240, 'Sau bảng.'),
    ];
    expect(textOf(words, gridAt(xs, ys))).toBe('Trước bảng.\n\n\tA\tB\t\n\nSau bảng.');
  });

  test('an underline and a frame are no table', () => {
    const underline = { left: 80, right: 200, top: 113, bottom: 113.5 };
    expect(textOf([printedAt(80, 100, 'Điều 1. Phê duyệt')], [underline])).toBe('Điều 1. Phê duyệt');
    expect(textOf([printedAt(80, 105, 'HỎA TỐC')], gridAt([70, 150], [100, 120]))).toBe('HỎA TỐC');
  });
});

describe('a table without rules is rows of cells', () => {
  const row = (top: number, ...cells: readonly (string | null)[]): Word[] =>
    cells.flatMap((cell, column) => (cell === null ? [] : printedAt([70, 100, 330, 420][column] ?? 0, top, cell)));

  test('line by line where lines are as far apart as rows: what goes on in small letters is of the row above', () => {
    const words = [
      printedAt(80, 60, 'Các chỉ tiêu chủ yếu của kế hoạch năm nay như sau đây, trừ những chỉ tiêu khác:'),
      row(100, 'TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2025'),
      row(116, '1', 'Tốc độ tăng tổng sản phẩm', '%', '12,5'),
      row(132, null, 'trên địa bàn'),
      row(148, '2', 'Thu ngân sách', 'Tỷ đồng', '51.000'),
      row(164, null, '- Thu nội địa', 'Tỷ đồng', '45.000'),
      printedAt(80, 220, 'Giao các sở, ban, ngành và địa phương thực hiện các chỉ tiêu trên trong năm nay.'),
    ];
    expect(textOf(words).split('\n').slice(2, 6)).toEqual([
      'TT\tChỉ tiêu\tĐơn vị\tNăm 2025',
      '1\tTốc độ tăng tổng sản phẩm trên địa bàn\t%\t12,5',
      '2\tThu ngân sách\tTỷ đồng\t51.000',
      '\t- Thu nội địa\tTỷ đồng\t45.000',
    ]);
    expect(textOf(words).match(/\t/gu)?.length).toBe(12);
  });

  const wrapped = [
    row(100, 'TT', 'Dự án', 'Quy mô', 'Vốn'),
    row(130, null, 'Cải tạo, nâng cấp Quốc lộ 10'),
    row(137, '1', null, '12.900m', '1.221'),
    row(144, null, 'Đoạn từ cầu Đá Bạc'),
    row(174, '2', 'Trung tâm logistics', '50 ha', '700'),
    row(204, 'II', 'Các dự án cảng, bến và logistics trên địa bàn thành phố'),
    row(234, '3', 'Bến số 3', '750m', '7.000'),
  ];
  const rows = [
    'TT\tDự án\tQuy mô\tVốn',
    '1\tCải tạo, nâng cấp Quốc lộ 10 Đoạn từ cầu Đá Bạc\t12.900m\t1.221',
    '2\tTrung tâm logistics\t50 ha\t700',
    'II\tCác dự án cảng, bến và logistics trên địa bàn thành phố\t\t',
    '3\tBến số 3\t750m\t7.000',
  ];

  test('by white space, with cells in the middle of their rows and names of groups over all columns', () => {
    expect(textOf(wrapped).split('\n')).toEqual(rows);
  });

  test('by rules between the rows only', () => {
    const rules = [95, 122, 165, 195, 225, 255].map((top) => ({ left: 65, right: 480, top, bottom: top + 0.5 }));
    expect(textOf(wrapped, rules).split('\n')).toEqual(rows);
  });

  test('lists, two signatures and text set to both margins are none', () => {
    const words = [
      ...['a)', 'b)', 'c)', 'd)'].map((label, at) => row(100 + at * 16, label, 'Thực hiện nhiệm vụ được giao')),
      ...['ĐẠI DIỆN', 'GIÁM ĐỐC', 'Nguyễn Văn An'].map((each, at) => row(300 + at * 20, null, each, each)),
      ...[400, 416, 432, 448].map((top, at) => [
        ...printedAt(80, top, 'Ủy ban nhân dân tỉnh giao các sở'.slice(0, 20 + at * 3)),
        ...printedAt(310 - at * 11, top, 'ban, ngành và địa phương thực hiện'),
      ]),
    ];
    expect(textOf(words)).not.toContain('\t');
  });
});

describe('what belongs to the sheet is left out', () => {
  const sheets = [1, 2, 3, 4].map((number) =>
    pageOf([
      printedAt(295, 30, `${number}`),
      printedAt(80, 50, 'Công báo số 12/2025', 9),
      printedAt(80, 120, `Nội dung của trang ${'abcd'.charAt(number - 1)}.`),
    ]),
  );

  test('but not the text of sheets that are copies of each other', () => {
    const page = pageOf([printedAt(80, 100, 'Phê duyệt Kế hoạch'), printedAt(80, 116, 'năm 2025')], []);
    expect(layout([page, page, page])).toEqual(Array(3).fill('Phê duyệt Kế hoạch\nnăm 2025'));
  });

  test('page numbers and running heads', () => {
    expect(layout(sheets)).toEqual(['a', 'b', 'c', 'd'].map((each) => `Nội dung của trang ${each}.`));
  });

  test('a number that does not count the pages stays', () => {
    expect(layout([pageOf([printedAt(80, 40, '2025'), printedAt(80, 120, 'Nội dung.')])])).toEqual([
      '2025\n\nNội dung.',
    ]);
  });

  test('the stamp of a digital signature beside the head', () => {
    const text = textOf([
      [...printedAt(80, 30, 'ỦY BAN NHÂN DÂN'), ...printedAt(420, 28, 'Ký bởi: Ủy ban nhân dân', 7)],
      printedAt(440, 37, 'tỉnh Hà Nam', 7),
      printedAt(420, 46, 'Email: ubnd@hanam.gov.vn', 7),
      printedAt(420, 55, 'Cơ quan: Tỉnh Hà Nam', 7),
      printedAt(420, 64, 'Thời gian ký: 05.01.2025 10:15:30 +07:00', 7),
      printedAt(80, 90, 'Cơ quan: Sở Y tế'),
    ]);
    expect(text.split(/\n+/u)).toEqual(['ỦY BAN NHÂN DÂN', 'Cơ quan: Sở Y tế']);
  });
});

test('a page without words is an empty text', () => {
  expect(layout([pageOf([]), pageOf([], gridAt([1, 2, 3], [1, 2, 3]))])).toEqual(['', '']);
});
