import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../schema/node.js';
import { type Context } from './context.js';
import { nodeById } from './load.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null for an unknown one.' })
  node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Node | null> {
    return nodeById(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several things by their global ids, in the order asked for; null in the place of an unknown one.',
  })
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => nodeById(context, id)));
  }
}
