/*
 * A thread that ends its process when the one that started it is gone, also while the process is too busy to notice
 * that it is talking to nobody.
 */

const LOOK_MS = 1000;
/** Told, for a parent may be gone before this is run. */
const parent = Number(process.argv[2]);

setInterval(() => {
  if (process.ppid !== parent || !isAlive(parent)) process.kill(process.pid, 'SIGKILL');
}, LOOK_MS);

/** Where a process keeps the number of a parent that is gone, as on Windows, the system is asked. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
