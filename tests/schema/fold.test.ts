import { describe, expect, test } from 'vitest';
import { accentedWords, fold, foldNames } from '../../schema/fold.js';

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

test('the words of a text are cut as it is folded', () => {
  const text = 'Đạt 14.740 USD/người - “bình quân”';
  expect(accentedWords(text)).toEqual(['đạt', '14.740', 'usd', 'người', 'bình', 'quân']);
  expect(accentedWords(text.normalize('NFD'))).toEqual(accentedWords(text));
  expect(accentedWords(text).map(fold).join(' ')).toBe(fold(text));
});
