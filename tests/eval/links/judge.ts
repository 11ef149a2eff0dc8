import { beginning } from '../compare-facts.js';
import { overlap, similarity } from '../fold.js';
import { isAt } from '../place.js';
import type { Linked, StoredFact, StoredMention } from './linked.js';
import type { GoldMention, GoldTaskPlace, ProjectPair, TaskPair } from './pairs.js';

/** What the links say of two places; "whole": the second is a part of the first. */
export type Verdict = 'same' | 'part' | 'whole' | 'different';

/** A labelled pair with what the links say of it. */
export interface Judged {
  readonly pair: ProjectPair | TaskPair;
  /** "different" too where an end was not read. */
  readonly verdict: Verdict;
  /** The ends at which no fact was read. */
  readonly unread: readonly (GoldMention | GoldTaskPlace)[];
}

/** Below this, the words on a line name something else. */
const ALIKE = 0.75;

/** Same: of one project. Part: their projects are linked so. */
export function judgeProjects(pairs: readonly ProjectPair[], { mentions, parts }: Linked): Judged[] {
  const isPart = (part: StoredMention, whole: StoredMention) =>
    parts.some((link) => link.part === part.project && link.whole === whole.project);
  return pairs.map((pair) =>
    judge(
      pair,
      (end: GoldMention) => findMention(end, mentions),
      (a, b) => {
        if (a.project === b.project) return 'same';
        if (isPart(a, b)) return 'part';
        return isPart(b, a) ? 'whole' : 'different';
      },
    ),
  );
}

/** Same: one continues the other; of tasks, and of goals that are stated again. */
export function judgeFacts(
  pairs: readonly TaskPair[],
  facts: readonly StoredFact[],
  { continued }: Pick<Linked, 'continued'>,
): Judged[] {
  return pairs.map((pair) =>
    judge(
      pair,
      (end: GoldTaskPlace) => findTask(end, facts),
      (a, b) => (continued.some((ends) => ends.includes(a.id) && ends.includes(b.id)) ? 'same' : 'different'),
    ),
  );
}

function judge<E extends GoldMention | GoldTaskPlace, F>(
  pair: (ProjectPair | TaskPair) & { readonly a: E; readonly b: E },
  find: (end: E) => F | null,
  verdictOf: (a: F, b: F) => Verdict,
): Judged {
  const [a, b] = [find(pair.a), find(pair.b)];
  const unread = [...(a === null ? [pair.a] : []), ...(b === null ? [pair.b] : [])];
  return { pair, verdict: a === null || b === null ? 'different' : verdictOf(a, b), unread };
}

function findMention(end: GoldMention, mentions: readonly StoredMention[]): StoredMention | null {
  return likest(end, mentions, ({ name, quote }) => {
    const alike = Math.max(overlap(end.name, name), overlap(end.name, quote));
    return alike < ALIKE ? 0 : alike + similarity(end.name, name);
  });
}

function findTask(end: GoldTaskPlace, tasks: readonly StoredFact[]): StoredFact | null {
  return likest(end, tasks, ({ quote }) => beginning(end.quote, quote));
}

/** The fact at a place whose words are most like; null where none are like at all. */
function likest<F extends StoredFact>(
  { file, line }: { readonly file: string; readonly line: number },
  facts: readonly F[],
  likeness: (fact: F) => number,
): F | null {
  let best: { fact: F; likeness: number } | null = null;
  for (const fact of facts) {
    if (fact.file !== file || !isAt(line, fact)) continue;
    const like = likeness(fact);
    if (like > (best?.likeness ?? 0)) best = { fact, likeness: like };
  }
  return best?.fact ?? null;
}
