import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../ingest/extract/quantity/index.js';
import { valuesBeside } from '../../../ingest/extract/targets/beside.js';

describe('values beside a result', () => {
  const beside = (text: string): string[] => {
    const [main] = findQuantities(text);
    return (main ? valuesBeside(text, main, text.length) : []).map(
      ({ quantity: { min, max, unit }, kind, scope, period }) =>
        `${kind} ${scope ?? 'same'} ${min}..${max} ${unit} ${period?.to ?? 'same'}`,
    );
  };

  it.each<[string, string[]]>([
    ['GRDP ước tăng 8,2% (thấp hơn kế hoạch giao 8,5 - 9%; đứng thứ 5 cả nước).', ['TARGET same 8.5..9 % same']],
    ['Thu ngân sách đạt 21.500 tỷ đồng (Kế hoạch năm 20.000 tỷ đồng).', ['TARGET same 20000..20000 tỷ đồng same']],
    ['khu vực dịch vụ tăng 7,1%, thấp hơn so với mục tiêu (từ 7,5 - 8%).', ['TARGET same 7.5..8 % same']],
    [
      'Tỷ lệ che phủ rừng đạt 58,2%, cao hơn chỉ tiêu Nghị quyết Đại hội Đảng bộ tỉnh đề ra là 57% vào năm 2030.',
      ['TARGET same 57..57 % 2030'],
    ],
    [
      'GRDP tăng 9%, gấp 1,4 lần tốc độ tăng của cả nước (dự kiến tăng khoảng 6,4 - 6,6%).',
      ['ESTIMATE NATIONAL 6.4..6.6 % same'],
    ],
    // How well a plan was met, by how much it was missed, and a plan of something else.
    ['Thu ngân sách đạt 21.500 tỷ đồng, bằng 107% kế hoạch giao.', []],
    ['GRDP tăng 9%, cao hơn kế hoạch 0,5%.', []],
    ['GRDP tăng 9%, vượt kế hoạch 8%.', []],
    ['Xuất khẩu đạt 4,1 tỷ USD, đạt kế hoạch (tăng 12%).', []],
  ])('%s', (text, values) => {
    expect(beside(text)).toEqual(values);
  });
});
