import { fold } from '../schema/fold.js';
import type { Context } from './context.js';
import { fixed, type Sql, sql } from './sql.js';

/** Tables whose `search` holds names between bars. */
type NamedTable = 'agency' | 'indicator' | 'project';

/** A row whose name is, holds or resembles what was asked for. */
export interface Found {
  readonly id: string;
  /** 0: one of its names; 1: a part of one; 2: holds one of its names; 3: spelt much like one. */
  readonly rank: number;
}

/** Below this share of common letter triples, two names are two things. */
const ALIKE = 0.6;

/**
 * Rows by name: accents, case and signs do not matter. Best first; of equally good ones that which `preferred` (a
 * number, greater is better) prefers, then the one whose names are shortest.
 */
export async function findByName(
  context: Context,
  table: NamedTable,
  name: string,
  { where = sql`true`, preferred = sql`0` }: { where?: Sql; preferred?: Sql } = {},
): Promise<Found[]> {
  const folded = fold(name);
  if (folded === '') return [];
  const rank = sql`case
    when r.search like ${`%|${folded}|%`} then 0
    when r.search like ${`%${folded}%`} then 1
    when exists (select 1 from string_to_table(trim(both '|' from r.search), '|') n
                 where ${` ${folded} `} like '% ' || n || ' %') then 2
    else 3 end`;
  const alike = sql`(select max(similarity(n, ${folded})) from string_to_table(trim(both '|' from r.search), '|') n)`;
  return context.em.execute<Found[]>(sql`
    select id, rank from (
      select r.id, ${rank} as rank, ${alike} as alike, ${preferred} as preferred, length(r.search) as length
      from ${fixed(table)} r where ${where}
    ) f
    where rank < 3 or alike >= ${ALIKE}
    order by rank, preferred desc, alike desc, length, id limit 50`);
}

/** The ids of the agencies that a filter names; null where it names none. */
export async function agenciesNamed(
  context: Context,
  name: string | null | undefined,
): Promise<readonly string[] | null> {
  return typeof name === 'string' ? idsByName(context, 'agency', name) : null;
}

/** The ids of all rows with that name; where there are none, of those with a part of it. */
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
