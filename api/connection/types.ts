import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { PageArgs, PageInfo } from './page.js';

@ArgsType()
export class PageArguments implements PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many at most: 0 to 500; 50 where it is left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of the same list: what comes after it.' })
  after?: string | null;
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list.' })
class PageInfoType implements PageInfo {
  @Field({ description: 'Whether the list goes on: ask again with `after: endCursor`.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether something comes before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null for an empty page.' })
  endCursor!: string | null;
}

/** The GraphQL types of a Relay connection over a class: its resolvers return a `Page`. */
export function connectionOf(node: ClassType, name: string): ClassType {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `${name}: a row of a list with its place there.` })
  class Edge {
    @Field(() => node, { description: 'The row.' })
    node!: unknown;

    @Field({ description: 'Where it stands in the list; it stays valid while rows come and go.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `${name}: a page of a list.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: unknown;

    @Field(() => [node], { description: 'The rows alone.' })
    nodes!: unknown;

    @Field(() => PageInfoType, { description: 'How the list goes on.' })
    pageInfo!: unknown;

    @Field(() => Int, { description: 'How many rows the whole list has; counted only when asked for.' })
    totalCount!: unknown;
  }

  return Connection;
}
