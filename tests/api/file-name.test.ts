import { expect, test } from 'vitest';
import { fileName } from '../../api/ingest/file-name.js';

test.each([
  ['quyết định.pdf', 'quyết định.pdf'],
  ['quyết định.pdf'.normalize('NFD'), 'quyết định.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\an\\kế hoạch.docx', 'kế hoạch.docx'],
  ['a\0b\r\n\u001b[31m.txt', 'ab[31m.txt'],
  ['..\0/..', 'unnamed'],
  ['', 'unnamed'],
  ['folder/', 'unnamed'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['\ud800a.txt', '\ufffda.txt'],
])('%j is shown as %j', (given, shown) => {
  expect(fileName(given)).toBe(shown);
});

test('a long name is cut in its middle, between letters', () => {
  const name = fileName(`${'𝒂ộ'.repeat(5000)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.isWellFormed()).toBe(true);
  expect(name).toMatch(/\.pdf$/);
});
