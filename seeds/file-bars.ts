import { MultiBar } from 'cli-progress';
import type { Job } from './uploading.js';

/** Shows what becomes of files: a bar each on a terminal, a line each, when it is done, elsewhere. */
export interface Display {
  /** How far a file is; null while it is handed in. */
  show(name: string, job: Job | null): void;
  /** The last word on a file. */
  finish(name: string, isRead: boolean, words: string): void;
  close(): void;
}

/** The display that fits where the output goes. */
export function openDisplay(): Display {
  return process.stdout.isTTY ? bars() : lines();
}

function lines(): Display {
  return {
    show: () => undefined,
    finish: (name, isRead, words) => console.log(lastWord(name, isRead, words)),
    close: () => undefined,
  };
}

function bars(): Display {
  const format = '{bar} {percentage}% {name}: {where}';
  const all = new MultiBar({ format, hideCursor: true, clearOnComplete: true, gracefulExit: true });
  const open = new Map<string, ReturnType<MultiBar['create']>>();
  return {
    show(name, job) {
      const bar = open.get(name) ?? all.create(1, 0);
      open.set(name, bar);
      bar.update(job?.progress ?? 0, { name, where: where(job) });
    },
    finish(name, isRead, words) {
      const bar = open.get(name);
      if (bar) all.remove(bar);
      open.delete(name);
      all.log(`${lastWord(name, isRead, words)}\n`);
    },
    close: () => all.stop(),
  };
}

function lastWord(name: string, isRead: boolean, words: string): string {
  return `${isRead ? '✓' : '✗'} ${name}: ${words}`;
}

function where(job: Job | null): string {
  if (!job) return 'is handed in';
  if (job.state === 'QUEUED') return 'waits';
  const pages = job.stage === 'READ' && job.pages !== null ? `, page ${job.pagesRead} of ${job.pages}` : '';
  return `${job.stage ?? 'begins'}${pages}`;
}
