import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/* How a program is made to stand still at a moment of its work, for certain and for as long as it takes to kill it. */

/** The stages of reading, which have no mark in the database that could be waited for. */
export const STAGES = ['READ', 'RESTORE', 'OUTLINE', 'EXTRACT', 'LINK'] as const;

/** Where the transaction that stores a document can be held: early in it, and just before its end. */
export const STORING: Readonly<Record<string, string>> = {
  storing: 'document for each row',
  stored: `ingest_job for each row when (new.state = 'COMPLETED')`,
};

/** The environment in which the processes of a program stand still in a stage, and say `held at <stage>`. */
export function holdingAt(stage: string): NodeJS.ProcessEnv {
  const preload = pathToFileURL(join(import.meta.dirname, '../../dist/tests/support/hold-at-stage.js'));
  return { HOLD_AT: stage, NODE_OPTIONS: `--import=${preload.href}` };
}

/** Triggers that hold whoever stores a document; `held`, in PL/pgSQL, says whether and leaves a sign of it. */
export function holdStoring(held: string): string {
  const triggers = Object.entries(STORING).map(
    ([moment, place]) =>
      `create trigger hold_${moment} before insert or update on ${place} execute function hold('${moment}');`,
  );
  return `create function hold() returns trigger language plpgsql as $$ begin
      if ${held} then perform pg_sleep(600); end if;
      return new;
    end $$;
    ${triggers.join('\n')}`;
}
