import { EntityKind } from '../../schema/enums.js';
import type { Context } from '../context.js';
import { sql } from '../sql.js';
import { kinds } from './kinds.js';
import { matches, type Search } from './matches.js';

/** Values by which a result can be narrowed, each with how many hits that leaves, the most frequent first. */
export interface Facets {
  readonly kinds: readonly Counted<EntityKind>[];
  /** Ids of documents, years as strings, ids of agencies. */
  readonly documents: readonly Counted<string>[];
  readonly years: readonly Counted<string>[];
  readonly agencies: readonly Counted<string>[];
}

export interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

/** No list of choices is longer. */
const MOST_VALUES = 100;

/** Counts the whole result by each facet, in one query. */
export async function facetsOf(context: Context, search: Search | null): Promise<Facets> {
  if (!search) return { kinds: [], documents: [], years: [], agencies: [] };
  const found = matches(search, (kind) => {
    const { documents, agencies } = kinds[kind];
    return sql`r.id, ${kind} as kind, array(${documents}) as documents, array(${agencies}) as agencies`;
  });
  const rows = await context.em.execute<{ facet: keyof Facets; value: string; count: string }[]>(sql`
    with found as materialized (${found}),
      stands as (select distinct f.id, d.id as document_id, d.year
        from found f cross join unnest(f.documents) x(id) join current_document d on d.id = x.id),
      counted as (
        select 'kinds' as facet, kind as value, count(*) from found group by kind
        union all select 'documents', document_id, count(*) from stands group by document_id
        union all select 'years', year::text, count(distinct id) from stands where year is not null group by year
        union all select 'agencies', a.id, count(distinct f.id) from found f cross join unnest(f.agencies) a(id)
          where a.id is not null group by a.id
      )
    select facet, value, count::text from (
      select counted.*, row_number() over (partition by facet order by count desc, value) as place from counted
    ) ranked where place <= ${MOST_VALUES} order by facet, place`);
  const by = Map.groupBy(rows, ({ facet }) => facet);
  const counted = (facet: keyof Facets) =>
    (by.get(facet) ?? []).map(({ value, count }) => ({ value, count: Number(count) }));
  return {
    kinds: counted('kinds').flatMap(({ value, count }) => {
      const kind = Object.values(EntityKind).find((each) => each === value);
      return kind ? [{ value: kind, count }] : [];
    }),
    documents: counted('documents'),
    years: counted('years'),
    agencies: counted('agencies'),
  };
}
