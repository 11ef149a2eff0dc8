import type { Block, Paragraph, Section } from '../../outline/outline.js';
import type { DocumentFacts, Period } from '../facts.js';
import { findPeriods } from '../period/index.js';
import { anywhere } from './phrases.js';

/** The years of values that neither their own words nor their headings date. */
export interface PlanYears {
  /** The years that the list of a section takes its means over; null where none of its means names any. */
  meanOf(section: Section | null): Period | null;
  /** The years that a plan without years in its title runs to, by what its body says most often; null for other texts. */
  readonly horizon: Period | null;
}

const MEAN = anywhere(['bình quân', 'trung bình']);
/** Texts that plan for years ahead. */
const PLANS: ReadonlySet<DocumentFacts['kind']> = new Set(['PLAN', 'PROGRAMME']);

/** Reads what a text says of the years that its undated values are for. */
export function planYears(blocks: readonly Block[], document: DocumentFacts): PlanYears {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph' && block.zone === 'body');
  const body = paragraphs.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
  const means = meansBySection(body);
  return { meanOf: (section) => means.get(section) ?? null, horizon: horizonOf(body, document) };
}

/** The first mean over a range of years in each section: "tăng trưởng bình quân giai đoạn 2021 - 2030". */
function meansBySection(body: readonly Paragraph[]): Map<Section | null, Period> {
  const means = new Map<Section | null, Period>();
  for (const { section, body: passage } of body) {
    if (means.has(section) || !MEAN.test(passage.text)) continue;
    const range = findPeriods(passage.text).find(
      ({ role, period, start }) =>
        role === 'value' && period.from < period.to && MEAN.test(passage.text.slice(Math.max(0, start - REACH), start)),
    );
    if (range) means.set(section, range.period);
  }
  return means;
}

/** How far before the years of a mean the word may stand that makes it one. */
const REACH = 40;

function horizonOf(body: readonly Paragraph[], { kind, year, period }: DocumentFacts): Period | null {
  if (period !== null || year === null || !PLANS.has(kind)) return null;
  const counts = new Map<number, number>();
  for (const { body: passage } of body) {
    for (const match of findPeriods(passage.text)) {
      const { to } = match.period;
      if (match.role === 'value' && to > year) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return most ? { from: year, to: most[0], label: String(most[0]) } : null;
}
