import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument, type ReadDocument } from '../../ingest/pipeline.js';
import { renderSameness, sameFacts, shareOf } from '../eval/same-facts.js';

/*
 * Texts as an office has them, saved by a word processor: those in fixtures/ with numbers generated, tables ruled, head
 * and close in two columns, footnotes (fixtures/make).
 */

/** What is reached is 1.000, but 0.999 for the report. */
const FLOOR = 0.995;

const file = (path: string): Promise<ReadDocument> => readDocument(readFileSync(new URL(path, import.meta.url)), path);

describe.each([
  [
    '2018-chi-thi-ubnd-hai-phong',
    ['fixtures/2018-chi-thi-ubnd-hai-phong.docx', 'fixtures/2018-chi-thi-ubnd-hai-phong.odt'],
  ],
  ['2021-quyet-dinh-3532-qd-ubnd', ['fixtures/2021-quyet-dinh-3532-qd-ubnd.docx']],
  ['2022-ke-hoach-thuc-hien-nghi-quyet-30-nq-tw', ['doc/plan.doc', 'rtf/plan.rtf', 'html/plan.html']],
  ['2024-bao-cao-619-bc-tu', ['fixtures/2024-bao-cao-619-bc-tu.docx', 'fixtures/2024-bao-cao-619-bc-tu.odt']],
])('the facts of the text, whatever kind of file holds it: %s', async (name, files) => {
  const right = await file(`../../seeds/${name}.txt`);

  test.each(files)('%s', async (path) => {
    const same = sameFacts(right, await file(path));
    expect(shareOf(same), renderSameness(same, true)).toBeGreaterThanOrEqual(FLOOR);
  });
});

test('the numbers of the fixtures are generated: they do not stand in the file', async () => {
  const name = '2021-quyet-dinh-3532-qd-ubnd.docx';
  const { source } = await file(`fixtures/${name}`);
  const parts = unzipSync(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
  expect(source.text).toMatch(/^Điều 2\. Giao các Sở/mu);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toMatch(/>Điều 2\./u);
});
