import type { Relation } from '../load.js';
import { fixed, type Sql, sql } from '../sql.js';

/** Facts that later texts take up again. */
type Continued = 'goal' | 'task';

/** A link `l` by which a fact goes on in another, whoever of the two is named first; rejected ones do not count. */
const goesOn = (one: string, other: string) =>
  fixed(`l.kind = 'CONTINUES' and l.review <> 'REJECTED'
  and (l.from_id = ${one}.id and l.to_id = ${other}.id or l.from_id = ${other}.id and l.to_id = ${one}.id)`);

/** The links from the facts of a document to those of another that they go on from, as the text goes. */
export function continuing(table: Continued, other: string): Relation {
  return {
    name: `${table} going on from ${other}`,
    query: (owners) => sql`select r.document_id as owner, l.id from ${fixed(table)} r
      join link l on r.id in (l.from_id, l.to_id) join ${fixed(table)} o on ${goesOn('r', 'o')}
      where r.document_id = any(${owners}) and o.document_id = ${other} order by r.start_offset, r.id, l.id`,
  };
}

/** The fact `r` of the document `p.id` is tied to none of another document. */
export function notIn(table: Continued, other: string): Sql {
  return sql`r.document_id = p.id and not exists (select 1 from link l join ${fixed(table)} o on ${goesOn('r', 'o')}
    where r.id in (l.from_id, l.to_id) and o.document_id = ${other})`;
}

/** The link `r` ties a fact of the document `p.id` to one of another document. */
export function between(table: Continued, other: string): Sql {
  return sql`r.kind = 'CONTINUES' and r.review <> 'REJECTED' and exists (
    select 1 from ${fixed(table)} a join ${fixed(table)} b on a.id in (r.from_id, r.to_id) and b.id in (r.from_id, r.to_id)
    where a.document_id = p.id and b.document_id = ${other})`;
}
