import { expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';

test('names in a column of times are no rows: the cells are paragraphs, and a warning says where', () => {
  const head = ['STT', 'Danh mục', 'Thời gian sử dụng', 'Tỷ lệ hao mòn'];
  const cells = [
    ...['Loại một', 'Quyền tác giả', 'Tác phẩm điện ảnh', 'Tác phẩm mỹ thuật', 'Tác phẩm sân khấu'],
    ...['Bản họa đồ và sơ đồ', 'Tác phẩm âm nhạc', 'Tác phẩm báo chí', 'Tác phẩm kiến trúc'],
  ];
  const read = outline(['PHỤ LỤC', '', 'Danh mục tài sản', ...head, ...cells].join('\n'));
  const paragraphs = read.blocks.filter((block) => block.type === 'paragraph');
  expect(read.blocks.some((block) => block.type === 'table')).toBe(false);
  expect(paragraphs.at(-1)?.unread).toBe(true);
  expect(read.warnings).toEqual([expect.objectContaining({ code: 'TABLE_UNREAD', line: 4 })]);
});
