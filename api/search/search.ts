import type { Context } from '../context.js';
import { sql } from '../sql.js';
import { correctionOf } from './correction.js';
import { documentsSaying, matches, type Narrowed, type Search } from './matches.js';
import { parseQuery, type Query } from './query.js';

/** What is looked for, and whether that is what was typed. */
interface Asked {
  /** Null where no word was typed. */
  readonly search: Search | null;
  /** The words that are looked for in the place of those that were typed; null where those are. */
  readonly corrected: string | null;
}

/** What to look for where this was typed: the words themselves, or what they are a slip of where they stand nowhere. */
export async function asked(context: Context, text: string, narrowed: Narrowed): Promise<Asked> {
  const query = parseQuery(text);
  if (!query) return { search: null, corrected: null };
  const typed = await searchFor(context, query, narrowed);
  if (await isAnywhere(context, typed)) return { search: typed, corrected: null };
  const corrected = await correctionOf(context, query);
  const meant = corrected === null ? null : parseQuery(corrected);
  const search = meant && (await searchFor(context, meant, narrowed));
  // An indicator may have a name that no text has.
  return search && (await isAnywhere(context, search)) ? { search, corrected } : { search: typed, corrected: null };
}

async function searchFor(context: Context, query: Query, narrowed: Narrowed): Promise<Search> {
  return { query, narrowed, saidIn: await documentsSaying(context, query) };
}

/** Whether anything at all has the words, also what the search is not narrowed to. */
async function isAnywhere(context: Context, search: Search): Promise<boolean> {
  if (search.saidIn.length > 0) return true;
  const found = matches({ ...search, narrowed: {} }, () => sql`1`);
  return (await context.em.execute<unknown[]>(sql`select * from (${found}) f limit 1`)).length > 0;
}
