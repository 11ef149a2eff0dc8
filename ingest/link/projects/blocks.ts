import { type Designation, namesIn } from './designation.js';
import { isSingle } from './kinds.js';

/**
 * What a designation can be found by: pairs of words of its proper names, its numbers with their kind, else pairs of any of its words.
 * Two names of one work share at least one, and few others do.
 */
export function blocksOf({ works, host, place, segment }: Designation): string[] {
  const named = works.map(({ words }) => namesIn(words));
  const around = [host, place, segment].map(namesIn);
  const keys = [...named, ...around].flatMap((names) => pairs(names.map(({ folded }) => folded)));
  works.forEach(({ kinds, numbers }, i) => {
    const sorts = kinds.length > 0 ? kinds : ['work'];
    const telling = [
      ...(named[i] ?? []).map(({ folded }) => folded),
      ...(named[i]?.length === 0 ? numbers.map(String) : []),
    ];
    for (const kind of sorts) for (const one of telling) keys.push(`${kind}:${one}`);
  });
  const [{ words, numbers }] = works;
  if (namesIn(words).length === 0 && numbers.length === 0) {
    const telling = words.some(({ rank }) => rank === 'word') && !isSingle(works[0].kinds);
    for (let i = 1; i < words.length; i++) {
      const [before, word] = [words[i - 1], words[i]];
      if (before && word && !(telling && before.rank === 'type' && word.rank === 'type'))
        keys.push(`${before.folded}+${word.folded}`);
    }
  }
  return [...new Set(keys)].sort();
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
