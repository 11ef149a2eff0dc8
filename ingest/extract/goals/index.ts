import type { Paragraph, Section } from '../../outline/outline.js';
import { anyOf } from '../columns.js';
import type { DocumentFacts, GoalFact } from '../facts.js';
import { findPeriods } from '../period/index.js';
import type { Reading } from '../reading.js';
import { contentOf, isUnderResults } from '../tasks/zone.js';
import { announcedGoals, goalsUnderHeading, visionIn, yearOfLeadIn, type GoalHeading } from './announced.js';
import type { FoundGoal } from './goal.js';
import { findMotto } from './motto.js';
import { statedGoals } from './stated.js';
import { yearOver } from './time-over.js';
import words from './words.json' with { type: 'json' };

const OBJECTIVES = new RegExp(String.raw`^(?:${words.objectives.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const VISION = /^tầm nhìn(?![A-Za-zÀ-ỹ])/iu;
/** "Mục tiêu phát triển và tầm nhìn đến năm 2045": the year of the vision, which is not that of the goals beside it. */
const AND_VISION = /(?:,|\s(?:và|-))?\s*tầm nhìn.*$/isu;
const GENERAL = anyOf(words.general);
/** What makes a heading of objectives one of numbers, or of what a body is for. */
const OTHERS = anyOf(words.others);

/** What is to become of the place and by when: goals, visions and the mottoes of years, in reading order. A motto stands once. */
export function extractGoals(reading: Reading, document: DocumentFacts): GoalFact[] {
  const mottoes = new Set<string>();
  return reading.outline.blocks.flatMap((block): GoalFact[] => {
    if (block.type !== 'paragraph' || block.zone !== 'body' || isUnderResults(block.section)) return [];
    return goalsOf(block, document).flatMap(({ start, end, ...goal }) => {
      if (goal.kind === 'THEME' && mottoes.has(goal.text)) return [];
      if (goal.kind === 'THEME') mottoes.add(goal.text);
      const span = reading.locate(block.body, start, end);
      return [{ section: reading.sectionIndex(block.section), span, ...goal }];
    });
  });
}

function goalsOf(paragraph: Paragraph, { period, year, place }: DocumentFacts): FoundGoal[] {
  const { marker, section, parent } = paragraph;
  const { text } = paragraph.body;
  const horizon = period?.to ?? year;
  const motto = findMotto(text, horizon);
  if (motto) return [motto];
  const vision = visionIn(text);
  if (vision) return [vision];
  const announced = announcedGoals(text, horizon);
  if (announced.length > 0) return announced;
  const heading = headingOfGoals(section);
  return heading
    ? goalsUnderHeading(text, marker !== null, { ...heading, horizon: yearAbove(parent) ?? heading.horizon ?? horizon })
    : statedGoals(text, marker !== null, place, yearOver(paragraph));
}

/** The year that the nearest lead-in over a paragraph names; null where none does. */
function yearAbove(parent: Paragraph | null): number | null {
  for (let at = parent; at !== null; at = at.parent) {
    const year = yearOfLeadIn(at.body.text);
    if (year !== null) return year;
  }
  return null;
}

/** What the nearest telling heading makes of the parts under it; null where it announces something else than goals. */
function headingOfGoals(section: Section | null): GoalHeading | null {
  for (let at = section; at !== null; at = at.parent) {
    const { heading } = at;
    if (VISION.test(heading)) return { kind: 'VISION', horizon: yearBetween(section, at), general: true };
    const content = contentOf(heading);
    if (OBJECTIVES.test(heading) && !OTHERS.test(heading)) {
      if (content !== 'aims') return null;
      return { kind: 'GOAL', horizon: yearBetween(section, at), general: GENERAL.test(heading) };
    }
    if (content !== null) return null;
  }
  return null;
}

/** The year that the nearest heading names, up to the one that announces goals and others of objectives over it; null where none does. */
function yearBetween(section: Section | null, announces: Section): number | null {
  let isOver = false;
  for (let at = section; at !== null && (!isOver || OBJECTIVES.test(at.heading)); at = at.parent) {
    const heading = VISION.test(announces.heading) ? at.heading : at.heading.replace(AND_VISION, '');
    const year = findPeriods(heading).find(({ role }) => role === 'value')?.period.to;
    if (year !== undefined) return year;
    isOver ||= at === announces;
  }
  return null;
}
