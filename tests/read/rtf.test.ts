import { expect, test } from 'vitest';
import { read } from '../../ingest/read/index.js';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset163 Arial;}{\\f2\\fcharset0 .VnTimeH;}{\\f3\\fcharset0 .VnTime;}}';
const rtf = (body: string): Uint8Array => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${body}}`, 'latin1');
const textOf = async (body: string): Promise<string> => (await read(rtf(body), 'plan.doc')).text.trimEnd();
const row = (edges: readonly number[], cells: readonly string[]): string =>
  `\\trowd${edges.map((edge) => `\\clbrdrt\\brdrs\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row\\pard `;

test.each([
  ['letters of Unicode', "K\\u7871\\'3f ho\\u7841?ch", 'Kế hoạch'],
  ['more characters in their place', "{\\uc2 K\\u7871\\'1b\\'2b ho\\u7841 xxch}", 'Kế hoạch'],
  ['letters of western Europe', "H\\'e0", 'Hà'],
  ['letters by the character set of the font', "\\f1 K\\'ea\\'ec", 'Kế'],
  ['fonts older than Unicode', '{\\f2 ViÖt nam}: {\\f3 ñy ban}', 'VIỆT NAM: ủy ban'],
  ['paragraphs and lines', 'A\\par\nB\\line C', 'A\n\nB\nC'],
  ['the number before a paragraph', '{\\listtext\\pard\\plain 1.\\tab}{\\b M}ột'.replace('ộ', '\\u7897?'), '1. Một'],
  ['raised digits', 'm{\\super 2}', 'm²'],
  ['a note', 'D{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Ghi}\\par E', 'D¹\n\n¹ Ghi\n\nE'],
  [
    'no hidden words, heads, pictures, fields',
    'A{\\v b}{\\header c}{\\pict 0d}{\\field{\\*\\fldinst PAGE}{\\fldrslt E}}{\\*\\x y}',
    'AE',
  ],
  ['signs', 'a\\~b\\_c\\{\\}\\\\\\emdash', 'a b-c{}\\—'],
])('%s', async (_, body, text) => {
  expect((await textOf(body)).normalize('NFC')).toBe(text);
});

test('a table is a line a row, its cells in their columns', async () => {
  const body = [
    row([1000, 5000], ['TT', 'Nam']),
    row([1000, 3000, 5010], ['', '2021', '2025']),
    row([1000, 3000, 5000], ['1', '8', '9']),
  ];
  expect(await textOf(`A\\par ${body.join('')}B`)).toBe('A\n\nTT\tNam\t\n\t2021\t2025\n1\t8\t9\n\nB');
});

test('tables one below the other are two', async () => {
  const body = row([1000, 3000, 5000], ['1', '2', '3']) + row([2000, 4000, 6000], ['4', '5', '6']);
  expect(await textOf(body)).toBe('1\t2\t3\n\n4\t5\t6');
});

test('the two columns at the head are not run together', async () => {
  const head = row([4000, 9000], ['UBND\\par T\\u7880?NH', 'C\\u7896?NG H\\u210?A X\\u195? H\\u7896?I']);
  expect(await textOf(head)).toBe('UBND\n\nTỈNH\n\nCỘNG HÒA XÃ HỘI');
});

test('what is cut or no RTF is read as far as it goes', async () => {
  expect(await textOf('A {\\b B \\pict')).toBe('A B');
});
