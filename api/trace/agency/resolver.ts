import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Document } from '../../../schema/document.js';
import { AgencyKind } from '../../../schema/enums.js';
import { agencyByName } from '../../agency.js';
import { type Page } from '../../connection/page.js';
import { connectionOf, PageArguments } from '../../connection/types.js';
import { type Context } from '../../context.js';
import { traceAgency } from './trace.js';
import { AgencyTrace, AgencyWorkload } from './types.js';
import { WorkloadFilter, workloadPage, workloadPageOfDocument } from './workloads.js';

const AgencyWorkloadConnection = connectionOf(AgencyWorkload, 'AgencyWorkload');

@Resolver()
export class AgencyTraceResolver {
  @Query(() => AgencyTrace, {
    nullable: true,
    description:
      'An agency followed through the documents: how much each gives it to do. Found by name as `agency` is; null where none comes near.',
  })
  async traceAgency(
    @Arg('name', () => String) name: string,
    @Arg('place', () => String, { nullable: true, description: 'Whose it is; accents do not matter.' })
    place: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<AgencyTrace | null> {
    const agency = await agencyByName(context, name, place);
    return agency && traceAgency(context, agency);
  }

  @Query(() => AgencyWorkloadConnection, {
    description: 'Agencies with what they are given to do, those that lead the most tasks first.',
  })
  workloads(
    @Arg('filter', () => WorkloadFilter, { nullable: true }) filter: WorkloadFilter | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<AgencyWorkload> {
    return workloadPage(context, filter, args);
  }
}

@Resolver(() => Document)
export class DocumentWorkloadsResolver {
  @FieldResolver(() => AgencyWorkloadConnection, {
    description: 'The agencies to which it gives something to do, those that lead the most tasks first.',
  })
  workloads(
    @Root() document: Document,
    @Arg('kind', () => [AgencyKind], { nullable: true, description: 'Only agencies of one of these kinds.' })
    kind: AgencyKind[] | null | undefined,
    @Args() args: PageArguments,
    @Ctx() context: Context,
  ): Page<AgencyWorkload> {
    return workloadPageOfDocument(context, kind, args, document.id);
  }
}
