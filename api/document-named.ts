import { Document } from '../schema/document.js';
import { fold } from '../schema/fold.js';
import type { Context } from './context.js';
import { byId } from './load.js';
import { sql } from './sql.js';

/** The document with this id, else the current one with this number in any spelling or its beginning; null for an unknown one. */
export async function documentNamed(
  context: Context,
  id: string | null | undefined,
  number: string | null | undefined,
): Promise<Document | null> {
  const found = typeof id === 'string' ? id : await idByNumber(context, number ?? '');
  return found === null ? null : byId(context, Document, found);
}

function idByNumber(context: Context, number: string): Promise<string | null> {
  const find = (numbers: readonly string[]) =>
    Promise.all(
      numbers.map(async (each) => {
        const folded = fold(each).replace(/^\D+/, '');
        if (folded === '') return null;
        const [found] = await context.em.execute<{ id: string }[]>(sql`
          select id from current_document where number is not null and search || ' ' like ${`${folded} %`}
          order by sorted_on desc, id limit 1`);
        return found?.id ?? null;
      }),
    );
  return context.loader('document by number', find).load(number);
}
