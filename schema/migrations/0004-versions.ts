import { Migration } from '@mikro-orm/migrations';

/** The view of those rows of a table that belong to a current version. */
const currentOf = (table: string) => `
create view current_${table} as select f.* from ${table} f join current_document d on d.id = f.document_id;
`;

/** The view of those things that a current version names. */
const currentThing = (table: string, isNamed: string) => `
create view current_${table} as select r.* from ${table} r where ${isNamed};
`;

const mentioned = (table: string) => `exists (select 1 from current_${table} f where f.`;

/** What a fact says, in words that do not depend on where it stands. */
const words = (table: string, says: string) =>
  `select id, document_id, '${table}' as type, ${says} as says, start_offset from ${table}`;

const statements = `
alter table source_file add column handed_in_at timestamptz not null default clock_timestamp();

update source_file set handed_in_at = first.at
  from (select source_id, min(created_at) as at from ingest_job group by source_id) first where first.source_id = id;

alter table document add column superseded_by_id text references document on delete set null;

create index document_superseded on document (superseded_by_id);

create index document_issued on document (issued_on);

create view current_document as select * from document where superseded_by_id is null;

${['section', 'goal', 'target', 'task', 'project_mention', 'citation', 'document_agency'].map(currentOf).join('')}
create view agency_naming as
  select agency_id, document_id from document_agency
  union all select issuer_id, id from document
  union all select a.agency_id, t.document_id from task_agency a join task t on t.id = a.task_id
  union all select a.agency_id, t.document_id from target_lead a join target t on t.id = a.target_id
  union all select a.agency_id, m.document_id from mention_lead a join project_mention m on m.id = a.mention_id
  union all select submit_to_id, document_id from task
  union all select issuer_id, document_id from citation;

${[
  currentThing('project', `${mentioned('project_mention')}project_id = r.id)`),
  currentThing('indicator', `r.listed or ${mentioned('target')}indicator_id = r.id)`),
  currentThing(
    'agency',
    `exists (select 1 from agency_naming n join current_document d on d.id = n.document_id where n.agency_id = r.id)`,
  ),
].join('')}
create view current_node as ${[
  ...['document', 'section', 'goal', 'target', 'task', 'project_mention', 'citation'],
  ...['indicator', 'project', 'agency'],
]
  .map((table) => `select id from current_${table}`)
  .join(' union all ')};

create view said as
  select id, document_id, type, says, start_offset,
    row_number() over (partition by document_id, type, says order by start_offset, id) as nth
  from (${[
    words('section', 'search'),
    words('goal', 'search'),
    words('target', `concat_ws(' ', search, kind, scope, period_from, period_to, quantity_text)`),
    words('task', 'search'),
    words('project_mention', 'name'),
    words('citation', 'search'),
  ].join(' union all ')}) facts;

create table link_end (
  id text primary key,
  document_id text not null,
  type text not null,
  says text not null,
  nth int not null
);

create index link_end_document on link_end (document_id);
`;

/** A document has versions; what is listed is of the current ones; judgements are kept by what they are about. */
export class Versions extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/)) if (statement.trim() !== '') this.addSql(statement);
  }
}
