import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { distance } from 'fastest-levenshtein';
import { bare } from '../confusions.js';
import { cleanStretches } from './clean-stretches.js';
import type { Pair } from './learn-confusions.js';

/* npm run restore:misread: prints clean pages, has them read by tesseract-ocr in English, and writes what it made of each line. */

const USAGE = `usage: npm run restore:misread -- --font FILE.ttf... [--pages N] FILE... > PAIRS
  --font FILE   fonts to print with, in turn; tesseract-ocr must be installed
  --pages N     how many pages, evenly over the texts (all)
Each line: what was read, a tab, what was printed.`;

const LINES = 42;
const COLUMNS = 78;
/** Widths of the pages in pixels: from a poor scan to a good one. */
const WIDTHS = [1000, 1150, 1300, 1500, 1800];

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { font: { type: 'string', multiple: true, default: [] }, pages: { type: 'string' } },
  });
  if (positionals.length === 0 || values.font.length === 0) throw new Error('a font and a text are needed');
  const pages = positionals.flatMap((file) => cleanStretches(file)).flatMap(pagesOf);
  const wanted = Math.min(pages.length, Number(values.pages ?? pages.length));
  const fonts = values.font.map((file, index) => register(file, `font ${index}`));
  for (let count = 0; count < wanted; count++) {
    const lines = pages[Math.floor((count * pages.length) / wanted)] ?? [];
    const font = fonts[count % fonts.length] ?? '';
    const read = readImage(printPage(lines, font, WIDTHS[count % WIDTHS.length] ?? 0));
    for (const { broken, right } of pair(read, lines)) console.log(`${broken}\t${right}`);
  }
}

/** The lines of a text, wrapped and brought to pages. */
function pagesOf(text: string): string[][] {
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`\\S.{0,${COLUMNS}}(?=\\s|$)`, 'gu')) ?? []);
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
}

/** Makes a font known by a name. Throws where the file holds none. */
function register(file: string, name: string): string {
  if (GlobalFonts.registerFromPath(file, name) === null) throw new Error(`${file} is no font`);
  return name;
}

/** Prints lines in black on white and keeps as much of them as a scan of this width would. */
function printPage(lines: readonly string[], font: string, width: number): Buffer {
  const size = width / (COLUMNS * 0.5);
  const canvas = createCanvas(width, Math.ceil((lines.length + 2) * size * 1.4));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `${size}px "${font}"`;
  lines.forEach((line, row) => {
    context.fillText(line, size * 2, (row + 2) * size * 1.4, width - size * 3);
  });
  return canvas.toBuffer('image/png');
}

function readImage(image: Buffer): string[] {
  const text = execFileSync('tesseract', ['stdin', 'stdout', '-l', 'eng', '--psm', '6'], {
    input: image,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The lines that are most alike, in their order; a line that is like none is left out. */
function pair(read: readonly string[], printed: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const broken of read) {
    const near = printed.slice(next, next + 3).map((right) => distance(bare(broken), bare(right)) / right.length);
    const best = near.indexOf(Math.min(...near));
    const right = printed[next + best];
    if (right === undefined || (near[best] ?? 1) > 0.5) continue;
    pairs.push({ broken: broken.replaceAll('\t', ' '), right });
    next += best + 1;
  }
  return pairs;
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}
