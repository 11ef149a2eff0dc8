import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../../ingest/pipeline.js';
import { evaluate } from './evaluate.js';
import { fallen, floorSchema, raised, type Floor } from './floor.js';
import { loadGold, type Gold } from './gold.js';
import { evaluateLinks, reachedByLinks, type LinkEvaluation } from './links/index.js';
import { renderClusters, renderPairs, renderWrongPairs } from './links/render.js';
import {
  reachedBy,
  renderRestored,
  scoreMisreadPages,
  scoreRestoredLines,
  type RestoredScore,
} from './restored-lines.js';
import { reachedByScan, renderScan, scoreScans } from './scans.js';
import { renderCalibration, renderMisses, renderTable, type Evaluation } from './table.js';

/* npm run eval: compares what the pipeline reads with a careful reading, and fails where it reads worse than before. */

const USAGE = `usage: npm run eval -- [--gold DIR] [--texts DIR] [--floor FILE] [--misses] [--clusters] [--write-floor]
  --gold DIR      readings to compare with; may be given again (tests/gold and tests/genre/gold)
  --texts DIR     the texts that they name, one folder for each of readings (seeds and tests/genre/texts)
  --pages DIR     misread pages with what was printed (tests/restore/misread)
  --scans DIR     scans with what is printed on them (tests/read/scan)
  --floor FILE    the shares that must not fall (tests/eval/floor.json)
  --misses        list every miss (-), extra (+) and wrong attribute (~) with its line, and every pair wrongly linked
  --clusters      list every project that several texts name, and every part of one
  --write-floor   raise the floor to the shares of this run`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string', multiple: true, default: ['tests/gold', 'tests/genre/gold'] },
      texts: { type: 'string', multiple: true, default: ['seeds', 'tests/genre/texts'] },
      floor: { type: 'string', default: 'tests/eval/floor.json' },
      pages: { type: 'string', default: 'tests/restore/misread' },
      scans: { type: 'string', default: 'tests/read/scan' },
      misses: { type: 'boolean', default: false },
      clusters: { type: 'boolean', default: false },
      'write-floor': { type: 'boolean', default: false },
    },
  });
  const folders = paired(values.gold, values.texts);

  const evaluations: Evaluation[] = [];
  const restored: RestoredScore[] = [];
  const linked: LinkEvaluation[] = [];
  for (const { gold, texts } of folders) {
    const readings = await loadGold(gold);
    if (readings.length === 0) throw new Error(`no readings in ${gold}`);
    for (const reading of readings) evaluations.push(await evaluateText(reading, texts));
    restored.push(...(await scoreRestoredLines(gold, texts)));
    const links = await evaluateLinks(gold, texts);
    if (links) linked.push(links);
  }

  restored.push(...(await scoreMisreadPages(values.pages)));
  const scans = await scoreScans(values.scans);

  if (values.misses) for (const evaluation of evaluations) console.log(`${renderMisses(evaluation)}\n`);
  for (const evaluation of evaluations) console.log(`${renderTable(evaluation)}\n`);
  console.log(renderCalibration(evaluations));
  for (const score of restored) console.log(renderRestored(score, values.misses));
  for (const score of scans) console.log(renderScan(score));
  for (const links of linked) {
    if (values.clusters) console.log(`\n${renderClusters(links.linked)}`);
    if (values.misses) console.log(`\n${renderWrongPairs(links.judged)}`);
    console.log(`\n${renderPairs(links.scores, links.judged)}`);
  }

  const floor = await readFloor(values.floor);
  const reached = [
    ...evaluations,
    ...restored.map(reachedBy),
    ...scans.map(reachedByScan),
    ...linked.map(reachedByLinks),
  ];
  if (values['write-floor']) {
    await writeFile(values.floor, `${JSON.stringify(raised(floor, reached), null, 2)}\n`);
    return 0;
  }
  const falls = fallen(reached, floor);
  for (const fall of falls) console.error(fall);
  return falls.length > 0 ? 1 : 0;
}

/** Each folder of readings with the folder of its texts, in the order given. */
function paired(golds: readonly string[], texts: readonly string[]): { gold: string; texts: string }[] {
  if (golds.length !== texts.length) throw new Error('every --gold needs its --texts');
  return golds.map((gold, index) => ({ gold, texts: texts[index] ?? '' }));
}

/** The floor of a file; an empty one where there is no such file. */
async function readFloor(file: string): Promise<Floor> {
  return existsSync(file) ? floorSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : {};
}

async function evaluateText(gold: Gold, texts: string): Promise<Evaluation> {
  const { facts, linked } = await readDocument(await readFile(join(texts, gold.file)), gold.file);
  const keys = linked.targets.map((target) => target.indicator.key);
  return {
    file: gold.file,
    scores: evaluate(gold, facts, keys),
    doubtful: new Set(gold.doubtful.map(({ line }) => line)),
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
