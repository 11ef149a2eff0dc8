import { readdirSync, readFileSync } from 'node:fs';
import { type ReadDocument, readDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import { linkDocuments } from '../../ingest/store/links/index.js';
import { namedIn } from '../../ingest/store/refresh.js';
import { writeTogether } from '../../ingest/store/together.js';
import { type Database, openDatabase } from '../../schema/database.js';
import { keepSource } from '../support/read-document.js';

/* How long linking a document takes that is the second of the corpus, and the same one as the fifth. */

const ROUNDS = 5;

const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
const texts = new Map<string, ReadDocument>();
for (const name of names) texts.set(name, await readDocument(readFileSync(`seeds/${name}`), name));

async function hand(database: Database, name: string): Promise<string> {
  const read = texts.get(name);
  if (!read) throw new Error(`no text ${name}`);
  return (await store(database.orm, await keepSource(database.orm.em.fork(), name), read)).documentId;
}

/** Milliseconds, the middle of several rounds: linking again what is linked does all of the work. */
async function linking({ orm }: Database, document: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const since = performance.now();
    await writeTogether(orm.em, async (tx) => linkDocuments(tx, [document], await namedIn(tx, [document])));
    rounds.push(performance.now() - since);
  }
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

let [second, fifth] = [0, 0];
for (const [i, name] of names.entries()) {
  const others = [...names.slice(i + 1), ...names.slice(0, i)];
  const database = await openDatabase('memory');
  const [first, ...rest] = others;
  if (first !== undefined) await hand(database, first);
  const document = await hand(database, name);
  const alone = await linking(database, document);
  for (const other of rest) await hand(database, other);
  const among = await linking(database, document);
  [second, fifth] = [second + alone, fifth + among];
  console.log(`linking      ${name}: ${alone.toFixed(0)} ms as the second, ${among.toFixed(0)} ms as the fifth`);
  await database.close();
}
console.log(`linking      the fifth text takes ${(fifth / second).toFixed(2)} times as long as the second`);
