import type { OutcomeStatus } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import { trimmed } from '../sentences.js';
import { CONFIDENCE, type Ground } from './confidence.js';
import { openWords, type Piece } from './pieces.js';
import { reportsIn, type Report } from './reports.js';
import { isSaidOf, type Zone } from './said-of.js';
import words from './words.json' with { type: 'json' };

/** A clause that says what became of something. */
export interface FoundOutcome extends Range {
  readonly status: OutcomeStatus;
  /** The clause, with its subject put before it where that stands further ahead. */
  readonly text: string;
  /** The subject, where that stands further ahead in the same passage. */
  readonly subject: Range | null;
  /** Whether it says itself of what it speaks. */
  readonly complete: boolean;
  /** Whether it speaks of several things, which a list may name. */
  readonly several: boolean;
  /** The act that a report without a subject tells: "Phê duyệt"; null for any other. */
  readonly act: string | null;
  /** Whether it is one of the things that a list names. */
  readonly listed: boolean;
  readonly confidence: number;
}

/** A report with the words of the clause around it, within its piece. */
interface Segment extends Report {
  /** Where the clause begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The words of the clause before the report. */
  readonly own: string;
}

const either = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length).join('|');
/** "Đến nay, ", "Trong năm 2024, ", "vẫn ": when and how, and not what. */
const WHEN = new RegExp(
  String.raw`^(?:(?:${either(words.whens)})(?![A-Za-zÀ-ỹ])[^,]{0,60},\s*|(?:${either([...words.clock, ...words.particles])})(?![A-Za-zÀ-ỹ]),?\s*)+`,
  'iu',
);
/** What joins an act to the one before it. */
const JOIN = new RegExp(
  String.raw`(?:,|\svà|\snhưng|\ssong)\s+(?:(?:${either([...words.clock, ...words.particles])}),?\s+)*$`,
  'iu',
);
/** What a clause after a comma is about, where it is not what the one before is about. */
const NAMED = new RegExp(
  String.raw`^(?:\d|(?:các|những|một số|${either([...words.things, ...words.works, ...words.actors])})(?![A-Za-zÀ-ỹ]))`,
  'iu',
);
const SEVERAL = /(?<![A-Za-zÀ-ỹ\d])(?:các|những|nhiều|một số|\d{1,3})\s/iu;
const THINGS = anyOf(words.things);
/** What states a value: "hoàn thành vượt kế hoạch". */
const VALUE = new RegExp(String.raw`^(?:\S+\s){0,3}(?:${either(words.values)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** A form to fill in. */
const BLANK = /…{2}|\.{5}|_{4}/u;
const ENOUGH_WORDS = 4;

/**
 * The clauses of a piece that say what became of something.
 * @param before the words that a colon puts before the piece; null where none stands there
 */
export function clausesIn(text: string, piece: Piece, zone: Zone, before: Range | null): FoundOutcome[] {
  const said = openWords(text, piece);
  const found: FoundOutcome[] = [];
  let subject: Range | null = null;
  let isHeld = true;
  for (const [index, segment] of segmentsOf(said, reportsIn(said, zone === 'results')).entries()) {
    const named = { start: piece.start + segment.from + whenOf(segment.own), end: piece.start + segment.start };
    const own = trimmed(text, named);
    const isOwn = own.end > own.start;
    if (isOwn || index === 0) isHeld = isSaidOf(segment, said, text.slice(own.start, own.end), zone);
    if (isOwn) subject = own;
    if (!isHeld && (segment.explicit || index === 0)) continue;
    if (isPassedOver(said, segment)) continue;
    const range = trimmed(text, { start: piece.start + segment.from, end: piece.start + segment.to });
    // "… đã được triển khai, hoàn thành và phát huy hiệu quả": an act without an object is of what the one before is of.
    const isShared = segment.explicit || (index > 0 && !THINGS.test(text.slice(range.start, range.end)));
    found.push(clauseOf(text, range, segment, zone, !isOwn && isShared ? (subject ?? before) : null));
  }
  return found;
}

/** A clause in its range; right after its subject, or in brackets there, it is one with that. */
function clauseOf(text: string, range: Range, segment: Segment, zone: Zone, subject: Range | null): FoundOutcome {
  const between = subject && text.slice(subject.end, range.start);
  const isBeside = between !== null && /^[\s:(]*$/u.test(between);
  const closing = isBeside && between.includes('(') && text.charAt(range.end) === ')' ? 1 : 0;
  const whole = isBeside && subject ? { start: subject.start, end: range.end + closing } : range;
  const said = text.slice(whole.start, whole.end);
  return {
    ...whole,
    status: segment.status,
    text: subject && !isBeside ? `${text.slice(subject.start, subject.end)} ${said}` : said,
    subject: isBeside ? null : subject,
    complete: !segment.explicit || subject !== null || segment.own.replace(WHEN, '').trim() !== '',
    several: SEVERAL.test(said),
    act: segment.explicit ? null : text.slice(range.start, range.start + segment.end - segment.from),
    listed: false,
    confidence: CONFIDENCE[groundOf(segment, zone)],
  };
}

function groundOf({ explicit, status }: Segment, zone: Zone): Ground {
  if (explicit) return zone === 'results' ? 'said among results' : 'said';
  return status === 'DONE' ? 'told' : 'under way';
}

/** Each report with its clause: the first has all that stands before it, a later one follows a joint, or a name after one. */
function segmentsOf(said: string, reports: readonly Report[]): Segment[] {
  const begun = reports.flatMap((report, index) => {
    const last = reports[index - 1];
    const from = last ? beginning(said, last.end, report.start) : 0;
    return from === null ? [] : [{ ...report, from, own: said.slice(from, report.start) }];
  });
  return begun.map((segment, index) => {
    const next = begun[index + 1];
    const to = next ? next.from - (JOIN.exec(said.slice(0, next.from))?.[0].length ?? 0) : said.length;
    return { ...segment, to };
  });
}

/** Where the clause of a report begins that stands after another one; null where it goes on with that. */
function beginning(said: string, from: number, at: number): number | null {
  const between = said.slice(from, at);
  if (JOIN.test(between)) return at;
  const comma = between.lastIndexOf(', ');
  return comma >= 0 && NAMED.test(between.slice(comma + 2)) ? from + comma + 2 : null;
}

/** How long the words are that say when. */
function whenOf(own: string): number {
  return WHEN.exec(own)?.[0].length ?? 0;
}

/** What states a value, what is left blank, and that work goes on without saying which, is nothing that became of something. */
function isPassedOver(said: string, { start, from, to, explicit, status }: Segment): boolean {
  const clause = said.slice(from, to);
  return (
    VALUE.test(said.slice(start, to)) ||
    BLANK.test(clause) ||
    (!explicit && status === 'ONGOING' && !THINGS.test(clause)) ||
    clause.trim().split(/\s+/u).length < ENOUGH_WORDS
  );
}
