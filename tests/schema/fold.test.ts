import { describe, expect, test } from 'vitest';
import { findFolded, fold, foldNames } from '../../schema/fold.js';

describe('what is searched is folded', () => {
  const cases: [text: string, folded: string][] = [
    ['Cầu Nguyễn Trãi', 'cau nguyen trai'],
    ['Cầu Nguyễn Trãi'.normalize('NFD'), 'cau nguyen trai'],
    ['ĐẨY MẠNH đô thị', 'day manh do thi'],
    ['3532/QĐ-UBND', '3532 qd ubnd'],
    ['Lao động - Thương binh và Xã hội', 'lao dong thuong binh va xa hoi'],
    ['đạt 14.740 USD; 6,4%.', 'dat 14.740 usd 6,4'],
    ['năm 2025. 10 dự án', 'nam 2025 10 du an'],
    ['  |_%\\ ', ''],
    ['', ''],
  ];
  test.each(cases)('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

test('names stand between bars, each once', () => {
  expect(foldNames(['Sở KHĐT', 'sở khđt', 'Sở Kế hoạch'])).toBe('|so khdt|so ke hoach|');
});

describe('a folded phrase is found where it stands in the original', () => {
  const cases: [original: string, phrase: string, found: string | null][] = [
    ['Xây cầu Nguyễn  Trãi, quận', 'cau nguyen trai', 'cầu Nguyễn  Trãi'],
    ['Xây cầu Nguyễn Trãi, quận'.normalize('NFD'), 'cau nguyen trai', 'cầu Nguyễn Trãi'.normalize('NFD')],
    ['𝄞 Cầu', 'cau', 'Cầu'],
    ['đạt 14.740', '14.740', '14.740'],
    ['đạt 14a740', '14.740', null],
    ['Cầu', '', null],
  ];
  test.each(cases)('%s: %s', (original, phrase, found) => {
    const range = findFolded(original, phrase);
    expect(range && original.slice(...range)).toBe(found);
  });
});
