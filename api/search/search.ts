import { EntityKind } from '../../schema/enums.js';
import { fold } from '../../schema/fold.js';
import type { Node } from '../../schema/node.js';
import type { Listing, Place } from '../connection/page.js';
import type { Context } from '../context.js';
import { nodeById } from '../load.js';
import { fixed, join, type Sql, sql, textArray } from '../sql.js';
import { snippetOf } from './snippet.js';
import { textsToShow } from './texts.js';

/** Something that was found. */
export interface Hit {
  readonly node: Node;
  /** 0 to 1: 1 for just the words; less the worse the match is, and the smaller its part of what was found. */
  readonly score: number;
  readonly snippet: string;
}

/** How a kind is searched: `r` is a row with its folded `search`, `d` its document, where it has one. */
interface Searched {
  readonly from: string;
  /** Where it stands among equally good ones: the document's date and id, and the offset in it. */
  readonly stands: string;
  /** The row has to do with one of the documents. */
  readonly among: (documents: Sql) => Sql;
}

const inText = (table: string): Searched => ({
  from: `${table} r join current_document d on d.id = r.document_id`,
  stands: 'd.sorted_on, d.id as document_id, r.start_offset',
  among: (documents) => sql`r.document_id = any(${documents})`,
});

/** What outlives documents comes after what stands in one. */
const outsideText = (table: string, relation: string): Searched => ({
  from: `current_${table} r`,
  stands: `date '9999-12-31' as sorted_on, '' as document_id, 0 as start_offset`,
  among: (documents) =>
    sql`exists (select 1 from ${fixed(`current_${relation}`)} m where m.${fixed(table)}_id = r.id and m.document_id = any(${documents}))`,
});

const kinds: Record<EntityKind, Searched> = {
  DOCUMENT: {
    from: 'current_document r',
    stands: 'r.sorted_on, r.id as document_id, 0 as start_offset',
    among: (documents) => sql`r.id = any(${documents})`,
  },
  SECTION: inText('section'),
  GOAL: inText('goal'),
  TARGET: inText('target'),
  TASK: inText('task'),
  PROJECT: outsideText('project', 'project_mention'),
  AGENCY: outsideText('agency', 'document_agency'),
  CITATION: inText('citation'),
};

/** Scores are whole numbers inside, so that a cursor holds them exactly. */
const FULL_SCORE = 10_000;

/** The list of what has the words of a text, the best first. */
export function hits(
  text: string,
  wanted: readonly EntityKind[] | null | undefined,
  documents: readonly string[] | null | undefined,
): Listing<Hit> {
  const words = fold(text);
  const asked = words === '' ? [] : new Set(wanted ?? Object.values(EntityKind));
  const found = [...asked].map((kind) => {
    const { from, stands, among } = kinds[kind];
    const inside = documents ? sql`and ${among(textArray(documents))}` : fixed('');
    return sql`select r.id, r.search, ${fixed(stands)} from ${fixed(from)}
      where (${hasAll('r.search', words)} ${inBody(kind, words)}) ${inside}`;
  });
  return {
    from:
      found.length === 0
        ? fixed(NOTHING)
        : sql`(select f.*, ${scoreOf(words)} as score from (${join(found, ' union all ')}) f) r`,
    order: [
      { column: fixed('(-r.score)'), type: 'int' },
      { column: fixed('r.sorted_on'), type: 'date' },
      { column: fixed('r.document_id'), type: 'text' },
      { column: fixed('r.start_offset'), type: 'int' },
      { column: fixed('r.id'), type: 'text' },
    ],
    load: (context, places) => Promise.all(places.map((place) => hit(context, place, words))),
  };
}

const NOTHING = `(select '' as id, 0 as score, date '9999-12-31' as sorted_on, '' as document_id, 0 as start_offset where false) r`;

/** Every word stands somewhere. */
function hasAll(column: string, words: string): Sql {
  const each = words.split(' ').map((word) => sql`${fixed(column)} like ${`%${word}%`}`);
  return sql`(${join(each, ' and ')})`;
}

/** A document is also found by what it says. */
function inBody(kind: EntityKind, words: string): Sql {
  return kind === 'DOCUMENT' ? sql`or r.search_text like ${`%${words}%`}` : fixed('');
}

/** Just the words, the beginning, whole words, a part of a word, the words apart, only the body; then how much of it they are. */
function scoreOf(words: string): Sql {
  const plain = sql`' ' || replace(f.search, '|', ' | ') || ' '`;
  const share = sql`(999 * least(1, ${words.length}::float8 / greatest(1, length(f.search))))::int`;
  return sql`case
    when f.search = ${words} or f.search like ${`%|${words}|%`} then ${FULL_SCORE}
    when ${plain} like ${` ${words} %`} then 8000 + ${share}
    when ${plain} like ${`% ${words} %`} then 7000 + ${share}
    when f.search like ${`%${words}%`} then 5000 + ${share}
    when ${hasAll('f.search', words)} then 3000 + ${share}
    else 1000 end`;
}

async function hit(context: Context, { id, key }: Place, words: string): Promise<Hit | null> {
  const node = await nodeById(context, id);
  if (!node) return null;
  const snippet = snippetOf(await textsToShow(context, node, words), words);
  return { node, score: -Number(key[0]) / FULL_SCORE, snippet };
}
