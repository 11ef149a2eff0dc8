import type { Numbering, Paragraph, Section } from '../../outline/outline.js';
import verbs from '../agencies/assignment.json' with { type: 'json' };
import type { Assignment } from '../agencies/assignment.js';
import type { DocumentFacts } from '../facts.js';
import type { Reading } from '../reading.js';
import type { Assignees } from './assignee.js';
import { isStep, sectionOver, workUnder } from './zone.js';

/** A paragraph that is one task, and whether a heading says that tasks stand there. */
export interface Leaf {
  readonly paragraph: Paragraph;
  readonly announced: boolean;
  /** The paragraph that names who is to do it, where one stands as a heading over it. */
  readonly title: Paragraph | null;
}

/** More than one sentence: the work itself is said, not only what follows. */
const SENTENCES = /[.;]\s+\p{Lu}|;\s/u;
const LEADS_IN = /:\s*$/u;
/** "...; do vậy, yêu cầu các bộ, ngành, địa phương:" whose work is in the points that follow, whatever goes before. */
const CALLS_ON = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:${verbs['hands over'].join('|')})\\s(?:(?!\\s(?:${verbs['takes on'].join('|')})(?![A-Za-zÀ-ỹ]))[^.;:]){1,300}:\\s*$`,
  'iu',
);
const ENDS = /[.;]\s*$/u;
/** Over points of its own, a point of so few words is their title; a whole sentence is so with fewer still. */
const TITLE_WORDS = { open: 25, ended: 12 };
const IN_FORCE =
  /(?:trách nhiệm(?! hướng dẫn)|căn cứ)[^.;]{0,60}\sthi hành(?:\s+[A-Za-zÀ-ỹ ]{0,30}này)?(?:\s+kể từ ngày [^.;]{4,40})?\s*[./]*$|trách nhiệm\s(?:tổ chức\s|triển khai\s)*(?:thực hiện|thi hành)\s(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy chế|Quy định|Thông tư) này\s*[./]*$|^(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Thông tư|Nghị định|Quy định)[^.]{0,20} này (?:có hiệu lực|được|thay thế)/iu;
/** "Yêu cầu các sở, ngành nghiêm túc thực hiện Chỉ thị này./.": the text itself is all there is to do. */
const CARRY_OUT =
  /(?:nghiêm túc|nghiêm chỉnh|nghiêm|khẩn trương|được giao,?|quy định,?)\s(?:(?:nghiên cứu|quán triệt|phối hợp|tổ chức|triển khai)[, và]*)*thực hiện(?:\s(?:nghiêm túc|tốt|có hiệu quả|đầy đủ))?(?:\s(?:các |những )?(?:nội dung |yêu cầu |nhiệm vụ )*(?:(?:của |tại |trong |nêu trong )?(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công điện|Thông báo|Công văn|Chương trình) này)?)?\s*[./]*$/u;
/** "Bãi bỏ Quyết định số 12/QĐ-UBND": the text itself does so. */
const REPEALS =
  /^(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế)\s(?:\p{Ll}+\s){0,3}(?:(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Quy định)(?:\s\p{Ll}+){0,3}\ssố\s*:?\s*\d|(?:Điều|[Kk]hoản|[Đđ]iểm)\s[\da-zđ])/u;
/** "Tên đơn vị: ......": a form to fill in. */
const BLANK = /…{2}|\.{5}|_{4}/u;
/** The close of a plan, where more of it stands, and what has been. */
const NO_WORK =
  /^(?:Trên đây là|\(Chi tiết (?:tại|theo)|Trong quá trình (?:tổ chức |triển khai )*thực hiện[^.]*(?:nếu|có) |Đã |Đến nay|Tính đến)/u;
/** A law that a text stands on; "Căn cứ chức năng được giao" and what comes of a law ("..., tham mưu ...") are work. */
const LAW =
  /^Căn cứ\s+(?:vào\s+)?(?:các\s+)?(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kết luận|Công văn|Thông báo|Tờ trình|Điều|khoản|điểm|pháp lý)(?![A-Za-zÀ-ỹ])/u;
const VERB = `(?:${verbs['takes on'].join('|')})(?![A-Za-zÀ-ỹ])`;
const WORK = new RegExp(`,\\s+${VERB}`, 'u');
const OPENS = new RegExp(`^${VERB}`, 'iu');
const TOPIC = /^(?:Công tác|Về|Đối với)\s[^.;:]*$/u;
const GROUNDS = /^(?:Xét |Theo đề nghị |Trên đây là )/u;
const BULLETS = new Set<Numbering>(['dash', 'plus', 'bullet']);
/** "Sở Nội vụ là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thực hiện chức năng ...": what it is, not what it does. */
const DESCRIBES = /^[^.;:]{3,120}?\slà (?:cơ quan|đơn vị|tổ chức)\s[^.;]{0,160}\schức năng\s/u;
/** "Cơ quan thực hiện: Sở Y tế": a line of a procedure. */
const LABELLED =
  /^(?:Cơ quan|Đơn vị)\s(?:thực hiện|chủ trì|phối hợp|có thẩm quyền|giải quyết)[^:.;]{0,60}:[^:.;]{3,160}$/u;
const ENOUGH_WORDS = 4;
/** What no heading announces says who does what: a cell of a step ("UBND tỉnh phê duyệt") or a line of a form does not. */
const ENOUGH_ALONE = 6;
const LAST_CLAUSE = 320;
/** Texts whose steps are for those who carry them out; elsewhere a procedure is for whoever it concerns. */
const PLANS = new Set<DocumentFacts['kind']>(['PLAN', 'PROGRAMME', 'DIRECTIVE']);

/** "Về việc ban hành Kế hoạch ...": a decision whose substance is the plan. */
const ISSUES_PLAN = /^(?:Về việc\s+)?(?:ban hành|phê duyệt)\s+(?:Kế hoạch|Chương trình)(?![A-Za-zÀ-ỹ])/iu;

/**
 * The paragraphs that are one task each: leaves of the lists under a heading that hands out work, and elsewhere what names who
 * is to do it. A paragraph that goes on with the item above it belongs to that task, unless it names somebody of its own.
 * @param overObjects what is a task over a list of its objects
 */
export function taskParagraphs(
  { outline }: Reading,
  { kind, title: named }: DocumentFacts,
  assignees: Assignees,
  overObjects: ReadonlySet<Paragraph | Section>,
): Leaf[] {
  const isPlan = PLANS.has(kind) || ISSUES_PLAN.test(named);
  const leaves: Leaf[] = [];
  const paragraphs = outline.blocks.filter((block) => block.type === 'paragraph');
  const leadIns = new Set(
    paragraphs.flatMap(({ parent, marker }) =>
      parent && !overObjects.has(parent) && (isLeadIn(parent) || (marker && isTitle(parent))) ? [parent] : [],
    ),
  );
  const within = new Set<Paragraph>();
  const listsOfWork = mostlyWork(paragraphs);
  let title: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.zone !== 'body' || leadIns.has(paragraph)) continue;
    if (paragraph.section && overObjects.has(paragraph.section)) continue;
    if (title?.section !== paragraph.section) title = null;
    if (assignees.namesOnly(paragraph)) {
      title = isAnybody(assignees.own(paragraph)) || !headsOthers(paragraph) ? null : paragraph;
      continue;
    }
    const { parent } = paragraph;
    if (parent && !leadIns.has(parent)) within.add(paragraph);
    if (parent && within.has(parent)) within.add(paragraph);
    if (within.has(paragraph) && !startsAnew(paragraph, assignees)) continue;
    const work = workUnder(sectionOver(paragraph), (section) => namesLead(section, assignees));
    const text = paragraph.body.text;
    if (
      work === 'none' ||
      BLANK.test(text) ||
      IN_FORCE.test(text) ||
      REPEALS.test(text) ||
      CARRY_OUT.test(text) ||
      DESCRIBES.test(text) ||
      LABELLED.test(text) ||
      isTopic(paragraph) ||
      GROUNDS.test(text) ||
      text.split(/\s+/u).length < ENOUGH_WORDS
    )
      continue;
    const point = isPlan && paragraph.marker !== null;
    const announced =
      work === 'work' ||
      (point && work === 'steps' && isStep(text)) ||
      (point && work === 'contents' && (OPENS.test(text) || listsOfWork.has(listOf(paragraph))));
    const own = assignees.own(paragraph);
    const handed = own !== null && own.lead.length > 0 && (own.charged || isPlan);
    if (!handed && (!announced || saysNoWork(text))) continue;
    if (!announced && text.split(/\s+/u).length < ENOUGH_ALONE) continue;
    if (isLeadIn(paragraph) && !overObjects.has(paragraph)) continue;
    leaves.push({ paragraph, announced, title });
  }
  return leaves;
}

/** The lists most of whose points begin with a verb of work: a list is one thing, so that all of them are. */
function mostlyWork(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph | Section | null> {
  const lists = Map.groupBy(
    paragraphs.filter(({ marker }) => marker !== null),
    listOf,
  );
  const isWork = (points: readonly Paragraph[]): boolean =>
    points.filter(({ body }) => OPENS.test(body.text)).length > points.length / 2;
  return new Set([...lists].filter(([, points]) => isWork(points)).map(([list]) => list));
}

function listOf({ parent, section }: Paragraph): Paragraph | Section | null {
  return parent ?? section;
}

function saysNoWork(text: string): boolean {
  return NO_WORK.test(text) || (LAW.test(text) && !WORK.test(text));
}

function isLeadIn({ body }: Paragraph): boolean {
  if (!LEADS_IN.test(body.text)) return false;
  return !SENTENCES.test(body.text) || CALLS_ON.test(body.text.slice(-LAST_CLAUSE));
}

/** "- Cấp xã", "- Thu thập thông tin ở địa phương.": a few words that only gather the points under them. */
function isTitle({ marker, body }: Paragraph): boolean {
  const words = body.text.split(/\s+/u).length;
  return marker !== null && !SENTENCES.test(body.text) && words <= TITLE_WORDS[ENDS.test(body.text) ? 'ended' : 'open'];
}

/** "Công tác tham mưu, chỉ đạo": a title that has lost its number says what comes, not what is to be done. */
function isTopic({ marker, body }: Paragraph): boolean {
  return marker === null && TOPIC.test(body.text) && body.text.split(/\s+/u).length <= TITLE_WORDS.open;
}

/** "Các cơ quan liên quan" alone on a line: a cell or an item, but nobody's heading. */
function isAnybody(assignment: Assignment | null): boolean {
  return assignment?.lead.every(({ name }) => name.endsWith('liên quan')) ?? false;
}

/**
 * Whether a name alone heads what follows. The last of a list of names does not ("- Đài Truyền hình Việt Nam."), nor a
 * name that an annex printed one cell a line leaves between two rows.
 */
function headsOthers({ marker, body, section }: Paragraph): boolean {
  if (LEADS_IN.test(body.text)) return true;
  if (marker !== null && !BULLETS.has(marker.numbering)) return true;
  return !ENDS.test(body.text) && !isInAnnex(section);
}

function isInAnnex(section: Section | null): boolean {
  return section !== null && (section.numbering === 'annex' || isInAnnex(section.parent));
}

/** A paragraph that says who is to act. */
function startsAnew(paragraph: Paragraph, assignees: Assignees): boolean {
  const said = assignees.own(paragraph);
  return said !== null && said.charged && said.lead.length > 0;
}

function namesLead(section: Section, assignees: Assignees): boolean {
  const said = assignees.heading(section);
  return said !== null && said.charged && said.lead.length > 0;
}
