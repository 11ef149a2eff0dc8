import { expect, test } from 'vitest';
import { extract } from '../../../ingest/extract/index.js';
import { outline } from '../../../ingest/outline/index.js';
import { restore } from '../../../ingest/restore/index.js';

/** What became of things as the lines under a heading say: status and text. */
function outcomes(heading: string, ...lines: string[]): [string, string][] {
  const text = ['I. MỞ ĐẦU', '', 'Năm 2024 là năm bứt phá.', '', `II. ${heading}`, '', ...lines].join('\n');
  const source = { text, mediaType: 'text/plain', pages: [], warnings: [] };
  const restored = restore(source);
  const facts = extract(source, restored, outline(restored.text));
  for (const { span } of facts.outcomes) expect(text.slice(span.startOffset, span.endOffset)).toBe(span.sourceQuote);
  return facts.outcomes.map(({ status, text }) => [status, text]);
}

const RESULTS = 'NHỮNG KẾT QUẢ ĐẠT ĐƯỢC';
const LIMITS = 'TỒN TẠI, HẠN CHẾ';
const TASKS = 'NHIỆM VỤ, GIẢI PHÁP';

const reported: [heading: string, line: string, expected: [string, string][]][] = [
  [
    RESULTS,
    '03 CCN đã hoàn thành giải phóng mặt bằng, đang thực hiện thủ tục giao đất để xây dựng hạ tầng kỹ thuật CCN.',
    [
      ['DONE', '03 CCN đã hoàn thành giải phóng mặt bằng'],
      ['ONGOING', '03 CCN đang thực hiện thủ tục giao đất để xây dựng hạ tầng kỹ thuật CCN.'],
    ],
  ],
  [
    RESULTS,
    'Các bến số 3, 4 của Cảng Lạch Huyện đã được Thủ tướng Chính phủ phê duyệt chủ trương đầu tư, đang đẩy nhanh tiến độ thi công.',
    [
      ['DONE', 'Các bến số 3, 4 của Cảng Lạch Huyện đã được Thủ tướng Chính phủ phê duyệt chủ trương đầu tư'],
      ['ONGOING', 'Các bến số 3, 4 của Cảng Lạch Huyện đang đẩy nhanh tiến độ thi công.'],
    ],
  ],
  [
    RESULTS,
    'Hoàn thành các đề án: (i) Xây dựng Trung tâm hỗ trợ khởi nghiệp và (ii) Xây dựng trung tâm quốc tế về đào tạo; hoàn thành xây dựng Chương trình khoa học công nghệ biển đến năm 2030.',
    [
      ['DONE', 'Hoàn thành các đề án: Xây dựng Trung tâm hỗ trợ khởi nghiệp'],
      ['DONE', 'Hoàn thành các đề án: Xây dựng trung tâm quốc tế về đào tạo'],
      ['DONE', 'hoàn thành xây dựng Chương trình khoa học công nghệ biển đến năm 2030.'],
    ],
  ],
  [
    RESULTS,
    'Hoàn thành và đưa vào sử dụng các công trình: (i) Nhà điều trị 7 tầng; (ii) Trung tâm Kiểm soát bệnh tật thành phố.',
    [
      ['DONE', 'Hoàn thành và đưa vào sử dụng các công trình: Nhà điều trị 7 tầng'],
      ['DONE', 'Hoàn thành và đưa vào sử dụng các công trình: Trung tâm Kiểm soát bệnh tật thành phố.'],
    ],
  ],
  [
    RESULTS,
    'Phê duyệt Chương trình phát triển đô thị đến năm 2040; Chương trình phát triển đô thị mới Thủy Nguyên đến năm 2045.',
    [
      ['DONE', 'Phê duyệt Chương trình phát triển đô thị đến năm 2040'],
      ['DONE', 'Phê duyệt Chương trình phát triển đô thị mới Thủy Nguyên đến năm 2045.'],
    ],
  ],
  [
    RESULTS,
    'Dự án cải tạo, nâng cấp QL.37 (đang triển khai các thủ tục nghiệm thu hoàn thành theo quy định); Dự án cầu Bến Rừng (thông xe ngày 17/7/2024).',
    [
      ['DONE', 'Dự án cải tạo, nâng cấp QL.37 (đang triển khai các thủ tục nghiệm thu hoàn thành theo quy định)'],
      ['DONE', 'Dự án cầu Bến Rừng (thông xe ngày 17/7/2024)'],
    ],
  ],
  [
    RESULTS,
    'Dự án khu đô thị Vũ Yên: đã thi công xong 2.330 căn, đang thi công hoàn thiện 2.355 căn.',
    [
      ['DONE', 'Dự án khu đô thị Vũ Yên: đã thi công xong 2.330 căn'],
      ['ONGOING', 'Dự án khu đô thị Vũ Yên đang thi công hoàn thiện 2.355 căn.'],
    ],
  ],
  [
    RESULTS,
    'Tiếp tục triển khai các thủ tục thực hiện Dự án Nhà máy xử lý chất thải rắn tại Đình Vũ.',
    [['ONGOING', 'Tiếp tục triển khai các thủ tục thực hiện Dự án Nhà máy xử lý chất thải rắn tại Đình Vũ.']],
  ],
  [
    LIMITS,
    '- Tiến độ triển khai các khu công nghiệp, khu đô thị còn chậm, ảnh hưởng đến hiệu quả sử dụng đất.',
    [['NOT_DONE', 'Tiến độ triển khai các khu công nghiệp, khu đô thị còn chậm, ảnh hưởng đến hiệu quả sử dụng đất.']],
  ],
  [
    LIMITS,
    'Vẫn còn một số nhiệm vụ chậm tiến độ, như: đầu tư điện gió ngoài khơi; xây dựng nhà máy xử lý rác thải công nghệ cao.',
    [
      ['NOT_DONE', 'Vẫn còn một số nhiệm vụ chậm tiến độ, như: đầu tư điện gió ngoài khơi'],
      ['NOT_DONE', 'Vẫn còn một số nhiệm vụ chậm tiến độ, như: xây dựng nhà máy xử lý rác thải công nghệ cao.'],
    ],
  ],
  [
    'BỐI CẢNH CHUNG',
    'Thời gian qua, UBND tỉnh đã ban hành nhiều văn bản chỉ đạo; tuy nhiên, nhiều dự án còn chậm tiến độ.',
    [
      ['DONE', 'Thời gian qua, UBND tỉnh đã ban hành nhiều văn bản chỉ đạo'],
      ['NOT_DONE', 'tuy nhiên, nhiều dự án còn chậm tiến độ.'],
    ],
  ],
];

test.each(reported)('%s: %s', (heading, line, expected) => {
  expect(outcomes(heading, line)).toEqual(expected);
});

const silent: [heading: string, line: string][] = [
  [RESULTS, '- Phấn đấu hoàn thành thủ tục công nhận 4 huyện đạt chuẩn nông thôn mới nâng cao.'],
  [RESULTS, 'Tổng thu ngân sách ước đạt 116.387 tỷ đồng, hoàn thành vượt kế hoạch, bằng 118,9% dự toán.'],
  [RESULTS, 'Chất lượng tăng trưởng chưa thực sự ổn định và chưa đáp ứng yêu cầu phát triển bền vững.'],
  [RESULTS, 'Việc cấp phép thực hiện theo quy hoạch đã được phê duyệt.'],
  [TASKS, '- Hoàn thành Đề án thành lập Khu thương mại tự do trước quý IV/2025.'],
  [TASKS, '- Rà soát các dự án đã được giao đất, chưa triển khai để xem xét thu hồi.'],
  [TASKS, '- Đẩy nhanh tiến độ các dự án đang triển khai thi công, sớm đưa vào sử dụng.'],
  [TASKS, '- Cần hoàn thành giải phóng mặt bằng; dự kiến khởi công vào tháng 12.'],
  ['QUY ĐỊNH CHUNG', 'Xác nhận thay đổi vào Giấy chứng nhận đã cấp hoặc cấp mới Giấy chứng nhận.'],
  ['THỦ TỤC HÀNH CHÍNH', 'Kết quả: Quyết định công nhận đã được lãnh đạo Sở ký duyệt.'],
];

test.each(silent)('%s: nothing became of what is wished, ordered, counted or ruled: %s', (heading, line) => {
  expect(outcomes(heading, line)).toEqual([]);
});

test('a clause over a list below it says it of each thing there', () => {
  expect(
    outcomes(
      RESULTS,
      'Đã hoàn thành các dự án sau:',
      '',
      '- Dự án cầu Hoàng Văn Thụ;',
      '',
      '- Dự án nút giao Nam cầu Bính.',
    ),
  ).toEqual([
    ['DONE', 'Đã hoàn thành các dự án sau: Dự án cầu Hoàng Văn Thụ'],
    ['DONE', 'Đã hoàn thành các dự án sau: Dự án nút giao Nam cầu Bính.'],
  ]);
});

test('a footnote tells of the words that call it, and lists what they speak of', () => {
  const found = outcomes(
    RESULTS,
    'Tiếp tục triển khai các thủ tục thực hiện Dự án Nhà máy đốt rác tại Đình Vũ⁶. Hoàn thành các Đề án, Kế hoạch⁷.',
    '',
    '⁶ Đang thẩm định Hồ sơ mời thầu lựa chọn nhà đầu tư.',
    '',
    '⁷ Đề án phát triển du lịch đến năm 2025; Kế hoạch điều tra tài nguyên du lịch.',
  );
  expect(found).toEqual([
    ['ONGOING', 'Tiếp tục triển khai các thủ tục thực hiện Dự án Nhà máy đốt rác tại Đình Vũ.'],
    [
      'ONGOING',
      'Tiếp tục triển khai các thủ tục thực hiện Dự án Nhà máy đốt rác tại Đình Vũ: Đang thẩm định Hồ sơ mời thầu lựa chọn nhà đầu tư.',
    ],
    ['DONE', 'Hoàn thành các Đề án, Kế hoạch: Đề án phát triển du lịch đến năm 2025'],
    ['DONE', 'Hoàn thành các Đề án, Kế hoạch: Kế hoạch điều tra tài nguyên du lịch.'],
  ]);
});
