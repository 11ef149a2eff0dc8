import type { Footnote, Paragraph, Section } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import type { AgencyName, DocumentFacts, ProjectFact } from '../facts.js';
import type { Reading } from '../reading.js';
import { sentencesIn } from '../sentences.js';
import { assigneeReader } from '../tasks/assignee.js';
import { isUnderResults } from '../tasks/zone.js';
import { kindOf } from './kind.js';
import { measuresOfNamed } from './measures.js';
import { lastStatus } from './status.js';
import { namedWorks } from './works.js';

/** How far back the sentence begins that calls a footnote, in characters. */
const LONGEST_SENTENCE = 2000;
/** A heading over works: "Đối với các dự án đang triển khai thi công". */
const OF_WORKS = /(?<!\p{L})(?:dự án|công trình|tuyến)(?!\p{L})/iu;

/** The works that paragraphs and footnotes name. */
export function narrativeProjects(reading: Reading, document: DocumentFacts): ProjectFact[] {
  const assignees = assigneeReader(document);
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
    const section = paragraph?.section ?? null;
    const told = isUnderResults(section);
    const lead: readonly AgencyName[] = paragraph !== null && !told ? assignees.of(paragraph, null).lead : [];
    const call = paragraph && passage !== paragraph.body ? wordsBeforeCall(passage, paragraph) : '';
    const status = (words: string) => lastStatus(words, document.year, told);
    const over = status(headingOfWorks(section));
    return works.map(({ start, end, name, context, after, confidence }) => ({
      section: reading.sectionIndex(section),
      span: reading.locate(passage, start, end),
      name,
      kind: kindOf(name),
      ...measuresOfNamed(passage.text, start, end),
      lead,
      status: status(after) ?? status(context) ?? status(call) ?? over,
      period: null,
      listed: false,
      confidence,
    }));
  }
}

/** The nearest heading that speaks of works: how far they have come may stand there. "" where there is none. */
function headingOfWorks(section: Section | null): string {
  for (let at = section; at !== null; at = at.parent) if (OF_WORKS.test(at.heading)) return at.heading;
  return '';
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
