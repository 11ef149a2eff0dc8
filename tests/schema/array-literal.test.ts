import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrayLiteral } from '../../schema/array-literal.js';
import type { Database } from '../../schema/database.js';
import { openTestDatabase } from '../support/database.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the database reads the texts of an array as they were', async () => {
  const texts = ['', 'NULL', 'a,b', '{c}', 'd"e', 'f\\g', 'h\ni\tk', ' Cầu Nguyễn Trãi '];
  const rows = await database.orm.em
    .fork()
    .execute<{ text: string }[]>(`select unnest(?::text[]) as text`, [arrayLiteral(texts)]);
  expect(rows.map(({ text }) => text)).toEqual(texts);
  expect(arrayLiteral([])).toBe('{}');
});
