import { AgencyKind as Kinds } from '../../../schema/enums.js';
import type { AgencyName } from '../facts.js';
import assignment from './assignment.json' with { type: 'json' };
import { entryAt } from './gazetteer.js';
import { localWordsAt } from './local.js';
import open from './open.json' with { type: 'json' };
import type { Province } from './provinces.js';

/*
 * Bodies that are named for their task, and for whose they are: "Ban Chỉ đạo Dân số và Phát triển cấp xã", "Văn phòng
 * Quốc gia về Giảm nghèo", "Ban Chỉ đạo các Chương trình mục tiêu quốc gia thành phố". The head alone is none.
 */

const FIRST = /^(?:Ban|Văn|VP|VPQG|Ủy|Hội)$/u;
const heads = open.taskHeads.flatMap(({ head, name, kind }) =>
  Object.values(Kinds)
    .filter((each) => each === kind)
    .map((known) => ({ name, kind: known, pattern: new RegExp(`${head}(?!\\p{Ll})`, 'uy') })),
);
const NATION = /\s?(?:([Qq]uốc gia|QG|[Nn]hà nước)|(Trung ương))(?![A-Za-zÀ-ỹ])/uy;
/** What is of the "Trung ương" is of the Party. */
const CENTRAL = /^ Trung ương(?![A-Za-zÀ-ỹ])/u;
const ENDS = `${[...open.neverWithin, ...assignment['takes on']].join('|')}`;
/** A word of the task; a comma stands within only in "phòng, chống", "tham nhũng, lãng phí, tiêu cực". */
const WORD = new RegExp(
  `\\s+(?!(?:${ENDS})(?![A-Za-zÀ-ỹ]))(Chương trình|[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\\p{N}-]*|\\d{2,3}(?=\\s))(?:,(?=\\s+(?:${open.afterComma.join('|')})(?![A-Za-zÀ-ỹ])))?`,
  'uy',
);
const TASK = /\s+(?=(?:về\s+[A-Za-zÀ-ỹ]|\p{Lu}|các\s+\p{Lu}|\d{2,3}\s))/uy;
const OPENING = /\s+(?:về|các)(?=\s)/uy;
const OF_LEVEL = /\s+(?:cấp\s+)?(?=(?:thành phố|tỉnh|TP)(?![A-Za-zÀ-ỹ]))|\s+(?=cấp\s+(?:huyện|xã)(?![A-Za-zÀ-ỹ]))/uy;
const CLOSES = new RegExp(`\\s*(?:[,;.:()]|$|(?:và|${ENDS})(?![A-Za-zÀ-ỹ]))`, 'uy');
const LONGEST = 12;
/** So many common words may follow the last capital of a name without a level. */
const MOST_COMMON = 2;

/** The body named for its task that begins at `start` with `word`; null where none does, or nobody says which. */
export function taskBodyAt(
  text: string,
  start: number,
  word: string,
  own: Province | null,
): { agency: AgencyName; end: number } | null {
  if (!FIRST.test(word)) return null;
  for (const head of heads) {
    const at = skip(head.pattern, text, start);
    const task = at === null ? null : taskAt(text, at, own);
    if (!task) continue;
    return {
      agency: { name: head.name + task.name, kind: CENTRAL.test(task.name) ? 'PARTY' : head.kind, place: task.place },
      end: task.end,
    };
  }
  return null;
}

/** The words after the head, as they complete the name: " Quốc gia về Giảm nghèo", " Dân số thành phố Cần Thơ". */
function taskAt(
  text: string,
  at: number,
  own: Province | null,
): { name: string; place: string | null; end: number } | null {
  NATION.lastIndex = at;
  const nation = NATION.exec(text);
  const said = nation ? ` ${nation[2] ?? (/^nhà/iu.test(nation[1] ?? '') ? 'Nhà nước' : 'Quốc gia')}` : '';
  const from = at + (nation?.[0].length ?? 0);
  if (skip(TASK, text, from) === null) return nation?.[2] ? { name: said, place: null, end: from } : null;
  const opened = skip(OPENING, text, from) ?? from;
  let end = opened;
  let common = 0;
  for (let words = 0; words < LONGEST; words++) {
    const level = words > 0 && !nation ? levelAt(text, end, own) : null;
    if (level) return { name: said + written(text, from, end) + level.name, place: level.place, end: level.end };
    if (words > 0 && skip(CLOSES, text, end) !== null && !goesOn(text, end)) break;
    WORD.lastIndex = end;
    const [whole, next = ''] = WORD.exec(text) ?? [];
    if (whole === undefined || (/^\p{Lu}/u.test(next) && entryAt(text, end + whole.length - next.length))) break;
    common = /^\p{Lu}/u.test(next) ? 0 : common + 1;
    end += whole.length;
  }
  const sure = skip(CLOSES, text, end) !== null && (nation !== null || common <= MOST_COMMON);
  return sure && end > opened
    ? { name: said + written(text, from, end), place: nation ? null : (own?.name ?? null), end }
    : null;
}

/** "và" within a name stands before a word that still has its level or its capital to come: "Dân số và Phát triển". */
function goesOn(text: string, end: number): boolean {
  return /^\s+và\s+\p{Lu}/u.test(text.slice(end, end + 12));
}

/** "cấp thành phố", "tỉnh Lai Châu", "cấp xã". */
function levelAt(
  text: string,
  at: number,
  own: Province | null,
): { name: string; place: string | null; end: number } | null {
  const from = skip(OF_LEVEL, text, at);
  const words = from === null ? null : localWordsAt(text, from - 1, own);
  const [unit] = words?.units ?? [];
  return words && unit ? { name: ` ${unit.name}`, place: words.province?.name ?? null, end: unit.end } : null;
}

function written(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/\s+/gu, ' ');
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}
