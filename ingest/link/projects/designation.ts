import { kindOfType, typeAt } from '../../extract/projects/kind.js';
import { isCrossing, isLarge } from './kinds.js';
import { foldWords as foldAll } from '../indicators/index.js';
import words from './words.json' with { type: 'json' };

/** How much a word tells of which work is meant. */
export type Rank = 'name' | 'word' | 'type';

/** A word of a name. */
export interface Word {
  /** As printed. */
  readonly text: string;
  readonly folded: string;
  /** A word of a proper name, any other word, or a word for the type of work. */
  readonly rank: Rank;
}

/** One work that a name names. */
export interface Work {
  /** Its types, in English: a bridge with its road has two. Empty where none is said. */
  readonly kinds: readonly string[];
  readonly words: readonly Word[];
  /** The numbers that tell it from its like: of berths, terminals, roads. */
  readonly numbers: readonly number[];
  /** Whether it is only said to come with the work before it: "và cải tạo, mở rộng đường tỉnh 352". */
  readonly isBeside: boolean;
}

/** What the name of a project says, taken apart. */
export interface Designation {
  /** The works that it names, the one that it is about first; a row of a list may combine several. */
  readonly works: readonly [Work, ...Work[]];
  /** What it is a part of: "thuộc Dự án Khu du lịch quốc tế Đồi Rồng". Empty where nothing is said. */
  readonly host: readonly Word[];
  /** Where it is. */
  readonly place: readonly Word[];
  /** Which stretch of it: "đoạn từ cầu Đá Bạc đến cầu Kiền". */
  readonly segment: readonly Word[];
  /** "giai đoạn 1"; null for the whole. */
  readonly phase: number | null;
}

type Zone = 'work' | 'place' | 'host' | 'segment' | 'aside';

interface Token {
  readonly text: string;
  readonly at: number;
}

interface Draft {
  kinds: string[];
  words: Word[];
  numbers: number[];
  isBeside: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}]/gu;
const SPELLINGS = Object.entries(words.spellings).map(
  ([pattern, full]) => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}])`, 'gu'), full] as const,
);
const RETOLD = new RegExp(`^[^:]*:\\s*(?=(?:${words.openings.join('|')}) )`, 'u');
const OPENINGS = phraseFinder(words.openings);
const COMMON = phraseFinder(words.common);
const PLACE = phraseFinder(words.zones.place);
const UNIT = phraseFinder(words.zones.unit);
const HOST = phraseFinder(words.zones.host);
const BEARER = phraseFinder(words.zones.bearer);
const SEGMENT = phraseFinder(words.zones.segment);
const TERRITORY = phraseFinder(words.zones.territory);
const ASIDE = phraseFinder([...words.zones.purpose, ...words.zones.bearer]);
const PHASE = phraseFinder(words.zones.phase);
const MEASURED = new Set(words.measured);
const FILLERS = new Set(words.fillers);
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10 };

/**
 * Takes a name apart: which works it names, what they belong to, where they are, which stretch and phase of them. What every
 * project is called ("Dự án đầu tư xây dựng") and the place whose text it is ("thành phố Hải Phòng") tell nothing and are left out.
 * @param own the province or city whose text names it; null for a central one
 */
export function designationOf(name: string, own: string | null): Designation {
  const text = spelt(name, own);
  const tokens: Token[] = Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ text: token, at: index }));
  const works: Draft[] = [newDraft(false)];
  const zones = { place: [] as Word[], host: [] as Word[], segment: [] as Word[] };
  const outer: Zone[] = [];
  let zone: Zone = 'work';
  let phase: number | null = null;

  for (let i = OPENINGS(tokens, 0, true); i < tokens.length;) {
    const token = tokens[i]?.text ?? '';
    const work = works.at(-1) ?? newDraft(false);
    const isNamed = work.words.length > 0 || work.numbers.length > 0;
    if (token === '(') {
      outer.push(zone);
      zone = 'aside';
      i += 1;
    } else if (token === ')') {
      zone = outer.pop() ?? 'work';
      i += 1;
    } else if (PHASE(tokens, i) > i) {
      const after = PHASE(tokens, i);
      const number = numberOf(tokens[after]?.text ?? '');
      if (number !== null && number < 20) phase ??= number;
      i = after + 1;
      if (number !== null && number >= 20) while (/^(?:[-–]|\d+)$/u.test(tokens[i]?.text ?? '')) i += 1;
    } else if (zone !== 'segment' && PLACE(tokens, i) > i) {
      zone = 'place';
      i = PLACE(tokens, i);
    } else if (UNIT(tokens, i) > i && isUnit(tokens, i) && isCapital(tokens[UNIT(tokens, i)])) {
      if (zone !== 'segment' && zone !== 'host') zone = 'place';
      i = UNIT(tokens, i);
    } else if (HOST(tokens, i) > i && zone !== 'segment') {
      const next = OPENINGS(tokens, HOST(tokens, i), true);
      i = next;
      if (BEARER(tokens, next) > next) zone = 'aside';
      else if (isCapital(tokens[next]) || typeAt(text, tokens[next]?.at ?? 0) !== null) zone = 'host';
    } else if (SEGMENT(tokens, i) > i && isNamedSomehow(works, zones)) {
      zone = 'segment';
      i = SEGMENT(tokens, i);
    } else if (zone === 'segment' && TERRITORY(tokens, i) > i) {
      // "đoạn qua địa bàn tỉnh Thái Bình" says whose it is there, not which stretch.
      zone = 'aside';
      i = TERRITORY(tokens, i);
    } else if (zone !== 'place' && zone !== 'host' && ASIDE(tokens, i) > i) {
      zone = 'aside';
      i = ASIDE(tokens, i);
    } else if (zone === 'work' && /^(?:[,;+]|và)$/u.test(token)) {
      const next = OPENINGS(tokens, i + 1, true);
      const isOpened = next > i + 1;
      if (typeAt(text, tokens[next]?.at ?? 0) !== null || isOpened) works.push(newDraft(isOpened));
      i = next;
    } else if (zone === 'work' && !isNamed && typeOf(text, tokens, i) !== null && work.kinds.length === 0) {
      const type = typeOf(text, tokens, i) ?? '';
      const kind = kindOfType(type);
      if (kind !== null) work.kinds.push(kind);
      for (const word of type.split(/[\s-]+/u)) work.words.push({ text: word, folded: foldWords(word), rank: 'type' });
      i += countTokens(type);
    } else if (zone === 'work' && beginsHost(text, tokens, i, work)) {
      zone = 'host';
    } else {
      const into = zone === 'work' ? work.words : zone === 'aside' ? null : zones[zone];
      const after = read(tokens, i, into, zone === 'work' ? work.numbers : null);
      i = after;
    }
  }
  return { works: settled(works), ...zones, phase };
}

/** Folded, and the two letters for one sound as one: "Bạch Long Vĩ", "Bạch Long Vỹ". */
function foldWords(text: string): string {
  return foldAll(text).replaceAll('y', 'i');
}

function newDraft(isBeside: boolean): Draft {
  return { kinds: [], words: [], numbers: [], isBeside };
}

/** The name with its abbreviations spelt out and without the place whose text it stands in. */
function spelt(name: string, own: string | null): string {
  // "Tuyến đường bộ ven biển: đầu tư xây dựng mở rộng tuyến đường bộ ven biển đoạn ...": the work is named in full behind the colon.
  let text = name.normalize('NFC').replace(RETOLD, '');
  for (const [pattern, full] of SPELLINGS) text = text.replace(pattern, full);
  if (own !== null) text = text.replaceAll(new RegExp(`(?:(?:thành phố|tỉnh) )?${own}(?![\\p{L}])`, 'gu'), '');
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

/** Reads one word or number into where it belongs; gives the index of the next token. */
function read(tokens: readonly Token[], i: number, into: Word[] | null, numbers: number[] | null): number {
  const token = tokens[i]?.text ?? '';
  const next = tokens[i + 1]?.text ?? '';
  if (!/[\p{L}\p{N}]/u.test(token)) return i + 1;
  const number = numberOf(token);
  // "cáp treo 01 dây" counts, "bến số 01" and "nhà ga 2" name.
  const isCount = /^0/u.test(token) && /^\p{Ll}/u.test(next) && tokens[i - 1]?.text !== 'số';
  if (number !== null && numbers && !isCount && !MEASURED.has(next.toLowerCase())) {
    if (/^đến$/u.test(tokens[i - 1]?.text ?? '') && numbers.length > 0)
      for (let one = (numbers.at(-1) ?? number) + 1; one < number; one++) numbers.push(one);
    numbers.push(number);
    return i + 1;
  }
  const common = COMMON(tokens, i);
  if (common > i) {
    for (let at = i; at < common; at++) keep(into, tokens[at]?.text ?? '', 'word');
    return common;
  }
  keep(into, token, isProper(tokens, i) ? 'name' : 'word');
  return i + 1;
}

function keep(into: Word[] | null, token: string, rank: Rank): void {
  const folded = foldWords(token);
  if (folded !== '' && (rank === 'name' || !FILLERS.has(token.toLowerCase()))) into?.push({ text: token, folded, rank });
}

/** Works without a name of their own share that of the next: "Cầu và đường Tân Vũ - Lạch Huyện 2". */
function settled(drafts: readonly Draft[]): [Work, ...Work[]] {
  const works: Draft[] = [];
  for (const draft of drafts) {
    const last = works.at(-1);
    if (last && !hasName(last) && hasName(draft) && !draft.isBeside) {
      last.kinds.push(...draft.kinds.filter((kind) => !last.kinds.includes(kind)));
      last.words.push(...draft.words);
      last.numbers.push(...draft.numbers);
    } else if (!last || hasName(draft) || (draft.kinds.length > 0 && !hasName(last))) works.push(draft);
  }
  const [first = newDraft(false), ...others] = works;
  return [first, ...others];
}

function hasName({ words: said, numbers }: Draft): boolean {
  return numbers.length > 0 || said.some(({ rank }) => rank === 'name');
}

/** A stretch is said of something: "từ" at the very beginning of a name is one too, where nothing else names it. */
function isNamedSomehow(works: readonly Draft[], { place, host }: { place: Word[]; host: Word[] }): boolean {
  return works.some(({ words: said, kinds }) => said.length > 0 || kinds.length > 0) || place.length + host.length > 0;
}

/** "huyện Cát Hải"; not "Lạch Huyện 2". */
function isUnit(tokens: readonly Token[], i: number): boolean {
  return !isCapital(tokens[i]) || tokens[i - 1]?.text === ',';
}

/** "bến số 3, 4 Cảng cửa ngõ quốc tế", "Nhà ga hành khách T2 - Cảng hàng không": what a work belongs to, without a word between. */
function beginsHost(text: string, tokens: readonly Token[], i: number, { kinds, words: said, numbers }: Draft): boolean {
  const type = typeOf(text, tokens, i);
  if (type === null || !type.includes(' ') || isCrossing(kinds)) return false;
  if (kinds.length > 0 && isCapital(tokens[i]) && isLarge(kindOfType(type))) return true;
  if (COMMON(tokens, i) > i + countTokens(type) - 1) return false;
  return numbers.length > 0 || said.some(({ rank }) => rank !== 'type');
}

function typeOf(text: string, tokens: readonly Token[], i: number): string | null {
  return typeAt(text, tokens[i]?.at ?? 0);
}

function countTokens(phrase: string): number {
  return [...phrase.matchAll(TOKEN)].length;
}

function numberOf(token: string): number | null {
  if (/^\d{1,4}$/u.test(token)) return Number(token);
  return ROMAN[token] ?? null;
}

/** A capital, but at the very beginning of a name only where the next word has one too; a code such as K15, no number. */
function isProper(tokens: readonly Token[], i: number): boolean {
  return /^\p{Lu}/u.test(tokens[i]?.text ?? '') && (i > 0 || isCapital(tokens[1]));
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\d]/u.test(token.text);
}

/** Makes the function that gives the index after a phrase of a list that stands at a token; the index itself where none does. */
function phraseFinder(phrases: readonly string[]) {
  const known = phrases
    .map((phrase) => Array.from(phrase.matchAll(TOKEN), ([token]) => token))
    .toSorted((a, b) => b.length - a.length);
  const find = (tokens: readonly Token[], at: number): number => {
    const found = known.find((phrase) => phrase.every((word, k) => tokens[at + k]?.text.toLowerCase() === word));
    return at + (found?.length ?? 0);
  };
  return (tokens: readonly Token[], at: number, again = false): number => {
    let end = find(tokens, at);
    if (again) for (let next = find(tokens, end); next > end; next = find(tokens, end)) end = next;
    return end;
  };
}
