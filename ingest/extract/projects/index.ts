import type { Block } from '../../outline/outline.js';
import type { Warning } from '../../warning.js';
import type { DocumentFacts, ProjectFact } from '../facts.js';
import { unitOfHead } from '../quantity/index.js';
import type { Reading } from '../reading.js';
import { assigneeReader } from '../tasks/assignee.js';
import { listedProjects, projectColumns, type ListedProjects } from './listed.js';
import { narrativeProjects } from './narrative.js';

/** The projects of a text, and what was doubtful in their lists: costs that are printed against the rule. */
export interface ReadProjects {
  readonly projects: readonly ProjectFact[];
  readonly warnings: readonly Warning[];
}

/** Every row of every list of projects, and the works that the narrative names, in reading order. */
export function extractProjects(
  reading: Reading,
  document: DocumentFacts,
  assignees = assigneeReader(document),
): ReadProjects {
  const tables = tablesOfProjects(reading, document);
  const projects = [...tables.flatMap((table) => table.projects), ...narrativeProjects(reading, document, assignees)];
  return {
    projects: projects.toSorted((a, b) => a.span.startOffset - b.span.startOffset),
    warnings: tables.flatMap((table) => table.warnings),
  };
}

function tablesOfProjects(reading: Reading, document: DocumentFacts): ListedProjects[] {
  const { blocks } = reading.outline;
  return blocks.flatMap((block, index) => {
    const columns = block.type === 'table' ? projectColumns(block) : null;
    return block.type === 'table' && columns
      ? [listedProjects(reading, document, block, columns, unitAbove(blocks[index - 1]))]
      : [];
  });
}

/** "Đơn vị tính: triệu đồng", printed over a table. */
function unitAbove(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph') return null;
  return /đơn vị|đvt/iu.test(block.body.text) ? (unitOfHead(block.body.text)?.unit ?? null) : null;
}
