import type { SqlEntityManager } from '@mikro-orm/sql';
import { arrayLiteral } from '../../../schema/array-literal.js';
import type { NamedProject } from '../../link/tasks/index.js';

/** A fact that others are found for by its blocks. */
export interface Linkable {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly string[];
}

interface LinkableTask extends Linkable {
  readonly lead: readonly { readonly name: string; readonly place: string | null }[];
  readonly projects: readonly NamedProject[];
}

interface LinkableGoal extends Linkable {
  readonly horizon: number | null;
}

/** What a document says that others may take up, report on or state again; each list in the order of the text. */
export interface LinkableText {
  readonly document: string;
  /** Where it stands in time: of two, the greater is the later. */
  readonly order: string;
  readonly isCurrent: boolean;
  readonly tasks: readonly LinkableTask[];
  readonly outcomes: readonly Linkable[];
  readonly goals: readonly LinkableGoal[];
}

/** Keys of facts, by the facts. */
type Blocks = ReadonlyMap<string, readonly string[]>;

/** All of a document, also what nothing is found for; without anything when it is gone. */
export async function linkable(em: SqlEntityManager, document: string): Promise<LinkableText> {
  const found = await em.execute<BlockRow[]>(
    `select f.id, array_remove(array_agg(b.block), null) as blocks from (
       select id, document_id from task union all select id, document_id from outcome union all select id, document_id from goal
     ) f left join fact_block b on b.document_id = f.document_id and b.fact_id = f.id where f.document_id = ? group by f.id`,
    [document],
  );
  const [text] = await texts(em, byId(found), [document]);
  return text ?? { document, order: '', isCurrent: false, tasks: [], outcomes: [], goals: [] };
}

/** What other current documents say that shares a block with something in a text; those of other provinces say nothing of it. */
export async function neighbourTexts(
  em: SqlEntityManager,
  { document, tasks, outcomes, goals }: LinkableText,
): Promise<LinkableText[]> {
  const own = [...new Set([...tasks, ...outcomes, ...goals].flatMap(({ blocks }) => blocks))];
  const found = await em.execute<BlockRow[]>(
    `select b.fact_id as id, json_agg(b.block) as blocks
     from fact_block b join current_document d on d.id = b.document_id join document o on o.id = ?
     where b.block = any(?) and b.document_id <> o.id and (d.place is null or o.place is null or d.place = o.place)
     group by b.fact_id`,
    [document, arrayLiteral(own)],
  );
  return texts(em, byId(found));
}

interface BlockRow {
  readonly id: string;
  readonly blocks: readonly string[];
}

function byId(rows: readonly BlockRow[]): Blocks {
  return new Map(rows.map(({ id, blocks }) => [id, blocks]));
}

interface Row extends Omit<LinkableTask, 'blocks'>, Omit<LinkableGoal, 'blocks'> {
  readonly document: string;
}

/** The texts of facts, oldest document first; and of documents also where they have none. */
async function texts(em: SqlEntityManager, blocks: Blocks, documents: readonly string[] = []): Promise<LinkableText[]> {
  const ids = arrayLiteral([...blocks.keys()]);
  const facts = async (query: string) => {
    const rows = await em.execute<Row[]>(query, [ids]);
    return Map.groupBy(
      rows.map((row) => ({ ...row, blocks: blocks.get(row.id) ?? [] })),
      ({ document }) => document,
    );
  };
  const [tasks, outcomes, goals] = [await facts(TASKS), await facts(OUTCOMES), await facts(GOALS)];
  const found = await em.execute<Pick<LinkableText, 'document' | 'order' | 'isCurrent'>[]>(
    `select id as document, sorted_on || ' ' || id as order, superseded_by_id is null as "isCurrent"
     from document where id = any(?) order by sorted_on, id`,
    [arrayLiteral([...documents, ...tasks.keys(), ...outcomes.keys(), ...goals.keys()])],
  );
  return found.map((text) => ({
    ...text,
    tasks: tasks.get(text.document) ?? [],
    outcomes: outcomes.get(text.document) ?? [],
    goals: goals.get(text.document) ?? [],
  }));
}

/** With who leads each, and the projects that it names, by what each is called: which project that is changes with other texts. */
const TASKS = `with f as (select id, document_id, text, start_offset from task where id = any(?))
  select f.id, f.document_id as document, f.text, coalesce(l.lead, '[]') as lead, coalesce(p.projects, '[]') as projects
  from f left join (
    select t.task_id, json_agg(json_build_object('name', a.name, 'place', a.place) order by t.position) as lead
    from task_agency t join agency a on a.id = t.agency_id where t.role = 'LEAD' and t.task_id in (select id from f)
    group by t.task_id
  ) l on l.task_id = f.id left join (
    select t.task_id, json_agg(json_build_object('key', m.stated_designation_id, 'name', m.name, 'place', d.place)
      order by t.position) as projects
    from task_mention t join project_mention m on m.id = t.mention_id join document d on d.id = m.document_id
    where t.task_id in (select id from f) group by t.task_id
  ) p on p.task_id = f.id order by f.start_offset, f.id`;
const OUTCOMES = `select id, document_id as document, text from outcome where id = any(?) order by start_offset, id`;
const GOALS = `select id, document_id as document, text, horizon from goal where id = any(?) order by start_offset, id`;
