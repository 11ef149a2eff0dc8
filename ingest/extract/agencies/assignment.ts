import type { AgencyName } from '../facts.js';
import words from './assignment.json' with { type: 'json' };
import { mended } from '../slips.js';
import { findAgencies, type AgencyMatch } from './find.js';
import { genericWithin } from './generic.js';
import { listReader, oneOf, type List } from './lists.js';
import { endsOf, skip } from './skip.js';

/** Who is to do what a text says, and with whom. */
export interface Assignment {
  /** Who leads (chủ trì): named agencies, or a group as written. Empty where only partners are named. */
  readonly lead: readonly AgencyName[];
  /** Who takes part (phối hợp), where named one by one. */
  readonly support: readonly AgencyName[];
  /** Whether words say that they are to act; not where a point merely begins with them as the subject of some verb. */
  readonly charged: boolean;
}

const LABEL = /^\s*(?:(?:\d+(?:\.\d+)*|[A-Za-zÀ-ỹ]|[IVX]+)[.)]\s*|\(\p{N}+\)\s*|[-–+•*]\s*)*/u;
const HANDS_OVER = new RegExp(`(?:${oneOf(words['hands over'])})\\s+`, 'iuy');
/** "Trách nhiệm của Sở X", "Nhiệm vụ, quyền hạn của ..." over what they are. */
const DUTIES_OF =
  /(?:trách nhiệm|nhiệm vụ)(?:\s*,?\s+(?:và\s+)?(?:nhiệm vụ|quyền hạn|trách nhiệm|quản lý|thực hiện|phối hợp|cụ thể))*\s+(?:của|cho)\s+/iuy;
/** All that a heading says after these, but for the work that it is about: "... trong việc quản lý". */
const CHARGED =
  /[A-Za-zÀ-ỹ](?:(?!\s(?:trong việc|khi|đối với)\s)[^.;:()]){1,140}(?=\s*[.:]?\s*$|\s(?:trong việc|khi|đối với)\s)/uy;
const TAKES_ON = new RegExp(`\\s*,?\\s*(?:${oneOf(words['takes on'])})(?![A-Za-zÀ-ỹ])`, 'uy');
/** ", nhà thầu thi công tập trung ...": one more member of the list, of a kind not known, and then the work. */
const OTHERS_TAKE_ON = new RegExp(
  `\\s*,(?:\\s+(?!(?:${[...words['never of a member'], ...words['takes on']].join('|')})(?![A-Za-zÀ-ỹ]))\\p{Ll}+){2,10}${TAKES_ON.source}`,
  'uy',
);
/** Whoever a point begins with does what follows: "Sở Xây dựng khởi công ...", but not "Chính phủ đề nghị Bộ Y tế ...". */
const ACTS = new RegExp(
  `\\s+(?!(?:\\p{Ll}+\\s+){0,2}(?:${oneOf(words['hands over'])})(?![A-Za-zÀ-ỹ]))` +
    `(?!(?:${[...words['never of a member'], ...words['never an act']].join('|')})(?![A-Za-zÀ-ỹ]))\\p{Ll}`,
  'uy',
);
/** A group that is named whole: "các sở, ngành", but "các trường" goes on: "các trường đại học". */
const WHOLE =
  /(?:ngành|địa phương|đơn vị|quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|đoàn thể|chủ đầu tư)$/u;
const ONLY = /Riêng\s+(?:đối với\s+)?/uy;
/** "Trên cơ sở đề xuất của các sở, chủ trì tổng hợp": whoever is named above is to act, not who follows. */
const GOES_ON = /(?:chủ trì|chủ động|phối hợp|tham mưu|có trách nhiệm)(?![A-Za-zÀ-ỹ])/uy;
const LEADS =
  /\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:làm |là )?(?:cơ quan |đơn vị )?(?:chủ trì|theo dõi, đôn đốc)(?![A-Za-zÀ-ỹ])/uy;
const JOINS = /\s*,?\s*(?:cùng )?(?:phối hợp|tham gia)(?!\s+(?:chặt chẽ\s+)?với)(?![A-Za-zÀ-ỹ])/uy;
const NOTHING_MORE = /\s*[:.;]?\s*$/uy;
const COLON = /\s*:/uy;
const WITH =
  /(?:[Pp]hối (?:kết )?hợp(?:\s*,?\s+(?!với)\p{Ll}+){0,5}?\s+(?:cùng )?với|sự phối hợp của|phối hợp\s*:)\s+/gu;
/** "phối hợp Sở X", "phối hợp chặt chẽ lực lượng Công an thành phố". */
const DIRECTLY = /[Pp]hối (?:kết )?hợp\s+(?:chặt chẽ\s+)?(?:cùng\s+)?(?:lực lượng\s+)?(?=\p{Lu}|các\s+\p{Lu})/gu;
/** "báo cáo các Bộ chủ trì dự án": they are told, whoever leads. */
const OBJECT = /(?:báo cáo|trình|gửi|gửi về|gửi đến|tham mưu|tham mưu cho|của)\s+(?:các\s+)?$/iu;
/** "(các Bộ chủ trì dự án thành phần)": which of them, unless a clause begins here. */
const WHICH =
  /\s*chủ trì(?:\s*,\s*\p{Ll}+(?:\s\p{Ll}+)?){0,2}\s+(?:các\s+)?(?:dự án|tiểu dự án|hợp phần|nội dung|chương trình)(?![A-Za-zÀ-ỹ])/uy;
const CLAUSE = /(?:^|[.;:])\s*$|(?:do|giao|giao cho)\s+$/iu;
const OPENS_WHEN = /(?:H[ằà]ng|Định kỳ|Trước|Trong|Căn cứ|Trên cơ sở)\s/uy;
/** A time, or what work is based on, and every comma after it within its clause. */
const WHEN =
  /^(?:H[ằà]ng (?:năm|quý|tháng|tuần)|(?:Định kỳ|Trước ngày|Trong (?:quý|tháng|năm))\s[^,.;:]{1,60}),\s|(?<=^(?:Căn cứ|Trên cơ sở)\s[^.;:]{1,300}),\s/gu;
const ISSUES = /\s+ban hành\s/uy;
const CLAUSE_BEGINS = /[.;]\s+(?=[A-Za-zÀ-ỹ])/gu;
/** How far back the words before a list are looked at. */
const BACK = 20;
const LED_BY = /(?:[Cc]ơ quan|[Đđ]ơn vị)\s+(?:chủ trì|đầu mối|thực hiện)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*:\s*/gu;
const HANDED = /(?:^|[.;:,(]\s*)[Gg]iao\s+(?:cho\s+)?/gu;

/**
 * Reads who leads and who takes part, from a heading ("Sở X chủ trì, phối hợp với Y:"), a sentence ("Giao Sở X ...",
 * "... do Sở X chủ trì") or a cell that names agencies and nothing else. Null where the text assigns nobody.
 * @param place the document's own province; null for a national text
 * @param agencies those that the text names, where they are known already
 * @param isPoint whether it is a numbered point or a bullet: whoever it begins with acts, by any verb
 */
export function findAssignment(
  written: string,
  place: string | null,
  agencies: readonly AgencyMatch[] = findAgencies(written, place),
  isPoint = false,
): Assignment | null {
  const text = mended(written);
  const read = listReader(text, place, agencies);
  const told = opening();
  const first = told ?? (isPoint ? subject() : null);
  const next = first ? following(first.end) : [];
  const joined = [
    ...(text.includes('hối') ? [...endsOf(text, WITH), ...endsOf(text, DIRECTLY)] : []),
    ...joining(),
    ...next.filter(({ joins }) => joins).map(({ at }) => at),
  ].flatMap((at) => read.districts(at) ?? read.list(at) ?? []);
  const led = [
    first,
    ...(text.includes(':') ? endsOf(text, LED_BY).map(read.list) : []),
    ...(text.includes('iao ') ? endsOf(text, HANDED).map(read.list) : []),
    ...leading(),
    ...next.filter(({ joins }) => !joins).map(({ at }) => read.list(at)),
  ];
  const partners = joined.map(({ start }) => start);
  const generic = first ? [] : genericWithin(text, place);
  const lead = names(
    led
      .filter((list) => list !== null && !partners.includes(list.start))
      .flatMap((list) => list?.agencies ?? [])
      .concat(generic),
  );
  const support = names(joined.flatMap(({ named }) => named)).filter(
    ({ name }) => !lead.some((each) => each.name === name),
  );
  if (lead.length === 0 && support.length === 0) return null;
  return { lead, support, charged: told !== null || generic.length > 0 || led.slice(1).some((list) => list !== null) };

  /** The agencies that the text begins with, if it then says that they act, or says nothing else. */
  function opening(): List | null {
    const start = begins();
    const handed = skip(HANDS_OVER, text, start);
    if (handed !== null) return read.list(handed);
    const charged = skip(DUTIES_OF, text, start);
    if (charged !== null) return read.list(charged) ?? asWritten(charged);
    const list = read.list(start);
    if (!list) return afterWhen(start);
    const others = skip(/\s+/uy, text, list.end);
    const passedOn = others === null ? null : skip(HANDS_OVER, text, others);
    if (passedOn !== null) return read.list(passedOn);
    return [TAKES_ON, COLON, NOTHING_MORE, OTHERS_TAKE_ON].some((pattern) => skip(pattern, text, list.end) !== null)
      ? list
      : null;
  }

  function begins(): number {
    const start = LABEL.exec(text)?.[0].length ?? 0;
    return skip(ONLY, text, start) ?? start;
  }

  /** The agencies that the text begins with, if it then says what they do. */
  function subject(): List | null {
    const list = read.list(begins());
    const whole = list && (read.endsAt(list.end) || WHOLE.test(text.slice(list.start, list.end)));
    return whole && skip(ACTS, text, list.end) !== null ? list : null;
  }

  /** "Hằng năm, Sở Nội vụ ...", "Căn cứ kết quả rà soát, Sở Y tế ...": who stands after the comma, and acts. */
  function afterWhen(start: number): List | null {
    if (skip(OPENS_WHEN, text, start) === null) return null;
    const whens = endsOf(text.slice(start), WHEN).map((length) => start + length);
    for (const at of whens) {
      if (skip(GOES_ON, text, at) !== null) return null;
      const list = read.endsAt(at - ', '.length) && /\p{Lu}/u.test(text.charAt(at)) ? null : read.list(at);
      if (list) return skip(TAKES_ON, text, list.end) !== null || skip(ISSUES, text, list.end) !== null ? list : null;
    }
    return null;
  }

  /** "Trách nhiệm của doanh nghiệp viễn thông": a kind of bodies or persons that no list knows, named as the heading does. */
  function asWritten(start: number): List | null {
    CHARGED.lastIndex = start;
    const [said = ''] = CHARGED.exec(text) ?? [];
    const written = said.trim().replace(/\s+/gu, ' ');
    if (!written.includes(' ')) return null;
    const name = written.charAt(0).toUpperCase() + written.slice(1);
    return { agencies: [{ name, kind: 'OTHER', place }], named: [], start, end: start + said.length };
  }

  /** "Sở X chủ trì ...; Sở Y bố trí ...": who is to act in the clauses after the first. */
  function following(from: number): { at: number; joins: boolean }[] {
    return endsOf(text, CLAUSE_BEGINS).flatMap((at) => {
      const list = at > from ? read.list(at) : null;
      if (!list || skip(TAKES_ON, text, list.end) === null) return [];
      return [{ at, joins: skip(JOINS, text, list.end) !== null }];
    });
  }

  /** Every list of agencies that "chủ trì" follows. */
  function leading(): (List | null)[] {
    if (!text.includes('chủ trì') && !text.includes('đôn đốc')) return [];
    return read.lists(LEADS).filter(({ start, end }) => {
      const before = text.slice(Math.max(0, start - BACK), start);
      return !OBJECT.test(before) && (CLAUSE.test(before) || skip(WHICH, text, end) === null);
    });
  }

  /** "Sở X chủ trì, Sở Y phối hợp": where the partners begin. */
  function joining(): number[] {
    if (!text.includes('chủ trì')) return [];
    return endsOf(text, /chủ trì\s*[,;]\s*/gu).filter((at) => {
      const list = read.list(at);
      return list !== null && skip(JOINS, text, list.end) !== null;
    });
  }
}

function names(agencies: readonly AgencyName[]): AgencyName[] {
  return [...new Map(agencies.map((agency) => [`${agency.name}|${agency.place ?? ''}`, agency])).values()];
}
