import { Migration } from '@mikro-orm/migrations';

const statements = `
alter table project_mention add column stated_designation_id text, add column designation_id text, add column kind text;

update project_mention m set stated_designation_id = m.project_id, designation_id = m.project_id, kind = p.kind
  from project p where p.id = m.project_id;

alter table project_mention alter column stated_designation_id set not null, alter column designation_id set not null;

create index project_mention_designation on project_mention (designation_id);

create or replace view current_project_mention as
  select f.* from project_mention f join current_document d on d.id = f.document_id;

create table fact_block (
  document_id text not null references document on delete cascade,
  block text not null,
  fact_id text not null,
  primary key (block, fact_id)
);

create index fact_block_document on fact_block (document_id);

create table task_mention (
  task_id text not null references task on delete cascade,
  mention_id text not null references project_mention on delete cascade,
  position int not null,
  primary key (task_id, mention_id)
);

create index task_mention_mention on task_mention (mention_id);

insert into task_mention (task_id, mention_id, position)
  select t.task_id, m.id, row_number() over (partition by t.task_id order by t.position, m.start_offset, m.id) - 1
  from task_project t join task k on k.id = t.task_id
  join project_mention m on m.project_id = t.project_id and m.document_id = k.document_id
    and m.start_offset >= k.start_offset and m.end_offset <= k.end_offset;

drop table task_project;

alter table target add column stated_indicator_id text;

update target set stated_indicator_id = indicator_id;

alter table target alter column stated_indicator_id set not null;

create index target_stated_indicator on target (stated_indicator_id);

create or replace view current_target as select f.* from target f join current_document d on d.id = f.document_id;

alter table link add column reviewed_by text, add column reason text;

create index link_review on link (review, kind);

create table judgement (
  id text primary key,
  -- In the order in which they were given.
  position bigint not null unique generated always as identity,
  action text not null,
  by text,
  at timestamptz not null,
  reason text,
  taken_back_at timestamptz,
  taken_back_by text,
  indicator_id text,
  name text,
  name_en text,
  former_name text,
  former_name_en text
);

create index judgement_indicator on judgement (indicator_id);

create table judged_link (
  judgement_id text not null references judgement on delete cascade,
  link_id text not null,
  verdict text not null,
  primary key (judgement_id, link_id)
);

create index judged_link_link on judged_link (link_id);

create or replace view node as ${[
  ...['document', 'section', 'goal', 'indicator', 'target', 'task', 'project', 'project_mention', 'agency'],
  ...['citation', 'outcome'],
]
  .map((table) => `select id from ${table}`)
  .join(' union all ')} union all select designation_id from project_mention;

create or replace view current_node as ${[
  ...['document', 'section', 'goal', 'target', 'task', 'project_mention', 'citation', 'outcome'],
  ...['indicator', 'project', 'agency'],
]
  .map((table) => `select id from current_${table}`)
  .join(' union all ')} union all select designation_id from current_project_mention;
`;

/** Facts are linked across documents by their words; people's judgements are kept with who gave them, when and why. */
export class Linking extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/)) if (statement.trim() !== '') this.addSql(statement);
  }
}
