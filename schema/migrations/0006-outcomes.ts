import { Migration } from '@mikro-orm/migrations';

/** What a fact says, in words that do not depend on where it stands. */
const words = (table: string, says: string) =>
  `select id, document_id, '${table}' as type, ${says} as says, start_offset from ${table}`;

const facts = ['document', 'section', 'goal', 'target', 'task', 'project_mention', 'citation', 'outcome'];
const things = ['indicator', 'project', 'agency'];
const union = (queries: readonly string[]) => queries.join(' union all ');

const statements = `
create table outcome (
  id text primary key,
  document_id text not null references document on delete cascade,
  section_id text references section on delete cascade,
  quote text not null, source_quote text not null,
  start_offset int not null, end_offset int not null, start_line int not null, end_line int not null, page int,
  confidence float8 not null,
  text text not null,
  status text not null,
  search text not null
);

create index outcome_document on outcome (document_id, start_offset, id);

create index outcome_section on outcome (section_id);

create index outcome_search on outcome using gin (search gin_trgm_ops);

create table outcome_mention (
  outcome_id text not null references outcome on delete cascade,
  mention_id text not null references project_mention on delete cascade,
  position int not null,
  primary key (outcome_id, mention_id)
);

create index outcome_mention_mention on outcome_mention (mention_id);

alter table citation add column relation text;

alter table ingest_job add column counts_outcomes int not null default 0;

create view current_outcome as select f.* from outcome f join current_document d on d.id = f.document_id;

create or replace view current_citation as select f.* from citation f join current_document d on d.id = f.document_id;

create or replace view node as ${union([...facts, ...things].map((table) => `select id from ${table}`))};

create or replace view current_node as ${union([...facts, ...things].map((table) => `select id from current_${table}`))};

create or replace view said as
  select id, document_id, type, says, start_offset,
    row_number() over (partition by document_id, type, says order by start_offset, id) as nth
  from (${union([
    words('section', 'search'),
    words('goal', 'search'),
    words('target', `concat_ws(' ', search, kind, scope, period_from, period_to, quantity_text)`),
    words('task', 'search'),
    words('project_mention', 'name'),
    words('citation', 'search'),
    words('outcome', 'search'),
  ])}) facts;
`;

/** What became of tasks and projects, as later texts report it; and what a text says of itself about those it cites. */
export class Outcomes extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/)) if (statement.trim() !== '') this.addSql(statement);
  }
}
