import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from './picture.js';

/** Between 200 and 400 dots an inch as many words are read rightly; fewer are drawn, turned and searched sooner. */
const DPI = 250;
/** An A3 page at 300 dots an inch twice over. Larger pages are drawn with fewer dots. */
export const MOST_PIXELS = 40_000_000;
const POINTS_AN_INCH = 72;

interface Canvas {
  /** Fits whatever a canvas is called in types that know of a browser. */
  readonly canvas: never;
  readonly context: {
    getImageData(left: number, top: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

/** What the PDF engine makes its own canvases with; its types keep it from sight. */
interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** A page of an opened PDF as a picture; null for one that is too damaged to be drawn. */
export async function drawPage(document: PDFDocumentProxy, number: number): Promise<Picture | null> {
  const page = await document.getPage(number).catch(() => null);
  if (!page) return null;
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / POINTS_AN_INCH, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const factory = document.canvasFactory as CanvasFactory;
  const drawn = factory.create(width, height);
  try {
    await page.render({ canvas: drawn.canvas, viewport, background: 'white' }).promise;
    const { data } = drawn.context.getImageData(0, 0, width, height);
    return { width, height, grey: greyOf(data), dpi: scale * POINTS_AN_INCH };
  } catch {
    return null;
  } finally {
    factory.destroy(drawn);
    page.cleanup();
  }
}

/** Brightness as the eye sees it (ITU-R BT.601). */
function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    grey[at] = ((rgba[from] ?? 0) * 299 + (rgba[from + 1] ?? 0) * 587 + (rgba[from + 2] ?? 0) * 114) / 1000;
  }
  return grey;
}
