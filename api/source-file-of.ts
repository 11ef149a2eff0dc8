import { SourceFile } from '../schema/source-file.js';
import type { Context } from './context.js';

/** The file with an id, which something points at: it is there. Asked for in one moment, all files are one query. */
export function sourceFileOf(context: Context, id: string): Promise<SourceFile> {
  const find = async (ids: readonly string[]) => {
    const rows = await context.em.find(SourceFile, { id: { $in: [...ids] } });
    const files = new Map(rows.map((file) => [file.id, file]));
    return ids.map((one) => files.get(one) ?? new Error(`${one} is gone`));
  };
  return context.loader<SourceFile>('source files', find).load(id);
}
