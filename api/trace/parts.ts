import { fold } from '../../schema/fold.js';
import data from './parts.json' with { type: 'json' };

const phrases = [...Object.entries(data.same), ...data.fillers.map((filler) => [filler, ''] as const)].map(
  ([phrase, means]) => ({ phrase: ` ${phrase} `, means: means === '' ? ' ' : ` ${means} ` }),
);

/**
 * The same for every wording of one part of an indicator: "nông, lâm và thủy sản" and "nông, lâm nghiệp, thủy sản" are
 * one, in whatever order; "" for the whole.
 */
export function partKey(component: string | null): string {
  const folded = ` ${fold(component ?? '')} `;
  const words = phrases.reduce((text, { phrase, means }) => text.replaceAll(phrase, means), folded);
  return [...new Set(words.split(' ').filter(Boolean))].sort().join(' ');
}

/** The part among those stated, most often first, that words mean: just these, else the first that has them all. */
export function partMeant(asked: string, stated: readonly string[]): string {
  const key = partKey(asked);
  const words = key.split(' ');
  return stated.find((each) => each === key) ?? stated.find((each) => hasAll(each.split(' '), words)) ?? key;
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}
