import type { ProjectStatus } from '../../../schema/enums.js';
import { anyOf } from '../columns.js';
import { findPeriods } from '../period/index.js';
import words from './status.json' with { type: 'json' };

const SAID: readonly (readonly [ProjectStatus, RegExp])[] = [
  ['COMPLETED', anyOf(words.COMPLETED)],
  ['UNDER_CONSTRUCTION', anyOf(words.UNDER_CONSTRUCTION)],
  ['PLANNED', anyOf(words.PLANNED)],
];
const OPENING_YEAR = yearAfter(words.opening);
const START_YEAR = yearAfter(words.start);

/**
 * How far a project has come, by the words of its group ("Dự án khởi công năm 2025"), of its cell or of the sentence that names it.
 * A work that opens in the document's year or later is being built; one that opened earlier is completed. Null where nothing is said.
 * @param year the document's; null where unknown
 */
export function statusOf(text: string, year: number | null): ProjectStatus | null {
  const opening = yearIn(OPENING_YEAR.exec(text)?.[0]);
  if (opening !== null && year !== null) return opening < year ? 'COMPLETED' : 'UNDER_CONSTRUCTION';
  const start = yearIn(START_YEAR.exec(text)?.[0]);
  if (start !== null && year !== null) return start < year ? 'UNDER_CONSTRUCTION' : 'PLANNED';
  return SAID.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function yearAfter(phrases: readonly string[]): RegExp {
  return new RegExp(
    String.raw`${anyOf(phrases).source}\s+(?:vào |trong )?(?:quý [IV]+[/ ]|tháng \d+[/ ])?(?:năm )?\d{4}`,
    'iu',
  );
}

function yearIn(text: string | undefined): number | null {
  return text === undefined ? null : (findPeriods(text)[0]?.period.to ?? null);
}
