import { fold } from '../schema/fold.js';
import type { Context } from './context.js';
import { isMisspelling } from './misspelling.js';
import { fixed, type Sql, sql } from './sql.js';

/** Tables whose `search` holds names between bars. */
type NamedTable = 'agency' | 'indicator' | 'project';

/** A row by how well its name fits. */
export interface Found {
  readonly id: string;
  /** 0: one of its names; 1: whole words of one; 2: a slip of one. */
  readonly rank: number;
}

/** What a table adds to the search for a name; `r` is its row. */
interface Wishes {
  /** Only such rows. */
  readonly where?: Sql;
  /** A number: of equally good rows, the one with more. */
  readonly preferred?: Sql;
  /** Another way in which a folded name is just the name of the row. */
  readonly also?: (folded: string) => Sql;
}

/** Names that share less than this of their letter triples are not even looked at for slips. */
const ALIKE = 0.4;

/**
 * Rows by name: accents, case and signs do not matter. Best first; of equally good ones that which is
 * preferred, then the one whose names are most like it.
 */
export async function findByName(
  context: Context,
  table: NamedTable,
  name: string,
  { where = sql`true`, preferred = sql`0`, also = () => sql`false` }: Wishes = {},
): Promise<Found[]> {
  const folded = fold(name);
  if (folded === '') return [];
  const rank = sql`case
    when r.search like ${`%|${folded}|%`} then 0
    when ${also(folded)} then 0
    when replace(r.search, '|', ' | ') like ${`% ${folded} %`} then 1
    else 2 end`;
  const alike = sql`(select max(similarity(n, ${folded})) from unnest(string_to_array(trim(both '|' from r.search), '|')) n)`;
  const rows = await context.em.execute<(Found & { search: string })[]>(sql`
    select id, rank, search from (
      select r.id, r.search, ${rank} as rank, ${alike} as alike, ${preferred} as preferred
      from ${fixed(`current_${table}`)} r where ${where}
    ) f
    where rank < 2 or alike >= ${ALIKE}
    order by rank, case when rank = 2 then alike end desc, preferred desc, alike desc, length(search), id`);
  return rows.filter(({ rank, search }) => rank < 2 || search.split('|').some((one) => isMisspelling(folded, one)));
}

/** The ids of the agencies that a filter names; null where it names none. */
export async function agenciesNamed(
  context: Context,
  name: string | null | undefined,
): Promise<readonly string[] | null> {
  return typeof name === 'string' ? idsByName(context, 'agency', name) : null;
}

/** The ids of all rows with that name; where there are none, of those with whole words of it. */
export function idsByName(context: Context, table: NamedTable, name: string): Promise<readonly string[]> {
  const batch = (names: readonly string[]) =>
    Promise.all(
      names.map(async (each) => {
        const found = (await findByName(context, table, each)).filter(({ rank }) => rank < 2);
        return found.filter(({ rank }) => rank === found[0]?.rank).map(({ id }) => id);
      }),
    );
  return context.loader(`ids by name ${table}`, batch).load(name);
}
