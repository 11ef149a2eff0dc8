import type { Print } from './channel.js';
import type { CodeParts } from './codes.js';
import { UNKNOWN, type LanguageModel } from './language-model.js';
import type { Proposer } from './proposer.js';
import { classOf, type Token } from './tokens.js';

/** What one or several tokens may have been printed as: mostly one word, none where they are left as they are. */
export interface Reading {
  /** How many tokens it takes. */
  readonly length: number;
  /** Words of the language model. */
  readonly words: readonly number[];
  /** -ln P(tokens | words). */
  readonly cost: number;
  /** In which print each is to be written; null to leave what stands there. */
  readonly prints: readonly Print[] | null;
  /** Whether it is left for want of a word. */
  readonly isKept: boolean;
}

/** What the decoder works with. */
export interface Decoder {
  readonly model: LanguageModel;
  readonly propose: Proposer;
  readonly codes: CodeParts;
  /** The cost of a space made up within a word, and of one lost between words. */
  readonly join: number;
  readonly split: number;
}

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
/** A token is taken apart when its best word costs this much; and its halves are the best few words. */
const SPLIT_FROM = 8;
const HALVES = 4;

/** All that the tokens from `at` on may have been printed as. */
export function readingsAt(tokens: readonly Token[], at: number, decoder: Decoder): Reading[] {
  const token = tokens[at];
  if (!token) return [];
  const asItIs = { length: 1, words: [decoder.model.numberOf(classOf(token)) ?? unknownOf(decoder)], prints: null };
  if (token.kind === 'number' && LIKE_WORD.test(token.text)) {
    return [{ ...asItIs, cost: costOfNumber(tokens, at), isKept: false }, ...wordsFor(1, token.text, 0, decoder)];
  }
  if (token.kind !== 'word') return [{ ...asItIs, cost: 0, isKept: false }];
  const readings = [...wordsFor(1, token.text, 0, decoder), kept(token, decoder)];
  if (LIKE_NUMBER.test(token.text)) {
    const words = [decoder.model.numberOf('<number>') ?? unknownOf(decoder)];
    readings.push({ length: 1, words, cost: WORD_AS_NUMBER, prints: null, isKept: false });
  }
  return [...readings, ...runs(tokens, at, decoder), ...halves(token, decoder)];
}

/** One word where `length` tokens stand, whose signs together are these. */
function wordsFor(length: number, signs: string, penalty: number, decoder: Decoder): Reading[] {
  return decoder.propose(signs).map(({ word, print, cost }) => {
    return { length, words: [word], prints: [print], cost: cost + penalty, isKept: false };
  });
}

/** A word in pieces: signs within it look like marks, or a space was made up. */
function runs(tokens: readonly Token[], at: number, decoder: Decoder): Reading[] {
  const found: Reading[] = [];
  let signs = tokens[at]?.text ?? '';
  for (let length = 2; length <= LONGEST_RUN; length++) {
    const next = tokens[at + length - 1];
    if (!next || next.kind === 'code' || signs.length > LONGEST_SIGNS) break;
    if (next.after !== 'nothing') {
      if (length === 2 && isJoinable(signs, next)) found.push(...wordsFor(2, signs + next.text, decoder.join, decoder));
      break;
    }
    if (next.kind === 'word' || isVowelMissing(signs, next.text))
      found.push(...wordsFor(length, signs + next.text, 0, decoder));
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
function halves(token: Token, decoder: Decoder): Reading[] {
  const { text } = token;
  const best = decoder.propose(text)[0]?.cost ?? Infinity;
  if (decoder.split === Infinity || best < SPLIT_FROM || text.length < 4 || text.length > 14) return [];
  const found: Reading[] = [];
  for (let cut = 2; cut <= text.length - 2; cut++) {
    for (const left of decoder.propose(text.slice(0, cut)).slice(0, HALVES)) {
      for (const right of decoder.propose(text.slice(cut)).slice(0, HALVES)) {
        const cost = left.cost + right.cost + decoder.split;
        found.push({
          length: 1,
          words: [left.word, right.word],
          prints: [left.print, right.print],
          cost,
          isKept: false,
        });
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

function kept({ text }: Token, decoder: Decoder): Reading {
  const cost = KEEP + KEEP_LETTER * text.length + (/^\p{L}+$/u.test(text) ? 0 : KEEP_SIGNS);
  return { length: 1, words: [unknownOf(decoder)], cost, prints: null, isKept: true };
}

function unknownOf(decoder: Decoder): number {
  return decoder.model.numberOf(UNKNOWN) ?? 0;
}
