import type { Scope } from '../../../schema/enums.js';
import type { Paragraph, Section } from '../../outline/outline.js';
import type { DocumentFacts, Period } from '../facts.js';
import { provinceAt } from '../agencies/provinces.js';
import { findPeriods, type PeriodMatch } from '../period/index.js';
import { scopeOfPlace } from './openings.js';
import { anywhere } from './phrases.js';
import { mended } from '../slips.js';
import words from './words.json' with { type: 'json' };

/** What the place in the document says of every value that stands there. */
export interface Place {
  /** Whether it is the document's list of chỉ tiêu. */
  readonly headline: boolean;
  /** The years of the nearest heading or lead-in that names any; null where none does. */
  readonly period: PeriodMatch | null;
  /** Whether that is the heading or a lead-in right over it: a level is for all its years then, not for the last. */
  readonly direct: boolean;
  /** Whether it sets conditions and procedures, whose numbers nobody is to reach. */
  readonly regulation: boolean;
  /** Whether results are told there, not plans. */
  readonly result: boolean;
}

const HEADLINE = anywhere(words.headings.headline);
/** A heading that is about them, not one that names them on the way. */
const HEADLINE_FIRST = new RegExp(String.raw`^(?:(?!có\s)\S+\s+){0,4}(?:${words.headings.headline.join('|')})`, 'iu');
const BROAD = anywhere(words.headings.broad);
const WORK = anywhere(words.headings.work);
/** "Tiêu chí đánh giá": what is judged by, not what was found. */
const CRITERIA = /(?:tiêu chí|chỉ tiêu|chỉ số|giám sát(?:,| và))\s+đánh giá/giu;
const RESULT = anywhere(words.headings.result);
const PLAN = anywhere(words.headings.plan);
/** "Chuyển đổi số ... với mục tiêu ..." may stand under results as well. */
const PLAN_FIRST = new RegExp(String.raw`^(?:\S+\s+){0,5}(?:${words.headings.plan.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const REGULATION = anywhere(words.regulation);
const NATIONAL = /(?<![A-Za-zÀ-ỹ])(?:cả nước|toàn quốc|bình quân chung cả nước|quốc gia)(?![A-Za-zÀ-ỹ])/iu;
const OF_NATION =
  /(?:^(?:gdp|tổng sản phẩm trong nước)(?![A-Za-zÀ-ỹ])(?!.*(?:vùng))|(?:chung )?(?:của )?(?:cả nước|toàn quốc)$)/iu;
const NATION_ALONE = /(?:^|[;,(])\s*(?:cả nước|toàn quốc)(?:\s+(?:ước|đạt|tăng|giảm|là|còn))+\s*$/iu;
const OF_REGION = /(?:^| )(?:của )?(?:toàn )?vùng(?: [A-Za-zÀ-ỹ]+){0,5}$/iu;
const OF_PLACE = /(?<![A-Za-zÀ-ỹ])(?:của|tỉnh|thành phố|tại)\s+(?=\p{Lu})/gu;
const OF_DISTRICT = /^(?:huyện|quận|thị xã|xã|phường|thị trấn) \p{Lu}/u;
/** "từ năm 2026 đến năm 2030" over a level says by when, where "2026 - 2030" names a span. */
const UNTIL = /đến\s+(?:hết\s+)?năm\s/iu;

/** Reads the headings over a block, and the lead-in paragraphs over a list item. */
export function placeOf(section: Section | null, paragraph: Paragraph | null): Place {
  const leadIns = [...openingOf(paragraph), ...leadInsOver(paragraph)];
  const headings = headingsOver(section);
  const heads = [...leadIns, ...headings].map((head) => head.replace(CRITERIA, ''));
  const dated = heads.map(periodOfHeading);
  const nearest = dated.findIndex((period) => period !== null);
  const lists = [
    ...leadIns.map((words) => listed(words, HEADLINE)),
    ...headings.map((words) => listed(words, HEADLINE_FIRST)),
  ];
  const telling = heads.find((head) => (RESULT.test(head) ? !PLAN.test(head) : PLAN_FIRST.test(head)));
  return {
    headline: lists.find((list) => list !== null) ?? false,
    period: dated[nearest] ?? null,
    direct: nearest <= leadIns.length,
    regulation: heads.some((head) => REGULATION.test(head)),
    result: telling !== undefined && RESULT.test(telling),
  };
}

/** "Một số chỉ tiêu cụ thể: phấn đấu ...": what a paragraph itself announces before its first colon. */
function openingOf(paragraph: Paragraph | null): string[] {
  const opening = /^[^:.;\d]{0,80}(?=:)/u.exec(paragraph?.body.text ?? '')?.[0];
  return opening === undefined ? [] : [opening];
}

/** The paragraphs that lead in to a list item, from the nearest up, each by its last sentence. */
function leadInsOver(paragraph: Paragraph | null): string[] {
  const over = paragraph?.parent ?? null;
  return over ? [mended(lastSentence(over.body.text)), ...leadInsOver(over)] : [];
}

/** The headings over a block, from the nearest up. */
function headingsOver(section: Section | null): string[] {
  return section ? [mended(section.heading), ...headingsOver(section.parent)] : [];
}

function lastSentence(text: string): string {
  return text.slice(text.lastIndexOf('. ') + 1);
}

/** Whether words announce chỉ tiêu (true), or tasks or what is aimed at in general (false); null where they announce neither or both. */
function listed(words: string, headline: RegExp): boolean | null {
  if (BROAD.test(words)) return false;
  const isList = headline.test(words);
  return isList === WORK.test(words) ? null : isList;
}

function periodOfHeading(head: string): PeriodMatch | null {
  const periods = findPeriods(head).filter(({ role }) => role === 'value');
  return periods.at(-1) ?? null;
}

/**
 * The years that a value is for. A yearly rate is for every year of the plan up to the year named; a level is for the
 * last year of a plan, unless the words around it or the heading right over it name the span.
 * @param stated the years that the words around the value name; null where they name none
 * @param running whether the value is for each of the years, not for the last
 */
export function periodFor(
  stated: PeriodMatch | null,
  place: Place,
  document: DocumentFacts,
  running: boolean,
): Period | null {
  const plan = (place.result ? null : document.period) ?? resultYear(document);
  const named = stated ?? place.period;
  if (!named) return plan && (running ? plan : lastYear(plan));
  const { period } = named;
  // No result is of a year to come: the year belongs to a plan that is mentioned beside it.
  if (place.result && plan && period.to > plan.to) return plan;
  if (period.from === period.to)
    return running && named.deadline && plan && plan.from < period.to && period.to <= plan.to
      ? { ...period, from: plan.from }
      : period;
  const ofAll = named === stated || (place.direct && !UNTIL.test(period.label));
  return running || ofAll ? period : lastYear(period);
}

/** The year whose results a text tells: the first that its title names, else that of its issue. */
function resultYear({ title, year }: DocumentFacts): Period | null {
  const named = findPeriods(title).find(({ period, role }) => role === 'value' && (year === null || period.to <= year));
  return named?.period ?? (year === null ? null : { from: year, to: year, label: String(year) });
}

function lastYear(period: Period): Period {
  return { from: period.to, to: period.to, label: period.label };
}

/** Whom a value of running text is about. */
export function scopeOf(name: string, component: string | null, document: DocumentFacts): Scope {
  const ofPart = component === null ? null : scopeOfPlace(component);
  if (ofPart !== null) return ofPart;
  if (OF_DISTRICT.test(name)) return 'DISTRICT';
  if (!/tỷ trọng|tỷ lệ đóng góp|đóng góp/iu.test(name)) {
    if (OF_NATION.test(name)) return 'NATIONAL';
    if (OF_REGION.test(name)) return 'REGION';
  }
  return document.place !== null && isOfAnother(name, document.place) ? 'OTHER' : ownScope(document);
}

/** "IIP tăng 7,9%; cả nước tăng 8,4%": whom nothing but a verb stands between and a value; null for any other words. */
export function scopeBefore(words: string): Scope | null {
  return NATION_ALONE.test(words) ? 'NATIONAL' : null;
}

/** "GRDP của tỉnh Quảng Ninh", in a text of another place. */
function isOfAnother(name: string, place: string): boolean {
  const named = Array.from(
    name.matchAll(OF_PLACE),
    ({ 0: of, index }) => provinceAt(name, index + of.length)?.value.name,
  );
  return named.some((other) => other !== undefined) && !named.includes(place);
}

/** The document's own: its province, or the whole country for a central body's text. */
function ownScope({ place }: DocumentFacts): Scope {
  return place === null ? 'NATIONAL' : 'LOCAL';
}

/** Whom a column of a table is about, by its head. */
export function scopeOfHead(head: string, document: DocumentFacts): Scope {
  if (NATIONAL.test(head)) return 'NATIONAL';
  return /(?<![A-Za-zÀ-ỹ])vùng(?![A-Za-zÀ-ỹ])/iu.test(head) ? 'REGION' : ownScope(document);
}
