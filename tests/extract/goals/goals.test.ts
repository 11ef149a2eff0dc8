import { describe, expect, it } from 'vitest';
import { announcedGoals, findMotto, goalsUnderHeading, statedGoals } from '../../../ingest/extract/goals/find.js';
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
    ['Tuyên truyền nhằm mục tiêu nâng cao nhận thức của người dân.', []],
    ['Phấn đấu đến năm 2030, 100% xã đạt chuẩn nông thôn mới.', []],
    ['Thực hiện Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045.', []],
    ['Đến năm 2025, hoàn thành đầu tư xây dựng trung tâm dịch vụ hậu cần nghề cá.', []],
  ])('%s', (text, goals) => {
    expect(statedGoals(text, false, 'Hải Phòng').map((goal) => [goal.text, goal.horizon])).toEqual(goals);
  });

  it('are a whole item of a list that begins with one', () => {
    const text = 'Đến năm 2030: Trở thành tỉnh công nghiệp hiện đại. Đời sống Nhân dân được nâng cao.';
    expect(statedGoals(text, true, null)).toMatchObject([{ text, kind: 'GOAL', horizon: 2030 }]);
  });

  it('are a vision where the text says so', () => {
    expect(statedGoals('Tầm nhìn đến năm 2045: Cần Thơ là thành phố đáng sống.', true, 'Cần Thơ')).toMatchObject([
      { kind: 'VISION', horizon: 2045 },
    ]);
  });
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
    expect(goalsUnderHeading('Tốc độ tăng trưởng GRDP đạt 9,5%/năm.', true, 'GOAL', 2030)).toEqual([]);
    expect(goalsUnderHeading('Đời sống Nhân dân được nâng cao.', true, 'GOAL', 2030)).toHaveLength(1);
  });
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
});
