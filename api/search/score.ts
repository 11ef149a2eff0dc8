import { fixed, type Sql, sql, textArray } from '../sql.js';
import { hasAll, hasPart, hasWhole } from './matches.js';
import { BEGINNING_OF_NAME, NAME, whole } from './pattern.js';
import type { NumberTyped, Query } from './query.js';

/** Scores are whole numbers inside, so that a cursor holds them exactly. */
export const FULL_SCORE = 10_000;

/* What each way of fitting is worth, before up to 500 each for what is prominent and for the share that the words have. */
const IS_CALLED = 9000;
const BEGINS = 7500;
const TOGETHER = 7000;
const APART = 6000;
const PART = 2000;
const ONLY_BODY = 500;
/** What is lost where the accents are not those that were typed. */
const OTHER_ACCENTS = 2000;

/**
 * How well a row `f` fits, up to `FULL_SCORE`, by its columns `search`, `name`, `written`, `prominence` and `length`: just
 * the words, the same with other accents, parts of longer words, only the body of a document; in each, what is called so
 * comes first, then where the words stand together.
 */
export function scoreOf(query: Query): Sql {
  const { words, number } = query;
  const accents = otherAccents(query);
  const characters = words.map(({ folded }) => folded).join(' ').length;
  return sql`case
    when ${hasWhole('f.search', words)} then case
      when f.name ~ ${whole(words, NAME)} then ${IS_CALLED}
      when f.name ~ ${whole(words, BEGINNING_OF_NAME)} then ${BEGINS}
      else ${TOGETHER} end - ${accents}
    when ${hasAll('f.search', query)} then ${APART} - ${accents}
    ${number ? byNumber(number) : fixed('')}
    when ${hasPart('f.search', query)} then ${PART}
    else ${ONLY_BODY} end
    + f.prominence + (500 * least(1, ${characters}::float8 / greatest(1, f.length)))::int`;
}

/** What other words than those of its number the query has, a document needs not have. */
function byNumber({ words }: NumberTyped): Sql {
  return sql`when f.name ~ ${whole(words, NAME)} then ${IS_CALLED}
    when f.name ~ ${whole(words, BEGINNING_OF_NAME)} then ${BEGINS}`;
}

/** The loss for other accents; a word that was typed without any may have any. */
function otherAccents({ words }: Query): Sql {
  const accented = words.flatMap(({ accented }) => accented ?? []);
  if (accented.length === 0) return fixed('0');
  // Composing what is stored would take longer than all else.
  const written = (form: 'NFC' | 'NFD') => textArray(accented.map((word) => `%${word.normalize(form)}%`));
  return sql`case
    when lower(f.written) like all (${written('NFC')}) then 0
    when lower(f.written) like all (${written('NFD')}) then 0
    else ${OTHER_ACCENTS} end`;
}
