import { EntityKind } from '../../schema/enums.js';
import { fixed, type Sql, sql } from '../sql.js';

/** How a kind is searched: `r` is a row with its folded `search`, `d` its document, where it stands in one. */
export interface Searched {
  readonly from: Sql;
  /** What it is called, folded; several names stand between bars. For what has no name, the whole of it. */
  readonly name: Sql;
  /** What `search` was folded from. */
  readonly written: Sql;
  /** 0 to 500: what comes first of things that fit equally well. */
  readonly prominence: Sql;
  /** The length by which it is measured how much of it the words are. */
  readonly length: Sql;
  /** Where it stands among equally good ones: the document's date and id, and the offset in it. */
  readonly place: { readonly sortedOn: Sql; readonly document: Sql; readonly offset: Sql };
  /** Selects the ids of the documents that it has to do with. */
  readonly documents: Sql;
  /** Selects the ids of the agencies that it has to do with. */
  readonly agencies: Sql;
}

const inText = (table: string) => ({
  from: fixed(`${table} r join current_document d on d.id = r.document_id`),
  place: { sortedOn: fixed('d.sorted_on'), document: fixed('d.id'), offset: fixed('r.start_offset') },
  documents: sql`select r.document_id`,
  agencies: sql`select null::text where false`,
  name: fixed('r.search'),
  length: fixed('length(r.search)'),
});

/** What outlives documents comes after what stands in one. */
const outsideText = (table: string) => ({
  from: fixed(`current_${table} r`),
  place: { sortedOn: sql`${'9999-12-31'}::date`, document: sql`''`, offset: sql`0` },
  name: fixed('r.search'),
  written: sql`r.name || ' ' || array_to_string(r.aliases, ' ')`,
  length: fixed('length(r.name)'),
});

/** The current documents that name an agency, in any way. The first is enough to show it; `current_agency` looks for all. */
const named = sql`select c.id from agency_naming n join current_document c on c.id = n.document_id
  where n.agency_id = r.id`;

/** Not `exists`, for which all mentions there are might be gone through. */
const isListed = sql`(select bool_or(m.listed) from current_project_mention m where m.project_id = r.id)`;

export const kinds: Readonly<Record<EntityKind, Searched>> = {
  DOCUMENT: {
    from: fixed('current_document r'),
    name: fixed('r.search'),
    written: sql`concat_ws(' ', r.number, r.title)`,
    prominence: sql`500`,
    length: fixed('length(r.search)'),
    place: { sortedOn: fixed('r.sorted_on'), document: fixed('r.id'), offset: sql`0` },
    documents: sql`select r.id`,
    agencies: sql`select r.issuer_id`,
  },
  SECTION: {
    ...inText('section'),
    name: sql`ltrim(substr(r.search, coalesce(length(r.label), 0) + 1))`,
    written: fixed('r.heading'),
    prominence: sql`300`,
  },
  GOAL: { ...inText('goal'), written: fixed('r.text'), prominence: sql`200` },
  TARGET: {
    ...inText('target'),
    name: fixed('r.search_name'),
    written: sql`concat_ws(' ', r.name, r.component, r.quote)`,
    prominence: sql`case when r.headline then 400 else 150 end`,
    agencies: sql`select l.agency_id from target_lead l where l.target_id = r.id`,
  },
  TASK: {
    ...inText('task'),
    written: fixed('r.text'),
    prominence: sql`150`,
    agencies: sql`select a.agency_id from task_agency a where a.task_id = r.id and a.role = 'LEAD'`,
  },
  PROJECT: {
    ...outsideText('project'),
    prominence: sql`case when ${isListed} then 500 else 350 end`,
    documents: sql`select m.document_id from current_project_mention m where m.project_id = r.id`,
    agencies: sql`select l.agency_id from current_project_mention m join mention_lead l on l.mention_id = m.id
      where m.project_id = r.id`,
  },
  AGENCY: {
    ...outsideText('agency'),
    from: sql`agency r cross join lateral (${named} limit 1) named`,
    prominence: sql`450`,
    documents: named,
    agencies: sql`select r.id`,
  },
  CITATION: {
    ...inText('citation'),
    written: fixed('r.number'),
    prominence: sql`400`,
    agencies: sql`select r.issuer_id`,
  },
};
