import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IngestJob } from '../../schema/ingest-job.js';
import { type Context } from '../context.js';
import { byId } from '../load.js';
import { UserError } from '../user-error.js';

@ObjectType({ simpleResolvers: true, description: 'What became of the wish to cancel a job.' })
export class CancelPayload {
  @Field(() => IngestJob, { nullable: true, description: 'The job as it stands now; null for an unknown one.' })
  job!: IngestJob | null;

  @Field(() => [UserError], { description: 'Why it was not cancelled: NOT_FOUND, FINISHED; empty where it was.' })
  errors!: UserError[];
}

@Resolver()
export class CancelResolver {
  @Mutation(() => CancelPayload, {
    description:
      'Ends a job that waits or runs: its state is FAILED, with the error CANCELLED, and nothing of it is stored. The file stays; `reingestDocument` with the id of the job runs it again.',
  })
  async cancelIngest(@Arg('jobId', () => ID) jobId: string, @Ctx() context: Context): Promise<CancelPayload> {
    const isCancelled = await context.queue.cancel(jobId);
    context.forget();
    const job = await byId(context, IngestJob, jobId);
    if (isCancelled && job) return { job, errors: [] };
    const error = job
      ? { code: 'FINISHED', message: 'The job is completed or failed already; there is nothing to cancel.' }
      : { code: 'NOT_FOUND', message: `There is no job ${jobId}.` };
    return { job, errors: [{ ...error, field: ['jobId'] }] };
  }
}
