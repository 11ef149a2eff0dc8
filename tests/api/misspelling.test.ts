import { expect, test } from 'vitest';
import { isMisspelling } from '../../api/misspelling.js';

const cases: [asked: string, name: string, expected: boolean][] = [
  ['so ke hoach dau tu', 'so ke hoach va dau tu', true],
  ['so ke hoac va dau tu', 'so ke hoach va dau tu', true],
  ['so ke haoch va dau tu', 'so ke hoach va dau tu', true],
  ['so ke achoh va dau tu', 'so ke hoach va dau tu', false],
  ['grdp binh quan dau nguoi', 'grdp binh quan dau nguoi', true],
  ['cau nguyen trai', 'cau nguyen trang', false],
  ['thu nhap binh quan dau nguoi', 'grdp binh quan dau nguoi', false],
  ['gdp per capita', 'grdp per capita', false],
  ['ben so 3 4', 'ben so 5 6', false],
  ['duong 359 giai doan 2', 'duong 359 giai doan 1', false],
  ['so y te', 'so xay dung', false],
  ['so', 'so ke hoach va dau tu', false],
];

test.each(cases)('%s for %s', (asked, name, expected) => {
  expect(isMisspelling(asked, name)).toBe(expected);
});
