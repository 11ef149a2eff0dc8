import { expect, it } from 'vitest';
import { lessCertainWhereRestored } from '../../ingest/extract/restored.js';

const span = { startOffset: 0, endOffset: 1, startLine: 1, endLine: 1, page: null };
const certainty = (quote: string, sourceQuote: string) =>
  lessCertainWhereRestored([{ span: { ...span, quote, sourceQuote }, confidence: 1 }])[0]?.confidence;

it.each([
  ['GRDP bình quân/người đạt 14.740 USD', 'GRDP binh quan/nguoi dat 14.740\nUSD'],
  ['đạt 6,4%', 'đạt 6 4%'],
])('what had to be restored is less certain: %s', (quote, sourceQuote) => {
  expect(certainty(quote, sourceQuote)).toBeLessThan(1);
});

it.each([
  ['đạt 6,4%', 'đạt 6 4%'],
  ['thấp nhất là 12,5%', 'thap nhat 13 12,5%'],
])('less than that where a number was changed: %s', (quote, sourceQuote) => {
  expect(certainty(quote, sourceQuote)).toBeLessThan(certainty('bình quân', 'binh quan') ?? 0);
});

it.each([
  ['Sở Y tế chủ trì', 'Sở Y tế\n¹ Trong đó có dịch bệnh.\nchủ trì'],
  ['Hải Phòng', 'Hải Phòng'.normalize('NFD')],
])('what stands in the source is as certain as it was: %s', (quote, sourceQuote) => {
  expect(certainty(quote, sourceQuote)).toBe(1);
});
