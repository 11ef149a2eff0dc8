/** A numeral as Vietnamese texts print it: 14.740 | 118.079,279 | 6,4 | 05 | 1 200 000. The source of a pattern, without flags. */
export const NUMERAL = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?:,\d+)?(?![\d.,]*\d)|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)?(?![\d])`;

/**
 * The value of one numeral: a dot before every three digits is a thousands mark and the comma is the decimal mark;
 * a lone dot before another number of digits is a decimal mark, as some tables print it ("197.16").
 */
export function parseNumeral(numeral: string): number {
  const digits = numeral.replaceAll(' ', '');
  if (/^\d{1,3}(?:,\d{3}){2,}/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,|$)/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(digits.replace(',', '.'));
}
