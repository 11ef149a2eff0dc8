import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The folder is held by another living process. */
export class LockedError extends Error {
  constructor(
    readonly path: string,
    readonly pid: number,
  ) {
    super(`${path} is held by process ${pid}`);
    this.name = 'LockedError';
  }
}

/** A process, told apart from a later one that was given the same pid. */
interface Holder {
  readonly pid: number;
  /** When the process started, in the system's own count; null where the system does not say. */
  readonly started: string | null;
}

/**
 * Takes the lock file at `path` for this process and returns the function that gives it back. A lock whose process is
 * gone (also by kill -9 or by a restart of the machine) is taken over. Throws `LockedError` while its holder lives.
 */
export function takeLock(path: string): () => void {
  const me: Holder = { pid: process.pid, started: startOf(process.pid) };
  for (;;) {
    if (create(path, me)) return () => rmSync(path, { force: true });
    const holder = read(path);
    if (holder && isAlive(holder)) throw new LockedError(path, holder.pid);
    removeStale(path);
  }
}

/** One process at a time removes: of two that found the same dead holder, the second would remove the first one's new lock. */
function removeStale(path: string): void {
  const release = takeLock(`${path}.takeover`);
  try {
    const holder = read(path);
    if (!holder || !isAlive(holder)) rmSync(path, { force: true });
  } finally {
    release();
  }
}

/** Makes the file with its words in it in one step, so that nobody ever reads half of it; false when it is there already. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Null for a file that is gone or that holds no holder (a power cut leaves empty files). */
function read(path: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    if (!('pid' in value) || typeof value.pid !== 'number') return null;
    return { pid: value.pid, started: 'started' in value && typeof value.started === 'string' ? value.started : null };
  } catch (error) {
    if (error instanceof SyntaxError || isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false;
  }
  return startOf(pid) === started;
}

/** The start time of a process from Linux's /proc/<pid>/stat (field 22; the name before it may hold spaces). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
