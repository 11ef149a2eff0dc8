import type { Paragraph, Section } from '../../outline/outline.js';
import words from './headings.json' with { type: 'json' };

/**
 * What stands under a heading: work to be done (assigns); how it is done, step by step (steps); work among other things
 * (contents); aims, bases or scope (aims); what has been (results); aims and work together (both).
 */
type Content = 'assigns' | 'steps' | 'contents' | 'aims' | 'results' | 'both';

const OPENING = new RegExp(String.raw`^(?:(?:${words.openings.join('|')})\s+)+`, 'iu');
const ASSIGNS = startingWith(words.assigns);
const STEPS = startingWith(words.steps);
const CONTENTS = new RegExp(String.raw`^(?:${words.contents.join('|')})$`, 'iu');
const STATES = startingWith(words.states);
const AIMS = startingWith(words.aims);
const RESULTS = startingWith(words.results);
const ALONE = new RegExp(String.raw`^(?:${words.alone.join('|')})$`, 'iu');

/** What a heading announces by its first words, part by part ("Mục tiêu, nhiệm vụ"); null where they announce nothing known. */
export function contentOf(heading: string): Content | null {
  if (CONTENTS.test(heading.trim())) return 'contents';
  const found = new Set<Content>();
  for (const part of heading.split(/\s*[,;:&]\s*|\s+và\s+|\s+-\s+/iu)) {
    const whole = part.trim();
    const said = whole.replace(OPENING, '');
    const announces = (words: RegExp): boolean => words.test(whole) || words.test(said);
    // "Nội dung, nhiệm vụ và giải pháp": the parts after it tell.
    if (CONTENTS.test(whole)) continue;
    if (announces(ASSIGNS)) found.add('assigns');
    else if (announces(STEPS)) found.add('steps');
    else if (announces(AIMS)) found.add('aims');
    else if (found.size === 0 && RESULTS.test(said)) return 'results';
    else if (ALONE.test(said)) found.add('aims');
    else break;
  }
  if (found.has('assigns')) return found.has('aims') ? 'both' : 'assigns';
  return [...found][0] ?? null;
}

/**
 * Whether what stands under a section hands out work: all of it (work), none of it (none), or the points that are steps
 * (steps) or begin with a verb of work (contents), as the nearest heading that says so has it; null where none does. What stands under results is a result,
 * whatever its own heading.
 * @param assigns whether a heading names who does what stands under it
 */
export function workUnder(
  section: Section | null,
  assigns: (section: Section) => boolean,
): 'work' | 'steps' | 'contents' | 'none' | null {
  if (isUnderResults(section)) return 'none';
  for (let at = section; at !== null; at = at.parent) {
    if (assigns(at)) return 'work';
    const content = contentOf(at.heading);
    if (content === 'both') return at === section ? null : 'work';
    if (content === 'steps' || content === 'contents') return isOfRule(at) ? null : content;
    if (content !== null) return content === 'assigns' ? 'work' : 'none';
  }
  return null;
}

/** "4. Các doanh nghiệp ..." after the heading "2. Các bộ, ngành": it stands beside it, and not under it. */
export function sectionOver({ section, marker }: Paragraph): Section | null {
  return section && marker?.numbering === section.numbering && marker.label !== section.label
    ? section.parent
    : section;
}

/** Whether a point says what is done ("Thu thập thông tin"), and not what is looked at ("Tình hình giải ngân"). */
export function isStep(point: string): boolean {
  return !STATES.test(point);
}

/** Articles are rules: their procedures are for whoever it concerns, at any time. */
function isOfRule(section: Section | null): boolean {
  return section !== null && (section.numbering === 'article' || isOfRule(section.parent));
}

/** Whether a section stands under results, limits or causes: what is said there has been. */
export function isUnderResults(section: Section | null): boolean {
  for (let at = section; at !== null; at = at.parent) if (contentOf(at.heading) === 'results') return true;
  return false;
}

function startingWith(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`^(?:${phrases.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
}
