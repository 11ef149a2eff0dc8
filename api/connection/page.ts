import type { Context } from '../context.js';
import { refusal } from '../errors.js';
import { allOf, fixed, join, keyOf, type Sql, sql, textArray } from '../sql.js';
import { decodeCursor, encodeCursor, type OrderColumn, type SortKey, typed } from './cursor.js';

/** A kind of list: where its rows come from, and their order. */
export interface Listing<T> {
  /** What stands after `from`; the row itself is `r`, and it has a column `id`. */
  readonly from: Sql;
  /** Together they tell any two rows apart. */
  readonly order: readonly OrderColumn[];
  /** The last comes first. */
  readonly descending?: true;
  /** The rows themselves, in the order of their places. */
  load(context: Context, places: readonly Place[]): Promise<readonly (T | null)[]>;
}

/** A row of a list before it is loaded. */
export interface Place {
  readonly id: string;
  readonly key: SortKey;
}

/** Which rows of a list are asked for. */
export interface PageArgs {
  /** 0 to 500; 50 where it is left out. */
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The rows that belong to one owner: the condition names the owner `p.id`. */
export interface Owner {
  readonly id: string;
  readonly condition: Sql;
}

/** A Relay connection; what is not asked for is not computed. */
export interface Page<T> {
  edges(): Promise<{ node: T; cursor: string }[]>;
  nodes(): Promise<T[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const DEFAULT_FIRST = 50;
const MAX_FIRST = 500;

/** For a list without owners. */
const NOBODY: Owner = { id: '', condition: sql`true` };

/**
 * A page of a list. The same page of many owners, asked for in one moment, is one query.
 * Throws BAD_FIRST and BAD_CURSOR.
 */
export function page<T>(
  context: Context,
  listing: Listing<T>,
  conditions: readonly Sql[],
  args: PageArgs,
  owner: Owner = NOBODY,
): Page<T> {
  const first = args.first ?? DEFAULT_FIRST;
  if (first < 0 || first > MAX_FIRST) throw refusal('BAD_FIRST', `first is ${first}, and must be 0 to ${MAX_FIRST}.`);
  const after = typeof args.after === 'string' ? decodeCursor(args.after, listing.order) : null;
  const where = allOf([owner.condition, ...conditions]);

  let asked: Promise<readonly Place[]> | undefined;
  const places = () => (asked ??= placesOf(context, listing, where, first + 1, after, owner.id));
  const edges = async () => {
    const shown = (await places()).slice(0, first);
    const nodes = await listing.load(context, shown);
    return shown.flatMap(({ key }, i) => {
      const node = nodes[i];
      return node ? [{ node, cursor: encodeCursor(key) }] : [];
    });
  };
  return {
    edges,
    nodes: async () => (await edges()).map(({ node }) => node),
    async pageInfo() {
      const all = await places();
      const shown = all.slice(0, first);
      const [start, end] = [shown[0], shown.at(-1)];
      return {
        hasNextPage: all.length > first,
        hasPreviousPage: after !== null,
        startCursor: start ? encodeCursor(start.key) : null,
        endCursor: end ? encodeCursor(end.key) : null,
      };
    },
    totalCount: () => count(context, listing, where, owner.id),
  };
}

function placesOf<T>(
  context: Context,
  { from, order, descending }: Listing<T>,
  where: Sql,
  limit: number,
  after: SortKey | null,
  owner: string,
): Promise<readonly Place[]> {
  const direction = fixed(descending ? 'desc' : 'asc');
  const columns = join(
    order.map(({ column }) => column),
    ', ',
  );
  const sorted = join(
    order.map(({ column }) => sql`${column} ${direction}`),
    ', ',
  );
  const keys = join(
    order.map(({ column }, i) => sql`${column}::text as ${fixed(`key_${i}`)}`),
    ', ',
  );
  const beyond = after
    ? sql`and (${columns}) ${fixed(descending ? '<' : '>')} (${join(
        order.map((each, i) => typed(after[i] ?? '', each)),
        ', ',
      )})`
    : fixed('');
  const rows = sql`select r.id, ${keys}, row_number() over (order by ${sorted}) as place
    from ${from} where ${where} ${beyond} order by ${sorted} limit ${limit}`;
  return perOwner(context, rows, owner, (found) =>
    found.map((row) => ({ id: row.id ?? '', key: order.map((_, i) => row[`key_${i}`] ?? '') })),
  );
}

function count<T>(context: Context, { from }: Listing<T>, where: Sql, owner: string): Promise<number> {
  const rows = sql`select count(*)::text as id, 1 as place from ${from} where ${where}`;
  return perOwner(context, rows, owner, ([row]) => Number(row?.id));
}

type Row = Readonly<Record<string, string>>;

/** Runs a query for every owner `p.id` that is asked for in this moment, all in one. */
function perOwner<V>(context: Context, query: Sql, owner: string, read: (rows: readonly Row[]) => V): Promise<V> {
  const batch = async (owners: readonly string[]): Promise<V[]> => {
    const all = sql`select p.id as owner, x.* from unnest(${textArray(owners)}) p(id)
      cross join lateral (${query}) x order by p.id, x.place`;
    const found = Map.groupBy(await context.em.execute<Row[]>(all), (row) => row.owner);
    return owners.map((one) => read(found.get(one) ?? []));
  };
  return context.loader(`page ${keyOf(query)}`, batch).load(owner);
}
