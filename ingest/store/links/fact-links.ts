import type { SqlEntityManager } from '@mikro-orm/sql';
import { continued } from './continued.js';
import { type LinkableText, linkable, neighbourTexts } from './linkable.js';
import { restated } from './restated.js';
import { type ProposedLink, replaceLinks } from './write-links.js';

/**
 * Links the tasks, outcomes and goals of documents with those of all others: what is taken up again, reported on, stated again.
 * What an older version says is linked with nothing.
 */
export async function linkFacts(em: SqlEntityManager, documents: readonly string[]): Promise<void> {
  for (const document of documents) {
    const text = await linkable(em, document);
    const others = text.isCurrent ? await neighbourTexts(em, text) : [];
    const links = others.flatMap((other) => linksBetween(text, other));
    await replaceLinks(em, ['CONTINUES'], await endsIn(em, document), links);
  }
}

/** All that may be linked, also what nothing would be found by. */
async function endsIn(em: SqlEntityManager, document: string): Promise<string[]> {
  const found = await em.execute<{ id: string }[]>(
    ['task', 'outcome', 'goal'].map((table) => `select id from ${table} where document_id = ?`).join(' union all '),
    [document, document, document],
  );
  return found.map(({ id }) => id);
}

/** Links between two documents lead from the later one to the earlier. */
function linksBetween(one: LinkableText, other: LinkableText): ProposedLink[] {
  const [later, earlier] = one.order > other.order ? [one, other] : [other, one];
  return [...continued(later, earlier), ...restated(later, earlier)];
}
