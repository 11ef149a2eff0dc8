import { Document } from '../../../schema/document.js';
import type { ProjectMention } from '../../../schema/project-mention.js';
import type { Context } from '../../context.js';
import { referenced } from '../../load.js';
import { documentName } from '../document-name.js';
import type { Said } from './changes.js';

/** A mention with what following its project needs. */
export interface SaidMention extends Said {
  readonly mention: ProjectMention;
  readonly document: Document;
}

/** Mentions as the tracing sees them. They are given oldest document first. */
export function saidMentions(context: Context, mentions: readonly ProjectMention[]): Promise<SaidMention[]> {
  const order = new Map([...new Set(mentions.map(({ document }) => document.id))].map((id, i) => [id, i]));
  return Promise.all(
    mentions.map(async (mention) => {
      const document = await referenced(context, Document, mention.document.id);
      const { listed, cost, scale, status, period } = mention;
      return {
        ...{ mention, document, documentId: document.id, documentOrder: order.get(document.id) ?? 0 },
        ...{ documentName: documentName(document), listed, cost, scale, status, period },
      };
    }),
  );
}
