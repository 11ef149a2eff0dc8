import { expect, it } from 'vitest';
import { readDocument } from '../../../ingest/pipeline.js';

it('are what the row of a listed project cites, its other rows not', async () => {
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH NGHỆ AN',
    'Số: 12/BC-UBND',
    'Nghệ An, ngày 06 tháng 12 năm 2024',
    '',
    'BÁO CÁO',
    'Danh mục dự án trọng điểm',
    '',
    'PHỤ LỤC: DANH MỤC DỰ ÁN',
    'STT\tTên dự án\tVăn bản phê duyệt\tTổng mức đầu tư (triệu đồng)',
    '1\tCầu Cửa Hội\tNghị quyết số 21/NQ-HĐND ngày 12/8/2021, Quyết định số 3103/QĐ-UBND ngày 22/9/2022\t900.000',
    '2\tBến số 3 Cảng Cửa Lò\tGiấy chứng nhận đăng ký đầu tư số 2754244577 ngày 28/6/2021\t716.495',
  ].join('\n');
  const { facts, linked } = await readDocument(Buffer.from(text), 'text.txt');
  const numbers = linked.projects.map(({ approvals }) => approvals.map((index) => facts.citations[index]?.number));
  expect(facts.projects.map(({ name }, index) => [name, numbers[index]])).toEqual([
    ['Cầu Cửa Hội', ['21/NQ-HĐND', '3103/QĐ-UBND']],
    ['Bến số 3 Cảng Cửa Lò', []],
  ]);
});
