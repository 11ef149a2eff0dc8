import type { SqlEntityManager } from '@mikro-orm/sql';
import { idArray } from '../../../schema/id-array.js';
import type { NamedProject } from '../../link/tasks/index.js';

/** A fact that others are found for by its blocks. */
export interface Linkable {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly string[];
}

export interface LinkableTask extends Linkable {
  readonly lead: readonly { readonly name: string; readonly place: string | null }[];
  readonly projects: readonly NamedProject[];
}

export interface LinkableGoal extends Linkable {
  readonly horizon: number | null;
}

/** What a document says that others may take up, report on or state again; each list in the order of the text. */
export interface LinkableText {
  readonly document: string;
  /** Where it stands in time: of two, the greater is the later. */
  readonly order: string;
  readonly isCurrent: boolean;
  /** The province or city that it is for; null for the whole country. */
  readonly place: string | null;
  readonly tasks: readonly LinkableTask[];
  readonly outcomes: readonly Linkable[];
  readonly goals: readonly LinkableGoal[];
}

/** All of a document; without anything when it is gone. */
export async function linkable(em: SqlEntityManager, document: string): Promise<LinkableText> {
  const [text] = await texts(em, [document], 'true', []);
  return text ?? { document, order: '', isCurrent: false, place: null, tasks: [], outcomes: [], goals: [] };
}

/** What other current documents say that shares a block with something in a text; those of other provinces say nothing of it. */
export async function neighbourTexts(em: SqlEntityManager, text: LinkableText): Promise<LinkableText[]> {
  const blocks = [...new Set([...text.tasks, ...text.outcomes, ...text.goals].flatMap((each) => each.blocks))];
  if (blocks.length === 0) return [];
  const others = await em.execute<{ id: string }[]>(
    `select id from current_document where id <> ? and (place is null or ?::text is null or place = ?) order by id`,
    [text.document, text.place, text.place],
  );
  const shared = `f.blocks && (select array_agg(b) from json_array_elements_text(?::json) b)`;
  return texts(
    em,
    others.map(({ id }) => id),
    shared,
    [JSON.stringify(blocks)],
  );
}

interface Row extends LinkableTask, LinkableGoal {
  readonly document: string;
}

async function texts(
  em: SqlEntityManager,
  documents: readonly string[],
  where: string,
  values: readonly string[],
): Promise<LinkableText[]> {
  if (documents.length === 0) return [];
  const among = idArray(documents);
  const found = await em.execute<Pick<LinkableText, 'document' | 'order' | 'isCurrent' | 'place'>[]>(
    `select id as document, sorted_on || ' ' || id as order, superseded_by_id is null as "isCurrent", place
     from document where id = any(?) order by sorted_on, id`,
    [among],
  );
  const facts = async (table: string, more: string) => {
    const rows = await em.execute<Row[]>(
      `select f.id, f.document_id as document, f.text, f.blocks, ${more} from ${table} f
       where f.document_id = any(?) and ${where} order by f.start_offset, f.id`,
      [among, ...values],
    );
    return Map.groupBy(rows, ({ document }) => document);
  };
  const tasks = await facts('task', `${LEAD} as lead, ${PROJECTS} as projects`);
  const outcomes = await facts('outcome', 'null');
  const goals = await facts('goal', 'f.horizon');
  return found.map((text) => ({
    ...text,
    tasks: tasks.get(text.document) ?? [],
    outcomes: outcomes.get(text.document) ?? [],
    goals: goals.get(text.document) ?? [],
  }));
}

const LEAD = `coalesce((select json_agg(json_build_object('name', a.name, 'place', a.place) order by t.position)
  from task_agency t join agency a on a.id = t.agency_id where t.task_id = f.id and t.role = 'LEAD'), '[]')`;
/** By what each is called: which project that is changes with other texts. */
const PROJECTS = `coalesce((select json_agg(json_build_object('key', m.stated_designation_id, 'name', m.name, 'place', d.place) order by t.position)
  from task_mention t join project_mention m on m.id = t.mention_id join document d on d.id = m.document_id
  where t.task_id = f.id), '[]')`;
