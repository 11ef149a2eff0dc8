import type { LanguageModel } from './language-model.js';
import type { Proposer } from './proposer.js';
import type { Reading } from './reading.js';
import { remember } from '../remember.js';
import { classOf, type Token } from './tokens.js';

/** The cost of a space made up within a word, and of one lost between words. */
export interface Spaces {
  readonly join: number;
  readonly split: number;
}

/** What readings are made from. */
interface Source {
  readonly model: LanguageModel;
  readonly propose: Proposer;
  readonly spaces: Spaces;
}

/** All that the tokens from a place on may have been printed as. */
export type ReadingsAt = (tokens: readonly Token[], at: number) => readonly Reading[];

/** What it costs to leave a token as a word that the language does not know: names and foreign words are longer. */
const KEEP = 7;
const KEEP_LETTER = 1.4;
/** And more where it holds signs that no word has. */
const KEEP_SIGNS = 6;
/** What it costs that a digit is just this one of ten: the number may be a word misread, "13" for "là", "6" for "ô". */
const THIS_DIGIT = Math.log(10);
/** And that it stands before a percentage: within a sentence no two numbers stand side by side. */
const BESIDE = 6;
const LIKE_WORD = /^(?:1\d|6)$/;
/** What it costs that a word is a number misread, "l6". */
const WORD_AS_NUMBER = 3;
const LIKE_NUMBER = /^(?:[lLIO|]\d|\d[lLIO|])$/;
/** Pieces of a word that signs like marks cut apart: "qua.n". */
const LONGEST_RUN = 5;
const LONGEST_SIGNS = 8;
/** Two tokens are joined when their best words cost this much together. */
const JOIN_FROM = 6;
/** A token is taken apart when its best word costs this much; and its halves are the best few words. */
const SPLIT_FROM = 8;
const HALVES = 4;

/** Makes the search for readings; those of a word by itself are remembered. */
export function readings(source: Source): ReadingsAt {
  const { model, propose } = source;
  const { unknown } = model;
  const alone = remember((text) => [
    ...propose(text),
    asItIs(unknown, costOfKeeping(text)),
    ...(LIKE_NUMBER.test(text) ? [asItIs(model.numberOf('<number>') ?? unknown, WORD_AS_NUMBER)] : []),
    ...halves(text, source),
  ]);
  return (tokens, at) => {
    const token = tokens[at];
    if (!token) return [];
    if (token.kind === 'word') {
      const longer = runs(tokens, at, source);
      return longer.length > 0 ? [...alone(token.text), ...longer] : alone(token.text);
    }
    const word = model.numberOf(classOf(token)) ?? unknown;
    if (token.kind !== 'number' || !LIKE_WORD.test(token.text)) return [asItIs(word, 0)];
    return [asItIs(word, costOfNumber(tokens, at)), ...propose(token.text)];
  };
}

/** One token, left as what it counts for. */
function asItIs(word: number, cost: number): Reading {
  return { length: 1, word, print: null, cost, second: null };
}

/** A word in pieces: signs within it look like marks, or a space was made up. */
function runs(tokens: readonly Token[], at: number, { propose, spaces }: Source): Reading[] {
  const oneWord = (length: number, signs: string, cost: number): Reading[] =>
    propose(signs).map((reading) => ({ ...reading, length, cost: reading.cost + cost }));
  const bestCost = (text: string): number => propose(text)[0]?.cost ?? Infinity;
  const isWorthJoining = (next: Token): boolean =>
    spaces.join < Infinity && isJoinable(signs, next) && bestCost(signs) + bestCost(next.text) >= JOIN_FROM;
  const found: Reading[] = [];
  let signs = tokens[at]?.text ?? '';
  for (let length = 2; length <= LONGEST_RUN; length++) {
    const next = tokens[at + length - 1];
    if (!next || next.kind === 'code' || signs.length > LONGEST_SIGNS) break;
    if (next.after !== 'nothing') {
      if (length === 2 && isWorthJoining(next)) found.push(...oneWord(2, signs + next.text, spaces.join));
      break;
    }
    if (next.kind === 'word' || isVowelMissing(signs, next.text)) found.push(...oneWord(length, signs + next.text, 0));
    signs += next.text;
  }
  return found;
}

/** A space made up within a word leaves a short piece on one side. */
function isJoinable(signs: string, next: Token): boolean {
  if (next.after !== 'space' || next.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  return Math.min(signs.length, next.text.length) <= 2 && signs.length + next.text.length <= 7;
}

/** "th;" for "thị": small letters that no vowel is among, and a mark that may be one. */
function isVowelMissing(signs: string, mark: string): boolean {
  return /^[;:!]$/.test(mark) && /^[bcdghklmnpqrstvx]{2,}$/.test(signs);
}

/** Two words whose space was lost. */
function halves(text: string, { propose, spaces }: Source): Reading[] {
  const best = propose(text)[0]?.cost ?? Infinity;
  if (spaces.split === Infinity || best < SPLIT_FROM || text.length < 4 || text.length > 14) return [];
  const found: Reading[] = [];
  for (let cut = 2; cut <= text.length - 2; cut++) {
    for (const left of propose(text.slice(0, cut)).slice(0, HALVES)) {
      for (const right of propose(text.slice(cut)).slice(0, HALVES)) {
        const cost = left.cost + right.cost + spaces.split;
        if (cost <= costOfKeeping(text)) found.push({ ...left, cost, second: right });
      }
    }
  }
  return found;
}

function costOfNumber(tokens: readonly Token[], at: number): number {
  const [number, next, sign] = tokens.slice(at, at + 3);
  const isBeside = next?.kind === 'number' && next.after === 'space' && sign?.text === '%' && sign.after === 'nothing';
  return THIS_DIGIT * (number?.text.length ?? 0) + (isBeside ? BESIDE : 0);
}

function costOfKeeping(text: string): number {
  return KEEP + KEEP_LETTER * text.length + (/^\p{L}+$/u.test(text) ? 0 : KEEP_SIGNS);
}
