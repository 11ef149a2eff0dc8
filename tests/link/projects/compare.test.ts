import { describe, expect, it } from 'vitest';
import { compareNamed, designate, designationOf, type Named } from '../../../ingest/link/projects/index.js';
import { HOLDS } from '../../../schema/link.js';

/** A name as a text of Hải Phòng has it, with what else it says. */
function named(name: string, more: Partial<Named> = {}): Named {
  return {
    name,
    designation: designationOf(name, 'Hải Phòng'),
    place: 'Hải Phòng',
    scales: [],
    costs: [],
    leads: [],
    listedIn: [],
    ...more,
  };
}
const ha = (value: number) => ({ scales: [{ min: value * 10_000, max: value * 10_000, unit: 'm2' }] });
const billions = (value: number) => ({ costs: [{ min: value * 1e9, max: value * 1e9, unit: 'VND' }] });

/** What is taken for true of two names, whichever comes first. */
function relation(a: Named, b: Named): string | null {
  const verdict = compareNamed(a, b);
  const back = compareNamed(b, a);
  const turned = {
    SAME: 'SAME',
    PART_OF: 'HAS_PART',
    HAS_PART: 'PART_OF',
    APART: 'APART',
    UNKNOWN: 'UNKNOWN',
  } as const;
  expect(back && [turned[back.relation], back.score]).toEqual(verdict && [verdict.relation, verdict.score]);
  return verdict !== null && verdict.score >= HOLDS ? verdict.relation : null;
}

/** Names of one work that are not just the same words can be found by each other. */
function expectFound(a: string, b: string): void {
  const [one, other] = [designate(a, 'Hải Phòng'), designate(b, 'Hải Phòng')];
  if (one.key !== other.key) expect(one.blocks.filter((block) => other.blocks.includes(block))).not.toEqual([]);
}

describe('one work under two names', () => {
  it.each([
    ['Cầu Nguyễn Trãi', 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận'],
    ['Cầu Lại Xuân', 'Dự án đầu tư xây dựng cầu Lại Xuân và cải tạo, mở rộng đường tỉnh 352'],
    ['Cầu và đường Tân Vũ - Lạch Huyện 2', 'cầu Tân Vũ – Lạch Huyện 2'],
    ['Khu chung cư Vạn Mỹ', 'Chung cư khu Vạn Mỹ (02 tòa 36 tầng)'],
    ['Sân golf Xuân Đám', 'Sân golf quốc tế Xuân Đám, huyện Cát Hải'],
    ['KCN Ngũ Phúc', 'khu công nghiệp Ngũ Phúc, huyện Kiến Thụy'],
    ['Khu di tích bến tàu không số K15', 'Dự án đầu tư xây dựng tu bổ, tôn tạo quần thể di tích Bến K15, quận Đồ Sơn'],
    [
      'Bến số 3, 4 Cảng cửa ngõ quốc tế Hải Phòng tại Lạch Huyện',
      'các bến container số 3 và số 4 thuộc Cảng cửa ngõ quốc tế Hải Phòng (tại khu Bến cảng Lạch Huyện)',
    ],
    ['Nhà ga hành khách T2 - Cảng hàng không quốc tế Cát Bi', 'Nhà ga hành khách số 02 của Sân bay Cát Bi'],
    [
      'Trung tâm hành chính - chính trị thành phố tại Khu đô thị mới Bắc sông Cấm',
      'Trung tâm Chính trị - Hành chính tại Bắc Sông Cấm',
    ],
    [
      'nâng cấp Quốc lộ 10 đoạn từ cầu Đá Bạc đến cầu Kiền',
      'Cải tạo, nâng cấp, mở rộng QL.10, đoạn từ cầu Đá Bạc đến Cầu Kiền',
    ],
    [
      'đường bộ ven biển (đoạn qua Hải Phòng)',
      'tuyến đường bộ ven biển đoạn qua địa bàn thành phố Hải Phòng và 9km trên địa bàn tỉnh Thái Bình',
    ],
    [
      'trung tâm dịch vụ hậu cần nghề cá tại đảo Bạch Long Vĩ',
      'Trung tâm dịch vụ hậu cần nghề cá tại đảo Bạch Long Vỹ',
    ],
    ['tuyến cáp treo Phù Long - Cát Bà', 'cáp treo 01 dây Phù Long - Cát Bà'],
    ['Khu thương mại tự do tại thành phố Hải Phòng', 'Khu thương mại tự do thế hệ mới'],
    ['Tuyến metro số 1 Bến Thành - Suối Tiên', 'Tuyến đường sắt đô thị số 1 (Bến Thành - Suối Tiên)'],
    ['Khu tái định cư Hòa Liên 5', 'Khu TĐC Hòa Liên 5'],
    [
      'Đường vành đai phía Tây đoạn từ QL14B đến đường Hồ Chí Minh',
      'Đường Vành đai phía Tây từ Quốc lộ 14B đến đường Hồ Chí Minh',
    ],
    [
      'Cầu vượt sông Hóa và đoạn tuyến qua Hải Phòng của tuyến đường bộ đi cầu Nghìn',
      'cầu vượt sông Hóa và đoạn tuyến đi cầu Ngìn',
    ],
  ])('%s = %s', (a, b) => {
    expect(relation(named(a), named(b))).toBe('SAME');
    expectFound(a, b);
  });

  it.each([
    ['KCN Trảng Duệ mở rộng', 'KCN Tràng Duệ 3'],
    ['KCN Vinh Quang (giai đoạn 1)', 'KCN Vinh Quang, huyện Vĩnh Bảo'],
  ])('%s = %s, where they are of one size', (a, b) => {
    expect(relation(named(a, ha(687)), named(b, ha(687)))).toBe('SAME');
    expect(relation(named(a, ha(687)), named(b, ha(350)))).not.toBe('SAME');
  });

  it('tells what it rests on', () => {
    const verdict = compareNamed(
      named('Cầu Nguyễn Trãi', billions(5375)),
      named('cầu Nguyễn Trãi và đường dẫn', billions(5375)),
    );
    expect(verdict?.why).toBe('cùng tên "Nguyễn Trãi"; cùng tổng mức đầu tư');
  });
});

describe('a part and its whole', () => {
  it.each([
    ['Bến số 3, 4 Cảng cửa ngõ quốc tế Hải Phòng', 'bến số 3, 4, 5, 6 Cảng cửa ngõ quốc tế Hải Phòng'],
    ['bến số 7, 8', 'bến số 3 đến số 8'],
    [
      'trung tâm hành chính thành phố sang phía Bắc Sông Cấm',
      'Trung tâm Chính trị - Hành chính, Trung tâm Hội nghị - Biểu diễn thành phố tại Khu đô thị Bắc sông Cấm (giai đoạn 1)',
    ],
    [
      'Trung tâm Hội nghị - Biểu diễn thành phố tại Khu đô thị mới Bắc sông Cấm',
      'Trung tâm Chính trị - Hành chính, Trung tâm Hội nghị - Biểu diễn thành phố tại Khu đô thị mới Bắc sông Cấm',
    ],
    ['Khách sạn 5 sao thuộc Dự án Khu du lịch quốc tế Đồi Rồng', 'Khu du lịch quốc tế Đồi Rồng'],
    ['Nhà ga hàng hóa Cảng hàng không quốc tế Cát Bi', 'mở rộng Cảng hàng không quốc tế Cát Bi'],
    ['KCN Vinh Quang (giai đoạn 1)', 'KCN Vinh Quang, huyện Vĩnh Bảo'],
    ['Vành đai 2 đoạn Tân Vũ - Hưng Đạo - đường Bùi Viện', 'đường vành đai 2'],
  ])('%s < %s', (part, whole) => {
    expect(relation(named(part), named(whole))).toBe('PART_OF');
    expectFound(part, whole);
  });
});

describe('neighbours', () => {
  it.each([
    ['bến số 3, 4 Cảng cửa ngõ quốc tế', 'bến số 5, 6 Cảng cửa ngõ quốc tế'],
    ['Đường Vành đai 2', 'Đường Vành đai 3'],
    ['Cầu Nguyễn Trãi', 'Cầu Bến Rừng'],
    ['Cầu Rào 1', 'Cầu Rào 3'],
    ['KCN Nhật Bản - Hải Phòng giai đoạn 1', 'KCN Nhật Bản - Hải Phòng giai đoạn II'],
    ['Nhà ga hành khách T2 Cảng hàng không quốc tế Cát Bi', 'Nhà ga hàng hóa Cảng Hàng không Quốc tế Cát Bi'],
    ['Quốc lộ 10 đoạn từ cầu Đá Bạc đến cầu Kiền', 'Quốc lộ 10 đoạn từ cầu Kiền đến cầu Quán Toan'],
    [
      'Khách sạn 5 sao thuộc Dự án Khu du lịch quốc tế Đồi Rồng',
      'sân golf 36 lỗ thuộc Dự án Khu du lịch quốc tế Đồi Rồng',
    ],
    ['Công viên tại số 47 Lê Lai, quận Ngô Quyền', 'Công viên tại khu vực chung cư Đồng Quốc Bình, quận Ngô Quyền'],
    ['Công viên nút giao Nam cầu Bính, quận Hồng Bàng', 'nút giao Nam cầu Bính'],
    ['Trung tâm logistics Lạch Huyện', 'cảng cửa ngõ quốc tế Lạch Huyện'],
    ['KCN Nam Tràng Cát', 'KCN Tràng Cát'],
    ['căn cứ hậu phương số 1', 'căn cứ hậu phương số 2'],
    ['tuyến cáp treo Cát Hải - Cát Bà', 'tuyến cáp treo Phù Long - Cát Bà'],
    ['Khách sạn số 4 Trần Phú', 'khách sạn 5 sao tại số 12 Trần Phú'],
    ['Dự án LG Display', 'Dự án LG Innotek'],
    ['Khu công nghiệp Yên Phong II-C', 'KCN Yên Phong II-A'],
    ['Cao tốc Cam Lộ - La Sơn', 'Dự án đường bộ cao tốc La Sơn - Túy Loan'],
    ['Trường THPT Nguyễn Trãi', 'Trường THCS Nguyễn Trãi'],
    ['Hồ chứa nước Sông Bắc 1', 'Hồ chứa nước sông Bắc 2'],
    ['Khu dân cư phía Đông đường Lê Duẩn', 'Khu dân cư phía Tây đường Lê Duẩn'],
    ['Cụm công nghiệp Hòa Khánh Nam', 'Khu công nghiệp Hòa Khánh'],
    ['Khu đô thị mới Tràng Cát, quận Hải An', 'Nhà ở xã hội tại phường Tràng Cát, quận Hải An'],
    ['mở rộng Cảng hàng không quốc tế Cát Bi', 'Ga hành khách và sân đỗ máy bay Sân bay Cát Bi'],
    ['dự án phát triển Giao thông đô thị', 'tuyến đường trục chính giao thông Khu đô thị'],
  ])('%s | %s', (a, b) => {
    expect(relation(named(a), named(b))).not.toBe('SAME');
  });

  it('in two provinces are two', () => {
    const there: Named = { ...named('Cầu Nguyễn Trãi'), place: 'Huế' };
    expect(compareNamed(named('Cầu Nguyễn Trãi'), there)).toBeNull();
    expect(designate('Cầu Nguyễn Trãi', 'Huế').key).not.toBe(designate('Cầu Nguyễn Trãi', 'Hải Phòng').key);
  });

  it('in two rows of one list are two, whatever they are called', () => {
    const rows = ['KCN Vinh Quang, huyện Vĩnh Bảo', 'KCN đóng tàu Vinh Quang (Tiên Lãng 2)'].map((name) =>
      named(name, { listedIn: ['d'] }),
    );
    expect(rows[0] && rows[1] && relation(rows[0], rows[1])).toBe('APART');
  });
});

describe('the words of a project', () => {
  it.each([
    ['Cầu Nguyễn Trãi', 'Dự án đầu tư xây dựng cầu nguyễn trãi'],
    ['KCN Tràng Duệ', 'khu công nghiệp Tràng Duệ thành phố Hải Phòng'],
    ['Nâng cấp QL.10', 'cải tạo Quốc lộ 10'],
  ])('are the same name: %s, %s', (a, b) => {
    expect(designate(a, 'Hải Phòng').key).toBe(designate(b, 'Hải Phòng').key);
  });

  it.each([
    ['các khu đô thị mới', false],
    ['Công viên', false],
    ['Khu đô thị mới Tràng Cát', true],
    ['bến số 3, 4', true],
    ['Trung tâm hành chính thành phố', true],
    ['trung tâm kiểm soát bệnh tật', true],
    ['Dự án', false],
  ])('tell it from its like, or not: %s', (name, isTelling) => {
    expect(designate(name, 'Hải Phòng').isTelling).toBe(isTelling);
  });

  it('number a series, and not all that lies between two figures', () => {
    const numbers = (name: string) => designationOf(name, 'Hải Phòng').works[0].numbers;
    expect(numbers('Bến container số 3 đến số 6')).toEqual([3, 4, 5, 6]);
    expect(numbers('Bến container số 3 đến số 6000')).toEqual([3, 6000]);
  });
});
