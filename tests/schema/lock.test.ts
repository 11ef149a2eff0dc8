import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockedError, takeLock } from '../../schema/lock.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'soichi-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock is held until it is given back', () => {
  const release = takeLock(join(folder, 'lock'));
  expect(() => takeLock(join(folder, 'lock'))).toThrow(LockedError);
  release();
  takeLock(join(folder, 'lock'))();
  expect(readdirSync(folder)).toEqual([]);
});

test('the message names the process that holds it', () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    const stat = execFileSync('cat', [`/proc/${other.pid}/stat`], { encoding: 'utf8' });
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: other.pid, started }));
    expect(() => takeLock(join(folder, 'lock'))).toThrow(`held by process ${other.pid}`);
  } finally {
    other.kill();
  }
});

test.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
  ['an earlier process with the pid of a living one', JSON.stringify({ pid: process.ppid, started: '1' })],
  ['nobody, as a power cut leaves it', ''],
])('the lock of %s is taken over', (_, content) => {
  writeFileSync(join(folder, 'lock'), content);
  takeLock(join(folder, 'lock'))();
  expect(readdirSync(folder)).toEqual([]);
});

test('a takeover that was itself cut off does not bar the way', () => {
  const dead = JSON.stringify({ pid: 2 ** 22 + 1, started: '1' });
  writeFileSync(join(folder, 'lock'), dead);
  writeFileSync(join(folder, 'lock.takeover'), dead);
  takeLock(join(folder, 'lock'))();
  expect(readdirSync(folder)).toEqual([]);
});
