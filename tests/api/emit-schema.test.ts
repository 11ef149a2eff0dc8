import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { emittedSchema } from '../../api/emit-schema.js';

test('the committed schema is the one that is served', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(emittedSchema());
});

test('the schema breaks nothing that front-ends rely on', async () => {
  const contract = buildSchema(readFileSync('tests/contract/schema.graphql', 'utf8'));
  const changes = await diff(contract, buildSchema(emittedSchema()));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  expect(breaking.map(({ message }) => message)).toEqual([]);
});

test('every type and field is described', () => {
  const types = Object.values(buildSchema(emittedSchema()).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const undescribed = types.flatMap((type) => [
    ...(type.description || /^(Query|Mutation|Subscription)$/.test(type.name) ? [] : [type.name]),
    ...('getFields' in type ? Object.values(type.getFields()) : [])
      .filter(({ description }) => !description)
      .map(({ name }) => `${type.name}.${name}`),
  ]);
  expect(undescribed).toEqual([]);
});
