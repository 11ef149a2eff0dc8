import type { SqlEntityManager } from '@mikro-orm/sql';
import { Judgement } from '../../schema/judgement.js';
import type { Link } from '../../schema/link.js';
import { settleIndicators } from '../store/links/settle-indicators.js';
import { applyVerdicts } from './record.js';
import { RefusedError } from './refused-error.js';
import { settle } from './settle.js';

/** Takes a judgement back: what it was about is as the other judgements say, else as the rules do. */
export async function takeBack(em: SqlEntityManager, by: string | null, id: string): Promise<void> {
  const judgement = await em.findOne(Judgement, { id }, { disableIdentityMap: true });
  if (!judgement) throw new RefusedError('NOT_FOUND', `There is no judgement ${id}.`, 'judgement');
  if (judgement.takenBackAt !== null)
    throw new RefusedError('TAKEN_BACK', 'This judgement was taken back already.', 'judgement');
  await em.nativeUpdate(Judgement, { id }, { takenBackAt: new Date(), takenBackBy: by });
  const links = await em.execute<Pick<Link, 'id' | 'kind' | 'fromId' | 'toId'>[]>(
    `select l.id, l.kind, l.from_id as "fromId", l.to_id as "toId" from link l join judged_link j on j.link_id = l.id
     where j.judgement_id = ?`,
    [id],
  );
  if (links.length > 0) {
    await applyVerdicts(
      em,
      links.map((link) => link.id),
    );
    await settle(em, links);
  }
  if (judgement.indicatorId !== null) await settleIndicators(em, [judgement.indicatorId]);
}
