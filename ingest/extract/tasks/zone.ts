import type { Section } from '../../outline/outline.js';
import words from './headings.json' with { type: 'json' };

/**
 * What stands under a heading: work to be done (assigns); aims, bases or scope (aims); what has been (results);
 * aims and work together (both).
 */
type Content = 'assigns' | 'aims' | 'results' | 'both';

const OPENING = new RegExp(String.raw`^(?:(?:${words.openings.join('|')})\s+)+`, 'iu');
const ASSIGNS = startingWith(words.assigns);
const AIMS = startingWith(words.aims);
const RESULTS = startingWith(words.results);
const ALONE = new RegExp(String.raw`^(?:${words.alone.join('|')})$`, 'iu');

/** What a heading announces by its first words, part by part ("Mục tiêu, nhiệm vụ"); null where they announce nothing known. */
export function contentOf(heading: string): Content | null {
  const found = new Set<Content>();
  for (const part of heading.split(/\s*[,;:&]\s*|\s+và\s+|\s+-\s+/iu)) {
    const said = part.trim().replace(OPENING, '');
    if (found.size === 0 && RESULTS.test(said)) return 'results';
    if (ASSIGNS.test(said)) found.add('assigns');
    else if (AIMS.test(said) || ALONE.test(said)) found.add('aims');
    else break;
  }
  if (found.size === 2) return 'both';
  return [...found][0] ?? null;
}

/**
 * Whether paragraphs directly under a section hand out work: true or false as the nearest heading that says so has it,
 * null where none does. What stands under results is a result, whatever its own heading.
 * @param assigns whether a heading names who does what stands under it
 */
export function handsOutWork(section: Section | null, assigns: (section: Section) => boolean): boolean | null {
  if (isUnderResults(section)) return false;
  for (let at = section; at !== null; at = at.parent) {
    if (assigns(at)) return true;
    const content = contentOf(at.heading);
    if (content === 'both') return at === section ? null : true;
    if (content !== null) return content === 'assigns';
  }
  return null;
}

/** Whether a section stands under results, limits or causes: what is said there has been. */
export function isUnderResults(section: Section | null): boolean {
  for (let at = section; at !== null; at = at.parent) if (contentOf(at.heading) === 'results') return true;
  return false;
}

function startingWith(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`^(?:${phrases.join('|')})(?!\p{L})`, 'iu');
}
