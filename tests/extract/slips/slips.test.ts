import { expect, test } from 'vitest';
import { mended } from '../../../ingest/extract/slips.js';

test.each([
  ['Sở Y tế chủ tri, hoàn thanh trươc ngày 30/6', 'Sở Y tế chủ trì, hoàn thành trước ngày 30/6'],
  ['CHỦ TRI thực hiên', 'CHỦ TRÌ thực hiện'],
  ['đên năm 2025 tý lệ dat 80%, giảm duới 5%', 'đến năm 2025 tỷ lệ đạt 80%, giảm dưới 5%'],
  ['quy IV/2025', 'quý IV/2025'],
  // Words of their own stay.
  [
    'diện tích rừng trồng năm 2025; Quỹ năm 2025; Việt Nam 2030',
    'diện tích rừng trồng năm 2025; Quỹ năm 2025; Việt Nam 2030',
  ],
])('%s', (written, read) => {
  expect(mended(written)).toBe(read);
});
