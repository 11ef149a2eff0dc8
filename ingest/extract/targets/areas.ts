import type { UnitDimension } from '../../../schema/enums.js';
import { subjectOf, tidy, uncapitalised, type Subject } from './naming.js';

/** "ở khu vực thành phố, thị trấn", "tại vùng đồng bào dân tộc thiểu số" */
const AREA = String.raw`(?:ở|tại)\s+(?:các\s+)?(?:khu vực|vùng)\s+(?<area>[^;()]{2,40})`;
const IS_AREA = new RegExp(`^${AREA}$`, 'iu');
const AREA_AT_END = new RegExp(String.raw`(?<=\S)\s+${AREA}$`, 'iu');

/** The area that words are nothing but the name of; null for any other. */
export function areaIn(words: string): string | null {
  const area = IS_AREA.exec(words)?.groups?.area;
  return area === undefined ? null : uncapitalised(tidy(area));
}

/** An area that the words after a value or the end of a name tell is a component, not a part of the name. */
export function inItsArea(subject: Subject, after: string, dimension: UnitDimension): Subject {
  if (subject.component !== null) return subject;
  const told = areaIn(after);
  if (told !== null && !subject.name.endsWith(after)) return { ...subject, component: told };
  const end = AREA_AT_END.exec(subject.name);
  if (!end?.groups?.area) return subject;
  const named = subjectOf(subject.name.slice(0, end.index), subject.verb, dimension, uncapitalised(end.groups.area));
  return subject.indicator.known && named.indicator.key !== subject.indicator.key ? subject : named;
}
