import type { Word as EngineWord } from 'tesseract.js';
import { withEngine } from './engines.js';
import { pgmOf, type Area, type Picture } from './picture.js';

/** A word that the engine sees, where it stands in the picture. */
export interface SeenWord {
  readonly text: string;
  readonly area: Area;
  /** How sure the engine is, from 0 to 1. */
  readonly confidence: number;
}

/** How the engine is to look at a picture (its page segmentation modes). */
export const AS_PAGE = '3';
export const AS_ONE_BLOCK = '6';

/** The words that the engine sees in a picture, in its own order. */
export async function wordsIn(picture: Picture, mode: string): Promise<SeenWord[]> {
  const { data } = await withEngine((engine) =>
    engine.recognize(
      pgmOf(picture),
      { tessedit_pageseg_mode: mode, user_defined_dpi: String(Math.round(picture.dpi)) } as object,
      { text: false, blocks: true },
    ),
  );
  return (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words)
    .map(seen);
}

function seen({ text, confidence, bbox }: EngineWord): SeenWord {
  const area = { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 };
  return { text, area, confidence: confidence / 100 };
}
