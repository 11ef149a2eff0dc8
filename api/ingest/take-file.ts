import type { IngestQueue, Submission } from '../../ingest/queue/index.js';
import type { Hints } from '../../schema/ingest-job.js';
import type { FileRefusal, ReceivedFile } from './received-file.js';

/** Keeps a file that came in, with a job that reads it; or says why not. Its bytes are stored when this resolves. */
export async function takeFile(
  queue: IngestQueue,
  file: ReceivedFile,
  hints: Hints | undefined,
): Promise<{ submission: Submission; refusal: null } | { submission: null; refusal: FileRefusal }> {
  if (file.refusal) return { submission: null, refusal: file.refusal };
  const [submission] = await queue.submit([{ bytes: file, name: file.name, hints }]);
  if (!submission) throw new Error('the queue gave no answer for a file');
  return { submission, refusal: null };
}
