import type { ProjectStatus } from '../../../schema/enums.js';
import type { Footnote, Paragraph, Section } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import { findAgencies } from '../agencies/index.js';
import { cellOf } from '../columns.js';
import type { AgencyName, DocumentFacts, ProjectFact } from '../facts.js';
import type { Reading } from '../reading.js';
import { sentencesIn } from '../sentences.js';
import type { Assignees } from '../tasks/assignee.js';
import { taskColumns } from '../tasks/table.js';
import { isUnderResults } from '../tasks/zone.js';
import { describedBy } from './described.js';
import { kindOf } from './kind.js';
import { measuresOfNamed } from './measures.js';
import { lastStatus } from './status.js';
import { namedWorks } from './works.js';

/** How far back the sentence begins that calls a footnote, in characters. */
const LONGEST_SENTENCE = 2000;
/** A heading over works: "Đối với các dự án đang triển khai thi công". */
const OF_WORKS = /(?<![A-Za-zÀ-ỹ])(?:dự án|công trình|tuyến)(?![A-Za-zÀ-ỹ])/iu;

/** Where works are named: a paragraph, its footnote, a heading, or the cell of a task. */
interface Place {
  readonly passage: Passage;
  readonly section: Section | null;
  /** The paragraph whose words a footnote goes on with; null for a heading or a cell. */
  readonly paragraph: Paragraph | null;
  /** Who leads there. */
  readonly lead: () => readonly AgencyName[];
  /** The points below it. */
  readonly points: readonly Paragraph[];
  /** Whether it stands as an item under a heading of works. */
  readonly underWorks: boolean;
}

/** The works that paragraphs, footnotes, headings and the tasks of tables name. */
export function narrativeProjects(reading: Reading, document: DocumentFacts, assignees: Assignees): ProjectFact[] {
  const places = [...placesIn(reading, assignees), ...tasksOfTables(reading, document)];
  return places.flatMap(({ passage, section, paragraph, lead: leadOf, points, underWorks }) => {
    const works = namedWorks(passage.text, underWorks);
    if (works.length === 0) return [];
    const told = isUnderResults(section);
    const lead = told ? [] : leadOf();
    const call = paragraph && passage !== paragraph.body ? wordsBeforeCall(passage, paragraph) : '';
    const status = (words: string) => lastStatus(words, document.year, told);
    const over = statusOver(section, status);
    const below = describedBy(works.length === 1 ? points : [], document);
    return works.map(({ start, end, name, context, after, confidence }) => {
      const { scale, cost } = measuresOfNamed(passage.text, start, end);
      return {
        section: reading.sectionIndex(section),
        span: reading.locate(passage, start, end),
        name,
        kind: kindOf(name),
        scale: scale ?? below.scale,
        cost: cost ?? below.cost,
        lead: lead.length > 0 ? lead : below.lead,
        status: status(after) ?? below.status ?? status(context) ?? status(call) ?? over,
        period: below.period,
        listed: false,
        confidence,
      };
    });
  });
}

function placesIn({ outline, sections }: Reading, assignees: Assignees): Place[] {
  const leadOf = (paragraph: Paragraph | null) => (): readonly AgencyName[] =>
    paragraph ? assignees.of(paragraph, null).lead : [];
  const paragraphs = outline.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.zone === 'body' ? [block] : [],
  );
  const bySection = Map.groupBy(paragraphs, ({ section }) => section);
  const byParent = Map.groupBy(paragraphs, ({ parent }) => parent);
  const callers = new Map<Footnote, Paragraph>(
    paragraphs.flatMap((paragraph) => paragraph.footnotes.map((note): [Footnote, Paragraph] => [note, paragraph])),
  );
  const tables = outline.blocks.filter((block) => block.type === 'table');
  const headings = sections.filter(
    ({ heading, range }) =>
      /\p{Ll}{2}/u.test(heading) &&
      !tables.some((table) => table.range.start <= range.start && range.start < table.range.end),
  );
  return [
    ...headings.map((section) => ({
      passage: section.title,
      section,
      paragraph: null,
      lead: leadOf(null),
      points: bySection.get(section) ?? [],
      underWorks: isUnderWorks(section.parent),
    })),
    ...paragraphs.map((paragraph) => ({
      passage: paragraph.body,
      section: paragraph.section,
      paragraph,
      lead: leadOf(paragraph),
      points: byParent.get(paragraph) ?? [],
      underWorks: paragraph.marker !== null && isUnderWorks(paragraph.section),
    })),
    ...outline.footnotes.map((note) => {
      const paragraph = callers.get(note) ?? null;
      const section = paragraph?.section ?? null;
      return { passage: note.body, section, paragraph, lead: leadOf(paragraph), points: [], underWorks: false };
    }),
  ];
}

/** The cells that say what is to be done in tables of tasks; their rows say who leads. */
function tasksOfTables({ outline }: Reading, { place }: DocumentFacts): Place[] {
  return outline.blocks.flatMap((block) => {
    const columns = block.type === 'table' ? taskColumns(block) : null;
    if (block.type !== 'table' || !columns) return [];
    return block.rows.map((row): Place => {
      const lead = () => findAgencies(cellOf(row, columns, 'lead').text, place).map(({ agency }) => agency);
      const passage = cellOf(row, columns, 'name');
      return { passage, section: block.section, paragraph: null, lead, points: [], underWorks: false };
    });
  });
}

/** Whether a heading over it announces works. */
function isUnderWorks(section: Section | null): boolean {
  for (let at = section; at !== null; at = at.parent) if (OF_WORKS.test(at.heading)) return true;
  return false;
}

/** How far works have come by the nearest heading of works that says so. */
function statusOver(section: Section | null, status: (words: string) => ProjectStatus | null): ProjectStatus | null {
  for (let at = section; at !== null; at = at.parent) {
    const said = OF_WORKS.test(at.heading) ? status(at.heading) : null;
    if (said !== null) return said;
  }
  return null;
}

/** The words of the sentence that calls a footnote, up to its mark: they are said of the works that the note names. */
function wordsBeforeCall(note: Passage, { body, footnotes }: Paragraph): string {
  const calledAt = footnotes.find((one) => one.body === note)?.calledAt ?? null;
  if (calledAt === null) return '';
  const piece = body.pieces.findLast(({ start }) => start <= calledAt);
  const at = piece ? piece.at + Math.min(calledAt - piece.start, piece.length) : 0;
  const before = body.text.slice(Math.max(0, at - LONGEST_SENTENCE), at);
  const sentence = sentencesIn(before).at(-1);
  return sentence ? before.slice(sentence.start).replace(/^.*;/su, '') : '';
}
