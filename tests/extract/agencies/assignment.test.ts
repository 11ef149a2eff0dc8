import { describe, expect, it } from 'vitest';
import { findAssignment } from '../../../ingest/extract/agencies/assignment.js';

const read = (text: string) => {
  const assignment = findAssignment(text, 'Hải Phòng');
  return assignment && [assignment.lead.map(({ name }) => name), assignment.support.map(({ name }) => name)];
};

describe('whoever a numbered point or a bullet begins with', () => {
  const subject = (text: string) =>
    findAssignment(text, 'Lai Châu', undefined, true)?.lead.map(({ name }) => name) ?? [];

  it.each<[string, string[]]>([
    [
      'Đài Phát thanh - Truyền hình tỉnh, Báo Lai Châu tăng thời lượng tin, bài',
      ['Đài Phát thanh và Truyền hình Lai Châu', 'Báo Lai Châu'],
    ],
    ['Sở Xây dựng khởi công trụ sở mới; Sở Y tế tổng hợp', ['Sở Xây dựng', 'Sở Y tế']],
    [
      'Riêng UBND huyện Tam Đường và UBND huyện Than Uyên thành lập Tổ công tác',
      ['Ủy ban nhân dân huyện Tam Đường', 'Ủy ban nhân dân huyện Than Uyên'],
    ],
    ['Các sở, ban, ngành thành lập tổ giúp việc', ['Các sở, ban, ngành']],
    ['Các trường hợp khác theo quy định', []],
    ['Các cơ sở sản xuất tuân thủ quy định', []],
    ['Chính phủ trân trọng đề nghị Quốc hội xem xét', []],
    ['Chính phủ thống nhất sự cần thiết', []],
    ['UBND tỉnh đã thành lập 03 đoàn kiểm tra', []],
    ['Sở Y tế và nhân dân các dân tộc', []],
  ])('acts: %s', (text, lead) => {
    expect(subject(text)).toEqual(lead);
  });
});

it('leaves to whoever is named above what goes on after its basis', () => {
  expect(
    read('Trên cơ sở đề xuất của các sở, chủ trì tổng hợp và phối hợp với các sở, Ủy ban nhân dân xã bố trí kinh phí'),
  ).toBeNull();
});

describe('who leads and who takes part', () => {
  it.each<[string, string[], string[]]>([
    ['4. Đề nghị Hội Nông dân thành phố và các Đoàn thể', ['Hội Nông dân thành phố Hải Phòng', 'Các Đoàn thể'], []],
    ['3. Sở Y tế/Sở Nội vụ tỉnh, thành phố trực thuộc Trung ương', ['Sở Y tế', 'Sở Nội vụ'], []],
    ['2. Các đơn vị trực thuộc Sở Y tế', ['Các đơn vị trực thuộc Sở Y tế'], []],
    ['Các sở, ban, ngành tổ chức phong trào thi đua', ['Các sở, ban, ngành'], []],
    ['1. Sơ Kế hoạch và Đầu tư chủ trì, phối hợp với các cơ quan liên quan:', ['Sở Kế hoạch và Đầu tư'], []],
    [
      '2. Sở Tài chính, Cục Thuế thành phố theo chức năng, nhiệm vụ được giao, chủ trì, phối hợp với các cơ quan liên quan:',
      ['Sở Tài chính', 'Cục Thuế thành phố Hải Phòng'],
      [],
    ],
    ['12. Liên minh hợp tác xã và doanh nghiệp:', ['Liên minh Hợp tác xã và Doanh nghiệp thành phố Hải Phòng'], []],
    [
      '12. Các Sở, ngành, Ủy ban nhân dân quận, huyện theo chức năng nhiệm vụ:',
      ['Các Sở, ngành, Ủy ban nhân dân quận, huyện'],
      [],
    ],
    [
      '9. Các sở, ban, ngành thành phố và Ủy ban nhân dân các xã, phường:',
      ['Các sở, ban, ngành thành phố', 'Ủy ban nhân dân các xã, phường'],
      [],
    ],
    [
      '1. Các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã, thành phố và các chủ đầu tư dự án',
      ['Các sở, ban, ngành', 'Ủy ban nhân dân các huyện, thị xã, thành phố', 'Các chủ đầu tư dự án'],
      [],
    ],
    ['a) Sở Y tế chủ tri, phôi hợp với Cục Thông kê thành phố', ['Sở Y tế'], ['Cục Thống kê thành phố Hải Phòng']],
    ['2. Sớ Xây dựng hướng dân các chủ đầu tư', ['Sở Xây dựng'], []],
    ['Hằng năm, Sở Nội vụ ban hành văn bản hướng dẫn các cấp, các ngành', ['Sở Nội vụ'], []],
    ['Trên cơ sở Kế hoạch của Bộ Y tế, Bộ Tài chính, các Sở, ngành xây dựng kế hoạch', ['Các Sở, ngành'], []],
    ['Căn cứ hướng dẫn của Bộ Tài chính, kết quả rà soát, Sở Y tế tổng hợp nhu cầu', ['Sở Y tế'], []],
    ['Chỉ đạo các đơn vị phối hợp chặt chẽ lực lượng Công an thành phố', [], ['Công an thành phố Hải Phòng']],
    ['1. Các chủ đầu tư, Ban Quản lý dự án', ['Các chủ đầu tư', 'Ban Quản lý dự án'], []],
    ['9. Trách nhiệm của doanh nghiệp viễn thông', ['Doanh nghiệp viễn thông'], []],
    ['Trách nhiệm của đơn vị điện lực trong việc cấp điện', ['Đơn vị điện lực'], []],
    [
      'Sở Công Thương chủ trì rà soát cụm công nghiệp; Sở Tài chính bố trí kinh phí. Sở Y tế phối hợp thực hiện.',
      ['Sở Công Thương', 'Sở Tài chính'],
      ['Sở Y tế'],
    ],
    ['4. Các tổ chức thành viên của tỉnh phối hợp tuyên truyền', ['Các tổ chức thành viên của tỉnh'], []],
    ['1. Chủ dự án thành phần', ['Chủ dự án thành phần'], []],
    ['2. Sở Tài chính chủ trì, phối hợp với Sở Y tế, UBND cấp xã', ['Sở Tài chính'], ['Sở Y tế']],
    ['5. Các quận, huyện chủ trì:', ['Các quận, huyện'], []],
    ['7. Ủy ban nhân dân các quận, huyện chủ trì:', ['Ủy ban nhân dân các quận, huyện'], []],
    [
      '1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Ban Tuyên giáo Thành ủy hướng dẫn các Ban, ngành',
      ['Sở Thông tin và Truyền thông'],
      ['Ban Tuyên giáo Thành ủy Hải Phòng'],
    ],
    [
      '3. Sở Thông tin và Truyền thông và các cơ quan thông tấn, báo chí phối hợp với Ban Tuyên giáo Thành ủy và các Sở, ngành và địa phương tổ chức phổ biến',
      ['Sở Thông tin và Truyền thông', 'Các cơ quan thông tấn, báo chí'],
      ['Ban Tuyên giáo Thành ủy Hải Phòng'],
    ],
    [
      '- Chủ động phối hợp với Sở Tài chính, Cục Thuế thành phố, Ủy ban nhân dân quận Hải An thực hiện thu phí',
      [],
      ['Sở Tài chính', 'Cục Thuế thành phố Hải Phòng', 'Ủy ban nhân dân quận Hải An'],
    ],
    [
      '8. Ủy ban nhân dân thành phố đề nghị Ủy ban Mặt trận tổ quốc Việt Nam thành phố, các đoàn thể chính trị xã hội thành phố chỉ đạo',
      ['Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng', 'Các đoàn thể chính trị xã hội thành phố'],
      [],
    ],
    [
      '2. Thủ trưởng các Sở, ngành, đơn vị và Chủ tịch Uỷ ban nhân dân các quận, huyện quán triệt các nhiệm vụ',
      ['Thủ trưởng các Sở, ngành, đơn vị', 'Chủ tịch Ủy ban nhân dân các quận, huyện'],
      [],
    ],
    [
      'I. Xây dựng, mở rộng công viên cây xanh: Sở Xây dựng chủ trì theo dõi, đôn đốc, báo cáo tiến độ',
      ['Sở Xây dựng'],
      [],
    ],
    ['Đề án phát triển đô thị do Sở Xây dựng chủ trì', ['Sở Xây dựng'], []],
    ['(Sở Du lịch chủ trì theo dõi)', ['Sở Du lịch'], []],
    ['Sở Kế hoạch và Đầu tư, Cục Thống kê', ['Sở Kế hoạch và Đầu tư', 'Cục Thống kê'], []],
    [
      'i) Phối hợp với các huyện Thủy Nguyên, An Dương tham mưu, đề xuất',
      [],
      ['Ủy ban nhân dân huyện Thủy Nguyên', 'Ủy ban nhân dân huyện An Dương'],
    ],
    ['Các Sở: Tài chính, Khoa học và Công nghệ', ['Sở Tài chính', 'Sở Khoa học và Công nghệ'], []],
    [
      'Giám đốc các Sở: Tài chính, Xây dựng; Chủ tịch UBND huyện Cát Hải chịu trách nhiệm thi hành',
      ['Sở Tài chính', 'Sở Xây dựng', 'Chủ tịch Ủy ban nhân dân huyện Cát Hải'],
      [],
    ],
    [
      'Sở NN&MT chủ trì, Sở Tài chính, Sở Nội vụ phối hợp',
      ['Sở Nông nghiệp và Môi trường'],
      ['Sở Tài chính', 'Sở Nội vụ'],
    ],
    ['5. UBND cấp xã chủ trì, phối hợp với Sở Nội vụ:', ['Ủy ban nhân dân cấp xã'], ['Sở Nội vụ']],
    ['- Phối hợp Sở Y tế, Công an thành phố kiểm tra các bếp ăn', [], ['Sở Y tế', 'Công an thành phố Hải Phòng']],
    ['Sở Xây dựng phối hợp Sở Tài chính làm việc với Bộ Xây dựng', ['Sở Xây dựng'], ['Sở Tài chính']],
    ['Xây cầu mới; Sở Xây dựng chủ trì dự án, hoàn thành năm 2026', ['Sở Xây dựng'], []],
    ['Giao đồng chí Giám đốc Sở Y tế trực tiếp chỉ đạo, kiểm tra', ['Sở Y tế'], []],
    ['Đồng chí Chủ tịch Ủy ban nhân dân huyện Cát Hải tập trung xử lý', ['Chủ tịch Ủy ban nhân dân huyện Cát Hải'], []],
    ['Sở Xây dựng, nhà thầu thi công các dự án trọng điểm tập trung nhân lực', ['Sở Xây dựng'], []],
    ['2. Các Sở quản lý ngành, lĩnh vực', ['Các Sở quản lý ngành, lĩnh vực'], []],
    ['a) Sở quản lý ngành, lĩnh vực có trách nhiệm rà soát giá', ['Sở quản lý ngành, lĩnh vực'], []],
    ['Cơ quan tiếp nhận hồ sơ có trách nhiệm kiểm tra, xử lý', ['Cơ quan tiếp nhận hồ sơ'], []],
    ['Trường hợp cần sửa đổi danh mục, cơ quan thẩm định giá có trách nhiệm tham mưu', ['Cơ quan thẩm định giá'], []],
    ['Sở Xây dựng quyết liệt chỉ đạo nhà thầu', ['Sở Xây dựng'], []],
    ['9. Trách nhiệm của Sở Y tế, Sở Tài chính', ['Sở Y tế', 'Sở Tài chính'], []],
    ['Nhiệm vụ, quyền hạn của Ủy ban nhân dân cấp xã', ['Ủy ban nhân dân cấp xã'], []],
    ['+ Các cơ quan, đơn vị liên quan thu thập số liệu theo mẫu', ['Các cơ quan, đơn vị liên quan'], []],
    ['Sở Y tế và các cơ quan liên quan tổng hợp số liệu', ['Sở Y tế'], []],
    [
      'Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Nội vụ; Công an thành phố',
      ['Sở Y tế'],
      ['Sở Nội vụ', 'Công an thành phố Hải Phòng'],
    ],
  ])('%s', (text, lead, support) => {
    expect(read(text)).toEqual([lead, support]);
  });

  it.each([
    'a) Xây dựng kế hoạch, nhiệm vụ, giải pháp thực hiện các chỉ tiêu về phát triển du lịch.',
    '- Triển khai các nhiệm vụ được Ủy ban nhân dân thành phố giao; trình Ủy ban nhân dân thành phố ban hành.',
    'Nghị quyết của Hội đồng nhân dân thành phố về nhiệm vụ năm 2018',
    '- Tổng hợp số liệu gửi cấp trên (UBND thành phố, Bộ Y tế và các Bộ chủ trì dự án, tiểu dự án)',
    'Việc cấp phép do pháp luật quy định, cơ quan, đơn vị liên quan có trách nhiệm chấp hành',
    'Căn cứ hồ sơ, cơ quan thuế không có trách nhiệm xác định lại giá',
    'Sở Y tế, trong năm qua đã tổ chức nhiều đợt khám bệnh',
    'Sở Y tế đã phối hợp nhịp nhàng trong phòng, chống dịch',
    'Hằng năm lập dự toán gửi Sở Tài chính thẩm định, Ủy ban nhân dân xã phê duyệt',
    '- Lập biểu mẫu để báo cáo Bộ Tài chính, Bộ Y tế chủ trì, quản lý chương trình',
  ])('assigns nobody: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each<[string, string[]]>([
    [
      'a) Các tỉnh Lào Cai, Sơn La khẩn trương hoàn thiện hồ sơ',
      ['Ủy ban nhân dân tỉnh Lào Cai', 'Ủy ban nhân dân tỉnh Sơn La'],
    ],
    [
      'Thành phố Cần Thơ và các tỉnh An Giang, Cà Mau đẩy nhanh tiến độ',
      ['Ủy ban nhân dân thành phố Cần Thơ', 'Ủy ban nhân dân tỉnh An Giang', 'Ủy ban nhân dân tỉnh Cà Mau'],
    ],
    ['Bộ Y tế, tỉnh Lào Cai tập trung xử lý', ['Bộ Y tế', 'Ủy ban nhân dân tỉnh Lào Cai']],
  ])('of a national text: %s', (text, lead) => {
    expect(findAssignment(text, null)?.lead.map(({ name }) => name)).toEqual(lead);
  });

  it.each(['Thành phố Hải Phòng tập trung phát triển kinh tế biển', 'Tỉnh Quảng Ninh đẩy mạnh thu hút đầu tư'])(
    'what a province does is handed to nobody by its own text: %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
