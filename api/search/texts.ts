import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import { Goal } from '../../schema/goal.js';
import type { Node } from '../../schema/node.js';
import { Project } from '../../schema/project.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import type { Context } from '../context.js';
import { textsOf } from '../texts.js';
import { best, surroundings } from './findings.js';
import type { Query } from './query.js';

/** The texts of a thing in which a match is shown, as the reader sees them; of equally good ones the first is shown. */
export async function textsToShow(context: Context, node: Node, query: Query): Promise<string[]> {
  if (node instanceof Document) {
    const head = node.number === null ? node.title : `${node.number}: ${node.title}`;
    if (best([head], query)?.terms === query.terms.length) return [head];
    return [head, surroundings((await textsOf(context, node.id)).reading, query)];
  }
  if (node instanceof Target) return [node.span.quote, node.name, ...(node.component === null ? [] : [node.component])];
  if (node instanceof Task || node instanceof Goal) return [node.span.quote, node.text];
  if (node instanceof Section) return [node.span.quote, node.heading];
  if (node instanceof Citation) return [node.number, ...node.spans.map(({ quote }) => quote)];
  if (node instanceof Agency || node instanceof Project) return [node.name, ...node.aliases];
  return [];
}
