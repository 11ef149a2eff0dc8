import type { IsoDate } from '../facts.js';

const DATE =
  /\s*[,(]?\s*(?:(?:được\s+)?(?:ký|ban hành)\s+)?ngày\s+(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]|tháng\s+(\d{1,2})\s+năm)\s*(\d{4})(?!\d)\)?/iuy;

/** The date of issue that stands in a text at a place ("ngày 24/01/2019", ", ngày 24 tháng 01 năm 2019"). */
export function dateAt(text: string, at: number): { date: IsoDate; end: number } | null {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const date = isoDate(Number(match[4]), Number(match[2] ?? match[3]), Number(match[1]));
  return date === null ? null : { date, end: at + match[0].length };
}

/** ISO 8601; null for a day that the calendar does not have. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
