import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { JudgementAction, LinkKind, Review } from '../../schema/enums.js';
import { idOf } from '../../schema/id.js';
import { Judgement } from '../../schema/judgement.js';
import { NO_RULE } from '../store/links/write-links.js';

/** Who judges, and why. */
export interface Judge {
  /** Name of the token; null where the server has none. */
  readonly by: string | null;
  /** In the words of the judge; null where none are given. */
  readonly reason: string | null;
}

/** What is said of a link, which need not be there yet. */
export interface Verdict {
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly verdict: Review;
}

const BY_HAND = 'do người xét duyệt nêu';

/** Keeps what was decided, and makes the links say it. Gives the id of the judgement. */
export async function record(
  em: SqlEntityManager,
  action: JudgementAction,
  { by, reason }: Judge,
  verdicts: readonly Verdict[],
  more: Partial<Pick<Judgement, 'indicatorId' | 'name' | 'nameEn' | 'formerName' | 'formerNameEn'>> = {},
): Promise<string> {
  const id = idOf('judgement', randomUUID());
  await em.insert(Judgement, {
    ...{ id, action, by, reason, at: new Date(), takenBackAt: null, takenBackBy: null },
    ...{ indicatorId: null, name: null, nameEn: null, formerName: null, formerNameEn: null, ...more },
  });
  if (verdicts.length === 0) return id;
  const rows = verdicts.map(({ kind, fromId, toId, verdict }) => {
    return { id: idOf('link', kind, fromId, toId), kind, from_id: fromId, to_id: toId, verdict };
  });
  const as = 'as v(id text, kind text, from_id text, to_id text, verdict text)';
  await em.execute(
    `insert into link (id, kind, from_id, to_id, score, why, review)
     select id, kind, from_id, to_id, ${NO_RULE}, ?, 'PROPOSED' from json_to_recordset(?) ${as} on conflict (id) do nothing`,
    [BY_HAND, JSON.stringify(rows)],
    'run',
  );
  await em.execute(
    `insert into judged_link (judgement_id, link_id, verdict) select ?, id, verdict from json_to_recordset(?) ${as}`,
    [id, JSON.stringify(rows)],
    'run',
  );
  await applyVerdicts(
    em,
    rows.map((row) => row.id),
  );
  return id;
}

/** Makes links say what the last judgement of each that nobody took back says; what no rule proposes, or has an end that is gone, goes where nobody judges it. */
export async function applyVerdicts(em: SqlEntityManager, links: readonly string[]): Promise<void> {
  await em.execute(
    `update link set review = v.review, reviewed_at = v.at, reviewed_by = v.by, reason = v.reason from (
       select l.id, coalesce(last.verdict, 'PROPOSED') as review, last.at, last.by, last.reason
       from link l left join lateral (
         select j.verdict, g.at, g.by, g.reason from judged_link j join judgement g on g.id = j.judgement_id
         where j.link_id = l.id and g.taken_back_at is null order by g.position desc limit 1
       ) last on true where l.id in (?)
     ) v where link.id = v.id`,
    [links],
    'run',
  );
  await em.execute(
    `update link set reviewed_at = null, reviewed_by = null, reason = null where review = 'PROPOSED' and id in (?)`,
    [links],
    'run',
  );
  await em.execute(
    `delete from link where review = 'PROPOSED' and id in (?) and (score = ${NO_RULE}
       or not exists (select 1 from node where node.id = from_id) or not exists (select 1 from node where node.id = to_id))`,
    [links],
    'run',
  );
}
