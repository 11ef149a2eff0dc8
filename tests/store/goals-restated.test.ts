import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import type { Database } from '../../schema/database.js';
import { HOLDS } from '../../schema/link.js';
import { openTestDatabase } from '../support/database.js';
import { keepSource } from '../support/read-document.js';

/* One goal of a place, which a misread resolution sets and a plan and a report after it state again. */

let database: Database;
const em = () => database.orm.em.fork();
beforeAll(async () => {
  database = await openTestDatabase();
  for (const name of [
    '2019-nghi-quyet-108-nq-cp.txt',
    '2021-quyet-dinh-3532-qd-ubnd.txt',
    '2024-bao-cao-619-bc-tu.txt',
  ]) {
    const read = await readDocument(readFileSync(`seeds/${name}`), name);
    await store(database.orm, await keepSource(em(), name), read);
  }
}, 120_000);
afterAll(() => database.close());

/** Years of both texts and horizons of both goals, for each link that holds between goals with these words. */
function restatements(words: string): Promise<unknown[]> {
  return em().execute(
    `select later_text.year as later, earlier_text.year as earlier, later.horizon, earlier.horizon as was
       from link
       join goal later on later.id = link.from_id
       join goal earlier on earlier.id = link.to_id
       join document later_text on later_text.id = later.document_id
       join document earlier_text on earlier_text.id = earlier.document_id
      where link.kind = 'CONTINUES' and link.score >= ? and later.text ~* ? and earlier.text ~* ?
      order by 1, 2`,
    [HOLDS, words, words],
  );
}

test.each([
  [
    'cơ bản hoàn thành sự nghiệp công nghiệp h(oá|óa)',
    2025,
    [
      [2021, 2019],
      [2024, 2019],
      [2024, 2021],
    ],
  ],
  ['trung tâm dịch vụ logistics quốc tế', 2030, [[2021, 2019]]],
  ['có trình độ phát triển cao trong nhóm', 2045, [[2021, 2019]]],
])('%s is stated again', async (words, year, pairs) => {
  expect(await restatements(words)).toEqual(
    pairs.map(([later, earlier]) => ({ later, earlier, horizon: year, was: year })),
  );
});
