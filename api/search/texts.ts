import { Agency } from '../../schema/agency.js';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import { Extracted } from '../../schema/extracted.js';
import { fold } from '../../schema/fold.js';
import type { Node } from '../../schema/node.js';
import { Project } from '../../schema/project.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import type { Context } from '../context.js';
import { textsOf } from '../texts.js';

/** The texts of a thing in which a match is shown, as the reader sees them; the best to show comes first. */
export async function textsToShow(context: Context, node: Node, words: string): Promise<string[]> {
  if (node instanceof Document) {
    const head = [node.title, ...(node.number === null ? [] : [node.number])];
    if (head.some((text) => fold(text).includes(words))) return head;
    return [(await textsOf(context, node.id)).reading, ...head];
  }
  if (node instanceof Target) return [node.span.quote, node.name, ...(node.component === null ? [] : [node.component])];
  if (node instanceof Extracted || node instanceof Section) return [node.span.quote];
  if (node instanceof Citation) return [node.number, ...node.spans.map(({ quote }) => quote)];
  if (node instanceof Agency || node instanceof Project) return [node.name, ...node.aliases];
  return [];
}
