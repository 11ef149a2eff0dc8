import type { Paragraph, Section } from '../../outline/outline.js';
import { findPeriods } from '../period/index.js';
import { contentOf } from '../tasks/zone.js';

/** "Giai đoạn từ nay đến năm 2025:", "Đến năm 2030": words that say for when, and nothing else. */
const TIME_ALONE =
  /^(?:(?:phấn đấu|định hướng|trong)\s+)*(?:(?:giai đoạn|thời kỳ|từ|nay|đến|tới|hết|cuối|năm|(?:19|20)\d\d|[-–—])\s*)+[:.]?$/iu;

/**
 * The year that a heading or lead-in of nothing but a time gives to what stands under it, where that heading stands among aims. Null
 * elsewhere: what a stage of works or of costs is called says nothing of what is to be.
 */
export function yearOver({ section, parent }: Pick<Paragraph, 'section' | 'parent'>): number | null {
  if (!isUnderAims(section)) return null;
  for (let at = parent; at !== null; at = at.parent) {
    const year = timeAlone(at.body.text);
    if (year !== null) return year;
  }
  for (let at = section; at !== null; at = at.parent) {
    const year = timeAlone(at.heading);
    if (year !== null) return year;
  }
  return null;
}

function timeAlone(said: string): number | null {
  const words = said.replace(/[*_]/gu, '').trim();
  return TIME_ALONE.test(words) ? (findPeriods(words).find(({ role }) => role === 'value')?.period.to ?? null) : null;
}

/** By the nearest heading that says what stands under it. */
function isUnderAims(section: Section | null): boolean {
  for (let at = section; at !== null; at = at.parent) {
    const content = contentOf(at.heading);
    if (content !== null) return content === 'aims';
  }
  return false;
}
