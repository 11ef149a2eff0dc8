import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LinkKind } from '../../../schema/enums.js';
import { arrayLiteral } from '../../../schema/array-literal.js';
import { idOf } from '../../../schema/id.js';
import { Link } from '../../../schema/link.js';

/** A link as the rules see it. */
export interface ProposedLink {
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  /** 0..1 */
  readonly score: number;
  /** In words, Vietnamese. */
  readonly why: string;
}

/** The score of a link that no rule proposes: only a person has said it. */
export const NO_RULE = 0;

/**
 * Writes what the rules now say of these things in place of what they said before: links of these kinds with one of them at an
 * end. What a person has judged stays as it was judged, also where no rule proposes it any more.
 */
export function replaceLinks(
  em: SqlEntityManager,
  kinds: readonly LinkKind[],
  ends: readonly string[],
  proposed: readonly ProposedLink[],
): Promise<void> {
  return replace(em, kinds, '(from_id = any(?) or to_id = any(?))', [ends, ends], proposed);
}

/** The same of links that begin at one of these things, wherever they lead. */
export function replaceLinksFrom(
  em: SqlEntityManager,
  kinds: readonly LinkKind[],
  from: readonly string[],
  proposed: readonly ProposedLink[],
): Promise<void> {
  return replace(em, kinds, 'from_id = any(?)', [from], proposed);
}

async function replace(
  em: SqlEntityManager,
  kinds: readonly LinkKind[],
  touching: string,
  ends: readonly (readonly string[])[],
  proposed: readonly ProposedLink[],
): Promise<void> {
  if (ends.flat().length === 0) return;
  const rows = new Map(
    proposed.map((link) => {
      const id = idOf('link', link.kind, link.fromId, link.toId);
      return [id, { ...link, id, review: 'PROPOSED' as const, reviewedAt: null }];
    }),
  );
  const others = `kind = any(?) and ${touching} and not id = any(?)`;
  const given = [kinds, ...ends, [...rows.keys()]].map(arrayLiteral);
  await em.execute(`delete from link where review = 'PROPOSED' and ${others}`, given, 'run');
  await em.execute(`update link set score = ${NO_RULE} where score <> ${NO_RULE} and ${others}`, given, 'run');
  if (rows.size === 0) return;
  await em.upsertMany(Link, [...rows.values()], {
    onConflictFields: ['id'],
    onConflictAction: 'merge',
    onConflictMergeFields: ['score', 'why'],
  });
}

/** How many links have an end in a document. */
export async function countLinks(em: SqlEntityManager, document: string): Promise<number> {
  const ends = `select id from said where document_id = ? union select designation_id from project_mention where document_id = ?
    union select ?`;
  const links = `select l.id from link l join ends on l.from_id = ends.id union select l.id from link l join ends on l.to_id = ends.id`;
  const [row] = await em.execute<{ count: string }[]>(
    `with ends as (${ends}) select count(*) as count from (${links}) links`,
    [document, document, document],
  );
  return Number(row?.count);
}
