import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLoopbackHost, isOfAnotherSite } from '../../api/access/origin.js';
import { entryOf, holderOf, readTokens } from '../../api/access/tokens.js';
import { temporaryFolder } from '../support/soichi.js';

const hash = createHash('sha256').update('secret').digest('hex');

test('entries stand between commas or line breaks, or in a file', () => {
  const both = [
    { name: 'an', role: 'editor', hash },
    { name: 'Bình Sở KHĐT', role: 'admin', hash },
  ];
  expect(readTokens(`an:editor:${hash},Bình Sở KHĐT:admin:${hash}`)).toEqual(both);
  expect(readTokens(`\n an:editor:${hash}\r\nBình Sở KHĐT:admin:${hash}\n`)).toEqual(both);
  expect(readTokens('')).toEqual([]);
  using folder = temporaryFolder();
  const path = join(folder.path, 'tokens');
  writeFileSync(path, `an:editor:${hash}\nBình Sở KHĐT:admin:${hash}\n`);
  expect(readTokens(`@${path}`)).toEqual(both);
});

test.each([
  [`an:editor:${hash}:more`, /^Entry 1 of SOICHI_TOKENS \(an\) is not name:role:hash/],
  [`an:editor:${hash},bình:boss:${hash}`, /^Entry 2 of SOICHI_TOKENS \(bình\) has no role of editor, reviewer, admin/],
  [`an:admin:${hash.slice(1)}`, /^Entry 1 of SOICHI_TOKENS \(an\) has no SHA-256/],
  [`:admin:${hash}`, /^Entry 1 of SOICHI_TOKENS has no name/],
  [hash, /^Entry 1 of SOICHI_TOKENS is not name:role:hash/],
  ['@/nowhere/tokens', /^The file of SOICHI_TOKENS cannot be read: ENOENT/],
])('the entry %s is named, its hash is not', (setting, message) => {
  const read = () => readTokens(setting);
  expect(read).toThrow(message);
  expect(read).not.toThrow(hash.slice(1, 20));
});

test('a token is known by its hash alone', () => {
  const entries = readTokens(`${entryOf('an', 'editor', 'secret')},${entryOf('bình', 'admin', 'other')}`);
  expect(entries[0]?.hash).toBe(hash);
  expect(holderOf('other', entries)).toMatchObject({ name: 'bình', role: 'admin' });
  expect(holderOf(hash, entries)).toBeNull();
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-site': 'same-site' }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://soichi.vn', host: '10.0.0.1' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://evil.example', host: '127.0.0.1:4000' }, true],
  [{ origin: 'null', host: '127.0.0.1:4000' }, true],
  [{ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }, false],
  [{ host: '127.0.0.1:4000' }, false],
])('%j comes from another site: %s', (headers, expected) => {
  expect(isOfAnotherSite(headers)).toBe(expected);
});

test.each([
  ['localhost:4000', true],
  ['127.0.0.1', true],
  ['[::1]:4000', true],
  ['soichi.localhost', true],
  ['evil.example:4000', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
  [undefined, false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});
