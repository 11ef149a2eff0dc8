import type { Paragraph, Section } from '../../outline/outline.js';
import type { DocumentFacts, TaskFact } from '../facts.js';
import type { Reading } from '../reading.js';
import { assigneeReader, type Assignees } from './assignee.js';
import { CONFIDENCE, groundOf } from './confidence.js';
import { dueOf } from './due.js';
import { taskParagraphs, type Leaf } from './leaves.js';
import { tasksOverObjects } from './objects.js';
import { listedTasks, taskColumns } from './table.js';
import { workUnder } from './zone.js';

/**
 * Every leaf assignment of a text in reading order: a lettered point, a bullet, a row of a table of tasks, with who leads and takes
 * part, by when, and what is to come of it.
 */
export function extractTasks(
  reading: Reading,
  document: DocumentFacts,
  assignees = assigneeReader(document),
): TaskFact[] {
  const overObjects = tasksOverObjects(reading, assignees);
  const tasks = [
    ...taskParagraphs(reading, document, assignees, overObjects).map((leaf) =>
      taskOf(reading, document, assignees, leaf),
    ),
    ...bareHeadings(reading, assignees, overObjects).map((section) =>
      headingTask(reading, document, assignees, section),
    ),
    ...reading.outline.blocks.flatMap((block) => {
      const columns = block.type === 'table' ? taskColumns(block) : null;
      return block.type === 'table' && columns
        ? listedTasks(reading, document, assignees.agenciesIn, block, columns)
        : [];
    }),
  ];
  return tasks.toSorted((a, b) => a.span.startOffset - b.span.startOffset);
}

function taskOf(reading: Reading, { year }: DocumentFacts, assignees: Assignees, leaf: Leaf): TaskFact {
  const { body, section, parent, unread } = leaf.paragraph;
  const assigned = assignees.of(leaf.paragraph, leaf.title);
  const { lead, support } = assigned;
  const ground = unread ? 'table not read' : groundOf(leaf.announced, assignees.own(leaf.paragraph), assigned);
  return {
    section: reading.sectionIndex(section),
    span: reading.locate(body),
    text: body.text.trim(),
    lead,
    support,
    due: dueOf(body.text, year) ?? (parent ? dueOf(parent.body.text, year) : null),
    output: null,
    submitTo: null,
    confidence: CONFIDENCE[ground],
  };
}

/** Headings that hand out work and have nothing under them, or only its objects: the sentence is the task. */
function bareHeadings(
  { outline, sections }: Reading,
  assignees: Assignees,
  overObjects: ReadonlySet<Paragraph | Section>,
): Section[] {
  const used = new Set(
    outline.blocks.map(({ section }) => section).filter((section) => section && !overObjects.has(section)),
  );
  const tables = outline.blocks.filter(({ type }) => type === 'table');
  return sections.filter(
    (section) =>
      section.children.length === 0 &&
      !used.has(section) &&
      !tables.some(({ range }) => range.start <= section.range.start && section.range.start < range.end) &&
      section.heading.split(/\s+/u).length > 6 &&
      workUnder(section, (each) => (assignees.heading(each)?.lead.length ?? 0) > 0) === 'work',
  );
}

function headingTask(reading: Reading, { year }: DocumentFacts, assignees: Assignees, section: Section): TaskFact {
  const start = Math.max(0, section.title.text.indexOf(section.heading.slice(0, 20)));
  const span = reading.locate(section.title, start);
  const { lead, support } = assignees.under(section);
  return {
    section: reading.sectionIndex(section),
    span,
    text: section.heading,
    lead,
    support,
    due: dueOf(section.heading, year),
    output: null,
    submitTo: null,
    confidence: CONFIDENCE[lead.length > 0 ? 'heading with who leads' : 'heading'],
  };
}
