import { describe, expect, it } from 'vitest';
import { compare, sketchOf, traitsOf } from '../../../ingest/link/likeness/index.js';
import { objectsIn } from '../../../ingest/link/likeness/objects.js';
import { numberedIn } from '../../../ingest/link/likeness/numbered.js';
import { citedIn, isSame } from '../../../ingest/link/likeness/cited.js';
import { syllablesOf } from '../../../ingest/link/likeness/syllables.js';

const likeness = (a: string, b: string) => compare(traitsOf(a, 1), traitsOf(b, 1));
const runs = (text: string): string =>
  syllablesOf(text)
    .syllables.map(({ folded, joined }) => (joined ? ' ' : '|') + folded)
    .join('');

describe('syllables', () => {
  it.each([
    ['khám, chữa bệnh và khám chữa bệnh', '|kham chua benh kham chua benh'],
    ['KCN Tràng Duệ', '|khu cong nghiep trang due'],
    ['rừng phòng hộ. Đê biển', '|rung phong ho|de bien'],
    ['nhà máy tại Hải Phòng chế tạo', '|nha may|che tao'],
    ['vũ khí theo Nghị định số 137/2020/NĐ-CP về pháo', '|vu khi nghi dinh so|phao'],
    ['Giao Sở Kế hoạch và Đầu tư lập hồ sơ', '|giao|lap ho so'],
    ['đẩy mạnh nâng cao chất lượng y tế', '|y te'],
  ])('%s', (text, expected) => expect(runs(text)).toBe(expected));
});

describe('a sketch', () => {
  it('has the telling words, not those of every text', () => {
    expect(sketchOf('Khôi phục hoạt động văn hóa tại Nhà Kèn')).toContain('nha ken');
    expect(sketchOf('Đẩy mạnh, nâng cao chất lượng, hiệu quả công tác quản lý')).toEqual([]);
  });

  it('has the numbers of cited texts', () => {
    expect(sketchOf('Tổng kết Nghị quyết số 08-NQ/TU ngày 16/5/2013')).toContain('8/NQ/TU');
  });

  it('has no more than sixteen keys, of every clause of a long text', () => {
    const clauses = ['Nhà Kèn', 'Vịnh Lan Hạ', 'Tháp Tường Long', 'Bạch Đằng Giang', 'Núi Voi', 'Vũ Yên'];
    const keys = sketchOf(clauses.map((name) => `Tu bổ, tôn tạo khu vực di tích ${name} theo hồ sơ đã lập.`).join(' '));
    expect(keys).toHaveLength(16);
    for (const key of ['nha ken', 'lan ha', 'tuong long', 'dang giang', 'nui voi', 'vu yen'])
      expect(keys).toContain(key);
  });
});

describe('likeness', () => {
  it('is that of the clauses that match best', () => {
    const long = 'Phát triển du lịch. Xây dựng trạm quan trắc khí tượng thủy văn. Bảo vệ rừng phòng hộ.';
    expect(likeness(long, 'Tăng cường bảo vệ rừng phòng hộ')).toMatchObject({
      words: 'Bảo vệ rừng phòng hộ',
      opens: true,
    });
  });

  it('is none where only the words of every text are shared', () => {
    expect(likeness('Đẩy mạnh, nâng cao chất lượng y tế', 'Đẩy mạnh, nâng cao chất lượng thủy lợi')).toBeNull();
  });

  it('says which text both cite', () => {
    const [a, b] = [
      'Sơ kết Nghị quyết số 08-NQ/TU ngày 16/5/2013',
      'Tổng kết Nghị quyết 08-NQ/TU ngày 16 tháng 5 năm 2013',
    ];
    expect(likeness(a, b)).toMatchObject({ cited: '08-NQ/TU', differs: false });
  });

  it.each([
    [
      'one number, other years',
      'Tổng kết Nghị quyết 08-NQ/TU ngày 16/5/2013',
      'Tổng kết Nghị quyết 08-NQ/TU ngày 06/11/2006',
    ],
    [
      'other numbers of one thing',
      'xây dựng căn cứ hậu phương số 2 khu vực',
      'nâng cấp căn cứ hậu phương số 1 khu vực',
    ],
    ['a number, and a name in its place', 'tiêu chí đô thị loại I', 'tiêu chí đô thị loại đặc biệt'],
    [
      'each its own plan',
      'Các cấp ủy cụ thể hóa nhiệm vụ, giải pháp của Nghị quyết số 30-NQ/TW thành chương trình hành động',
      'Các cấp ủy cụ thể hóa nhiệm vụ, giải pháp của Nghị quyết, thành chương trình hành động',
    ],
  ])('tells apart %s', (_, a, b) => {
    expect(likeness(a, b)?.differs ?? true).toBe(true);
  });

  it('does not mind which text comes first', () => {
    const [a, b] = [
      'Nâng cấp Trung tâm Da liễu thành Bệnh viện Da liễu',
      'Đề án thành lập Bệnh viện Da liễu trên cơ sở Trung tâm Da liễu',
    ];
    expect(likeness(a, b)?.shared).toBe(likeness(b, a)?.shared);
  });

  it('needs nothing but JSON', () => {
    const traits = traitsOf('Tu bổ di tích Tháp Tường Long theo Quyết định số 12/QĐ-UBND; bến số 3, 4', 0.4);
    expect(JSON.parse(JSON.stringify(traits))).toEqual(traits);
  });
});

it.each([
  ['Kế hoạch thực hiện Đề án Phát triển thị trường trong nước', ['scheme: Phát triển thị trường trong nước']],
  ['Đề án “Số hóa Sổ hộ tịch” đúng tiến độ', ['scheme: Số hóa Sổ hộ tịch']],
  ['Chương trình phát triển nhà ở thành phố đến năm 2025', ['programme: phát triển nhà ở thành phố ']],
  ['tăng cường quản lý', []],
])('the named objects of "%s"', (text, expected) => {
  expect(objectsIn(text).map(({ object, start, end }) => `${object}: ${text.slice(start, end)}`)).toEqual(expected);
});

it.each([
  ['các bến số 3, 4 và số 5 tại cảng', [['ben so', ['3', '4', '5']]]],
  ['Đại hội Thể thao toàn quốc lần thứ IX', [['quoc lan thu', ['IX']]]],
  ['Nghị quyết số 08-NQ/TU', []],
])('what is numbered in "%s"', (text, expected) => {
  expect(numberedIn(text).map(({ name, numbers }) => [name, numbers])).toEqual(expected);
});

it('knows a cited text by its number and year', () => {
  const [a, b, c] = citedIn('18-NQ/TW ngày 25/10/2017, 18-NQ/TW ngày 16 tháng 6 năm 2022 và 18-NQ/TW');
  expect([a, b, c].map((each) => each?.year)).toEqual([2017, 2022, null]);
  expect(a && b && isSame(a, b)).toBe(false);
  expect(a && c && isSame(a, c)).toBe(true);
});
