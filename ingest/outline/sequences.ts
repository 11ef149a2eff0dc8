import { follows, type Label } from './numbering.js';
import type { Unit } from './units.js';

/** A unit with the label that its neighbours decided on. */
export interface Labelled {
  readonly unit: Unit;
  readonly label: Label;
  /** All units of its sequence in order, itself among them: a) b) c). */
  readonly sequence: Labelled[];
}

/** Of several ways to read a label, takes the one that goes on with a sequence, and says which units make a sequence. */
export function sequencesOf(units: readonly Unit[]): Map<Unit, Labelled> {
  const labelled = new Map<Unit, Labelled>();
  const running = new Map<string, Labelled>();
  for (const [index, unit] of units.entries()) {
    const label = chosen(unit, units[index + 1], running);
    if (!label) continue;
    const key = label.numbering + label.series;
    const last = running.get(key);
    const sequence = last && (label.ordinal === 0 || follows(last.label, label)) ? last.sequence : [];
    const entry: Labelled = { unit, label, sequence };
    sequence.push(entry);
    running.set(key, entry);
    labelled.set(unit, entry);
  }
  return labelled;
}

function chosen(unit: Unit, next: Unit | undefined, running: ReadonlyMap<string, Labelled>): Label | undefined {
  const [first] = unit.labels;
  if (unit.labels.length < 2) return first;
  const goingOn = unit.labels.filter((label) => {
    const last = running.get(label.numbering + label.series);
    return last !== undefined && follows(last.label, label);
  });
  if (goingOn.length === 1) return goingOn[0];
  const leading = unit.labels.filter((label) => next?.labels.some((following) => follows(label, following)));
  return leading.length === 1 ? leading[0] : (goingOn[0] ?? first);
}
