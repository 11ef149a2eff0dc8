import { describe, expect, test } from 'vitest';
import { read } from '../../../ingest/read/index.js';
import { odtOf } from './odt.js';

const textOf = async (body: string, styles = ''): Promise<string> =>
  (await read(odtOf(body, { styles }), 'a.odt')).text.trimEnd();
const p = (content: string): string => `<text:p>${content}</text:p>`;

describe('what a reader of the page sees is the text', () => {
  const styles =
    '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>' +
    '<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
    '<style:style style:name="Lowered" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>' +
    '<style:style style:name="Old" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>';
  const span = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;

  test.each([
    ['white space is one space', 'a\n  <text:span>b</text:span>', 'a b'],
    ['spaces, tabs and line breaks', 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d', 'a  b\tc\nd'],
    ['hidden text is out', `a${span('Hidden', 'b')}`, 'a'],
    ['a square metre', `m${span('Raised', '2')}`, 'm²'],
    ['a chemical formula', `CO${span('Lowered', '2')}`, 'CO2'],
    ['a font of the time before Unicode', span('Old', 'Uû ban nh©n d©n'), 'Uỷ ban nhân dân'],
    ['the number of the page is out', 'Trang <text:page-number>7</text:page-number>', 'Trang'],
    ['a remark is out', 'a<office:annotation><text:p>nhận xét</text:p></office:annotation>', 'a'],
    [
      'a text box stands below its paragraph',
      `a<draw:frame><draw:text-box>${p('hộp')}</draw:text-box><svg:title>t</svg:title></draw:frame>`,
      'a\n\nhộp',
    ],
    [
      'a footnote stands below what calls it',
      `a<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Nguồn.')}</text:note-body></text:note>b`,
      'a¹b\n\n¹ Nguồn.',
    ],
  ])('%s', async (_, content, text) => {
    expect(await textOf(p(content), styles)).toBe(text);
  });

  test('what was deleted, and a table of contents, are out', async () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('cũ')}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(await textOf(deleted + `<text:table-of-content>${p('Chương I 3')}</text:table-of-content>` + p('mới'))).toBe(
      'mới',
    );
  });
});

describe('the numbers that lists generate are read', () => {
  const level = (at: number, format: string, attributes = ''): string =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${attributes}/>`;
  const styles =
    `<text:list-style style:name="L">${level(1, 'I', 'style:num-suffix="."')}${level(2, '1', 'style:num-suffix="." text:display-levels="2"')}</text:list-style>` +
    `<text:list-style style:name="Article">${level(1, '1', 'style:num-prefix="Điều " style:num-suffix="."')}</text:list-style>` +
    '<text:list-style style:name="Dash"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>' +
    '<style:style style:name="Numbered" style:family="paragraph" style:list-style-name="Article"/>';
  const item = (content: string, attributes = ''): string =>
    `<text:list-item ${attributes}>${content}</text:list-item>`;
  const list = (style: string, items: string, more = ''): string =>
    `<text:list text:style-name="${style}" ${more}>${items}</text:list>`;
  const inner = (...texts: readonly string[]): string =>
    `<text:list>${texts.map((text) => item(p(text))).join('')}</text:list>`;

  test.each([
    [
      'levels',
      list('L', item(p('a') + inner('b', 'c')) + item(p('d') + inner('e'))),
      ['I. a', 'I.1. b', 'I.2. c', 'II. d', 'II.1. e'],
    ],
    ['only the first paragraph of an item is numbered', list('Article', item(p('a') + p('b'))), ['Điều 1. a', 'b']],
    [
      'a head of a list is not',
      list('Article', `<text:list-header>${p('a')}</text:list-header>${item(p('b'))}`),
      ['a', 'Điều 1. b'],
    ],
    [
      'an item that says its number',
      list('Article', item(p('a'), 'text:start-value="7"') + item(p('b'))),
      ['Điều 7. a', 'Điều 8. b'],
    ],
    [
      'another list begins anew',
      list('Article', item(p('a'))) + list('Article', item(p('b'))),
      ['Điều 1. a', 'Điều 1. b'],
    ],
    [
      'one that goes on with the one before it',
      list('Article', item(p('a'))) + p('x') + list('Article', item(p('b')), 'text:continue-numbering="true"'),
      ['Điều 1. a', 'x', 'Điều 2. b'],
    ],
    [
      'one that goes on with another',
      list('Article', item(p('a')), 'xml:id="one"') +
        list('Dash', item(p('x'))) +
        list('Article', item(p('b')), 'text:continue-list="one"'),
      ['Điều 1. a', '- x', 'Điều 2. b'],
    ],
    [
      'a list by the style of its paragraphs',
      `<text:list>${item('<text:p text:style-name="Numbered">a</text:p>')}</text:list>`,
      ['Điều 1. a'],
    ],
    ['a pattern in place of the parts', `<text:list text:style-name="P">${item(p('a'))}</text:list>`, ['Khoản 1/ a']],
  ])('%s', async (_, body, lines) => {
    const pattern = `<text:list-style style:name="P">${level(1, '1', 'style:num-list-format="Khoản %1%/"')}</text:list-style>`;
    expect((await textOf(body, styles + pattern)).split('\n\n')).toEqual(lines);
  });

  test('headings have a numbering of their own', async () => {
    const outline = `<text:outline-style>${level(1, 'I', 'style:num-prefix="Chương "')}${level(2, '1', 'style:num-suffix="."')}</text:outline-style>`;
    const headings = [1, 2, 2, 1, 2].map((at) => `<text:h text:outline-level="${at}">x</text:h>`).join('');
    expect((await textOf(headings, outline)).split('\n\n')).toEqual([
      'Chương I x',
      '1. x',
      '2. x',
      'Chương II x',
      '1. x',
    ]);
  });
});

describe('tables', () => {
  const styles =
    '<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>' +
    '<style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:border="none"/></style:style>';
  const cell = (text: string, style = 'Ruled', more = ''): string =>
    `<table:table-cell table:style-name="${style}" ${more}>${p(text)}</table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (...rows: readonly string[]): string => `<table:table>${rows.join('')}</table:table>`;

  test('a row is a line, with an empty cell for each that is merged into another', async () => {
    const head = row(
      cell('Năm 2024', 'Ruled', 'table:number-columns-spanned="2"'),
      '<table:covered-table-cell/>',
      cell('b'),
    );
    const body = table(
      `<table:table-header-rows>${head}</table:table-header-rows>`,
      row(cell('1'), cell('2'), cell('3')),
    );
    expect(await textOf(body, styles)).toBe('Năm 2024\t\tb\n1\t2\t3');
  });

  test('columns beside each other without lines are read one after the other', async () => {
    expect(
      await textOf(
        table(row(cell('ỦY BAN', 'Bare'), cell('TỜ TRÌNH', 'Bare')), row(cell('Số', 'Bare'), cell('ngày', 'Bare'))),
        styles,
      ),
    ).toBe('ỦY BAN\n\nSố\n\nTỜ TRÌNH\n\nngày');
  });
});

test('pages are those that were counted when the text was last laid out, where all of them are marked', async () => {
  const body = p('a') + p('b<text:soft-page-break/>c');
  const { text, pages } = await read(odtOf(body, { pages: 2 }), 'a.odt');
  expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['a\n\nb', 'c\n']);
  expect((await read(odtOf(body, { pages: 3 }), 'a.odt')).pages).toEqual([]);
});
