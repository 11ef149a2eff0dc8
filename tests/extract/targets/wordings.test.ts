import { describe, expect, test } from 'vitest';
import { line, targetsOf } from './plan.js';

describe('lists of chỉ tiêu in other words', () => {
  test.each<[string, string[]]>([
    [
      '- Tại thành phố Hà Nội, nồng độ bụi PM2.5 vào năm 2030 đạt dưới 40 μg/m3 (giảm 20% so với năm 2024) tại các trạm. Tỷ lệ số ngày có chất lượng không khí tốt đạt tối thiểu 80%.',
      [
        'Nồng độ bụi PM2.5 / Hà Nội: LT 40 µg/m3 2030-2030',
        'Mức giảm nồng độ bụi PM2.5 / Hà Nội: EQ 20 % 2030-2030',
        'Tỷ lệ số ngày có chất lượng không khí tốt / Hà Nội: GTE 80 % 2030-2030',
      ],
    ],
    [
      '- Đối với Hà Nội và Thành phố Hồ Chí Minh, đến năm 2030, 100% xe buýt sử dụng điện.',
      ['Tỷ lệ xe buýt sử dụng điện / Hà Nội và Thành phố Hồ Chí Minh: EQ 100 % 2030-2030'],
    ],
    [
      '- Tỷ lệ trường học có bữa ăn học đường đạt 80% ở khu vực thành phố, thị trấn và 50% ở khu vực nông thôn.',
      [
        'Tỷ lệ trường học có bữa ăn học đường / thành phố, thị trấn: EQ 80 % 2030-2030',
        'Tỷ lệ trường học có bữa ăn học đường / nông thôn: EQ 50 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ suy dinh dưỡng thể thấp còi giảm từ 32,1% năm 2020 xuống còn 26,4% năm 2030.',
      [
        'Tỷ lệ suy dinh dưỡng thể thấp còi: EQ 32.1 % 2020-2020',
        'Tỷ lệ suy dinh dưỡng thể thấp còi: EQ 26.4 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ thừa cân béo phì ở trẻ em được khống chế ở mức dưới 3%.',
      ['Tỷ lệ thừa cân béo phì ở trẻ em: LT 3 % 2030-2030'],
    ],
    [
      '- Thu hút khách du lịch: năm 2028 đạt 8 triệu lượt, trong đó khách quốc tế 800 nghìn lượt; năm 2030 đạt 12 triệu lượt.',
      [
        'Thu hút khách du lịch: EQ 8 triệu lượt 2028-2028',
        'Thu hút khách du lịch / khách quốc tế: EQ 800 nghìn lượt 2028-2028',
        'Thu hút khách du lịch: EQ 12 triệu lượt 2030-2030',
      ],
    ],
    [
      '- Tăng trưởng GRDP 10,5% (công nghiệp tăng 15%; dịch vụ tăng 9%).',
      [
        'Tăng trưởng GRDP: EQ 10.5 % 2030-2030',
        'Tăng trưởng GRDP / công nghiệp: EQ 15 % 2030-2030',
        'Tăng trưởng GRDP / dịch vụ: EQ 9 % 2030-2030',
      ],
    ],
    [
      '- 100% phụ phẩm trồng trọt (rơm, rạ...) được tái sử dụng.',
      ['Tỷ lệ phụ phẩm trồng trọt được tái sử dụng: EQ 100 % 2030-2030'],
    ],
    [
      '- 100% xã đạt cấp độ 4 và 90% đạt cấp độ 5 mức độ trưởng thành về dữ liệu.',
      [
        'Tỷ lệ xã đạt cấp độ 4 mức độ trưởng thành về dữ liệu: EQ 100 % 2030-2030',
        'Tỷ lệ xã đạt cấp độ 5 mức độ trưởng thành về dữ liệu: EQ 90 % 2030-2030',
      ],
    ],
    [
      '- Trợ giúp pháp lý cho 100% số người có yêu cầu; internet băng rộng phủ 90% hộ gia đình.',
      [
        'Tỷ lệ người có yêu cầu được trợ giúp pháp lý: EQ 100 % 2030-2030',
        'Tỷ lệ hộ gia đình được phủ internet băng rộng: EQ 90 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ tham gia bảo hiểm xã hội đạt 40% và bảo hiểm thất nghiệp đạt 30%.',
      ['Tỷ lệ tham gia bảo hiểm xã hội: EQ 40 % 2030-2030', 'Tỷ lệ tham gia bảo hiểm thất nghiệp: EQ 30 % 2030-2030'],
    ],
    [
      '- Lượng thịt tiêu thụ bình quân đạt 8 kg/người/năm, muối không quá 8 gam/người/ngày.',
      ['Lượng thịt tiêu thụ bình quân: EQ 8 kg/người/năm 2030-2030', 'Muối: LTE 8 gam/người/ngày 2030-2030'],
    ],
    [
      '- Hằng năm, số vụ phạm tội giảm trên 3%; số vụ cháy giảm trên 5%.',
      ['Mức giảm số vụ phạm tội: GT 3 % 2026-2030', 'Mức giảm số vụ cháy: GT 5 % 2026-2030'],
    ],
  ])('%s', async (lines, expected) => {
    expect((await targetsOf(lines)).map(line)).toEqual(expected);
  });
});

test('a level is for the years of the heading or lead-in right over it, for the last year of the title', async () => {
  const targets = await targetsOf(
    `- Giai đoạn 2026 - 2028:

+ 100% dịch vụ công được tích hợp.

- Đến năm 2030:

+ 100% hồ sơ được số hóa.

- Tỷ lệ hồ sơ trực tuyến đạt 80%.`,
    'II. MỤC TIÊU',
  );
  expect(targets.map(line)).toEqual([
    'Tỷ lệ dịch vụ công được tích hợp: EQ 100 % 2026-2028',
    'Tỷ lệ hồ sơ được số hóa: EQ 100 % 2030-2030',
    'Tỷ lệ hồ sơ trực tuyến: EQ 80 % 2030-2030',
  ]);
});

test('a paragraph that lists chỉ tiêu in one sentence', async () => {
  const targets = await targetsOf(
    'Hội đồng nhân dân tỉnh đã thông qua các chỉ tiêu chủ yếu năm 2027: GRDP tăng 8,5%; tổng vốn đầu tư toàn xã hội chiếm 29 - 30% GRDP. Năm 2026 tỷ lệ giải ngân vốn đầu tư công toàn tỉnh mới đạt 72,6% kế hoạch vốn giao.',
    'II. NHIỆM VỤ VÀ GIẢI PHÁP',
  );
  expect(targets.map((target) => `${line(target)} ${target.headline ? 'listed' : 'told'}`)).toEqual([
    'Tốc độ tăng GRDP: EQ 8.5 % 2027-2027 listed',
    'Tỷ trọng tổng vốn đầu tư toàn xã hội trong GRDP: RANGE 29..30 % 2027-2027 listed',
    'Tỷ lệ giải ngân vốn đầu tư công: EQ 72.6 % 2026-2026 told',
  ]);
});

test('columns under bare years, and a row of years that is no row of values', async () => {
  const targets = await targetsOf(`| TT | Chỉ tiêu | Đơn vị | Thực hiện 2025 | 2028 | Mục tiêu 2030 |
|---|---|---|---|---|---|
| 1 | Tỷ lệ che phủ rừng | % | 57 | 57,5 | 58 |
| | | | 2025 | 2028 | 2030 |
| 2 | Số bác sĩ trên 1 vạn dân | Người | 12 | 14 | 15 |`);
  expect(targets.map((target) => `${line(target)} ${target.kind}`)).toEqual([
    'Tỷ lệ che phủ rừng: EQ 57 % 2025-2025 ACTUAL',
    'Tỷ lệ che phủ rừng: EQ 57.5 % 2028-2028 TARGET',
    'Tỷ lệ che phủ rừng: EQ 58 % 2030-2030 TARGET',
    'Số bác sĩ trên 1 vạn dân: EQ 12 người 2025-2025 ACTUAL',
    'Số bác sĩ trên 1 vạn dân: EQ 14 người 2028-2028 TARGET',
    'Số bác sĩ trên 1 vạn dân: EQ 15 người 2030-2030 TARGET',
  ]);
});
