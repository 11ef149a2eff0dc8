import type { TargetKind } from '../../../schema/enums.js';
import type { DocumentFacts, Period } from '../facts.js';
import type { Place } from './context.js';
import { anywhere } from './phrases.js';
import type { Statement } from './statements.js';
import words from './words.json' with { type: 'json' };

const PLANNED = anywhere(words.kinds.planned);
const ESTIMATE = anywhere(words.kinds.estimate);
const ACTUAL = anywhere(words.kinds.actual);
/** In a report a goal that was met is a result. */
const DONE = /(?<![A-Za-zÀ-ỹ])(?:hoàn thành|vượt|đã đạt)(?![A-Za-zÀ-ỹ])/iu;
/** A sentence that begins so tells what is still to be done, also among results. */
const STRIVES = /^\s*(?:đồng thời,?\s+)?phấn đấu(?![A-Za-zÀ-ỹ])/iu;
/** "tính đến tháng 10", "đến nay": what is so already, whatever the rest of the year brings. */
const SO_FAR = /(?<![A-Za-zÀ-ỹ])(?:đến nay|hiện nay|hiện có|đến ngày|không còn|đã)(?![A-Za-zÀ-ỹ])/iu;
/** The same where no results are told, right before a subject or a value. */
const REACHED =
  /(?<![A-Za-zÀ-ỹ])(?:đến nay|hiện nay|hiện có|hiện (?:đã|mới)|(?<!nông thôn )mới (?:giải ngân |chỉ )?(?:đạt|có)|mới giải ngân|đã(?: [A-Za-zÀ-ỹ]+){0,3})[\s,]*$/iu;
const UP_TO_DAY =
  /(?<![A-Za-zÀ-ỹ])đến (?:hết )?ngày (?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?:\/| năm )(?<year>\d{4})/iu;
/** Results of months or quarters, in whatever follows them in a paragraph. */
const PART_OF_YEAR = /(?<![A-Za-zÀ-ỹ])(?:tháng|quý)\s+(?:đầu|\d|[IV])|\d\s+tháng(?![A-Za-zÀ-ỹ])/iu;
/** The words that say how far a value has come stand within so many characters before its subject. */
const REACH = 25;
const VERB_REACH = 20;

/** What the words around a value say of how far it has come. */
export interface Told {
  /** What they say right before it; null where they say nothing. */
  readonly said: TargetKind | null;
  /** Whether they say up to when it was counted. */
  readonly soFar: boolean;
  /** Whether they say that it has been reached, where no results are told. */
  readonly reached: boolean;
}

/** Reads what is told of one value after another of a paragraph. */
export function toldIn(text: string) {
  const months = PART_OF_YEAR.exec(text)?.index ?? Infinity;
  let previous: { statement: Statement; said: TargetKind | null } | null = null;

  return function told(statement: Statement, place: Place, { issuedOn }: DocumentFacts): Told {
    const { clause, range, before: was } = statement;
    const near = text.slice(Math.max(clause.head.start, range.start - REACH), clause.match.numeralStart);
    const before = text.slice(clause.sentence.start, range.start);
    const verb = text.slice(Math.max(range.start, clause.match.start - VERB_REACH), clause.match.start);
    const upTo = text.slice(clause.sentence.start, range.end);
    const own = STRIVES.test(before) ? 'TARGET' : place.result && DONE.test(near) ? null : kindIn(near);
    const isOfEstimate = previous?.said === 'ESTIMATE' && goesOn(previous.statement, statement);
    const said = own ?? (isOfEstimate ? 'ESTIMATE' : null);
    previous = { statement, said };
    return {
      // "thực hiện" is work to be done where no results are told.
      said: said === 'ACTUAL' && !place.result ? null : said,
      soFar: months < range.end || SO_FAR.test(upTo),
      reached:
        was !== null ||
        REACHED.test(before) ||
        REACHED.test(verb) ||
        (issuedOn !== null && (dayIn(upTo) ?? '9') <= issuedOn),
    };
  };
}

/** "ước đạt 13,45%, trong đó công nghiệp tăng 16,63%", "ước đạt 25 tỷ USD, tăng 16,5%": a part of the value before, or its growth. */
function goesOn(one: Statement, next: Statement): boolean {
  const isPart = next.subject.component !== null && next.subject.name === one.subject.name;
  return next.clause.sentence === one.clause.sentence && (isPart || next.form === 'growth');
}

/** The day that results are counted up to, "2024-02-29"; null where none is named. */
function dayIn(text: string): string | null {
  const { day, month, year } = UP_TO_DAY.exec(text)?.groups ?? {};
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/**
 * How far a value has come, by what the words right before it say, else by its place and year.
 */
export function kindFor(
  { said, soFar, reached }: Told,
  place: Place,
  period: Period,
  document: DocumentFacts,
): TargetKind {
  const past = document.year !== null && period.to < document.year;
  if (said === 'ESTIMATE') return document.year !== null && period.to > document.year ? 'TARGET' : 'ESTIMATE';
  if (said) return said;
  if (place.result && !soFar && isUnderWay(period, document)) return 'ESTIMATE';
  return place.result || reached || (past && !place.headline) ? 'ACTUAL' : 'TARGET';
}

/** Whether a whole year was not over when a report was issued: its results can only be estimates. */
function isUnderWay({ from, to, label }: Period, { kind, issuedOn, title }: DocumentFacts): boolean {
  const isWhole = !/(?<![A-Za-zÀ-ỹ])(?:tháng|quý)(?![A-Za-zÀ-ỹ])/iu.test(`${label} ${title}`);
  return kind === 'REPORT' && isWhole && from === to && issuedOn !== null && Number(issuedOn.slice(0, 4)) === to;
}

/** "Ước thực hiện năm 2024" is an estimate, "Mục tiêu" a target, "Thực hiện" a result; null where the words say nothing. */
export function kindIn(words: string): TargetKind | null {
  if (ESTIMATE.test(words)) return 'ESTIMATE';
  if (PLANNED.test(words)) return 'TARGET';
  return ACTUAL.test(words) ? 'ACTUAL' : null;
}
