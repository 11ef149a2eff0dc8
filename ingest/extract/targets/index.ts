import type { DocumentKind } from '../../../schema/enums.js';
import type { Block } from '../../outline/outline.js';
import type { DocumentFacts, Quantity, TargetFact } from '../facts.js';
import { parseUnit } from '../quantity/index.js';
import type { Reading } from '../reading.js';
import { asNamedRatio } from './per-head.js';
import { planYears } from './plan-years.js';
import { paragraphTargets } from './paragraphs.js';
import { tableTargets } from './tables.js';

/**
 * Every value of an indicator that a text states, in reading order: each component, each of two values in one sentence,
 * each cell of a table. Lists and tables of chỉ tiêu give headline targets; in the narrative the words must be those of
 * an indicator.
 */
export function extractTargets(reading: Reading, document: DocumentFacts): TargetFact[] {
  if (REGULATIONS.has(document.kind)) return [];
  const { blocks } = reading.outline;
  const years = planYears(blocks, document);
  const dated = { ...document, period: document.period ?? years.horizon };
  const targets = blocks.flatMap((block, index) =>
    block.type === 'table'
      ? tableTargets(block, reading, dated)
      : paragraphTargets(block, wordsBefore(blocks[index - 1]), reading, dated, years.meanOf(block.section)),
  );
  return targets.map((target) => asNamedRatio(target.quantity.unit === '' ? withUnit(target, targets) : target));
}

/** The words of a paragraph that may name what the next one gives the value of; "" for anything else. */
function wordsBefore(block: Block | undefined): string {
  return block?.type === 'paragraph' ? block.body.text : '';
}

/** Kinds of text that set rules, not chỉ tiêu: their numbers are rates, conditions and fines. */
const REGULATIONS: ReadonlySet<DocumentKind> = new Set(['LAW', 'DECREE', 'CIRCULAR']);

/** A cell without a unit has the unit of the same value where the text states it again. */
function withUnit(target: TargetFact, targets: readonly TargetFact[]): TargetFact {
  const { min, max } = target.quantity;
  const again = targets.find(
    ({ quantity, period }) =>
      quantity.unit !== '' && quantity.min === min && quantity.max === max && period.to === target.period.to,
  );
  const unit = again && parseUnit(again.quantity.unit);
  if (!unit || !again) return target;
  const quantity: Quantity = {
    ...target.quantity,
    unit: unit.unit,
    baseUnit: unit.baseUnit,
    baseMin: again.quantity.baseMin,
    baseMax: again.quantity.baseMax,
  };
  return { ...target, quantity };
}
