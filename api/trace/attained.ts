import type { Document } from '../../schema/document.js';
import type { Scope } from '../../schema/enums.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { equal, inPlace, oneOf } from '../filters.js';
import { allById, related, type Relation } from '../load.js';
import { allOf, sql } from '../sql.js';
import { attainmentsOf, type AttainmentOf } from './attainments.js';
import { groups, type StatedTarget, statedTargets, subjectOf } from './values.js';

/** Which promises; what is left out does not matter. */
export interface AttainmentsQuestion {
  readonly met?: boolean | null;
  readonly scope?: readonly Scope[] | null;
  readonly place?: string | null;
}

/** Every promise for a year beside the best result known, in the order of the texts. */
export async function attainmentsOfYear(
  context: Context,
  year: number,
  { met, scope, place }: AttainmentsQuestion,
): Promise<AttainmentOf<StatedTarget>[]> {
  const conditions = [...equal('t.period_to', year), ...oneOf('t.scope', scope), ...inPlace('d.place', place)];
  const ids = await context.em.execute<{ id: string }[]>(sql`
    select t.id from target t join current_document d on d.id = t.document_id
    where ${allOf(conditions)} order by d.sorted_on, d.id, t.start_offset, t.id`);
  const targets = await allById(
    context,
    Target,
    ids.map(({ id }) => id),
  );
  return attained(await statedTargets(context, targets), met);
}

/** What documents of the same place, or the document itself, say of what the document promises. */
const aboutPromises: Relation = {
  name: 'statements about the promises of a document',
  query: (owners) => sql`select o.id as owner, t.id from document o cross join lateral (
      select distinct indicator_id, scope, period_from, period_to from target where document_id = o.id and kind = 'TARGET'
    ) p join target t on t.indicator_id = p.indicator_id and t.scope = p.scope
      and t.period_from = p.period_from and t.period_to = p.period_to
    join document d on d.id = t.document_id and (d.superseded_by_id is null or d.id = o.id)
      and (t.scope = 'NATIONAL' or d.place is not distinct from o.place)
    where o.id = any(${owners}) order by d.sorted_on, d.id, t.start_offset, t.id`,
};

/** Every promise of a document beside the best result known, as the text goes. */
export async function attainmentsOfDocument(
  context: Context,
  document: Document,
  { met }: AttainmentsQuestion,
): Promise<AttainmentOf<StatedTarget>[]> {
  const stated = await statedTargets(context, await related(context, Target, aboutPromises, document.id));
  return attained(stated, met).filter(({ promised }) => promised.documentId === document.id);
}

function attained(values: readonly StatedTarget[], met: boolean | null | undefined): AttainmentOf<StatedTarget>[] {
  return groups(values, subjectInPlace)
    .flatMap((group) => attainmentsOf(group, group[0]?.indicator.higherIsBetter ?? null))
    .filter((one) => typeof met !== 'boolean' || one.met === met)
    .sort((a, b) => a.promised.documentOrder - b.promised.documentOrder || a.promised.offset - b.promised.offset);
}

/** What a value is about, and whose documents say it; the country is the same wherever it is told of. */
function subjectInPlace(value: StatedTarget): string {
  const place = value.target.scope === 'NATIONAL' ? null : value.document.place;
  return `${subjectOf(value)} ${place}`;
}
