import { describe, expect, test } from 'vitest';
import { line, targetsOf } from './plan.js';

describe('lists of chỉ tiêu', () => {
  test.each<[string, string[]]>([
    [
      '- Tốc độ tăng trưởng GRDP bình quân giai đoạn 2026 - 2030 đạt 10,5 - 11%/năm; trong đó: nông, lâm, thủy sản tăng 4,5%/năm; dịch vụ tăng 9%/năm.',
      [
        'Tốc độ tăng trưởng GRDP: RANGE 10.5..11 %/năm 2026-2030',
        'Tốc độ tăng trưởng GRDP / nông, lâm, thủy sản: EQ 4.5 %/năm 2026-2030',
        'Tốc độ tăng trưởng GRDP / dịch vụ: EQ 9 %/năm 2026-2030',
      ],
    ],
    [
      '- Đến năm 2030, GRDP bình quân đầu người đạt khoảng 120 triệu đồng (tương đương 4.500 USD).',
      ['GRDP bình quân đầu người: APPROX 120 triệu đồng 2030-2030', 'GRDP bình quân đầu người: EQ 4500 USD 2030-2030'],
    ],
    [
      '- Cơ cấu kinh tế đến năm 2030: công nghiệp - xây dựng chiếm 42%, dịch vụ chiếm 40%, nông, lâm, thủy sản chiếm 14%.',
      [
        'Cơ cấu kinh tế / công nghiệp - xây dựng: EQ 42 % 2030-2030',
        'Cơ cấu kinh tế / dịch vụ: EQ 40 % 2030-2030',
        'Cơ cấu kinh tế / nông, lâm, thủy sản: EQ 14 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi giảm xuống dưới 15% vào năm 2030.',
      ['Tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi: LT 15 % 2030-2030'],
    ],
    [
      '- Tỷ lệ bà mẹ cho con bú hoàn toàn trong 6 tháng đầu đạt 60% vào năm 2028 và đạt 70% vào năm 2030.',
      [
        'Tỷ lệ bà mẹ cho con bú hoàn toàn trong 6 tháng đầu: EQ 60 % 2028-2028',
        'Tỷ lệ bà mẹ cho con bú hoàn toàn trong 6 tháng đầu: EQ 70 % 2030-2030',
      ],
    ],
    [
      '- 100% hồ sơ thủ tục hành chính được số hóa; tối thiểu 80% người dân trưởng thành có tài khoản định danh điện tử.',
      [
        'Tỷ lệ hồ sơ thủ tục hành chính được số hóa: EQ 100 % 2030-2030',
        'Tỷ lệ người dân trưởng thành có tài khoản định danh điện tử: GTE 80 % 2030-2030',
      ],
    ],
    [
      '- Đạt 15 bác sĩ và 36 giường bệnh trên 1 vạn dân.',
      [
        'Số bác sĩ trên 1 vạn dân: EQ 15 bác sĩ/vạn dân 2030-2030',
        'Số giường bệnh trên 1 vạn dân: EQ 36 giường bệnh/vạn dân 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ hộ nghèo đa chiều giảm bình quân 1 - 1,5%/năm.',
      ['Mức giảm tỷ lệ hộ nghèo đa chiều: RANGE 1..1.5 %/năm 2026-2030'],
    ],
    [
      '- Đến năm 2028 không còn hộ nghèo theo chuẩn quốc gia.',
      ['Tỷ lệ hộ nghèo theo chuẩn quốc gia: EQ 0 % 2028-2028'],
    ],
    [
      '- Hằng năm giảm số hộ nghèo; phấn đấu đến năm 2030 đạt ít nhất 50% số xã đạt chuẩn nông thôn mới nâng cao.',
      ['Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao: GTE 50 % 2030-2030'],
    ],
    ['- Tỷ lệ che phủ rừng duy trì ổn định trên 58%.', ['Tỷ lệ che phủ rừng: GT 58 % 2030-2030']],
    ['- Hằng năm giải quyết việc làm cho trên 45.000 lao động.', ['Giải quyết việc làm: GT 45000 lao động 2026-2030']],
    ['- Thu hút trên 12 triệu lượt khách du lịch vào năm 2030.', ['Số lượt khách du lịch: GT 12 triệu lượt 2030-2030']],
    [
      '- Phấn đấu Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) đến năm 2030 nằm trong nhóm 15 tỉnh, thành phố dẫn đầu cả nước.',
      ['Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): LTE 15 hạng 2030-2030'],
    ],

    [
      '- Tỷ lệ lao động qua đào tạo đạt 73%, trong đó có bằng cấp, chứng chỉ đạt 32%.',
      [
        'Tỷ lệ lao động qua đào tạo: EQ 73 % 2030-2030',
        'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ: EQ 32 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân dưới 8%, thể thấp còi dưới 17%.',
      [
        'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân: LT 8 % 2030-2030',
        'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi: LT 17 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ trường mầm non đạt chuẩn quốc gia đạt 70%, tiểu học đạt 85%.',
      [
        'Tỷ lệ trường đạt chuẩn quốc gia / mầm non: EQ 70 % 2030-2030',
        'Tỷ lệ trường đạt chuẩn quốc gia / tiểu học: EQ 85 % 2030-2030',
      ],
    ],
    [
      '- Kim ngạch xuất khẩu tăng bình quân 12%/năm, đến năm 2030 đạt 5 tỷ USD.',
      ['Tốc độ tăng kim ngạch xuất khẩu: EQ 12 %/năm 2026-2030', 'Kim ngạch xuất khẩu: EQ 5 tỷ USD 2030-2030'],
    ],
    [
      '- Tỷ trọng ngành công nghiệp - xây dựng chiếm 45,5% trong GRDP.',
      ['Tỷ trọng trong GRDP / công nghiệp - xây dựng: EQ 45.5 % 2030-2030'],
    ],
    [
      '- Số xã đạt chuẩn nông thôn mới: 120 xã; trong đó 30 xã nông thôn mới nâng cao.',
      ['Số xã đạt chuẩn nông thôn mới: EQ 120 xã 2030-2030', 'Số xã nông thôn mới nâng cao: EQ 30 xã 2030-2030'],
    ],
    [
      '- Thu ngân sách nhà nước trên địa bàn đạt 22.500 tỷ đồng, tăng 12% so với dự toán năm 2025.',
      ['Thu ngân sách nhà nước trên địa bàn: EQ 22500 tỷ đồng 2030-2030'],
    ],
    ['- Tổng tỷ suất sinh đạt 2,1 con/phụ nữ.', ['Tổng tỷ suất sinh: EQ 2.1 con/phụ nữ 2030-2030']],
    [
      '- Thu nhập bình quân đầu người khu vực nông thôn đạt 75 triệu đồng/người/năm.',
      ['Thu nhập bình quân đầu người khu vực nông thôn: EQ 75 triệu đồng/người/năm 2030-2030'],
    ],
    ['- Hoàn thành Quyết định số 71/QĐ-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.', []],
    [
      '- Đến năm 2028, 60% trạm y tế ở khu vực thành thị và 40% trạm y tế ở khu vực nông thôn có bác sĩ làm việc; đến năm 2030 các tỷ lệ tương ứng là 90% và 80%.',
      [
        'Tỷ lệ trạm y tế có bác sĩ làm việc / thành thị: EQ 60 % 2028-2028',
        'Tỷ lệ trạm y tế có bác sĩ làm việc / nông thôn: EQ 40 % 2028-2028',
        'Tỷ lệ trạm y tế có bác sĩ làm việc / thành thị: EQ 90 % 2030-2030',
        'Tỷ lệ trạm y tế có bác sĩ làm việc / nông thôn: EQ 80 % 2030-2030',
      ],
    ],
    [
      '- 70% thôn và 85% tổ dân phố có nhà văn hóa đạt chuẩn.',
      [
        'Tỷ lệ thôn có nhà văn hóa đạt chuẩn: EQ 70 % 2030-2030',
        'Tỷ lệ tổ dân phố có nhà văn hóa đạt chuẩn: EQ 85 % 2030-2030',
      ],
    ],
    [
      '- Doanh thu ngành du lịch năm 2030 đạt 25.000 tỷ đồng, tăng 8 - 9% so với năm 2025.',
      [
        'Doanh thu ngành du lịch: EQ 25000 tỷ đồng 2030-2030',
        'Tốc độ tăng doanh thu ngành du lịch: RANGE 8..9 % 2030-2030',
      ],
    ],
    [
      '- Tỷ lệ hồ sơ được giải quyết trực tuyến đạt 90%, tăng 15 điểm % so với năm 2025; số vườn ươm đạt chuẩn là 50 vườn ươm, tăng 1,5 lần so với năm 2025.',
      [
        'Tỷ lệ hồ sơ được giải quyết trực tuyến: EQ 90 % 2030-2030',
        'Tỷ lệ hồ sơ được giải quyết trực tuyến: EQ 15 điểm % 2030-2030',
        'Số vườn ươm đạt chuẩn: EQ 50 vườn ươm 2030-2030',
        'Số vườn ươm đạt chuẩn: EQ 1.5 lần 2030-2030',
      ],
    ],
    [
      '- Số giường bệnh trên 1 vạn dân đạt 40 giường, trong đó giường bệnh tư nhân chiếm 10%.',
      ['Số giường bệnh trên 1 vạn dân: EQ 40 giường 2030-2030', 'Tỷ lệ giường bệnh tư nhân: EQ 10 % 2030-2030'],
    ],
    [
      '- Năng suất rừng trồng đạt từ 20 m3/ha/năm trở lên; giải quyết việc làm cho 900 lao động/năm.',
      ['Năng suất rừng trồng: GTE 20 m3/ha/năm 2030-2030', 'Giải quyết việc làm: EQ 900 lao động/năm 2026-2030'],
    ],
    [
      '- Phấn đấu 50% người mắc tăng huyết áp được phát hiện vào năm 2028; trong số đó, tỷ lệ được quản lý điều trị đạt 60% vào năm 2028; tỷ lệ này đạt 70% vào năm 2030.',
      [
        'Tỷ lệ người mắc tăng huyết áp được phát hiện: EQ 50 % 2028-2028',
        'Tỷ lệ người mắc tăng huyết áp được quản lý điều trị: EQ 60 % 2028-2028',
        'Tỷ lệ người mắc tăng huyết áp được quản lý điều trị: EQ 70 % 2030-2030',
      ],
    ],
    ['- Tỷ lệ hộ gia đình: có kết nối internet đạt 95%.', ['Tỷ lệ hộ gia đình có kết nối internet: EQ 95 % 2030-2030']],
    [
      '- Tỷ lệ hộ nghèo giảm 4%/năm, các huyện nghèo giảm 5 - 6%/năm.',
      [
        'Mức giảm tỷ lệ hộ nghèo: EQ 4 %/năm 2026-2030',
        'Mức giảm tỷ lệ hộ nghèo / huyện nghèo: RANGE 5..6 %/năm 2026-2030',
      ],
    ],
    [
      '- Tốc độ tăng trưởng GRDP đạt 11%/năm. Trong đó: dịch vụ tăng 8,5%/năm trở lên.',
      ['Tốc độ tăng trưởng GRDP: EQ 11 %/năm 2026-2030', 'Tốc độ tăng trưởng GRDP / dịch vụ: GTE 8.5 %/năm 2026-2030'],
    ],
    [
      '- Có thêm 02 huyện, 11 xã đạt chuẩn nông thôn mới.',
      ['Số huyện đạt chuẩn nông thôn mới: EQ 2 huyện 2030-2030', 'Số xã đạt chuẩn nông thôn mới: EQ 11 xã 2030-2030'],
    ],
    [
      '- Khống chế tỷ lệ tăng huyết áp dưới 30% ở người trưởng thành; có trên 300 km đường bộ cao tốc.',
      [
        'Tỷ lệ tăng huyết áp ở người trưởng thành: LT 30 % 2030-2030',
        'Chiều dài đường bộ cao tốc: GT 300 km 2030-2030',
      ],
    ],
    [
      '- Tý lệ che phủ rừng dat 58%. Phân đấu đên năm 2028 tỷ lệ hộ nghèo giảm 1%/nãm.',
      ['Tỷ lệ che phủ rừng: EQ 58 % 2030-2030', 'Mức giảm tỷ lệ hộ nghèo: EQ 1 %/năm 2026-2028'],
    ],
  ])('%s', async (text, expected) => {
    const targets = await targetsOf(text);
    expect(targets.map(line)).toEqual(expected);
    expect(targets.every(({ headline, scope, kind }) => headline && scope === 'LOCAL' && kind === 'TARGET')).toBe(true);
  });

  test('a growth says what it is measured against', async () => {
    const [target] = await targetsOf('- Năng suất lao động xã hội năm 2030 tăng 45% so với năm 2025.');
    expect(target?.relativeTo).toBe(2025);
    expect(target?.period).toMatchObject({ from: 2030, to: 2030 });
  });

  test('a remark in brackets names who follows a value', async () => {
    const [target] = await targetsOf(
      '- Tỷ lệ dân số tham gia bảo hiểm y tế đạt 97% (Bảo hiểm xã hội tỉnh, Sở Y tế theo dõi).',
    );
    expect(target?.lead.map(({ name }) => name)).toContain('Sở Y tế');
  });

  test('a span stands on the words of its own value', async () => {
    const targets = await targetsOf('- Tỷ lệ đô thị hóa đạt 40%; tỷ lệ che phủ rừng đạt 58%.');
    expect(targets.map(({ span }) => span.quote)).toEqual(['Tỷ lệ đô thị hóa đạt 40%', 'tỷ lệ che phủ rừng đạt 58%']);
  });
});

describe('a paragraph that announces its chỉ tiêu', () => {
  test('the years of one value are not those of the next', async () => {
    const targets = await targetsOf(
      `a) Giai đoạn từ nay đến năm 2030:

- Một số chỉ tiêu cụ thể: Phấn đấu đưa tỷ trọng đóng góp vào tổng sản phẩm (GDP) của cả nước đạt khoảng 6,4%, đóng góp vào GRDP vùng kinh tế trọng điểm Bắc Bộ là 23,7%; trong đó: tốc độ tăng trưởng GRDP bình quân giai đoạn 2024 - 2030 tối thiểu là 13%, GRDP bình quân/người đạt 14.740 USD. Thu ngân sách nhà nước trên địa bàn đạt 180.000 đến 190.000 tỷ đồng; đóng góp của năng suất các yếu tố tổng hợp (TFP) vào GRDP từ 44% - 45%. Không còn hộ nghèo, trừ hộ nghèo thuộc đối tượng chính sách bảo trợ xã hội.

b) Giai đoạn từ năm 2031 đến năm 2035:

- Một số chỉ tiêu cụ thể: Phấn đấu đưa tỷ trọng đóng góp vào GDP cả nước đạt 8,2%, riêng vùng kinh tế trọng điểm Bắc Bộ đóng góp 28,3%; trong đó: tốc độ tăng trưởng bình quân thấp nhất là 12,5% trong giai đoạn 2031 - 2035, GRDP bình quân/người đạt 29.900USD.`,
      'II. PHẤN ĐẤU',
    );
    expect(targets.map(line)).toEqual([
      'Tỷ trọng đóng góp vào tổng sản phẩm (GDP) của cả nước: APPROX 6.4 % 2030-2030',
      'Đóng góp vào GRDP vùng kinh tế trọng điểm Bắc Bộ: EQ 23.7 % 2030-2030',
      'Tốc độ tăng trưởng GRDP: GTE 13 % 2024-2030',
      'GRDP bình quân/người: EQ 14740 USD 2030-2030',
      'Thu ngân sách nhà nước trên địa bàn: RANGE 180000..190000 tỷ đồng 2030-2030',
      'Đóng góp của năng suất các yếu tố tổng hợp (TFP) vào GRDP: RANGE 44..45 % 2030-2030',
      'Tỷ lệ hộ nghèo: EQ 0 % 2030-2030',
      'Tỷ trọng đóng góp vào GDP cả nước: EQ 8.2 % 2035-2035',
      'Vùng kinh tế trọng điểm Bắc Bộ đóng góp: EQ 28.3 % 2035-2035',
      'Tốc độ tăng trưởng: GTE 12.5 % 2031-2035',
      'GRDP bình quân/người: EQ 29900 USD 2035-2035',
    ]);
    expect(targets.every(({ headline }) => headline)).toBe(true);
  });
});

describe('the narrative', () => {
  const heading = 'II. NHIỆM VỤ, GIẢI PHÁP';

  test.each<[string, string[]]>([
    [
      '- Sở Y tế tăng cường tuyên truyền, phấn đấu tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 96% vào năm 2028.',
      ['Tỷ lệ dân số tham gia bảo hiểm y tế: GT 96 % 2028-2028'],
    ],
    [
      '- Đẩy mạnh chuyển đổi số, phấn đấu đến năm 2030 kinh tế số chiếm 30% GRDP của tỉnh.',
      ['Tỷ trọng kinh tế số trong GRDP của tỉnh: EQ 30 % 2030-2030'],
    ],
    [
      '- Kéo giảm tội phạm; cụ thể: giảm 15% số vụ trộm cắp, giảm 20% số vụ tai nạn giao thông; 80% người cao tuổi được khám sức khỏe định kỳ; 95% hộ dân sử dụng điện an toàn.',
      [
        'Mức giảm số vụ trộm cắp: EQ 15 % 2030-2030',
        'Mức giảm số vụ tai nạn giao thông: EQ 20 % 2030-2030',
        'Tỷ lệ người cao tuổi được khám sức khỏe định kỳ: EQ 80 % 2030-2030',
        'Tỷ lệ hộ dân sử dụng điện an toàn: EQ 95 % 2030-2030',
      ],
    ],
    ['- Các trường học tiếp tục duy trì nền nếp, 90% phụ huynh được mời dự họp.', []],
    [
      '- Mức hỗ trợ cụ thể: Hỗ trợ 50% kinh phí cho hộ nghèo được vay vốn; giảm 30% tiền thuê đất; bố trí 20% diện tích.',
      [],
    ],
    ['- Đầu tư xây dựng 03 bệnh viện với tổng kinh phí 1.200 tỷ đồng, quy mô 500 giường.', []],
    ['- Rà soát, chuyển đổi 500 ha đất lúa kém hiệu quả trong 12 tháng.', []],
    [
      '- Giải ngân vốn đầu tư công đạt 95% kế hoạch Thủ tướng Chính phủ giao; thu nội địa bằng 117% dự toán.',
      ['Tỷ lệ giải ngân vốn đầu tư công: EQ 95 % 2030-2030'],
    ],
    [
      '- Mở rộng quản lý bệnh; đến năm 2028 có 70% người mắc tăng huyết áp được phát hiện, 55% người mắc đái tháo đường được quản lý điều trị.',
      [
        'Tỷ lệ người mắc tăng huyết áp được phát hiện: EQ 70 % 2028-2028',
        'Tỷ lệ người mắc đái tháo đường được quản lý điều trị: EQ 55 % 2028-2028',
      ],
    ],
    [
      '- Hỗ trợ 120 mô hình sinh kế theo chuỗi giá trị. Đầu tư nâng cấp 46 trạm y tế xã giai đoạn 2026 - 2028 từ nguồn vốn vay. Công nhận mới 30 giống cây, trong đó có ít nhất 10 giống bản địa.',
      [
        'Số mô hình sinh kế được hỗ trợ: EQ 120 mô hình 2026-2030',
        'Số trạm y tế xã được nâng cấp: EQ 46 trạm y tế xã 2026-2028',
        'Số giống cây được công nhận mới: EQ 30 giống 2026-2030',
        'Số giống cây được công nhận mới / bản địa: GTE 10 giống 2026-2030',
      ],
    ],
    [
      '- Số hóa 100% hồ sơ lưu trữ tại các sở, ngành trong năm 2027.',
      ['Tỷ lệ hồ sơ lưu trữ được số hóa: EQ 100 % 2027-2027'],
    ],
    [
      '- Giải quyết các vụ việc khiếu nại, tố cáo thuộc thẩm quyền đạt tỷ lệ từ 85% trở lên; duy trì nợ xấu trên địa bàn tỉnh ở mức dưới 3%.',
      [
        'Tỷ lệ giải quyết các vụ việc khiếu nại, tố cáo thuộc thẩm quyền: GTE 85 % 2030-2030',
        'Nợ xấu trên địa bàn tỉnh: LT 3 % 2030-2030',
      ],
    ],
    [
      '- Chủ động giải quyết dứt điểm các vụ việc khiếu nại, tố cáo thuộc thẩm quyền, phấn đấu đạt tỷ lệ trên 85%.',
      ['Tỷ lệ giải quyết dứt điểm các vụ việc khiếu nại, tố cáo thuộc thẩm quyền: GT 85 % 2030-2030'],
    ],
    [
      '- Phấn đấu tăng trưởng kinh tế cả năm 2027 đạt trên 8% và năm 2028 đạt từ 10% trở lên.',
      ['Tăng trưởng kinh tế: GT 8 % 2027-2027', 'Tăng trưởng kinh tế: GTE 10 % 2028-2028'],
    ],
    ['- Trường hợp đối tượng có tỷ lệ tổn thương cơ thể từ 81% trở lên thì mức hỗ trợ bằng 50% chi phí.', []],
    ['- Tổ chức 12 cuộc họp; khoán bảo vệ rừng, kinh phí quản lý là 7% trên tổng kinh phí.', []],
  ])('%s', async (text, expected) => {
    const targets = await targetsOf(text, heading);
    expect(targets.map(line)).toEqual(expected);
    expect(targets.some(({ headline }) => headline)).toBe(false);
  });
});

describe('years that a value does not state', () => {
  test('a mean takes those of the other mean of its list', async () => {
    const targets = await targetsOf(
      '- Tăng trưởng GRDP bình quân giai đoạn 2024 - 2030 đạt 11%/năm.\n\n- Tốc độ tăng năng suất lao động xã hội bình quân 8,5%.',
    );
    expect(targets.map(({ period: { from, to } }) => [from, to])).toEqual([
      [2024, 2030],
      [2024, 2030],
    ]);
  });

  test('a plan without years in its title runs to the year that it names most', async () => {
    const targets = await targetsOf(
      '- Tỷ lệ che phủ rừng đạt 58%.\n\n- Xây dựng đề án trồng rừng đến năm 2035, chương trình giai đoạn 2026 - 2035; báo cáo năm 2027.',
      'II. CÁC CHỈ TIÊU CHỦ YẾU',
      'Trồng rừng tỉnh Nghệ An',
    );
    expect(targets.map(line)).toEqual(['Tỷ lệ che phủ rừng: EQ 58 % 2035-2035']);
  });
});

test('what is told of a year past, or up to a day past, is a result', async () => {
  const targets = await targetsOf(
    'Năm 2024, tỷ lệ thiếu máu ở phụ nữ có thai là 25,6%. Đến ngày 28/02/2026, toàn tỉnh mới giải ngân đạt 6,8% kế hoạch vốn được giao.',
    'II. SỰ CẦN THIẾT',
  );
  expect(targets.map((target) => `${line(target)} ${target.kind}`)).toEqual([
    'Tỷ lệ thiếu máu ở phụ nữ có thai: EQ 25.6 % 2024-2024 ACTUAL',
    'Tỷ lệ giải ngân vốn đầu tư công: EQ 6.8 % 2026-2026 ACTUAL',
  ]);
});

test('a result of some months is that of its year, and stands whatever share of the plan it is', async () => {
  const targets = await targetsOf(
    'Tổng thu ngân sách nhà nước trên địa bàn 10 tháng ước đạt 47,5 nghìn tỷ đồng, bằng 117,6% dự toán. Lũy kế 9 tháng đầu năm kim ngạch xuất khẩu đạt 3,2 tỷ USD, tăng 14% so với cùng kỳ.',
    'II. KẾT QUẢ ĐẠT ĐƯỢC',
  );
  expect(targets.map(({ name, quantity: { min } }) => `${name} ${min}`)).toEqual([
    'Tổng thu ngân sách nhà nước trên địa bàn 47.5',
    'Kim ngạch xuất khẩu 3.2',
    'Tốc độ tăng kim ngạch xuất khẩu 14',
  ]);
});

test('the weaker what vouches for a value, the less sure it is', async () => {
  const text =
    '- Tỷ lệ hộ nghèo còn 2%. Tỷ lệ phủ sóng 5G đạt 90%. Đến năm 2028 có 70% người cao tuổi được khám sức khỏe. Hỗ trợ 120 mô hình sinh kế.';
  const told = (await targetsOf(text, 'II. NHIỆM VỤ, GIẢI PHÁP')).map(({ confidence }) => confidence);
  const listed = (await targetsOf(text)).map(({ confidence }) => confidence);
  expect(told).toEqual(told.toSorted((a, b) => b - a));
  expect(new Set(told).size).toBe(4);
  told.forEach((confidence, index) => expect(confidence).toBeLessThan(listed[index] ?? 0));
});

test('what is told under results is a result, whatever its heading aims at', async () => {
  const targets = await targetsOf(
    'Tỷ trọng kinh tế số trong GRDP của tỉnh đạt 29,7%, cao hơn chỉ tiêu đề ra là 25% vào năm 2030. Kim ngạch xuất khẩu ước đạt 3,2 tỷ USD.',
    'II. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC\n\n1. Quyết liệt triển khai chuyển đổi số trên mọi lĩnh vực với mục tiêu rõ ràng',
  );
  expect(targets.map(({ kind, period: { to } }) => [kind, to])).toEqual([
    ['ACTUAL', 2026],
    ['TARGET', 2030],
    ['ESTIMATE', 2026],
  ]);
});

test('what a result still strives for is a target', async () => {
  const targets = await targetsOf(
    'Có 60 xã đạt chuẩn nông thôn mới. Đồng thời, phấn đấu tỷ lệ che phủ rừng đạt 58%.',
    'II. KẾT QUẢ ĐẠT ĐƯỢC',
  );
  expect(targets.map(({ kind, quantity: { min } }) => `${min} ${kind}`)).toEqual(['60 ACTUAL', '58 TARGET']);
});

test('a count is the ratio that its indicator is named for', async () => {
  const targets = await targetsOf(
    [
      'TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2030',
      '1\tSố bác sĩ trên 1 vạn dân\tNgười\t16',
      '2\tSố giường bệnh/vạn dân\tGiường\t35',
      '3\tSố điều dưỡng (công lập và tư nhân) trên 10.000 dân\tNgười\t24',
      '4\tSố giáo viên\tNgười\t2400',
    ].join('\n'),
  );
  expect(targets.map(({ quantity: { unit, baseUnit } }) => `${unit}: ${baseUnit}`)).toEqual([
    'người: doctors/10000 people',
    'giường: beds/10000 people',
    'người: nurses/10000 people',
    'người: persons',
  ]);
});

describe('tables of chỉ tiêu', () => {
  test('columns give year, kind and whom it is about; rows give unit, part and lead', async () => {
    const targets = await targetsOf(
      [
        'TT\tChỉ tiêu\tĐơn vị tính\tThực hiện năm 2024\tƯớc thực hiện năm 2025\tKế hoạch năm 2026\tCả nước năm 2026\tCơ quan theo dõi',
        '1\tTốc độ tăng trưởng GRDP\t%\t8,1\t9,0\t10,5\t10\tSở Tài chính',
        '\t- Dịch vụ\t%\t7,2\t8,0\t≥ 9\t\t',
        '2\tTỷ lệ hộ nghèo đa chiều\t%\t3,2\t2,5\t< 2\t\tSở Nông nghiệp và Môi trường',
        '3\tSố giường bệnh trên 1 vạn dân\tGiường\t33\t34\t35\t\tSở Y tế',
      ].join('\n'),
    );
    expect(
      targets.map(
        (target) => `${line(target)} ${target.kind} ${target.scope} ${target.lead.map(({ name }) => name).join()}`,
      ),
    ).toEqual([
      'Tốc độ tăng trưởng GRDP: EQ 8.1 % 2024-2024 ACTUAL LOCAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP: EQ 9 % 2025-2025 ESTIMATE LOCAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP: EQ 10.5 % 2026-2026 TARGET LOCAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP: EQ 10 % 2026-2026 TARGET NATIONAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP / dịch vụ: EQ 7.2 % 2024-2024 ACTUAL LOCAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP / dịch vụ: EQ 8 % 2025-2025 ESTIMATE LOCAL Sở Tài chính',
      'Tốc độ tăng trưởng GRDP / dịch vụ: GTE 9 % 2026-2026 TARGET LOCAL Sở Tài chính',
      'Tỷ lệ hộ nghèo đa chiều: EQ 3.2 % 2024-2024 ACTUAL LOCAL Sở Nông nghiệp và Môi trường',
      'Tỷ lệ hộ nghèo đa chiều: EQ 2.5 % 2025-2025 ESTIMATE LOCAL Sở Nông nghiệp và Môi trường',
      'Tỷ lệ hộ nghèo đa chiều: LT 2 % 2026-2026 TARGET LOCAL Sở Nông nghiệp và Môi trường',
      'Số giường bệnh trên 1 vạn dân: EQ 33 giường 2024-2024 ACTUAL LOCAL Sở Y tế',
      'Số giường bệnh trên 1 vạn dân: EQ 34 giường 2025-2025 ESTIMATE LOCAL Sở Y tế',
      'Số giường bệnh trên 1 vạn dân: EQ 35 giường 2026-2026 TARGET LOCAL Sở Y tế',
    ]);
  });

  test('a plan of five years gives a level its last year and a yearly rate all of them', async () => {
    const targets = await targetsOf(
      [
        'STT\tChỉ tiêu\tĐơn vị\tKế hoạch 2026-2030',
        '1\tTốc độ tăng năng suất lao động xã hội\t%/năm\t8,5',
        '2\tTỷ lệ che phủ rừng\t%\t58',
        '3\tTổng vốn đầu tư toàn xã hội giai đoạn 2026 - 2030\tNghìn tỷ đồng\t650',
        '4\tTỷ lệ trường đạt chuẩn quốc gia đến năm 2028\t%\t80',
      ].join('\n'),
    );
    expect(targets.map(line)).toEqual([
      'Tốc độ tăng năng suất lao động xã hội: EQ 8.5 %/năm 2026-2030',
      'Tỷ lệ che phủ rừng: EQ 58 % 2030-2030',
      'Tổng vốn đầu tư toàn xã hội: EQ 650 nghìn tỷ đồng 2026-2030',
      'Tỷ lệ trường đạt chuẩn quốc gia: EQ 80 % 2028-2028',
    ]);
  });

  test('a mean has the years of its row, and so have its parts; a column that compares two others has no values', async () => {
    const targets = await targetsOf(
      [
        'TT\tChỉ tiêu\tĐơn vị\tThực hiện 2025\tKế hoạch 2030\tTH/KH (%)',
        '1\tTốc độ tăng GRDP bình quân 5 năm 2026 - 2030\t%/năm\t\t8,5\t101,2',
        '\t- Khu vực I (nông, lâm nghiệp và thủy sản)\t%/năm\t\t3,1\t',
        '2\tTỷ lệ lao động qua đào tạo\t%\t68\t75\t110',
        '\tTrong đó: có bằng cấp, chứng chỉ\t%\t30\t38\t',
      ].join('\n'),
    );
    expect(targets.map(line)).toEqual([
      'Tốc độ tăng GRDP: EQ 8.5 %/năm 2026-2030',
      'Tốc độ tăng GRDP / nông, lâm nghiệp và thủy sản: EQ 3.1 %/năm 2026-2030',
      'Tỷ lệ lao động qua đào tạo: EQ 68 % 2025-2025',
      'Tỷ lệ lao động qua đào tạo: EQ 75 % 2030-2030',
      'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ: EQ 30 % 2025-2025',
      'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ: EQ 38 % 2030-2030',
    ]);
  });

  test('a group row that names a population says whose the values below it are', async () => {
    const targets = await targetsOf(
      [
        'TT\tChỉ tiêu\tĐơn vị\tNăm 2030',
        'A\tTrẻ em dưới 5 tuổi\t\t',
        '1\tTỷ lệ thừa cân béo phì\t%\t< 10',
        '2\tTỷ lệ trường học có nhân viên y tế\t%\t90',
      ].join('\n'),
    );
    expect(targets.map(line)).toEqual([
      'Tỷ lệ thừa cân béo phì ở trẻ em dưới 5 tuổi: LT 10 % 2030-2030',
      'Tỷ lệ trường học có nhân viên y tế: EQ 90 % 2030-2030',
    ]);
  });

  test('a table of norms has none', async () => {
    const targets = await targetsOf(
      [
        'STT\tNội dung\tĐơn vị tính\tMức chi (nghìn đồng)',
        '1\tTrưởng ban\tNgười/ngày\t553',
        '2\tỦy viên\tNgười/ngày\t442',
      ].join('\n'),
    );
    expect(targets).toEqual([]);
  });

  test('a table of projects has none', async () => {
    const targets = await targetsOf(
      [
        'STT\tTên dự án\tQuy mô (ha)\tTổng mức đầu tư (tỷ đồng)',
        '1\tKhu công nghiệp Thọ Lộc\t500\t6.500',
        '2\tCầu Cửa Hội\t1,7\t950',
      ].join('\n'),
    );
    expect(targets).toEqual([]);
  });
});

test('what is spent is broken down into kinds of spending, and is no part of what is collected', async () => {
  const targets = await targetsOf(
    '- Tổng chi ngân sách địa phương năm 2030 đạt 39.407 tỷ đồng; trong đó: Tổng chi đầu tư phát triển 19.668 tỷ đồng; chi thường xuyên 16.076 tỷ đồng.',
  );
  expect(targets.map(({ component, quantity: { min } }) => [component, min])).toEqual([
    [null, 39407],
    ['chi đầu tư phát triển', 19668],
    ['chi thường xuyên', 16076],
  ]);
});

test('what bounds a value bounds the next of the same, told in one breath, unless that is all of them', async () => {
  const targets = await targetsOf(
    [
      '- Tỷ lệ vụ tai nạn lao động được khai báo đạt ít nhất 70% vào năm 2028 và 90% vào năm 2030.',
      '- Tỷ lệ hồ sơ được số hóa đạt trên 80% vào năm 2028 và 100% vào năm 2030.',
    ].join('\n'),
  );
  expect(targets.map(({ quantity: { comparator, min }, period: { to } }) => [comparator, min, to])).toEqual([
    ['GTE', 70, 2028],
    ['GTE', 90, 2030],
    ['GT', 80, 2028],
    ['EQ', 100, 2030],
  ]);
});

test('"tỷ lệ này ở ..." is of a part of what was told before', async () => {
  const targets = await targetsOf(
    '- Tỷ lệ doanh nghiệp áp dụng hệ thống quản lý an toàn đạt 80%; tỷ lệ này ở doanh nghiệp nhỏ và vừa đạt 35%.',
  );
  expect(targets.map(({ name, component }) => [name, component])).toEqual([
    ['Tỷ lệ doanh nghiệp áp dụng hệ thống quản lý an toàn', null],
    ['Tỷ lệ doanh nghiệp áp dụng hệ thống quản lý an toàn', 'doanh nghiệp nhỏ và vừa'],
  ]);
});

test('parts and growth of what is estimated are estimates; "so với cùng kỳ" is the year before', async () => {
  const targets = await targetsOf(
    [
      'GRDP năm 2025 ước tăng 8,4%, trong đó: công nghiệp - xây dựng tăng 11,2%; dịch vụ tăng 7% (riêng nông nghiệp tăng 3%).',
      'Kim ngạch xuất khẩu năm 2025 ước đạt 3,2 tỷ USD, tăng 12% so với cùng kỳ.',
    ].join('\n\n'),
    'II. KẾT QUẢ THỰC HIỆN',
  );
  expect(targets.map(({ quantity: { min }, kind, relativeTo }) => [min, kind, relativeTo])).toEqual([
    [8.4, 'ESTIMATE', null],
    [11.2, 'ESTIMATE', null],
    [7, 'ESTIMATE', null],
    [3, 'ESTIMATE', null],
    [3.2, 'ESTIMATE', null],
    [12, 'ESTIMATE', 2024],
  ]);
});

test('what nothing but a verb stands before "cả nước" for is of the country', async () => {
  const targets = await targetsOf('- Chỉ số sản xuất công nghiệp (IIP) năm 2026 tăng 7,9%; cả nước tăng 8,4%.');
  expect(targets.map(({ quantity: { min }, scope }) => [min, scope])).toEqual([
    [7.9, 'LOCAL'],
    [8.4, 'NATIONAL'],
  ]);
});
