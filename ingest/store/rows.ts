import {
  type EntityClass,
  type EntityMetadata,
  type MikroORM,
  ReferenceKind,
  type RequiredEntityData,
  type SqlEntityManager,
} from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/** Rows on their way into a table: in pieces, each a statement that takes a few hundredths of a second. */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  /** Lists of objects in JSON, by the names of the columns. */
  readonly pieces: readonly string[];
  readonly count: number;
}

/** Characters of a piece. */
const PIECE = 200_000;

/** Rows for entities, with what is searched folded: all that can be done before the transaction. */
export function rowsOf<T extends object>(
  orm: MikroORM,
  type: EntityClass<T>,
  entities: readonly RequiredEntityData<T>[],
): Rows {
  const metadata = orm.getMetadata().get(type);
  const columns = columnsOf(metadata);
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const data of entities) {
    const entity = Object.assign(Object.create(metadata.prototype) as Made, data);
    entity.foldSearch?.();
    const row = storable(JSON.stringify(Object.fromEntries(columns.map(({ name, of }) => [name, of(entity) ?? null]))));
    if (length > 0 && length + row.length > PIECE) {
      pieces.push(`[${piece.join()}]`);
      piece = [];
      length = 0;
    }
    piece.push(row);
    length += row.length;
  }
  if (piece.length > 0) pieces.push(`[${piece.join()}]`);
  return { table: metadata.tableName, columns: columns.map(({ name }) => name), pieces, count: entities.length };
}

/** Writes rows: one text of JSON is several times faster than a value for every column of every row. */
export async function insertRows(em: SqlEntityManager, rows: Rows, onConflict = ''): Promise<void> {
  const { table, columns, pieces } = rows;
  const names = columns.map((name) => `"${name}"`).join(', ');
  for (const piece of pieces) {
    const from = `select ${names} from json_populate_recordset(null::"${table}", $1)`;
    // A value of its own, not a part of the statement: then nobody goes through it sign by sign.
    await em
      .getKysely()
      .executeQuery(CompiledQuery.raw(`insert into "${table}" (${names}) ${from} ${onConflict}`, [piece]));
  }
}

/** Writes one row in place of what was there under its id. */
export function putRows(em: SqlEntityManager, rows: Rows): Promise<void> {
  const changes = rows.columns.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  return insertRows(em, rows, `on conflict (id) do update set ${changes}`);
}

type Made = Record<string, unknown> & { foldSearch?(): void };

interface Column {
  readonly name: string;
  readonly of: (entity: Record<string, unknown>) => unknown;
}

/** The columns of a table, and where an entity has what stands in them. */
function columnsOf<T extends object>(metadata: EntityMetadata<T>): Column[] {
  return metadata.props.flatMap((property): Column[] => {
    const [name] = property.fieldNames ?? [];
    if (name === undefined || property.kind === ReferenceKind.EMBEDDED || property.persist === false) return [];
    if (!property.embedded) return [{ name, of: (entity) => entity[property.name] }];
    const [whole, part] = property.embedded;
    return [{ name, of: (entity) => (entity[whole] as Record<string, unknown> | null | undefined)?.[part] }];
  });
}

/** PostgreSQL's texts hold every character but the zero and halves of a pair, which JSON writes as such. */
function storable(json: string): string {
  return json.replace(/\\\\|\\u(?:0000|d[89a-f][\da-f]{2})/g, (escape) => (escape === '\\\\' ? escape : '\uFFFD'));
}
