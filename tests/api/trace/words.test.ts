import { expect, test } from 'vitest';
import { documentName } from '../../../api/trace/document-name.js';
import { partKey, partMeant } from '../../../api/trace/parts.js';
import { placeBeside, regionNamed } from '../../../api/trace/places.js';

test.each([
  ['nông, lâm, thủy sản', 'nông, lâm và thủy sản', 'nông, lâm nghiệp, thủy sản', 'Khu vực nông, lâm, ngư nghiệp'],
  ['công nghiệp - xây dựng', 'công nghiệp và xây dựng', 'Nhóm ngành công nghiệp, xây dựng'],
  ['thuế sản phẩm trừ trợ cấp', 'thuê sản phẩm trừ trợ cấp sản phẩm'],
  ['nông thôn', 'ở khu vực nông thôn'],
  ['kinh tế FDI', 'khu vực kinh tế có vốn đầu tư trực tiếp nước ngoài'],
])('one part in several wordings: %s', (first, ...others) => {
  for (const other of others) expect(partKey(other, '')).toBe(partKey(first, ''));
});

test.each([
  ['công nghiệp', 'công nghiệp - xây dựng'],
  ['nông nghiệp', 'nông, lâm, thủy sản'],
  ['đô thị', 'nông thôn'],
  ['nông thôn', 'nông thôn, xử lý hợp vệ sinh'],
  ['khu công nghiệp', 'công nghiệp'],
])('two parts: %s, %s', (one, other) => {
  expect(partKey(one, '')).not.toBe(partKey(other, ''));
});

test.each([
  ['Tỷ lệ chất thải rắn được thu gom và xử lý', 'nông thôn, thu gom, xử lý', 'nông thôn'],
  ['Tỷ lệ chất thải rắn được thu gom và xử lý', 'Thu gom, xử lý', null],
])('of "%s" "%s" says no more than "%s"', (indicator, one, other) => {
  expect(partKey(one, indicator)).toBe(partKey(other, indicator));
});

test.each([
  ['Tỷ lệ chất thải rắn được thu gom và xử lý', 'nông thôn, xử lý hợp vệ sinh', 'nông thôn, hợp vệ sinh'],
  ['Tỷ lệ chất thải rắn được thu gom và xử lý', 'nông thôn, xử lý', 'nông thôn'],
  ['Tốc độ tăng giá trị sản xuất nông, lâm, thủy sản', 'thủy sản', null],
])('of "%s" "%s" is another part than "%s"', (indicator, one, other) => {
  expect(partKey(one, indicator)).not.toBe(partKey(other, indicator));
});

test.each([
  ['dich vu', ['dich vu', 'dich vu logistics'], 'dich vu'],
  ['logistics', ['dich vu', 'dich vu logistics'], 'dich vu logistics'],
  ['thuy san', ['lam nong san thuy'], 'lam nong san thuy'],
  ['du lịch', ['dich vu'], 'du lich'],
])('the part that words mean: %s', (asked, stated, meant) => {
  expect(partMeant(asked, stated, '')).toBe(meant);
});

test.each([
  ['Tỷ trọng đóng góp vào GRDP vùng đồng bằng Sông Hồng', 'vùng đồng bằng sông Hồng'],
  ['Đóng góp vào GRDP vùng kinh tế trọng điểm Bắc Bộ', 'vùng kinh tế trọng điểm Bắc Bộ'],
  ['Tỷ trọng trong GDP vùng KTTĐ Bắc Bộ', 'vùng kinh tế trọng điểm Bắc Bộ'],
  ['GRDP của vùng Đông Nam Bộ', 'vùng Đông Nam Bộ'],
  ['quy mô vùng Bắc Trung Bộ và duyên hải miền Trung', 'vùng Bắc Trung Bộ và duyên hải miền Trung'],
  ['Tỷ trọng trong GDP vùng', null],
  ['Tỷ lệ hộ nghèo vùng dân tộc thiểu số', null],
  ['cảng phía Bắc sông Cấm', null],
])('the region that a name holds: %s', (name, region) => {
  expect(regionNamed(name)).toBe(region);
});

test.each([
  ['REGION', 'Tốc độ tăng trưởng', 'vùng Đông Nam Bộ tăng 7%', 'vùng Đông Nam Bộ'],
  ['LOCAL', 'Tốc độ tăng trưởng', 'tăng 7%, cao nhất vùng Đông Nam Bộ', null],
  ['DISTRICT', 'Huyện Cát Hải thu ngân sách', 'huyện Cát Hải thu ngân sách 500 tỷ đồng', 'huyện Cát Hải'],
  ['DISTRICT', 'Thu ngân sách', 'quận Đồ Sơn đạt 300 tỷ đồng', 'quận Đồ Sơn'],
  ['OTHER', 'GRDP của tỉnh Quảng Ninh', 'GRDP của tỉnh Quảng Ninh tăng 9%', 'tỉnh Quảng Ninh'],
  ['LOCAL', 'GRDP thành phố Hải Phòng', 'GRDP thành phố Hải Phòng tăng 9%', null],
] as const)('the place beside a %s value: %s', (scope, name, quote, place) => {
  expect(placeBeside({ name, component: null, scope, span: { quote } })).toBe(place);
});

test.each([
  [{ number: '3532/QĐ-UBND', kind: 'DECISION', year: 2021 } as const, '3532/QĐ-UBND'],
  [{ number: null, kind: 'PLAN', year: 2022 } as const, 'Kế hoạch năm 2022'],
  [{ number: null, kind: 'OTHER', year: null } as const, 'Văn bản'],
])('what a document is called', (document, name) => {
  expect(documentName(document)).toBe(name);
});
