import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Link } from '../../schema/link.js';
import { typeOfId } from '../../schema/id.js';
import { settleIndicators } from '../store/links/settle-indicators.js';
import { nameMentions, settleProjects } from '../store/links/settle-projects.js';

/** Brings what hangs on links up to date after they were judged: which names are one project, which indicators are one. */
export async function settle(
  em: SqlEntityManager,
  links: readonly Pick<Link, 'kind' | 'fromId' | 'toId'>[],
): Promise<void> {
  const endsOf = (kind: Link['kind']) => [
    ...new Set(links.filter((link) => link.kind === kind).flatMap(({ fromId, toId }) => [fromId, toId])),
  ];
  const projects = endsOf('SAME_PROJECT');
  if (projects.length > 0) {
    await nameMentions(
      em,
      projects.filter((id) => typeOfId(id) === 'mention'),
    );
    const names = projects.filter((id) => typeOfId(id) === 'project');
    await settleProjects(em, names, names);
  }
  const indicators = endsOf('SAME_INDICATOR');
  if (indicators.length > 0) await settleIndicators(em, indicators);
}
