import type { Database } from '../../../schema/database.js';

/** A fact as the database has it. */
export interface StoredFact {
  readonly id: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly quote: string;
}

export interface StoredMention extends StoredFact {
  readonly name: string;
  /** The project that it was linked to. */
  readonly project: string;
  readonly scale: string | null;
  readonly cost: string | null;
}

/** What the database says belongs together. */
export interface Linked {
  readonly mentions: readonly StoredMention[];
  readonly tasks: readonly StoredFact[];
  readonly goals: readonly StoredFact[];
  /** Between projects: the part and the whole. */
  readonly parts: readonly { readonly part: string; readonly whole: string; readonly why: string }[];
  /** Between tasks, and between goals, in either order. */
  readonly continued: readonly (readonly [string, string])[];
}

/** A link counts from here on. */
const SURE = 0.5;

/** Reads what is linked in a database. */
export async function readLinked({ orm }: Database): Promise<Linked> {
  const em = orm.em.fork();
  const facts = (table: string) => `select fact.*, source_file.name as file from ${table} fact
    join document on document.id = fact.document_id join source_file on source_file.id = document.source_id
    order by document.sorted_on, file, fact.start_offset, fact.id`;
  const mentions = await em.execute<MentionRow[]>(facts('project_mention'));
  const tasks = await em.execute<FactRow[]>(facts('task'));
  const goals = await em.execute<FactRow[]>(facts('goal'));
  const links = await em.execute<LinkRow[]>(
    `select kind, from_id, to_id, why from link where review <> 'REJECTED' and score >= ${SURE} order by id`,
  );
  const projects = projectsByEnd(mentions);
  return {
    mentions: mentions.map((row) => ({
      ...factOf(row),
      name: row.name,
      project: row.project_id,
      scale: row.scale_text,
      cost: row.cost_text,
    })),
    tasks: tasks.map(factOf),
    goals: goals.map(factOf),
    parts: links.flatMap(({ kind, from_id, to_id, why }) => {
      const [part, whole] = [projects.get(from_id), projects.get(to_id)];
      return kind === 'PART_OF' && part !== undefined && whole !== undefined ? [{ part, whole, why }] : [];
    }),
    continued: links
      .filter(({ kind }) => kind === 'CONTINUES')
      .map(({ from_id, to_id }): [string, string] => [from_id, to_id]),
  };
}

interface FactRow {
  readonly id: string;
  readonly file: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly quote: string;
}

interface MentionRow extends FactRow {
  readonly project_id: string;
  readonly designation_id?: string | null;
  readonly name: string;
  readonly scale_text: string | null;
  readonly cost_text: string | null;
}

interface LinkRow {
  readonly kind: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly why: string;
}

/** The project that each end of a link stands for, whether it is a mention, what designates it, or the project itself. */
export function projectsByEnd(
  mentions: readonly Pick<MentionRow, 'id' | 'project_id' | 'designation_id'>[],
): Map<string, string> {
  return new Map(
    mentions.flatMap(({ id, designation_id, project_id }) =>
      [id, designation_id ?? id, project_id].map((end): [string, string] => [end, project_id]),
    ),
  );
}

function factOf({ id, file, start_line, end_line, quote }: FactRow): StoredFact {
  return { id, file, startLine: start_line, endLine: end_line, quote };
}
