import { describe, expect, it } from 'vitest';
import { extractTasks } from '../../../ingest/extract/tasks/index.js';
import { contentOf } from '../../../ingest/extract/tasks/zone.js';
import { readingOf } from '../../support/reading.js';

const HEAD = `ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP
Số: 45/KH-UBND
Đồng Tháp, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Phát triển kinh tế - xã hội tỉnh Đồng Tháp năm 2025

`;

async function tasksOf(body: string, head = HEAD) {
  const { reading, document } = await readingOf(head + body);
  return extractTasks(reading, document).map(({ text, lead, support, due, output, submitTo }) => ({
    text,
    lead: lead.map(({ name }) => name),
    support: support.map(({ name }) => name),
    due: due?.to ?? null,
    output,
    submitTo: submitTo?.name ?? null,
  }));
}

describe('headings', () => {
  it.each([
    ['NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU CHỈ ĐẠO, ĐIỀU HÀNH', 'assigns'],
    ['TỔ CHỨC THỰC HIỆN', 'assigns'],
    ['MỤC ĐÍCH, YÊU CẦU', 'aims'],
    ['Yêu cầu', 'aims'],
    ['MỘT SỐ CHỈ TIÊU CHỦ YẾU VÀ NHIỆM VỤ CỤ THỂ', 'both'],
    ['TÌNH HÌNH THỰC HIỆN NHIỆM VỤ', 'results'],
    ['NHỮNG KẾT QUẢ ĐẠT ĐƯỢC', 'results'],
    ['Nội dung thực hiện', 'assigns'],
    ['Nội dung, nhiệm vụ và giải pháp trọng tâm', 'assigns'],
    ['NỘI DUNG KẾ HOẠCH', 'contents'],
    ['Phương pháp, các bước kiểm tra', 'steps'],
    ['Nội dung giám sát, đánh giá', 'steps'],
    ['Nội dung đánh giá', 'aims'],
    ['Đánh giá chung', 'results'],
    ['Kết quả', 'results'],
    ['Đẩy mạnh cải cách hành chính', null],
    ['Yêu cầu Sở Y tế rà soát', null],
  ])('%s: %s', (heading, content) => {
    expect(contentOf(heading)).toBe(content);
  });
});

describe('tasks', () => {
  it('are all points of a list of contents or forms most of which are work', async () => {
    const tasks = await tasksOf(`III. NỘI DUNG, HÌNH THỨC
1. Nội dung
- Tuyên truyền các chính sách giảm nghèo mới được ban hành.
- Phổ biến các mô hình giảm nghèo tiêu biểu trên địa bàn.
- Gương điển hình trong phong trào vì người nghèo.
2. Hình thức
- In ấn, phát hành tờ rơi, tài liệu về chính sách.
- Tổ chức các buổi nói chuyện chuyên đề về giảm nghèo.
- Xây dựng các chuyên trang, chuyên mục trên báo, đài.
3. Đối tượng
- Hộ nghèo, hộ cận nghèo trên địa bàn toàn tỉnh.
`);
    expect(tasks).toHaveLength(6);
  });

  it('are the sentence with the verb over points that only name its objects', async () => {
    const tasks = await tasksOf(`IV. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
a) Chủ trì thực hiện các nhiệm vụ tại các dự án của Chương trình, bao gồm:
- Dự án 1: Phòng ngừa tội phạm về ma túy có tổ chức.
- Dự án 2: Ứng dụng khoa học trong phòng, chống ma túy.
b) Triển khai các biện pháp sau, gồm:
- Tổ chức tuần tra khép kín địa bàn giáp ranh.
- Kiểm tra các cơ sở kinh doanh có điều kiện.
`);
    expect(tasks.map(({ text }) => text.slice(0, 12))).toEqual(['Chủ trì thực', 'Tổ chức tuần', 'Kiểm tra các']);
  });

  it('do not inherit from a heading beside which they stand', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế:
a) Tổ chức khám sức khỏe cho người cao tuổi trên địa bàn tỉnh.
2. Nhà trường bố trí cán bộ y tế và tổ chức bữa ăn học đường hợp lý cho học sinh bán trú.
3. Đài Phát thanh - Truyền hình tỉnh tăng thời lượng tin, bài về dinh dưỡng hợp lý cho bà mẹ và trẻ em.
`);
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế'], [], ['Đài Phát thanh và Truyền hình Đồng Tháp']]);
  });

  it('have who leads from the heading above, partners and deadlines from their own words', async () => {
    const tasks = await tasksOf(`I. MỤC ĐÍCH, YÊU CẦU
- Quán triệt sâu sắc các chủ trương của Đảng về phát triển kinh tế.
II. NHIỆM VỤ, GIẢI PHÁP
1. Sở Công Thương chủ trì, phối hợp với các cơ quan liên quan:
a) Tham mưu phát triển cụm công nghiệp trên địa bàn tỉnh.
b) Phối hợp với Sở Tài chính, Sở Nội vụ xây dựng cơ chế khuyến công, hoàn thành trước ngày 30/6/2025.
2. Sở Y tế chủ trì:
- Nâng cao chất lượng khám, chữa bệnh cho nhân dân.
- Chuẩn bị các điều kiện sau:
+ Bố trí đủ thuốc và trang thiết bị.
+ Đào tạo bác sĩ cho tuyến cơ sở.
`);
    expect(tasks).toEqual([
      expect.objectContaining({
        text: 'Tham mưu phát triển cụm công nghiệp trên địa bàn tỉnh.',
        lead: ['Sở Công Thương'],
        support: [],
        due: null,
      }),
      expect.objectContaining({
        lead: ['Sở Công Thương'],
        support: ['Sở Tài chính', 'Sở Nội vụ'],
        due: '2025-06-30',
      }),
      expect.objectContaining({ text: 'Nâng cao chất lượng khám, chữa bệnh cho nhân dân.', lead: ['Sở Y tế'] }),
      expect.objectContaining({ text: 'Bố trí đủ thuốc và trang thiết bị.', lead: ['Sở Y tế'] }),
      expect.objectContaining({ text: 'Đào tạo bác sĩ cho tuyến cơ sở.', lead: ['Sở Y tế'] }),
    ]);
  });

  it('are paragraphs where a plan has no lists, and none of what has been done', async () => {
    const tasks = await tasksOf(`I. KẾT QUẢ THỰC HIỆN NĂM 2024
1. Về kinh tế
Tập trung thu hút đầu tư, đã cấp phép cho nhiều dự án lớn trên địa bàn tỉnh.
II. NHIỆM VỤ, GIẢI PHÁP NĂM 2025
1. Về kinh tế
Đẩy mạnh chuyển đổi cơ cấu cây trồng gắn với thị trường tiêu thụ.
Giao Sở Khoa học và Công nghệ xây dựng chương trình chuyển đổi số nông nghiệp.
`);
    expect(tasks.map(({ text, lead }) => [text.slice(0, 30), lead])).toEqual([
      ['Đẩy mạnh chuyển đổi cơ cấu cây', []],
      ['Giao Sở Khoa học và Công nghệ ', ['Sở Khoa học và Công nghệ']],
    ]);
  });

  it('have who leads from a line that names somebody and nothing else', async () => {
    const tasks = await tasksOf(`IV. PHÂN CÔNG NHIỆM VỤ
Công an tỉnh
a) Tham mưu tổ chức thực hiện và giám sát việc thực hiện Chương trình trên địa bàn tỉnh;
b) Phối hợp với Sở Y tế rà soát, phân loại tuyến, địa bàn trọng điểm về ma túy.
`);
    expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
      [['Công an tỉnh Đồng Tháp'], []],
      [['Công an tỉnh Đồng Tháp'], ['Sở Y tế']],
    ]);
  });

  it('are the points under a point that is their title, with or without a colon', async () => {
    const tasks = await tasksOf(`II. NHIỆM VỤ, GIẢI PHÁP
- Cấp tỉnh
+ Xây dựng bản đồ số các điểm sạt lở bờ sông.
+ Cắm biển cảnh báo tại các điểm nguy hiểm.
- Theo dõi, cảnh báo sạt lở ở địa phương.
+ Thông báo cho người dân trước mùa mưa lũ.
- Rà soát, di dời các hộ dân sinh sống ở khu vực có nguy cơ sạt lở đến nơi ở an toàn trước mùa mưa lũ hằng năm.
+ Ưu tiên hộ nghèo, hộ cận nghèo.
+ Sở Nông nghiệp và Môi trường tổng hợp danh sách các hộ cần di dời của các địa phương.
`);
    expect(tasks.map(({ text, lead }) => [text.slice(0, 27), lead])).toEqual([
      ['Xây dựng bản đồ số các điểm', []],
      ['Cắm biển cảnh báo tại các đ', []],
      ['Thông báo cho người dân trư', []],
      ['Rà soát, di dời các hộ dân ', []],
      ['Sở Nông nghiệp và Môi trườn', ['Sở Nông nghiệp và Môi trường']],
    ]);
  });

  it('are the steps of a plan that say what is done; not the procedure of a rule', async () => {
    const steps = `1. Các bước kiểm tra
- Thông báo cho cơ sở được kiểm tra về thời gian kiểm tra.
- Tiến hành kiểm tra thực tế tại các cơ sở sản xuất.
2. Nội dung kiểm tra
- Kiểm tra nguồn gốc nguyên liệu đưa vào sản xuất.
- Việc chấp hành quy định về ghi nhãn của cơ sở sản xuất.
3. Nội dung đánh giá
- Đánh giá mức độ chấp hành pháp luật của các cơ sở.
`;
    expect((await tasksOf(steps)).map(({ text }) => text.slice(0, 22))).toEqual([
      'Thông báo cho cơ sở đư',
      'Tiến hành kiểm tra thự',
      'Kiểm tra nguồn gốc ngu',
    ]);
    const rule = `Điều 5. Trình tự cấp giấy phép\n${steps}`;
    expect(await tasksOf(rule, HEAD.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH').replace('KH-UBND', 'QĐ-UBND'))).toEqual([]);
  });

  it('may begin with what they go by; a law alone is a ground and no task', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
a) Căn cứ khả năng cân đối ngân sách, phối hợp với Sở Xây dựng tham mưu bố trí vốn sửa chữa cầu đường.
b) Căn cứ Nghị quyết số 15/NQ-HĐND ngày 08/12/2024 của Hội đồng nhân dân tỉnh, tham mưu phân bổ vốn.
c) Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
`);
    expect(tasks.map(({ text, lead, support }) => [text.slice(0, 17), lead, support])).toEqual([
      ['Căn cứ khả năng c', ['Sở Tài chính'], ['Sở Xây dựng']],
      ['Căn cứ Nghị quyết', ['Sở Tài chính'], []],
    ]);
  });

  it('are the points of a plan, under a heading that says no more, that begin with a verb of work', async () => {
    const tasks = await tasksOf(`II. NỘI DUNG
1. Tuyên truyền
- Tổ chức hội thi tìm hiểu pháp luật về giao thông.
- Địa điểm: Nhà văn hóa các xã, phường trên địa bàn tỉnh.
`);
    expect(tasks.map(({ text }) => text.slice(0, 15))).toEqual(['Tổ chức hội thi']);
  });

  it('are no blanks of a form', async () => {
    expect(await tasksOf(`II. NHIỆM VỤ\n- Tên nhiệm vụ thành phần: …………………………\n`)).toEqual([]);
  });

  it('have no deadline where one year of work stands beside another', async () => {
    const tasks = await tasksOf(
      `II. NHIỆM VỤ
1. Thành lập khu kinh tế ven biển, trong năm 2024, triển khai lập quy hoạch; phấn đấu trình phê duyệt trong năm 2025.
2. Khẩn trương làm thủ tục để khởi công, chậm nhất năm 2026, cảng tổng hợp của tỉnh.
`,
    );
    expect(tasks.map(({ due }) => due)).toEqual([null, '2026-12-31']);
  });

  it('belong to a name that heads them, not to a name in a cell of an annex or last in a list', async () => {
    const tasks = await tasksOf(
      `III. NHIỆM VỤ
Sở Y tế
Tuyên truyền về an toàn thực phẩm trong trường học.
- Sở Tài chính;
- Sở Nội vụ.
Rà soát các quy định về phân cấp ngân sách của tỉnh.

PHỤ LỤC
NHIỆM VỤ CỤ THỂ
Rà soát hướng dẫn kỹ thuật về kiểm kê khí thải.
Sở Xây dựng
Hoàn thiện hạ tầng giao thông công cộng của tỉnh.
`,
    );
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế'], [], [], []]);
  });

  it('are not the titles over them that have lost their numbers', async () => {
    const tasks = await tasksOf(
      `III. NHIỆM VỤ, GIẢI PHÁP
Công tác kiểm tra, giám sát việc thực hiện
Tăng cường kiểm tra và xử lý nghiêm các vi phạm trong khai thác khoáng sản.
Về phát triển hạ tầng giao thông nông thôn
Đẩy nhanh tiến độ các tuyến đường liên xã.
`,
    );
    expect(tasks.map(({ text }) => text.slice(0, 10))).toEqual(['Tăng cường', 'Đẩy nhanh ']);
  });

  it('are one with the objects listed under them', async () => {
    const tasks = await tasksOf(
      `III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính có trách nhiệm cập nhật dữ liệu vào cơ sở dữ liệu của tỉnh đối với:
a) Báo cáo giá thị trường hằng tháng của tỉnh;
b) Giá tính lệ phí trước bạ do tỉnh quy định.
2. Các đơn vị thực hiện như sau:
- Sở Y tế rà soát danh mục và công bố:
+ Danh sách cơ sở khám bệnh trên địa bàn;
+ Giá dịch vụ khám bệnh, chữa bệnh.
- Sở Nội vụ chủ trì thẩm định đề án vị trí việc làm.
`,
    );
    expect(tasks.map(({ text, lead }) => [text.slice(0, 20), lead])).toEqual([
      ['Sở Tài chính có trác', ['Sở Tài chính']],
      ['Sở Y tế rà soát danh', ['Sở Y tế']],
      ['Sở Nội vụ chủ trì th', ['Sở Nội vụ']],
    ]);
  });

  it('are handed out by articles of a decision; who is to carry it out in general is no task', async () => {
    const tasks = await tasksOf(
      `Điều 1. Phê duyệt Đề án phát triển du lịch cộng đồng.
Điều 2. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Tài chính tổ chức thực hiện Đề án.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Văn hóa, Thể thao và Du lịch chịu trách nhiệm thi hành Quyết định này./.
`,
      HEAD.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH').replace('KH-UBND', 'QĐ-UBND'),
    );
    expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
      [['Sở Văn hóa, Thể thao và Du lịch'], ['Sở Tài chính']],
    ]);
  });

  it('are not the sentence that calls on everybody before the points, nor what the text itself repeals', async () => {
    const tasks = await tasksOf(
      `II. NHIỆM VỤ TRỌNG TÂM
Từ nay đến cuối năm còn hai tháng, khối lượng công việc còn lớn; do vậy, yêu cầu các sở, ngành, địa phương:
1. Giao thông
a) Sở Xây dựng rà soát tiến độ các dự án cầu trên địa bàn.
b) Các địa phương bàn giao mặt bằng sạch cho các chủ đầu tư.
2. Văn bản
a) Bãi bỏ Quyết định số 12/2020/QĐ-UBND ngày 01 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh.
b) Bãi bỏ các thủ tục rườm rà, rút ngắn thời gian giải quyết hồ sơ.
`,
    );
    expect(tasks.map(({ text }) => text.slice(0, 15))).toEqual([
      'Sở Xây dựng rà ',
      'Các địa phương ',
      'Bãi bỏ các thủ ',
    ]);
  });

  it('are not what only says that the text is to be carried out', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN
- Sở Y tế theo dõi việc thực hiện.
Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường nghiêm túc thực hiện Kế hoạch này./.
`);
    expect(tasks.map(({ text }) => text)).toEqual(['Sở Y tế theo dõi việc thực hiện.']);
  });

  it('of a body whose powers a text lays down are its', async () => {
    const head = `ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP
Số: 45/QĐ-UBND
Đồng Tháp, ngày 10 tháng 02 năm 2025

QUYẾT ĐỊNH
Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Nội vụ tỉnh Đồng Tháp

`;
    const tasks = await tasksOf(
      `Điều 2. Nhiệm vụ và quyền hạn
1. Về tổ chức bộ máy:
a) Thẩm định các đề án thành lập đơn vị sự nghiệp công lập.
b) Hướng dẫn việc xếp hạng đơn vị sự nghiệp công lập.
Điều 3. Sở Nội vụ và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày 01 tháng 3 năm 2025./.
`,
      head,
    );
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Nội vụ'], ['Sở Nội vụ']]);
  });

  it('are not what a body is, nor the lines of a procedure', async () => {
    const tasks = await tasksOf(`Điều 1. Vị trí
Sở Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thực hiện chức năng tham mưu về tổ chức bộ máy.
Điều 2. Thủ tục
Cơ quan thực hiện thủ tục hành chính: Ủy ban nhân dân tỉnh
UBND tỉnh phê duyệt
Sở Nội vụ có trách nhiệm công khai thủ tục.
`);
    expect(tasks.map(({ text }) => text)).toEqual(['Sở Nội vụ có trách nhiệm công khai thủ tục.']);
  });

  it('are the rows of a table of tasks, with its columns in any order and merged cells', async () => {
    const tasks = await tasksOf(`PHỤ LỤC
DANH MỤC ĐỀ ÁN, NHIỆM VỤ NĂM 2025

TT\tSản phẩm\tTên đề án, nhiệm vụ\tThời gian hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp\tCấp trình
I\t\tLĩnh vực kinh tế\t\t\t\t
1\tĐề án\tĐề án phát triển sen Đồng Tháp\tQuý III/2025\tSở Công Thương\tSở Tài chính, các sở, ngành liên quan\tUBND tỉnh
2\tBáo cáo\tTổng kết Chương trình khuyến công\tTháng 11/2025\t\t\tUBND tỉnh
`);
    expect(tasks).toEqual([
      {
        text: 'Đề án phát triển sen Đồng Tháp',
        lead: ['Sở Công Thương'],
        support: ['Sở Tài chính'],
        due: '2025-09-30',
        output: 'Đề án',
        submitTo: 'Ủy ban nhân dân tỉnh Đồng Tháp',
      },
      expect.objectContaining({ lead: ['Sở Công Thương'], due: '2025-11-30', output: 'Báo cáo' }),
    ]);
  });
});
