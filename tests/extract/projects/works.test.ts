import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../ingest/extract/projects/kind.js';
import { lastStatus, statusOf } from '../../../ingest/extract/projects/status.js';
import { namedWorks } from '../../../ingest/extract/projects/works.js';

describe('works that running text names', () => {
  it.each<[string, string[]]>([
    [
      'Khởi công xây dựng một số dự án hạ tầng trọng điểm: cầu Nguyễn Trãi; cầu Bến Rừng; các bến số 3, 4 Cảng cửa ngõ quốc tế tại Lạch Huyện.',
      ['cầu Nguyễn Trãi', 'cầu Bến Rừng', 'bến số 3, 4 Cảng cửa ngõ quốc tế tại Lạch Huyện'],
    ],
    ['hoàn thành dự án mở rộng Quốc lộ 10, cầu Bạch Đằng.', ['dự án mở rộng Quốc lộ 10', 'cầu Bạch Đằng']],
    [
      'Đẩy nhanh tiến độ thi công cao tốc Tuyên Quang - Hà Giang và khu công nghiệp Long Bình An để thu hút đầu tư.',
      ['cao tốc Tuyên Quang - Hà Giang', 'khu công nghiệp Long Bình An'],
    ],
    [
      'Đẩy nhanh tiến độ các dự án Bệnh viện Y học cổ truyền, Trung tâm cấp cứu 115; các bệnh viện đa khoa tuyến huyện Tiên Lãng, Hải An.',
      [
        'Bệnh viện Y học cổ truyền',
        'Trung tâm cấp cứu 115',
        'bệnh viện đa khoa tuyến huyện Tiên Lãng',
        'bệnh viện đa khoa Hải An',
      ],
    ],
    ['tháo gỡ khó khăn cho các dự án lớn như: LG Display, Bridgestone...', ['Dự án LG Display', 'Dự án Bridgestone']],
    [
      'Xây dựng Khu vui chơi giải trí, nhà ở và công viên sinh thái đảo Vũ Yên.',
      ['Khu vui chơi giải trí, nhà ở và công viên sinh thái đảo Vũ Yên'],
    ],
    ['Nghiên cứu thành lập Khu thương mại tự do tại Đà Nẵng.', ['Khu thương mại tự do tại Đà Nẵng']],
    ['Vận hành có hiệu quả Dự án Quản lý dân cư trên địa bàn tỉnh.', ['Dự án Quản lý dân cư trên địa bàn tỉnh']],
    [
      'khu công nghiệp Nam Tràng Cát; khu công nghiệp Tràng Duệ 3; cụm công nghiệp Tiên Cường',
      ['khu công nghiệp Nam Tràng Cát', 'khu công nghiệp Tràng Duệ 3', 'cụm công nghiệp Tiên Cường'],
    ],
    [
      'cải tạo, nâng cấp Quốc lộ 32 đoạn từ cầu Trung Hà đến cầu Phong Châu, đoạn từ cầu Phong Châu đến Thanh Sơn, đoạn từ Thanh Sơn đến Thu Cúc; hoàn thành đường vành đai 2 và 3.',
      [
        'nâng cấp Quốc lộ 32 đoạn từ cầu Trung Hà đến cầu Phong Châu',
        'nâng cấp Quốc lộ 32 đoạn từ cầu Phong Châu đến Thanh Sơn',
        'nâng cấp Quốc lộ 32 đoạn từ Thanh Sơn đến Thu Cúc',
        'đường vành đai 2',
        'đường vành đai 3',
      ],
    ],
    [
      'Nâng cấp Khoa Ung bướu Bệnh viện Đa khoa tỉnh Sơn La; đầu tư khoa học và công nghệ của Sơn La.',
      ['Nâng cấp Khoa Ung bướu Bệnh viện Đa khoa tỉnh Sơn La'],
    ],
    [
      'Chuẩn bị đầu tư: đường gom cao tốc Hà Nội - Bắc Giang; Bệnh viện Sản - Nhi tỉnh (cơ sở 2) quy mô 500 giường.',
      ['đường gom cao tốc Hà Nội - Bắc Giang', 'Bệnh viện Sản - Nhi tỉnh (cơ sở 2)'],
    ],
    ['Hoàn thành trong quý III/2024 đường Vành đai V - Vùng Thủ đô, dài 4,2 km.', ['đường Vành đai V - Vùng Thủ đô']],
    ['Xây dựng tuyến tránh thị trấn Mộc Châu.', ['tuyến tránh thị trấn Mộc Châu']],
    ['Vận hành Trung tâm Giám sát, điều hành thông minh (IOC) tỉnh.', []],
    [
      'Xây dựng Trung tâm Giám sát, điều hành đô thị thông minh tại Hạ Long, Bảo tàng Quảng Ninh.',
      ['Trung tâm Giám sát, điều hành đô thị thông minh tại Hạ Long', 'Bảo tàng Quảng Ninh'],
    ],
    ['xử lý vướng mắc cho các dự án hạ tầng tại Khu công nghệ cao Hòa Lạc và Khu công nghệ cao Đà Nẵng.', []],
    ['Đối với khu du lịch Mũi Né: lập quy hoạch, thu hút đầu tư.', ['khu du lịch Mũi Né']],
    ['xây mới các bến cảng khu Bắc Cửa Lò và khu Nghi Thiết.', ['bến cảng khu Bắc Cửa Lò', 'bến cảng khu Nghi Thiết']],
    ['đầu tư các bến còn lại của Cảng biển quốc tế Vân Phong.', ['bến còn lại của Cảng biển quốc tế Vân Phong']],
    [
      'Xây dựng Trung tâm nghề cá lớn gắn với ngư trường Hoàng Sa tại xã Duy Hải, huyện Duy Xuyên.',
      ['Trung tâm nghề cá lớn gắn với ngư trường Hoàng Sa tại xã Duy Hải, huyện Duy Xuyên'],
    ],
    [
      'Đầu tư xây dựng Trung tâm văn hóa thành phố tầm cỡ khu vực, Bảo tàng tỉnh; hoàn thiện dự án Trung tâm Bắn súng, Bắn cung tại Mỹ Đình.',
      ['Trung tâm văn hóa thành phố', 'Bảo tàng tỉnh', 'dự án Trung tâm Bắn súng, Bắn cung tại Mỹ Đình'],
    ],
    [
      'Đầu tư cho di tích quốc gia đặc biệt Đền thờ Nguyễn Công Trứ; khai thác hiệu quả cảng cửa ngõ quốc tế Vũng Áng; nâng cấp cơ sở vật chất Bảo tàng Quảng Trị.',
      ['di tích quốc gia đặc biệt Đền thờ Nguyễn Công Trứ', 'cảng cửa ngõ quốc tế Vũng Áng', 'Bảo tàng Quảng Trị'],
    ],
    [
      'Di chuyển Trung tâm Chính trị - Hành chính thành phố sang phía Nam sông Hậu.',
      ['Trung tâm Chính trị - Hành chính thành phố sang phía Nam sông Hậu'],
    ],
    [
      'Thực hiện dự án “Nâng cao hiệu quả phòng, chống thiên tai và bảo đảm an sinh” theo kế hoạch.',
      ['dự án “Nâng cao hiệu quả phòng, chống thiên tai và bảo đảm an sinh”'],
    ],
    // Administrative steps govern works too, also an "Đề án" to found a zone.
    [
      'Thực hiện thủ tục chấp thuận chủ trương đầu tư đối với các khu công nghiệp (KCN): KCN Phú Thuận (230 ha); KCN Bá Thiện (giai đoạn 2 diện tích 45,2 ha).',
      ['KCN Phú Thuận', 'KCN Bá Thiện (giai đoạn 2)'],
    ],
    [
      'Tổ chức lập và trình phê duyệt các quy hoạch: KCN Sơn Lôi; KCN Thăng Long, KCN Nam Bình.',
      ['KCN Sơn Lôi', 'KCN Thăng Long', 'KCN Nam Bình'],
    ],
    ['Hoàn thành Đề án thành lập Khu kinh tế Nam Phú Yên.', ['Khu kinh tế Nam Phú Yên']],
    // Titles that go on, items with a label in the sentence, and heads that several names share.
    [
      'Dự án đầu tư xây dựng cầu Phú Xuân và cải tạo, mở rộng đường tỉnh 12B; Dự án đầu tư xây dựng cầu An Đông.',
      ['Dự án đầu tư xây dựng cầu Phú Xuân và cải tạo, mở rộng đường tỉnh 12B', 'Dự án đầu tư xây dựng cầu An Đông'],
    ],
    [
      'Xây dựng Trung tâm Hội nghị, Thương mại và dịch vụ quốc tế Đà Lạt.',
      ['Trung tâm Hội nghị, Thương mại và dịch vụ quốc tế Đà Lạt'],
    ],
    [
      'Hoàn thành các công trình: (i) Nhà điều trị 5 tầng tại Bệnh viện Thanh Hà; (ii) Bảo tàng Quảng Trị.',
      ['Nhà điều trị 5 tầng tại Bệnh viện Thanh Hà', 'Bảo tàng Quảng Trị'],
    ],
    [
      'Thành lập 03 cụm công nghiệp (CCN): Tân Bình (huyện Vũ Thư); An Ninh, Đồng Tu.',
      ['cụm công nghiệp Tân Bình (huyện Vũ Thư)', 'cụm công nghiệp An Ninh', 'cụm công nghiệp Đồng Tu'],
    ],
    [
      'thành lập cụm công nghiệp Gia Phú, Tân An, Yên Dương.',
      ['cụm công nghiệp Gia Phú', 'cụm công nghiệp Tân An', 'cụm công nghiệp Yên Dương'],
    ],
    [
      'Các bến số 5, 6 của Cảng Liên Chiểu đã được phê duyệt chủ trương đầu tư, đang thi công.',
      ['bến số 5, 6 của Cảng Liên Chiểu'],
    ],
    [
      'Mở rộng đô thị: (i) Hướng Đông: xây dựng các khu đô thị tại Cát Tiên, khu đô thị Nhơn Hội; (ii) Hướng Bắc: phát triển du lịch.',
      ['khu đô thị Nhơn Hội'],
    ],
    ['Cảng Quy Nhơn đã đón 12 triệu tấn hàng.', []],
    // Types without a name, places where something stands, and what is no work.
    ['Xây dựng các khu đô thị phục vụ du lịch tại đảo Cát Bà.', []],
    ['Đầu tư xây dựng từ 1-3 khu dịch vụ logistics cấp quốc gia.', []],
    ['Tạo điều kiện cho doanh nghiệp trong khu công nghiệp VSIP.', []],
    ['Thành lập Bệnh viện Da liễu Hải Phòng.', []],
    ['Xây dựng Đề án phát triển các khu, trung tâm khởi nghiệp, đổi mới sáng tạo tại Hải Phòng.', []],
    [
      'Phát triển các Trung tâm ươm tạo, Trung tâm hỗ trợ khởi nghiệp đổi mới sáng tạo, Câu lạc bộ khởi nghiệp đổi mới sáng tạo.',
      [],
    ],
    ['Đối với Trường Tiểu học Lê Lợi: bố trí giáo viên.', []],
    ['Xây dựng Đề án thành lập Bệnh viện Da liễu trên cơ sở phát triển Trung tâm Da liễu.', []],
    ['các dự án trọng điểm năm 2018 của thành phố', []],
    ['Rà soát các dự án đầu tư công chậm tiến độ.', []],
    ['Trình Quốc hội dự án Luật Viên chức; các dự án nhóm B.', []],
    ['Hoàn thành nhà ở xã hội trên địa bàn tỉnh Bắc Ninh.', []],
    ['triển khai trường hợp hồ sơ nộp tại Sở Tài chính', []],
    [
      'Đẩy nhanh thủ tục các dự án Đồng Đăng - Trà Lĩnh, Hữu Nghị - Chi Lăng; đường bộ Bắc Kạn - Cao Bằng.',
      ['Dự án Đồng Đăng - Trà Lĩnh', 'Dự án Hữu Nghị - Chi Lăng', 'đường bộ Bắc Kạn - Cao Bằng'],
    ],
    // Routes without a type share that of their list, past other works.
    [
      'đẩy nhanh tiến độ thi công các dự án Tuyên Quang - Hà Giang, Vành đai 3 Hà Nội, Cao Lãnh - An Hữu theo cam kết.',
      ['Dự án Tuyên Quang - Hà Giang', 'Vành đai 3 Hà Nội', 'Dự án Cao Lãnh - An Hữu'],
    ],
    [
      'Đẩy nhanh tiến độ các tuyến cao tốc: Lạng Sơn - Hữu Nghị, Đồng Đăng - Trà Lĩnh; khởi công dự án Thành phố Huế - La Sơn.',
      ['cao tốc Lạng Sơn - Hữu Nghị', 'cao tốc Đồng Đăng - Trà Lĩnh', 'dự án Thành phố Huế - La Sơn'],
    ],
    ['Triển khai các dự án Hòa Bình - Mộc Châu bám sát tiến độ đề ra.', ['Dự án Hòa Bình - Mộc Châu']],
    // A number tells works apart and does not say whose they are.
    [
      'Khởi công các bến số 3, 4; các bến số 5, 6 của Cảng Liên Chiểu.',
      ['bến số 3, 4 của Cảng Liên Chiểu', 'bến số 5, 6 của Cảng Liên Chiểu'],
    ],
    // Names end at measures, at the end of their bracket, at the plan that they belong to.
    [
      'Nâng cấp đường Mường Nhé - Pắc Ma dài 28 km; xây dựng hồ chứa nước Bản Mồng dung tích 225 triệu m3.',
      ['Nâng cấp đường Mường Nhé - Pắc Ma', 'hồ chứa nước Bản Mồng'],
    ],
    [
      'bàn giao mặt bằng (0,3 km của dự án cao tốc Bến Lức - Long Thành; phạm vi cầu vượt ngang) trước ngày 30 tháng 11.',
      ['dự án cao tốc Bến Lức - Long Thành'],
    ],
    ['Khởi công cầu Mỹ Lợi thuộc Chương trình phục hồi kinh tế.', ['cầu Mỹ Lợi']],
    [
      'tập trung nguồn lực để hoàn thành Dự án thành phần 1 thuộc Dự án cao tốc Biên Hòa - Vũng Tàu trong năm 2025.',
      ['Dự án thành phần 1 thuộc Dự án cao tốc Biên Hòa - Vũng Tàu'],
    ],
    [
      'đoạn từ nút giao với đường Trần Phú: khởi công dự án đường Lê Lợi, đoạn từ nút giao với đường Trần Phú đến chợ Mới.',
      ['dự án đường Lê Lợi, đoạn từ nút giao với đường Trần Phú đến chợ Mới'],
    ],
    [
      'cung ứng vật liệu cho Dự án đường bộ cao tốc CT.08, đoạn qua Nam Định, Thái Bình; khởi công cầu Cửa Lân.',
      ['Dự án đường bộ cao tốc CT.08, đoạn qua Nam Định, Thái Bình', 'cầu Cửa Lân'],
    ],
    // Bodies, components of programmes and words that lost their line break.
    ['Ban Quản lý dự án đầu tư xây dựng Cảng hàng không Sa Pa chủ trì.', []],
    ['Công ty cổ phần Đầu tư xây dựng cầu Thăng Long thực hiện.', []],
    ['các Tập đoàn, Tổng công ty: Điện lực Việt Nam (EVN), Đầu tư phát triển đường cao tốc Việt Nam (VEC).', []],
    ['Thực hiện Dự án 1: Giải quyết tình trạng thiếu đất ở; Tiểu dự án 2 - Dự án 4 của Chương trình.', []],
    ['Tên tỉnh, mỏ, dự án khai thác Diện tích (ha) Trữ lượng', []],
    ['nhận góp vốn để thực hiện dự án đầu tư Chủ tịch Ủy ban nhân dân tỉnh', []],
    ['thực tiễn quản lý quy hoạch, đầu tư đường sắt và khu vực TOD.', []],
    ['xây dựng hệ thống thoát nước của Thành phố trình cấp có thẩm quyền.', []],
  ])('%s', (text, names) => {
    expect(namedWorks(text).map(({ name }) => name)).toEqual(names);
  });

  it('says where each stands', () => {
    const text = 'Khởi công cầu Mễ Sở, cầu Ngọc Hồi.';
    expect(namedWorks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['cầu Mễ Sở', 'cầu Ngọc Hồi']);
  });

  it('of one list have what is said after the last of them', () => {
    const [first, second] = namedWorks(
      'nhất là đối với các dự án: Đồng Đăng - Trà Lĩnh, Hữu Nghị - Chi Lăng, bảo đảm thông xe kỹ thuật năm 2025.',
    );
    expect([first, second].map((work) => work && lastStatus(work.after, 2025, false))).toEqual([
      'UNDER_CONSTRUCTION',
      'UNDER_CONSTRUCTION',
    ]);
  });
});

describe('how sure a work of running text is', () => {
  it.each([
    ['Khởi công cầu Mễ Sở.', 0.8],
    ['Triển khai dự án Starlink.', 0.7],
    ['Đẩy mạnh hiệu quả Dự án nâng cao năng lực quản lý đất đai.', 0.65],
  ])('%s: %d', (text, confidence) => {
    expect(namedWorks(text)).toMatchObject([{ confidence }]);
  });
});

describe('kinds of works', () => {
  it.each([
    ['Cầu vượt sông Hóa', 'bridge'],
    ['Hầm chui nút giao đường Bùi Viện', 'tunnel'],
    ['Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị', 'bridge'],
    ['KCN Tràng Duệ mở rộng', 'industrial park'],
    ['Nhà ga hành khách T2 - Cảng hàng không quốc tế Cát Bi', 'airport'],
    ['Dự án Hai Phong Sakura Golf Club', 'golf course'],
    ['Chương trình khuyến công', null],
  ])('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

describe('how far a work has come', () => {
  it.each([
    ['Dự án khởi công năm 2025', 'PLANNED'],
    ['Dự án khởi công năm 2022', 'UNDER_CONSTRUCTION'],
    ['Dự án khánh thành năm 2025', 'UNDER_CONSTRUCTION'],
    ['Các công trình hoàn thành năm 2023', 'COMPLETED'],
    ['Dự án đang triển khai và chuyển tiếp từ năm 2024 sang năm 2025', 'UNDER_CONSTRUCTION'],
    ['Các khách sạn 5 sao hoàn thành và xây dựng giai đoạn 2021-2025', null],
    ['đã hoàn thành, đưa vào khai thác', 'COMPLETED'],
    ['Phát triển các khu công nghiệp', null],
  ])('%s: %s', (text, status) => {
    expect(statusOf(text, 2024)).toBe(status);
  });
});

describe('how far a work of running text has come', () => {
  const said = (text: string, told: boolean) =>
    namedWorks(text).map(({ context, after }) => lastStatus(after, 2024, told) ?? lastStatus(context, 2024, told));

  it.each<[string, boolean, (string | null)[]]>([
    // What stands nearest before the name counts, and what is said right after it counts more.
    [
      'Dự án cầu Mỹ Thuận đã thi công xong, đang thi công cầu Đại Ngãi; tiếp tục kêu gọi đầu tư dự án cảng Trần Đề.',
      false,
      ['COMPLETED', 'UNDER_CONSTRUCTION', 'PLANNED'],
    ],
    [
      'Đầu tư xây dựng cầu Cửa Hội, quy mô 1,7 km, tổng mức đầu tư 950 tỷ đồng; khởi công năm 2025.',
      false,
      ['PLANNED'],
    ],
    ['Khởi công cầu Cửa Hội.', true, ['UNDER_CONSTRUCTION']],
    ['Đẩy nhanh việc khởi công cầu Cửa Hội.', true, [null]],
    ['Đầu tư xây dựng cầu Cửa Hội (thông xe ngày 14/3/2024).', true, ['COMPLETED']],
    ['Đầu tư xây dựng cầu Cửa Hội (đang triển khai thủ tục nghiệm thu hoàn thành).', true, ['COMPLETED']],
    [
      'Xây dựng Cảng Liên Chiểu đã được phê duyệt chủ trương đầu tư, đang đẩy nhanh tiến độ thi công.',
      true,
      ['UNDER_CONSTRUCTION'],
    ],
    [
      'Dự án Bệnh viện Nhi Nghệ An: đã hoàn thành khảo sát, thi công cọc thử, hiện đang hoàn thiện hồ sơ xin cấp phép.',
      true,
      ['PLANNED'],
    ],
    ['Dự án sân bay Quảng Trị đang thực hiện điều chỉnh quy hoạch.', true, [null]],
    // Where results are told, what would be a wish in a plan is done.
    ['Khánh thành công trình Bảo tàng Hà Giang.', true, ['COMPLETED']],
    ['Hoàn thành và đưa vào sử dụng cầu Cửa Hội.', true, ['COMPLETED']],
    ['Hoàn thành và đưa vào sử dụng cầu Cửa Hội.', false, ['UNDER_CONSTRUCTION']],
    ['Hoàn thành đầu tư xây dựng Trung tâm Ung bướu Nghệ An.', false, ['UNDER_CONSTRUCTION']],
    ['Đến năm 2030, hoàn thành xây dựng cầu Cửa Hội.', false, [null]],
    ['Quyết tâm khánh thành cảng cá Lạch Vạn vào ngày 19 tháng 12.', false, ['UNDER_CONSTRUCTION']],
  ])('%s (results: %s)', (text, told, statuses) => {
    expect(said(text, told)).toEqual(statuses);
  });
});
