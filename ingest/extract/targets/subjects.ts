import type { UnitDimension } from '../../../schema/enums.js';
import type { QuantityMatch } from '../quantity/index.js';
import { isDisbursement } from './clauses.js';
import { areaIn } from './areas.js';
import { deedIn, doneTo } from './deeds.js';
import {
  beginsAsIndicator,
  cleanComponent,
  cleanHead,
  componentIn,
  indicatorIn,
  isComponent,
  subjectOf,
  uncapitalised,
  withoutLeadIn,
  withoutYears,
  type Subject,
} from './naming.js';
import { anywhere, atStart, either, isOnly, stripped } from './phrases.js';
import { populationOf, referredTo } from './referring.js';
import words from './words.json' with { type: 'json' };

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

const VALUE_FIRST = atStart([...words.valueFirst, ...words.leadIn]);
const VERB = atStart(words.verbs);
/** "(giá hiện hành), tương đương khoảng 20.280 USD": the same in another unit. */
const SAME = new RegExp(String.raw`^[\s,(]*(?:[^()]*\))?[\s,(]*(?:${either(words.same)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** "giải quyết các vụ việc khiếu nại đạt tỷ lệ 85%" */
export const AS_SHARE = /(?<![A-Za-zÀ-ỹ])đạt tỷ lệ[\s:]*$/iu;
/** "kinh tế biển đóng góp (40% GRDP)" */
const CONTRIBUTES = /^(?!tỷ lệ|tỷ trọng)(.+) đóng góp$/iu;
const OF_WHOLE = /^(?:trong|vào|của) /iu;
const WHOLE = new RegExp(String.raw`^(?:(?:trong|vào|của) )?(?:${either(words.wholes)})(?![A-Za-zÀ-ỹ])`, 'iu');
const RATIO = atStart(words.clearForm);
const PREDICATE = /^(?:được|có|đạt|sử dụng|hoàn thành|tham gia|cơ bản)(?![A-Za-zÀ-ỹ])/iu;
/** Verbs after which the value is that of the words before them. */
const STATES = /^(?:đạt|chiếm|là|còn|ở mức)/u;
/** "tỷ lệ tăng huyết áp dưới 30% ở người trưởng thành" */
const OF_WHOM = new RegExp(String.raw`^(?:ở|trong|của) (?:các )?(?:${either(words.populations)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** "nước dẫn đầu thế giới", "dẫn đầu Hiệp hội các quốc gia Đông Nam Á (ASEAN)": among whom a country has its place. */
const AMONG =
  /(?:nước|quốc gia)\s+dẫn đầu\s+(?<whom>[^,;()]{2,60}?)(?:\s*\((?<short>\p{Lu}{2,})\)|$|\s+(?=(?:vào|đến|theo|về)\s))/u;
const INDEX = /(?:chỉ số|bộ chỉ số)[^,;]*/iu;
/** What is spent is no part of what is collected. */
const SPENDING = /^(?:tổng )?chi(?![A-Za-zÀ-ỹ])/iu;
const SOME = /^(?:các|riêng|khu vực|vùng|tại|ở|đối với) (?!tỷ lệ|tỉ lệ|chỉ)/iu;
const COUNT_OF = atStart(['số', 'tổng số', 'các']);
const THING = anywhere(['vốn', 'fdi', 'việc làm'], 'iu');
/** The kinds of unit that a growth is told in. */
const CHANGES: ReadonlySet<UnitDimension> = new Set(['SHARE', 'RATE', 'RATIO']);
/** What is measured by units of area and length, where only the thing is named. */
const MEASURED: Partial<Record<UnitDimension, string>> = { AREA: 'Diện tích', LENGTH: 'Chiều dài' };
/** "trợ giúp pháp lý cho", "mở rộng kết nối đến", "internet băng rộng phủ": words that lead to those who get something. */
const SERVES =
  /^(?<what>[A-Za-zÀ-ỹ]+(?:,?\s+[A-Za-zÀ-ỹ\d.-]+){1,20}?)(?:\s+(?:cho|đến|tới)|\s+(?<deed>phủ sóng|bao phủ|phủ kín|phủ))\s*$/iu;
const STRIVING = atStart(['phấn đấu', 'tiếp tục', 'đồng thời', 'và', 'cơ bản']);
/** In words; a longer head is a sentence, not the name of a part. */
const LONGEST_PART = 12;
const LONGEST_PARALLEL = 6;

/** The subject of a value, by the form of the words around it; null where they state none. */
export function subjectIn(
  own: string,
  after: string,
  match: QuantityMatch,
  over: Parent | null,
  open: boolean,
): Subject | null {
  const cleaned = cleanHead(own);
  const { words: head, verb } = cleaned;
  const { dimension } = match;
  if (isDisbursement(own, after, match)) return subjectOf(disbursementIn(head), verb, dimension);
  if (over && SAME.test(own)) return subjectOf(over.subject.name, '', dimension, over.subject.component);
  if (dimension === 'RANK') return ranked(after, own, over);
  const who = dimension === 'SHARE' && after !== '' ? servedBy(own, after) : null;
  if (who) return who;
  if (over && areaIn(after) !== null && isOnly(head, VALUE_FIRST)) return over.subject;
  const referred = over && referredTo(own, head, over, dimension);
  if (referred) return { ...referred, verb };
  if (over && (isPartOf(head, over, open) || isSameOf(head, verb, over, dimension)))
    return part(over, head, verb, dimension);
  const lastPart = head.slice(head.lastIndexOf(',') + 1);
  const first = isOnly(lastPart, VALUE_FIRST) ? valueFirst(lastPart, after, match, over, verb) : null;
  if (first?.indicator.known) return first;
  const deed = deedIn(own);
  const done = deed === null ? someOf(over, after, match, open) : deedOn(deed, after, match);
  if (done ?? first) return done ?? first;
  if (head !== '' && WHOLE.test(after)) return subjectOf(shareOf(head, after), '', dimension);
  const narrower = over && narrowed(over, own, head, dimension);
  if (narrower) return narrower;
  const shared = over && sharedBeginning(over.subject.name, head);
  if (over && shared) return { ...over.subject, component: cleanComponent(shared), verb };
  const found = indicatorIn(cleaned, dimension);
  if (found && RATIO.test(found.name) && OF_WHOM.test(after))
    return subjectOf(`${found.name} ${after}`, verb, dimension);
  if (found?.indicator.known) return found;
  if (over && open && !beginsAsIndicator(head)) return part(over, head, verb, dimension);
  const parallel = over && !found && parallelTo(over.subject.name, head);
  if (parallel) return subjectOf(parallel, verb, dimension);
  const stated = STATES.test(verb) || after === '' ? head : joined(withoutLeadIn(withoutYears(own)), after);
  if (AS_SHARE.test(own) && head !== '' && after === '' && !RATIO.test(head))
    return subjectOf(`Tỷ lệ ${uncapitalised(head)}`, verb, dimension);
  const plain = subjectOf(stated, verb, dimension);
  return plain.indicator.known ? plain : (found ?? plain);
}

/** "trợ giúp pháp lý cho 100% người có yêu cầu", "internet phủ 90% hộ gia đình": the share of those who get it. */
function servedBy(own: string, after: string): Subject | null {
  const said = stripped(withoutYears(own.slice(own.lastIndexOf(';') + 1)), STRIVING);
  const served = SERVES.exec(said)?.groups;
  if (!served?.what || beginsAsIndicator(said) || served.what.split(' ').length > LONGEST_PART) return null;
  const deed = served.deed ? `${served.deed} ${uncapitalised(served.what)}` : uncapitalised(served.what);
  const subject = subjectOf(`Tỷ lệ ${stripped(after, COUNT_OF)} được ${deed}`, '', 'SHARE');
  return { ...subject, verb: deed };
}

/** "100% hộ dân nông thôn được sử dụng nước sạch", "16 bác sĩ/vạn dân", "thu hút 1,2 tỷ USD vốn đầu tư nước ngoài". */
function valueFirst(
  head: string,
  after: string,
  match: QuantityMatch,
  over: Parent | null,
  verb: string,
): Subject | null {
  const { quantity, dimension } = match;
  const { unit } = quantity;
  if (after === '' && CHANGES.has(dimension)) {
    const growth = growthOf(over, verb, match);
    if (growth) return growth;
  }
  if (dimension === 'SHARE' || dimension === 'RATE') {
    if (after === '') return again(over, verb, dimension);
    if (verb.startsWith('giảm')) return subjectOf(`Mức giảm ${after}`, '', dimension);
    if (verb.startsWith('tăng')) return subjectOf(`Tốc độ tăng ${after}`, '', dimension);
    if (over && WHOLE.test(after)) return subjectOf(shareOf(levelOf(over.subject.name), after), '', dimension);
    if (PREDICATE.test(after) && over) return subjectOf(`${populationOf(over.subject.name)} ${after}`, '', dimension);
    return subjectOf(`Tỷ lệ ${after.replace(COUNT_OF, '')}`, '', dimension);
  }
  if (after === '' && over && (dimension !== 'COUNT' || (quantity.baseUnit === over.unit && isOnly(head, VERB)))) {
    const same = again(over, verb, dimension);
    if (same && (same.indicator.known || dimension === over.dimension)) return same;
  }
  if (dimension === 'COUNT') {
    const counted = unit.includes('/') ? unit.replace('/vạn dân', ' trên 1 vạn dân') : printedUnit(quantity.text);
    return subjectOf(`Số ${counted} ${after}`, verb, dimension);
  }
  const measured = after === '' ? undefined : MEASURED[dimension];
  if (measured !== undefined && head === '') return subjectOf(`${measured} ${after}`, verb, dimension);
  return after === '' ? null : subjectOf(THING.test(after) ? `Thu hút ${after}` : `${head} ${after}`, verb, dimension);
}

/** "công nhận 30 giống cây, trong đó có ít nhất 10 giống cây bản địa": some of the things that something is done to. */
function someOf(over: Parent | null, after: string, { quantity }: QuantityMatch, open: boolean): Subject | null {
  const isSome = open && over?.subject.verb !== '' && over?.unit === quantity.baseUnit && after !== '';
  return isSome && deedIn(over.subject.verb) !== null ? { ...over.subject, component: after } : null;
}

/** "Nâng cấp 46 trạm y tế xã", "số hóa 100% hồ sơ"; null for what is not counted. */
function deedOn(deed: string, after: string, { quantity, dimension }: QuantityMatch): Subject | null {
  if (dimension === 'SHARE' && after !== '')
    return { ...subjectOf(`Tỷ lệ ${doneTo(after, deed)}`, '', dimension), verb: deed };
  const measured = MEASURED[dimension];
  if (measured !== undefined && after !== '')
    return { ...subjectOf(`${measured} ${doneTo(after, deed)}`, '', dimension), verb: deed };
  if (dimension !== 'COUNT' || quantity.unit.includes('/')) return null;
  return { ...subjectOf(`Số ${doneTo(`${printedUnit(quantity.text)} ${after}`, deed)}`, '', dimension), verb: deed };
}

/** "toàn tỉnh mới": where, and how far. */
const WHEREABOUTS = /(?:\s+(?:toàn|của|trên địa bàn)\s+(?:tỉnh|thành phố)|\s+(?:mới|đã|chỉ))+\s*$/iu;

/** The money that is paid out: "vốn đầu tư công", where the words name no other. */
function disbursementIn(head: string): string {
  const fund = /vốn (?!đầu tư(?! công))[^,;]*$/iu.exec(head)?.[0] ?? 'vốn đầu tư công';
  return `Tỷ lệ giải ngân ${fund.replace(WHEREABOUTS, '')}`;
}

/** "đạt 60% vào năm 2028 và đạt 70% vào năm 2030", "tăng 12%/năm, đến năm 2030 đạt 5 tỷ USD": another value of the same. */
function again(over: Parent | null, verb: string, dimension: UnitDimension): Subject | null {
  if (!over || over.whole || /^(?:tăng|giảm)/u.test(verb)) return null;
  const sameKind = dimension === over.dimension;
  return sameKind ? over.subject : subjectOf(levelOf(over.subject.name), '', dimension, over.subject.component);
}

/** The name of what grows, or of what has a share: without "Tốc độ tăng", without "trong GDP cả nước". */
function levelOf(name: string): string {
  return name.replace(/^(?:Tốc độ tăng|Mức giảm) /u, '').replace(/ trong .*$/u, '');
}

/** "tỷ lệ lao động qua đào tạo ..., trong đó có bằng cấp, chứng chỉ ...": the same thing, said more narrowly. */
function narrowed(over: Parent, own: string, head: string, dimension: UnitDimension): Subject | null {
  if (!/trong đó,?\s+có\s/iu.test(own)) return null;
  const subject = subjectOf(`${over.subject.name} có ${head}`, '', dimension);
  return subject.indicator.known && subject.indicator.key !== over.subject.indicator.key ? subject : null;
}

/** "thể thấp còi" after "tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân": the end that both begin alike is exchanged. */
function parallelTo(name: string, head: string): string | null {
  const [first = ''] = head.split(' ');
  const at = name.toLowerCase().lastIndexOf(` ${first.toLowerCase()} `);
  return first !== '' && at > 0 && head.split(' ').length <= LONGEST_PARALLEL ? `${name.slice(0, at)} ${head}` : null;
}

/** "đạt 35 tỷ USD, tăng 10%": how the value before it grows; "tăng 15 điểm %", "tăng 1,5 lần": by how much it is more. */
function growthOf(over: Parent | null, verb: string, { quantity, dimension }: QuantityMatch): Subject | null {
  if (!over || !/^(?:tăng|giảm|gấp)/u.test(verb)) return null;
  if (dimension === 'RATIO' || quantity.unit === 'điểm %') return { ...over.subject, verb };
  return subjectOf(levelOf(over.subject.name), verb, dimension, over.subject.component);
}

/** "một trong 10 địa phương đạt thứ hạng cao nhất về Chỉ số ...", "Chỉ số ... xếp thứ 3". */
function ranked(after: string, own: string, over: Parent | null): Subject | null {
  const index = INDEX.exec(after)?.[0];
  if (index !== undefined) return subjectOf(`Thứ hạng ${index}`, '', 'RANK');
  const found = indicatorIn(cleanHead(own), 'RANK') ?? (over?.dimension === 'RANK' ? over.subject : null);
  const among = AMONG.exec(after)?.groups;
  return found && among ? { ...found, component: among.short ?? among.whom ?? null } : found;
}

/** The unit in the text's own words, without its magnitude: "lượt khách du lịch". */
function printedUnit(printed: string): string {
  return printed
    .replace(/^[^\d]*[\d.,\s]+(?:(?:[-–]|đến)\s*[\d.,]+\s*)?(?:(?:nghìn|ngàn|triệu|vạn|tỷ|tỉ)\s+)*/u, '')
    .replace(/ trở (?:lên|xuống)$/u, '');
}

function part(over: Parent, head: string, verb: string, dimension: UnitDimension): Subject | null {
  const own = cleanComponent(withoutYears(head));
  const named = isComponent(own) ? own : (componentIn(own) ?? own);
  if (named.split(' ').length > LONGEST_PART) return null;
  if (verb.startsWith('chiếm') && narrows(named, over.subject.name)) return subjectOf(`Tỷ lệ ${named}`, '', dimension);
  const component = over.within === null ? named : `${over.within}, ${named}`;
  const name =
    verb.startsWith('chiếm') && !/tỷ trọng|cơ cấu/iu.test(over.subject.name)
      ? `Tỷ trọng trong ${over.subject.name}`
      : over.subject.name;
  return { ...subjectOf(name, '', dimension, component), verb };
}

/** "giường bệnh ngoài công lập" after "số giường bệnh trên 1 vạn dân": some of what was counted. */
function narrows(part: string, name: string): boolean {
  const [first, second, ...rest] = part.toLowerCase().split(' ');
  return rest.length > 0 && `${name.toLowerCase()} `.includes(` ${first ?? ''} ${second ?? ''} `);
}

/** Whether the words name a part of what was just stated, not an indicator of its own. */
function isPartOf(head: string, over: Parent, open: boolean): boolean {
  if (SPENDING.test(head) && !SPENDING.test(over.subject.name)) return false;
  if (isComponent(head)) return open || over.subject.component !== null || over.subject.indicator.known;
  return false;
}

/** "tỷ lệ hộ nghèo giảm 4%, các huyện nghèo giảm 5%": the same happens to a part. */
function isSameOf(head: string, verb: string, over: Parent, dimension: UnitDimension): boolean {
  return verb !== '' && verb === over.subject.verb && dimension === over.dimension && SOME.test(head);
}

/** "giá trị sản xuất nông nghiệp" under "giá trị sản xuất nông, lâm, thủy sản": what follows the words that both begin with. */
function sharedBeginning(name: string, head: string): string | null {
  const strip = (words: string) => words.replace(/^(?:tốc độ tăng(?: trưởng)?|tăng) /iu, '').split(' ');
  const [over, own] = [strip(name), strip(head)];
  let same = 0;
  while (same < own.length && own[same]?.toLowerCase() === over[same]?.toLowerCase()) same++;
  const rest = own.slice(same).join(' ');
  return same >= 3 && isComponent(rest) ? rest : null;
}

function shareOf(head: string, tail: string): string {
  const whole = tail.replace(OF_WHOLE, '');
  const giver = CONTRIBUTES.exec(head)?.[1];
  if (giver !== undefined) return `Tỷ trọng đóng góp của ${uncapitalised(giver)} vào ${whole}`;
  return RATIO.test(head) ? `${head} trong ${whole}` : `Tỷ trọng ${uncapitalised(head)} trong ${whole}`;
}

function joined(head: string, after: string): string {
  return after === '' || RATIO.test(head) ? head : `${head} ${after}`;
}

/** Whether the words before a value are none but verbs and words that lead in. */
export function isBare(own: string): boolean {
  return isOnly(cleanHead(own).words, VALUE_FIRST);
}

/** Whether words begin with a whole that others are parts of: "GDP cả nước". */
export function isWhole(words: string): boolean {
  return WHOLE.test(words);
}
