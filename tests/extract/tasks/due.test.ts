import { describe, expect, test } from 'vitest';
import { dueOf } from '../../../ingest/extract/tasks/due.js';

describe('the deadline of a task', () => {
  test.each<[string, string | null]>([
    ['Rà soát hộ nghèo hằng năm; báo cáo UBND tỉnh trươc ngày 30/11/2022.', '2022-11-30'],
    ['Lồng ghép các chính sách; hoàn thành rà soát thôn, bản trong quý III nam 2022.', '2022-09-30'],
    ['Hoàn thành xây dựng bệnh viện; khởi công trường học trước tháng 9 năm 2024.', null],
    ['Bàn giao mặt bằng (0,3 km tuyến A; phạm vi cầu B) trước ngày 30 tháng 11 năm 2025.', '2025-11-30'],
    ['Thực hiện chương trình năm 2018 và các năm tiếp theo, phấn đấu về đích trước năm 2020.', null],
    ['Kiểm tra các cơ sở; phấn đấu đến hết năm 2018 cân đối được quỹ.', '2018-12-31'],
    ['Trong năm 2024, lập quy hoạch; phấn đấu phê duyệt trong năm 2025.', null],
    ['Hoàn thiện hạ tầng giao thông đến năm 2030.', null],
  ])('%s', (text, expected) => {
    expect(dueOf(text, 2022)?.to ?? null).toBe(expected);
  });
});
