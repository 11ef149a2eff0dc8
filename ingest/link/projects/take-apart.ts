import { remember } from '../../remember.js';
import { kindOfType, typeAt } from '../../extract/projects/kind.js';
import { type Designation, namesIn, type Rank, type Word, type Work } from './designation.js';
import { isCrossing, isLarge } from './kinds.js';
import { foldName, spelt } from './spelling.js';
import { afterAll, isCapital, numberOf, phraseFinder, type Token, tokensOf } from './tokens.js';
import words from './words.json' with { type: 'json' };

/** What the words of a name are about, from some point on. */
type Zone = 'work' | 'place' | 'host' | 'segment' | 'aside';

interface Draft {
  kinds: string[];
  words: Word[];
  numbers: number[];
  isBeside: boolean;
}

/** A name on its way. */
interface Parts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly works: [Draft, ...Draft[]];
  readonly around: { readonly place: Word[]; readonly host: Word[]; readonly segment: Word[] };
  /** The zones that brackets interrupt. */
  readonly outer: Zone[];
  zone: Zone;
  phase: number | null;
}

/** Reads what stands at a token, if it is for this rule; gives the index after it, null where it is not. */
type Rule = (parts: Parts, at: number) => number | null;

const OPENINGS = phraseFinder(words.openings);
const COMMON = phraseFinder(words.common);
const PLACE = phraseFinder(words.zones.place);
const UNIT = phraseFinder(words.zones.unit);
const HOST = phraseFinder(words.zones.host);
const BEARER = phraseFinder(words.zones.bearer);
const STRETCH = phraseFinder(words.zones.segment);
const TERRITORY = phraseFinder(words.zones.territory);
const ASIDE = phraseFinder([...words.zones.purpose, ...words.zones.bearer]);
const PHASE = phraseFinder(words.zones.phase);
const MEASURED = new Set(words.measured);
const FILLERS = new Set(words.fillers);
/** No work has more phases; what is larger is a year. */
const MAX_PHASE = 20;
/** No series has more works; of what goes further, only its ends are told apart. */
const MAX_SERIES = 100;

/** In this order: the first that takes what stands there reads it. */
const RULES: readonly Rule[] = [
  brackets,
  phase,
  place,
  unit,
  host,
  stretch,
  territory,
  aside,
  nextWork,
  type,
  plainHost,
];

/**
 * Takes the name of a project apart: which works it names, what they belong to, where they are, which stretch and phase of them. What
 * every project is called ("Dự án đầu tư xây dựng") and the place whose text it is ("thành phố Hải Phòng") tell nothing and are left out.
 * @param own the province or city whose text names it; null for a central one
 */
export function designationOf(name: string, own: string | null): Designation {
  return takenApart(JSON.stringify([name, own]));
}

const takenApart = remember((asked): Designation => {
  const [name, own] = JSON.parse(asked) as [string, string | null];
  const text = spelt(name, own);
  const parts: Parts = {
    ...{ text, tokens: tokensOf(text), works: [draft(false)], around: { place: [], host: [], segment: [] } },
    ...{ outer: [], zone: 'work', phase: null },
  };
  for (let i = afterAll(OPENINGS, parts.tokens, 0); i < parts.tokens.length;) i = readAt(parts, i);
  return { works: settled(parts.works), ...parts.around, phase: parts.phase };
});

function readAt(parts: Parts, at: number): number {
  for (const rule of RULES) {
    const after = rule(parts, at);
    if (after !== null) return after;
  }
  return word(parts, at);
}

/** What stands in brackets is a remark; but the name of a work that has none yet: "Tuyến metro số 1 (Bến Thành - Suối Tiên)". */
function brackets(parts: Parts, at: number): number | null {
  const sign = parts.tokens[at]?.text;
  if (sign === '(') {
    const isNameless = parts.zone === 'work' && namesIn(lastOf(parts).words).length === 0;
    parts.outer.push(parts.zone);
    parts.zone = isNameless && /^\p{Lu}/u.test(parts.tokens[at + 1]?.text ?? '') ? 'work' : 'aside';
  } else if (sign === ')') parts.zone = parts.outer.pop() ?? 'work';
  else return null;
  return at + 1;
}

/** "giai đoạn 1"; "giai đoạn 2021 - 2025" is a time, and told by other fields. */
function phase(parts: Parts, at: number): number | null {
  const after = PHASE(parts.tokens, at);
  if (after === at) return null;
  const number = numberOf(parts.tokens[after]);
  if (number === null) return after;
  if (number < MAX_PHASE) {
    parts.phase ??= number;
    return after + 1;
  }
  let end = after + 1;
  while (/^(?:[-–]|\d+)$/u.test(parts.tokens[end]?.text ?? '')) end += 1;
  return end;
}

function place(parts: Parts, at: number): number | null {
  const after = PLACE(parts.tokens, at);
  if (after === at || parts.zone === 'segment') return null;
  parts.zone = 'place';
  return after;
}

/** "huyện Cát Hải"; not "Lạch Huyện 2". */
function unit(parts: Parts, at: number): number | null {
  const after = UNIT(parts.tokens, at);
  if (after === at || !isCapital(parts.tokens[after])) return null;
  if (isCapital(parts.tokens[at]) && parts.tokens[at - 1]?.text !== ',') return null;
  if (parts.zone !== 'segment' && parts.zone !== 'host') parts.zone = 'place';
  return after;
}

/** "thuộc Dự án Khu du lịch quốc tế Đồi Rồng"; "của Tập đoàn Vingroup" says who pays. */
function host(parts: Parts, at: number): number | null {
  const after = HOST(parts.tokens, at);
  if (after === at || parts.zone === 'segment') return null;
  const named = afterAll(OPENINGS, parts.tokens, after);
  if (BEARER(parts.tokens, named) > named) parts.zone = 'aside';
  else if (isCapital(parts.tokens[named]) || typeOf(parts, named) !== null) parts.zone = 'host';
  return named;
}

/** A stretch is said of something. */
function stretch(parts: Parts, at: number): number | null {
  const after = STRETCH(parts.tokens, at);
  const { works, around } = parts;
  const isOfSomething =
    works.some(({ words: said, kinds }) => said.length + kinds.length > 0) ||
    around.place.length + around.host.length > 0;
  if (after === at || !isOfSomething) return null;
  parts.zone = 'segment';
  return after;
}

/** "đoạn qua địa bàn tỉnh Thái Bình" says whose it is there, not which stretch. */
function territory(parts: Parts, at: number): number | null {
  const after = TERRITORY(parts.tokens, at);
  if (after === at || parts.zone !== 'segment') return null;
  parts.zone = 'aside';
  return after;
}

function aside(parts: Parts, at: number): number | null {
  const after = ASIDE(parts.tokens, at);
  if (after === at || parts.zone === 'place' || parts.zone === 'host') return null;
  parts.zone = 'aside';
  return after;
}

/** After a comma or "và": another work, or one that comes with the first ("và cải tạo, mở rộng đường tỉnh 352"). */
function nextWork(parts: Parts, at: number): number | null {
  if (parts.zone !== 'work' || !/^(?:[,;+]|và)$/u.test(parts.tokens[at]?.text ?? '')) return null;
  const after = afterAll(OPENINGS, parts.tokens, at + 1);
  const isBeside = after > at + 1;
  if (isBeside || typeOf(parts, after) !== null) parts.works.push(draft(isBeside));
  return after;
}

/** The word for the type of a work stands before its name. */
function type(parts: Parts, at: number): number | null {
  const work = lastOf(parts);
  if (parts.zone !== 'work' || work.kinds.length + work.words.length + work.numbers.length > 0) return null;
  const said = typeOf(parts, at);
  if (said === null) return null;
  const kind = kindOfType(said);
  if (kind !== null) work.kinds.push(kind);
  for (const text of said.split(/[\s-]+/u)) work.words.push({ text, folded: foldName(text), rank: 'type' });
  return at + tokensOf(said).length;
}

/** "bến số 3, 4 Cảng cửa ngõ quốc tế", "Nhà ga hành khách T2 - Cảng hàng không": what a work belongs to, without a word between. */
function plainHost(parts: Parts, at: number): number | null {
  const { kinds, words: said, numbers } = lastOf(parts);
  const large = typeOf(parts, at);
  if (parts.zone !== 'work' || large === null || !large.includes(' ') || isCrossing(kinds)) return null;
  // Two words in lower case may be a part of the name: "khu di tích bến tàu không số".
  const isWhole = isCapital(parts.tokens[at]) || tokensOf(large).length > 2;
  const standsIn = kinds.length > 0 && isWhole && isLarge(kindOfType(large));
  const isMore = numbers.length > 0 || said.some(({ rank }) => rank !== 'type');
  const isCommon = COMMON(parts.tokens, at) >= at + tokensOf(large).length;
  if (!standsIn && (isCommon || !isMore)) return null;
  parts.zone = 'host';
  return word(parts, at);
}

/** A word or a number goes to what the words are about. */
function word({ tokens, zone, works, around }: Parts, at: number): number {
  const token = tokens[at];
  if (!token || !/[A-Za-zÀ-ỹ\d]/u.test(token.text)) return at + 1;
  const work = works.at(-1) ?? works[0];
  const into = zone === 'work' ? work.words : zone === 'aside' ? null : around[zone];
  if (zone === 'work' && isOfSeries(tokens, at)) {
    // "số 3 đến số 8", "bến số 3 đến bến số 8"
    const isRange = tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === 'đến');
    count(work.numbers, numberOf(token) ?? 0, isRange);
    return at + 1;
  }
  const common = COMMON(tokens, at);
  for (let i = at; i < common; i++) keep(into, tokens[i]?.text ?? '', 'word');
  if (common > at) return common;
  keep(into, token.text, isProper(tokens, at) ? 'name' : 'word');
  return at + 1;
}

/** "bến số 01", "nhà ga 2", "Giang Biên II"; not "36 lỗ", and not "cáp treo 01 dây", which counts. */
function isOfSeries(tokens: readonly Token[], at: number): boolean {
  const [text = '', next = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  const isCount = text.startsWith('0') && /^\p{Ll}/u.test(next) && tokens[at - 1]?.text !== 'số';
  return numberOf(tokens[at]) !== null && !isCount && !MEASURED.has(next.toLowerCase());
}

function count(numbers: number[], number: number, isRange: boolean): void {
  const last = numbers.at(-1);
  if (isRange && last !== undefined && number - last <= MAX_SERIES)
    for (let one = last + 1; one < number; one++) numbers.push(one);
  numbers.push(number);
}

function keep(into: Word[] | null, text: string, rank: Rank): void {
  const folded = foldName(text);
  if (folded !== '' && (rank === 'name' || !FILLERS.has(text.toLowerCase()))) into?.push({ text, folded, rank });
}

/** A capital, but at the very beginning of a name only where the next word has one too; a code such as K15, no number. */
function isProper(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? '') && (at > 0 || isCapital(tokens[1]));
}

function draft(isBeside: boolean): Draft {
  return { kinds: [], words: [], numbers: [], isBeside };
}

function lastOf({ works }: Parts): Draft {
  return works.at(-1) ?? works[0];
}

function typeOf({ text, tokens }: Parts, at: number): string | null {
  const token = tokens[at];
  return token ? typeAt(text, token.at) : null;
}

/** Works without a name of their own share that of the next: "Cầu và đường Tân Vũ - Lạch Huyện 2". */
function settled([first, ...others]: Parts['works']): [Work, ...Work[]] {
  const works: [Draft, ...Draft[]] = [first];
  for (const next of others) {
    const last = works.at(-1) ?? first;
    if (!hasName(last) && hasName(next) && !next.isBeside) {
      last.kinds.push(...next.kinds.filter((kind) => !last.kinds.includes(kind)));
      last.words.push(...next.words);
      last.numbers.push(...next.numbers);
    } else if (hasName(next) || (next.kinds.length > 0 && !hasName(last))) works.push(next);
  }
  return works;
}

function hasName({ words: said, numbers }: Draft): boolean {
  return numbers.length > 0 || said.some(({ rank }) => rank === 'name');
}
