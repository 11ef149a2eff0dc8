import { EntityKind } from '../../schema/enums.js';
import type { Context } from '../context.js';
import { allOf, fixed, join, type Sql, sql, textArray } from '../sql.js';
import { kinds } from './kinds.js';
import { BEGINNING_OF_NAME, FOLDED, part, whole } from './pattern.js';
import type { NumberTyped, Query, Word } from './query.js';

/** What a search is narrowed to; what is left out does not matter. */
export interface Narrowed {
  readonly kinds?: readonly EntityKind[] | null;
  readonly documents?: readonly string[] | null;
  readonly years?: readonly number[] | null;
  readonly agencies?: readonly string[] | null;
}

/** What is looked for. */
export interface Search {
  readonly query: Query;
  readonly narrowed: Narrowed;
  /** The documents whose text has the words, see `documentsSaying`. */
  readonly saidIn: readonly string[];
}

/** Everything that has the words: `columns` of the matching rows `r` of each kind, one kind after the other. */
export function matches({ query, narrowed, saidIn }: Search, columns: (kind: EntityKind) => Sql): Sql {
  const asked = narrowed.kinds ?? Object.values(EntityKind);
  const each = Object.values(EntityKind).map((kind) => {
    const isSaid = kind === 'DOCUMENT' ? sql`or r.id = any(${textArray(saidIn)})` : fixed('');
    const fits = [sql`(${hasWords(kind, query)} ${isSaid})`, ...inside(kind, narrowed)];
    const where = asked.includes(kind) ? allOf(fits) : sql`false`;
    return sql`select ${columns(kind)} from ${kinds[kind].from} where ${where}`;
  });
  return join(each, ' union all ');
}

/**
 * The current documents whose text has the words. In a long text loose words are everywhere: they must stand together,
 * or as they were quoted. Asked once, however often the matches are: the whole texts are read for it.
 */
export async function documentsSaying(context: Context, query: Query): Promise<readonly string[]> {
  const isQuoted = query.terms.some(({ quoted }) => quoted);
  const says = isQuoted ? hasAll('search_text', query) : hasWhole('search_text', query.words);
  const rows = await context.em.execute<{ id: string }[]>(sql`select id from current_document where ${says}`);
  return rows.map(({ id }) => id);
}

/** What has a number is also found by the number alone. */
function hasWords(kind: EntityKind, query: Query): Sql {
  const { terms, number } = query;
  const ways: Sql[] = [];
  if (terms.every(({ quoted }) => !quoted)) ways.push(hasPart('r.search', query));
  // A part may be the whole: of one loose word there is nothing more to find.
  if (ways.length === 0 || terms.length > 1) ways.push(hasAll('r.search', query));
  if (number && (kind === 'DOCUMENT' || kind === 'CITATION')) ways.push(hasNumber(number));
  return join(ways, ' or ');
}

/** The words stand in a folded column, loose ones anywhere, as words of their own. */
export function hasAll(column: string, { terms }: Query): Sql {
  return allOf(terms.map(({ words }) => hasWhole(column, words)));
}

/** The words stand in a folded column one after the other, as words of their own. */
export function hasWhole(column: string, words: readonly Word[]): Sql {
  return sql`${fixed(column)} ~ ${whole(words, FOLDED)}`;
}

/** The words stand in a folded column one after the other, and may begin or end within a word. */
export function hasPart(column: string, { words }: Query): Sql {
  return sql`${fixed(column)} ~ ${part(words, FOLDED)}`;
}

function hasNumber({ words, kind }: NumberTyped): Sql {
  const ofKind = kind ? sql`and r.kind = ${kind}` : fixed('');
  return sql`r.search ~ ${whole(words, BEGINNING_OF_NAME)} ${ofKind}`;
}

function inside(kind: EntityKind, { documents, years, agencies }: Narrowed): Sql[] {
  const searched = kinds[kind];
  const conditions: Sql[] = [];
  if (documents) conditions.push(sql`array(${searched.documents}) && ${textArray(documents)}`);
  if (years) {
    const ofYears = sql`select y.id from current_document y where y.year::text = any(${textArray(years.map(String))})`;
    conditions.push(sql`array(${searched.documents}) && array(${ofYears})`);
  }
  if (agencies) conditions.push(sql`array(${searched.agencies}) && ${textArray(agencies)}`);
  return conditions;
}
