import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../layout/page.js';
import { boxOf, IDENTITY, matrixFrom, moved, times, type Matrix } from './matrix.js';
import { rulesOfPath } from './rules.js';

/** A letter as a page prints it. */
export interface Glyph {
  readonly text: string;
  /** From its baseline to its height, as wide as it moves on. */
  readonly box: Box;
  readonly size: number;
  /** Quarter turns clockwise of the direction that it is written in. */
  readonly quarter: number;
}

/** What the operators of a page print, from its upper left corner. */
export interface Print {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Box[];
  /** Where the unit square lies after each change of the coordinates: a picture fills it, and nothing else makes it large. */
  readonly squares: readonly Box[];
}

/** The operators of a page as the engine lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The graphics state as far as text needs it (ISO 32000, 8.4 and 9.3). */
interface State {
  readonly ctm: Matrix;
  /** How wide the unit of the font is, in parts of its size. */
  readonly unit: number;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

/** Height of a capital in parts of the size of its font. */
const HEIGHT = 0.72;

/**
 * Letters and rules of a page. Letters are placed one by one and not taken as the engine's runs of text: office
 * programs write the letters of one word with several fonts, all of one font first and the others into the gaps.
 * @param base from the space of the page to points from its upper left corner
 * @param fontUnit how wide the unit of a font is, by the font's name
 */
export function printOf({ fnArray, argsArray }: Operators, base: Matrix, fontUnit: (name: string) => number): Print {
  const glyphs: Glyph[] = [];
  const rules: Box[] = [];
  const squares: Box[] = [];
  const saved: State[] = [];
  let state: State = {
    ctm: base,
    unit: 0.001,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  let text: Matrix = IDENTITY;
  let line = { x: 0, y: 0 };
  let pen = { x: 0, y: 0 };

  const nextLine = (x: number, y: number): void => {
    line = { x: line.x + x, y: line.y + y };
    pen = line;
  };
  const transform = (matrix: Matrix | null): void => {
    if (!matrix) return;
    state = { ...state, ctm: times(state.ctm, matrix) };
    squares.push(boxOf(state.ctm, 0, 0, 1, 1));
  };
  const setFont = (name: unknown, size: unknown): void => {
    state = { ...state, unit: fontUnit(String(name)), size: Number(size) };
  };

  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const [first, second] = args;
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        transform(matrixFrom(args));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        transform(matrixFrom(first));
        break;
      case OPS.beginAnnotation:
        saved.push(state);
        state = { ...state, ctm: base };
        transform(matrixFrom(args[2]));
        transform(matrixFrom(args[3]));
        break;
      case OPS.constructPath:
        rules.push(...rulesOfPath(first, args[1], state.ctm));
        break;
      case OPS.beginText:
        text = IDENTITY;
        line = pen = { x: 0, y: 0 };
        break;
      case OPS.setTextMatrix:
        text = matrixFrom(first) ?? matrixFrom(args) ?? text;
        line = pen = { x: 0, y: 0 };
        break;
      case OPS.moveText:
        nextLine(Number(first), Number(second));
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: Number(second) };
        nextLine(Number(first), Number(second));
        break;
      case OPS.nextLine:
        nextLine(0, state.leading);
        break;
      case OPS.setLeading:
        state = { ...state, leading: -Number(first) };
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: Number(first) };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: Number(first) };
        break;
      case OPS.setHScale:
        state = { ...state, scale: Number(first) / 100 };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: Number(first) };
        break;
      case OPS.setFont:
        setFont(first, second);
        break;
      case OPS.setGState:
        for (const [key, value] of first as [string, unknown][]) {
          if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
        }
        break;
      case OPS.showText: {
        const shown = show(
          first as readonly unknown[],
          state,
          moved(times(state.ctm, text), pen.x, pen.y + state.rise),
        );
        for (const glyph of shown.glyphs) glyphs.push(glyph);
        pen = { x: pen.x + shown.advance, y: pen.y };
        break;
      }
    }
  }
  return { glyphs, rules, squares };
}

/** The letters of one string from where the pen stands, and how far they move it. */
function show(
  items: readonly unknown[],
  { size, unit, charSpacing, wordSpacing, scale }: State,
  matrix: Matrix,
): { glyphs: Glyph[]; advance: number } {
  const glyphs: Glyph[] = [];
  const height = Math.abs(size) * HEIGHT;
  const quarter = quarterOf(matrix, Math.sign(size) || 1);
  const points = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
  let x = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item * size * scale) / 1000;
      continue;
    }
    const { unicode, width, isSpace } = item as { unicode: string; width: number; isSpace: boolean };
    const own = width * unit * size * scale;
    glyphs.push({ text: unicode, box: boxOf(matrix, x, 0, x + own, height), size: points, quarter });
    x += own + ((isSpace ? wordSpacing : 0) + charSpacing) * scale;
  }
  return { glyphs, advance: x };
}

function quarterOf([a, b]: Matrix, sign: number): number {
  return (Math.round(Math.atan2(sign * b, sign * a) / (Math.PI / 2)) + 4) % 4;
}
