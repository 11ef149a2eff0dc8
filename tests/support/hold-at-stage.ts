import { writeSync } from 'node:fs';

/*
 * Loaded before the program into each of its processes. The one that reads files stands still as it enters the stage
 * HOLD_AT, and says so: what is killed then, is killed in that stage.
 */

const { HOLD_AT } = process.env;

/** What a process that reads is asked, and tells. */
interface Message {
  readonly bytes?: Uint8Array;
  readonly told?: { readonly stage?: string };
}

const send = process.send?.bind(process) as ((message: Message) => boolean) | undefined;
if (HOLD_AT !== undefined && send) {
  process.on('message', ({ bytes }: Message) => {
    if (bytes) holdAt('READ');
  });
  process.send = (message: Message) => {
    const isSent = send(message);
    holdAt(message.told?.stage);
    return isSent;
  };
}

function holdAt(stage: string | undefined): void {
  if (stage !== HOLD_AT) return;
  writeSync(process.stderr.fd, `held at ${stage}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
