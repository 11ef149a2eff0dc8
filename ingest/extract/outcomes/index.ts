import type { Paragraph, Section } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import { anyOf } from '../columns.js';
import type { OutcomeFact, Span } from '../facts.js';
import type { Reading } from '../reading.js';
import type { Assignees } from '../tasks/assignee.js';
import { contentOf, sectionOver, workUnder } from '../tasks/zone.js';
import type { FoundOutcome } from './clauses.js';
import { outcomesIn, type Lead } from './lists.js';
import { noteOf, type Note } from './notes.js';
import type { Zone } from './said-of.js';
import words from './words.json' with { type: 'json' };

/** A heading of a procedure or a form. */
const PROCEDURES = anyOf(words.procedures);
const ENOUGH_WORDS = 6;

/**
 * What a text says became of tasks and projects: one for each clause that reports, or for each thing that it lists; what is
 * wished or ordered is none.
 */
export function extractOutcomes(reading: Reading, assignees: Assignees): OutcomeFact[] {
  const paragraphs = reading.outline.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.zone === 'body' ? [block] : [],
  );
  const parents = new Set(paragraphs.map(({ parent }) => parent));
  const leads = new Map<Paragraph, Lead>();
  const facts = paragraphs.flatMap((paragraph) => {
    const zone = zoneOf(paragraph, assignees);
    if (zone === null) return [];
    const above = (paragraph.parent && leads.get(paragraph.parent)) ?? null;
    const { outcomes, lead } = outcomesIn(paragraph.body.text, zone, above);
    if (lead && parents.has(paragraph)) leads.set(paragraph, lead);
    const notes = paragraph.footnotes.map((note) => noteOf(paragraph, note, outcomes, zone));
    // What a list says one by one is not said of all once more.
    const alone = outcomes.filter(
      (one) => saysOfWhat(one) && !(leads.has(paragraph) && one === lead) && !notes.some(lists(one)),
    );
    return [
      ...alone.map((one) => factOf(reading, paragraph, paragraph.body, one, silentNotes(reading, notes, one))),
      ...notes.flatMap(({ body, call, outcomes: own }) =>
        own.map((one) => {
          const asks = !one.complete && call.end > call.start;
          const about = asks ? [reading.locate(paragraph.body, call.start, call.end)] : [];
          return factOf(reading, paragraph, body, one, about);
        }),
      ),
    ];
  });
  return facts.toSorted((a, b) => a.span.startOffset - b.span.startOffset);
}

/** "Đang thực hiện", a cell of a table, says of nothing. */
function saysOfWhat({ complete, text }: FoundOutcome): boolean {
  return complete || text.split(/\s+/u).length > ENOUGH_WORDS;
}

function lists(outcome: FoundOutcome) {
  return ({ caller, outcomes }: Note): boolean => caller === outcome && outcomes.some(({ listed }) => listed);
}

/** The footnotes that only name what a clause is about. */
function silentNotes(reading: Reading, notes: readonly Note[], outcome: FoundOutcome): Span[] {
  return notes
    .filter(({ caller, outcomes }) => caller === outcome && outcomes.length === 0)
    .map(({ body }) => reading.locate(body));
}

function factOf(
  reading: Reading,
  { section }: Paragraph,
  passage: Passage,
  { start, end, status, text, subject, confidence }: FoundOutcome,
  about: readonly Span[],
): OutcomeFact {
  return {
    section: reading.sectionIndex(section),
    span: reading.locate(passage, start, end),
    status,
    text,
    about: subject ? [reading.locate(passage, subject.start, subject.end), ...about] : about,
    confidence,
  };
}

/** What stands where a paragraph does; null for a rule or a form, which tell of nothing that has been. */
function zoneOf(paragraph: Paragraph, assignees: Assignees): Zone | null {
  const section = sectionOver(paragraph);
  if (isUnder(section, ({ heading }) => PROCEDURES.test(heading))) return null;
  if (paragraph.unread) return 'other';
  if (isUnder(section, tellsResults)) return 'results';
  if (isUnder(section, ({ numbering }) => numbering === 'article')) return null;
  const work = workUnder(section, (each) => (assignees.heading(each)?.lead.length ?? 0) > 0);
  return work === null ? 'other' : 'plans';
}

/** "Điều 30. Kết quả đánh giá" is a rule about results. */
function tellsResults({ heading, numbering }: Section): boolean {
  return numbering !== 'article' && contentOf(heading) === 'results';
}

function isUnder(section: Section | null, isSo: (section: Section) => boolean): boolean {
  return section !== null && (isSo(section) || isUnder(section.parent, isSo));
}
