import { describe, expect, test } from 'vitest';
import { dueOf } from '../../../ingest/extract/tasks/due.js';

describe('the deadline of a task', () => {
  test.each<[string, string | null]>([
    ['Kế hoạch chuyển đổi số do Sở Nội vụ chủ trì; thời gian trình: Quý IV/2022.', '2022-12-31'],
    ['Thí điểm mô hình huấn luyện bằng công nghệ thực tế ảo; báo cáo kết quả trong năm 2026.', '2026-12-31'],
    ['Xây dựng kế hoạch của địa phương, ban hành xong trong tháng 10/2022.', '2022-10-31'],
    ['Rà soát hộ nghèo hằng năm; báo cáo UBND tỉnh trươc ngày 30/11/2022.', '2022-11-30'],
    ['Lồng ghép các chính sách; hoàn thành rà soát thôn, bản trong quý III nam 2022.', '2022-09-30'],
    ['Hoàn thành xây dựng bệnh viện; khởi công trường học trước tháng 9 năm 2024.', null],
    ['Nâng cấp huyện thành đơn vị quận. Thực hiện các bước chuyển đổi xã thành phường trước năm 2030.', null],
    ['Theo dõi, đôn đốc việc thực hiện; tham mưu sơ kết vào năm 2025.', '2025-12-31'],
    ['Tổ chức tổng kết Kế hoạch vào năm 2030.', '2030-12-31'],
    ['Xây dựng kế hoạch, hoàn thành trong quý IV/2022; định kỳ hằng năm báo cáo Tỉnh ủy.', '2022-12-31'],
    ['Điều chỉnh Quy hoạch chung Khu kinh tế đến năm 2040; hoàn thành trong năm 2023.', '2023-12-31'],
    ['Vận hành hệ thống; mở rộng kết nối đến 100% xã, phường trước ngày 01/7/2026.', '2026-07-01'],
    ['Chịu trách nhiệm về tiến độ; bàn giao mặt bằng trong 6 tháng đầu năm 2024.', '2024-06-30'],
    ['Đẩy mạnh chính sách. Phấn đấu tỷ lệ tham gia bảo hiểm y tế đạt trên 95% vào năm 2025.', null],
    ['Triển khai chương trình, phấn đấu đến 2025, kinh tế số chiếm 25% GRDP.', null],
    ['Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo kết quả.', null],
    ['Hằng năm, trước ngày 15/12, báo cáo kết quả về Sở Tài chính.', null],
    ['Bàn giao mặt bằng (0,3 km tuyến A; phạm vi cầu B) trước ngày 30 tháng 11 năm 2025.', '2025-11-30'],
    ['Thực hiện chương trình năm 2018 và các năm tiếp theo, phấn đấu về đích trước năm 2020.', null],
    ['Kiểm tra các cơ sở; phấn đấu đến hết năm 2018 cân đối được quỹ.', '2018-12-31'],
    ['Trong năm 2024, lập quy hoạch; phấn đấu phê duyệt trong năm 2025.', null],
    ['Hoàn thiện hạ tầng giao thông đến năm 2030.', null],
  ])('%s', (text, expected) => {
    expect(dueOf(text, 2022)?.to ?? null).toBe(expected);
  });
});
