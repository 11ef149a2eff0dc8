import type { SqlEntityManager } from '@mikro-orm/sql';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { foldNames } from '../../../schema/fold.js';

/**
 * Points targets at the indicator that people say theirs is another name of, else at the one that their words name, and gives
 * these indicators the names that people gave them. Whose targets, and whose names: of those that state one of these.
 */
export async function settleIndicators(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const merged = await mergedInto(em);
  const ends = new Set(ids.map((id) => endOf(id, merged)));
  const named = [...merged.keys()].filter((id) => ends.has(endOf(id, merged)));
  const moves = [...new Set([...ids, ...named])].map((id) => ({ stated: id, id: endOf(id, merged) }));
  await em.execute(
    `update target set indicator_id = m.id from json_to_recordset(?) as m(stated text, id text)
     where stated_indicator_id = m.stated and indicator_id <> m.id`,
    [JSON.stringify(moves)],
    'run',
  );
  await rename(em, [...new Set(moves.flatMap(({ stated, id }) => [stated, id]))]);
}

/** Which indicator people say each is another name of. */
async function mergedInto(em: SqlEntityManager): Promise<Map<string, string>> {
  const links = await em.execute<{ from: string; to: string }[]>(
    `select from_id as "from", to_id as "to" from link l join indicator i on i.id = l.to_id
     where kind = 'SAME_INDICATOR' and review = 'CONFIRMED' order by reviewed_at, l.id`,
  );
  return new Map(links.map(({ from, to }) => [from, to]));
}

function endOf(id: string, merged: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let end = id;
  for (let next = merged.get(end); next !== undefined && !seen.has(next); next = merged.get(end)) {
    seen.add(next);
    end = next;
  }
  return end;
}

interface Renamed {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The name given last that was not taken back, else the one it had before any was given. */
async function rename(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  const renamed = await em.execute<Renamed[]>(
    `select distinct on (i.id) i.id, i.key,
       case when j.taken_back_at is null then j.name else j.former_name end as name,
       case when j.taken_back_at is null then coalesce(j.name_en, i.name_en) else j.former_name_en end as "nameEn"
     from judgement j join indicator i on i.id = j.indicator_id where i.id = any(?)
     order by i.id, j.taken_back_at is not null, case when j.taken_back_at is null then -j.position else j.position end`,
    [arrayLiteral(ids)],
  );
  if (renamed.length === 0) return;
  const rows = renamed.map(({ id, key, name, nameEn }) => {
    return { id, name, name_en: nameEn, search: foldNames([name, nameEn, key]) };
  });
  await em.execute(
    `update indicator set name = r.name, name_en = r.name_en, search = r.search
     from json_populate_recordset(null::indicator, ?) r where r.id = indicator.id`,
    [JSON.stringify(rows)],
    'run',
  );
}
