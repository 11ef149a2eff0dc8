import type { EntityClass } from '@mikro-orm/core';
import { Citation } from '../../schema/citation.js';
import { Goal } from '../../schema/goal.js';
import type { Node } from '../../schema/node.js';
import { Outcome } from '../../schema/outcome.js';
import { Section } from '../../schema/section.js';
import { Target } from '../../schema/target.js';
import { Task } from '../../schema/task.js';
import { byId } from '../load.js';
import { fixed, type Sql } from '../sql.js';
import type { OrderColumn } from './cursor.js';
import type { Listing } from './page.js';

/** A list of rows of one class. */
export function listing<T extends Node>(entity: EntityClass<T>, from: Sql, order: readonly OrderColumn[]): Listing<T> {
  return { from, order, load: (context, places) => Promise.all(places.map(({ id }) => byId(context, entity, id))) };
}

export const id: OrderColumn = { column: fixed('r.id'), type: 'text' };

/** Oldest document first, then as the text goes. `r` is a row that belongs to a document `d` and begins somewhere in it. */
export const inTextOrder: readonly OrderColumn[] = [
  { column: fixed('d.sorted_on'), type: 'date' },
  { column: fixed('d.id'), type: 'text' },
  { column: fixed('r.start_offset'), type: 'int' },
  id,
];

/** What current versions say; and any version `p.id` that is asked for what it says itself. */
const ofDocuments = <T extends Node>(entity: EntityClass<T>, table: string) =>
  listing(
    entity,
    fixed(`${table} r join document d on d.id = r.document_id and (d.superseded_by_id is null or d.id = p.id)`),
    inTextOrder,
  );

export const sections = ofDocuments(Section, 'section');
export const goals = ofDocuments(Goal, 'goal');
export const targets = ofDocuments(Target, 'target');
export const tasks = ofDocuments(Task, 'task');
export const outcomes = ofDocuments(Outcome, 'outcome');
export const citations = ofDocuments(Citation, 'citation');
