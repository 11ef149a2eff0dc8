import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ReadError } from '../read/index.js';
import type { LimitedStage, StageLimits } from './limits.js';
import type { Answer, Told, Work } from './messages.js';
import { StoppedError } from './stopped-error.js';

/** How a work is followed and stopped. */
export interface Supervision {
  /** Told of every stage and page. */
  readonly onTold: (told: Told) => void;
  /** Ends the process at once; the work then rejects with the reason of the signal. */
  readonly signal: AbortSignal;
}

/**
 * Has a process do a work that begins in `stage`. The process is ended when the work is no longer wanted, and when it has
 * shown no progress for longer than a stage may take. Rejects with `ReadError` or `StoppedError`.
 */
export async function supervise(
  child: ChildProcess,
  work: Work,
  stage: LimitedStage,
  limits: StageLimits,
  { onTold, signal }: Supervision,
): Promise<unknown> {
  const done = new AbortController();
  const answer = Promise.withResolvers<Answer>();
  let limit: NodeJS.Timeout | undefined;

  function end(reason: unknown): void {
    child.kill('SIGKILL');
    answer.reject(reason);
  }
  function enter(next: LimitedStage): void {
    stage = next;
    clearTimeout(limit);
    limit = setTimeout(() => end(timedOut(stage, limits[stage])), limits[stage]);
  }
  function onMessage(message: Answer | { readonly told: Told }): void {
    if (!('told' in message)) return answer.resolve(message);
    enter('stage' in message.told ? message.told.stage : stage);
    onTold(message.told);
  }

  child.on('message', onMessage);
  child.on('error', answer.reject);
  signal.addEventListener('abort', () => end(signal.reason), { signal: done.signal });
  once(child, 'exit', { signal: done.signal }).then(
    ([status, killedBy]) => answer.reject(crashed(stage, String(killedBy ?? status))),
    () => undefined,
  );
  enter(stage);
  // A process that is gone says so by its end.
  child.send(work, () => undefined);
  try {
    return valueOf(await answer.promise);
  } finally {
    clearTimeout(limit);
    done.abort();
    child.off('message', onMessage).off('error', answer.reject);
  }
}

function valueOf(answer: Answer): unknown {
  if ('value' in answer) return answer.value;
  if ('refusal' in answer) throw new ReadError(answer.refusal.code, answer.refusal.message);
  const [what] = answer.defect.split('\n');
  throw new StoppedError('INTERNAL', `The program failed at this file (${what}). Report it, with the file.`, {
    cause: answer.defect,
  });
}

function timedOut(stage: LimitedStage, ms: number): StoppedError {
  const message = `The stage ${stage} showed no progress for ${ms / 1000} s and was stopped. Split the file, or save it in another format, and upload that.`;
  return new StoppedError('TIMED_OUT', message);
}

function crashed(stage: LimitedStage, how: string): StoppedError {
  const why = how === 'SIGABRT' ? 'for want of memory' : `with ${how}`;
  const message = `The process that read the file ended ${why} in the stage ${stage}. Run the job again; if it fails again, split the file.`;
  return new StoppedError('CRASHED', message);
}
