import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './schema.js';

/** The GraphQL schema as it is committed: sorted, so that a change shows as what it is. */
export function emittedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}

if (import.meta.main) writeFileSync('schema/schema.graphql', emittedSchema());
