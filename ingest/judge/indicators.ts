import type { SqlEntityManager } from '@mikro-orm/sql';
import { fold } from '../../schema/fold.js';
import { Indicator } from '../../schema/indicator.js';
import { settleIndicators } from '../store/links/settle-indicators.js';
import { type Judge, record, type Verdict } from './record.js';
import { RefusedError } from './refused-error.js';

/** Says that indicators are other names of `into`: their values are its values from now on. Gives the judgement. */
export async function mergeIndicators(
  em: SqlEntityManager,
  judge: Judge,
  into: string,
  indicators: readonly string[],
): Promise<string> {
  await theIndicator(em, into, 'into');
  const others = [...new Set(indicators)].filter((id) => id !== into);
  for (const id of others) await theIndicator(em, id, 'indicators');
  if (others.length === 0)
    throw new RefusedError('NOTHING_TO_MERGE', 'Name at least one other indicator.', 'indicators');
  const verdicts = others.flatMap((id): Verdict[] => [
    { kind: 'SAME_INDICATOR', fromId: id, toId: into, verdict: 'CONFIRMED' },
    // What was merged the other way before is turned round.
    { kind: 'SAME_INDICATOR', fromId: into, toId: id, verdict: 'PROPOSED' },
  ]);
  const judgement = await record(em, 'MERGE_INDICATORS', judge, verdicts);
  await settleIndicators(em, await statedIn(em, [into, ...others]));
  return judgement;
}

/** Gives an indicator another name; without an English one, that stays. Gives the judgement. */
export async function renameIndicator(
  em: SqlEntityManager,
  judge: Judge,
  id: string,
  name: string,
  nameEn: string | null,
): Promise<string> {
  const { name: formerName, nameEn: formerNameEn } = await theIndicator(em, id, 'id');
  const empty = Object.entries({ name, nameEn }).find(([, given]) => given !== null && fold(given) === '');
  if (empty) throw new RefusedError('EMPTY_NAME', 'A name has at least one letter or digit.', empty[0]);
  const names = { name: name.trim(), nameEn: nameEn?.trim() ?? null, formerName, formerNameEn };
  const judgement = await record(em, 'RENAME_INDICATOR', judge, [], { indicatorId: id, ...names });
  await settleIndicators(em, [id]);
  return judgement;
}

/** Every indicator whose values now count as those of these, themselves among them. */
async function statedIn(em: SqlEntityManager, ids: readonly string[]): Promise<string[]> {
  const stated = await em.execute<{ id: string }[]>(
    `select distinct stated_indicator_id as id from target where indicator_id in (?)`,
    [ids],
  );
  return [...new Set([...ids, ...stated.map(({ id }) => id)])];
}

async function theIndicator(em: SqlEntityManager, id: string, field: string): Promise<Indicator> {
  const found = await em.findOne(Indicator, { id }, { disableIdentityMap: true });
  if (!found) throw new RefusedError('NOT_FOUND', `There is no indicator ${id}.`, field);
  return found;
}
