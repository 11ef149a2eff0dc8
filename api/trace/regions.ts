import { fold } from '../../schema/fold.js';
import data from './regions.json' with { type: 'json' };

/** Longer spellings first: "kinh tế trọng điểm miền Trung" is not "miền Trung". */
const regions = data
  .flatMap(({ name, spelt }) => spelt.map((words) => ({ name, pattern: ` vung ${words} ` })))
  .toSorted((a, b) => b.pattern.length - a.pattern.length);

/** The region of several provinces that words name: "vùng đồng bằng sông Hồng"; null where they name none. */
export function regionNamed(words: string): string | null {
  const folded = ` ${fold(words)} `;
  return regions.find(({ pattern }) => folded.includes(pattern))?.name ?? null;
}
