import type { UnitDimension } from '../../../schema/enums.js';
import { resolveIndicator, type ResolvedIndicator } from '../../link/indicators/index.js';
import { provinceAt } from '../agencies/provinces.js';
import { findPeriods } from '../period/index.js';
import { atStart, either, stripped } from './phrases.js';
import words from './words.json' with { type: 'json' };

/** What a value is said of. */
export interface Subject {
  /** The indicator's words. */
  readonly name: string;
  readonly component: string | null;
  readonly indicator: ResolvedIndicator;
  /** The last verb before the value: "tăng", "giảm", "chiếm", "đạt"; "" where there is none. */
  readonly verb: string;
}

/** What a breakdown ("trong đó", "X: ở đô thị đạt ...") breaks down: the subject of the value before. */
export interface Parent {
  readonly subject: Subject;
  /** What kind of unit its value has; null where it has none of its own. */
  readonly dimension: UnitDimension | null;
  /** The base unit of that value; null like `dimension`. */
  readonly unit: string | null;
  readonly open: boolean;
  /** Whether the value before was said to be a part of a whole: "6,4% GDP cả nước". */
  readonly whole: boolean;
  /** The part that is itself broken down: "nông thôn: thu gom đạt 98%, xử lý đạt 91,9%". */
  readonly within: string | null;
}

const LEAD_IN = atStart(words.leadIn);
/** Not the end of "từ 65 tuổi trở lên", nor of "tốc độ tăng trưởng bình quân". */
const VERB = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?<!trở\s)(?<!tốc độ\s)(?:${either(words.verbs)})[\s,:]*$`, 'iu');
const NOUNS = either(words.indicatorNouns);
const NOUN = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:tổng\s+)?(?:${NOUNS})(?![A-Za-zÀ-ỹ\d])`, 'giu');
const NOUN_AT_START = new RegExp(String.raw`^[\s,;:.–-]*(?:tổng\s+)?(?:${NOUNS})(?![A-Za-zÀ-ỹ\d])`, 'iu');
/** "Khu vực I (nông, lâm nghiệp và thủy sản)": a sector by its number, and its name. */
const SECTOR = /^khu vực (?:I{1,3}|[123])\s*[:(]\s*([^()]+)\)?$/iu;
const COMPONENT_LEAD = atStart(words.componentLead);
const COMPONENTS = new RegExp(
  String.raw`(?:(?<![A-Za-zÀ-ỹ\d])(?:của|ở|tại|khu vực|nhóm|ngành|cho)\s+)*(?<![A-Za-zÀ-ỹ\d])(?<component>${either(words.components)})(?![A-Za-zÀ-ỹ\d])`,
  'giu',
);
const IS_COMPONENT = new RegExp(String.raw`^(?:${either([...words.components, ...words.parts])})$`, 'iu');
/** Where a new clause begins within a head: at a semicolon, at a verb of intent, at an indicator's noun after a comma or "đưa". */
const BOUNDARY = new RegExp(
  String.raw`^.*(?:[;:]|(?:,|(?<![A-Za-zÀ-ỹ])(?:nhằm|để))\s+(?=(?:${either([...words.boundaries, ...words.indicatorNouns])})(?![A-Za-zÀ-ỹ\d]))|(?<![A-Za-zÀ-ỹ])đưa\s+(?=(?:${NOUNS})(?![A-Za-zÀ-ỹ\d])))`,
  'isu',
);
const ANY_DIGIT = /\d/u;
/** By so much must a shorter beginning be better known than a longer one to go before it. */
const CLEARLY = 0.1;
const GROWTH = /(?<![A-Za-zÀ-ỹ])(?:tăng|tốc độ|tăng trưởng)(?![A-Za-zÀ-ỹ])/iu;
/** "Tăng trưởng GRDP bình quân": how the rate is taken, no part of the name. */
const GROWTH_MEAN = /^((?:Tốc độ tăng|Tăng|Giảm|Mức giảm).*) bình quân$/u;
const DECLINE = /(?<![A-Za-zÀ-ỹ])giảm(?![A-Za-zÀ-ỹ])/iu;

/** "của tỉnh mới (đạt)": how far it has come, no part of the name. */
const SO_FAR = /(?<=\s(?:tỉnh|thành phố|cả nước))\s+(?:mới|đã|chỉ)$/iu;

/** A head without its years, its lead-in words and its verbs, and the verb that says what the value does. */
export interface CleanHead {
  readonly words: string;
  readonly verb: string;
}

export function cleanHead(head: string): CleanHead {
  const own = head.replace(BOUNDARY, '');
  const undated = withoutYears(own);
  // ", đến năm 2025 phấn đấu": what begins a clause may stand behind its years.
  let rest = (ANY_DIGIT.test(own) ? undated.replace(BOUNDARY, '') : undated).replace(/[\s,;:.–-]+$/u, '');
  let verb = '';
  for (let found = VERB.exec(rest); found && found[0] !== ''; found = VERB.exec(rest)) {
    const said = found[0].toLowerCase();
    if (verb === '' || /^(?:tăng|giảm|chiếm)/u.test(said)) verb = said.trim();
    rest = rest
      .slice(0, found.index)
      .replace(/[\s,;:–-]+$/u, '')
      .replace(SO_FAR, '');
  }
  return { words: withoutLeadIn(rest), verb };
}

/** Drops "trong đó", "phấn đấu", "bảo đảm" and the like from the beginning. */
export function withoutLeadIn(text: string): string {
  return tidy(stripped(text.trim(), LEAD_IN));
}

/** "10 tháng ước đạt", "lũy kế 9 tháng đầu năm": the part of a year that was counted, unlike "dưới 6 tháng tuổi". */
const MONTHS =
  /(?<![A-Za-zÀ-ỹ])(?:(?:lũy|luỹ) kế\s+)?(?<!(?:từ|dưới|trên|sau|trong)\s)\d{1,2} tháng(?:\s+(?:đầu|cuối)(?:\s+năm)?(?![A-Za-zÀ-ỹ])|(?=\s+(?:ước|đạt|tăng|giảm|tổng|doanh)|\s*$))/giu;

/** "đến hết tháng 11": up to when a value was counted. */
const UP_TO_MONTH = /(?<![A-Za-zÀ-ỹ])(?:tính\s+)?đến\s+(?:hết\s+|cuối\s+)?tháng\s+\d{1,2}(?![/\d])/giu;

/** Drops every year with its words: "đến năm 2025", "giai đoạn 2021 - 2025", "so với năm 2017", "(giá so sánh 2010)". */
export function withoutYears(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of findPeriods(text)) {
    rest += text.slice(at, start);
    at = end;
  }
  return tidy(
    (rest + text.slice(at))
      .replace(MONTHS, ' ')
      .replace(UP_TO_MONTH, ' ')
      .replace(/bình quân (?:5 năm|hằng năm|hàng năm|mỗi năm|năm|giai đoạn)$/iu, ''),
  );
}

/** "nhóm nông, lâm, thủy sản" is the component "nông, lâm, thủy sản". */
export function cleanComponent(text: string): string {
  let rest = tidy(text).replace(SECTOR, '$1');
  for (
    let found = COMPONENT_LEAD.exec(rest);
    found && found[0].length < rest.length && !IS_COMPONENT.test(rest);
    found = COMPONENT_LEAD.exec(rest)
  )
    rest = rest.slice(found[0].length);
  const part = tidy(rest);
  return provinceAt(part, 0) === null ? uncapitalised(part) : part;
}

/** Whether the words are one of the parts that values are commonly broken down by: a sector, an area, a level of school. */
export function isComponent(text: string): boolean {
  return IS_COMPONENT.test(cleanComponent(text));
}

/** The part that words name among others: "khu vực dịch vụ gặp nhiều khó khăn" names "dịch vụ"; null where they name none. */
export function componentIn(text: string): string | null {
  return text.matchAll(COMPONENTS).next().value?.groups?.component ?? null;
}

/** Whether the words begin as the name of an indicator does. */
export function beginsAsIndicator(text: string): boolean {
  return NOUN_AT_START.test(text);
}

/** A subject from the words that state it; a part named within them ("GRDP dịch vụ") becomes its component. */
export function subjectOf(
  name: string,
  verb: string,
  dimension: UnitDimension,
  component: string | null = null,
): Subject {
  const stated = capitalised(withVerb(tidy(name), verb, dimension)).replace(GROWTH_MEAN, '$1');
  const whole = resolveIndicator({ name: stated, component, dimension });
  if (component === null)
    for (const match of stated.matchAll(COMPONENTS)) {
      const part = uncapitalised(match.groups?.component ?? '');
      // "trường mầm non, phổ thông": one of several, not the part that the value is for.
      if (/^(?:,| và) /u.test(stated.slice(match.index + match[0].length))) continue;
      const rest = tidy(stated.slice(0, match.index) + stated.slice(match.index + match[0].length));
      const indicator = resolveIndicator({ name: rest, component: part, dimension });
      const fitsBetter = !whole.known || (indicator.key === whole.key && indicator.score > whole.score);
      if (indicator.known && fitsBetter) return { name: rest, component: part, indicator, verb };
    }
  return { name: stated, component, indicator: whole, verb };
}

/**
 * The indicator that a head ends in: of the beginnings after a comma, a colon or at an indicator's noun the one whose
 * words the vocabulary knows best, else the first noun; null where the head holds neither.
 */
export function indicatorIn({ words: cleaned, verb }: CleanHead, dimension: UnitDimension): Subject | null {
  const starts = new Set([0]);
  for (const { index, 0: mark } of cleaned.matchAll(/[,;:]\s+/gu)) starts.add(index + mark.length);
  const nouns = [...cleaned.matchAll(NOUN)].map(({ index }) => index);
  nouns.forEach((index) => starts.add(index));
  let best: Subject | null = null;
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    const subject = subjectOf(withoutLeadIn(cleaned.slice(start)), verb, dimension);
    const { known, key, score } = subject.indicator;
    const worse =
      best &&
      (key === best.indicator.key
        ? beginsAsIndicator(best.name) || !beginsAsIndicator(subject.name)
        : score < best.indicator.score + CLEARLY);
    if (!known || worse) continue;
    best = subject;
  }
  const [first] = nouns;
  return best ?? (first === undefined ? null : subjectOf(cleaned.slice(first), verb, dimension));
}

/** A value that grows or shrinks is another indicator than its level: "kim ngạch xuất khẩu tăng 22%". */
function withVerb(name: string, verb: string, dimension: UnitDimension): string {
  if (dimension === 'COUNT' && /^giảm(?! còn| xuống)/u.test(verb) && !DECLINE.test(name))
    return `Mức giảm ${uncapitalised(name)}`;
  if (dimension !== 'SHARE' && dimension !== 'RATE') return name;
  if (verb.startsWith('tăng') && !GROWTH.test(name)) return `Tốc độ tăng ${uncapitalised(name)}`;
  if (/^giảm(?! còn| xuống)/u.test(verb) && !DECLINE.test(name)) return `Mức giảm ${uncapitalised(name)}`;
  return name;
}

/** Without stray marks at both ends and empty brackets within. */
export function tidy(text: string): string {
  return text
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\*+|(?<![A-Za-zÀ-ỹ\d])_+|_+(?![A-Za-zÀ-ỹ\d])/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;:.)])/gu, '$1')
    .replace(/^[\s,;:.–+-]+|[\s,;:.–-]+$/gu, '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Abbreviations keep their capitals: GRDP. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}(?:\p{Lu}|\P{L}|$)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
