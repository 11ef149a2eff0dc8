import type { EntityKind } from '../../schema/enums.js';
import type { Node } from '../../schema/node.js';
import type { Listing, Place } from '../connection/page.js';
import type { Context } from '../context.js';
import { nodeById } from '../load.js';
import { fixed, type Sql, sql } from '../sql.js';
import { kinds } from './kinds.js';
import { matches, type Search } from './matches.js';
import type { Query } from './query.js';
import { FULL_SCORE, scoreOf } from './score.js';
import { snippetOf } from './snippet.js';
import { textsToShow } from './texts.js';

/** Something that was found. */
export interface Hit {
  readonly node: Node;
  /** 0 to 1, see `scoreOf`. */
  readonly score: number;
  readonly snippet: string;
}

/** The list of what has the words, the best first; nothing where nothing is looked for. */
export function hits(search: Search | null): Listing<Hit> {
  return {
    from: search
      ? sql`(select f.*, ${scoreOf(search.query)} as score from (${matches(search, columnsOf)}) f) r`
      : fixed(NOTHING),
    order: [
      { column: fixed('(-r.score)'), type: 'int' },
      { column: fixed('r.sorted_on'), type: 'date' },
      { column: fixed('r.document_id'), type: 'text' },
      { column: fixed('r.start_offset'), type: 'int' },
      { column: fixed('r.id'), type: 'text' },
    ],
    load: async (context, places) => {
      if (!search) return [];
      return Promise.all(places.map((place) => hit(context, place, search.query)));
    },
  };
}

const NOTHING = `(select '' as id, 0 as score, date '9999-12-31' as sorted_on, '' as document_id, 0 as start_offset where false) r`;

function columnsOf(kind: EntityKind): Sql {
  const { name, written, prominence, length, place } = kinds[kind];
  return sql`r.id, r.search, ${name} as name, ${written} as written, ${prominence} as prominence, ${length} as length,
    ${place.sortedOn} as sorted_on, ${place.document} as document_id, ${place.offset} as start_offset`;
}

async function hit(context: Context, { id, key }: Place, query: Query): Promise<Hit | null> {
  const node = await nodeById(context, id);
  if (!node) return null;
  return {
    node,
    score: -Number(key[0]) / FULL_SCORE,
    snippet: snippetOf(await textsToShow(context, node, query), query),
  };
}
