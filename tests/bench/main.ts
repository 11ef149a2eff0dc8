import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocument, type ReadDocument } from '../../ingest/pipeline.js';
import { store } from '../../ingest/store/index.js';
import { openDatabase } from '../../schema/database.js';
import { IngestStage } from '../../schema/enums.js';
import { keepSource } from '../support/read-document.js';

/* npm run bench: how long the texts of a folder take in every room, from bytes to stored, the memory it takes, and how long queries wait meanwhile. */

const { values } = parseArgs({ options: { texts: { type: 'string', default: 'seeds' } } });
const names = readdirSync(values.texts).filter((name) => name.endsWith('.txt'));
const files = names.map((name) => ({ name, bytes: readFileSync(`${values.texts}/${name}`) }));

const spent = new Map<IngestStage, number>();

/** Told of each stage as it is entered, it adds up what the one before has taken; null ends the last. */
function stopwatch() {
  let current: IngestStage | null = null;
  let since = 0;
  return (next: IngestStage | null): void => {
    const now = performance.now();
    if (current) spent.set(current, (spent.get(current) ?? 0) + now - since);
    current = next;
    since = now;
  };
}

const database = await openDatabase('memory');
let characters = 0;
for (const { name, bytes } of files) {
  const sourceId = await keepSource(database.orm.em.fork(), name);
  const enter = stopwatch();
  const read: ReadDocument = await readDocument(bytes, name, enter);
  enter('STORE');
  await store(database.orm, sourceId, read);
  enter(null);
  characters += read.source.text.length;
}
await database.close();

const stages = Object.values(IngestStage).map((stage) => ({ stage, ms: spent.get(stage) ?? 0 }));
const reading = stages.filter(({ stage }) => stage !== 'STORE').reduce((sum, { ms }) => sum + ms, 0);
for (const { stage, ms } of stages) print(stage.toLowerCase(), ms, 'ms');
print('read to link', reading, `ms, ${Math.round(characters / reading)} thousand characters a second`);
for (const name of names) {
  const restoring = new URL('restoring.js', import.meta.url).pathname;
  process.stdout.write(execFileSync(process.execPath, [restoring, `${values.texts}/${name}`], { encoding: 'utf8' }));
}
for (const bench of ['linking.js', 'answering.js', 'scanning.js', 'pdf.js']) {
  const file = new URL(bench, import.meta.url).pathname;
  process.stdout.write(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}
print('memory', process.resourceUsage().maxRSS / 1024, 'MB at most, most of it the embedded database');

function print(what: string, figure: number, unit: string): void {
  console.log(`${what.padEnd(12)} ${figure.toFixed(0).padStart(6)} ${unit}`);
}
