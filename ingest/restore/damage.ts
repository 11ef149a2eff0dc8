import type { Soundness } from './quality.js';

/** Lines `[start, end)`, 0-based. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** -ln P(kind of word) in clean texts and in damaged ones, as counted over decisions and plans and over misread scans. */
const CLEAN: Soundness = { accented: 0.13, plain: 2.2, unsound: 4.6 };
const DAMAGED: Soundness = { accented: 2.2, plain: 0.6, unsound: 1.05 };

/** What speaks against a change between clean and damaged within a text, and against damage where it begins. */
const CHANGE = 15;
const BEGIN = 8;

/** The damaged stretches of a text, by the soundness of its lines: the likeliest course of clean and damaged lines. */
export function damagedLines(lines: readonly Soundness[]): LineRange[] {
  let clean = 0;
  let damaged = BEGIN;
  const cameFromOther = lines.map((line) => {
    const [stayClean, stayDamaged] = [clean, damaged];
    const recovered = stayDamaged + CHANGE < stayClean;
    const broke = stayClean + CHANGE < stayDamaged;
    clean = Math.min(stayClean, stayDamaged + CHANGE) + costOf(line, CLEAN);
    damaged = Math.min(stayDamaged, stayClean + CHANGE) + costOf(line, DAMAGED);
    return { recovered, broke };
  });

  const ranges: LineRange[] = [];
  let isDamaged = damaged < clean;
  let end = lines.length;
  for (let line = lines.length - 1; line >= 0; line--) {
    const came = cameFromOther[line];
    if (isDamaged ? !came?.broke : !came?.recovered) continue;
    if (isDamaged) ranges.push({ start: line, end });
    else end = line;
    isDamaged = !isDamaged;
  }
  if (isDamaged) ranges.push({ start: 0, end });
  return ranges.reverse();
}

function costOf(line: Soundness, kind: Soundness): number {
  return line.accented * kind.accented + line.plain * kind.plain + line.unsound * kind.unsound;
}
