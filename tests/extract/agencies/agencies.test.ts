import { describe, expect, it } from 'vitest';
import { agencyFinder, findAgencies } from '../../../ingest/extract/agencies/index.js';
import type { Passage } from '../../../ingest/text.js';

const passageOf = (text: string): Passage => ({ text, pieces: [] });
const names = (text: string, place: string | null = 'Hải Phòng') =>
  findAgencies(text, place).map(({ agency }) => agency.name);

describe('agencies in a text', () => {
  it.each<[string, string[]]>([
    ['Báo cáo thẩm tra của Ban Kinh tế - Ngân sách', ['Ban Kinh tế - Ngân sách Hội đồng nhân dân thành phố Hải Phòng']],
    ['Quân khu 3 chủ trì', ['Quân khu 3']],
    ['Các Bộ: TC; NN&MT;', ['Bộ Tài chính', 'Bộ Nông nghiệp và Môi trường']],
    ['Sở Lao động - TB&XH hướng dẫn', ['Sở Lao động - Thương binh và Xã hội']],
    ['Ban Quản lý Khu kinh tế Đông Nam xúc tiến đầu tư', ['Ban Quản lý Khu kinh tế Đông Nam']],
    ['Sở Văn hóa và Thể thao tỉnh, thành phố trực thuộc Trung ương', ['Sở Văn hóa và Thể thao']],
    ['1. Sơ Kế hoạch và Đầu tư chủ trì', ['Sở Kế hoạch và Đầu tư']],
    ['2. Sở Tài chính, Cục Thuế thành phố theo chức năng', ['Sở Tài chính', 'Cục Thuế thành phố Hải Phòng']],
    [
      'Các Sở: Tài chính, Lao động - Thương binh và Xã hội, Khoa học và Công nghệ',
      ['Sở Tài chính', 'Sở Lao động - Thương binh và Xã hội', 'Sở Khoa học và Công nghệ'],
    ],
    ['Sở Tài chính, Kế hoạch và Đầu tư thẩm định', ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư']],
    ['các Sở Văn hóa và Thể thao, Du lịch', ['Sở Văn hóa và Thể thao', 'Sở Du lịch']],
    ['Sở Văn hoá, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Y tế, Công an thành phố', ['Sở Y tế', 'Công an thành phố Hải Phòng']],
    ['Sở Lao động, Thương binh và xã hội', ['Sở Lao động - Thương binh và Xã hội']],
    [
      'Sở Công thương; Sở KH&ĐT; Sở VH, TT&DL; SXD',
      ['Sở Công Thương', 'Sở Kế hoạch và Đầu tư', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Xây dựng'],
    ],
    ['Sớ Lao động - Thương binh và Xã hội; Sở Tài chinh', ['Sở Lao động - Thương binh và Xã hội', 'Sở Tài chính']],
    ['nâng cấp các bệnh viện; xây dựng Trung tâm Kiểm soát bệnh tật thành phố', []],
    ['Cục Hải quan trả lời để Công ty biết', ['Cục Hải quan thành phố Hải Phòng']],
    ['Cục Bảo tồn thiên nhiên và Đa dạng sinh học: Chủ trì', ['Cục Bảo tồn thiên nhiên và Đa dạng sinh học']],
    ['Cục Quản lý giá và Vụ Pháp chế', ['Cục Quản lý giá']],
    ['Cục KTVB và QLXLVPHC', ['Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính']],
    ['UBND các phường, xã và đặc khu', ['Ủy ban nhân dân các xã, phường, đặc khu']],
    ['các hồ sơ Tài chính, CƠ SỞ Y TẾ, HỒ SƠ NỘI VỤ', []],
    ['- Sở Y tế các tỉnh, TP trực thuộc TW;', ['Sở Y tế các tỉnh, thành phố trực thuộc trung ương']],
    ['các bộ, cơ quan: Công an, Quốc phòng', ['Bộ Công an', 'Bộ Quốc phòng']],
    ['UBND các huyện, thành, thị', ['Ủy ban nhân dân các huyện, thành phố, thị xã']],
    ['Viện Pasteur TP. Hồ Chí Minh đào tạo giảng viên', ['Viện Pasteur thành phố Hồ Chí Minh']],
    [
      'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi hoàn thành',
      ['Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi'],
    ],
    ['6. Các Ban Quản lý dự án đầu tư xây dựng', ['Các Ban Quản lý dự án đầu tư xây dựng']],
    [
      'Ủy ban nhân dân các huyện: Thủy Nguyên, An Dương, Kiến Thụy chủ động',
      ['Ủy ban nhân dân huyện Thủy Nguyên', 'Ủy ban nhân dân huyện An Dương', 'Ủy ban nhân dân huyện Kiến Thụy'],
    ],
    [
      'Uỷ ban nhân dân các quận Dương Kinh và quận Kiến An',
      ['Ủy ban nhân dân quận Dương Kinh', 'Ủy ban nhân dân quận Kiến An'],
    ],
    [
      'Ủy ban nhân dân các tỉnh, thành phố: Lào Cai, Cần Thơ và Cà Mau chỉ đạo; UBND các tỉnh, thành phố trực thuộc trung ương',
      [
        'Ủy ban nhân dân tỉnh Lào Cai',
        'Ủy ban nhân dân thành phố Cần Thơ',
        'Ủy ban nhân dân tỉnh Cà Mau',
        'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
      ],
    ],
    [
      'UBND thành phố Huế và các tỉnh Quảng Trị, Gia Lai, Sở Y tế tỉnh Lào Cai',
      ['Ủy ban nhân dân thành phố Huế', 'Ủy ban nhân dân tỉnh Quảng Trị', 'Ủy ban nhân dân tỉnh Gia Lai', 'Sở Y tế'],
    ],
    ['UBND các quận, huyện; UBND TP', ['Ủy ban nhân dân các quận, huyện', 'Ủy ban nhân dân thành phố Hải Phòng']],
    [
      '- KBNN HP, BHXH TP, Đài PTTH HP',
      [
        'Kho bạc Nhà nước thành phố Hải Phòng',
        'Bảo hiểm xã hội thành phố Hải Phòng',
        'Đài Phát thanh và Truyền hình Hải Phòng',
      ],
    ],
    ['Ban Thường vụ thành ủy, TTTU', ['Ban Thường vụ Thành ủy Hải Phòng', 'Thường trực Thành ủy Hải Phòng']],
    ['Cục Thống kê và Cục Thống kê thành phố', ['Cục Thống kê', 'Cục Thống kê thành phố Hải Phòng']],
    ['Nghị quyết số 36/NQ-HĐND và Chương trình hành động số 76-CTr/TU', []],
    ['mở rộng diện bao phủ bảo hiểm xã hội; Sở hữu trí tuệ; các sở, ban, ngành; Bộ máy tinh gọn', []],
    ['Bộ Chính trị, Bộ Quốc phòng, Công an', ['Bộ Chính trị', 'Bộ Quốc phòng', 'Bộ Công an']],
    [
      'như: Viện Tài nguyên và Môi trường biển, Viện Nghiên cứu Hải sản, Viện Y học biển, Trường Đại học Y Dược Hải Phòng; hình thành',
      [
        'Viện Tài nguyên và Môi trường biển',
        'Viện Nghiên cứu Hải sản',
        'Viện Y học biển',
        'Trường Đại học Y Dược Hải Phòng',
      ],
    ],
    ['của Tập đoàn Vingroup và Tập đoàn Sungroup', ['Tập đoàn Vingroup', 'Tập đoàn Sungroup']],
    ['13. Ban Quản lý di sản thiên nhiên quần đảo Cát Bà chủ trì:', ['Ban Quản lý di sản thiên nhiên quần đảo Cát Bà']],
    [
      'Bộ Chỉ huy quân sự, Bộ Tư lệnh Vùng Cảnh sát biển 1, chính quyền',
      ['Bộ Chỉ huy Quân sự thành phố Hải Phòng', 'Bộ Tư lệnh Vùng Cảnh sát biển 1'],
    ],
    ['UBND các cấp, Ủy ban nhân dân xã; các Ban quản lý dự án; phòng chuyên môn thuộc UBND cấp xã', []],
    [
      'UBND cấp huyện; Ủy ban nhân dân cấp huyện, cấp xã chủ trì',
      ['Ủy ban nhân dân cấp huyện', 'Ủy ban nhân dân cấp huyện', 'Ủy ban nhân dân cấp xã'],
    ],
    [
      'Chi cục Bảo vệ môi trường thuộc Sở Nông nghiệp và Môi trường',
      ['Chi cục Bảo vệ môi trường', 'Sở Nông nghiệp và Môi trường'],
    ],
    ['Báo và Phát thanh, Truyền hình Hải Phòng', ['Báo và Phát thanh, Truyền hình Hải Phòng']],
    ['Báo và Đài PTTH Hải Phòng', ['Báo và Đài Phát thanh, Truyền hình Hải Phòng']],
    [
      'kiện toàn Ban Chỉ đạo Phòng, chống tội phạm cấp xã; báo cáo Ban Chỉ đạo Chuyển đổi số và Cải cách hành chính cấp thành phố.',
      [
        'Ban Chỉ đạo Phòng, chống tội phạm cấp xã',
        'Ban Chỉ đạo Chuyển đổi số và Cải cách hành chính thành phố Hải Phòng',
      ],
    ],
    [
      'thành viên Ban Chỉ đạo các Chương trình mục tiêu quốc gia thành phố.',
      ['Ban Chỉ đạo các Chương trình mục tiêu quốc gia thành phố Hải Phòng'],
    ],
    [
      'Ban Chỉ đạo quốc gia về khắc phục ô nhiễm không khí (gọi tắt là Ban Chỉ đạo) để giúp Thủ tướng Chính phủ; VPQG về Giảm nghèo;',
      [
        'Ban Chỉ đạo Quốc gia về khắc phục ô nhiễm không khí',
        'Thủ tướng Chính phủ',
        'Văn phòng Quốc gia về Giảm nghèo',
      ],
    ],
    ['Thường trực Ban Chỉ đạo kết quả thực hiện; Ban Chỉ đạo Trung ương', ['Ban Chỉ đạo Trung ương']],
    [
      'Kế hoạch của UBND tỉnh Hưng Yên và Ban Thường vụ Tỉnh ủy; Ban Chấp hành Đảng bộ tỉnh. Thành ủy/Tỉnh ủy đã ban hành',
      [
        'Ủy ban nhân dân tỉnh Hưng Yên',
        'Ban Thường vụ Tỉnh ủy Hưng Yên',
        'Ban Chấp hành Đảng bộ tỉnh Hưng Yên',
        'Thành ủy Hải Phòng',
      ],
    ],
    [
      'Ủy ban nhân dân thành phố Hạ Long; UBND thành phố Chỉ đạo',
      ['Ủy ban nhân dân thành phố Hạ Long', 'Ủy ban nhân dân thành phố Hải Phòng'],
    ],
    ['kết luận của Ban Bí thư; Ban Bí thư Trung ương', ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư Trung ương Đảng']],
    [
      'Đảng ủy khối doanh nghiệp, Đảng uỷ Công an tỉnh Thái Bình và Đảng ủy UBND thành phố',
      [
        'Đảng ủy Khối doanh nghiệp thành phố Hải Phòng',
        'Đảng ủy Công an tỉnh Thái Bình',
        'Đảng ủy Ủy ban nhân dân thành phố Hải Phòng',
      ],
    ],
    [
      'Báo Nghệ An, Báo Hải Phòng; Báo cáo; Trường Chính trị Nguyễn Văn Cừ; Trường Chính trị tỉnh Nghệ An',
      ['Báo Nghệ An', 'Báo Hải Phòng', 'Trường Chính trị Nguyễn Văn Cừ', 'Trường Chính trị tỉnh Nghệ An'],
    ],
    [
      '- Các sở, ngành, MTTQ, các đoàn thể; Trung tâm Phục vụ hành chính công tỉnh Nghệ An; Quỹ Bảo vệ môi trường thành phố; quỹ bảo vệ môi trường',
      [
        'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng',
        'Trung tâm Phục vụ hành chính công tỉnh Nghệ An',
        'Quỹ Bảo vệ môi trường thành phố Hải Phòng',
      ],
    ],
    [
      'cho Ban Chỉ đạo 389 thành phố; Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực.',
      ['Ban Chỉ đạo 389 thành phố Hải Phòng', 'Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực'],
    ],
    [
      '3. Ngân hàng Nhà nước chi nhánh khu vực 14; Kho bạc Nhà nước khu vực XII',
      ['Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 14', 'Kho bạc Nhà nước Khu vực XII'],
    ],
    ['Viện Nghiên cứu Hải sản chủ trì, làm việc cùng Chi hội Luật gia Việt Nam', ['Viện Nghiên cứu Hải sản']],
    [
      '1. Viện Văn hóa, Nghệ thuật, Thể thao và Du lịch Việt Nam',
      ['Viện Văn hóa, Nghệ thuật, Thể thao và Du lịch Việt Nam'],
    ],
    ['Viện Nghiên cứu Hải sản, Hiệp hội Chè Việt Nam', ['Viện Nghiên cứu Hải sản', 'Hiệp hội Chè Việt Nam']],
    [
      '4. Cục Công nghiệp công nghệ thông tin (Bộ Khoa học và Công nghệ) chủ trì; Cục Công nghệ thông tin hướng dẫn',
      ['Cục Công nghiệp công nghệ thông tin', 'Bộ Khoa học và Công nghệ', 'Cục Công nghệ thông tin'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('says whose a body is', () => {
    expect(
      findAgencies('Sở Tài chính tỉnh Thái Nguyên; Bộ Tài chính; Sở Y tế', 'Hải Phòng').map(({ agency }) => agency),
    ).toEqual([
      { name: 'Sở Tài chính', kind: 'DEPARTMENT', place: 'Thái Nguyên' },
      { name: 'Bộ Tài chính', kind: 'MINISTRY', place: null },
      { name: 'Sở Y tế', kind: 'DEPARTMENT', place: 'Hải Phòng' },
    ]);
  });
});

describe('what a short name means where it stands', () => {
  it.each([
    ['TTTU, TT HĐND tỉnh', 'Quảng Ngãi', 'Thường trực Tỉnh ủy Quảng Ngãi'],
    ['TTTU, TT HĐND TP', 'Hải Phòng', 'Thường trực Thành ủy Hải Phòng'],
    ['UBND tinh chỉ đạo', 'Điện Biên', 'Ủy ban nhân dân tỉnh Điện Biên'],
    ['thay cụm từ “Công an tỉnh”', 'Huế', 'Công an tỉnh Thừa Thiên Huế'],
  ])('%s in %s', (text, place, name) => {
    expect(names(text, place)[0]).toBe(name);
  });

  it.each<[string, string | null, string[]]>([
    [
      'Hội Nông dân Việt Nam phối hợp với Hội Nông dân tỉnh; Hội Nông dân Việt Nam tỉnh Lai Châu',
      'Bình Định',
      ['Hội Nông dân Việt Nam', 'Hội Nông dân tỉnh Bình Định', 'Hội Nông dân tỉnh Lai Châu'],
    ],
    ['Thành ủy Quy Nhơn, Thị ủy An Nhơn và các Thành ủy', 'Bình Định', ['Thành ủy Quy Nhơn', 'Thị ủy An Nhơn']],
    [
      'VNPT An Giang, VNPT, Viettel Nghệ An',
      'An Giang',
      ['VNPT An Giang', 'Tập đoàn Bưu chính Viễn thông Việt Nam', 'Viettel Nghệ An'],
    ],
    ['Trường Đại học An Giang đào tạo nguồn nhân lực', 'An Giang', ['Trường Đại học An Giang']],
    ['Trường Đại học Luật Hà Nội quyết định', null, ['Trường Đại học Luật Hà Nội']],
    ['Đảng ủy Khối các cơ quan tỉnh tổ chức', 'Bình Định', ['Đảng ủy Khối các cơ quan tỉnh Bình Định']],
    [
      'Chi cục Hải quan khu vực XIX, Chi cục Thuế khu vực XII; Ngân hàng Nhà nước Khu vực 14; Ngân hàng Nhà nước',
      'Cần Thơ',
      [
        'Chi cục Hải quan Khu vực XIX',
        'Chi cục Thuế Khu vực XII',
        'Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 14',
        'Ngân hàng Nhà nước Việt Nam',
      ],
    ],
    [
      'Văn phòng Trung ương và các Ban của Đảng; Hội đồng Dân tộc và các Ủy ban của Quốc hội',
      null,
      ['Văn phòng Trung ương Đảng', 'Các Ban của Đảng', 'Hội đồng Dân tộc', 'Các Ủy ban của Quốc hội'],
    ],
    [
      'HĐND, UBND các xã, phường; HĐND, UBND tỉnh; HĐND và Sở Y tế',
      'Lai Châu',
      [
        'Hội đồng nhân dân các xã, phường',
        'Ủy ban nhân dân các xã, phường',
        'Hội đồng nhân dân tỉnh Lai Châu',
        'Ủy ban nhân dân tỉnh Lai Châu',
        'Hội đồng nhân dân tỉnh Lai Châu',
        'Sở Y tế',
      ],
    ],
    ['tại các Trung tâm phục vụ hành chính công cấp tỉnh, cấp xã', null, []],
    [
      'của Liên minh Viễn thông Quốc tế (ITU), Bộ Tư lệnh Bộ đội Biên phòng',
      null,
      ['Liên minh Viễn thông Quốc tế', 'Liên minh Viễn thông Quốc tế', 'Bộ Tư lệnh Bộ đội Biên phòng'],
    ],
  ])('%s in %s', (text, place, expected) => {
    expect(names(text, place)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['Ban Chỉ huy Bộ đội Biên phòng thành phố', 'BCH BĐBP TP', 'Ban Chỉ huy Bộ đội Biên phòng thành phố Cần Thơ'],
    ['Bộ Chỉ huy Bộ đội Biên phòng thành phố', 'BCH BĐBP TP', 'Bộ Chỉ huy Bộ đội Biên phòng thành phố Cần Thơ'],
    [
      'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương',
      'UBND các tỉnh/thành phố',
      'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
    ],
  ])('goes to the name that its text spells out: %s, %s', (full, short, name) => {
    const passages = [passageOf(full), passageOf(short)];
    expect(agencyFinder(passages, 'Cần Thơ')(short).map(({ agency }) => agency.name)).toEqual([name]);
  });

  it('is of each province that follows it', () => {
    expect(
      findAgencies('Sở Xây dựng các tỉnh, thành phố: Gia Lai, Đắk Lắk', null).map(({ agency }) => agency),
    ).toMatchObject([
      { name: 'Sở Xây dựng', place: 'Gia Lai' },
      { name: 'Sở Xây dựng', place: 'Đắk Lắk' },
    ]);
  });
});
