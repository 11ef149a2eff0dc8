import type { Facts, TargetFact } from '../../extract/facts.js';
import { foldWords } from '../indicators/index.js';
import type { LinkedTarget } from '../linked.js';
import words from './measures.json' with { type: 'json' };

/** A headline target of a document, and the names that a task may call it by. */
export interface Headline {
  readonly index: number;
  readonly target: TargetFact;
  /** Indicator, scope and component. */
  readonly subject: string;
  /** Folded, without what measures it: "Tốc độ tăng kim ngạch xuất khẩu" is "kim ngach xuat khau". Empty where it has none of its own. */
  readonly names: readonly string[];
}

/** A shorter name is said of many things: "khách du lịch". */
const LEAST_WORDS = 4;
const MEASURES = [...words.measures].sort((a, b) => b.length - a.length).map(foldWords);
const MEASURE = new RegExp(`^(?:(?:${MEASURES.join('|')}) )+`, 'u');

/** The headline targets of a document; of those that say the same for the same years, only the first. */
export function headlinesOf({ targets }: Facts, indicators: readonly LinkedTarget[]): Headline[] {
  const found = new Map<string, Headline>();
  for (const [index, target] of targets.entries()) {
    const indicator = indicators[index]?.indicator;
    if (!indicator || !target.headline || target.kind !== 'TARGET') continue;
    const subject = subjectOf(target, indicator.key);
    const key = `${subject} ${target.period.from}-${target.period.to}`;
    const names = target.component === null ? [target.name, indicator.name].map(nameOf) : [];
    if (!found.has(key)) found.set(key, { index, target, subject, names: names.filter(isItsOwn) });
  }
  return [...found.values()];
}

/** What a target is about: two with one subject can be compared. */
export function subjectOf({ scope, component }: TargetFact, indicator: string): string {
  return [indicator, scope, foldWords(component ?? '')].join('|');
}

function nameOf(name: string): string {
  return foldWords(name.replace(/\s*\([^()]*\)/gu, '')).replace(MEASURE, '');
}

function isItsOwn(name: string): boolean {
  return name.split(' ').length >= LEAST_WORDS;
}
