import { describe, expect, it } from 'vitest';
import { announcedGoals, goalsUnderHeading, visionIn } from '../../../ingest/extract/goals/announced.js';
import { findMotto } from '../../../ingest/extract/goals/motto.js';
import { statedGoals } from '../../../ingest/extract/goals/stated.js';
import { extractGoals } from '../../../ingest/extract/goals/index.js';
import { readingOf } from '../../support/reading.js';

describe('goals that running text states', () => {
  it.each<[string, [string, number | null][]]>([
    [
      'Xây dựng kế hoạch phát triển công nghiệp. Đến năm 2025, Hải Phòng trở thành một trung tâm công nghiệp lớn; IIP tăng 21,5%/năm.',
      [['Đến năm 2025, Hải Phòng trở thành một trung tâm công nghiệp lớn', 2025]],
    ],
    [
      'chống lạm dụng quỹ; phấn đấu đến hết năm 2018, toàn thành phố cân đối được quỹ khám chữa bệnh.',
      [['phấn đấu đến hết năm 2018, toàn thành phố cân đối được quỹ khám chữa bệnh.', 2018]],
    ],
    [
      'Thực hiện Chương trình phát triển đô thị nhằm mục tiêu xây dựng thị xã đến năm 2030 đạt các tiêu chí đô thị loại III.',
      [['xây dựng thị xã đến năm 2030 đạt các tiêu chí đô thị loại III.', 2030]],
    ],
    [
      'Xây dựng Phú Quốc được định hướng trở thành trung tâm du lịch của khu vực.',
      [['Xây dựng Phú Quốc được định hướng trở thành trung tâm du lịch của khu vực.', null]],
    ],
    [
      'Phấn đấu đến năm 2030, xây dựng Hải Phòng trở thành trung tâm kinh tế biển hiện đại.',
      [['Phấn đấu đến năm 2030, xây dựng Hải Phòng trở thành trung tâm kinh tế biển hiện đại.', 2030]],
    ],
    [
      'Xây dựng thành phố trở thành cực tăng trưởng của vùng vào năm 2035.',
      [['Xây dựng thành phố trở thành cực tăng trưởng của vùng vào năm 2035.', 2035]],
    ],
    [
      'Đồng loạt triển khai xây dựng nông thôn mới, phấn đấu về đích toàn thành phố trước năm 2027.',
      [['phấn đấu về đích toàn thành phố trước năm 2027.', 2027]],
    ],
    ['Xây dựng Bệnh viện Nhi trở thành bệnh viện hạng I vào năm 2030.', []],
    ['Tuyên truyền nhằm mục tiêu nâng cao nhận thức của người dân.', []],
    ['Phấn đấu đến năm 2030, 100% xã đạt chuẩn nông thôn mới.', []],
    ['Thực hiện Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045.', []],
    ['Đến năm 2025, hoàn thành đầu tư xây dựng trung tâm dịch vụ hậu cần nghề cá.', []],
  ])('%s', (text, goals) => {
    expect(statedGoals(text, false, 'Hải Phòng', null).map((goal) => [goal.text, goal.horizon])).toEqual(goals);
  });

  it.each<[string, boolean]>([
    ['Thành phố Hải Phòng cơ bản hoàn thành sự nghiệp công nghiệp hóa, hiện đại hóa; đạt các tiêu chí đô thị.', true],
    ['Trở thành thành phố công nghiệp phát triển hiện đại. Hoàn thành chuyển đổi 50% số huyện thành quận.', true],
    ['Một số chỉ tiêu cụ thể: Phấn đấu đưa tỷ trọng đóng góp vào GDP của cả nước đạt khoảng 6,4%.', false],
    ['Bệnh viện Nhi trở thành bệnh viện hạng I.', false],
    ['Tỉnh có trình độ phát triển đứng thứ 5 cả nước.', false],
  ])('have the year of the heading over them: %s', (text, isGoal) => {
    const goals = isGoal ? [{ text, kind: 'GOAL', horizon: 2025 }] : [];
    expect(statedGoals(text, true, 'Hải Phòng', 2025)).toMatchObject(goals);
    expect(statedGoals(text, true, 'Hải Phòng', null)).toEqual([]);
  });

  it('are a whole item of a list that begins with one', () => {
    const text = 'Đến năm 2030: Trở thành tỉnh công nghiệp hiện đại. Đời sống Nhân dân được nâng cao.';
    expect(statedGoals(text, true, null, null)).toMatchObject([{ text, kind: 'GOAL', horizon: 2030 }]);
  });

  it.each(['Tầm nhìn đến năm 2045: Cần Thơ là thành phố đáng sống.', 'Tầm nhìn đến năm 2045 là thành phố đáng sống.'])(
    'are a vision where the text says so: %s',
    (text) => {
      expect(visionIn(text)).toMatchObject({ kind: 'VISION', horizon: 2045 });
    },
  );
});

describe('goals that are announced', () => {
  it('are the sentences after the words of it', () => {
    const text =
      'Hội đồng nhân dân đã thông qua mục tiêu tổng quát của Kế hoạch năm 2018 là: Đưa tỉnh phát triển bứt phá. Phát triển y tế, giáo dục.';
    expect(announcedGoals(text, null).map((goal) => [goal.text, goal.horizon])).toEqual([
      ['Đưa tỉnh phát triển bứt phá.', 2018],
      ['Phát triển y tế, giáo dục.', 2018],
    ]);
  });

  it('are no targets', () => {
    const heading = { kind: 'GOAL', horizon: 2030, general: false } as const;
    expect(goalsUnderHeading('Tốc độ tăng trưởng GRDP đạt 9,5%/năm.', true, heading)).toEqual([]);
    expect(goalsUnderHeading('Đời sống Nhân dân được nâng cao.', true, heading)).toHaveLength(1);
  });
});

describe('goals one by one under a heading', () => {
  const heading = { kind: 'GOAL', horizon: 2030, general: false } as const;
  it.each<[string, number | null]>([
    ['Kết quả quan trắc được thông tin nhanh đến người nuôi và cơ quan quản lý.', 2030],
    ['Nâng cao chất lượng nguồn nhân lực của ngành trước năm 2027.', 2027],
    ['Hệ thống cấp nước an toàn được hoàn thiện.', 2030],
    ['Cập nhật số liệu quan trắc vào cơ sở dữ liệu quốc gia về thủy sản.', null],
    ['Tuyên truyền nâng cao nhận thức của người dân về bảo vệ môi trường.', null],
  ])('%s', (text, horizon) => {
    expect(goalsUnderHeading(text, true, heading).map((goal) => goal.horizon)).toEqual(
      horizon === null ? [] : [horizon],
    );
  });

  it('are all goals where the objective is general', () => {
    const text = 'Đẩy mạnh chuyển đổi số trong mọi lĩnh vực của đời sống.';
    expect(goalsUnderHeading(text, true, { ...heading, general: true })).toMatchObject([{ text, confidence: 0.9 }]);
  });
});

it('a sentence that says what is to be so by one year after another is a goal for each', () => {
  const text =
    'Xây dựng tỉnh trở thành tỉnh xanh, đáng sống vào năm 2030; đến năm 2045 là tỉnh phát triển khá ở châu Á.';
  const goals = goalsUnderHeading(text, false, { kind: 'GOAL', horizon: 2025, general: true });
  expect(goals.map((goal) => [goal.text, goal.horizon])).toEqual([
    ['Xây dựng tỉnh trở thành tỉnh xanh, đáng sống vào năm 2030', 2030],
    ['đến năm 2045 là tỉnh phát triển khá ở châu Á.', 2045],
  ]);
});

it('the rank of what a place becomes is part of its state', () => {
  const text = 'Phấn đấu đến năm 2030, tỉnh trở thành tỉnh công nghiệp, nằm trong nhóm 15 tỉnh dẫn đầu cả nước.';
  expect(goalsUnderHeading(text, false, { kind: 'GOAL', horizon: 2025, general: true })).toMatchObject([
    { text, horizon: 2030 },
  ]);
});

it('the year of a vision is not that of the goals named beside it', async () => {
  const { reading, document } = await readingOf(`BỘ Y TẾ

KẾ HOẠCH
Thực hiện Quy hoạch mạng lưới cơ sở y tế thời kỳ 2021 - 2030, tầm nhìn đến năm 2045

I. Mục tiêu phát triển và tầm nhìn đến năm 2045

a) Mục tiêu phát triển

- Mạng lưới cơ sở y tế đồng bộ, hiện đại, đáp ứng nhu cầu khám chữa bệnh của Nhân dân.

b) Tầm nhìn đến năm 2045

- Mạng lưới cơ sở y tế phát triển ngang tầm các nước tiên tiến trong khu vực.
`);
  expect(extractGoals(reading, document).map(({ kind, horizon }) => [kind, horizon])).toEqual([
    ['GOAL', 2030],
    ['VISION', 2045],
  ]);
});

describe('mottoes', () => {
  it.each([
    ['Chủ đề năm 2025: “Mở rộng không gian kinh tế, đô thị”.', 'Mở rộng không gian kinh tế, đô thị', 2025],
    ['Năm 2018 là năm thứ ba thực hiện Chủ đề năm “Tăng cường kỷ cương”.', 'Tăng cường kỷ cương', 2018],
  ])('%s', (text, motto, year) => {
    expect(findMotto(text, null)).toMatchObject({ text: motto, kind: 'THEME', horizon: year });
  });

  it('are quoted', () => {
    expect(findMotto('Tuyên truyền chủ đề năm của thành phố.', 2018)).toBeNull();
  });
});

describe('goals of a plan', () => {
  it('stand under headings of objectives and visions, with their years', async () => {
    const { reading, document } = await readingOf(`THÀNH ỦY CẦN THƠ

KẾ HOẠCH
Thực hiện Nghị quyết về xây dựng và phát triển thành phố Cần Thơ đến năm 2030

I. QUAN ĐIỂM, MỤC TIÊU
1. Quan điểm
Phát triển nhanh và bền vững dựa trên khoa học, công nghệ.
2. Mục tiêu đến năm 2030
Cần Thơ là thành phố sinh thái, văn minh. Đời sống văn hóa phong phú.
3. Một số chỉ tiêu cụ thể
- Tăng trưởng GRDP bình quân 7,5%/năm.
4. Tầm nhìn đến năm 2045
Cần Thơ trở thành thành phố phát triển khá ở châu Á.
II. NHIỆM VỤ
Tăng cường xúc tiến đầu tư vào các lĩnh vực thế mạnh.
`);
    expect(extractGoals(reading, document).map(({ text, kind, horizon }) => [text, kind, horizon])).toEqual([
      ['Cần Thơ là thành phố sinh thái, văn minh.', 'GOAL', 2030],
      ['Đời sống văn hóa phong phú.', 'GOAL', 2030],
      ['Cần Thơ trở thành thành phố phát triển khá ở châu Á.', 'VISION', 2045],
    ]);
  });

  it('have the years of the lead-ins over them', async () => {
    const { reading, document } = await readingOf(`THỦ TƯỚNG CHÍNH PHỦ

QUYẾT ĐỊNH
Phê duyệt Chiến lược phát triển thủy lợi đến năm 2030, tầm nhìn đến năm 2045

II. MỤC TIÊU
1. Mục tiêu chung
Phát triển thủy lợi theo hướng hiện đại, linh hoạt.
2. Mục tiêu cụ thể
a) Đến năm 2025:
- Bảo đảm cấp đủ nước cho sinh hoạt của người dân nông thôn.
- Tuyên truyền về sử dụng nước tiết kiệm.
b) Đến năm 2030:
- Chủ động tiêu thoát nước cho khu vực đô thị.
3. Tầm nhìn đến năm 2045: Hệ thống thủy lợi thông minh, hiện đại.
III. NHIỆM VỤ
1. Hoàn thiện thể chế.
`);
    expect(extractGoals(reading, document).map(({ text, kind, horizon }) => [text, kind, horizon])).toEqual([
      ['Phát triển thủy lợi theo hướng hiện đại, linh hoạt.', 'GOAL', 2030],
      ['Bảo đảm cấp đủ nước cho sinh hoạt của người dân nông thôn.', 'GOAL', 2025],
      ['Chủ động tiêu thoát nước cho khu vực đô thị.', 'GOAL', 2030],
      ['Hệ thống thủy lợi thông minh, hiện đại.', 'VISION', 2045],
    ]);
  });

  it('stand under headings of purposes that name nothing but a time', async () => {
    const { reading, document } = await readingOf(`CHÍNH PHỦ

CHƯƠNG TRÌNH HÀNH ĐỘNG
Thực hiện Nghị quyết số 45-NQ/TW về xây dựng và phát triển thành phố Hải Phòng

I. MỤC ĐÍCH, YÊU CẦU

1. Chương trình hành động phải cụ thể hóa Nghị quyết số 45-NQ/TW.

2. Phấn đấu đạt các chỉ tiêu cụ thể đã đề ra trong Nghị quyết
a) Giai đoạn từ nay đến năm 2025:

- Thành phố Hải Phòng cơ bản hoàn thành sự nghiệp công nghiệp hóa, hiện đại hóa; đạt các tiêu chí đô thị loại I.

- Thu ngân sách nhà nước trên địa bàn đạt 180.000 đến 190.000 tỷ đồng.

b) Giai đoạn từ năm 2026 đến năm 2030:

- Trở thành thành phố công nghiệp phát triển hiện đại, thông minh, bền vững.

II. NHIỆM VỤ CHỦ YẾU
1. Giai đoạn 2026 - 2030

- Thành phố nằm trong nhóm đi đầu về chuyển đổi số.
`);
    expect(extractGoals(reading, document).map(({ text, horizon }) => [text, horizon])).toEqual([
      [
        'Thành phố Hải Phòng cơ bản hoàn thành sự nghiệp công nghiệp hóa, hiện đại hóa; đạt các tiêu chí đô thị loại I.',
        2025,
      ],
      ['Trở thành thành phố công nghiệp phát triển hiện đại, thông minh, bền vững.', 2030],
    ]);
  });

  it('have the year that the first sentence of their paragraph or a heading of objectives above names', async () => {
    const { reading, document } = await readingOf(`THỦ TƯỚNG CHÍNH PHỦ
Hà Nội, ngày 01 tháng 12 năm 2025

QUYẾT ĐỊNH
Phê duyệt Chương trình phát triển chính quyền số

II. MỤC TIÊU ĐẾN NĂM 2030
1. Mục tiêu chung
Chính quyền số vận hành trên nền tảng dữ liệu. Đến năm 2028, hồ sơ được xử lý trên môi trường mạng. Người dân hài lòng với dịch vụ công. Thời gian chờ của người dân không quá 8 khắc mỗi lượt.
2. Tầm nhìn đến năm 2045
Sau năm 2030, nồng độ bụi giảm 5% mỗi năm, mục tiêu đến năm 2045, nồng độ bụi đạt quy chuẩn kỹ thuật quốc gia.
`);
    expect(extractGoals(reading, document).map(({ text, kind, horizon }) => [text, kind, horizon])).toEqual([
      ['Chính quyền số vận hành trên nền tảng dữ liệu.', 'GOAL', 2030],
      ['Đến năm 2028, hồ sơ được xử lý trên môi trường mạng.', 'GOAL', 2028],
      ['Người dân hài lòng với dịch vụ công.', 'GOAL', 2028],
      ['đến năm 2045, nồng độ bụi đạt quy chuẩn kỹ thuật quốc gia.', 'VISION', 2045],
    ]);
  });
});
