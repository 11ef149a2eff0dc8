import type { EntityClass } from '@mikro-orm/core';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { RefusedError } from '../../ingest/queue/index.js';
import { Review } from '../../schema/enums.js';
import { Indicator } from '../../schema/indicator.js';
import { Judgement } from '../../schema/judgement.js';
import { Link } from '../../schema/link.js';
import type { Node } from '../../schema/node.js';
import { Project } from '../../schema/project.js';
import { type Context } from '../context.js';
import { byId } from '../load.js';
import type { UserError } from '../user-error.js';
import {
  IndicatorPayload,
  MergeProjectsPayload,
  ReviewPayload,
  SplitProjectPayload,
  TakeBackPayload,
} from './payloads.js';

const WHY = { nullable: true, description: 'Why, for whoever reads the judgement later.' } as const;

@Resolver()
export class JudgeMutationResolver {
  @Mutation(() => ReviewPayload, {
    description:
      'Confirms or rejects a link; PROPOSED makes it a proposal again. A rejected link is not proposed again.',
  })
  async reviewLink(
    @Arg('id', () => ID) id: string,
    @Arg('verdict', () => Review) verdict: Review,
    @Arg('reason', () => String, WHY) reason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<ReviewPayload> {
    const { done, errors } = await attempt(context, () =>
      context.queue.judges.reviewLink(judge(context, reason), id, verdict),
    );
    return { link: await loaded(context, Link, done && id), judgement: await loaded(context, Judgement, done), errors };
  }

  @Mutation(() => MergeProjectsPayload, {
    description: 'Says that projects are one, whatever their names. Taking the judgement back parts them again.',
  })
  async mergeProjects(
    @Arg('into', () => ID, { description: 'The one project.' }) into: string,
    @Arg('projects', () => [ID], { description: 'Those that are the same.' }) projects: string[],
    @Arg('reason', () => String, WHY) reason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<MergeProjectsPayload> {
    const { done, errors } = await attempt(context, () =>
      context.queue.judges.mergeProjects(judge(context, reason), into, projects),
    );
    const [project, judgement] = await Promise.all([
      loaded(context, Project, done?.project),
      loaded(context, Judgement, done?.judgement),
    ]);
    return { project, judgement, errors };
  }

  @Mutation(() => SplitProjectPayload, {
    description:
      'Says that some mentions of a project are of another one. What else is called as they alone were goes with them, now and later.',
  })
  async splitProject(
    @Arg('project', () => ID) id: string,
    @Arg('mentions', () => [ID], { description: 'Some of its mentions, not all.' }) mentions: string[],
    @Arg('reason', () => String, WHY) reason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<SplitProjectPayload> {
    const { done, errors } = await attempt(context, () =>
      context.queue.judges.splitProject(judge(context, reason), id, mentions),
    );
    const [project, split, judgement] = await Promise.all([
      loaded(context, Project, done?.project),
      loaded(context, Project, done?.split),
      loaded(context, Judgement, done?.judgement),
    ]);
    return { project, split, judgement, errors };
  }

  @Mutation(() => IndicatorPayload, {
    description: 'Says that indicators are other names of one: their values count as its values, of texts to come too.',
  })
  async mergeIndicators(
    @Arg('into', () => ID, { description: 'The one indicator.' }) into: string,
    @Arg('indicators', () => [ID], { description: 'Those that are the same.' }) indicators: string[],
    @Arg('reason', () => String, WHY) reason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<IndicatorPayload> {
    const { done, errors } = await attempt(context, () =>
      context.queue.judges.mergeIndicators(judge(context, reason), into, indicators),
    );
    const [indicator, judgement] = await Promise.all([
      loaded(context, Indicator, done && into),
      loaded(context, Judgement, done),
    ]);
    return { indicator, judgement, errors };
  }

  @Mutation(() => IndicatorPayload, { description: 'Gives an indicator another name; its key stays.' })
  async renameIndicator(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String, { description: 'The Vietnamese name.' }) name: string,
    @Arg('nameEn', () => String, { nullable: true, description: 'The English name; it stays where left out.' })
    nameEn: string | null | undefined,
    @Arg('reason', () => String, WHY) reason: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<IndicatorPayload> {
    const { done, errors } = await attempt(context, () =>
      context.queue.judges.renameIndicator(judge(context, reason), id, name, nameEn ?? null),
    );
    const [indicator, judgement] = await Promise.all([
      loaded(context, Indicator, done && id),
      loaded(context, Judgement, done),
    ]);
    return { indicator, judgement, errors };
  }

  @Mutation(() => TakeBackPayload, {
    description: 'Takes a judgement back: what it was about is as other judgements say, else as the rules do.',
  })
  async takeBack(@Arg('judgement', () => ID) id: string, @Ctx() context: Context): Promise<TakeBackPayload> {
    const { done, errors } = await attempt(context, async () => {
      await context.queue.judges.takeBack(context.caller.name, id);
      return id;
    });
    return { judgement: await loaded(context, Judgement, done), errors };
  }
}

function judge(context: Context, reason: string | null | undefined) {
  return { by: context.caller.name, reason: reason ?? null };
}

/** Does it, or says why it makes no sense. */
async function attempt<T>(
  context: Context,
  work: () => Promise<T>,
): Promise<{ readonly done: T | null; readonly errors: UserError[] }> {
  try {
    const done = await work();
    context.forget();
    return { done, errors: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { done: null, errors: [{ code: error.code, message: error.message, field: [error.field] }] };
  }
}

function loaded<T extends Node>(
  context: Context,
  entity: EntityClass<T>,
  id: string | null | undefined,
): Promise<T | null> {
  return id ? byId(context, entity, id) : Promise.resolve(null);
}
