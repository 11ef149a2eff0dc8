import { openDatabase } from '../../../schema/database.js';
import { ingestTexts } from '../../support/seeds.js';
import { LINKS_FILE } from '../gold.js';
import type { Reached } from '../floor.js';
import { judgeFacts, judgeProjects, type Judged } from './judge.js';
import { readLinked, type Linked } from './linked.js';
import { loadPairs } from './pairs.js';
import { scorePairs, type PairScore } from './score.js';

/** How the texts of a folder are linked, beside the labelled pairs. */
export interface LinkEvaluation {
  readonly linked: Linked;
  readonly judged: readonly Judged[];
  readonly scores: readonly PairScore[];
}

/** Stores the texts of a folder in a database of its own and compares its links with the gold; null where no pair is labelled. */
export async function evaluateLinks(gold: string, texts: string): Promise<LinkEvaluation | null> {
  const pairs = await loadPairs(gold);
  if (pairs === null) return null;
  const linked = await linkTexts(texts);
  const projects = judgeProjects(pairs.projects, linked);
  const tasks = judgeFacts(pairs.tasks, linked.tasks, linked);
  const goals = judgeFacts(pairs.goals, linked.goals, linked);
  return {
    linked,
    judged: [...projects, ...tasks, ...goals],
    scores: [...scorePairs('projects', projects), ...scorePairs('tasks', tasks), ...scorePairs('goals', goals)],
  };
}

/** The scores as rows of the floor. */
export function reachedByLinks({ scores }: LinkEvaluation): Reached {
  return { file: LINKS_FILE, scores };
}

async function linkTexts(folder: string): Promise<Linked> {
  const database = await openDatabase('memory');
  try {
    await ingestTexts(database, folder);
    return await readLinked(database);
  } finally {
    await database.close();
  }
}
