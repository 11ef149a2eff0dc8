import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { audited } from './audited.js';

/** Puts every mutation of a schema behind the same door, whichever transport it comes by: who may, and an entry of it. */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, mutation] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = mutation.resolve ?? defaultFieldResolver;
    mutation.resolve = (source, args: Record<string, unknown>, context: Context, info) =>
      audited(context, name, args, () => Promise.resolve(resolve(source, args, context, info)));
  }
  return schema;
}
