import type { ProjectStatus } from '../../../schema/enums.js';
import { anyOf } from '../columns.js';
import { findPeriods } from '../period/index.js';
import words from './status.json' with { type: 'json' };

const SAID: readonly (readonly [ProjectStatus, RegExp])[] = [
  ['COMPLETED', anyOf(words.COMPLETED, 'giu')],
  ['UNDER_CONSTRUCTION', anyOf(words.UNDER_CONSTRUCTION, 'giu')],
  ['PLANNED', anyOf(words.PLANNED, 'giu')],
];
/** What a plan wants to be finished is being built; where results are told, it is done. */
const WISHED: typeof SAID = [['UNDER_CONSTRUCTION', anyOf(words.wished, 'giu')], ...SAID];
const TOLD: typeof SAID = [['COMPLETED', anyOf(words.told, 'giu')], ...SAID];
const OPENING_YEAR = yearAfter(words.opening);
const START_YEAR = yearAfter(words.start);
const OPENING_DAY = new RegExp(String.raw`${anyOf(words.opening).source}\s+ngày\s+\d{1,2}/\d{1,2}/(\d{4})`, 'iu');

/**
 * How far a project has come, by the words of its group ("Dự án khởi công năm 2025"), of its cell or of the sentence that names it.
 * A work that opens in the document's year or later is being built; one that opened earlier is completed. Null where nothing is said.
 * @param year the document's; null where unknown
 */
export function statusOf(text: string, year: number | null): ProjectStatus | null {
  return statusByYear(text, year) ?? SAID.find(([, pattern]) => text.search(pattern) >= 0)?.[0] ?? null;
}

/**
 * How far the works of running text have come, by the last thing that the words say: what stands nearest before a name tells of it,
 * and of one thing after another that became of a work the last is its state. Null where nothing is said.
 * @param year the document's; null where unknown
 * @param told whether results are told there, not plans
 */
export function lastStatus(text: string, year: number | null, told: boolean): ProjectStatus | null {
  const day = told && year !== null ? OPENING_DAY.exec(text)?.[1] : undefined;
  if (day !== undefined && Number(day) === year) return 'COMPLETED';
  return statusByYear(text, year) ?? lastSaid(text, told);
}

function lastSaid(text: string, told: boolean): ProjectStatus | null {
  let last: { status: ProjectStatus; start: number; end: number } | null = null;
  for (const [status, pattern] of told ? TOLD : WISHED) {
    for (const { index: start, 0: said } of text.matchAll(pattern)) {
      const end = start + said.length;
      // Of two that overlap the one that begins first holds the other: "đã khởi công", "khởi công".
      const isNearer = last === null || start >= last.end || (start < last.start && end > last.start);
      if (isNearer) last = { status, start, end };
    }
  }
  if (last === null || !told || !isBareStart(text.slice(last.start, last.end))) return last?.status ?? null;
  return text.slice(0, last.start).trim() === '' ? 'UNDER_CONSTRUCTION' : null;
}

/** "khởi công" among results: that it began, where the words begin with it, or that its beginning is hastened. */
function isBareStart(said: string): boolean {
  return /^khởi công$/iu.test(said);
}

function statusByYear(text: string, year: number | null): ProjectStatus | null {
  const opening = yearIn(OPENING_YEAR.exec(text)?.[0]);
  if (opening !== null && year !== null) return opening < year ? 'COMPLETED' : 'UNDER_CONSTRUCTION';
  const start = yearIn(START_YEAR.exec(text)?.[0]);
  if (start !== null && year !== null) return start < year ? 'UNDER_CONSTRUCTION' : 'PLANNED';
  return null;
}

function yearAfter(phrases: readonly string[]): RegExp {
  return new RegExp(
    String.raw`${anyOf(phrases).source}\s+(?:kỹ thuật |toàn tuyến )?(?:vào |trong )?(?:quý [IV]+[/ ]|tháng \d+[/ ]|ngày \d{1,2}/\d{1,2}/)?(?:năm )?\d{4}`,
    'iu',
  );
}

function yearIn(text: string | undefined): number | null {
  return text === undefined ? null : (findPeriods(text)[0]?.period.to ?? null);
}
