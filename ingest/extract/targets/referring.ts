import type { UnitDimension } from '../../../schema/enums.js';
import {
  beginsAsIndicator,
  cleanComponent,
  subjectOf,
  tidy,
  uncapitalised,
  withoutYears,
  type Parent,
  type Subject,
} from './naming.js';
import { atStart, within } from './phrases.js';
import words from './words.json' with { type: 'json' };

/** "tỷ lệ này đạt 100%" */
const THE_SAME = /^(?:(?:các )?(?:tỷ lệ|tỉ lệ|con số|chỉ tiêu|chỉ số|số)) (?:này|trên|đó|tương ứng)$/iu;
/** "tỷ lệ này ở doanh nghiệp nhỏ và vừa": of a part. */
const THE_SAME_AT = /^(?:tỷ lệ|tỉ lệ|con số|chỉ tiêu|chỉ số|số) (?:này|đó) (?:ở|tại|của|đối với) /iu;
/** "tỷ lệ được quản lý điều trị": of those of whom the value before was told. */
const OF_THE_SAME = /^(?:tỷ lệ|tỉ lệ)\s+(?=(?:được|có|đạt)\s)/iu;
const PREDICATE_FIRST = atStart(words.predicates);
const PREDICATE = within(words.predicates);
const RATIO = atStart(words.clearForm);

/** The subject of a value whose words refer to the one before it; null for words that stand alone. */
export function referredTo(own: string, head: string, over: Parent, dimension: UnitDimension): Subject | null {
  const { name } = over.subject;
  if (THE_SAME.test(head)) return over.subject;
  if (THE_SAME_AT.test(head)) return { ...over.subject, component: cleanComponent(head.replace(THE_SAME_AT, '')) };
  if (OF_THE_SAME.test(head)) return subjectOf(`${populationOf(name)} ${head.replace(OF_THE_SAME, '')}`, '', dimension);
  if (!over.open || over.within !== null || !RATIO.test(name) || beginsAsIndicator(head)) return null;
  const said = tidy(withoutYears(own));
  if (!PREDICATE_FIRST.test(said)) return null;
  return subjectOf(`${populationOf(name)} ${uncapitalised(predicateOf(said))}`, '', dimension);
}

/** "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý" is about "Tỷ lệ chất thải rắn sinh hoạt". */
export function populationOf(name: string): string {
  const predicate = PREDICATE.exec(name);
  return predicate ? name.slice(0, predicate.index) : name;
}

/** Without the verb that only leads to the value: "có kết nối internet đạt". */
function predicateOf(said: string): string {
  return said.replace(/\s(?:đạt|là|chiếm)$/iu, '');
}
