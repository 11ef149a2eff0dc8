import type { Scope } from '../../schema/enums.js';
import type { Indicator } from '../../schema/indicator.js';
import type { Context } from '../context.js';
import { sql } from '../sql.js';
import { partKey } from './parts.js';

/** That some document states an indicator: of whom, and for what part of it. */
export interface Statement {
  readonly id: string;
  readonly documentId: string;
  readonly place: string | null;
  readonly scope: Scope;
  readonly component: string | null;
  /** The same for every wording of the part; "" for the whole. */
  readonly part: string;
}

/** All statements of an indicator in current documents, the oldest document first, then as the text goes. */
export async function statementsOf(context: Context, indicator: Indicator): Promise<Statement[]> {
  const rows = await context.em.execute<Omit<Statement, 'part'>[]>(sql`
    select t.id, d.id as "documentId", d.place, t.scope, t.component
    from target t join current_document d on d.id = t.document_id
    where t.indicator_id = ${indicator.id} order by d.sorted_on, d.id, t.start_offset, t.id`);
  return rows.map((row) => ({ ...row, part: partKey(row.component, indicator.name) }));
}

/** The keys, that of most documents first; of equals the one that comes first. */
export function mostStated<K>(statements: readonly Statement[], keyOf: (statement: Statement) => K): K[] {
  const groups = [...Map.groupBy(statements, keyOf)].map(([key, of]) => ({
    ...{ key, documents: new Set(of.map(({ documentId }) => documentId)).size, of: of.length },
  }));
  return groups.sort((a, b) => b.documents - a.documents || b.of - a.of).map(({ key }) => key);
}
