import { Migration } from '@mikro-orm/migrations';

/* Columns that several tables share. A part that may be missing as a whole is null in all of its columns. */

const span = `quote text not null, source_quote text not null,
  start_offset int not null, end_offset int not null, start_line int not null, end_line int not null, page int`;

const period = (presence: 'not null' | 'null') =>
  `period_from int ${presence}, period_to int ${presence}, period_label text ${presence}`;

const quantity = (name: string, presence: 'not null' | 'null') =>
  `${name}_comparator text ${presence}, ${name}_min float8 ${presence}, ${name}_max float8 ${presence},
  ${name}_unit text ${presence}, ${name}_base_min float8 ${presence}, ${name}_base_max float8 ${presence},
  ${name}_base_unit text ${presence}, ${name}_text text ${presence}`;

const fact = `id text primary key,
  document_id text not null references document on delete cascade,
  section_id text references section on delete cascade,
  ${span},
  confidence float8 not null`;

/** Indices of a table of facts: in the order of the text, and by section. */
const factIndices = (table: string) => `
create index ${table}_document on ${table} (document_id, start_offset, id);
create index ${table}_section on ${table} (section_id);`;

const searchIndex = (table: string, column = 'search') =>
  `create index ${table}_${column} on ${table} using gin (${column} gin_trgm_ops);`;

const tables = `
create extension if not exists pg_trgm;

create extension if not exists unaccent;

create table source_file (
  id text primary key,
  name text not null,
  media_type text not null,
  bytes int not null,
  sha256 text not null unique,
  pages int,
  content bytea not null
);

create table agency (
  id text primary key,
  name text not null,
  aliases text[] not null,
  kind text not null,
  place text,
  search text not null,
  unique nulls not distinct (name, place)
);
create index agency_kind on agency (kind);
${searchIndex('agency')}

create table document (
  id text primary key,
  number text,
  kind text not null,
  title text not null,
  issuer_id text references agency,
  signer text,
  issued_on date,
  year int,
  ${period('null')},
  place text,
  text text not null,
  reading_text text not null,
  text_quality float8 not null,
  restored boolean not null,
  source_id text not null unique references source_file,
  rules_version text not null,
  search text not null,
  search_text text not null,
  -- The place of a document in time; one without a date comes last.
  sorted_on date not null generated always as (coalesce(issued_on, make_date(year, 12, 31), date '9999-12-31')) stored
);
create index document_sorted on document (sorted_on, id);
create index document_issuer on document (issuer_id);
${searchIndex('document')}
${searchIndex('document', 'search_text')}

create table section (
  id text primary key,
  document_id text not null references document on delete cascade,
  label text,
  path text not null,
  heading text not null,
  level int not null,
  parent_id text references section on delete cascade,
  ${span},
  search text not null
);
create index section_document on section (document_id, start_offset, id);
create index section_parent on section (parent_id);
${searchIndex('section')}

create table goal (
  ${fact},
  text text not null,
  kind text not null,
  horizon int,
  search text not null
);
${factIndices('goal')}
${searchIndex('goal')}

create table indicator (
  id text primary key,
  key text not null unique,
  name text not null,
  name_en text not null,
  "group" text not null,
  dimension text not null,
  higher_is_better boolean,
  listed boolean not null,
  search text not null
);
${searchIndex('indicator')}

create table target (
  ${fact},
  indicator_id text not null references indicator,
  name text not null,
  component text,
  scope text not null,
  kind text not null,
  ${quantity('quantity', 'not null')},
  ${period('not null')},
  relative_to int,
  headline boolean not null,
  search text not null,
  search_name text not null,
  search_component text
);
${factIndices('target')}
create index target_indicator on target (indicator_id);
create index target_period on target (period_from, period_to);
${searchIndex('target')}
${searchIndex('target', 'search_name')}

create table task (
  ${fact},
  text text not null,
  due_text text,
  due_from date,
  due_to date,
  output text,
  submit_to_id text references agency,
  search text not null
);
${factIndices('task')}
create index task_due on task (due_to);
create index task_submit_to on task (submit_to_id);
${searchIndex('task')}

create table project (
  id text primary key,
  name text not null,
  aliases text[] not null,
  kind text,
  search text not null
);
${searchIndex('project')}

create table project_mention (
  ${fact},
  project_id text not null references project,
  name text not null,
  ${quantity('scale', 'null')},
  ${quantity('cost', 'null')},
  status text,
  ${period('null')},
  listed boolean not null
);
${factIndices('project_mention')}
create index project_mention_project on project_mention (project_id);

create table citation (
  id text primary key,
  document_id text not null references document on delete cascade,
  number text not null,
  kind text not null,
  issued_on date,
  issuer_id text references agency,
  cited_id text references document on delete set null,
  spans jsonb not null,
  start_offset int not null,
  search text not null
);
create index citation_document on citation (document_id, start_offset, id);
create index citation_cited on citation (cited_id);
create index citation_issuer on citation (issuer_id);
${searchIndex('citation')}

create table link (
  id text primary key,
  kind text not null,
  from_id text not null,
  to_id text not null,
  score float8 not null,
  why text not null,
  review text not null,
  reviewed_at timestamptz
);
create index link_from on link (from_id);
create index link_to on link (to_id);

create table ingest_job (
  id text primary key,
  state text not null,
  stage text,
  progress float8 not null default 0,
  attempts int not null default 0,
  file_name text not null,
  source_id text references source_file on delete set null,
  document_id text references document on delete set null,
  hints jsonb,
  error_code text,
  error_message text,
  warnings jsonb not null default '[]',
  counts_sections int not null default 0,
  counts_goals int not null default 0,
  counts_targets int not null default 0,
  counts_tasks int not null default 0,
  counts_projects int not null default 0,
  counts_agencies int not null default 0,
  counts_citations int not null default 0,
  counts_links int not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index ingest_job_created on ingest_job (created_at, id);
create index ingest_job_document on ingest_job (document_id, created_at);
create index ingest_job_source on ingest_job (source_id);
create index ingest_job_state on ingest_job (state);
`;

interface Relation {
  readonly name: string;
  readonly owner: readonly [column: string, table: string];
  readonly other: readonly [column: string, table: string];
  /** Further columns. */
  readonly more?: string;
  /** What makes a row unique beside both ends. */
  readonly key?: string;
}

/** A row goes with its owner; things that outlive a document are not removed while a row points at them. */
const relation = ({ name, owner, other, more = '', key = '' }: Relation) => `
create table ${name} (
  ${owner[0]}_id text not null references ${owner[1]} on delete cascade,
  ${other[0]}_id text not null references ${other[1]}${other[1] === 'agency' ? '' : ' on delete cascade'},
  position int not null,${more}
  primary key (${owner[0]}_id, ${other[0]}_id${key})
);
create index ${name}_${other[0]} on ${name} (${other[0]}_id);
`;

const relations: readonly Relation[] = [
  {
    name: 'document_agency',
    owner: ['document', 'document'],
    other: ['agency', 'agency'],
    more: 'variants text[] not null, spans jsonb not null,',
  },
  { name: 'goal_target', owner: ['goal', 'goal'], other: ['target', 'target'] },
  { name: 'target_lead', owner: ['target', 'target'], other: ['agency', 'agency'] },
  {
    name: 'task_agency',
    owner: ['task', 'task'],
    other: ['agency', 'agency'],
    more: 'role text not null,',
    key: ', role',
  },
  { name: 'task_project', owner: ['task', 'task'], other: ['project', 'project'] },
  { name: 'task_target', owner: ['task', 'task'], other: ['target', 'target'] },
  { name: 'task_citation', owner: ['task', 'task'], other: ['citation', 'citation'] },
  { name: 'mention_lead', owner: ['mention', 'project_mention'], other: ['agency', 'agency'] },
  { name: 'mention_approval', owner: ['mention', 'project_mention'], other: ['citation', 'citation'] },
];

/** Every global id that a link can point at. */
const nodes = [
  'document',
  'section',
  'goal',
  'indicator',
  'target',
  'task',
  'project',
  'project_mention',
  'agency',
  'citation',
];
const nodeView = `create view node as ${nodes.map((table) => `select id from ${table}`).join(' union all ')};\n`;

/** Everything there was at the beginning. */
export class Initial extends Migration {
  override up(): void {
    const all = [tables, ...relations.map(relation), nodeView].join('\n');
    // One statement at a time: that is all that a prepared statement takes.
    for (const statement of all.split(/;\n/)) if (statement.trim() !== '') this.addSql(statement);
  }
}
