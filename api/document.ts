import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../schema/agency.js';
import { type Citation } from '../schema/citation.js';
import { Document } from '../schema/document.js';
import { DocumentKind } from '../schema/enums.js';
import { fold } from '../schema/fold.js';
import { type Goal } from '../schema/goal.js';
import { IngestJob } from '../schema/ingest-job.js';
import { type Outcome } from '../schema/outcome.js';
import { type Project } from '../schema/project.js';
import { Section } from '../schema/section.js';
import { SourceFile } from '../schema/source-file.js';
import { type Target } from '../schema/target.js';
import { type Task } from '../schema/task.js';
import { agencyPageOfDocument } from './agency.js';
import { CitationFilter, citationPage } from './citation.js';
import * as connections from './connection/connections.js';
import { id, listing } from './connection/listings.js';
import { type Listing, page, type Page } from './connection/page.js';
import { PageArguments } from './connection/types.js';
import { type Context } from './context.js';
import { documentNamed } from './document-named.js';
import { sourceFileOf } from './source-file-of.js';
import { equal, inPlace, oneOf } from './filters.js';
import { GoalFilter, goalPage } from './goal.js';
import { byId, referenced, related, type Relation } from './load.js';
import { agenciesNamed } from './lookup.js';
import { outcomePage } from './outcome.js';
import { ProjectFilter, projectPageOfDocument } from './project.js';
import { fixed, type Sql, sql } from './sql.js';
import { TargetFilter, targetPage } from './target.js';
import { TaskFilter, taskPage } from './task.js';
import { textsOf } from './texts.js';

@InputType({ description: 'Which documents; what is left out does not matter.' })
export class DocumentFilter {
  @Field(() => [ID], { nullable: true, description: 'Among these.' })
  ids?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Of this year.' })
  year?: number | null;

  @Field(() => [DocumentKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: DocumentKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Issued by this agency: any spelling of its name or a part of it.',
  })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'For this province or city; accents do not matter.' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With these words in number, title or text; accents do not matter.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'That cite the text of this number: "45-NQ/TW", "45 nq tw", "45".',
  })
  cites?: string | null;
}

const documents: Listing<Document> = listing(Document, fixed('current_document r'), [
  { column: fixed('r.sorted_on'), type: 'date' },
  id,
]);

const topSections: Relation = {
  name: 'top sections of a document',
  query: (owners) => sql`select document_id as owner, id from section
    where document_id = any(${owners}) and parent_id is null order by start_offset, id`,
};
const citing: Relation = {
  name: 'documents that cite a document',
  query: (
    owners,
  ) => sql`select c.cited_id as owner, d.id from citation c join current_document d on d.id = c.document_id
    where c.cited_id = any(${owners}) group by c.cited_id, d.id, d.sorted_on order by d.sorted_on, d.id`,
};
const jobs: Relation = {
  name: 'jobs of a document',
  query: (owners) => sql`select document_id as owner, id from ingest_job
    where document_id = any(${owners}) order by created_at desc, id desc`,
};
const versions: Relation = {
  name: 'versions of a document',
  query: (owners) => sql`select o.id as owner, v.id from document o
    join document v on coalesce(o.superseded_by_id, o.id) in (v.id, v.superseded_by_id)
    join source_file s on s.id = v.source_id where o.id = any(${owners}) order by s.handed_in_at, v.id`,
};
const inIt = sql`r.document_id = p.id`;
const citingIt = sql`r.cited_id = p.id`;

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description:
      'A document by its id, or by its number: "3532/QĐ-UBND", "3532/qd-ubnd", "3532"; null for an unknown one.',
  })
  document(
    @Arg('id', () => ID, { nullable: true }) id: string | null | undefined,
    @Arg('number', () => String, { nullable: true }) number: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Document | null> {
    return documentNamed(context, id, number);
  }

  @Query(() => connections.DocumentConnection, { description: 'Documents, oldest first.' })
  async documents(
    @Arg('filter', () => DocumentFilter, { nullable: true }) filter: DocumentFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Document>> {
    const issuers = await agenciesNamed(context, filter?.issuer);
    const conditions = [
      ...oneOf('r.id', filter?.ids),
      ...equal('r.year', filter?.year),
      ...oneOf('r.kind', filter?.kind),
      ...oneOf('r.issuer_id', issuers),
      ...inPlace('r.place', filter?.place),
      ...saying(filter?.text),
      ...citingNumber(filter?.cites),
    ];
    return page(context, documents, conditions, args);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Who issued it; null where no issuer stands.' })
  issuer(@Root() document: Document, @Ctx() context: Context): Promise<Agency | null> | null {
    return document.issuer && byId(context, Agency, document.issuer.id);
  }

  @FieldResolver(() => String, { description: 'The text exactly as extracted from the file; all offsets count in it.' })
  async text(@Root() document: Document, @Ctx() context: Context): Promise<string> {
    return (await textsOf(context, document.id)).text;
  }

  @FieldResolver(() => String, {
    description: 'The text as the reader sees it: restored where the source was broken, line for line with `text`.',
  })
  async readingText(@Root() document: Document, @Ctx() context: Context): Promise<string> {
    return (await textsOf(context, document.id)).reading;
  }

  @FieldResolver(() => SourceFile, { description: 'The file it was read from.' })
  source(@Root() document: Document, @Ctx() context: Context): Promise<SourceFile> {
    return sourceFileOf(context, document.source.id);
  }

  @FieldResolver(() => [Section], { description: 'The top headings; the rest is nested in their `children`.' })
  outline(@Root() document: Document, @Ctx() context: Context): Promise<Section[]> {
    return related(context, Section, topSections, document.id);
  }

  @FieldResolver(() => connections.GoalConnection, { description: 'Its goals in words, as the text goes.' })
  goals(
    @Root() document: Document,
    @Arg('filter', () => GoalFilter, { nullable: true }) filter: GoalFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Goal> {
    return goalPage(context, filter, args, { id: document.id, condition: inIt });
  }

  @FieldResolver(() => connections.TargetConnection, { description: 'The values it states, as the text goes.' })
  targets(
    @Root() document: Document,
    @Arg('filter', () => TargetFilter, { nullable: true }) filter: TargetFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Target>> {
    return targetPage(context, filter, args, { id: document.id, condition: inIt });
  }

  @FieldResolver(() => connections.TaskConnection, { description: 'The assignments it makes, as the text goes.' })
  tasks(
    @Root() document: Document,
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Task>> {
    return taskPage(context, filter, args, { id: document.id, condition: inIt });
  }

  @FieldResolver(() => connections.ProjectConnection, { description: 'The projects it names, as the text goes.' })
  projects(
    @Root() document: Document,
    @Arg('filter', () => ProjectFilter, { nullable: true }) filter: ProjectFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return projectPageOfDocument(context, filter, args, document.id);
  }

  @FieldResolver(() => connections.OutcomeConnection, {
    description: 'What it says became of tasks and projects, as the text goes.',
  })
  outcomes(@Root() document: Document, @Args() args: PageArguments, @Ctx() context: Context): Page<Outcome> {
    return outcomePage(context, args, { id: document.id, condition: inIt });
  }

  @FieldResolver(() => connections.AgencyConnection, { description: 'The agencies it names, as the text goes.' })
  agencies(@Root() document: Document, @Args() args: PageArguments, @Ctx() context: Context): Page<Agency> {
    return agencyPageOfDocument(context, args, document.id);
  }

  @FieldResolver(() => connections.CitationConnection, { description: 'The texts it cites, as the text goes.' })
  citations(
    @Root() document: Document,
    @Arg('filter', () => CitationFilter, { nullable: true }) filter: CitationFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<Citation> {
    return citationPage(context, filter, args, { id: document.id, condition: inIt });
  }

  @FieldResolver(() => [Document], { description: 'The documents of the corpus that cite it, oldest first.' })
  citedBy(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return related(context, Document, citing, document.id);
  }

  @FieldResolver(() => connections.CitationConnection, {
    description:
      'Where the documents of the corpus cite it, with what each says of itself about it, oldest citing document first.',
  })
  citedIn(@Root() document: Document, @Args() args: PageArguments, @Ctx() context: Context): Page<Citation> {
    return citationPage(context, null, args, { id: document.id, condition: citingIt });
  }

  @FieldResolver(() => [Document], {
    description:
      'All that were handed in of this document, the oldest first, itself among them: files with the same number and day of issue, and no other issuer or place.',
  })
  versions(@Root() document: Document, @Ctx() context: Context): Promise<Document[]> {
    return related(context, Document, versions, document.id);
  }

  @FieldResolver(() => Document, {
    description: 'The version handed in last: itself, or what took its place. Lists, search and traces know only that.',
  })
  current(@Root() document: Document, @Ctx() context: Context): Promise<Document> {
    return referenced(context, Document, document.supersededBy?.id ?? document.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the version handed in last.' })
  isCurrent(@Root() document: Document): boolean {
    return document.supersededBy === null;
  }

  @FieldResolver(() => IngestJob, {
    nullable: true,
    description: 'The job that read it last; null where none is kept.',
  })
  async job(@Root() document: Document, @Ctx() context: Context): Promise<IngestJob | null> {
    return (await related(context, IngestJob, jobs, document.id))[0] ?? null;
  }
}

function saying(text: string | null | undefined): Sql[] {
  const words = fold(text ?? '');
  return words === '' ? [] : [sql`(r.search like ${`%${words}%`} or r.search_text like ${`%${words}%`})`];
}

/** A number is cited whole or from its beginning: "45" is not in "145/QĐ-TTg". */
function citingNumber(number: string | null | undefined): Sql[] {
  const folded = fold(number ?? '');
  if (folded === '') return [];
  return [sql`exists (select 1 from citation c where c.document_id = r.id and c.search || ' ' like ${`${folded} %`})`];
}
