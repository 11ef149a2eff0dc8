import type { Line as EngineLine, Word as EngineWord } from 'tesseract.js';
import type { Engines } from './engines.js';
import { pgmOf, type Area, type Picture } from './picture.js';

/** A word that the engine sees, where it stands in the picture. */
export interface SeenWord {
  readonly text: string;
  readonly area: Area;
  /** How sure the engine is, from 0 to 1. */
  readonly confidence: number;
}

/** What the engine is less sure of is worth a second look. */
export const SURE = 0.7;

/** How the engine is to look at a picture (its page segmentation modes). */
export const AS_PAGE = '3';
export const AS_ONE_BLOCK = '6';

/** The words that the engine sees in a picture, in its own order. */
export async function wordsIn(engines: Engines, picture: Picture, mode: string): Promise<SeenWord[]> {
  const { data } = await engines.use((engine) =>
    engine.recognize(
      pgmOf(picture),
      { tessedit_pageseg_mode: mode, user_defined_dpi: String(Math.round(picture.dpi)) } as object,
      { text: false, blocks: true },
    ),
  );
  return (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.words.map((word) => seen(word, line)));
}

/** The letters of a line are of one size, whether a word has high ones or not: its box is as high as the line. */
function seen({ text, confidence, bbox }: EngineWord, { bbox: line }: EngineLine): SeenWord {
  const { y0, y1 } = line.y1 - bbox.y1 > RAISED * (line.y1 - line.y0) ? bbox : line;
  return {
    text: text.replace(RING_TWICE, '%'),
    area: { left: bbox.x0, top: y0, right: bbox.x1, bottom: y1 },
    confidence: confidence / 100,
  };
}

/** A percent sign that stands alone: the engine sees its first ring twice. */
const RING_TWICE = /^[oO]%$/;
/** Parts of a line's height: what ends so far above it is raised, as the mark of a footnote is. */
const RAISED = 0.45;
