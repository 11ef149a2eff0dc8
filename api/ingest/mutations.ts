import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type Submission } from '../../ingest/queue/index.js';
import { Document } from '../../schema/document.js';
import { typeOfId } from '../../schema/id.js';
import { IngestJob } from '../../schema/ingest-job.js';
import { type Context } from '../context.js';
import { byId } from '../load.js';
import type { UserError } from '../user-error.js';
import { UploadScalar } from './graphql-form.js';
import { DeletePayload, DocumentHints, given, UploadPayload } from './payloads.js';
import { ReceivedFile } from './received-file.js';
import { takeFile } from './take-file.js';

@Resolver()
export class IngestMutationResolver {
  @Mutation(() => UploadPayload, {
    description: 'Hands a file in, at most 100 MB; a job reads it. Follow it with `ingestProgress`.',
  })
  async uploadDocument(
    @Arg('file', () => UploadScalar) file: ReceivedFile,
    @Arg('hints', () => DocumentHints, { nullable: true }) hints: DocumentHints | null | undefined,
    @Ctx() context: Context,
  ): Promise<UploadPayload> {
    const { submission, refusal } = await takeFile(context.queue, file, given(hints));
    return refusal ? refused(refusal) : submitted(context, submission);
  }

  @Mutation(() => UploadPayload, {
    description:
      'Has the file of a document read again by the present rules. With the id of a failed job, runs that job again.',
  })
  async reingestDocument(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<UploadPayload> {
    if (typeOfId(id) === 'job') {
      const isRetried = await context.queue.retry(id);
      return isRetried
        ? submitted(context, { jobId: id, documentId: null, duplicate: false })
        : refused(unknown('failed job', id));
    }
    const submission = await context.queue.resubmit(id);
    return submission ? submitted(context, submission) : refused(unknown('document', id));
  }

  @Mutation(() => DeletePayload, {
    description: 'Removes a document with its facts and its file. What no other document speaks of goes too.',
  })
  async deleteDocument(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<DeletePayload> {
    const outcome = await context.queue.remove(id);
    context.forget();
    switch (outcome) {
      case 'removed':
        return { deletedId: id, errors: [] };
      case 'unknown':
        return { deletedId: null, errors: [unknown('document', id)] };
      case 'being read': {
        const message = 'A job is reading this document. Wait until it is done, then delete it.';
        return { deletedId: null, errors: [{ code: 'IN_PROGRESS', message, field: ['id'] }] };
      }
    }
  }
}

async function submitted(context: Context, { jobId, documentId, duplicate }: Submission): Promise<UploadPayload> {
  const [job, document] = await Promise.all([
    jobId === null ? null : byId(context, IngestJob, jobId),
    documentId === null ? null : byId(context, Document, documentId),
  ]);
  return { job, document, duplicate, errors: [] };
}

function refused(error: UserError): UploadPayload {
  return { job: null, document: null, duplicate: false, errors: [error] };
}

function unknown(what: string, id: string): UserError {
  return { code: 'NOT_FOUND', message: `There is no ${what} ${id}.`, field: ['id'] };
}
