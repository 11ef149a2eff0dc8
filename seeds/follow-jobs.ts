import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import type { IngestStage } from '../schema/enums.js';
import { IngestJob } from '../schema/ingest-job.js';

const LOOK_MS = 100;

/** A scan may take hours: whoever starts the program does not wait for it. */
const PATIENCE_MS = 60_000;

/**
 * Shows on the terminal what becomes of jobs until all are done or patience ends: a line a file with what was read or
 * why it failed. What is not done by then goes on unseen.
 */
export async function followJobs(em: EntityManager, jobIds: readonly string[]): Promise<void> {
  const waiting = new Set(jobIds);
  const until = Date.now() + PATIENCE_MS;
  while (waiting.size > 0 && Date.now() < until) {
    const jobs = await em.fork().find(IngestJob, { id: { $in: [...waiting] } }, { orderBy: { startedAt: 'asc' } });
    for (const job of jobs) {
      if (job.state === 'COMPLETED' || job.state === 'FAILED') {
        say(summary(job));
        waiting.delete(job.id);
      }
    }
    const gone = jobIds.filter((id) => waiting.has(id) && !jobs.some((job) => job.id === id));
    for (const id of gone) waiting.delete(id);
    if (waiting.size > 0) await sleep(LOOK_MS);
  }
  if (waiting.size > 0) say(`… ${waiting.size} more are being read: ingestJobs tells how far they are`);
}

function summary(job: IngestJob): string {
  if (job.state === 'FAILED') return `✗ ${job.fileName}: ${job.error?.code}: ${job.error?.message}`;
  const counts = Object.entries(job.counts).map(([name, count]) => `${count} ${name}`);
  const warnings = job.warnings.length > 0 ? `, ${job.warnings.length} warnings` : '';
  const seconds = ((job.finishedAt?.getTime() ?? 0) - (job.startedAt?.getTime() ?? 0)) / 1000;
  return `✓ ${job.fileName}: ${counts.join(', ')}${warnings} (${seconds.toFixed(1)} s)`;
}

/** Shows where a file is, in a line that the next one replaces. */
export function showStage(fileName: string, stage: IngestStage): void {
  showLive(`… ${fileName}: ${stage}`);
}

/** Only a terminal can take a line back. */
function showLive(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
}

function say(line: string): void {
  showLive('');
  console.log(line);
}
