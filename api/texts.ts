import type { Context } from './context.js';
import { sql, textArray } from './sql.js';

export interface Texts {
  readonly text: string;
  readonly reading: string;
}

/** Both texts of a document; those of several documents are one query. */
export function textsOf(context: Context, document: string): Promise<Texts> {
  const find = async (ids: readonly string[]) => {
    const rows = await context.em.execute<({ id: string } & Texts)[]>(
      sql`select id, text, reading_text as reading from document where id = any(${textArray(ids)})`,
    );
    const texts = new Map(rows.map((row) => [row.id, row]));
    return ids.map((each) => texts.get(each) ?? { text: '', reading: '' });
  };
  return context.loader<Texts>('texts', find).load(document);
}
