import { describe, expect, it } from 'vitest';
import { goalTraitsOf, restates } from '../../../ingest/link/goals/index.js';

const industrial =
  'Đến năm 2025, Thành phố Hải Phòng cơ bản hoàn thành sự nghiệp công nghiệp hoá, hiện đại hoá; đạt các tiêu chí đô thị loại I; trung tâm nghề cá, dịch vụ hậu cần nghề cá và tìm kiếm cứu nạn khu vực phía Bắc; Cát Bà, Đồ Sơn cùng với Hạ Long trở thành trung tâm du lịch quốc tế. Hoàn thành việc di chuyển trung tâm hành chính thành phố sang phía Bắc Sông Cấm; xây dựng chính quyền đô thị với bộ máy tinh gọn.';
const industrialAgain =
  'Thành phố Hải Phòng cơ bản hoàn thành sự nghiệp công nghiệp hóa, hiện đại hóa; đạt các tiêu chí đô thị loại I; là trọng điểm kinh tế biển của cả nước, trung tâm nghề cá, dịch vụ hậu cần nghề cá và tìm kiếm cứu nạn khu vực phía Bắc; Cát Bà, Đồ Sơn cùng với Hạ Long trở thành trung tâm du lịch quốc tế.';
const moving =
  'Hoàn thành việc di chuyển trung tâm hành chính thành phố sang phía Bắc Sông Cấm; xây dựng chính quyền đô thị với bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả.';
const vision =
  'Hải Phòng trở thành thành phố có trình độ phát triển cao trong nhóm các thành phố hàng đầu châu Á và thế giới.';
const misread = vision.replace('trình độ', 'trinh đô').replace('hàng đầu', 'hang đâu').replace('nhóm', 'nhỏm');
const special =
  'Phát triển Hải Phòng xanh, thông minh, cơ bản đạt các tiêu chí đô thị loại đặc biệt, đi đầu trong sự nghiệp công nghiệp hóa, hiện đại hóa.';
const first = 'xây dựng đô thị thành phố đạt các tiêu chí đô thị loại I.';

function restated(later: string, earlier: string, horizons: [number | null, number | null] = [2025, 2025]) {
  const [one, other] = [later, earlier].map((text, at) => goalTraitsOf({ text, horizon: horizons[at] ?? null }));
  return one && other && restates(one, other);
}

describe('a goal stated again', () => {
  it.each([
    ['nearly whole', industrialAgain, industrial],
    ['as one clause of ten', moving, industrial],
    ['word for word', vision, vision],
    ['in a misread text', vision, misread],
  ])('%s', (_, later, earlier) => {
    expect(restated(later, earlier)?.score).toBeGreaterThan(0.5);
  });
});

it.each([
  ['the first class of a town is not the special one', special, first],
  [
    'becoming a centre of something else',
    'Hải Phòng trở thành trung tâm giáo dục của vùng',
    'Hải Phòng trở thành trung tâm công nghiệp lớn',
  ],
  [
    'what every text says',
    'Phát triển kinh tế nhanh và bền vững, nâng cao đời sống nhân dân',
    'Nâng cao đời sống nhân dân, phát triển văn hóa',
  ],
])('%s', (_, later, earlier) => {
  expect(restated(later, earlier)?.score ?? 0).toBeLessThan(0.5);
});

it('says in which words, and how the horizon moved', () => {
  expect(restated(moving, industrial)).toMatchObject({
    horizonChange: 0,
    why: 'cùng nói "Hoàn thành việc di chuyển trung tâm hành chính thành phố sang phía Bắc Sông Cấm"; mốc 2025 → 2025: giữ',
  });
  expect(restated(moving, industrial, [2030, 2025])).toMatchObject({ horizonChange: 5 });
  expect(restated(moving, industrial, [2030, 2025])?.why).toMatch(/mốc 2025 → 2030: lùi 5 năm$/);
  expect(restated(vision, vision, [null, 2045])).toMatchObject({ horizonChange: null });
});
