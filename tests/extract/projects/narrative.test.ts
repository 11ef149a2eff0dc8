import { describe, expect, it } from 'vitest';
import { extractProjects } from '../../../ingest/extract/projects/index.js';
import { readingOf } from '../../support/reading.js';

async function projectsOf(text: string) {
  const { reading, document } = await readingOf(text);
  return extractProjects(reading, document).projects.map(({ name, scale, cost, lead, status, period }) => [
    name,
    scale && `${scale.min} ${scale.unit}`,
    cost?.baseMin ?? null,
    lead[0]?.name ?? null,
    status,
    period?.label ?? null,
  ]);
}

describe('works of running text', () => {
  it('have their measures, who leads and when from labelled points under their heading', async () => {
    const projects = await projectsOf(`HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG BÌNH
Số: 77/NQ-HĐND
Quảng Bình, ngày 06 tháng 12 năm 2023

NGHỊ QUYẾT
Về chủ trương đầu tư dự án

Điều 1. Quyết định chủ trương đầu tư dự án Đường từ cảng Hòn La nối các khu công nghiệp phía Tây với các nội dung sau:
1. Mục tiêu đầu tư: Từng bước hoàn thiện mạng lưới giao thông.
2. Quy mô đầu tư: Đường cấp III đồng bằng, chiều dài khoảng 12,5 km.
3. Tổng mức đầu tư: 950.000 triệu đồng.
4. Địa điểm thực hiện dự án: Huyện Quảng Trạch.
5. Thời gian thực hiện: Năm 2024 - 2027.
6. Chủ đầu tư: Sở Giao thông vận tải.

Điều 2. Tổ chức thực hiện
Giao Ủy ban nhân dân tỉnh triển khai Nghị quyết này.
`);
    expect(projects).toEqual([
      [
        'dự án Đường từ cảng Hòn La nối các khu công nghiệp phía Tây',
        '12.5 km',
        950e9,
        'Sở Giao thông vận tải',
        'PLANNED',
        'Năm 2024 - 2027',
      ],
    ]);
  });

  it('stand as headings and items under a heading that says how far they have come', async () => {
    const projects = await projectsOf(`ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 100/KH-UBND
Lào Cai, ngày 06 tháng 02 năm 2024

KẾ HOẠCH
Triển khai các công trình trọng điểm năm 2024

I. CÁC DỰ ÁN ĐANG TRIỂN KHAI THI CÔNG
1. Dự án cầu Phú Thịnh
- Quy mô: dài 520 m.
- Tổng mức đầu tư: 450 tỷ đồng.
2. Dự án Cảng hàng không Sa Pa
- Tiến độ: đang giải phóng mặt bằng.
II. CÁC DỰ ÁN CHUẨN BỊ ĐẦU TƯ
1. Đường nối Nội Bài - Lào Cai với cửa khẩu Kim Thành: tổng mức đầu tư 1.500 tỷ đồng, dài 15 km.
2. Nâng cấp Quốc lộ 4D (120 km), tổng vốn 2.100 tỷ đồng; Bệnh viện Nội tiết tỉnh.
3. Bệnh viện Nội tiết báo cáo tiến độ hằng tháng.
`);
    expect(projects).toEqual([
      ['Dự án cầu Phú Thịnh', '520 m', 450e9, null, 'UNDER_CONSTRUCTION', null],
      ['Dự án Cảng hàng không Sa Pa', null, null, null, 'UNDER_CONSTRUCTION', null],
      ['Đường nối Nội Bài - Lào Cai với cửa khẩu Kim Thành', '15 km', 1500e9, null, 'PLANNED', null],
      ['Nâng cấp Quốc lộ 4D', '120 km', 2100e9, null, 'PLANNED', null],
      ['Bệnh viện Nội tiết tỉnh', null, null, null, 'PLANNED', null],
    ]);
  });

  it('stand in the cells of tasks, led by who does the task', async () => {
    const projects = await projectsOf(
      [
        'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
        'Số: 100/KH-UBND',
        'Sơn La, ngày 06 tháng 02 năm 2024',
        '',
        'KẾ HOẠCH',
        'Chuyển đổi số năm 2024',
        '',
        'PHỤ LỤC: DANH MỤC NHIỆM VỤ',
        'STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
        '1\tXây dựng Trung tâm dữ liệu tỉnh Sơn La\tSở Thông tin và Truyền thông\tQuý IV/2024',
        '2\tRà soát các dự án đầu tư công\tSở Kế hoạch và Đầu tư\tQuý II/2024',
      ].join('\n'),
    );
    expect(projects).toEqual([
      ['Trung tâm dữ liệu tỉnh Sơn La', null, null, 'Sở Thông tin và Truyền thông', null, null],
    ]);
  });
});
