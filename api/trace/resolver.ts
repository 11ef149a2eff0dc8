import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Document } from '../../schema/document.js';
import { Scope } from '../../schema/enums.js';
import { type Context } from '../context.js';
import { referenced } from '../load.js';
import { type RevisionOf } from './revisions.js';
import { trace } from './trace.js';
import { type Revision, Trace, type TracePoint } from './types.js';
import { type StatedTarget } from './values.js';

@Resolver()
export class TraceResolver {
  @Query(() => Trace, {
    nullable: true,
    description:
      'An indicator followed through all documents: what was promised, what became of it. Null where nothing is known by that name or id.',
  })
  async trace(
    @Arg('indicator', () => String, { nullable: true, description: 'Key, or name in any spelling.' })
    indicator: string | null | undefined,
    @Arg('target', () => ID, { nullable: true, description: 'A target: its indicator, part, scope and place.' })
    target: string | null | undefined,
    @Arg('component', () => String, {
      nullable: true,
      description: 'The part; the headline value where it is left out.',
    })
    component: string | null | undefined,
    @Arg('scope', () => Scope, { nullable: true, description: 'Whom it is about; LOCAL where it is left out.' })
    scope: Scope | null | undefined,
    @Arg('place', () => String, {
      nullable: true,
      description: 'Whose documents; those of most documents where it is left out.',
    })
    place: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Trace | null> {
    const answer = await trace(context, { indicator, target, component, scope, place });
    if (!answer) return null;
    return {
      ...answer,
      points: await Promise.all(answer.points.map((point) => pointOf(context, point))),
      revisions: answer.revisions.map(revisionOf),
      attainments: answer.attainments.map(({ promised, reached, ...rest }) => ({
        ...{ ...rest, period: promised.target.period, promised: promised.target, reached: reached.target },
      })),
      silent: [...answer.silent],
    };
  }
}

async function pointOf(
  context: Context,
  { target, kind, baseMin, baseMax, baseUnit }: StatedTarget,
): Promise<TracePoint> {
  const document = await referenced(context, Document, target.document.id);
  return { target, document, period: target.period, kind, baseMin, baseMax, baseUnit };
}

/** A revision as it is served. */
export function revisionOf({ from, to, ...rest }: RevisionOf<StatedTarget>): Revision {
  return { ...rest, period: to.target.period, from: from.target, to: to.target };
}
