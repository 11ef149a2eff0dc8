import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../ingest/read/index.js';
import { pdfOf } from '../read/pdf.js';

/*
 * Pages a second of a PDF with a text layer, against pdftotext on the same file, and the memory that one of 500 pages
 * takes. With --peak FILE, only how much memory reading that file takes, which is for a process of its own.
 */

const DECISION = '2021-quyet-dinh-3532-qd-ubnd';
const PAGES = 500;
const PAGE = 2300;
/** In the letters of built-in fonts, and Vietnamese all the same: a text layer that is none would be recognised anew. */
const SYLLABLES = 'cho hai ba nam trong khi theo quy hoach ';

const [flag, peakOf] = process.argv.slice(2);
if (flag === '--peak' && peakOf) {
  const { pages } = await read(readFileSync(peakOf), peakOf);
  print('pdf memory', process.resourceUsage().maxRSS / 1024, `MB at most, ${pages.length} pages`);
} else {
  await compare(`tests/read/fixtures/${DECISION}.pdf`);
  await peak();
}

async function compare(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const { pages } = await read(bytes, file);
  const ours = await best(() => read(bytes, file));
  print(
    'pdf',
    (1000 * pages.length) / ours,
    `pages a second, ${pages.length} pages, by a process that has read before`,
  );
  if (spawnSync('pdftotext', ['-v']).error) {
    console.log('pdftotext    is not installed: nothing to compare with');
    return;
  }
  const theirs = await best(() => execFileSync('pdftotext', [file, '-']));
  print('pdftotext', (1000 * pages.length) / theirs, `pages a second: ${(ours / theirs).toFixed(1)} times as fast`);
}

/** Of a long file of plain pages. */
async function peak(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'soichi-bench-'));
  try {
    const file = join(folder, 'long.pdf');
    const texts = Array.from({ length: PAGES }, () => SYLLABLES.repeat(PAGE / SYLLABLES.length));
    writeFileSync(file, await pdfOf(texts));
    process.stdout.write(execFileSync(process.execPath, [process.argv[1] ?? '', '--peak', file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The shortest of three runs in milliseconds: others use the machine too. */
async function best(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function print(what: string, figure: number, unit: string): void {
  console.log(`${what.padEnd(12)} ${figure.toFixed(0).padStart(6)} ${unit}`);
}
