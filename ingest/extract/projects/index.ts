import type { Block, Footnote, Paragraph } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import type { Warning } from '../../warning.js';
import type { AgencyName, DocumentFacts, ProjectFact } from '../facts.js';
import { unitOfHead } from '../quantity/index.js';
import type { Reading } from '../reading.js';
import { sentencesIn } from '../sentences.js';
import { assigneeReader } from '../tasks/assignee.js';
import { isUnderResults } from '../tasks/zone.js';
import { kindOf } from './kind.js';
import { listedProjects, projectColumns, type ListedProjects } from './listed.js';
import { costAfter, scaleOfNamed } from './measures.js';
import { lastStatus } from './status.js';
import { namedWorks } from './works.js';

/** The projects of a text, and what was doubtful in their lists: costs that are printed against the rule. */
export interface ReadProjects {
  readonly projects: readonly ProjectFact[];
  readonly warnings: readonly Warning[];
}

/** How far back the sentence begins that calls a footnote, in characters. */
const LONGEST_SENTENCE = 2000;

/** Every row of every list of projects, and the works that the narrative names, in reading order. */
export function extractProjects(reading: Reading, document: DocumentFacts): ReadProjects {
  const tables = tablesOfProjects(reading, document);
  const projects = [...tables.flatMap((table) => table.projects), ...narrativeProjects(reading, document)];
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

function narrativeProjects(reading: Reading, document: DocumentFacts): ProjectFact[] {
  const assignees = assigneeReader(document.place);
  const paragraphs = reading.outline.blocks.filter((block) => block.type === 'paragraph' && block.zone === 'body');
  const calls = paragraphs.flatMap((paragraph) =>
    paragraph.type === 'paragraph' ? paragraph.footnotes.map((note): [Footnote, Paragraph] => [note, paragraph]) : [],
  );
  const callers = new Map(calls);
  return [
    ...paragraphs.flatMap((paragraph) => (paragraph.type === 'paragraph' ? read(paragraph.body, paragraph) : [])),
    ...reading.outline.footnotes.flatMap((note) => read(note.body, callers.get(note) ?? null)),
  ];

  function read(passage: Passage, paragraph: Paragraph | null): ProjectFact[] {
    const works = namedWorks(passage.text);
    if (works.length === 0) return [];
    const told = paragraph !== null && isUnderResults(paragraph.section);
    const lead: readonly AgencyName[] = paragraph !== null && !told ? assignees.of(paragraph, null).lead : [];
    const call = paragraph && passage !== paragraph.body ? wordsBeforeCall(passage, paragraph) : '';
    const status = (words: string) => lastStatus(words, document.year, told);
    return works.map(({ start, end, name, context, after }) => ({
      section: reading.sectionIndex(paragraph?.section ?? null),
      span: reading.locate(passage, start, end),
      name,
      kind: kindOf(name),
      scale: scaleOfNamed(passage.text, start, end),
      cost: costAfter(passage.text, end),
      lead,
      status: status(after) ?? status(context) ?? status(call),
      period: null,
      listed: false,
      confidence: 0.75,
    }));
  }
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
