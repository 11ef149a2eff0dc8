import { fold } from '../../schema/fold.js';
import { Indicator } from '../../schema/indicator.js';
import type { Context } from '../context.js';
import { byId } from '../load.js';
import { findByName, type Found } from '../lookup.js';
import { sql } from '../sql.js';

/**
 * The indicator that a name means: its key or own name, else the words under which most texts state it, else a part of
 * its name, else the name most like it. Null where none comes near.
 */
export async function indicatorByName(context: Context, name: string): Promise<Indicator | null> {
  const stated = sql`(select count(*) from current_target t where t.indicator_id = r.id)`;
  const [best] = await findByName(context, 'indicator', name, { preferred: stated });
  const found = best?.rank === 0 ? best : ((await statedAs(context, name)) ?? best);
  return found ? byId(context, Indicator, found.id) : null;
}

/** The indicator that most texts state in just these words. */
async function statedAs(context: Context, name: string): Promise<Pick<Found, 'id'> | undefined> {
  const [most] = await context.em.execute<{ id: string }[]>(sql`
    select indicator_id as id from current_target where search_name = ${fold(name)} group by indicator_id
    order by count(distinct document_id) desc, count(*) desc, indicator_id limit 1`);
  return most;
}
