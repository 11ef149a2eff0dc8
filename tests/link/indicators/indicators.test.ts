import { describe, expect, test } from 'vitest';
import { resolveIndicator } from '../../../ingest/link/indicators/index.js';
import type { UnitDimension } from '../../../schema/enums.js';

function keyOf(name: string, dimension: UnitDimension, component: string | null = null): string {
  return resolveIndicator({ name, component, dimension }).key;
}

describe('wordings of the vocabulary', () => {
  test.each<[string, UnitDimension, string]>([
    ['Tăng trưởng GRDP', 'RATE', 'grdp-growth'],
    ['Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) bình quân', 'RATE', 'grdp-growth'],
    ['Tốc độ tăng trưởng kinh tế (GRDP)', 'SHARE', 'grdp-growth'],
    ['Tăng trưởng kinh tế bình quân', 'RATE', 'grdp-growth'],
    ['GRDP bình quân đầu người (giá hiện hành)', 'MONEY', 'grdp-per-capita'],
    ['GRDP bình quân/người', 'MONEY', 'grdp-per-capita'],
    ['Tổng sản phẩm bình quân đầu người', 'MONEY', 'grdp-per-capita'],
    ['Quy mô GRDP', 'MONEY', 'grdp-size'],
    ['Quy mô kinh tế', 'MONEY', 'grdp-size'],
    ['Chỉ số sản xuất công nghiệp (IIP)', 'SHARE', 'iip-growth'],
    ['Tổng thu ngân sách nhà nước trên địa bàn', 'MONEY', 'state-budget-revenue'],
    ['Thu nội địa', 'MONEY', 'domestic-revenue'],
    ['Thu từ hoạt động xuất nhập khẩu', 'MONEY', 'customs-revenue'],
    ['Tổng vốn đầu tư thực hiện toàn xã hội', 'MONEY', 'total-social-investment'],
    ['Kim ngạch xuất khẩu hàng hóa', 'MONEY', 'export-turnover'],
    ['Tổng lượt khách du lịch', 'COUNT', 'tourist-arrivals'],
    ['Số lượt khách du lịch đến Cần Thơ', 'COUNT', 'tourist-arrivals'],
    ['Số lượt khách du lịch đến tỉnh Lào Cai', 'COUNT', 'tourist-arrivals'],
    ['Tỉ lệ đô thị hoá', 'SHARE', 'urbanisation-rate'],
    ['Tỷ trọng kinh tế số trong GRDP', 'SHARE', 'digital-economy-share'],
    ['Tỷ lệ hộ nghèo đa chiều', 'SHARE', 'poverty-rate'],
    ['Tỷ lệ bao phủ bảo hiểm y tế toàn dân', 'SHARE', 'health-insurance-coverage'],
    ['Số bác sỹ/vạn dân', 'COUNT', 'doctors-per-10k'],
    ['Số giường bệnh trên 10.000 dân', 'COUNT', 'hospital-beds-per-10k'],
    ['Tuổi thọ trung bình của người dân', 'DURATION', 'life-expectancy'],
    ['Tỷ lệ trường học đạt chuẩn quốc gia', 'SHARE', 'national-standard-schools'],
    ['Tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý', 'SHARE', 'solid-waste-collection'],
    ['Số xã đạt chuẩn nông thôn mới', 'COUNT', 'new-rural-communes'],
    ['Thứ hạng Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'RANK', 'pci-rank'],
  ])('%s [%s] is %s', (name, dimension, key) => expect(keyOf(name, dimension)).toBe(key));

  test('a sector has a share only of a whole', () => {
    expect(keyOf('Tỷ trọng trong GRDP', 'SHARE', 'dịch vụ')).toBe('sector-share-grdp');
    expect(keyOf('Tỷ trọng trong GRDP', 'SHARE')).not.toBe('sector-share-grdp');
  });
});

test.each([
  'Tỷ lệ rà soát, giải quyết các vụ việc khiếu nại, tố cáo',
  'Tỷ lệ giải quyết các vụ việc khiếu nại, tố cáo thuộc thẩm quyền',
  'Tỷ lệ giải quyết dứt điểm các vụ việc khiếu nại, tố cáo thuộc thẩm quyền',
  'Tỷ lệ giải quyết đơn khiếu nại, tố cáo',
])('%s: how and whose cases are settled makes no other indicator', (name) => {
  expect(keyOf(name, 'SHARE')).toBe('ty-le-giai-quyet-khieu-nai-to-cao');
});

test('what is settled makes another', () => {
  expect(keyOf('Tỷ lệ giải quyết các vụ việc dân sự thuộc thẩm quyền', 'SHARE')).toBe(
    'ty-le-giai-quyet-cac-vu-viec-dan-su',
  );
  expect(keyOf('Tỷ lệ giải quyết khiếu nại, tố cáo đúng thời hạn', 'SHARE')).toBe(
    'ty-le-giai-quyet-khieu-nai-to-cao-dung-thoi-han',
  );
});

describe('neighbours stay apart', () => {
  test.each<[string, UnitDimension, string]>([
    ['Tỷ lệ lao động qua đào tạo', 'SHARE', 'trained-labour-rate'],
    ['Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ', 'SHARE', 'certified-labour-rate'],
    ['Tỷ lệ hộ nghèo', 'SHARE', 'poverty-rate'],
    ['Mức giảm tỷ lệ hộ nghèo', 'SHARE', 'poverty-reduction'],
    ['Kim ngạch xuất khẩu', 'MONEY', 'export-turnover'],
    ['Tốc độ tăng kim ngạch xuất khẩu', 'SHARE', 'export-growth'],
    ['Tỷ trọng GRDP trong GDP cả nước', 'SHARE', 'grdp-share-national'],
    ['Tỷ trọng đóng góp vào GRDP vùng đồng bằng sông Hồng', 'SHARE', 'grdp-share-region'],
    ['Tỷ lệ hộ dân sử dụng nước sạch', 'SHARE', 'clean-water-households'],
    ['Tỷ lệ dân số nông thôn sử dụng nước hợp vệ sinh', 'SHARE', 'rural-hygienic-water'],
    ['Số xã đạt chuẩn nông thôn mới kiểu mẫu', 'COUNT', 'new-rural-model-communes'],
    ['Tỷ trọng công nghiệp chế biến, chế tạo trong GRDP', 'SHARE', 'manufacturing-share-grdp'],
    [
      'Tỷ trọng giá trị sản phẩm công nghiệp công nghệ cao trong công nghiệp chế biến, chế tạo',
      'SHARE',
      'hightech-share-manufacturing',
    ],
  ])('%s [%s] is %s', (name, dimension, key) => expect(keyOf(name, dimension)).toBe(key));

  test.each<[string, UnitDimension]>([
    ['Tỷ lệ hộ cận nghèo', 'SHARE'],
    ['Số xã đạt chuẩn nông thôn mới nâng cao', 'COUNT'],
    ['Tỷ lệ chất thải rắn công nghiệp được thu gom, xử lý', 'SHARE'],
    ['Tỷ lệ cụm công nghiệp có hệ thống xử lý nước thải tập trung', 'SHARE'],
    ['Tỷ lệ lao động nông nghiệp trong tổng lao động', 'SHARE'],
    ['Tổng lượt khách du lịch quốc tế', 'COUNT'],
    ['Tỷ lệ học sinh tham gia bảo hiểm y tế', 'SHARE'],
    ['Tỷ lệ tiết kiệm năng lượng so với GRDP', 'SHARE'],
    ['Kim ngạch nhập khẩu', 'MONEY'],
    ['Kim ngạch xuất khẩu phần mềm', 'MONEY'],
    ['Tỷ lệ giường bệnh tư nhân', 'SHARE'],
  ])('%s is none of the vocabulary', (name, dimension) =>
    expect(resolveIndicator({ name, component: null, dimension }).known).toBe(false),
  );
});

describe('an indicator that no list knows', () => {
  test('goes under its own name', () => {
    expect(resolveIndicator({ name: 'Tỷ lệ che phủ rừng', component: null, dimension: 'SHARE' })).toMatchObject({
      key: 'ty-le-che-phu-rung',
      name: 'Tỷ lệ che phủ rừng',
      group: 'OTHER',
      known: false,
      score: 1,
    });
  });

  test('has one key in every spelling, whatever a bracket explains', () => {
    expect(keyOf('Tỷ lệ trẻ có cân nặng sơ sinh thấp (dưới 2.500 gam)', 'SHARE')).toBe(
      keyOf('Tỷ lệ trẻ có cân nặng sơ sinh thấp', 'SHARE'),
    );
    expect(keyOf('Tỉ lệ phủ sóng 5G', 'SHARE')).toBe(keyOf('Tỷ lệ phủ sóng 5G', 'SHARE'));
  });

  test.each([
    'Tỷ lệ giải quyết khiếu nại, tố cáo',
    'Tỷ lệ rà soát, giải quyết các vụ việc khiếu nại, tố cáo',
    'Tỷ lệ giải quyết dứt điểm các vụ việc khiếu nại, tố cáo thuộc thẩm quyền',
    'Tỷ lệ giải quyết đơn khiếu nại, tố cáo thuộc thẩm quyền',
  ])('has one key, by whatever files complaints are counted: %s', (name) =>
    expect(keyOf(name, 'SHARE')).toBe('ty-le-giai-quyet-khieu-nai-to-cao'),
  );
});
