import type { Grid } from './tables/grid.js';
import { endsSentence, isCapitals, isHeadLine } from './language.js';
import { joined } from './passage.js';
import type { Unit } from './units.js';

/** Words in small letters under a label that stands alone are its title only when they are few. */
const LONGEST = 200;

/** Joins a label that stands alone on its line ("Phần thứ nhất", "PHỤ LỤC I") with the words below it. */
export function withTitles(stream: readonly (Unit | Grid)[]): (Unit | Grid)[] {
  const whole: (Unit | Grid)[] = [];
  for (let at = 0; at < stream.length; at++) {
    const item = stream[at];
    if (!item) continue;
    if (item.type === 'grid' || item.labels[0]?.length !== item.text.length) {
      whole.push(item);
      continue;
    }
    // "(Kèm theo Quyết định ...)" may stand between an annex's number and its title.
    const next = stream[at + 1];
    const between = next?.type === 'unit' && isHeadLine(next.text) && next.text.startsWith('(') ? next : null;
    const words = titleAt(stream, between ? at + 2 : at + 1);
    whole.push(titled(item, words));
    if (between && words.length > 0) whole.push(between);
    if (words.length > 0) at += words.length + (between ? 1 : 0);
  }
  return whole;
}

function titleAt(stream: readonly (Unit | Grid)[], from: number): Unit[] {
  const words: Unit[] = [];
  for (let at = from; at < stream.length; at++) {
    const next = stream[at];
    if (next?.type !== 'unit' || next.labels.length > 0 || isHeadLine(next.text)) break;
    if (isCapitals(next.text)) words.push(next);
    else if (words.length === 0 && !endsSentence(next.text) && next.text.length < LONGEST) return [next];
    else break;
  }
  return words;
}

function titled(unit: Unit, words: readonly Unit[]): Unit {
  if (words.length === 0) return unit;
  const passage = joined([unit.passage, ...words.map((word) => word.passage)]);
  return {
    ...unit,
    passage,
    text: passage.text,
    range: { start: unit.range.start, end: words.at(-1)?.range.end ?? unit.range.end },
    labels: unit.labels.map((label) => ({ ...label, length: label.length + 1 })),
    calls: [unit, ...words].flatMap((one) => one.calls),
  };
}
