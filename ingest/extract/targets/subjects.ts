import type { UnitDimension } from '../../../schema/enums.js';
import type { QuantityMatch } from '../quantity/index.js';
import { isDisbursement } from './clauses.js';
import { areaIn } from './areas.js';
import { deedIn } from './deeds.js';
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
  type Parent,
  type Subject,
} from './naming.js';
import { atStart, either, isOnly, stripped } from './phrases.js';
import { referredTo } from './referring.js';
import { COUNT_OF, deedOn, isWhole, RATIO, shareOf, someOf, valueFirst } from './value-first.js';
import words from './words.json' with { type: 'json' };

const VALUE_FIRST = atStart([...words.valueFirst, ...words.leadIn]);
/** "(giá hiện hành), tương đương khoảng 20.280 USD": the same in another unit. */
const SAME = new RegExp(String.raw`^[\s,(]*(?:[^()]*\))?[\s,(]*(?:${either(words.same)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** "giải quyết các vụ việc khiếu nại đạt tỷ lệ 85%" */
export const AS_SHARE = /(?<![A-Za-zÀ-ỹ])đạt tỷ lệ[\s:]*$/iu;
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
  if (head !== '' && isWhole(after)) return subjectOf(shareOf(head, after), '', dimension);
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

/** "toàn tỉnh mới": where, and how far. */
const WHEREABOUTS = /(?:\s+(?:toàn|của|trên địa bàn)\s+(?:tỉnh|thành phố)|\s+(?:mới|đã|chỉ))+\s*$/iu;

/** The money that is paid out: "vốn đầu tư công", where the words name no other. */
function disbursementIn(head: string): string {
  const fund = /vốn (?!đầu tư(?! công))[^,;]*$/iu.exec(head)?.[0] ?? 'vốn đầu tư công';
  return `Tỷ lệ giải ngân ${fund.replace(WHEREABOUTS, '')}`;
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

/** "một trong 10 địa phương đạt thứ hạng cao nhất về Chỉ số ...", "Chỉ số ... xếp thứ 3". */
function ranked(after: string, own: string, over: Parent | null): Subject | null {
  const index = INDEX.exec(after)?.[0];
  if (index !== undefined) return subjectOf(`Thứ hạng ${index}`, '', 'RANK');
  const found = indicatorIn(cleanHead(own), 'RANK') ?? (over?.dimension === 'RANK' ? over.subject : null);
  const among = AMONG.exec(after)?.groups;
  return found && among ? { ...found, component: among.short ?? among.whom ?? null } : found;
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

function joined(head: string, after: string): string {
  return after === '' || RATIO.test(head) ? head : `${head} ${after}`;
}

/** Whether the words before a value are none but verbs and words that lead in. */
export function isBare(own: string): boolean {
  return isOnly(cleanHead(own).words, VALUE_FIRST);
}
