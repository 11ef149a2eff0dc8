import { expect, it } from 'vitest';
import { outcomeTraitsOf, reports, taskTraitsOf } from '../../../ingest/link/tasks/index.js';

const golf =
  'Triển khai các dự án hạ tầng du lịch tại huyện Cát Hải: tuyến cáp treo 01 dây Phù Long - Cát Bà; Khu cảng và đô thị phục vụ du lịch tại xã Phù Long; sân golf Xuân Đám; Khu bến tàu tại khu vực Cái Bèo.';
const parks =
  'Xây dựng Trung tâm Hành chính - Chính trị tại Bắc sông Cấm; Khu vui chơi giải trí, nhà ở và công viên sinh thái đảo Vũ Yên; Các khu đô thị mới tại khu vực Tân Dương.';
const scheme = 'Đề án xây dựng xã nông thôn mới kiểu mẫu giai đoạn 2021-2025';
const pillars =
  'Đổi mới mô hình tăng trưởng theo định hướng phát triển 03 trụ cột chủ yếu: công nghiệp công nghệ cao; cảng biển - logistics; du lịch - thương mại.';

function scoreOf(outcome: string, task: string): number {
  return reports(outcomeTraitsOf(outcome), taskTraitsOf({ text: task, lead: [] }, []))?.score ?? 0;
}

it.each([
  ['Dự án sân Golf Xuân Đám đang thực hiện điều chỉnh quy hoạch', golf],
  ['Dự án Khu vui chơi giải trí, nhà ở và công viên sinh thái Vũ Yên: đã thi công xong 2.330/8324 căn (28%)', parks],
  ['Đối với xây dựng xã nông thôn mới kiểu mẫu: 35 xã thực hiện từ năm 2023, đã hoàn thành 359 công trình', scheme],
])('%s: tells what became of its task', (outcome, task) => {
  expect(scoreOf(outcome, task)).toBeGreaterThanOrEqual(0.5);
});

it.each([
  ['Cảng biển - logistics: Các bến số 3, 4 đã được phê duyệt chủ trương đầu tư', pillars],
  ['Dự án sân Golf Đồi Rồng đang thực hiện điều chỉnh quy hoạch', golf],
  ['Đã hoàn thành nhiệm vụ được giao', scheme],
])('%s: tells nothing of another', (outcome, task) => {
  expect(scoreOf(outcome, task)).toBeLessThan(0.5);
});
