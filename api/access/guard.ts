import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { audited } from './audited.js';

/** Puts every mutation of a schema behind the same door, whichever transport it comes by: what it is given, who may, and an entry of it. */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, mutation] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = mutation.resolve ?? defaultFieldResolver;
    mutation.resolve = (source, given: Record<string, unknown>, context: Context, info) => {
      const args = storable(given);
      return audited(context, name, args, () => Promise.resolve(resolve(source, args, context, info)));
    };
  }
  return schema;
}

/** PostgreSQL's texts hold every character but the zero and halves of a pair; what is no text, such as a file, stays as it is. */
function storable<T>(given: T): T;
function storable(given: unknown): unknown {
  if (typeof given === 'string') return given.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(given)) return given.map((each: unknown) => storable(each));
  if (!isPlain(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, storable(value)]));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
