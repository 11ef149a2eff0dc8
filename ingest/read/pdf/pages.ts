import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Page, Word } from '../layout/page.js';
import { openPdf, refusal } from './engine.js';
import { matrixFrom, IDENTITY, turned } from './matrix.js';
import { printOf, type Glyph } from './print.js';
import { wordsOf } from './words.js';

/** What a page prints. */
export interface PrintedPage extends Page {
  /** Whether pictures cover most of it, as of a scan. */
  readonly pictured: boolean;
}

/** Pictures cover a page that they take up so much of. */
const COVERED = 0.6;

/**
 * What the pages of a PDF print, in order: a page without a text layer has no words. A page that is damaged has none
 * either. Throws `ReadError`.
 * @param onPrinted told of each page
 */
export async function printedPages(
  bytes: Uint8Array,
  name: string,
  onPrinted: (page: PrintedPage, number: number, pages: number) => void,
): Promise<PrintedPage[]> {
  const document = await openPdf(bytes, name, 0);
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await printedPage(document, number);
      pages.push(page);
      onPrinted(page, number, document.numPages);
    }
    return pages;
  } catch (cause) {
    throw refusal(cause, name);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function printedPage(document: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await document.getPage(number).catch(() => null);
  if (!page) return { ...A4, words: [], rules: [], pictured: false };
  const view = page.getViewport({ scale: 1 });
  try {
    const operators = await page.getOperatorList();
    const base = matrixFrom(view.transform) ?? IDENTITY;
    const { glyphs, rules, squares } = printOf(operators, base, (font) => unitOf(page, font));
    return { ...upright(glyphs.filter(isWithin(view)), rules, view), pictured: isCovered(view, squares) };
  } catch {
    return { width: view.width, height: view.height, words: [], rules: [], pictured: false };
  } finally {
    page.cleanup();
  }
}

const A4 = { width: 595, height: 842 };

interface Size {
  readonly width: number;
  readonly height: number;
}

function isCovered({ width, height }: Size, pictures: readonly Box[]): boolean {
  const areas = pictures.map(({ left, top, right, bottom }) => {
    const [wide, high] = [Math.min(right, width) - Math.max(left, 0), Math.min(bottom, height) - Math.max(top, 0)];
    return Math.max(0, wide) * Math.max(0, high);
  });
  return areas.reduce((sum, area) => sum + area, 0) >= COVERED * width * height;
}

/** Turns a page whose text runs up or down, as of a table on a sheet that was laid across. */
function upright(glyphs: readonly Glyph[], rules: readonly Box[], { width, height }: Size): Page {
  const quarters = Map.groupBy(glyphs, ({ quarter }) => quarter);
  const [main = 0] = [...quarters].sort(([, one], [, other]) => other.length - one.length).map(([quarter]) => quarter);
  const size = main % 2 === 0 ? { width, height } : { width: height, height: width };
  const words = [...quarters].flatMap(([quarter, own]) => {
    const found = wordsOf(own.map((glyph) => ({ ...glyph, box: turned(glyph.box, quarter, width, height) })));
    return quarter === main ? found : found.map((word) => turnedBack(word, quarter, main, { width, height }));
  });
  return { ...size, words, rules: rules.map((rule) => turned(rule, main, width, height)) };
}

/** A word that runs across the others, where it stands among them. */
function turnedBack(word: Word, quarter: number, main: number, { width, height }: Size): Word {
  const [across, along] = quarter % 2 === 0 ? [width, height] : [height, width];
  const onSheet = turned(word.box, (4 - quarter) % 4, across, along);
  return { ...word, box: turned(onSheet, main, width, height) };
}

/** Nothing that lies beside the sheet is printed. */
function isWithin({ width, height }: Size): (glyph: Glyph) => boolean {
  return ({ box }) => {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    return x >= 0 && x <= width && y >= 0 && y <= height;
  };
}

/** How wide the unit of a font is, in parts of its size: a thousandth but in fonts that are drawn glyph by glyph. */
function unitOf(page: PDFPageProxy, font: string): number {
  const own: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
  const matrix = own && typeof own === 'object' && 'fontMatrix' in own ? matrixFrom(own.fontMatrix) : null;
  return matrix ? matrix[0] : 0.001;
}
