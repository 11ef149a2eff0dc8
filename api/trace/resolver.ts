import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Scope } from '../../schema/enums.js';
import { type Context } from '../context.js';
import { type AttainmentOf } from './attainments.js';
import { type RevisionOf } from './revisions.js';
import { trace, type TraceAnswer } from './trace.js';
import { type Attainment, type Revision, Trace } from './types.js';
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
      description:
        'The part, in any wording or by some of its words; the whole where it is left out, with its parts under `parts`.',
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
    return answer && served(answer);
  }
}

function served({ points, revisions, attainments, parts, ...rest }: TraceAnswer): Trace {
  return {
    ...rest,
    points: points.map(({ target, document, kind, baseMin, baseMax, baseUnit }) => ({
      ...{ target, document, period: target.period, kind, baseMin, baseMax, baseUnit },
    })),
    revisions: revisions.map(revisionOf),
    attainments: attainments.map(attainmentOf),
    parts: parts.map(served),
  };
}

/** A revision as it is served. */
export function revisionOf({ from, to, ...rest }: RevisionOf<StatedTarget>): Revision {
  return { ...rest, period: to.target.period, from: from.target, to: to.target };
}

/** An attainment as it is served. */
export function attainmentOf({ promised, reached, ...rest }: AttainmentOf<StatedTarget>): Attainment {
  return { ...rest, period: promised.target.period, promised: promised.target, reached: reached.target };
}
