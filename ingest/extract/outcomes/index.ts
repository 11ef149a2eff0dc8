import type { Paragraph } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import type { OutcomeFact, Span } from '../facts.js';
import type { Reading } from '../reading.js';
import type { Assignees } from '../tasks/assignee.js';
import { isUnderResults, sectionOver, workUnder } from '../tasks/zone.js';
import type { FoundOutcome } from './clauses.js';
import { outcomesIn, type Lead } from './lists.js';
import { noteOf, type Note } from './notes.js';
import type { Zone } from './said-of.js';

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
    const above = (paragraph.parent && leads.get(paragraph.parent)) ?? null;
    const { outcomes, lead } = outcomesIn(paragraph.body.text, zone, above);
    if (lead && parents.has(paragraph)) leads.set(paragraph, lead);
    const notes = paragraph.footnotes.map((note) => noteOf(paragraph, note, outcomes, zone));
    // What a list says one by one is not said of all once more.
    const alone = outcomes.filter((one) => !(leads.has(paragraph) && one === lead) && !notes.some(lists(one)));
    return [
      ...alone.map((one) => {
        const more = notes.filter(({ caller, outcomes: own }) => caller === one && own.length === 0);
        return factOf(
          reading,
          paragraph,
          paragraph.body,
          one,
          more.map(({ body }) => reading.locate(body)),
        );
      }),
      ...notes.flatMap(({ body, call, outcomes: own }) =>
        own.map((one) => {
          const about =
            one.complete || call.end === call.start ? [] : [reading.locate(paragraph.body, call.start, call.end)];
          return factOf(reading, paragraph, body, one, about);
        }),
      ),
    ];
  });
  return facts.toSorted((a, b) => a.span.startOffset - b.span.startOffset);
}

function lists(outcome: FoundOutcome) {
  return ({ caller, outcomes }: Note): boolean => caller === outcome && outcomes.some(({ listed }) => listed);
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

/** What stands where a paragraph does. */
function zoneOf(paragraph: Paragraph, assignees: Assignees): Zone {
  const section = sectionOver(paragraph);
  if (isUnderResults(section)) return 'results';
  const work = workUnder(section, (each) => (assignees.heading(each)?.lead.length ?? 0) > 0);
  return work === null ? 'other' : 'plans';
}
