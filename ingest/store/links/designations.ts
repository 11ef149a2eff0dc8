import type { SqlEntityManager } from '@mikro-orm/sql';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { OF_PROJECT } from '../../../schema/fact-block.js';
import { designate, designationOf, type Measure, type Named } from '../../link/projects/index.js';

/** A name of projects with what all current texts say under it. */
export interface Designation extends Named {
  readonly id: string;
  readonly blocks: readonly string[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly scales: readonly Measure[] | null;
  readonly costs: readonly Measure[] | null;
  readonly leads: readonly string[] | null;
  readonly listedIn: readonly string[] | null;
}

const measures = (
  part: string,
) => `json_agg(distinct jsonb_build_object('min', m.${part}_base_min, 'max', m.${part}_base_max, 'unit', m.${part}_base_unit))
  filter (where m.${part}_base_unit is not null)`;

const named = (where: string) => `
  select m.designation_id as id, min(m.name) as name, min(d.place) as place,
    ${measures('scale')} as scales, ${measures('cost')} as costs,
    array_agg(distinct l.agency_id) filter (where l.agency_id is not null) as leads,
    array_agg(distinct m.document_id) filter (where m.listed) as "listedIn"
  from project_mention m join current_document d on d.id = m.document_id
  left join mention_lead l on l.mention_id = m.id where ${where} group by m.designation_id`;

/** These names, without those that no current text says. */
export async function designations(em: SqlEntityManager, ids: readonly string[]): Promise<Designation[]> {
  if (ids.length === 0) return [];
  return (await em.execute<Row[]>(named('m.designation_id = any(?)'), [arrayLiteral(ids)])).map(designationIn);
}

/** Other names that share a block with one of them. */
export async function neighbours(em: SqlEntityManager, of: readonly Designation[]): Promise<Designation[]> {
  const blocks = [...new Set(of.flatMap((each) => each.blocks.map((block) => `${OF_PROJECT}${block}`)))];
  const found = await em.execute<{ id: string }[]>(
    `select distinct m.designation_id as id from fact_block b join current_project_mention m on m.id = b.fact_id
     where b.block = any(?) and not m.designation_id = any(?)`,
    [arrayLiteral(blocks), arrayLiteral(of.map(({ id }) => id))],
  );
  return designations(
    em,
    found.map(({ id }) => id),
  );
}

function designationIn({ id, name, place, scales, costs, leads, listedIn }: Row): Designation {
  const said = { scales: scales ?? [], costs: costs ?? [], leads: leads ?? [], listedIn: listedIn ?? [] };
  return { id, name, place, blocks: designate(name, place).blocks, designation: designationOf(name, place), ...said };
}
