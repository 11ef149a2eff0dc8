import type { ProjectStatus } from '../../../schema/enums.js';
import type { Row } from '../../outline/outline.js';
import { findAssignment } from '../agencies/assignment.js';
import { wordsOf } from '../columns.js';
import type { AgencyName, Period } from '../facts.js';
import { findPeriods } from '../period/index.js';
import { statusOf } from './status.js';

/** What the group rows over a row say of all projects below them; the innermost that says something counts. */
export interface GroupFacts {
  /** The work itself, as the innermost group has it, without who follows it; "" where there is no group. */
  readonly work: string;
  readonly lead: readonly AgencyName[];
  readonly status: ProjectStatus | null;
  readonly period: Period | null;
}

const YEAR_ALONE = /^\s*((?:19|20)\d\d)\s*$/u;
const NOTHING: GroupFacts = { work: '', lead: [], status: null, period: null };

/**
 * Makes the reader of the groups over a row; each group is read once.
 * @param place the document's own province, null for a national text
 * @param year the document's year, null where unknown
 */
export function groupReader(place: string | null, year: number | null): (row: Row) => GroupFacts {
  const known = new Map<Row, GroupFacts>();
  return over;

  function over(row: Row): GroupFacts {
    const group = row.groups.at(-1);
    if (!group) return NOTHING;
    const facts = known.get(group) ?? read(group);
    known.set(group, facts);
    return facts;
  }

  function read(group: Row): GroupFacts {
    const words = wordsOf(group);
    const outer = over(group);
    const lead = findAssignment(words, place)?.lead ?? [];
    return {
      work: words
        .split(/\s*:\s/u, 1)
        .join('')
        .trim(),
      lead: lead.length > 0 ? lead : outer.lead,
      status: statusOf(words, year) ?? outer.status,
      period: periodIn(words) ?? outer.period,
    };
  }
}

/** The years that a group or a cell gives for its projects, from the first to the last; null where it gives none. */
export function periodIn(text: string): Period | null {
  const year = YEAR_ALONE.exec(text)?.[1];
  if (year !== undefined) return { from: Number(year), to: Number(year), label: year };
  const found = findPeriods(text).filter(({ role }) => role === 'value');
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return null;
  return {
    from: Math.min(...found.map(({ period }) => period.from)),
    to: Math.max(...found.map(({ period }) => period.to)),
    label: first === last ? first.period.label : text.slice(first.start, last.end).trim(),
  };
}
