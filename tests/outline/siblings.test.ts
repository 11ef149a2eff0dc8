import { expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';
import { headings, paragraphs } from './print.js';

const lines = (...text: string[]): string => text.join('\n');

const BODIES = ['Sở Tài chính', '- Bố trí kinh phí.', 'Sở Y tế', '- Phòng, chống dịch.'];
const [finance = '', funds = '', health = '', disease = ''] = BODIES;

test('a point stands beside the headings of its sequence, not under the last of them', () => {
  const read = outline(
    lines(
      'IV. TỔ CHỨC THỰC HIỆN',
      `1. ${finance}`,
      funds,
      `2. ${health}`,
      disease,
      '3. Đài Phát thanh tỉnh phối hợp với các sở, ngành tuyên truyền về Chương trình.',
      '4. Các doanh nghiệp căn cứ nội dung của Chương trình đề xuất giải pháp với tỉnh.',
    ),
  );
  expect(headings(read)).toEqual(['IV TỔ CHỨC THỰC HIỆN', 'IV/1 Sở Tài chính', 'IV/2 Sở Y tế']);
  expect(paragraphs(read).slice(2)).toEqual([
    'IV|3|Đài Phát thanh tỉnh phối hợp với các sở, ngành tuyên truyền về Chương trình.',
    'IV|4|Các doanh nghiệp căn cứ nội dung của Chương trình đề xuất giải pháp với tỉnh.',
  ]);
});

test.each([
  [
    'a sentence beside titles is a point',
    [
      '1. Mục tiêu tổng quát',
      'Tỉnh phát triển khá.',
      '2. Chỉ tiêu',
      'GRDP tăng 8%.',
      '3. Ngoài các chỉ tiêu nêu trên, phấn đấu tỷ lệ đô thị hóa đạt 85%.',
    ],
    ['1 Mục tiêu tổng quát', '2 Chỉ tiêu'],
  ],
  [
    'but one more body beside headings that name bodies',
    [
      ...['Sở Nội vụ', 'Sở Tư pháp', 'Sở Công Thương'].flatMap((name, index) => [`${index + 1}. ${name}`, funds]),
      '4. Sở Xây dựng chủ trì, phối hợp với các cơ quan liên quan rà soát quy hoạch của các khu đô thị trong tỉnh.',
    ],
    [
      '1 Sở Nội vụ',
      '2 Sở Tư pháp',
      '3 Sở Công Thương',
      '4 Sở Xây dựng chủ trì, phối hợp với các cơ quan liên quan rà soát quy hoạch của các khu đô thị trong tỉnh',
    ],
  ],
  [
    'a short sentence over another among long ones is none',
    [
      '1. Phát triển các dịch vụ số bao trùm, lấy người dân làm trung tâm.',
      '2. Chuyển đổi số toàn diện trong các cơ quan nhà nước, bảo đảm an toàn.',
      '3. Phân cấp, phân quyền mạnh mẽ.',
      'Phát triển hạ tầng số đồng bộ, hiện đại.',
      '4. Thúc đẩy phát triển dữ liệu mở, nâng cao tính minh bạch của cơ quan.',
    ],
    [],
  ],
])('%s', (_, text, expected) => {
  expect(headings(outline(lines(...text)))).toEqual(expected);
});

test('titles that have lost their numbers stand beside those that have not', () => {
  const read = outline(
    lines(
      'III. GIẢI PHÁP',
      'Công tác chỉ đạo',
      'Thủ trưởng các sở, ban, ngành tổ chức quán triệt Chương trình đến từng cơ quan,',
      'đơn vị và người dân; phát huy vai trò của người đứng đầu trong phòng, chống các',
      'tệ nạn ở địa phương, nâng cao hiệu quả của công tác phòng, chống ma túy ở cơ sở.',
      'Tăng cường hiệu lực, hiệu quả trong chỉ đạo, điều hành và quản lý nhà nước về',
      'công tác phòng, chống ma túy',
      'a) Xác định rõ cơ chế và trách nhiệm của người đứng đầu, lấy hiệu quả của công',
      'tác này là một chỉ tiêu để đánh giá, xếp loại cán bộ hằng năm.',
      '3. Nâng cao hiệu quả truyền thông',
      'a) Đổi mới các hình thức tuyên truyền, phù hợp với từng đối tượng và từng vùng,',
      'chú trọng những người có nguy cơ cao.',
      'IV. PHÂN CÔNG',
      'Công an tỉnh',
      'a) Chủ trì thực hiện.',
      '2. Sở Y tế',
      'a) Phối hợp thực hiện.',
    ),
  );
  expect(headings(read)).toEqual([
    'III GIẢI PHÁP',
    'III/§1 Công tác chỉ đạo',
    'III/§2 Tăng cường hiệu lực, hiệu quả trong chỉ đạo, điều hành và quản lý nhà nước về công tác phòng, chống ma túy',
    'III/3 Nâng cao hiệu quả truyền thông',
    'IV PHÂN CÔNG',
    'IV/§1 Công an tỉnh',
    'IV/2 Sở Y tế',
  ]);
});

test.each([
  ['with dots and a dash', ['2.1- Mục tiêu chung', 'Tỉnh phát triển khá.'], ['2.1 Mục tiêu chung']],
  [
    'alone below a full line',
    [
      '1. Sở Y tế chỉ đạo các đơn vị',
      'thực hiện vệ sinh môi trường, hỗ trợ nước sạch, tuyên truyền phòng chống dịch.',
      'VI.',
      'KINH PHÍ THỰC HIỆN',
      '- Từ ngân sách tỉnh.',
    ],
    ['VI KINH PHÍ THỰC HIỆN'],
  ],
])('a label %s', (_, text, expected) => {
  expect(headings(outline(lines(...text)))).toEqual(expected);
});

test('the numbers within a quotation are those of another text', () => {
  const read = outline(
    lines(
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 10/2022/NQ-HĐND',
      '1. Bổ sung Điều 6a như sau:',
      '“Điều 6a. Bồi thường thiệt hại',
      '1. Mức bồi thường',
      'a) Bằng 100% giá trị thiệt hại;',
      '2. Trách nhiệm của Ủy ban nhân dân cấp xã',
      'a) Chi trả bồi thường.”.',
      '2. Sửa đổi khoản 1 Điều 13 như sau:',
      '“1. Mức hỗ trợ là 50 triệu đồng.”.',
      'Điều 2. Tổ chức thực hiện',
      'Giao Ủy ban nhân dân tỉnh thực hiện Nghị quyết này.',
    ),
  );
  expect(headings(read)).toEqual([
    'Điều 1 Sửa đổi, bổ sung một số điều của Nghị quyết số 10/2022/NQ-HĐND',
    'Điều 1/1 Bổ sung Điều 6a như sau',
    'Điều 1/2 Sửa đổi khoản 1 Điều 13 như sau',
    'Điều 2 Tổ chức thực hiện',
  ]);
  expect(paragraphs(read)).toEqual([
    'Điều 1/1||“Điều 6a. Bồi thường thiệt hại',
    'Điều 1/1|1|Mức bồi thường',
    '  Điều 1/1|a|Bằng 100% giá trị thiệt hại;',
    'Điều 1/1|2|Trách nhiệm của Ủy ban nhân dân cấp xã',
    '  Điều 1/1|a|Chi trả bồi thường.”.',
    'Điều 1/2||“1. Mức hỗ trợ là 50 triệu đồng.”.',
    'Điều 2||Giao Ủy ban nhân dân tỉnh thực hiện Nghị quyết này.',
  ]);
});
