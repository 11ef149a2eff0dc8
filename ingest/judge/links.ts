import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Review } from '../../schema/enums.js';
import { Link } from '../../schema/link.js';
import { type Judge, record } from './record.js';
import { RefusedError } from './refused-error.js';
import { settle } from './settle.js';

/** Says that a link holds or does not; PROPOSED makes it a proposal again. Gives the judgement. */
export async function reviewLink(em: SqlEntityManager, judge: Judge, id: string, verdict: Review): Promise<string> {
  const link = await em.findOne(Link, { id }, { disableIdentityMap: true });
  if (!link) throw new RefusedError('NOT_FOUND', `There is no link ${id}.`, 'id');
  const { kind, fromId, toId } = link;
  const judgement = await record(em, 'REVIEW_LINK', judge, [{ kind, fromId, toId, verdict }]);
  await settle(em, [link]);
  return judgement;
}
