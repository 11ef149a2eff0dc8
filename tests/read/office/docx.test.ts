import { describe, expect, test } from 'vitest';
import { read } from '../../../ingest/read/index.js';
import { cell, docxOf, item, p, r, row, table, type DocxParts } from './docx.js';

const textOf = async (body: string, parts?: DocxParts): Promise<string> =>
  (await read(docxOf(body, parts), 'a.docx')).text.trimEnd();

const run = (xml: string): string => `<w:r>${xml}</w:r>`;
const paragraph = (xml: string): string => `<w:p>${xml}</w:p>`;
const field = (instruction: string, result: string): string =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText>${instruction}</w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  r(result) +
  run('<w:fldChar w:fldCharType="end"/>');
const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe('what a reader of the page sees is the text', () => {
  test.each([
    ['runs cut anywhere', r('Quyết ') + r('đị') + r('nh'), 'Quyết định'],
    ['a line break', r('a') + run('<w:br/>') + r('b'), 'a\nb'],
    ['a tab between words', r('a') + run('<w:tab/>') + r('b'), 'a\tb'],
    ['a hyphen that does not break', r('18') + run('<w:noBreakHyphen/>') + r('CT/TW'), '18-CT/TW'],
    ['hidden text is out', r('a') + r('b', '<w:vanish/>'), 'a'],
    ['text that is not hidden after all', r('a', '<w:vanish w:val="0"/>'), 'a'],
    ['letters set in capitals', r('Quyết định', '<w:caps/>'), 'QUYẾT ĐỊNH'],
    ['a square metre', r('120 m') + r('2', '<w:vertAlign w:val="superscript"/>'), '120 m²'],
    ['a chemical formula', r('CO') + r('2', '<w:vertAlign w:val="subscript"/>'), 'CO2'],
    [
      'a sign of the font Symbol',
      r('GRDP ') + run('<w:sym w:font="Symbol" w:char="F0B3"/>') + r(' 14,5'),
      'GRDP ≥ 14,5',
    ],
    ['a link', `<w:hyperlink>${r('Luật số 47')}</w:hyperlink>`, 'Luật số 47'],
    [
      'insertions are in, deletions out',
      `<w:ins>${r('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`,
      'mới',
    ],
    ['what was moved stands where it went', `<w:moveFrom>${r('a')}</w:moveFrom><w:moveTo>${r('b')}</w:moveTo>`, 'b'],
    ['the result of a field', r('Bảng ') + field(' SEQ Bảng ', '3'), 'Bảng 3'],
    ['the number of the page is out', r('Trang ') + field(' PAGE ', '7'), 'Trang'],
    ['a field that never ends', run('<w:fldChar w:fldCharType="begin"/>') + run('<w:instrText>SEQ</w:instrText>'), ''],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('Hải Phòng')}</w:sdtContent></w:sdt>`, 'Hải Phòng'],
    [
      'a place to be filled in is out',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Nhập')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'what is said twice, for old programs, is read once',
      run(
        `<mc:AlternateContent><mc:Choice Requires="wps">${box('hộp')}</mc:Choice><mc:Fallback>${box('hộp')}</mc:Fallback></mc:AlternateContent>`,
      ),
      'hộp',
    ],
    ['a text box stands below its paragraph', r('a') + run(`<w:pict>${box('hộp')}</w:pict>`) + r('b'), 'ab\n\nhộp'],
    ['a formula', '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>', 'a+b'],
  ])('%s', async (_, xml, text) => {
    expect(await textOf(paragraph(xml) + p('.'))).toBe(text === '' ? '.' : `${text}\n\n.`);
  });

  test('a paragraph whose end is deleted goes on in the next', async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Giao ')}</w:p>`;
    expect(await textOf(first + p('Sở Y tế'))).toBe('Giao Sở Y tế');
  });

  test('a table of contents is out: its headings stand in the text', async () => {
    const line = paragraph(r('Chương I') + run('<w:tab/>') + field(' PAGEREF _Toc123 \\h ', '3'));
    expect(await textOf(line + p('Chương I'))).toBe('Chương I');
  });

  test('a style sets its paragraphs', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p('tên', '<w:pStyle w:val="B"/>') + p('ẩn', '<w:pStyle w:val="C"/>');
    expect(await textOf(body, { styles })).toBe('TÊN');
  });

  test('the namespaces may have any prefix', async () => {
    const document =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Điều 1.</x:t></x:r></x:p></x:body></x:document>';
    expect(await textOf('', { files: { 'word/document.xml': new TextEncoder().encode(document) } })).toBe('Điều 1.');
  });
});

describe('notes stand below what calls them, under the mark that Word counts', () => {
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote>` +
    `<w:footnote w:id="5">${p(' Nguồn: Cục Thống kê.')}${p('Ước tính.')}</w:footnote><w:footnote w:id="2">${p('Luật số 31.')}</w:footnote>`;
  const endnotes = `<w:endnote w:id="5">${p('Cuối văn bản.')}</w:endnote>`;
  const call = (id: number, kind = 'footnote'): string => run(`<w:${kind}Reference w:id="${id}"/>`);

  test('of a paragraph', async () => {
    const body = paragraph(r('đạt 14,5%') + call(5) + r('; Luật') + call(2)) + p('Sau');
    expect(await textOf(body, { footnotes })).toBe(
      'đạt 14,5%¹; Luật²\n\n¹ Nguồn: Cục Thống kê. Ước tính.\n\n² Luật số 31.\n\nSau',
    );
  });

  test('of a table', async () => {
    const rows = [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ].map((cells) => row(...cells.map((text) => cell(p(text)))));
    const noted = row(cell(paragraph(r('4') + call(2))), cell(p('5')), cell(p('6')));
    expect(await textOf(table([...rows, noted]), { footnotes })).toBe('a\tb\tc\n1\t2\t3\n4¹\t5\t6\n\n¹ Luật số 31.');
  });

  test('at the end of the text', async () => {
    expect(await textOf(paragraph(r('a') + call(5, 'endnote')), { endnotes })).toBe('a¹\n\n¹ Cuối văn bản.');
  });
});

describe('tables', () => {
  test('a row is a line, with an empty cell for each that is merged into another', async () => {
    const body = table([
      row(
        cell(p('TT'), '<w:vMerge w:val="restart"/>'),
        cell(p('Năm 2024'), '<w:gridSpan w:val="2"/>'),
        cell(p('Ghi chú')),
      ),
      row(cell(p(''), '<w:vMerge/>'), cell(p('Mục tiêu')), cell(p('Ước')), cell(p(''))),
      row(cell(p('1')), cell(p('9') + p('tỷ')), cell(p('8')), cell(table([row(cell(p('trong')), cell(p('bảng')))]))),
    ]);
    expect(await textOf(body)).toBe('TT\tNăm 2024\t\tGhi chú\n\tMục tiêu\tƯớc\t\n1\t9 tỷ\t8\ttrong bảng');
  });

  test('a column of generated numbers', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const rows = ['GRDP', 'IIP'].map((name) => row(cell(item('', 1)), cell(p(name)), cell(p('%'))));
    expect(await textOf(table(rows), { numbering })).toBe('1\tGRDP\t%\n2\tIIP\t%');
  });

  const head = [
    row(cell(p('ỦY BAN NHÂN DÂN') + p('Số: 1/QĐ-UBND')), cell(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập'))),
  ];
  const apart = 'ỦY BAN NHÂN DÂN\n\nSố: 1/QĐ-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập';

  test('columns beside each other without lines are read one after the other', async () => {
    expect(await textOf(table(head, false))).toBe(apart);
    expect(await textOf(table(head, true))).toBe(apart);
  });

  test('a line under a cell does not make a table of a layout', async () => {
    const underlined = head.map((one) =>
      one.replace('<w:tcPr>', '<w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'),
    );
    expect(await textOf(table(underlined, false))).toBe(apart);
  });

  test('the lines of a table may be those of its style, or of its cells', async () => {
    const rows = [row(cell(p('a')), cell(p('b'))), row(cell(p('c')), cell(p('d')))];
    const sides = '<w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/>';
    const styles = `<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders>${sides}</w:tblBorders></w:tblPr></w:style>`;
    const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>${rows.join('')}</w:tbl>`;
    expect(await textOf(styled, { styles })).toBe('a\tb\nc\td');
    const celled = table(rows, false).replaceAll('<w:tcPr>', `<w:tcPr><w:tcBorders>${sides}</w:tcBorders>`);
    expect(await textOf(celled)).toBe('a\tb\nc\td');
  });
});

describe('pages are those that Word counted when it last laid the text out', () => {
  const turn = run('<w:lastRenderedPageBreak/>');
  const body =
    p('a') +
    paragraph(r('b') + turn + r('c')) +
    table([row(cell(paragraph(turn + r('1'))), cell(paragraph(turn + r('2'))), cell(p('3')))]);

  test('where it marked all of them', async () => {
    const { text, pages } = await read(docxOf(body, { pages: 3 }), 'a.docx');
    expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['a\n\nb', 'c\n\n', '1\t2\t3\n']);
  });

  test('else there are none: a page is right or not said', async () => {
    expect((await read(docxOf(body, { pages: 4 }), 'a.docx')).pages).toEqual([]);
    expect((await read(docxOf(body), 'a.docx')).pages).toEqual([]);
  });
});

describe('fonts of the time before Unicode', () => {
  const set = (font: string): string => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
  test.each([
    ['TCVN3', r('Uû ban nh©n d©n thµnh phè', set('.VnTime')), 'Uỷ ban nhân dân thành phố'],
    ['TCVN3 in a font of capitals', r('quyÕt ®Þnh', set('.VnTimeH')), 'QUYẾT ĐỊNH'],
    ['VNI, a letter cut in two', r('thaønh pho', set('VNI-Times')) + r('á', set('VNI-Times')), 'thành phố'],
    ['Unicode that kept the font', r('thành phố Hải Phòng', set('.VnTime')), 'thành phố Hải Phòng'],
    ['one word among others', r('Sở ') + r('C«ng', set('.VnTime')) + r(' Thương'), 'Sở Công Thương'],
  ])('%s', async (_, xml, text) => {
    expect(await textOf(paragraph(xml))).toBe(text);
  });
});
