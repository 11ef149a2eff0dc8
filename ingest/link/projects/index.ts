import { foldWords } from '../indicators/index.js';
import names from './names.json' with { type: 'json' };

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const OPENING = new RegExp(`^(?:${longestFirst(names.opening)})(?![A-Za-zÀ-ỹ])[\\s,]*`, 'iu');
const REMARK = /\s{0,3}\([^()]*\)/gu;
const LOCATION = new RegExp(
  `(?:\\s*,\\s*(?:thuộc |tại )?(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\\s+\\p{Lu}.*|\\s+(?:${longestFirst(names.location)})\\s.*)$`,
  'u',
);
/** A work that is known by its proper name: what follows the name is another work, or where it is. */
const PROPER = new RegExp(
  `^((?i:${longestFirst(names.proper)})(?:\\s+quốc tế)?)\\s+(\\p{Lu}[A-Za-zÀ-ỹ\\d]*(?:\\s+(?:\\p{Lu}[A-Za-zÀ-ỹ\\d]*|\\d+))*)(?=$|[,;.]|\\s+(?:và|thuộc|tại|nối|qua)\\s)`,
  'u',
);
const fillers = new Set(names.fillers.map(foldWords));

/**
 * The key of a project for now: the core of its name, without what a text calls every project ("Dự án đầu tư xây dựng"), without
 * remarks and where it is, its words in no order. Numbers stay: bến số 3, 4 is not bến số 5, 6. Of one place, so that
 * works of one name in two provinces are two.
 */
export function projectKey(name: string, place: string | null): string {
  const core = coreOf(name.normalize('NFC'));
  const words = foldWords(PROPER.exec(core)?.slice(1, 3).join(' ') ?? core).split(' ');
  const telling = words.filter((word) => !fillers.has(word));
  const kept = [...new Set(telling.length > 0 ? telling : words)].sort();
  return [foldWords(place ?? ''), kept.join('-')].filter(Boolean).join('/');
}

function coreOf(name: string): string {
  let core = name.replace(REMARK, '').trim();
  for (let shorter = core.replace(OPENING, ''); shorter !== core && shorter !== ''; shorter = core.replace(OPENING, ''))
    core = shorter;
  return core.replace(LOCATION, '') || core;
}
