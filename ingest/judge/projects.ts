import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Review } from '../../schema/enums.js';
import { idOf } from '../../schema/id.js';
import { tiesAmong } from '../store/links/project-ties.js';
import { nameMentions, settleProjects } from '../store/links/settle-projects.js';
import { type Judge, record, type Verdict } from './record.js';
import { RefusedError } from './refused-error.js';

/** What merging or splitting projects made. */
export interface ProjectsJudged {
  readonly judgement: string;
  /** The project that the names or mentions now belong to. */
  readonly project: string;
}

/**
 * Says that projects are one. It is said of the names that rules give each of them, and of those that people have kept apart: what
 * people have added to a project before stands and falls with its own judgement.
 */
export async function mergeProjects(
  em: SqlEntityManager,
  judge: Judge,
  into: string,
  projects: readonly string[],
): Promise<ProjectsJudged> {
  const own = await namesOf(em, into, 'into');
  const heads = [headOf(into, own)];
  const joined: string[] = [];
  for (const project of new Set(projects)) {
    const names = await namesOf(em, project, 'projects');
    if ([...own, ...joined].includes(names[0] ?? '')) continue;
    heads.push(headOf(project, names));
    joined.push(...names);
  }
  if (joined.length === 0)
    throw new RefusedError('NOTHING_TO_MERGE', 'These are one project already. Name at least one other.', 'projects');
  const { groups, rejected } = await tiesAmong(em, [...own, ...joined]);
  const cores = new Set(heads.flatMap((head) => groups.get(head) ?? [head]));
  const verdicts = pairs(own, joined, 'CONFIRMED').filter(
    ({ fromId, toId }) => (cores.has(fromId) && cores.has(toId)) || rejected(fromId, toId),
  );
  const judgement = await record(em, 'MERGE_PROJECTS', judge, verdicts);
  await settleProjects(em, [...own, ...joined], []);
  return { judgement, project: await projectOf(em, own[0] ?? into) };
}

/** The name that a project has its id from; it may be asked for by one that it had before. */
function headOf(project: string, names: readonly string[]): string {
  return names.includes(project) ? project : (names[0] ?? project);
}

/** Says that some mentions of a project are of another one, which gets all their names that no other mention has. */
export async function splitProject(
  em: SqlEntityManager,
  judge: Judge,
  project: string,
  mentions: readonly string[],
): Promise<ProjectsJudged & { readonly split: string }> {
  const all = await em.execute<{ id: string; name: string }[]>(
    `select id, designation_id as name from project_mention where project_id = ? order by id`,
    [project],
  );
  if (all.length === 0) throw new RefusedError('NOT_FOUND', `There is no project ${project}.`, 'project');
  const chosen = new Set(mentions);
  const stranger = mentions.find((id) => !all.some((mention) => mention.id === id));
  if (stranger !== undefined)
    throw new RefusedError('NOT_OF_PROJECT', `${stranger} is no mention of this project.`, 'mentions');
  if (chosen.size === 0 || chosen.size === all.length)
    throw new RefusedError('NOTHING_TO_SPLIT', 'Name some of the mentions, and not all of them.', 'mentions');

  const kept = [...new Set(all.filter(({ id }) => !chosen.has(id)).map(({ name }) => name))];
  const taken = [...new Set(all.filter(({ id }) => chosen.has(id)).map(({ name }) => name))];
  // A name that mentions on both sides have: those that go get one of their own, which is nobody's words.
  const shared = new Set(taken.filter((name) => kept.includes(name)));
  const apart = idOf('project', randomUUID());
  const renamed: Verdict[] = all
    .filter(({ id, name }) => chosen.has(id) && shared.has(name))
    .map(({ id }) => ({ kind: 'SAME_PROJECT', fromId: id, toId: apart, verdict: 'CONFIRMED' }));
  const split = [...taken.filter((name) => !shared.has(name)), ...(renamed.length > 0 ? [apart] : [])].sort();
  const together = split.slice(1).flatMap((name, i) => pairs([split[i] ?? name], [name], 'CONFIRMED'));
  const verdicts = [...renamed, ...together, ...pairs(kept, split, 'REJECTED')];
  const judgement = await record(em, 'SPLIT_PROJECT', judge, verdicts);
  await nameMentions(em, [...chosen]);
  await settleProjects(em, [...kept, ...taken, ...split], []);
  const [first = ''] = split;
  return { judgement, project: await projectOf(em, kept[0] ?? project), split: await projectOf(em, first) };
}

/** The smaller id comes first, as in links that rules propose. */
function pairs(a: readonly string[], b: readonly string[], verdict: Review): Verdict[] {
  return a.flatMap((one) =>
    b.map((other): Verdict => {
      const [fromId, toId] = one < other ? [one, other] : [other, one];
      return { kind: 'SAME_PROJECT', fromId, toId, verdict };
    }),
  );
}

async function namesOf(em: SqlEntityManager, project: string, field: string): Promise<string[]> {
  const found = await em.execute<{ name: string }[]>(
    `select distinct b.designation_id as name from project_mention a join project_mention b on b.project_id = a.project_id
     where ? in (a.project_id, a.designation_id) order by name`,
    [project],
  );
  if (found.length === 0) throw new RefusedError('NOT_FOUND', `There is no project ${project}.`, field);
  return found.map(({ name }) => name);
}

async function projectOf(em: SqlEntityManager, name: string): Promise<string> {
  const [found] = await em.execute<{ id: string }[]>(
    `select project_id as id from project_mention where designation_id = ? limit 1`,
    [name],
  );
  return found?.id ?? name;
}
