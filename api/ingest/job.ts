import { setTimeout } from 'node:timers/promises';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { SourceFile } from '../../schema/source-file.js';
import { IngestJobConnection } from '../connection/connections.js';
import { id, listing } from '../connection/listings.js';
import { type Listing, page, type Page } from '../connection/page.js';
import { PageArguments } from '../connection/types.js';
import { type Context } from '../context.js';
import { byId } from '../load.js';
import { sourceFileOf } from '../source-file-of.js';
import { fixed } from '../sql.js';

const newestFirst: Listing<IngestJob> = {
  ...listing(IngestJob, fixed('ingest_job r'), [
    // Microseconds, so that a cursor holds the instant exactly.
    { column: fixed('(extract(epoch from r.created_at) * 1000000)::bigint'), type: 'int' },
    id,
  ]),
  descending: true,
};

/** How often the row of a job is read again while somebody follows it. */
const POLL_MS = 500;

@Resolver(() => IngestJob)
export class IngestJobResolver {
  @Query(() => IngestJob, { nullable: true, description: 'A job by its id; null for an unknown one.' })
  ingestJob(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<IngestJob | null> {
    return byId(context, IngestJob, id);
  }

  @Query(() => IngestJobConnection, { description: 'All jobs, newest first.' })
  ingestJobs(@Args() args: PageArguments, @Ctx() context: Context): Page<IngestJob> {
    return page(context, newestFirst, [], args);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'What was stored; null until then and after its deletion.',
  })
  document(@Root() job: IngestJob, @Ctx() context: Context): Promise<Document | null> | null {
    return job.document && byId(context, Document, job.document.id);
  }

  @FieldResolver(() => SourceFile, {
    nullable: true,
    description: 'The file as it was handed in, also of a job that failed; null once it is deleted.',
  })
  source(@Root() job: IngestJob, @Ctx() context: Context): Promise<SourceFile> | null {
    return job.source && sourceFileOf(context, job.source.id);
  }

  @Subscription(() => IngestJob, {
    subscribe: ({ args, context }: { args: { jobId: string }; context: Context }) => changesOf(context, args.jobId),
    description: 'A job now and at every change, until it is completed or failed. Ends at once for an unknown one.',
  })
  ingestProgress(@Root() job: IngestJob, @Arg('jobId', () => ID) _jobId: string): IngestJob {
    return job;
  }
}

/** The row is the truth about a job, so it is read again; a notification could be lost. */
async function* changesOf(context: Context, jobId: string): AsyncGenerator<IngestJob> {
  let last = '';
  for (;;) {
    context.forget();
    const job = await byId(context, IngestJob, jobId);
    if (!job) return;
    const { state, stage, progress, pagesRead, attempts, finishedAt } = job;
    const now = JSON.stringify([state, stage, progress, pagesRead, attempts, finishedAt]);
    if (now !== last) yield job;
    if (state === 'COMPLETED' || state === 'FAILED') return;
    last = now;
    await setTimeout(POLL_MS);
  }
}
