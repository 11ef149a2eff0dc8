import type { Warning } from '../warning.js';
import type { Replacement } from './rewrite.js';

/** What restored words show of the numbers between them. */
export interface Slots {
  readonly replacements: readonly Replacement[];
  readonly warnings: readonly Warning[];
}

const DATE =
  /(?<=(?<!\p{L})ngày\s+)(?<day>\S{1,3})(?<between>\s+tháng\s+)(?<month>\S{1,3})(?=\s+năm\s+(?:19|20)\d\d)/giu;
const OWN_NUMBER = /^[ \t]*Số:?[ \t]*(?<digits>\d+)[ \t]*\/[ \t]*(?<code>\p{Lu}+(?:-\p{Lu}+)*)/mu;
/** What an annex says of the text that it belongs to, in brackets below its title. */
const ANNEX_OF =
  /^[ \t]*\((?:Ban\s+hành\s+)?kèm\s+theo\s+(?:\p{L}+\s+){1,3}số:?\s+(?<digits>\d+)[ \t]*\/[ \t]*(?<code>\p{Lu}+(?:-\p{Lu}+)*)/gimu;

/**
 * Puts right the numbers that restored words speak for: a stroke read as a letter where a day or a month stands, and a
 * text's own number where its annexes agree on another. No digit is made up: what stays unreadable is a warning.
 */
export function repairSlots(text: string): Slots {
  const { replacements, warnings } = dates(text);
  const number = ownNumber(text);
  const all = [...replacements, ...(number ? [number] : [])].sort((a, b) => a.start - b.start);
  return {
    replacements: all,
    warnings: [...warnings, ...all.map((own) => warning('NUMBER_REPAIRED', text, own.start, readAs(text, own)))],
  };
}

function dates(text: string): Slots {
  const replacements: Replacement[] = [];
  const warnings: Warning[] = [];
  for (const { 0: date, index, groups } of text.matchAll(DATE)) {
    const { day = '', between = '', month = '' } = groups ?? {};
    // Forms leave both open.
    if (!/\d/.test(day + month)) continue;
    const [dayRead, monthRead] = [digitsOf(day), digitsOf(month)];
    if (!isUpTo(31, dayRead) || !isUpTo(12, monthRead)) {
      warnings.push(warning('NUMBER_UNREADABLE', text, index, `"ngày ${date}" is no date as it was read.`));
    } else if (dayRead !== day || monthRead !== month) {
      replacements.push({ start: index, end: index + date.length, text: dayRead + between + monthRead });
    }
  }
  return { replacements, warnings };
}

/** The digits that strokes and rings stand for among digits. */
function digitsOf(signs: string): string {
  return signs.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0');
}

function isUpTo(most: number, digits: string): boolean {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= most;
}

/** The number in a heading is filled in by hand; where all annexes have the same but for one digit, it is theirs. */
function ownNumber(text: string): Replacement | null {
  const own = OWN_NUMBER.exec(text);
  const { digits = '', code = '' } = own?.groups ?? {};
  const others = new Set(
    [...text.matchAll(ANNEX_OF)].flatMap(({ groups }) => (groups?.code === code ? (groups.digits ?? []) : [])),
  );
  const [other] = others;
  if (!own || others.size !== 1 || other?.length !== digits.length) return null;
  const differing = [...other].filter((digit, at) => digit !== digits[at]).length;
  const start = own.index + own[0].indexOf(digits);
  return differing === 1 ? { start, end: start + digits.length, text: other } : null;
}

function readAs(text: string, { start, end, text: written }: Replacement): string {
  return `"${text.slice(start, end)}" is read as "${written}", for what stands beside it or elsewhere in the text.`;
}

function warning(code: string, text: string, at: number, message: string): Warning {
  return { code, message, line: text.slice(0, at).split('\n').length };
}
