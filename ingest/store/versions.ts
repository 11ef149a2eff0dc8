import type { SqlEntityManager } from '@mikro-orm/sql';
import { Document } from '../../schema/document.js';
import { fold } from '../../schema/fold.js';
import type { Warning } from '../warning.js';

/** What the versions of a document have in common; where one of them is not known, a document has no other versions. */
export type Mark = Pick<Document, 'number' | 'issuedOn'>;

/** A document in its versions. */
export interface Versions {
  readonly current: string;
  /** The others, oldest first. */
  readonly older: readonly string[];
}

/** The versions under the marks, and the documents that became or ceased to be current. */
export interface Settled {
  readonly versions: Versions[];
  readonly changed: string[];
}

interface Version {
  readonly id: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly supersededBy: string | null;
}

/**
 * Says anew which documents under these marks are versions of each other: the one handed in last is current. It looks at
 * nothing but the documents that there are, so that it does not matter in which order they were stored.
 */
export async function settleVersions(em: SqlEntityManager, marks: readonly Mark[]): Promise<Settled> {
  const settled: Versions[] = [];
  const changed: string[] = [];
  const each = new Map(marks.map((mark) => [JSON.stringify([fold(mark.number ?? ''), mark.issuedOn]), mark]));
  const found = await Promise.all([...each.values()].map((mark) => under(em, mark)));
  for (const versions of found.flatMap(apart)) {
    const [current, ...older] = versions.toReversed();
    if (!current) continue;
    settled.push({ current: current.id, older: older.map(({ id }) => id).reverse() });
    if (current.supersededBy !== null) {
      changed.push(current.id);
      await em.nativeUpdate(Document, { id: current.id }, { supersededBy: null });
    }
    const moved = older.filter(({ supersededBy }) => supersededBy !== current.id).map(({ id }) => id);
    if (moved.length > 0) {
      changed.push(...moved);
      await em.nativeUpdate(Document, { id: { $in: moved } }, { supersededBy: current.id });
    }
  }
  return { versions: settled, changed };
}

/** The documents with this number and day, in the order in which they were handed in. */
async function under(em: SqlEntityManager, { number, issuedOn }: Mark): Promise<Version[]> {
  if (number === null || issuedOn === null) return [];
  const folded = fold(number);
  const found = await em.execute<Version[]>(
    `select d.id, d.number, d.issuer_id as issuer, d.place, d.superseded_by_id as "supersededBy"
     from document d join source_file s on s.id = d.source_id
     where d.issued_on = ? and d.number is not null order by s.handed_in_at, d.id`,
    [issuedOn],
  );
  return found.filter((each) => fold(each.number ?? '') === folded);
}

/** Two provinces give the same number on the same day: what fits none of the others, or several of them, stands alone. */
function apart(documents: readonly Version[]): Version[][] {
  const groups: Version[][] = [];
  for (const document of documents) {
    const [group, ...further] = groups.filter((versions) => versions.every((other) => agree(document, other)));
    if (group && further.length === 0) group.push(document);
    else groups.push([document]);
  }
  return groups;
}

function agree(a: Version, b: Version): boolean {
  const contradict = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
  return !contradict(a.issuer, b.issuer) && !contradict(a.place, b.place);
}

/** Tells whoever handed a document in that there were versions of it already, or that a later one is there. */
export function versionWarnings(document: string, settled: readonly Versions[]): Warning[] {
  return settled.flatMap(({ current, older }) => {
    const latest = older.at(-1);
    if (current === document && latest !== undefined) {
      const message = `This is a new version of ${latest}: it has the same number and day of issue. Lists show this one now; the older stays readable.`;
      return [{ code: 'NEW_VERSION', message }];
    }
    if (!older.includes(document)) return [];
    const message = `A later version of this document, ${current}, is there already. Lists go on showing that one.`;
    return [{ code: 'OLDER_VERSION', message }];
  });
}
