import { expect, test } from 'vitest';
import { read } from '../../../ingest/read/index.js';
import { docxOf, item, p } from './docx.js';

/** A level of a list: its format, what it prints, and more of its XML. */
type LevelXml = readonly [format: string, text: string, more?: string];

const levels = (given: readonly LevelXml[]): string =>
  given
    .map(
      ([format, text, more = ''], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
    )
    .join('');
const abstract = (id: number, ...given: readonly LevelXml[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels(given)}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const restarted = (id: number, of: number, start: number): string =>
  list(id, of, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`);

const linesOf = async (body: string, numbering: string, styles = ''): Promise<string[]> => {
  const { text } = await read(docxOf(body, { numbering, styles }), 'a.docx');
  return text.split('\n').filter((line) => line !== '');
};

test.each<[string, LevelXml, string[]]>([
  ['digits', ['decimal', '%1.'], ['1. A', '2. B']],
  ['two digits', ['decimalZero', '%1.'], ['01. A', '02. B']],
  ['letters', ['lowerLetter', '%1)'], ['a) A', 'b) B']],
  ['capital letters', ['upperLetter', '%1.'], ['A. A', 'B. B']],
  ['roman', ['upperRoman', '%1.'], ['I. A', 'II. B']],
  ['small roman in brackets', ['lowerRoman', '(%1)'], ['(i) A', '(ii) B']],
  ['articles', ['decimal', 'Điều %1.'], ['Điều 1. A', 'Điều 2. B']],
  ['chapters', ['upperRoman', 'Chương %1'], ['Chương I A', 'Chương II B']],
  ['dashes', ['bullet', '-'], ['- A', '- B']],
  ['no number', ['none', ''], ['A', 'B']],
  ['nothing between number and words', ['decimal', '%1/', '<w:suff w:val="nothing"/>'], ['1/A', '2/B']],
  ['a bullet of Symbol', ['bullet', '\uf0b7', '<w:rPr><w:rFonts w:hAnsi="Symbol"/></w:rPr>'], ['• A', '• B']],
  ['a dash of Symbol', ['bullet', '\uf02d', '<w:rPr><w:rFonts w:hAnsi="Symbol"/></w:rPr>'], ['- A', '- B']],
  ['a bullet of Wingdings', ['bullet', '\uf0a7', '<w:rPr><w:rFonts w:hAnsi="Wingdings"/></w:rPr>'], ['▪ A', '▪ B']],
  ['the o of a typewriter', ['bullet', 'o', '<w:rPr><w:rFonts w:hAnsi="Courier New"/></w:rPr>'], ['○ A', '○ B']],
])('the numbers that Word generates are read: %s', async (_, level, lines) => {
  expect(await linesOf(item('A', 1) + item('B', 1), abstract(0, level) + list(1, 0))).toEqual(lines);
});

const OUTLINE: LevelXml[] = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
];

test('an inner level begins anew under each outer one, and names it', async () => {
  const body = [0, 1, 1, 2, 2, 0, 1, 2].map((level) => item('x', 1, level)).join('');
  expect(await linesOf(body, abstract(0, ...OUTLINE) + list(1, 0))).toEqual([
    'I. x',
    '1. x',
    '2. x',
    '2.1. x',
    '2.2. x',
    'II. x',
    '1. x',
    '1.1. x',
  ]);
});

test('a level may count on through the whole text, as articles do through chapters', async () => {
  const numbering = abstract(0, ['upperRoman', 'Chương %1'], ['decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>']);
  const body = [0, 1, 1, 0, 1].map((level) => item('x', 1, level)).join('');
  expect(await linesOf(body, numbering + list(1, 0))).toEqual([
    'Chương I x',
    'Điều 1. x',
    'Điều 2. x',
    'Chương II x',
    'Điều 3. x',
  ]);
});

test('a legal level prints outer numbers in digits', async () => {
  const numbering = abstract(0, ['upperRoman', '%1.'], ['decimal', '%1.%2.', '<w:isLgl/>']);
  expect(await linesOf(item('x', 1) + item('x', 1, 1), numbering + list(1, 0))).toEqual(['I. x', '1.1. x']);
});

test('lists of one definition count on with one another, unless told to start anew', async () => {
  const numbering = abstract(0, ['decimal', '%1.']) + list(1, 0) + list(2, 0) + restarted(3, 0, 1) + restarted(4, 0, 7);
  const body = [1, 2, 3, 3, 1, 4, 4].map((id) => item('x', id)).join('');
  expect(await linesOf(body, numbering)).toEqual(['1. x', '2. x', '1. x', '2. x', '3. x', '7. x', '8. x']);
});

test('a list may have a level of its own', async () => {
  const override = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>`;
  expect(await linesOf(item('x', 1), abstract(0, ['decimal', '%1.']) + list(1, 0, override))).toEqual(['d) x']);
});

const STYLES = `
  <w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;

test('a style numbers its paragraphs, and a paragraph may take itself out', async () => {
  const styled = (style: string, more = ''): string => p('x', `<w:pStyle w:val="${style}"/>${more}`);
  const body =
    styled('Heading1') +
    styled('Heading2') +
    styled('Heading1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled('Heading1');
  expect(await linesOf(body, abstract(0, ...OUTLINE) + list(1, 0), STYLES)).toEqual(['I. x', '1. x', 'x', 'II. x']);
});

test('a level names the style of its paragraphs', async () => {
  const numbering =
    abstract(5, ['upperRoman', 'Chương %1'], ['decimal', 'Điều %2.', '<w:pStyle w:val="Article"/>']) + list(2, 5);
  const body = item('x', 2) + p('x', '<w:pStyle w:val="Article"/>');
  expect(await linesOf(body, numbering, STYLES)).toEqual(['Chương I x', 'Điều 1. x']);
});

test('a definition may leave its levels to a style of numbering', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Legal"/></w:abstractNum>' +
    `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Legal"/>${levels([['decimal', 'Điều %1.']])}</w:abstractNum>`;
  expect(await linesOf(item('x', 7), numbering + list(3, 1) + list(7, 0), STYLES)).toEqual(['Điều 1. x']);
});

test('deleted paragraphs are not counted, empty ones are', async () => {
  const deleted =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>';
  const body = item('x', 1) + deleted + item('', 1) + item('x', 1);
  expect(await linesOf(body, abstract(0, ['decimal', '%1.']) + list(1, 0))).toEqual(['1. x', '2.', '3. x']);
});

test('what a list does not know is read without a number', async () => {
  expect(await linesOf(item('x', 9) + item('x', 1, 40), abstract(0, ['decimal', '%1.']) + list(1, 0))).toEqual([
    'x',
    'x',
  ]);
});
