import type { SqlEntityManager } from '@mikro-orm/sql';
import { idOf } from '../../schema/id.js';
import { Link } from '../../schema/link.js';

/* Links follow what they are about: when a fact goes, because its text is read otherwise or has a new version, they go
   over to the fact that says the same. */

/** So much of their letter triples two facts share that say the same in nearly the same words. */
const ALIKE = 0.6;

/** Keeps in mind what the linked facts of a document say. To be called before they are taken away. */
export async function rememberEnds(em: SqlEntityManager, document: string): Promise<void> {
  await em.execute(
    `insert into link_end (id, document_id, type, says, nth)
     select id, document_id, type, says, nth from said
     where document_id = ? and exists (select 1 from link where link.from_id = said.id or link.to_id = said.id)
     on conflict (id) do update set says = excluded.says, nth = excluded.nth`,
    [document],
    'run',
  );
}

/** Takes links whose fact is gone from a document to the fact of the same document that now says the same. */
export async function relink(em: SqlEntityManager, document: string): Promise<void> {
  await moveLinks(em, await sameIn(em, document, [document]));
}

/** Takes the links of other versions of a document, and of their facts, to the current one. */
export async function linksFollow(em: SqlEntityManager, older: readonly string[], current: string): Promise<void> {
  for (const document of older) await rememberEnds(em, document);
  const facts = await sameIn(em, current, older);
  await moveLinks(em, new Map([...facts, ...older.map((document) => [document, current] as const)]));
}

/**
 * What the remembered facts of documents are in another one, by id: the same words at the same turn, else the words most like them with
 * the same figures. A fact that still says it in that document stands for itself.
 */
async function sameIn(em: SqlEntityManager, to: string, from: readonly string[]): Promise<Map<string, string>> {
  const found = await em.execute<{ was: string; now: string }[]>(
    `select e.id as was, n.id as now from link_end e cross join lateral (
       select s.id from said s
       where s.document_id = ? and s.type = e.type and (s.says = e.says or similarity(s.says, e.says) >= ?
         and trim(regexp_replace(s.says, '\\D+', ' ', 'g')) = trim(regexp_replace(e.says, '\\D+', ' ', 'g')))
       order by s.says = e.says desc, similarity(s.says, e.says) desc, abs(s.nth - e.nth), s.id limit 1
     ) n
     where e.document_id in (?) and not exists (select 1 from said s where s.id = e.id and s.document_id = ? and s.says = e.says)`,
    [to, ALIKE, from, to],
  );
  return new Map(found.filter(({ was, now }) => was !== now).map(({ was, now }) => [was, now]));
}

/** Gives links new ends. What was judged stays judged; where two links become one, the later judgement holds. */
async function moveLinks(em: SqlEntityManager, ends: ReadonlyMap<string, string>): Promise<void> {
  if (ends.size === 0) return;
  const old = [...ends.keys()];
  // Taken out and written in one go: a judgement that is given at this moment comes before or finds nothing.
  const taken = await em.execute<Row[]>(
    `delete from link where from_id in (?) or to_id in (?)
     returning id, kind, from_id as "fromId", to_id as "toId", score, why, review, reviewed_at as "reviewedAt",
       reviewed_by as "reviewedBy", reason`,
    [old, old],
  );
  const moved = new Map<string, Row>();
  const renamed: { was: string; now: string }[] = [];
  for (const row of taken) {
    const [fromId, toId] = [ends.get(row.fromId) ?? row.fromId, ends.get(row.toId) ?? row.toId];
    if (fromId === toId) continue;
    const link = { ...row, fromId, toId, id: idOf('link', row.kind, fromId, toId) };
    renamed.push({ was: row.id, now: link.id });
    const other = moved.get(link.id);
    if (!other || judgedAt(other) < judgedAt(link)) moved.set(link.id, link);
  }
  const there = await em.find(Link, { id: { $in: [...moved.keys()] } });
  for (const link of there) if (judgedAt(link) >= judgedAt(moved.get(link.id) ?? link)) moved.delete(link.id);
  await em.nativeDelete(Link, { id: { $in: [...moved.keys()] } });
  if (moved.size > 0) await em.insertMany(Link, [...moved.values()]);
  // Judgements go with the links that they are about.
  await em.execute(
    `update judged_link set link_id = r.now from json_to_recordset(?) as r(was text, now text)
     where link_id = r.was and not exists (
       select 1 from judged_link o where o.judgement_id = judged_link.judgement_id and o.link_id = r.now)`,
    [JSON.stringify(renamed)],
    'run',
  );
}

type Row = Pick<
  Link,
  'id' | 'kind' | 'fromId' | 'toId' | 'score' | 'why' | 'review' | 'reviewedAt' | 'reviewedBy' | 'reason'
>;

function judgedAt({ reviewedAt }: Pick<Link, 'reviewedAt'>): number {
  return reviewedAt === null ? 0 : new Date(reviewedAt).getTime();
}
