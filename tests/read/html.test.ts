import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { read } from '../../ingest/read/index.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`html/${name}`, import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string): Uint8Array => utf8(`<!DOCTYPE html><html><body>${body}</body></html>`);
const textOf = async (bytes: Uint8Array): Promise<string> => (await read(bytes, 'page.html')).text.trim();

const HEAD = '<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>';
const TEXT = '<p>Điều 1. Phê duyệt Kế hoạch phát triển kinh tế - xã hội.</p><p>Điều 2. Quyết định này có hiệu lực.</p>';

describe('the page of a legal site', () => {
  test('gives the text alone, column after column where two stand side by side, tables as rows', async () => {
    const { text, mediaType, warnings } = await read(fixture('site-page.html'), 'page.html');
    expect(mediaType).toBe('text/html');
    expect(warnings).toEqual([]);
    expect(text).toBe(fixture('site-page.txt').toString());
  });

  test('gives the facts of the text', async () => {
    const { facts } = await readDocument(fixture('site-page.html'), 'page.html');
    expect(facts.document).toMatchObject({
      number: '215/QĐ-UBND',
      issuedOn: '2021-02-05',
      signer: 'Phạm Đình Nghị',
      place: 'Nam Định',
    });
    expect(facts.targets.map(({ name, quantity, period }) => [name, quantity.text, period.to])).toEqual([
      ['GRDP bình quân đầu người', '4.500 USD', 2025],
      ['Tốc độ tăng trưởng (GRDP)', '8,5', 2021],
      ['Tốc độ tăng trưởng (GRDP)', '9,0 - 10,0', 2025],
      ['Tỷ lệ hộ nghèo', '1,2', 2025],
    ]);
  });
});

describe('what stands around the text is left out, and nothing of the text', () => {
  test.each([
    ['a menu without a name', '<div><a href="/1">Một</a> | <a href="/2">Hai</a> | <a href="/3">Ba</a></div>'],
    ['a navigation', '<nav><p>Bạn đang xem văn bản</p></nav>'],
    ['what is hidden', '<div style="display: none">Đăng nhập</div>'],
    ['comments', '<div class="box comment-list"><p>Văn bản rất hay!</p></div>'],
    ['scripts and styles', '<script>a("<p>x</p>")</script><style>p { }</style>'],
    ['the running head of a word processor', '<div title="header"><p>Trang 3</p></div>'],
  ])('%s', async (_, around) => {
    expect(await textOf(page(`${around}<div>${HEAD}${TEXT}</div>${around}`))).toBe(await textOf(page(HEAD + TEXT)));
  });

  test.each([
    ['an annex beside the text', `<div>${HEAD}${TEXT.repeat(9)}</div><div><p>PHỤ LỤC</p><p>Dự án cầu Bính</p></div>`],
    [
      'the second page',
      `<div class="page">${HEAD}${TEXT.repeat(9)}</div><div class="page"><p>Dự án cầu Bính</p></div>`,
    ],
    ['a head beside the text', `<div><p>Dự án cầu Bính</p>${HEAD}</div><div>${TEXT.repeat(9)}</div>`],
    ['a text in an element named like furniture', `<div class="menu">${HEAD}${TEXT}<p>Dự án cầu Bính</p></div>`],
    ['a text in a hidden tab', `<div style="display:none">${HEAD}${TEXT}<p>Dự án cầu Bính</p></div>`],
    ['a title over one long paragraph', `<div>Dự án cầu Bính</div><div>${'Nội dung '.repeat(99)}</div>`],
    ['words that link to the law', `<p>Căn cứ <a href="/1">Luật</a>; dự án cầu Bính</p>${TEXT}`],
  ])('%s', async (_, body) => {
    expect(await textOf(page(body))).toMatch(/dự án cầu Bính/i);
  });
});

describe('lines and marks are as a browser shows them', () => {
  test.each([
    ['<p>Điều 1.\n  Phê&nbsp;duyệt<br>Kế hoạch</p>', 'Điều 1. Phê duyệt\nKế hoạch'],
    ['<div>Một<div>Hai</div>Ba</div>', 'Một\n\nHai\n\nBa'],
    ['<ol start="3"><li>Một<li>Hai</ol>', '3. Một\n\n4. Hai'],
    ['<ol type="A"><li>Một<ol type="i"><li>Hai</ol><li value="5">Năm</ol>', 'A. Một\n\ni. Hai\n\nE. Năm'],
    ['<ol style="list-style-type: upper-roman"><li>Một</li><li>Hai</li></ol>', 'I. Một\n\nII. Hai'],
    ['<ul><li>Một</li></ul><ul style="list-style: none"><li>- Hai</li></ul>', '• Một\n\n- Hai'],
    ['<p>10 km<sup>2</sup>, CO<sub>2</sub></p>', '10 km², CO2'],
    ['<p>Dân số<a class="sdfootnoteanc" href="#n1"><sup>1</sup></a></p>', 'Dân số¹'],
    ['<pre>Điều 1.\n  a) Một</pre>', 'Điều 1.\n  a) Một'],
    ['<font face=".VnTime">ñy ban nh©n d©n thµnh phè H¶i Phßng</font>', 'ủy ban nhân dân thành phố Hải Phòng'],
    ['<table><tr><td>Một cột</td></tr><tr><td>Hai</td></tr></table>', 'Một cột\n\nHai'],
    [
      '<table><tr><th>TT<th colspan=2>Năm<tr><th><th>2021<th>2025<tr><td>1<td rowspan=2>8<td>9<tr><td>2<td>7</table>',
      'TT\tNăm\t\n\t2021\t2025\n1\t8\t9\n2\t\t7',
    ],
  ])('%s', async (body, text) => {
    expect(await textOf(page(body))).toBe(text);
  });
});

describe('the encoding of a page', () => {
  const windows1258 = (said: string): Uint8Array =>
    // "Kế hoạch" with a combining acute and dot below.
    Buffer.concat([
      utf8(`<html>${said}<body><p>K`),
      Uint8Array.of(0xea, 0xec),
      utf8(' hoa'),
      Uint8Array.of(0xf2),
      utf8('ch</p>'),
    ]);

  test.each([
    ['windows-1258', windows1258('<meta charset="windows-1258">')],
    ['UTF-8, whatever it says', utf8('<html><meta charset="iso-8859-1"><body><p>Kế hoạch</p>')],
    ['UTF-16', Buffer.from('\ufeff<html><body><p>Kế hoạch</p>', 'utf16le')],
    ['UTF-8 that was cut', utf8('<html><meta charset="utf-8"><body><p>Kế hoạch</p>').slice(0, -4)],
  ])('%s', async (_, bytes) => {
    expect((await textOf(bytes)).normalize('NFC')).toBe('Kế hoạch');
  });
});

describe('a web archive', () => {
  const archive = (type: string, body: string): Uint8Array =>
    utf8(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="----=_NextPart"',
        '',
        '------=_NextPart',
        `Content-Type: ${type}; charset="utf-8"`,
        'Content-Transfer-Encoding: quoted-printable',
        '',
        body,
        '------=_NextPart--',
        '',
      ].join('\r\n'),
    );

  test('is read as the page that it holds, whatever its name', async () => {
    const source = await read(archive('text/html', '<p>K=E1=BA=BF ho=E1=BA=A1ch</p>'), 'plan.doc');
    expect(source).toMatchObject({ text: 'Kế hoạch\n', mediaType: 'multipart/related' });
  });

  test('without a page is refused', async () => {
    await expect(read(archive('image/png', 'x'), 'plan.mht')).rejects.toMatchObject({ code: 'CORRUPT' });
  });
});

describe('a text that mentions elements is no page', () => {
  test.each([
    'Thẻ <p> mở một đoạn. <table><tr><td>x</td></tr></table>',
    '# Kế hoạch\n\n<div align="center">Tỉnh Nam Định</div>\n\nĐiều 1. Phê duyệt <b>Kế hoạch</b>.',
    '<p align="center"><b>KẾ HOẠCH</b></p>\n\n## I. Mục tiêu\n\n- GRDP đạt 8 %.',
    '<!-- bản nháp -->\n\nĐiều 1. Phê duyệt Kế hoạch.',
    'Thu ngân sách <5.000 tỷ đồng',
  ])('%s', async (text) => {
    expect(await read(utf8(text), 'plan.md')).toMatchObject({ text, mediaType: 'text/plain' });
  });

  test('a piece of a page is one', async () => {
    expect(await textOf(utf8('<p>Điều 1.</p>\n<p>Điều 2.</p>'))).toBe('Điều 1.\n\nĐiều 2.');
  });
});
