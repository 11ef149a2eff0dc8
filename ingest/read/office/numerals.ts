/** How a generated number is written. */
export type NumeralStyle =
  'decimal' | 'twoDigits' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'none';

/** A number of a list as it is printed: 4 as "4", "04", "IV", "iv", "D" or "d". */
export function numeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'twoDigits':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'none':
      return '';
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals reach 3999; what lies outside is written in digits. */
function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

/** After z comes aa, then bb. */
function letter(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
