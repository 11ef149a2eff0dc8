import { inkBelow, WHITE, type Area, type Picture } from './picture.js';

/* Rules are long straight strokes, level or upright. They are found as runs of ink and taken out of the picture: the engine
   reads those of a table as letters, and letters beside them not at all. */

/** Inches: no stroke of a letter is as long. */
const SHORTEST_LEVEL = 0.5;
const SHORTEST_UPRIGHT = 0.25;
/** Inches: what is thicker is no rule. */
const THICKEST = 0.035;
/** Pixels that noise may take out of a rule. */
const LONGEST_GAP = 2;
/** Shades by which a hairline may be paler than ink: drawn with fewer dots it lies between two of them. */
const PALER = 35;
/** Inches between runs of one rule: it lies a little askew, or letters have been printed over it. */
const SAME_RULE = 0.02;

/** The rules of a straightened picture, and the picture without them. */
export function withoutRules(picture: Picture): { picture: Picture; rules: Area[] } {
  const ink = inkOf(picture);
  const upright = turnedOver(ink);
  const level = rulesOf(ink, picture.dpi, SHORTEST_LEVEL);
  const standing = rulesOf(upright, picture.dpi, SHORTEST_UPRIGHT);
  const grey = Uint8Array.from(picture.grey);
  const thickest = Math.ceil(THICKEST * picture.dpi);
  for (const rule of level) wipe(ink, rule, thickest, (x, y) => (grey[y * picture.width + x] = WHITE));
  for (const rule of standing) wipe(upright, rule, thickest, (y, x) => (grey[y * picture.width + x] = WHITE));
  return { picture: { ...picture, grey }, rules: [...level, ...standing.map(swapped)] };
}

/** Where a picture is dark: 1 is ink. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

function inkOf(picture: Picture): Ink {
  const limit = inkBelow(picture) + PALER;
  return { ...picture, dark: picture.grey.map((shade) => (shade < limit ? 1 : 0)) };
}

/** Columns as rows, so that one search finds rules of both directions. */
function turnedOver({ width, height, dark }: Ink): Ink {
  const turned = new Uint8Array(dark.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = dark[y * width + x] ?? 0;
  }
  return { width: height, height: width, dark: turned };
}

function swapped({ left, top, right, bottom }: Area): Area {
  return { left: top, top: left, right: bottom, bottom: right };
}

function rulesOf(ink: Ink, dpi: number, shortest: number): Area[] {
  const runs = runsOf(ink, shortest * dpi);
  return joined(runs, SAME_RULE * dpi).filter(({ top, bottom }) => bottom - top <= THICKEST * dpi);
}

/** Runs of ink in each row, from the top. */
function runsOf({ width, height, dark }: Ink, shortest: number): Area[] {
  const runs: Area[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let left = -1;
    let last = -1;
    const end = (): void => {
      if (left >= 0 && last - left >= shortest) runs.push({ left, top: y, right: last + 1, bottom: y + 1 });
    };
    for (let x = 0; x < width; x++) {
      if (dark[row + x] === 0) continue;
      if (left < 0 || x - last > LONGEST_GAP + 1) {
        end();
        left = x;
      }
      last = x;
    }
    end();
  }
  return runs;
}

/** Runs that touch as one: those of the rows of a rule, and of its parts. */
function joined(runs: readonly Area[], near: number): Area[] {
  const rules: Area[] = [];
  let open: Area[] = [];
  for (const run of runs) {
    const touching = open.filter(
      (rule) => run.top - rule.bottom <= near && run.left - rule.right <= near && rule.left - run.right <= near,
    );
    const whole = [run, ...touching].reduce((one, other) => ({
      left: Math.min(one.left, other.left),
      top: Math.min(one.top, other.top),
      right: Math.max(one.right, other.right),
      bottom: Math.max(one.bottom, other.bottom),
    }));
    const apart = open.filter((rule) => !touching.includes(rule));
    rules.push(...apart.filter((rule) => run.top - rule.bottom > near));
    open = [...apart.filter((rule) => run.top - rule.bottom <= near), whole];
  }
  return [...rules, ...open];
}

/** Tells of each pixel of a rule, but not of strokes that cross it. */
function wipe(ink: Ink, rule: Area, thickest: number, erase: (x: number, y: number) => void): void {
  const { width, height, dark } = ink;
  for (let x = rule.left; x < rule.right; x++) {
    let top = rule.top;
    let bottom = rule.bottom;
    while (top > 0 && rule.top - top <= thickest && dark[(top - 1) * width + x] === 1) top--;
    while (bottom < height && bottom - rule.bottom <= thickest && dark[bottom * width + x] === 1) bottom++;
    if (bottom - top > thickest) continue;
    // A rule has a soft edge.
    for (let y = Math.max(0, top - 2); y < Math.min(height, bottom + 2); y++) erase(x, y);
  }
}
