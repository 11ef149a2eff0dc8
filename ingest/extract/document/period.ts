import type { IsoDate, Period } from '../facts.js';

const RANGE =
  /(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|\d+ năm|các năm|năm)\s*)?\(?(20\d{2})\s*(?:[-–]|đến(?: năm)?)\s*(20\d{2})\)?(?!\d)/iu;
const HORIZON = /đến\s+(?:hết\s+)?năm\s+(20\d{2})/iu;
const YEAR = /năm\s+(20\d{2})(?!\d)/giu;
const BEYOND = /(?:tầm nhìn|định hướng)\s+đến\s+(?:năm\s+)?20\d{2}/giu;
const CITED = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(20\d{2})|tháng\s+\d{1,2}\s+năm\s+(20\d{2})/giu;

/**
 * The years that a text plans for, as its title says: "5 năm 2021 - 2025"; "đến năm 2030" from the year of the text on
 * (the tầm nhìn beyond is no period); of a report on one year with the plan for the next, the plan's. Null where it says none.
 */
export function periodOf(title: string, year: number | null): Period | null {
  const words = title.replace(BEYOND, '').replace(CITED, '');
  const range = RANGE.exec(words);
  if (range) return period(Number(range[1]), Number(range[2]), range[0]);
  const horizon = HORIZON.exec(words);
  if (horizon) return period(year ?? Number(horizon[1]), Number(horizon[1]), horizon[0]);
  const years = [...words.matchAll(YEAR)];
  const last = years.at(-1);
  return last ? period(Number(last[1]), Number(last[1]), last[0]) : null;
}

function period(from: number, to: number, label: string): Period | null {
  return from <= to ? { from, to, label: label.trim() } : null;
}

/** The year of a text without a date: the one its title is for, else that of the latest text that the title cites. */
export function yearOf(title: string, issuedOn: IsoDate | null): number | null {
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4));
  const words = title.replace(CITED, '').replace(BEYOND, '').replace(RANGE, '').replace(HORIZON, '');
  const [stated] = words.matchAll(YEAR);
  if (stated) return Number(stated[1]);
  const cited = Array.from(title.matchAll(CITED), (match) => Number(match[1] ?? match[2]));
  if (cited.length > 0) return Math.max(...cited);
  const range = RANGE.exec(title);
  return range ? Number(range[1]) : null;
}
