import type { Box, Page } from '../layout/page.js';
import { cellsOf } from './cells.js';
import { wordsOfCells } from './cell-words.js';
import type { Engines } from './engines.js';
import { cutOut } from './column.js';
import type { Area, Picture } from './picture.js';
import { AS_PAGE, SURE, wordsIn, type SeenWord } from './read-picture.js';
import { withoutRules } from './rules.js';
import { straightened } from './straighten.js';

const POINTS_AN_INCH = 72;

/** What was recognised on a page, and how sure the engine is of it. */
export interface RecognisedPage {
  readonly page: Page;
  /** Mean over the letters, from 0 to 1; null where nothing was seen. */
  readonly confidence: number | null;
  /** Words with digits that the engine is not sure of, in its order. */
  readonly unsure: readonly string[];
}

/** Reads the picture of a page: what stands in cells of tables cell by cell, and the rest as a page. */
export async function recognise(picture: Picture, engines: Engines): Promise<RecognisedPage> {
  const { picture: clean, rules } = withoutRules(straightened(picture));
  const { rest, inked } = cutOut(clean, cellsOf(clean, rules));
  const words = (await wordsOfCells(engines, clean, inked, wordsIn(engines, rest, AS_PAGE))).filter(isWord);
  const points = inPoints(clean.dpi);
  const page = {
    width: (clean.width / clean.dpi) * POINTS_AN_INCH,
    height: (clean.height / clean.dpi) * POINTS_AN_INCH,
    words: words.map(({ text, area }) => ({ text, box: points(area) })),
    rules: rules.map(points),
  };
  return { page, confidence: meanConfidence(words), unsure: words.filter(isUnsure).map(({ text }) => text) };
}

/** Specks and strokes of a pen are seen as words that are hardly sure. */
function isWord({ text, confidence }: SeenWord): boolean {
  return text.trim() !== '' && confidence > 0.1;
}

function isUnsure({ text, confidence }: SeenWord): boolean {
  return confidence < SURE && /\d/.test(text);
}

function inPoints(dpi: number): (area: Area) => Box {
  const points = (pixels: number): number => (pixels / dpi) * POINTS_AN_INCH;
  return ({ left, top, right, bottom }) => ({
    left: points(left),
    top: points(top),
    right: points(right),
    bottom: points(bottom),
  });
}

function meanConfidence(words: readonly SeenWord[]): number | null {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return null;
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}
