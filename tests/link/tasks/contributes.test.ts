import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../../ingest/extract/facts.js';
import { type Contributions } from '../../../ingest/link/tasks/index.js';
import type { LinkedFacts } from '../../../ingest/link/index.js';
import { readDocument } from '../../../ingest/pipeline.js';

/** A plan of a city that is none: headline targets, a goal, and tasks that name them. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/KH-UBND
Lai Châu, ngày 05 tháng 01 năm 2022

KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2022

I. MỤC TIÊU
1. Mục tiêu tổng quát
Đến năm 2025, Lai Châu trở thành trung tâm du lịch sinh thái của vùng Tây Bắc; xây dựng chính quyền điện tử.
2. Chỉ tiêu chủ yếu
- Thu hút vốn đầu tư trực tiếp nước ngoài (FDI) đạt 1,2 tỷ USD.
- Kim ngạch xuất khẩu đạt 35 triệu USD.
- Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.

II. NHIỆM VỤ
1. Sở Kế hoạch và Đầu tư: Hoàn thành chỉ tiêu thu hút FDI 1,2 tỷ USD; đẩy nhanh dự án cầu Nậm Na.
2. Sở Công Thương: Triển khai các giải pháp đẩy mạnh kim ngạch xuất khẩu sang các thị trường mới.
3. Sở Y tế: Phấn đấu tỷ lệ người dân tham gia bảo hiểm y tế đạt 90% trong quý III.
4. Sở Văn hóa, Thể thao và Du lịch: Phát triển sản phẩm mới, góp phần đưa Lai Châu trở thành trung tâm du lịch sinh thái của vùng Tây Bắc.
`;

let facts: Facts;
let linked: LinkedFacts;
let contributions: readonly Contributions[];

beforeAll(async () => {
  ({ facts, linked } = await readDocument(new TextEncoder().encode(PLAN), 'plan.txt'));
  contributions = linked.tasks.map((task) => task.contributes);
});

function of(words: string): Contributions {
  const found = contributions[facts.tasks.findIndex(({ text }) => text.includes(words))];
  if (!found) throw new Error(`no task says "${words}"`);
  return found;
}

const headlines = (task: Contributions) =>
  task.targets.flatMap(({ index }) => (facts.targets[index]?.headline ? [facts.targets[index].name] : []));

describe('targets', () => {
  it('are those of its words, and the headline target that these repeat', () => {
    expect(headlines(of('FDI'))).toEqual(['Thu hút vốn đầu tư trực tiếp nước ngoài (FDI)']);
    expect(of('FDI').targets.map(({ score }) => score)).toEqual([0.95, 0.9]);
  });

  it('are headline targets that it names without a value', () => {
    expect(of('thị trường mới').targets).toMatchObject([
      { score: 0.7, why: 'nhiệm vụ nhắc đến "Kim ngạch xuất khẩu"' },
    ]);
  });

  it('are not headline targets of another value', () => {
    expect(headlines(of('bảo hiểm y tế'))).toEqual([]);
  });
});

it('goals are those of which it repeats a clause', () => {
  expect(of('sản phẩm mới').goals).toHaveLength(1);
  expect(of('FDI').goals).toEqual([]);
});

it('projects are those that it names', () => {
  expect(of('FDI').projects.map(({ index }) => facts.projects[index]?.name)).toEqual(['dự án cầu Nậm Na']);
});
