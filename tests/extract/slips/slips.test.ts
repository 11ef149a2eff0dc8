import { expect, test } from 'vitest';
import { mended } from '../../../ingest/extract/slips.js';

test.each([
  ['Sở Y tế chủ tri, hoàn thanh trươc ngày 30/6', 'Sở Y tế chủ trì, hoàn thành trước ngày 30/6'],
  ['CHỦ TRI thực hiên', 'CHỦ TRÌ thực hiện'],
  ['đên năm 2025 tý lệ dat 80%, giảm duới 5%', 'đến năm 2025 tỷ lệ đạt 80%, giảm dưới 5%'],
  ['quy IV/2025', 'quý IV/2025'],
  ['CHÍ TIÊU; chỉ tiều', 'CHỈ TIÊU; chỉ tiêu'],
  // Words of their own stay.
  ['chi tiêu ngân sách, chí tiến thủ', 'chi tiêu ngân sách, chí tiến thủ'],
  [
    'diện tích rừng trồng năm 2025; Quỹ năm 2025; Việt Nam 2030',
    'diện tích rừng trồng năm 2025; Quỹ năm 2025; Việt Nam 2030',
  ],
  ...[
    'Phần đầu của báo cáo; chủ trì phần đầu tư; Ngân hàng Thương mại cổ phần Đầu tư và Phát triển; góp phần đấu tranh',
    'Hội đồng nhân dân cùng cấp quyết định kỷ luật; quy định kỹ thuật; mang theo đối tượng kiểm dịch',
    'khu vực phân bố; chứng chỉ đào tạo; hệ thống tín dụng; chủ động ứng phó biến đổi khí hậu; thành phố biển',
    'Phạm Thị Thanh Trà; chuyển đổi môi trường làm việc; hộ gia đình ký cam kết; hằng năm; xã Nậm Vì; Việt Nam quy định',
  ].map((sound) => [sound, sound]),
  ['Phần đầu đến năm 2025, phân đấu đạt 80%', 'Phấn đấu đến năm 2025, phấn đấu đạt 80%'],
])('%s', (written, read) => {
  expect(mended(written)).toBe(read);
});
