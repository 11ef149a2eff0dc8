import { describe, expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';
import { heads, headings, rows } from './print.js';

const lines = (...text: string[]): string => text.join('\n');

describe('tables', () => {
  test('a row under a label that no table has comes to an end', () => {
    const text =
      ' 1)\t\nc) Xây dựng cơ chế, chính sách mang tính đột phá.\t\tTrường Đại học\tcác cơ sở trợ giúp xã hội ';
    expect(outline(text)).toBeDefined();
  });

  test('heads of two storeys, groups, parts, cells that go on after the repeated head', () => {
    const head = ['TT\tChỉ tiêu\tĐơn vị\tNăm 2024\t\tNăm 2025', '\t\t\tMục tiêu\tƯớc thực hiện\t'];
    const read = outline(
      lines(
        'II. CHỈ TIÊU',
        '',
        ...head,
        'I\tKINH TẾ\t\t\t\t',
        '1\tTăng trưởng GRDP\t%\t11,5\t11\t12,5',
        '\t- Dịch vụ\t%\t10\t8,6\t9',
        '2\tGiảm nghèo theo chuẩn\tĐiểm %\t0,3\t0,3\tDuy trì không còn hộ',
        '',
        ...head,
        '\tquốc gia\t\t\t\tnghèo',
        'II\tMÔI TRƯỜNG\t\t\t\t',
        '3\tRác thải:\t\t\t\t',
        '\t- Nông thôn\t%\t\t\t',
        '\tThu gom:\t%\t98\t98\t99',
      ),
    );
    expect(heads(read)).toEqual(['TT | Chỉ tiêu | Đơn vị | Năm 2024/Mục tiêu | Năm 2024/Ước thực hiện | Năm 2025']);
    expect(rows(read)).toEqual([
      'group I: I | KINH TẾ |  |  |  | ',
      'item 1: 1 | Tăng trưởng GRDP | % | 11,5 | 11 | 12,5',
      'sub :  | - Dịch vụ | % | 10 | 8,6 | 9',
      'item 2: 2 | Giảm nghèo theo chuẩn quốc gia | Điểm % | 0,3 | 0,3 | Duy trì không còn hộ nghèo',
      'group II: II | MÔI TRƯỜNG |  |  |  | ',
      'item 3: 3 | Rác thải: |  |  |  | ',
      'sub :  | - Nông thôn | % |  |  | ',
      'sub :  | Thu gom: | % | 98 | 98 | 99',
    ]);
    expect(headings(read)).toEqual(['II CHỈ TIÊU', 'II/I KINH TẾ', 'II/II MÔI TRƯỜNG']);
    const table = read.blocks.find((block) => block.type === 'table');
    expect(table?.rows.map((row) => row.section?.path)).toEqual([
      'II/I',
      'II/I',
      'II/I',
      'II/I',
      'II/II',
      'II/II',
      'II/II',
      'II/II',
    ]);
    expect(table?.rows.at(-1)?.parent?.cells[1]?.text).toBe('- Nông thôn');
  });

  test('a Markdown table without numbers', () => {
    const read = outline(
      lines(
        '| Chỉ tiêu | Đơn vị | 2024 |',
        '|---|:-:|--:|',
        '| **Kinh tế** | | |',
        '| Tăng trưởng | % | 10 |',
        '| - Công nghiệp | % | 9,5 |',
        '| **Xã hội** | | |',
        '| Hộ nghèo | % | 0,5 |',
      ),
    );
    expect(rows(read)).toEqual([
      'group : Kinh tế |  | ',
      'item : Tăng trưởng | % | 10',
      'sub : - Công nghiệp | % | 9,5',
      'group : Xã hội |  | ',
      'item : Hộ nghèo | % | 0,5',
    ]);
  });

  test.each([
    ['under filled cells', ['| TT | Chỉ tiêu | Thực hiện | Mục tiêu | |', '| | | Năm 2022 | Năm 2025 | Năm 2030 |']],
    [
      'without the word',
      ['| TT | Chỉ tiêu | Thực hiện | Mục tiêu | |', '|---|---|---|---|---|', '| | | 2022 | 2025 | 2030 |'],
    ],
    [
      'under words told twice',
      ['| TT | Chỉ tiêu | Thực hiện | Mục tiêu | Mục tiêu |', '| TT | Chỉ tiêu | 2022 | 2025 | 2030 |'],
    ],
  ])('years are the second storey of a head %s', (_, head) => {
    const read = outline(
      lines(...head, '| 1 | Tỷ lệ đô thị hóa | 40 | 45 | 50 |', '| 2 | Tỷ lệ hộ nghèo | 3 | 2 | 1 |'),
    );
    expect(heads(read)[0]?.replaceAll('Năm ', '')).toBe(
      'TT | Chỉ tiêu | Thực hiện/2022 | Mục tiêu/2025 | Mục tiêu/2030',
    );
    expect(rows(read)).toHaveLength(2);
  });

  test('a row that numbers the columns is no row', () => {
    const read = outline(lines('STT\tDự án\tVốn', '(1)\t(2)\t(3)', '1\tCầu Rào\t2.265', '2\tCầu Niệm\t1.000'));
    expect(rows(read)).toEqual(['item 1: 1 | Cầu Rào | 2.265', 'item 2: 2 | Cầu Niệm | 1.000']);
  });
});

describe('tables printed one cell a line', () => {
  const project = (...rows: string[]): string[] => [
    'TT',
    'Tên dự án',
    'Địa điểm',
    'Quy mô',
    'Tổng mức đầu tư',
    '(tỷ đồng)',
    'Chủ đầu tư',
    'Ghi chú',
    ...rows,
  ];

  test('rows begin at their numbers; empty cells, broken cells, group rows and the sum are told', () => {
    const read = outline(
      lines(
        ...project(
          'I',
          'Dự án chuyển tiếp',
          '1',
          'Đường ven biển Dung Quất - Sa Huỳnh,',
          'giai đoạn IIb',
          'Huyện Mộ Đức',
        ),
        ...['10,2 km', '1.450', 'Sở Giao thông vận tải', '2', 'Cầu Trà Khúc 4', 'Huyện Sơn Tịnh', '780 m', '865,5'],
        ...['Sở Giao thông vận tải', 'Đang thi công', 'II', 'Dự án khởi công mới', '1', 'Bệnh viện Sản - Nhi'],
        ...[
          'TP. Quảng Ngãi',
          '276',
          'Sở Y tế',
          'Tổng cộng',
          '2.591,5',
          'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
        ],
      ),
    );
    expect(heads(read)).toEqual([
      'TT | Tên dự án | Địa điểm | Quy mô | Tổng mức đầu tư (tỷ đồng) | Chủ đầu tư | Ghi chú',
    ]);
    expect(rows(read)).toEqual([
      'group I: I | Dự án chuyển tiếp |  |  |  |  | ',
      'item 1: 1 | Đường ven biển Dung Quất - Sa Huỳnh, giai đoạn IIb | Huyện Mộ Đức | 10,2 km | 1.450 | Sở Giao thông vận tải | ',
      'item 2: 2 | Cầu Trà Khúc 4 | Huyện Sơn Tịnh | 780 m | 865,5 | Sở Giao thông vận tải | Đang thi công',
      'group II: II | Dự án khởi công mới |  |  |  |  | ',
      'item 1: 1 | Bệnh viện Sản - Nhi | TP. Quảng Ngãi |  | 276 | Sở Y tế | ',
      'sum :  | Tổng cộng |  |  | 2.591,5 |  | ',
    ]);
    expect(headings(read)).toContain('Điều 2 Quyết định này có hiệu lực từ ngày ký');
  });

  test('a value that could be the next number is none; parts stand under their row; the head has two storeys', () => {
    const read = outline(
      lines(
        ...['STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2024', 'Năm 2025', 'Kế hoạch', 'Ước thực hiện', 'Kế hoạch', 'Ước thực hiện'],
        ...[
          '1',
          'Tốc độ tăng GRDP',
          '%',
          '7',
          '2',
          '8',
          '9',
          'Trong đó:',
          '- Công nghiệp',
          '%',
          '10',
          '12',
          '11',
          '12',
        ],
        ...['- Dịch vụ', '%', '6', '7', '7', '8', '2', 'Số xã đạt chuẩn', 'xã', '3', '3', '4', '5'],
        ...['3', 'Tỷ lệ che phủ rừng', '%', '2', '3', '4', '5', 'Trên đây là các chỉ tiêu của năm.'],
      ),
    );
    expect(heads(read)).toEqual([
      'STT | Chỉ tiêu | ĐVT | Năm 2024/Kế hoạch | Năm 2024/Ước thực hiện | Năm 2025/Kế hoạch | Năm 2025/Ước thực hiện',
    ]);
    expect(rows(read)).toEqual([
      'item 1: 1 | Tốc độ tăng GRDP | % | 7 | 2 | 8 | 9',
      'sub :  | Trong đó: |  |  |  |  | ',
      'sub :  | - Công nghiệp | % | 10 | 12 | 11 | 12',
      'sub :  | - Dịch vụ | % | 6 | 7 | 7 | 8',
      'item 2: 2 | Số xã đạt chuẩn | xã | 3 | 3 | 4 | 5',
      'item 3: 3 | Tỷ lệ che phủ rừng | % | 2 | 3 | 4 | 5',
    ]);
  });

  test('where an extraction dropped the numbers, what the columns hold tells the rows', () => {
    const read = outline(
      lines(
        ...['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'],
        ...[
          'NÂNG CAO NHẬN THỨC VÀ ĐỔI MỚI TƯ DUY',
          'Triển khai nền tảng đào tạo',
          'trực tuyến mở đại trà cho người dân.',
        ],
        ...['Sở KH&CN', 'Các sở, ban, ngành tỉnh; UBND các xã, phường', 'Thường xuyên', 'Biểu dương, tôn vinh, khen'],
        ...['thưởng doanh nghiệp có thành tích trong chuyển đổi số.', 'Sở Nội vụ', 'Sở KH&CN', 'Hằng năm'],
        ...[
          'II. HOÀN',
          'THIỆN CƠ CHẾ, CHÍNH SÁCH',
          'Xây dựng Bộ tiêu chí',
          'Sở KH&CN',
          'Các sở, ban, ngành tỉnh',
          'Quý IV/2025',
        ],
      ),
    );
    expect(rows(read)).toEqual([
      'group : NÂNG CAO NHẬN THỨC VÀ ĐỔI MỚI TƯ DUY |  |  |  | ',
      'item :  | Triển khai nền tảng đào tạo trực tuyến mở đại trà cho người dân. | Sở KH&CN | Các sở, ban, ngành tỉnh; UBND các xã, phường | Thường xuyên',
      'item :  | Biểu dương, tôn vinh, khen thưởng doanh nghiệp có thành tích trong chuyển đổi số. | Sở Nội vụ | Sở KH&CN | Hằng năm',
      'group II: HOÀN THIỆN CƠ CHẾ, CHÍNH SÁCH |  |  |  | ',
      'item :  | Xây dựng Bộ tiêu chí | Sở KH&CN | Các sở, ban, ngành tỉnh | Quý IV/2025',
    ]);
  });

  const cells = ['TT', 'Dự án', 'Vốn', '1', 'Cầu Rào', '2.265', '2', 'Đường ven biển', '778'];
  const around = [0, 3, 6].flatMap((at) => ['|', ...cells.slice(at, at + 3).flatMap((cell) => [cell, '|'])]);
  test.each([
    ['bars around the cells', around],
    ['bars around the cells, under a heading', ['II. NHIỆM VỤ', ...around, 'III. TỔ CHỨC THỰC HIỆN']],
    ['a bar after each cell', cells.map((cell) => `${cell} |`)],
    ['a bar after each cell but the last of a row', cells.map((cell, at) => (at % 3 === 2 ? cell : `${cell} |`))],
    ['a bar before each cell', cells.map((cell) => `| ${cell}`)],
    ['nothing between the cells', cells],
    ['empty lines between the cells', cells.flatMap((cell) => [cell, ''])],
  ])('%s', (_, text) => {
    expect(rows(outline(lines(...text)))).toEqual(['item 1: 1 | Cầu Rào | 2.265', 'item 2: 2 | Đường ven biển | 778']);
  });

  test('a heading and another table end a table with bars between its cells', () => {
    const between = [0, 3, 6].flatMap((at) =>
      cells.slice(at, at + 3).flatMap((cell, of) => (of === 0 ? [cell] : ['|', cell])),
    );
    const read = outline(
      lines(
        ...between,
        '',
        '3. Ngoài các dự án nêu trên, huy động các nguồn vốn khác.',
        '',
        'II. NHIỆM VỤ',
        '',
        ...around,
      ),
    );
    expect(headings(read)).toEqual(['II NHIỆM VỤ']);
    expect(rows(read)).toHaveLength(4);
  });

  test('a head that is repeated on the next page is no row', () => {
    const read = outline(lines(...cells.slice(0, 6), '--- PAGE BREAK ---', ...cells.slice(0, 3), ...cells.slice(6)));
    expect(rows(read)).toEqual(['item 1: 1 | Cầu Rào | 2.265', 'item 2: 2 | Đường ven biển | 778']);
  });
});

test.each([
  [
    'in a table aligned by spaces',
    ['TT   Dự án            Vốn', '1    Cầu Rào        2.265', '2    Đường          778', '     Tổng cộng      3.043'],
  ],
  ['in a table set by tabs', ['TT\tDự án\tVốn', '1\tCầu Rào\t2.265', '2\tĐường\t778', '\tTổng cộng\t3.043']],
  ['in the column of numbers', ['TT\tDự án\tVốn', '1\tCầu Rào\t2.265', '2\tĐường\t778', 'Cộng\t\t3.043']],
])('a sum is a row of its own %s', (_, text) => {
  expect(rows(outline(lines(...text))).map((row) => row.split(' ')[0])).toEqual(['item', 'item', 'sum']);
});

test('names in a column of times are no rows: the cells are paragraphs, and a warning says where', () => {
  const head = ['STT', 'Danh mục', 'Thời gian sử dụng', 'Tỷ lệ hao mòn'];
  const cells = [
    ...['Loại một', 'Quyền tác giả', 'Tác phẩm điện ảnh', 'Tác phẩm mỹ thuật', 'Tác phẩm sân khấu'],
    ...['Bản họa đồ và sơ đồ', 'Tác phẩm âm nhạc', 'Tác phẩm báo chí', 'Tác phẩm kiến trúc'],
  ];
  const read = outline(['PHỤ LỤC', '', 'Danh mục tài sản', ...head, ...cells].join('\n'));
  const paragraphs = read.blocks.filter((block) => block.type === 'paragraph');
  expect(read.blocks.some((block) => block.type === 'table')).toBe(false);
  expect(paragraphs.at(-1)?.unread).toBe(true);
  expect(read.warnings).toEqual([expect.objectContaining({ code: 'TABLE_UNREAD', line: 4 })]);
});
