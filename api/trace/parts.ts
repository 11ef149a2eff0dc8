import { fold } from '../../schema/fold.js';
import data from './parts.json' with { type: 'json' };

const phrases = [...Object.entries(data.same), ...data.fillers.map((filler) => [filler, ''] as const)].map(
  ([phrase, means]) => ({ phrase: ` ${phrase} `, means: means === '' ? ' ' : ` ${means} ` }),
);

/**
 * The same for every wording of one part of an indicator: "nông, lâm và thủy sản" and "nông, lâm nghiệp, thủy sản" are
 * one, in whatever order; "" for the whole. What the indicator says anyway makes no other part: of waste "được thu gom
 * và xử lý", "nông thôn, thu gom, xử lý" is "nông thôn".
 */
export function partKey(component: string | null, indicator: string): string {
  const words = wordsOf(component ?? '');
  const done = wordsOf(DONE.exec(fold(indicator))?.groups?.what ?? '');
  const own = hasAll(words, done) ? words.filter((word) => !done.includes(word)) : words;
  return own.sort().join(' ');
}

/** What an indicator says is done: "chất thải rắn được thu gom và xử lý". */
const DONE = / duoc (?<what>.+)$/u;

function wordsOf(text: string): string[] {
  const words = phrases.reduce((left, { phrase, means }) => left.replaceAll(phrase, means), ` ${fold(text)} `);
  return [...new Set(words.split(' ').filter(Boolean))];
}

/** The part among those stated, most often first, that words mean: just these, else the first that has them all. */
export function partMeant(asked: string, stated: readonly string[], indicator: string): string {
  const key = partKey(asked, indicator);
  const words = key.split(' ');
  return stated.find((each) => each === key) ?? stated.find((each) => hasAll(each.split(' '), words)) ?? key;
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}
