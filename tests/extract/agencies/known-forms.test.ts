import { expect, it } from 'vitest';
import { knownForms } from '../../../ingest/extract/agencies/index.js';

it.each([
  ['Sở Kế hoạch và Đầu tư', 'Sở KHĐT'],
  ['Ủy ban nhân dân quận Hải An', 'UBND quận Hải An'],
  ['Bộ Kế hoạch và Đầu tư', 'Bộ KHĐT'],
])('knows how %s is also written: %s', (name, form) => {
  expect(knownForms(name)).toContain(form);
});

it('knows no other forms of a body that it does not know', () => {
  expect(knownForms('Trung tâm Giám sát an toàn không gian mạng')).toEqual([]);
});
