import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';
import { read } from '../../ingest/read/index.js';
import { headings, paragraphs } from './print.js';

const lines = (...text: string[]): string => text.join('\n');

const OTHERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map((number) => `Một đoạn khác, thứ ${number}.`);

describe('headings in every hand', () => {
  test('a decision: articles over roman, arabic and lettered headings', () => {
    const read = outline(
      lines(
        'QUYẾT ĐỊNH:',
        'Điều 1. Phê duyệt Chiến lược phát triển bền vững với những nội dung chủ yếu sau đây:',
        'I. QUAN ĐIỂM',
        '1. Phát triển nhanh và bền vững là yêu cầu xuyên suốt.',
        '2. Con người là trung tâm của phát triển.',
        'II. MỤC TIÊU',
        '1. Mục tiêu tổng quát',
        'Đến năm 2030, tỉnh trở thành trung tâm công nghiệp.',
        '2. Mục tiêu cụ thể',
        'a) Về kinh tế:',
        '- Tốc độ tăng trưởng GRDP đạt 15 - 16%/năm.',
        'b) Về xã hội:',
        '- Tỷ lệ hộ nghèo dưới 1%:',
        '+ Khu vực thành thị dưới 0,5%;',
        '+ Khu vực nông thôn dưới 1,5%.',
        'c) Về môi trường: Tỷ lệ che phủ rừng đạt 37%.',
        'Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.',
      ),
    );
    expect(headings(read)).toEqual([
      'Điều 1 Phê duyệt Chiến lược phát triển bền vững',
      'Điều 1/I QUAN ĐIỂM',
      'Điều 1/II MỤC TIÊU',
      'Điều 1/II/1 Mục tiêu tổng quát',
      'Điều 1/II/2 Mục tiêu cụ thể',
      'Điều 1/II/2/a Về kinh tế',
      'Điều 1/II/2/b Về xã hội',
      'Điều 1/II/2/c Về môi trường',
      'Điều 2 Quyết định này có hiệu lực kể từ ngày ký ban hành',
    ]);
    expect(paragraphs(read)).toEqual([
      'head||QUYẾT ĐỊNH:',
      'Điều 1/I|1|Phát triển nhanh và bền vững là yêu cầu xuyên suốt.',
      'Điều 1/I|2|Con người là trung tâm của phát triển.',
      'Điều 1/II/1||Đến năm 2030, tỉnh trở thành trung tâm công nghiệp.',
      'Điều 1/II/2/a|-|Tốc độ tăng trưởng GRDP đạt 15 - 16%/năm.',
      'Điều 1/II/2/b|-|Tỷ lệ hộ nghèo dưới 1%:',
      '  Điều 1/II/2/b|+|Khu vực thành thị dưới 0,5%;',
      '  Điều 1/II/2/b|+|Khu vực nông thôn dưới 1,5%.',
      'Điều 1/II/2/c|c|Tỷ lệ che phủ rừng đạt 37%.',
      'Điều 2|Điều 2|Quyết định này có hiệu lực kể từ ngày ký ban hành.',
    ]);
  });

  test.each([
    [
      'words on the next lines',
      ['Phần thứ hai', 'NHIỆM VỤ, GIẢI PHÁP', 'PHÁT TRIỂN KINH TẾ - XÃ HỘI', '', 'Nội dung.'],
      ['Phần thứ hai NHIỆM VỤ, GIẢI PHÁP PHÁT TRIỂN KINH TẾ - XÃ HỘI'],
    ],
    [
      'a chapter in small letters',
      ['Chương I', 'Quy định chung', 'Điều 1. Phạm vi điều chỉnh', 'Nội dung.'],
      ['Chương I Quy định chung', 'Chương I/Điều 1 Phạm vi điều chỉnh'],
    ],
    [
      'but not a rule with its exception, among points over others',
      [
        ...['Kinh tế', 'Văn hóa', 'Môi trường'].flatMap((words, index) => [
          `${index + 1}. Phát triển ${words}`,
          'a) Nội dung của điểm này là một câu.',
        ]),
        '4. Mức thu thực hiện theo quy định của pháp luật; trường hợp chưa có quy định thì báo cáo cấp trên xem xét.',
      ],
      ['1 Phát triển Kinh tế', '2 Phát triển Văn hóa', '3 Phát triển Môi trường'],
    ],
    [
      'the word and the number of a label on two lines',
      [
        'Chương',
        'II',
        'QUY ĐỊNH CỤ THỂ',
        'Điều 4. Trách nhiệm',
        'Sở Y tế thực hiện đúng tiến độ.',
        'Điều',
        '5. Khen thưởng, kỷ luật',
        'Việc khen thưởng thực hiện theo quy định.',
      ],
      ['Chương II QUY ĐỊNH CỤ THỂ', 'Chương II/Điều 4 Trách nhiệm', 'Chương II/Điều 5 Khen thưởng, kỷ luật'],
    ],
    [
      'chapters that have lost their numbers',
      [
        ...['Chương', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi điều chỉnh', 'Nội dung.'],
        ...['Chương', 'TỔ CHỨC THỰC HIỆN', 'Điều 2. Trách nhiệm', 'Nội dung.'],
      ],
      [
        'Chương QUY ĐỊNH CHUNG',
        'Chương/Điều 1 Phạm vi điều chỉnh',
        'Chương TỔ CHỨC THỰC HIỆN',
        'Chương/Điều 2 Trách nhiệm',
      ],
    ],
    [
      'three on one line',
      ['Phần thứ nhất**TÌNH HÌNH****I. KẾT QUẢ****1. Kinh tế tăng trưởng:**', '', 'Nội dung.'],
      ['Phần thứ nhất TÌNH HÌNH', 'Phần thứ nhất/I KẾT QUẢ', 'Phần thứ nhất/I/1 Kinh tế tăng trưởng'],
    ],
    [
      'old hands',
      ['A- KẾT QUẢ', 'I- VỀ KINH TẾ', '1/ Tăng trưởng', 'GRDP tăng 6,5%.', '2/ Ngân sách', 'Thu đạt 8.000 tỷ đồng.'],
      ['A KẾT QUẢ', 'A/I VỀ KINH TẾ', 'A/I/1 Tăng trưởng', 'A/I/2 Ngân sách'],
    ],
    [
      'Markdown',
      ['## II. MỤC TIÊU', '', '**1. Mục tiêu chung**', '', 'Nội dung.'],
      ['II MỤC TIÊU', 'II/1 Mục tiêu chung'],
    ],
    [
      'capitals in the order of the alphabet, I after H',
      ['H. VĂN HÓA', 'Nội dung.', 'I. Y TẾ', 'Nội dung.', 'K. GIÁO DỤC', 'Nội dung.'],
      ['H VĂN HÓA', 'I Y TẾ', 'K GIÁO DỤC'],
    ],
    [
      'a heading broken after its first syllable',
      ['IV. PHÂN CÔNG', '1. Sở', 'Tài chính', '- Bố trí kinh phí.', '2. Sở', 'Y tế', '- Phòng chống dịch.'],
      ['IV PHÂN CÔNG', 'IV/1 Sở Tài chính', 'IV/2 Sở Y tế'],
    ],
    [
      'a heading broken after an office',
      ['1. Đề nghị', 'Ban Tổ chức Tỉnh ủy', '- Kiện toàn tổ chức.', '2. Giám đốc', 'Sở Y tế', '- Phòng chống dịch.'],
      ['1 Đề nghị Ban Tổ chức Tỉnh ủy', '2 Giám đốc Sở Y tế'],
    ],
    [
      'a heading broken within its words',
      ['I. MỤC ĐÍCH,', 'YÊU CẦU', '1. Mục đích', 'Nội dung của mục đích.', '2. Yêu cầu', 'Nội dung của yêu cầu.'],
      ['I MỤC ĐÍCH, YÊU CẦU', 'I/1 Mục đích', 'I/2 Yêu cầu'],
    ],
    [
      'one that closes like a sentence, after others over running text',
      [
        ...['Kinh tế', 'Văn hóa', 'Môi trường'].flatMap((words, index) => [
          `${index + 1}. Phát triển ${words}`,
          'Nội dung.',
        ]),
        '4. Xây dựng chính quyền; nâng cao hiệu lực, hiệu quả quản lý của các cấp ở cơ sở trong tình hình mới.',
        'Nội dung.',
      ],
      [
        '1 Phát triển Kinh tế',
        '2 Phát triển Văn hóa',
        '3 Phát triển Môi trường',
        '4 Xây dựng chính quyền; nâng cao hiệu lực, hiệu quả quản lý của các cấp ở cơ sở trong tình hình mới',
      ],
    ],
    [
      'an annex whose remark stands before its title',
      ['PHỤ LỤC II', '(Kèm theo Quyết định số 12/QĐ-UBND)', 'DANH MỤC DỰ ÁN', '', 'Nội dung.'],
      ['Phụ lục II DANH MỤC DỰ ÁN'],
    ],
    [
      'decimals under their number',
      ['2. Kinh tế', '2.1. Công nghiệp', 'Nội dung.', '2.1.1. Chế biến', 'Nội dung.', '2.2. Dịch vụ', 'Nội dung.'],
      ['2 Kinh tế', '2/2.1 Công nghiệp', '2/2.1/2.1.1 Chế biến', '2/2.2 Dịch vụ'],
    ],
  ])('%s', (_, text, expected) => {
    expect(headings(outline(lines(...text)))).toEqual(expected);
  });

  test('letters count in the Vietnamese alphabet, and i) is a letter after h)', () => {
    const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];
    const read = outline(
      lines('1. Sở Tài chính chủ trì:', ...letters.map((letter) => `${letter}) Thực hiện nhiệm vụ được giao.`)),
    );
    expect(read.blocks.map((block) => (block.type === 'paragraph' ? block.marker : null))).toEqual(
      letters.map((label) => ({ numbering: 'letter', label })),
    );
  });
});

describe('paragraphs made whole', () => {
  test.each([
    [
      'a turned page',
      ['d) Phát triển du lịch văn hóa; các sản phẩm có tiềm năng,', '', 'lợi thế: du lịch thể thao.'],
      ['|d|Phát triển du lịch văn hóa; các sản phẩm có tiềm năng, lợi thế: du lịch thể thao.'],
    ],
    [
      'a page number',
      [
        'Vốn đầu tư công được tập trung',
        '',
        '- 3 -',
        '',
        'đẩy mạnh giải ngân.',
        '',
        ...OTHERS,
        '',
        '- 4 -',
        '',
        'Đoạn cuối.',
      ],
      ['||Vốn đầu tư công được tập trung đẩy mạnh giải ngân.', ...OTHERS.map((line) => `||${line}`), '||Đoạn cuối.'],
    ],
    [
      'a footnote between',
      ['Trong năm, các công trình đã¹', '', '¹ Gồm 38 công trình.', '', 'được hoàn thành.'],
      ['||Trong năm, các công trình đã được hoàn thành.'],
    ],
    [
      'a full stop forgotten before white space',
      [
        'Thực hiện chính sách đối với cán bộ, công chức dôi dư ở cấp huyện, cấp xã sau khi sắp xếp đơn vị hành chính',
        '',
        'Tăng cường rà soát văn bản quy phạm pháp luật.',
      ],
      [
        '||Thực hiện chính sách đối với cán bộ, công chức dôi dư ở cấp huyện, cấp xã sau khi sắp xếp đơn vị hành chính',
        '||Tăng cường rà soát văn bản quy phạm pháp luật.',
      ],
    ],
    [
      'markup',
      ['- *Đến năm 2025*, **Thành phố** hoàn thành ~~3~~ mục tiêu.'],
      ['|-|Đến năm 2025, Thành phố hoàn thành 3 mục tiêu.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(paragraphs(outline(lines('I. KẾT QUẢ', '', ...text))).map((line) => line.replace(/^I/u, ''))).toEqual(
      expected,
    );
  });

  test('a unit is not a footnote mark', () => {
    const read = outline(lines('I. KẾT QUẢ', 'Xây dựng 500m² nhà xưởng trên 2 km² đất².', '² Đã bàn giao.'));
    expect(paragraphs(read)).toEqual(['I||Xây dựng 500m² nhà xưởng trên 2 km² đất.']);
    expect(read.footnotes.map(({ mark, body }) => `${mark} ${body.text}`)).toEqual(['2 Đã bàn giao.']);
  });

  test('a footnote belongs to the paragraph that calls it', () => {
    const read = outline(
      lines(
        'I. KẾT QUẢ',
        '',
        'Thu ngân sách vượt kế hoạch¹⁰.',
        '',
        'Xuất khẩu tăng[^2].',
        '',
        '¹⁰ Bằng 118,9% dự toán.',
        '',
        '[^2]: So với năm trước.',
      ),
    );
    const called = read.blocks.map((block) =>
      block.type === 'paragraph' ? block.footnotes.map((note) => note.body.text) : [],
    );
    expect(called).toEqual([['Bằng 118,9% dự toán.'], ['So với năm trước.']]);
  });
});

/** A text wrapped at about sixty characters, each paragraph from a new line. */
function wrapped(...paragraphs: string[]): string {
  return paragraphs.map((paragraph) => paragraph.replace(/(.{48,60}) /gu, '$1\n')).join('\n');
}

describe('wrapped lines', () => {
  const LONG =
    'Các sở, ban, ngành phối hợp rà soát toàn bộ các nhiệm vụ đã được giao trong năm, tổng hợp khó khăn, vướng mắc ' +
    'và đề xuất giải pháp tháo gỡ cho doanh nghiệp trên địa bàn tỉnh theo đúng thẩm quyền được pháp luật quy định.';

  test('a document number at the start of a line is no label', () => {
    const read = outline(
      wrapped('I. NHIỆM VỤ', LONG, LONG).replace(
        'tổng hợp',
        'thực hiện Quyết định số\n588/QĐ-TTg ngày 28/4/2020, tổng hợp',
      ),
    );
    expect(headings(read)).toEqual(['I NHIỆM VỤ']);
    expect(paragraphs(read)[0]).toContain('Quyết định số 588/QĐ-TTg ngày 28/4/2020');
  });

  test('the sentence that ends a text is a paragraph of its own', () => {
    const read = outline(wrapped('I. NHIỆM VỤ', `- ${LONG}`, `- ${LONG}`, `Trên đây là Kế hoạch năm 2025. ${LONG}`));
    expect(paragraphs(read).map((paragraph) => paragraph.slice(0, 14))).toEqual([
      'I|-|Các sở, ba',
      'I|-|Các sở, ba',
      'I||Trên đây là',
    ]);
  });

  test('a line broken after a footnote mark goes on', () => {
    const read = outline(
      `${wrapped('I. NHIỆM VỤ', LONG, LONG, 'Sở Y tế rà soát các văn bản[1];')}\ncụ thể hóa bằng kế hoạch.\n[1] Kế hoạch số 5/KH-UBND.`,
    );
    expect(paragraphs(read).at(-1)).toBe('I||Sở Y tế rà soát các văn bản; cụ thể hóa bằng kế hoạch.');
  });

  test('a footnote whose mark stands alone on a line', () => {
    const read = outline(
      wrapped(
        'I. NHIỆM VỤ',
        LONG.replace('nhiệm vụ', 'nhiệm vụ[1]'),
        LONG,
        '[1]',
        'Quyết định số 12/QĐ-UBND ngày 02/3/2024 về phát triển rừng;',
        'Kế hoạch số 15/KH-UBND ngày 12/3/2024 về phòng cháy rừng.',
      ),
    );
    expect(paragraphs(read)).toEqual([`I||${LONG}`, `I||${LONG}`]);
    expect(read.footnotes.map(({ mark, body }) => `${mark} ${body.text}`)).toEqual([
      '1 Quyết định số 12/QĐ-UBND ngày 02/3/2024 về phát triển rừng; Kế hoạch số 15/KH-UBND ngày 12/3/2024 về phòng cháy rừng.',
    ]);
  });
});

describe('zones', () => {
  test('the words of a web page before the head are no body', () => {
    const read = outline(
      lines(
        'Kế hoạch 12/KH-UBND phát triển rừng',
        'Nơi ban hành:',
        'Ngày công báo:',
        'Đang cập nhật',
        'Mọi hành vi sao chép là vi phạm pháp luật.',
        'TỈNH NAM ĐỊNH',
        'CỘNG HÒA XÃ HỘI',
        'CHỦ NGHĨA VIỆT NAM',
        'Số: 12/KH-UBND',
        'KẾ HOẠCH',
        'PHÁT TRIỂN RỪNG',
        'I. MỤC TIÊU',
        'Trồng mới rừng phòng hộ ven biển.',
      ),
    );
    expect(headings(read)).toEqual(['I MỤC TIÊU']);
    expect(paragraphs(read).filter((line) => !line.startsWith('head'))).toEqual([
      'I||Trồng mới rừng phòng hộ ven biển.',
    ]);
  });

  test('the head and the close are not the body', () => {
    const read = outline(
      lines(
        'ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'TỈNH NAM ĐỊNH                      Độc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND                     Nam Định, ngày 5 tháng 6 năm 2023',
        '',
        'KẾ HOẠCH',
        'Phát triển kinh tế - xã hội năm 2024',
        '',
        'Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
        'I. MỤC TIÊU',
        '- Tăng trưởng 10%.',
        'Nơi nhận:                          TM. ỦY BAN NHÂN DÂN',
        '- Như trên;                        CHỦ TỊCH',
        '- Lưu: VT.                         Phạm Đình Nghị',
      ),
    );
    expect(paragraphs(read).map((line) => line.split('|')[0])).toEqual([
      ...Array<string>(8).fill('head'),
      '',
      'I',
      ...Array<string>(6).fill('close'),
    ]);
    expect(paragraphs(read).at(-1)).toBe('close||Phạm Đình Nghị');
  });
});

describe('the broken lines of a web page', () => {
  const page = (...text: string[]): string =>
    lines(
      ...[
        'CỘNG',
        'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'QUYẾT ĐỊNH',
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Điều',
        '1. Phạm vi điều chỉnh',
      ],
      ...[
        'Quy chế này quy định về việc',
        'quản lý, vận hành và cung cấp thông tin trên Cổng thông tin điện tử của',
        'tỉnh và các',
      ],
      ...['cơ quan, đơn vị trực thuộc theo quy định của pháp luật hiện hành về công', 'nghệ thông tin.'],
      ...[
        '1. Tham mưu cơ chế, chính',
        'sách, huy động các nguồn lực cho ứng dụng phát triển Cổng thông tin điện',
        'tử của tỉnh.',
      ],
      ...[
        '2. Phối hợp với người quản',
        'trị vận hành Cổng thành phần của cơ quan, đơn vị mình và phối hợp với Sở',
        'Khoa học và Công nghệ.',
      ],
      ...['3. Theo dõi, kiểm tra, đôn', 'đốc việc thu thập, tiếp nhận, biên tập, cập nhật thông tin trên Cổng chính.'],
      ...['4. Cử cán bộ đầu mối thường', 'trực để tiếp nhận và xử lý thông tin phản ánh của tổ chức, cá nhân gửi về.'],
      ...text,
    );

  test('the word of a label that ends a line begins a heading, also under a full line', () => {
    const read = outline(page('Điều', '2. Trách nhiệm của các cơ quan', 'Điều 3.', 'Hiệu lực thi hành'));
    expect(headings(read).filter((heading) => heading.includes('Điều'))).toEqual([
      'Chương I/Điều 1 Phạm vi điều chỉnh',
      'Chương I/Điều 2 Trách nhiệm của các cơ quan',
      'Chương I/Điều 3 Hiệu lực thi hành',
    ]);
    expect(headings(read)[0]).toBe('Chương I QUY ĐỊNH CHUNG');
  });

  test('place and date of a head broken after one syllable stay in the head, and so does the title', () => {
    const read = outline(
      lines(
        ...['THỦ TƯỚNG CHÍNH PHỦ', 'CỘNG', 'HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 226/CĐ-TTg', '*Hà'],
        ...[
          'Nội, ngày 21 tháng 11 năm 2025*',
          'CÔNG ĐIỆN',
          'VỀ VIỆC ỨNG PHÓ MƯA, LŨ',
          '1. Bộ Tài chính:',
          'a) Rà soát;',
          'b) Báo cáo.',
        ],
      ),
    );
    expect(headings(read)).toEqual(['1 Bộ Tài chính']);
    expect(paragraphs(read).filter((line) => line.startsWith('head'))).toContain(
      'head||Hà Nội, ngày 21 tháng 11 năm 2025',
    );
  });

  test('a title in capitals may end in a year on a line of its own, not in a value', () => {
    const read = outline(
      lines('I. CHỈ TIÊU ĐẾN NĂM', '2025', 'Nội dung một.', 'II. LÀO CAI', '115.700', 'Nội dung hai.'),
    );
    expect(headings(read)).toEqual(['I CHỈ TIÊU ĐẾN NĂM 2025', 'II LÀO CAI']);
  });

  test('the letters that a formula explains are no headings', () => {
    const read = outline(
      lines(
        'Điều 14. Bồi thường nhà',
        'Mức bồi thường được tính theo công thức sau:',
        'T: Thời gian khấu hao áp dụng đối với nhà bị thiệt hại',
        'G: Giá trị xây mới của nhà',
        'Điều 15. Hiệu lực thi hành',
      ),
    );
    expect(headings(read)).toEqual(['Điều 14 Bồi thường nhà', 'Điều 15 Hiệu lực thi hành']);
  });

  test('what goes on in a line longer than any that begins a paragraph is no heading', () => {
    const read = outline(
      page(
        '5. Lưu trữ hồ sơ, tài liệu',
        'theo quy định của pháp luật về lưu trữ và các quy định khác có liên quan.',
        '6. Cơ quan quản lý khu vực',
        'TOD có trách nhiệm lấy ý kiến góp ý của Sở Quy hoạch - Kiến trúc về đề cương',
        'nhiệm vụ để tuyển chọn tư vấn lập quy hoạch trước khi phê duyệt.',
        '7. Ban Quản lý dự án đô thị',
        'Thành phố cung cấp hồ sơ pháp lý theo quy định của pháp luật về xây dựng',
        'và chịu trách nhiệm.',
      ),
    );
    expect(headings(read).filter((heading) => /TOD|Thành phố/u.test(heading))).toEqual([]);
    expect(paragraphs(read).at(-1)).toContain('Ban Quản lý dự án đô thị Thành phố cung cấp');
  });
});

test('in Markdown only the label of an article may be bold', () => {
  const read = outline(
    lines(
      '**QUYẾT ĐỊNH:**',
      '',
      '**Điều 1.** Ban hành kèm theo Quyết định này Chương trình dinh dưỡng.',
      '',
      '**Điều 2.** Quyết định này có hiệu lực từ ngày ký. Bãi bỏ các quy định trước đây.',
    ),
  );
  expect(headings(read)).toEqual([
    'Điều 1 Ban hành kèm theo Quyết định này Chương trình dinh dưỡng',
    'Điều 2 Quyết định này có hiệu lực từ ngày ký',
  ]);
  expect(paragraphs(read).at(-1)).toBe(
    'Điều 2|Điều 2|Quyết định này có hiệu lực từ ngày ký. Bãi bỏ các quy định trước đây.',
  );
});

test('a PDF is outlined across its broken lines and pages', async () => {
  const { text } = await read(readFileSync(new URL('../read/decision.pdf', import.meta.url)), 'decision.pdf');
  const structure = outline(text);
  expect(headings(structure)).toEqual([
    'Điều 1 Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế - xã hội năm 2026 của tỉnh',
    'Điều 1/I MỤC TIÊU',
    'Điều 1/I/1 Mục tiêu tổng quát',
    'Điều 1/I/2 Chỉ tiêu chủ yếu',
    'Điều 1/II NHIỆM VỤ',
    'Điều 1/II/1 Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan',
    'Điều 2 Quyết định này có hiệu lực kể từ ngày ký',
  ]);
  expect(paragraphs(structure).filter((line) => line.startsWith('Điều 1/II'))).toEqual([
    'Điều 1/II/1|-|Tham mưu điều hành ngân sách chặt chẽ, tiết kiệm, bảo đảm nguồn lực cho các nhiệm vụ trọng tâm và các công trình, dự án hạ tầng giao thông quan trọng của tỉnh.',
    'Điều 1/II/1|-|Đẩy nhanh giải ngân vốn đầu tư công.',
  ]);
});

test('a title without number over a sentence that orders work is a paragraph of its own where lines are wrapped', () => {
  const read = outline(
    lines(
      'III. NHIỆM VỤ, GIẢI PHÁP',
      'Công tác tham mưu, chỉ đạo triển khai',
      'Đề nghị các tổ chức thành viên',
      'của tỉnh quán triệt sâu rộng Chương trình và các văn bản có liên quan cho cán',
      'bộ, đảng viên trong toàn tỉnh, gắn với công tác kiểm tra, giám sát và phòng,',
      'chống các vi phạm về tài nguyên và khoáng sản ở từng địa phương, trong từng cơ',
      'quan, đơn vị.',
      'Công tác kiểm tra, giám sát',
      'Tăng cường công tác kiểm tra,',
      'giám sát và xử lý nghiêm các vi phạm trong khai thác khoáng sản tại các xã vùng',
      'cao, các khu vực giáp ranh và những nơi có nguy cơ mất an toàn lao động.',
      'IV. TỔ CHỨC THỰC HIỆN',
    ),
  );
  expect(paragraphs(read).map((line) => line.slice(0, 46))).toEqual([
    'III||Công tác tham mưu, chỉ đạo triển khai',
    'III||Đề nghị các tổ chức thành viên của tỉnh q',
    'III||Công tác kiểm tra, giám sát',
    'III||Tăng cường công tác kiểm tra, giám sát và',
  ]);
});

test('what a web page says after a text is no part of it', () => {
  const page = [
    'I. MỤC TIÊU',
    'Văn bản liên quan',
    'Phát triển nhanh.',
    'Nơi nhận:',
    '- Như Điều 3;',
    'PHỤ LỤC',
    'Đoạn cuối.',
  ];
  const tail = [
    '## Văn bản liên quan',
    'Ban hành:',
    '16/12/2025',
    'NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN',
    '1. Nghị định 13/2023/NĐ-CP',
  ];
  const whole = outline(lines(...page, ...tail));
  expect(headings(whole)).toEqual(headings(outline(lines(...page))));
  expect(paragraphs(whole)).toEqual(paragraphs(outline(lines(...page))));
  expect(paragraphs(whole).at(-1)).toContain('Đoạn cuối.');
});

test('a text without headings is still a text, with a warning', () => {
  const read = outline('Một đoạn văn không có đề mục nào.');
  expect(paragraphs(read)).toEqual(['||Một đoạn văn không có đề mục nào.']);
  expect(read.warnings.map((warning) => warning.code)).toEqual(['NO_HEADINGS']);
});
