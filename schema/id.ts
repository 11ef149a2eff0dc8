import { createHash } from 'node:crypto';

/** The kinds of things that have a global id. */
export const idTypes = [
  'source',
  'document',
  'section',
  'goal',
  'target',
  'task',
  'project',
  'mention',
  'agency',
  'citation',
  'outcome',
  'indicator',
  'link',
  'judgement',
  'job',
  'audit',
] as const;
export type IdType = (typeof idTypes)[number];

/**
 * A global id made from what the thing is: the same parts give the same id, so that reading a text again keeps the ids
 * of its facts. Primary key and GraphQL id are the same string: `target_` and 22 characters of SHA-256 in base64url.
 */
export function idOf(type: IdType, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `${type}_${hash.slice(0, 22)}`;
}

/** The type that an id names; null for a string that is no id of ours. */
export function typeOfId(id: string): IdType | null {
  const prefix = id.slice(0, id.indexOf('_'));
  return idTypes.find((type) => type === prefix) ?? null;
}
