import { describe, expect, test } from 'vitest';
import { findQuantities, parseCell, parseMoney, unitOfHead } from '../../../ingest/extract/quantity/index.js';

/** comparator min max unit | baseMin baseMax baseUnit */
function written(text: string): string[] {
  return findQuantities(text).map(
    ({ quantity: { comparator, min, max, unit } }) => `${comparator} ${min === max ? min : `${min}..${max}`} ${unit}`,
  );
}

describe('quantities in running text', () => {
  test.each<[string, string[]]>([
    ['GRDP bình quân đầu người đạt 4.195 USD;', ['EQ 4195 USD']],
    ['đạt 11.800 USD/người.', ['EQ 11800 USD/người']],
    ['bình quân tối thiểu 14,5%/năm, trong đó công nghiệp tăng 19,2%/năm', ['GTE 14.5 %/năm', 'EQ 19.2 %/năm']],
    ['tăng từ 15% trở lên so với năm 2017', ['GTE 15 %']],
    ['giảm còn 5% trở xuống', ['LTE 5 %']],
    ['đạt từ 41% đến 43%', ['RANGE 41..43 %']],
    ['đạt 41% - 43%', ['RANGE 41..43 %']],
    ['Tỷ lệ đô thị hóa 60 – 70%.', ['RANGE 60..70 %']],
    ['tăng 22 - 23%', ['RANGE 22..23 %']],
    ['bình quân 17 - 17,5 tiêu chí nông thôn mới', ['RANGE 17..17.5 tiêu chí']],
    ['từ 12,5 - 15 tỷ USD vốn đầu tư', ['RANGE 12.5..15 tỷ USD']],
    ['đạt từ 4 đến 6 triệu USD/năm', ['RANGE 4..6 triệu USD/năm']],
    ['giai đoạn 2021 - 2025 đạt 1.200 nghìn tỷ đồng', ['EQ 1200 nghìn tỷ đồng']],
    ['116.387,596 tỷ đồng', ['EQ 116387.596 tỷ đồng']],
    ['cho 5,58 vạn lượt lao động/năm', ['EQ 5.58 vạn lượt lao động/năm']],
    ['khoảng 54.500 lượt người lao động', ['APPROX 54500 lượt người']],
    ['đạt trên 10 triệu lượt khách', ['GT 10 triệu lượt']],
    ['dưới 3,5% vào năm 2025', ['LT 3.5 %']],
    ['ở mức thấp hơn 3,5%', ['LT 3.5 %']],
    ['không quá 10%', ['LTE 10 %']],
    ['tối đa là 48 ngày', ['LTE 48 ngày']],
    ['có ít nhất 15 xã hoàn thành', ['GTE 15 xã']],
    ['trên 33.000 doanh nghiệp hoạt động', ['GT 33000 doanh nghiệp']],
    ['đạt khoảng 75 tuổi', ['APPROX 75 tuổi']],
    ['Có 16 bác sĩ và 43 giường bệnh viện trên 1 vạn dân', ['EQ 16 bác sĩ/vạn dân', 'EQ 43 giường bệnh/vạn dân']],
    ['đạt 45 giường bệnh/vạn dân và 16 bác sỹ/vạn dân', ['EQ 45 giường bệnh/vạn dân', 'EQ 16 bác sĩ/vạn dân']],
    ['16 bác sĩ/10.000 dân, 43 giường bệnh/10.000 dân', ['EQ 16 bác sĩ/vạn dân', 'EQ 43 giường bệnh/vạn dân']],
    ['520 triệu đồng/người, tương đương khoảng 20.280 USD', ['EQ 520 triệu đồng/người', 'APPROX 20280 USD']],
    ['thu nhập đạt 65 triệu đồng/người/năm', ['EQ 65 triệu đồng/người/năm']],
    ['đạt từ 22 m3/ha/năm trở lên', ['GTE 22 m3/ha/năm']],
    ['hỗ trợ 500.000 đồng/hộ/tháng', ['EQ 500000 đồng/hộ/tháng']],
    ['nâng cấp 46 trạm y tế xã', ['EQ 46 trạm y tế xã']],
    ['tổng tỷ suất sinh đạt 2,1 con/phụ nữ', ['EQ 2.1 con/phụ nữ']],
    ['dưới 109 bé trai/100 bé gái', ['LT 109 bé trai/100 bé gái']],
    ['nồng độ bụi đạt dưới 40 μg/m3', ['LT 40 µg/m3']],
    ['KCN Nhật Bản giai đoạn 2 (197.16 ha)', ['EQ 197.16 ha']],
    ['với mức tăng trưởng âm 1%', ['EQ -1 %']],
    ['gấp 1,6 lần', ['EQ 1.6 lần']],
    ['7/8 huyện đạt chuẩn', ['EQ 7 huyện']],
    ['luôn là một trong 10 địa phương đạt thứ hạng cao nhất', ['LTE 10 hạng']],
    ['trong tốp 3 toàn quốc', ['LTE 3 hạng']],
    ['xếp vị trí thứ 3/63 tỉnh', ['EQ 3 hạng']],
    ['thuộc nhóm 60 nước dẫn đầu', ['LTE 60 hạng']],
    ['chỉ số xếp thứ 12 trở lên', ['LTE 12 hạng']],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected));

  test.each([
    'Quyết định số 3532/QĐ-UBND ngày 06 tháng 12 năm 2021',
    'Nghị quyết số 108/NQ-CP ngày 26/11/2019',
    'khách sạn 5 sao, Quốc lộ 5, khóa XV',
    'giai đoạn 2021-2025',
    'kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025',
    'năm 2018 người dân được hưởng',
    'Điều 3. Điểm 2 khoản 4',
    'dịch Covid-19, nhà ga T2, cầu Rào 2',
  ])('nothing in: %s', (text) => expect(written(text)).toEqual([]));

  test('stands where it says, comparator and unit included', () => {
    const text = 'phấn đấu tăng từ 15% trở lên so với năm 2017';
    const [match] = findQuantities(text);
    expect(match && text.slice(match.start, match.end)).toBe('từ 15% trở lên');
    expect(match?.quantity.text).toBe('từ 15% trở lên');
  });

  test.each<[string, number, string]>([
    ['1.200 nghìn tỷ đồng', 1.2e15, 'VND'],
    ['5,58 vạn lượt lao động/năm', 55800, 'persons/year'],
    ['14,5%/năm', 14.5, '%/year'],
    ['11.800 USD/người', 11800, 'USD'],
    ['1,2 tỷ USD', 1.2e9, 'USD'],
    ['107 triệu tấn', 1.07e8, 'tonnes'],
    ['0,5 ha', 5000, 'm2'],
    ['2.433m', 2433, 'm'],
    ['16 bác sĩ/vạn dân', 16, 'doctors/10000 people'],
  ])('%s in base units', (text, baseMin, baseUnit) =>
    expect(findQuantities(text)[0]?.quantity).toMatchObject({ baseMin, baseMax: baseMin, baseUnit }),
  );
});

describe('cells', () => {
  test.each<[string, string | null, string | null]>([
    ['14,5', '%/năm', 'EQ 14.5 %/năm'],
    ['11.800', 'USD', 'EQ 11800 USD'],
    ['41 - 43', '%', 'RANGE 41..43 %'],
    ['60 – 70', '%', 'RANGE 60..70 %'],
    ['87-88', '%', 'RANGE 87..88 %'],
    ['13,30 – 13,75%', '%', 'RANGE 13.3..13.75 %'],
    ['< 3,5%', '%', 'LT 3.5 %'],
    ['>95', '%', 'GT 95 %'],
    ['> 9,1', 'Triệu lượt', 'GT 9.1 triệu lượt'],
    ['≥1', 'Nhà máy', 'GTE 1 nhà máy'],
    ['Khoảng 75', 'Tuổi', 'APPROX 75 tuổi'],
    ['-3,4', '%', 'EQ -3.4 %'],
    ['79-80%', 'xã', 'RANGE 79..80 %'],
    ['Hoàn thành 100% số xã', 'xã', 'EQ 100 %'],
    ['Giảm khoảng 0,8 - 1,0%', 'Điểm %', 'RANGE 0.8..1 %'],
    ['6,5-7,0 Phấn đấu 7,0-7,5', '%', 'RANGE 6.5..7 %'],
    ['55.580', 'lượt lao động/năm', 'EQ 55580 lượt lao động/năm'],
    ['3.595,97', 'Tỷ đồng', 'EQ 3595.97 tỷ đồng'],
    ['11.887.000 (500 triệu USD)', 'triệu đồng', 'EQ 11887000 triệu đồng'],
    ['716,495', 'triệu đồng', 'EQ 716.495 triệu đồng'],
    ['7.000 m', null, 'EQ 7000 m'],
    ['5 triệu lượt hành khách/năm', null, 'EQ 5 triệu lượt hành khách/năm'],
    ['12', 'mô-đun', 'EQ 12 mô-đun'],
    ['0', '%', 'EQ 0 %'],
    ['', '%', null],
    ['-', '%', null],
    ['12/2025', '%', null],
    ['Quý IV/2021', null, null],
    ['Năm 2022', null, null],
    ['Quyết định số 2812/QĐ-BQL ngày 09/6/2023', 'triệu đồng', null],
  ])('%s [%s]', (cell, unit, expected) => {
    const read = parseCell(cell, unit);
    expect(
      read && `${read.comparator} ${read.min === read.max ? read.min : `${read.min}..${read.max}`} ${read.unit}`,
    ).toBe(expected);
  });

  test.each<[string, string | null, number | null, string | null]>([
    ['5.834.000', 'triệu đồng', 5.834e12, 'VND'],
    ['2.271.430 (96,3 triệu USD)', 'triệu đồng', 2.27143e12, 'VND'],
    ['(2.051 triệu USD)', 'triệu đồng', 2.051e9, 'USD'],
    ['tổng mức đầu tư 150 tỷ đồng', null, 1.5e11, 'VND'],
    ['50 ha', null, null, null],
  ])('money: %s [%s]', (cell, unit, baseMin, baseUnit) => {
    const read = parseMoney(cell, unit);
    expect([read?.baseMin ?? null, read?.baseUnit ?? null]).toEqual([baseMin, baseUnit]);
  });

  test.each<[string, string | null]>([
    ['Giá trị phê duyệt/dự kiến (triệu đồng)', 'triệu đồng'],
    ['Tổng mức đầu tư (Tỷ đồng)', 'tỷ đồng'],
    ['Diện tích (ha)', 'ha'],
    ['Đơn vị tính: triệu đồng', 'triệu đồng'],
    ['Ghi chú', null],
    ['Tên dự án (giai đoạn 1)', null],
  ])('unit of the head %s', (head, unit) => expect(unitOfHead(head)?.unit ?? null).toBe(unit));
});
