import 'reflect-metadata';
import '../schema/register-enums.js';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { ProjectMention } from '../schema/project-mention.js';
import { AuditResolver } from './access/audit.js';
import { guardMutations } from './access/guard.js';
import { AgencyResolver } from './agency.js';
import { CitationResolver } from './citation.js';
import { CompareResolver, DocumentComparisonResolver } from './compare/resolver.js';
import { DocumentResolver } from './document.js';
import { ExtractedResolver } from './extracted.js';
import { GoalResolver } from './goal.js';
import { IndicatorResolver } from './indicator.js';
import { CancelResolver } from './ingest/cancel.js';
import { IngestJobResolver } from './ingest/job.js';
import { IngestMutationResolver } from './ingest/mutations.js';
import { JudgementResolver } from './judge/judgement.js';
import { JudgeMutationResolver } from './judge/mutations.js';
import { LinkResolver } from './link.js';
import { NodeResolver } from './node.js';
import { OutcomeResolver } from './outcome.js';
import { ProjectMentionResolver, ProjectResolver } from './project.js';
import { SearchResolver } from './search/resolver.js';
import { SectionResolver } from './section.js';
import { TargetResolver } from './target.js';
import { TaskResolver } from './task.js';
import { AgencyTraceResolver, DocumentWorkloadsResolver } from './trace/agency/resolver.js';
import { AttainmentsResolver, DocumentAttainmentsResolver } from './trace/attained-resolver.js';
import { ProjectTraceResolver } from './trace/project/resolver.js';
import { TraceResolver } from './trace/resolver.js';

/** The GraphQL schema with all that answers it. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ExtractedResolver,
      DocumentResolver,
      SectionResolver,
      GoalResolver,
      TargetResolver,
      IndicatorResolver,
      TaskResolver,
      ProjectResolver,
      ProjectMentionResolver,
      OutcomeResolver,
      AgencyResolver,
      CitationResolver,
      LinkResolver,
      SearchResolver,
      TraceResolver,
      ProjectTraceResolver,
      AgencyTraceResolver,
      DocumentWorkloadsResolver,
      AttainmentsResolver,
      DocumentAttainmentsResolver,
      CompareResolver,
      DocumentComparisonResolver,
      IngestJobResolver,
      AuditResolver,
      IngestMutationResolver,
      JudgementResolver,
      JudgeMutationResolver,
      CancelResolver,
    ],
    orphanedTypes: [ProjectMention],
    validate: false,
    pubSub: noTopics,
  });
  return guardMutations(schema);
}

/** TypeGraphQL asks for one, but no subscription here has topics: each reads the database again. */
const noTopics: PubSub = {
  publish() {
    throw new Error('nothing is published');
  },
  subscribe() {
    throw new Error('nothing is published');
  },
};
