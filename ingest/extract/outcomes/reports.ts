import type { OutcomeStatus } from '../../../schema/enums.js';
import verbs from '../agencies/assignment.json' with { type: 'json' };
import { anyOf } from '../columns.js';
import words from './words.json' with { type: 'json' };

/** Words that say what became of something. */
export interface Report {
  readonly status: OutcomeStatus;
  readonly start: number;
  readonly end: number;
  /** Whether they say so by themselves ("đã hoàn thành"), or only where results are told ("Hoàn thành …"). */
  readonly explicit: boolean;
}

type Patterns = readonly (readonly [OutcomeStatus, RegExp])[];

const any = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length).join('|');
/** "Thủ tướng Chính phủ", "UBND thành phố", "cấp có thẩm quyền": by whom. */
const BODY = String.raw`(?:[Cc]ấp|\p{Lu})[A-Za-zÀ-ỹ.]*(?:\s(?!đã\s|chưa\s)[A-Za-zÀ-ỹ]+){0,9}?\s`;
const BETWEEN = String.raw`(?:được\s${BODY}|(?:${any(words.between)}),?\s(?:và\s)?)*`;
const after = (marks: string, acts: readonly string[]) =>
  new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${marks})\s${BETWEEN}(?:${any(acts)})(?![A-Za-zÀ-ỹ\d])`, 'giu');
const GOING = '(?:hiện |hiện nay )?(?:đã và )?đang';

/** In this order where two say it in the same place. */
const EXPLICIT: Patterns = [
  ['DONE', after(`${GOING} (?:làm|triển khai|thực hiện|tiến hành) (?:các )?(?:thủ tục)`, words.accepted)],
  ['ONGOING', after(`${GOING}|đã`, words.underWay)],
  ['ONGOING', after(GOING, words.going)],
  ['NOT_DONE', after('(?:vẫn |còn |hiện |hiện vẫn )?chưa(?: thể)?', words.not)],
  ['NOT_DONE', anyOf(words.late, 'giu')],
  ['DONE', after('(?:hiện |đến nay |nay )?đã', words.done)],
  ['DONE', /(?<![A-Za-zÀ-ỹ\d])(?:thông xe|khánh thành|hoàn thành) ngày \d/giu],
];
/** Without one of these nothing is explicit; most words have none. */
const MARKS = /đã|đang|chưa|chậm|được|không hoàn thành|ngày \d/iu;
/** "được Thủ tướng Chính phủ phê duyệt": it is told of what has been, and elsewhere says which is meant. */
const undergone = (acts: readonly string[]) =>
  new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])được\s(?:${BODY})?(?:${any(acts)})(?![A-Za-zÀ-ỹ\d])`, 'gu');
const UNDERGONE: Patterns = [
  ['DONE', undergone(words.undergone.DONE)],
  ['ONGOING', undergone(words.undergone.ONGOING)],
];
/** "Chỉ đạo ban hành …", "Phối hợp với Bộ Xây dựng triển khai …", "UBND tỉnh ban hành …": whose act it was. */
const WHOSE = String.raw`(?:(?:(?:tích cực|tăng cường|tập trung)\s)?(?:(?:tiếp tục\s)?chỉ đạo\s|phối hợp\s(?:chặt chẽ\s)?với\s[^,;]{3,90}?\s)?|(?:UBND|HĐND|(?:Ủy|Uỷ) ban|Hội đồng|Thành ủy|Tỉnh ủy)(?:\s[a-zà-ỹ]+){0,4}?\s)`;
const told = (acts: readonly string[]) => new RegExp(String.raw`^${WHOSE}(?:${any(acts)})(?![A-Za-zÀ-ỹ\d])`, 'iu');
const TOLD: Patterns = [
  ['DONE', told(words.told.DONE)],
  ['ONGOING', told(words.told.ONGOING)],
];
/** Where an act may be told: in the beginning, or after what joins two. */
const JOINS = /(?:^|,\s(?:đồng thời\s)?|\svà\s)(?=[A-Za-zÀ-ỹ])/giu;
/** "thẩm định, phê duyệt quy hoạch": one thing is the object of both. */
const ACT_BEFORE = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:${any([...verbs['takes on'], ...words.done, ...words.going, ...words.told.DONE])})$`,
  'iu',
);
const QUALITY = new RegExp(String.raw`^\s(?:${any(words.quality)})(?![A-Za-zÀ-ỹ])`, 'iu');

/**
 * The words of a piece that say what became of something, in order, none over another.
 * @param amongResults whether results are told there
 */
export function reportsIn(said: string, amongResults: boolean): Report[] {
  const explicit = (MARKS.test(said) ? [...EXPLICIT, ...(amongResults ? UNDERGONE : [])] : [])
    .flatMap(([status, pattern]) =>
      Array.from(said.matchAll(pattern), ({ 0: match, index }): Report => {
        return { status, start: index, end: index + match.length, explicit: true };
      }),
    )
    .filter(({ status, end }) => status !== 'NOT_DONE' || !QUALITY.test(said.slice(end)));
  const inOrder = [...explicit, ...(amongResults ? toldIn(said) : [])].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return inOrder.filter((report, index) => {
    const earlier = inOrder.slice(0, index);
    if (earlier.some(({ end }) => end > report.start)) return false;
    const last = earlier.at(-1);
    return report.explicit || !last || isComing(said, last, report) || !ACT_BEFORE.test(joinedTo(said, report.start));
  });
}

function toldIn(said: string): Report[] {
  return Array.from(said.matchAll(JOINS), ({ 0: join, index }) => index + join.length).flatMap((start) =>
    TOLD.flatMap(([status, pattern]): Report[] => {
      const match = pattern.exec(said.slice(start));
      return match ? [{ status, start, end: start + match[0].length, explicit: false }] : [];
    }),
  );
}

/** "đã được triển khai, hoàn thành": what was begun has come to its end. */
function isComing(said: string, begun: Report, { start, status }: Report): boolean {
  return status === 'DONE' && /^đã\s/iu.test(said.slice(begun.start)) && /^hoàn thành/iu.test(said.slice(start));
}

/** The words before what joins an act to them. */
function joinedTo(said: string, start: number): string {
  return said.slice(0, start).replace(/(?:,\s(?:đồng thời\s)?|\svà\s)$/iu, '');
}
