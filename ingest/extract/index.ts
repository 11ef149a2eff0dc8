import type { Outline } from '../outline/outline.js';
import type { ReadingText } from '../restore/reading-text.js';
import type { SourceText } from '../read/source-text.js';
import { agencyFinder, extractAgencies } from './agencies/index.js';
import { extractCitations } from './citations/index.js';
import { extractDocument } from './document/index.js';
import type { Facts } from './facts.js';
import { extractGoals } from './goals/index.js';
import { extractProjects } from './projects/index.js';
import { extractOutcomes } from './outcomes/index.js';
import { passagesOf } from './passages.js';
import { readingContext } from './reading.js';
import { lessCertainWhereRestored, type Doubtable } from './restored.js';
import { extractSections } from './sections.js';
import { extractTargets } from './targets/index.js';
import { assigneeReader } from './tasks/assignee.js';
import { extractTasks } from './tasks/index.js';

/** Reads all facts from an outlined text. Pure: the same text gives the same facts, byte for byte. */
export function extract(source: SourceText, reading: ReadingText, outline: Outline): Facts {
  const context = readingContext(source, reading, outline);
  const document = extractDocument(context);
  const passages = passagesOf(context);
  const agenciesIn = agencyFinder(passages, document.place);
  const assignees = assigneeReader(document, agenciesIn);
  const { projects, warnings } = extractProjects(context, document, assignees);
  const judged = <T extends Doubtable>(facts: readonly T[]) =>
    reading.restored ? lessCertainWhereRestored(facts) : facts;
  return {
    document,
    sections: extractSections(context),
    targets: judged(extractTargets(context, document)),
    goals: judged(extractGoals(context, document)),
    tasks: judged(extractTasks(context, document, assignees)),
    projects: judged(projects),
    outcomes: judged(extractOutcomes(context, assignees)),
    agencies: extractAgencies(context, passages, agenciesIn),
    citations: extractCitations(context, document, passages, agenciesIn),
    warnings: [...source.warnings, ...reading.warnings, ...outline.warnings, ...warnings],
  };
}
