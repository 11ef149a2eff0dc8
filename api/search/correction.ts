import { accentedWords, fold } from '../../schema/fold.js';
import type { Context } from '../context.js';
import { isSlip, LONG_WORD } from '../misspelling.js';
import { allOf, fixed, type Sql, sql } from '../sql.js';
import { hasWhole } from './matches.js';
import type { Query, Word } from './query.js';

/** So many names are looked at for a slip, the shortest first. */
const MOST_NAMES = 200;

/**
 * What was meant by words that stand nowhere: where they are a slip of words in a name of an agency, a project or an
 * indicator, those; null otherwise. What stands between quotation marks is never a slip.
 */
export async function correctionOf(context: Context, query: Query): Promise<string | null> {
  if (query.terms.some(({ quoted }) => quoted) || !query.words.some(isLong)) return null;
  const meant = (await similarNames(context, query)).flatMap((name) => wordsMeant(name, query) ?? []);
  const [best] = meant.filter(({ slips }) => slips > 0).toSorted((a, b) => a.slips - b.slips);
  return best ? best.words.join(' ') : null;
}

/** Names that have each of the words, or one that begins or ends like it. */
async function similarNames(context: Context, { words }: Query): Promise<string[]> {
  const where = allOf(words.map((word) => sql`(${hasWhole('r.search', [word])} or ${isLikely(word)})`));
  const from = (table: string, names: string) =>
    sql`select ${fixed(names)} as names, r.search from ${fixed(`current_${table}`)} r where ${where}`;
  const rows = await context.em.execute<{ names: string[] }[]>(sql`
    select names from (
      ${from('agency', 'array[r.name] || r.aliases')}
      union all ${from('project', 'array[r.name] || r.aliases')}
      union all ${from('indicator', 'array[r.name, r.name_en]')}
    ) n order by length(search), search limit ${MOST_NAMES}`);
  return rows.flatMap(({ names }) => names);
}

/** A slip leaves the beginning or the end of a word as it is. */
function isLikely(word: Word): Sql {
  if (!isLong(word)) return sql`false`;
  const { folded } = word;
  const kept = Math.floor((folded.length - 1) / 2);
  const [least, most] = [folded.length - 1 - kept, folded.length + 1 - kept];
  const rest = `[^ |]{${least},${most}}`;
  return sql`r.search ~ ${`(^|[ |])(${folded.slice(0, kept)}${rest}|${rest}${folded.slice(-kept)})($|[ |])`}`;
}

const isLong = ({ folded }: Word) => folded.length >= LONG_WORD && !/\p{N}/u.test(folded);

/** What was typed with the words of the name in the place of slips; null where the name has not all of them. */
function wordsMeant(name: string, { words }: Query): { words: string[]; slips: number } | null {
  const left = accentedWords(name);
  const withAccents = words.some(({ accented }) => accented !== null);
  const meant: string[] = [];
  let slips = 0;
  for (const { folded, accented } of words) {
    const same = left.findIndex((other) => fold(other) === folded);
    const at = same === -1 ? left.findIndex((other) => isSlip(folded, fold(other))) : same;
    const [word] = at === -1 ? [] : left.splice(at, 1);
    if (word === undefined) return null;
    if (same === -1) slips++;
    meant.push(same === -1 ? (withAccents ? word : fold(word)) : (accented ?? folded));
  }
  return { words: meant, slips };
}
