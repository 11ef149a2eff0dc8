import { describe, expect, it } from 'vitest';
import { extractProjects } from '../../../ingest/extract/projects/index.js';
import { readingOf } from '../../support/reading.js';

const HEAD = `ỦY BAN NHÂN DÂN TỈNH NGHỆ AN
Số: 123/QĐ-UBND
Nghệ An, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc phê duyệt danh mục dự án trọng điểm giai đoạn 2024 - 2026

`;

async function projectsOf(rows: readonly string[]) {
  const { reading, document } = await readingOf(`${HEAD}PHỤ LỤC I\nDANH MỤC DỰ ÁN TRỌNG ĐIỂM\n\n${rows.join('\n')}\n`);
  return extractProjects(reading, document);
}

describe('lists of projects', () => {
  it('read columns by their heads, units from the rows above, who leads and how far from the groups', async () => {
    const { projects } = await projectsOf([
      'STT\tTên dự án\tQuy mô\tTổng mức đầu tư (tỷ đồng)',
      'I\tDự án khởi công năm 2025: Sở Xây dựng chủ trì theo dõi, đôn đốc\t\t',
      '1\tCầu Cửa Hội\t1.728 m\t950',
      '2\tCầu Yên Xuân\t800\t1.105,5',
      'II\tCác khu công nghiệp: Ban Quản lý Khu kinh tế Đông Nam chủ trì theo dõi\t1.500 ha\t9.000',
      '3\tKCN Thọ Lộc (giai đoạn 2)\t480\t2.700',
      '4\tKCN Hoàng Mai II\t343,69\t',
    ]);
    expect(
      projects.map(({ name, kind, scale, cost, lead, status }) => [
        name,
        kind,
        scale && `${scale.min} ${scale.unit}`,
        cost?.baseMin ?? null,
        lead.map((agency) => agency.name),
        status,
      ]),
    ).toEqual([
      ['Cầu Cửa Hội', 'bridge', '1728 m', 950e9, ['Sở Xây dựng'], 'PLANNED'],
      ['Cầu Yên Xuân', 'bridge', '800 m', 1105.5e9, ['Sở Xây dựng'], 'PLANNED'],
      [
        'KCN Thọ Lộc (giai đoạn 2)',
        'industrial park',
        '480 ha',
        2700e9,
        [expect.stringContaining('Khu kinh tế')],
        null,
      ],
      ['KCN Hoàng Mai II', 'industrial park', '343.69 ha', null, [expect.stringContaining('Khu kinh tế')], null],
    ]);
    expect(projects.every(({ listed }) => listed)).toBe(true);
  });

  it('read columns in another order, with who leads and when in columns of their own', async () => {
    const { projects } = await projectsOf([
      'TT\tChủ đầu tư\tTổng vốn (triệu đồng)\tThời gian thực hiện\tDanh mục dự án',
      '1\tSở Giao thông vận tải\t120.000\t2024 - 2026\tĐường tỉnh 534 đoạn Nghi Lộc - Yên Thành',
      '2\tUBND huyện Quỳ Châu\t45.500\t2025\tTrường THPT Quỳ Châu',
    ]);
    expect(
      projects.map(({ name, cost, lead, period }) => [name, cost?.baseMin, lead[0]?.name, period?.from, period?.to]),
    ).toEqual([
      ['Đường tỉnh 534 đoạn Nghi Lộc - Yên Thành', 120e9, 'Sở Giao thông vận tải', 2024, 2026],
      ['Trường THPT Quỳ Châu', 45.5e9, 'Ủy ban nhân dân huyện Quỳ Châu', 2025, 2025],
    ]);
  });

  it('take a comma for a thousands mark where the other costs of the column leave no doubt, and say so', async () => {
    const { projects, warnings } = await projectsOf([
      'STT\tDự án\tGiá trị phê duyệt (triệu đồng)',
      '1\tDự án đầu tư xây dựng cầu Cửa Lò\t2.513.243',
      '2\tDự án tu bổ di tích Truông Bồn\t716,495',
      '3\tDự án Khu đô thị mới Vinh Tân\t7.515.326,675',
      '4\tDự án cầu Dùng\tDự án thành phần 1: 400.000 Dự án thành phần 2: 100.500',
      '5\tDự án nhà máy Hemaraj\t11.887.000 (500 triệu USD)',
    ]);
    expect(projects.map(({ cost }) => cost?.baseMin)).toEqual([
      2513243e6, 716495e6, 7515326.675e6, 500500e6, 11887000e6,
    ]);
    expect(warnings).toMatchObject([{ code: 'THOUSANDS_COMMA', line: 13 }]);
  });

  it('keep a decimal that stands well beside the others', async () => {
    const { projects } = await projectsOf([
      'STT\tDự án\tTổng mức đầu tư (tỷ đồng)',
      '1\tCầu Chợ Bộng\t1,375',
      '2\tCầu Khe Ang\t2,8',
      '3\tCầu Châu Kim\t12',
    ]);
    expect(projects.map(({ cost }) => cost?.baseMin)).toEqual([1.375e9, 2.8e9, 12e9]);
  });

  it('name a row that is only a place after its group', async () => {
    const { projects } = await projectsOf([
      'STT\tDự án\tQuy mô\tTổng mức đầu tư (tỷ đồng)',
      'I\tXây dựng nông thôn mới kiểu mẫu: Sở Nông nghiệp và Phát triển nông thôn chủ trì theo dõi\t12 xã\t900',
      '1\tHuyện Nam Đàn\t7\t500',
      '2\tHuyện Yên Thành\t5\t400',
    ]);
    expect(projects.map(({ name, scale }) => [name, scale?.unit])).toEqual([
      ['Xây dựng nông thôn mới kiểu mẫu huyện Nam Đàn', 'xã'],
      ['Xây dựng nông thôn mới kiểu mẫu huyện Yên Thành', 'xã'],
    ]);
  });

  it('cost what they cost in total, and not what a year gives them; a sum is none of them', async () => {
    const { projects } = await projectsOf([
      'TT\tTên công trình\tKế hoạch vốn đầu tư công năm 2024 (nghìn đồng)\tTổng mức đầu tư (nghìn đồng)\tGhi chú',
      '1\tĐường Nghi Yên - Nghi Hợp\t12.000.000\t89.500.000\tĐang thi công',
      '2\tTrụ sở xã Nghi Mỹ\t500.000\t6.200.500\tĐã hoàn thành công tác giải phóng mặt bằng',
      '\tTổng cộng\t12.500.000\t95.700.500\t',
    ]);
    expect(projects.map(({ name, cost, status }) => [name, cost?.baseMin, status])).toEqual([
      ['Đường Nghi Yên - Nghi Hợp', 89.5e9, 'UNDER_CONSTRUCTION'],
      ['Trụ sở xã Nghi Mỹ', 6200.5e6, null],
    ]);
  });

  it('are not tables of targets or of tasks', async () => {
    const { projects } = await projectsOf([
      'TT\tNhiệm vụ, đề án\tCơ quan chủ trì\tThời gian',
      '1\tĐề án phát triển cảng biển\tSở Giao thông vận tải\tQuý II/2024',
    ]);
    expect(projects).toEqual([]);
  });
});
