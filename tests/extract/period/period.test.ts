import { describe, expect, test } from 'vitest';
import { findDue, findPeriods } from '../../../ingest/extract/period/index.js';

describe('periods', () => {
  test.each<[string, string[]]>([
    ['GRDP bình quân năm 2025 đạt 11.800 USD/người', ['2025']],
    ['Đến năm 2025 không còn hộ nghèo', ['2025']],
    ['dưới 3,5% vào năm 2025', ['2025']],
    ['phấn đấu đến 2025, kinh tế số chiếm 25%', ['2025']],
    ['giai đoạn 2021 - 2025 đạt 1.200 nghìn tỷ đồng', ['2021-2025']],
    ['bình quân 5 năm 2021-2025 đạt 7%', ['2021-2025']],
    ['thời kỳ 2021 – 2030, tầm nhìn đến năm 2050', ['2021-2030', '2050']],
    ['từ năm 2022 đến năm 2025', ['2022-2025']],
    ['từ nay đến 2030', ['2030']],
    ['Đến hết năm 2030: Có ≥ 60%', ['2030']],
    ['năm học 2023-2024', ['2023-2024']],
    ['Kế hoạch năm 2025', ['2025']],
    ['Đến 30/9/2024, dư nợ đạt', ['2024']],
    ['Tính đến tháng 10/2024, có 44 trường', ['2024']],
    ['tăng từ 15% trở lên so với năm 2017', ['base 2017']],
    ['(giá so sánh 2010) tăng khoảng 12,5% so với năm 2024', ['named 2010', 'base 2024']],
    ['giảm 20% so với mức trung bình năm 2024', ['base 2024']],
    ['tăng 12% so với dự toán năm 2025', ['base 2025']],
    ['tăng 5% so với cùng kỳ, đến năm 2030 đạt 8%', ['2030']],
    ['Quyết định số 2894/QĐ-UBND ngày 30/10/2017 của Ủy ban', ['named 2017']],
    ['Nghị quyết số 35/2021/QH15', []],
    ['không còn hộ nghèo theo chuẩn nghèo quốc gia giai đoạn 2022 - 2025', ['named 2022-2025']],
    ['có 2030 hộ nghèo', []],
    ['tiêu chuẩn ISO 9001:2015', []],
  ])('%s', (text, expected) =>
    expect(
      findPeriods(text).map(
        ({ period: { from, to }, role }) =>
          `${role === 'value' ? '' : `${role} `}${from === to ? from : `${from}-${to}`}`,
      ),
    ).toEqual(expected),
  );

  test('says by when apart from for when', () => {
    expect(findPeriods('đến năm 2030').map(({ deadline }) => deadline)).toEqual([true]);
    expect(findPeriods('năm 2030').map(({ deadline }) => deadline)).toEqual([false]);
  });
});

describe('deadlines', () => {
  test.each<[string, number | null, string | null]>([
    ['Quý IV/2021', null, '2021-10-01 2021-12-31'],
    ['Quý III/2021 (đã hoàn thành)', null, '2021-07-01 2021-09-30'],
    ['Quý IV/2021 - Quý I/2022 và hàng năm', null, '2022-01-01 2022-03-31'],
    ['Quý 2 năm 2026', null, '2026-04-01 2026-06-30'],
    ['Năm 2022', null, '2022-01-01 2022-12-31'],
    ['Năm 2021-2022', null, '2022-01-01 2022-12-31'],
    ['Tháng 6/2025', null, '2025-06-01 2025-06-30'],
    ['tháng 02 năm 2024', null, '2024-02-01 2024-02-29'],
    ['Hoàn thành trong năm 2026', null, '2026-01-01 2026-12-31'],
    ['Trước 30/6/2025', null, '.. 2025-06-30'],
    ['Hằng năm', 2025, null],
    ['Thường xuyên', 2025, null],
    ['', 2025, null],
    ['sớm khởi công, chậm nhất năm 2026, một số công trình trọng điểm', 2024, '.. 2026-12-31'],
    ['muộn nhất là năm 2027 đưa vào khai thác', 2024, '.. 2027-12-31'],
    ['Trước ngày 15/01/2018 ban hành và triển khai ngay kế hoạch', 2018, '.. 2018-01-15'],
    ['báo cáo Ủy ban nhân dân thành phố trước ngày 10/12/2018.', 2018, '.. 2018-12-10'],
    ['hoàn thành trước ngày 20 tháng 11 năm 2025', 2025, '.. 2025-11-20'],
    ['Trong quý I/2018 hoàn thành và hạ thủy 13 tàu', 2018, '2018-01-01 2018-03-31'],
    ['Xây dựng đề án, trình trong quý II.', 2024, '2024-04-01 2024-06-30'],
    ['tháng 12, tổ chức sơ kết; hoàn thành trong tháng 12 năm 2025.', 2025, '2025-12-01 2025-12-31'],
    ['phấn đấu đến hết năm 2018, toàn thành phố cân đối được quỹ', 2018, '.. 2018-12-31'],
    ['Phát sóng chính thức kênh truyền hình từ ngày 01/01/2018.', 2018, '.. 2018-01-01'],
    ['Xây dựng chương trình phát triển nhà ở đến năm 2025, tầm nhìn đến năm 2050', 2018, null],
    ['theo Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương', 2018, null],
    ['kế hoạch phát triển kinh tế - xã hội năm 2018', 2018, null],
    ['ưu tiên các cầu trong danh mục hoàn thành 300 cầu vào năm 2028', 2024, null],
    ['rà soát danh mục, hoàn thành vào năm 2028', 2024, '2028-01-01 2028-12-31'],
    ['báo cáo trước ngày 20 hằng tháng', 2018, null],
    ['trong quý I', null, null],
    ['trước 15 giờ 30 phút ngày 20/5/2025', 2025, '.. 2025-05-20'],
    ['hoàn thành trước 31/12', 2025, '.. 2025-12-31'],
    ['chậm nhất là ngày 30 tháng 6 hằng năm', 2025, null],
  ])('%s', (text, year, expected) => {
    const due = findDue(text, year);
    expect(due && `${due.from ?? '..'} ${due.to}`).toBe(expected);
  });
});
