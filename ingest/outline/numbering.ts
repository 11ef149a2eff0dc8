import type { Numbering } from './outline.js';
import data from './numbering.json' with { type: 'json' };

/** One way to read the label that a line begins with. */
export interface Label {
  readonly numbering: Numbering;
  /** As printed, without punctuation: "C", "2.1", "Phụ lục I". */
  readonly label: string;
  /** Its place in its sequence, from 1; for a letter its place in the alphabet. 0 where there is no sequence. */
  readonly ordinal: number;
  /** What labels of one sequence share beside their kind: "2." for 2.1 and 2.2. */
  readonly series: string;
  /** Characters up to the words: the label with its punctuation and space. */
  readonly length: number;
}

type Formal = keyof typeof data.words;

const WORDS = Object.entries(data.words).flatMap(([numbering, words]) =>
  words.map((word) => ({ numbering: numbering as Formal, word })),
);
const NUMERAL = `thứ\\s+[A-Za-zÀ-ỹ]+|số\\s+\\d+|[IVXLC]+(?:[.-]\\d+)?|\\d+(?:[.-]\\d+)?[a-zđ]?|[A-HĐ]|${data.cardinals.join('|')}`;
const FORMAL = new RegExp(
  `^(?<word>${WORDS.map(({ word }) => word.replace(' ', '\\s+')).join('|')})(?:\\s+(?<numeral>${NUMERAL}))?(?![A-Za-zÀ-ỹ\\p{N}])(?<after>\\s*[.:)–-]?\\s*)`,
  'iu',
);
const ROMAN = 'X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}';
const CAPITAL = new RegExp(
  `^(?<label>(?:${ROMAN})(?:\\.\\d{1,2})*|[A-ZĐ])(?:\\s?[.)/:](?:\\s+|(?=\\p{Lu}[A-Za-zÀ-ỹ])|(?<=^[IVX]+.)$)|\\s*[-–—]\\s+(?=[\\p{Lu}"“]))`,
  'u',
);
const DECIMAL = /^(?<label>\d{1,2}(?:\.\d{1,2})+)(?:[.)/:]\s*|\s?[-–]\s+(?=\p{Lu})|\s+(?=[\p{Lu}"“]))(?=\D)/u;
/** "588/QĐ-TTg" is a document's number. */
const ARABIC =
  /^(?<label>\d{1,3})(?!\/\p{Lu})(?:\s?(?<close>[.)/])(?:\s+(?=\S)|(?=[A-Za-zÀ-ỹ])|$)|(?:\s[-–]\s?|[-–]\s)(?=\p{Lu}))/u;
const LETTER = /^(?<label>[a-zđ]|[ivx]{2,5})\s?(?:\)\s*|[./]\s+(?=\p{Lu}))(?=\S)/u;
const BRACKET = /^\((?<label>\d{1,3}|[ivx]{1,5}|[a-zđ])\)\s*(?=\S)/u;
const BULLET = new RegExp(
  `^(?:(?<label>[${escaped(Object.values(data.bullets).join(''))}])(?:\\s+|(?=[A-Za-zÀ-ỹ])))(?=\\S)`,
  'u',
);

/** Most lines begin with a word and no label. */
const WORD = /^(?![ivx]{2})[A-Za-zÀ-ỹ]\p{Ll}/u;

/**
 * The labels that a line may begin with, likeliest first: "I." is a roman one or the letter after H, "i)" the letter
 * after h or a roman one; their neighbours decide. Empty for a line without a label.
 */
export function labelsAt(text: string): Label[] {
  const formal = formalLabel(text);
  if (formal) return [formal];
  if (WORD.test(text)) return [];
  const capital = CAPITAL.exec(text);
  if (capital?.groups?.label) return capitalLabels(capital.groups.label, capital[0].length);
  const decimal = DECIMAL.exec(text);
  if (decimal?.groups?.label) return [decimalLabel(decimal.groups.label, decimal[0].length)];
  const arabic = ARABIC.exec(text);
  if (arabic?.groups?.label) {
    const numbering = arabic.groups.close === ')' ? 'bracket-arabic' : 'arabic';
    return [plain(numbering, arabic.groups.label, Number(arabic.groups.label), arabic[0].length)];
  }
  const letter = LETTER.exec(text);
  if (letter?.groups?.label) return smallLabels(letter.groups.label, letter[0].length, false);
  const bracket = BRACKET.exec(text);
  if (bracket?.groups?.label) return smallLabels(bracket.groups.label, bracket[0].length, true);
  return bulletLabel(text);
}

/** The label of a heading above the level of a list: Phần, Chương, Điều, A., IV., 2., 2.1.; undefined for anything else. */
export function headingLabelAt(text: string): Label | undefined {
  const label = labelsAt(text)[0];
  return label && OUTER.has(label.numbering) ? label : undefined;
}
const OUTER = new Set<Numbering>([
  'part',
  'chapter',
  'title',
  'article',
  'annex',
  'capital',
  'roman',
  'arabic',
  'decimal',
]);

/** Whether a line holds one word of a label ("Chương", "Điều") whose number, or title in capitals, is the next line. */
export function isLabelCutBefore(line: string, next: string): boolean {
  if (!isLabelWord(line)) return false;
  const label = labelsAt(`${line} ${next}`)[0];
  return label !== undefined && label.length > line.length;
}

/** "Điều", "Chương" alone: the word of a label without its number. */
export const isLabelWord = (line: string): boolean => ALONE.test(line);
const ALONE = new RegExp(`^(?:${[...data.words.part, ...data.words.chapter, ...data.words.article].join('|')})$`, 'u');

/** Whether `next` may follow `previous` in one sequence. The letters that some writers skip (đ, f, j, w) may be missing. */
export function follows(previous: Label, next: Label): boolean {
  if (previous.numbering !== next.numbering || previous.series !== next.series) return false;
  const step = next.ordinal - previous.ordinal;
  return step === 1 || (step === 2 && (next.numbering === 'letter' || next.numbering === 'capital'));
}

/** "Phần thứ nhất", "CHƯƠNG II", "Điều 3.", "PHỤ LỤC I" where they stand alone or before the words of a heading. */
function formalLabel(text: string): Label | null {
  const match = FORMAL.exec(text);
  const { word, numeral = '', after = '' } = match?.groups ?? {};
  if (!match || word === undefined) return null;
  const numbering = WORDS.find((known) => sameWord(known.word, word))?.numbering;
  if (!numbering) return null;
  const rest = text.slice(match[0].length);
  const bare = numeral === '';
  if (bare && !standsBare(word, numbering, rest)) return null;
  if (/^thứ/iu.test(numeral) && !data.ordinals.includes(ordinalWord(numeral))) return null;
  const punctuated = /[.:)–-]/u.test(after);
  const stands =
    rest === '' || punctuated || rest.startsWith('(') || (numbering !== 'article' && /^[^\p{Ll}]+$/u.test(rest));
  if (!stands) return null;
  const label = bare ? capitalised(word) : `${capitalised(word)} ${numeralAsPrinted(numeral)}`;
  return { numbering, label, ordinal: numeralValue(numeral), series: '', length: match[0].length };
}

/**
 * "Phụ lục" may stand without a number, alone on its line; a chapter whose number was lost stands before its title in
 * capitals, in small letters itself ("CHƯƠNG TRÌNH" is one word of two). "Biểu" and the others may not.
 */
function standsBare(word: string, numbering: Formal, rest: string): boolean {
  if (rest === '') return sameWord(word, 'Phụ lục');
  return numbering === 'chapter' && word !== word.toUpperCase() && /^\p{Lu}[^\p{Ll}]+$/u.test(rest);
}

function capitalLabels(label: string, length: number): Label[] {
  if (label.includes('.')) return [decimalLabel(label, length)];
  const roman = romanValue(label);
  const letter = label.length === 1 ? [plain('capital', label, letterOrdinal(label), length)] : [];
  return roman > 0 ? [plain('roman', label, roman, length), ...letter] : letter;
}

function smallLabels(label: string, length: number, bracketed: boolean): Label[] {
  if (/\d/u.test(label)) return [plain('bracket-arabic', label, Number(label), length)];
  const roman = romanValue(label.toUpperCase());
  const letters = label.length === 1 ? [plain('letter', label, letterOrdinal(label), length)] : [];
  const romans = roman > 0 ? [plain('bracket-roman', label, roman, length)] : [];
  return bracketed || label === 'i' ? [...romans, ...letters] : [...letters, ...romans];
}

function decimalLabel(label: string, length: number): Label {
  const dot = label.lastIndexOf('.');
  return {
    numbering: 'decimal',
    label,
    ordinal: Number(label.slice(dot + 1)),
    series: label.slice(0, dot + 1),
    length,
  };
}

function bulletLabel(text: string): Label[] {
  const match = BULLET.exec(text);
  const label = match?.groups?.label;
  if (!match || label === undefined) return [];
  const numbering = Object.entries(data.bullets).find(([, signs]) => signs.includes(label))?.[0];
  if (numbering !== 'dash' && numbering !== 'plus' && numbering !== 'bullet') return [];
  return [plain(numbering, numbering === 'dash' ? '-' : label, 0, match[0].length)];
}

function plain(numbering: Numbering, label: string, ordinal: number, length: number): Label {
  return { numbering, label, ordinal, series: '', length };
}

function letterOrdinal(letter: string): number {
  return data.alphabet.indexOf(letter.toLowerCase()) + 1;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const WHOLE_ROMAN = new RegExp(`^(?:${ROMAN})$`, 'u');

/** The value of a roman numeral up to 39; 0 for what is none. */
function romanValue(numeral: string): number {
  if (!WHOLE_ROMAN.test(numeral)) return 0;
  const digits = [...numeral].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, index) => (digit < (digits[index + 1] ?? 0) ? sum - digit : sum + digit), 0);
}

function numeralValue(numeral: string): number {
  const digits = /\d+/u.exec(numeral)?.[0];
  if (/^[IVXLC]/u.test(numeral)) return romanValue(numeral.replace(/[.-].*/u, ''));
  if (digits) return Number(digits);
  const word = ordinalWord(numeral);
  return Math.max(data.ordinals.indexOf(word), data.cardinals.indexOf(word)) + 1;
}

function ordinalWord(numeral: string): string {
  return numeral.toLowerCase().replace(/^thứ\s+/u, '');
}

function numeralAsPrinted(numeral: string): string {
  return /^(?:thứ|số)|^[A-Za-zÀ-ỹ]{3,}$/iu.test(numeral) && romanValue(numeral) === 0
    ? numeral.toLowerCase().replace(/\s+/gu, ' ')
    : numeral;
}

function capitalised(word: string): string {
  const lower = word.toLowerCase().replace(/\s+/gu, ' ');
  return lower.slice(0, 1).toUpperCase() + lower.slice(1);
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase().replace(/\s+/gu, ' ');
}

function escaped(signs: string): string {
  return signs.replace(/[\\\]^-]/gu, '\\$&');
}
