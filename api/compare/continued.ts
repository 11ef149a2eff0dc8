import type { Document } from '../../schema/document.js';
import { holds } from '../../schema/link.js';
import { Task } from '../../schema/task.js';
import { inTextOrder, listing } from '../connection/listings.js';
import type { Listing, Owner } from '../connection/page.js';
import type { Relation } from '../load.js';
import { fixed, type Sql, sql } from '../sql.js';

/* Two documents that are compared own what goes on between them: one id for both, so that many pairs are one query. */

/** The id of a pair of documents. */
export function pairId(from: Document, to: Document): string {
  return `${from.id} ${to.id}`;
}

/** The documents of the pair `p.id`. */
const FROM = `split_part(p.id, ' ', 1)`;
const TO = `split_part(p.id, ' ', 2)`;

/** The link `l` says that one of two facts goes on in the other, whichever it names first; one that does not hold says nothing. */
const goesOn = (one: string, other: string) =>
  fixed(`l.kind = 'CONTINUES' and ${holds('l')}
  and (l.from_id = ${one}.id and l.to_id = ${other}.id or l.from_id = ${other}.id and l.to_id = ${one}.id)`);

/** The links between goals of a pair, as the text of the second goes. */
export const goalsGoingOn: Relation = {
  name: 'goals going on in another document',
  query: (owners) => sql`select p.id as owner, l.id from unnest(${owners}) p(id)
    join goal r on r.document_id = ${fixed(TO)}
    join link l on r.id in (l.from_id, l.to_id) join goal o on ${goesOn('r', 'o')}
    where o.document_id = ${fixed(FROM)} order by r.start_offset, r.id, l.id`,
};

/** Tasks of any version of a document. */
export const tasksOfPair: Listing<Task> = listing(
  Task,
  fixed('task r join document d on d.id = r.document_id'),
  inTextOrder,
);

/** The links `r` between tasks of a pair. */
export function tasksContinued(from: Document, to: Document): Owner {
  const other = fixed(`case a.document_id when ${FROM} then ${TO} else ${FROM} end`);
  return {
    id: pairId(from, to),
    condition: sql`r.kind = 'CONTINUES' and ${fixed(holds('r'))} and exists (
      select 1 from task a join task b on b.id = r.to_id and b.document_id = ${other}
      where a.id = r.from_id and a.document_id in (${fixed(FROM)}, ${fixed(TO)}))`,
  };
}

/** The tasks `r` of the second document that go on from none of the first. */
export function tasksAdded(from: Document, to: Document): Owner {
  return { id: pairId(from, to), condition: only(TO, FROM) };
}

/** The tasks `r` of the first document that go on in none of the second. */
export function tasksDropped(from: Document, to: Document): Owner {
  return { id: pairId(from, to), condition: only(FROM, TO) };
}

function only(document: string, other: string): Sql {
  return sql`r.document_id = ${fixed(document)} and not exists (
    select 1 from link l join task o on ${goesOn('r', 'o')}
    where r.id in (l.from_id, l.to_id) and o.document_id = ${fixed(other)})`;
}
