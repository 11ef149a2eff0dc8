import type { CitationRelation, DocumentKind } from '../../../schema/enums.js';
import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import { sentencesIn } from '../sentences.js';
import { actsIn } from './acts.js';
import { heads } from './number.js';
import words from './relations.json' with { type: 'json' };

/** Where a citation stands: in the formal head or a title, in an article, or anywhere else. */
export type Standing = 'head' | 'article' | 'other';

/** What words say of a text: that the document does it, that another text does, or nothing. */
type Said = CitationRelation | 'of another' | null;

/** Kinds whose articles change other texts. */
const LEGAL = new Set<DocumentKind>(['DECISION', 'RESOLUTION', 'DECREE', 'LAW', 'CIRCULAR']);
const either = (phrases: readonly string[]) => phrases.join('|');

/** A text that acts itself: "Kế hoạch thực hiện Nghị quyết …", "Nghị quyết mới thay thế …". */
const ANOTHER = anyOf([...heads.keys(), ...words.texts]);
/** "Quyết định này", "Quyết định này có hiệu lực từ ngày … và". */
const THIS = /(?<![A-Za-zÀ-ỹ])này(?:\s(?:có hiệu lực[^;]{0,80}|và))?\s*$/iu;
const GROUND = new RegExp(String.raw`^[\s*_-]*(?:${either(words.BASED_ON)})(?![A-Za-zÀ-ỹ])`, 'iu');
const LOOKING_BACK = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:${either(words['looking back'])})\s(?:[A-Za-zÀ-ỹ\d]+\s){0,4}$`,
  'iu',
);
const PARTLY = anyOf(words.partly);
const REFERS = new RegExp(String.raw`(?:${either(words.refers)})\s+(?:các\s+)?$`, 'iu');
const ELSEWHERE = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${either(words['goes on'])})\s*:?\s+(?:các\s+)?$`, 'iu');
/** "Xây dựng kế hoạch triển khai Chỉ thị số …": a first step. */
const MAKES = new RegExp(String.raw`^[\s-]*(?:${either(words.makes)})(?![A-Za-zÀ-ỹ])`, 'iu');
/** "đã được sửa đổi, bổ sung một số điều theo Nghị định số …": what was done to a text before. */
const UNDERGONE = /(?<![A-Za-zÀ-ỹ])(?:được|bị)\s(?:sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh)[^;]{0,60}$/iu;
const UNTIL = /(?:trước|sau|kể từ|từ) (?:ngày|khi)\s/iu;
/** What something is known from. */
const SOURCE = /^Báo cáo\s/iu;
/** What joins the texts of a list. */
const LIST_GOES_ON = /(?:;|,|\svà)\s*(?:\(?[a-zđ\d]{1,3}\)\s*)?(?:(?:các|số|tại|theo)\s+)*$/iu;
const CLAUSE_BEGINS = /,\s+(?:(?:đồng thời|và|tiếp tục|tổ chức|tham mưu|đề xuất|phối hợp)\s+)*$/iu;
const LABEL = /^\s*(?:(?:Điều|Khoản)\s\d+\s*[.:]|\d+(?:\.\d+)*\s*[.)]|[a-zđ]\)|[-+*])?\s*/u;
const ENDS_FORCE = /^[^;]{0,400}?(?:hết hiệu lực|chấm dứt hiệu lực|(?:được|bị) (?:thay thế|bãi bỏ))/iu;
/** "Các Quyết định sau hết hiệu lực kể từ ngày …:" over a list. */
const ENDED_BELOW = /hết hiệu lực[^;]{0,120}:\s*(?:[a-zđ\d]{1,2}[.)]\s*)?$/iu;
const CONDITION = /(?<![A-Za-zÀ-ỹ])(?:trường hợp|nếu|khi)(?![A-Za-zÀ-ỹ])/iu;
/** Characters between the words that say it and the text that they say it of. */
const NEAR = 110;

/**
 * What a document says of itself about each text that a passage of it cites, in their order; null where it says nothing. What another
 * text does with the cited one ("Kế hoạch số 60 thực hiện Nghị quyết số 14") is nothing of it.
 */
export function relationsIn(
  text: string,
  mentions: readonly Range[],
  standing: Standing,
  kind: DocumentKind,
): (CitationRelation | null)[] {
  const changes = standing === 'head' || (standing === 'article' && LEGAL.has(kind));
  const found = new Map<Range, CitationRelation | null>();
  for (const sentence of sentencesIn(text)) {
    const isGround = GROUND.test(text.slice(sentence.start, sentence.end));
    let lead: CitationRelation | null = isGround ? 'BASED_ON' : null;
    let from = sentence.start;
    let isAnothers = false;
    for (const mention of mentions.filter(({ start }) => sentence.start <= start && start < sentence.end)) {
      const gap = text.slice(from, mention.start);
      const opens = from === sentence.start;
      const said = SOURCE.test(text.slice(mention.start))
        ? null
        : isGround
          ? groundIn(gap, opens)
          : saidIn(gap, opens, standing, changes);
      // "sửa đổi theo Nghị định số 47 và Nghị định số 120": what another text does with the one it does with the next.
      isAnothers = said === 'of another' || (isAnothers && said === null && !gap.includes(';'));
      if (!isAnothers) lead = said === 'of another' ? null : (said ?? (LIST_GOES_ON.test(gap) ? lead : null));
      const ended = changes && standing === 'article' ? endedIn(gap, text.slice(mention.end, sentence.end)) : null;
      found.set(mention, ended ?? (isAnothers ? null : lead));
      from = mention.end;
    }
  }
  return mentions.map((mention) => found.get(mention) ?? null);
}

/** Of what a sentence of grounds cites, each is one, but for what one of them carries out or changes. */
function groundIn(gap: string, opens: boolean): Said {
  if (!opens) return gap.includes(';') ? 'BASED_ON' : LIST_GOES_ON.test(gap) ? null : 'of another';
  const act = actsIn(gap).at(-1);
  return act?.relation === 'IMPLEMENTS' && ANOTHER.test(gap.slice(0, act.start)) ? 'of another' : 'BASED_ON';
}

/** "Quyết định số … hết hiệu lực": as a whole, or what stands in it. */
function endedIn(gap: string, after: string): CitationRelation | null {
  if (ENDED_BELOW.test(gap)) return 'REPLACES';
  if (!ENDS_FORCE.test(after) || CONDITION.test(gap) || /\stheo\s*$/iu.test(gap)) return null;
  return ELSEWHERE.test(gap) ? 'AMENDS' : 'REPLACES';
}

/**
 * What the words between two cited texts, or before the first, say of the one after them.
 * @param opens whether they begin a sentence
 * @param changes whether the document changes texts there
 */
function saidIn(gap: string, opens: boolean, standing: Standing, changes: boolean): Said {
  const act = actsIn(gap).at(-1);
  if (!act) return null;
  const before = gap.slice(0, act.start);
  const after = gap.slice(act.end);
  // What is said of the text before, in a list of texts.
  if (!opens && after.includes(';')) return null;
  if (after.length > NEAR && !(opens && /[;,]|\svà\s/u.test(after) && ANOTHER.test(after.slice(0, NEAR)))) return null;
  if (UNTIL.test(after) || (ELSEWHERE.test(after) && !REFERS.test(after))) return null;
  if (UNDERGONE.test(gap) || (!opens && !before.includes(';') && !CLAUSE_BEGINS.test(before))) return 'of another';
  // "theo Nghị quyết số …" says how something is done, whatever it is.
  if (/^theo$/iu.test(gap.slice(act.start, act.end))) return act.relation;
  if (LOOKING_BACK.test(before)) return null;
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(': '), before.lastIndexOf(', ')) + 1,
  );
  const isOwn = THIS.test(clause) || standing === 'head';
  if (ANOTHER.test(clause) && !isOwn) {
    // "Thực hiện kế hoạch triển khai Nghị quyết số …": who carries out the one carries out the other.
    const isStep = MAKES.test(clause) || actsIn(clause).some(({ relation }) => relation === 'IMPLEMENTS');
    return act.relation === 'IMPLEMENTS' && isStep ? 'IMPLEMENTS' : 'of another';
  }
  if (act.relation === 'IMPLEMENTS' || act.relation === 'BASED_ON') return act.relation;
  if (!isOwn && !(changes && clause.replace(LABEL, '').trim() === '')) return null;
  return act.relation === 'REPLACES' && PARTLY.test(after) ? 'AMENDS' : act.relation;
}
