import { withoutAccents } from '../../../schema/fold.js';
import bodies from '../../extract/agencies/bodies.json' with { type: 'json' };
import families from '../../extract/agencies/families.json' with { type: 'json' };
import { provinces } from '../../extract/agencies/provinces.js';
import { findNumbers } from '../../extract/citations/number.js';
import { remember } from '../../remember.js';
import words from './words.json' with { type: 'json' };

/** A syllable of a text, without case and accents; of an abbreviation each that it stands for. */
export interface Syllable {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether it goes on from the one before: no end of a clause, number, province or cited text stands between. */
  readonly joined: boolean;
  /** Which clause of the text it stands in, counted from 0. */
  readonly clause: number;
  /** Whether it says what for ("nhằm ...", "đáp ứng ..."): that texts say in the same words of many things. */
  readonly isPurpose: boolean;
}

/** What a text asks to be done, whatever it is done to: "nâng cao", "hiệu quả". */
export interface Deed {
  readonly folded: string;
  readonly start: number;
  /** Which clause of the text it stands in, counted from 0. */
  readonly clause: number;
}

const LETTERS = 'A-Za-zÀ-ỹ';
/** Who hands out and is handed tasks, and where: shared by all texts of a place. */
const names = [
  ...provinces.keys(),
  ...bodies.map(({ name }) => name),
  ...families.flatMap(({ heads: [head = ''], domains }) => domains.map(({ name }) => `${head} ${name}`)),
  ...words.silent,
]
  .sort((a, b) => b.length - a.length)
  .join('|');
const TOKEN = new RegExp(
  `(?<gap>(?<![${LETTERS}])(?:${names})(?![${LETTERS}])|\\p{N}[\\p{N}.,/]*(?<![.,])[${LETTERS}]?(?![${LETTERS}]))|(?<end>[.;:!?…\\n])|(?<purpose>(?<![${LETTERS}])(?:${words.purposes.join('|')})(?![${LETTERS}]))|(?<word>[${LETTERS}]+)`,
  'gu',
);
const particles = new Set(words.particles);
const deeds = new Set(words.deeds);
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words.abbreviations).map(([short, long]) => [short, long.split(' ')]),
);

/** A word without case and accents; an abbreviation in full. */
const folded = remember((word) => {
  const plain = withoutAccents(word);
  return abbreviations.get(plain) ?? [plain];
});

/**
 * The syllables of a text in order, without particles ("và", "các"). Commas, dashes, brackets and quotes part nothing: "khám, chữa
 * bệnh" is "khám chữa bệnh". Names of provinces and of bodies are left out.
 */
export function syllablesOf(text: string): { syllables: Syllable[]; deeds: Deed[] } {
  const found: Syllable[] = [];
  let joined = false;
  let clause = 0;
  let isPurpose = false;
  for (const { 0: token, index, groups } of withoutNumbers(text).matchAll(TOKEN)) {
    if (groups?.word === undefined) {
      if (groups?.purpose !== undefined) isPurpose = found.at(-1)?.clause === clause;
      if (groups?.end !== undefined) isPurpose = false;
      if (groups?.end !== undefined && found.at(-1)?.clause === clause) clause++;
      joined = false;
      continue;
    }
    if (particles.has(token.toLowerCase())) continue;
    for (const syllable of folded(token)) {
      found.push({ folded: syllable, start: index, end: index + token.length, joined, clause, isPurpose });
      joined = true;
    }
  }
  return withoutDeeds(found);
}

/** Takes out what is asked to be done: it parts the syllables about it as a number does. */
function withoutDeeds(syllables: readonly Syllable[]): { syllables: Syllable[]; deeds: Deed[] } {
  const kept: Syllable[] = [];
  const done: Deed[] = [];
  let joined = true;
  for (let at = 0; at < syllables.length; at++) {
    const [syllable, next] = syllables.slice(at, at + 2);
    if (!syllable) break;
    const pair = next?.joined ? `${syllable.folded} ${next.folded}` : '';
    if (deeds.has(pair)) {
      done.push({ folded: pair, start: syllable.start, clause: syllable.clause });
      joined = false;
      at++;
    } else {
      kept.push({ ...syllable, joined: syllable.joined && joined });
      joined = true;
    }
  }
  return { syllables: kept, deeds: done };
}

/** The text with the number of each cited text ("45-NQ/TW") made digits. */
function withoutNumbers(text: string): string {
  return findNumbers(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + '0'.repeat(end - start) + rest.slice(end),
    text,
  );
}
