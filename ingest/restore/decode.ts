import { UNKNOWN, type LanguageModel } from './language-model.js';
import { printed, type Proposer } from './proposer.js';
import type { Replacement } from './rewrite.js';
import { classOf, type Token } from './tokens.js';

/** What a run of tokens was most likely meant to say. */
export interface Decoded {
  readonly replacements: readonly Replacement[];
  /** How many tokens no word was found for, though they are no numbers, marks or codes. */
  readonly kept: number;
  /** -ln of the likelihood. */
  readonly cost: number;
}

/** What the decoder works with. */
export interface Decoder {
  readonly model: LanguageModel;
  readonly propose: Proposer;
  /** The cost of a space made up within a word, and of one lost between words. */
  readonly join: number;
  readonly split: number;
}

/** A way of reading the tokens up to some place. */
interface Path {
  readonly memory: number;
  readonly cost: number;
  readonly before: Path | null;
  readonly written: Replacement | null;
  readonly kept: number;
}

/** How many ways are followed at each place, and how much dearer than the best. */
const WIDTH = 8;
const BEAM = 10;
/** How much the language counts against the letters. */
const LANGUAGE = 1;
/** What it costs to leave a token as a word that the language does not know. */
const KEEP = 4;
const KEEP_LETTER = 1.6;
const KEEP_SIGNS = 6;
/** Two-digit numbers may be words misread ("13" for "là"), but seldom are. */
const NUMBER_AS_WORD = 5;
/** Tokens of one word: "h", ".", "p". */
const LONGEST_RUN = 5;

/** The most likely reading of tokens, by Viterbi over words, words in several pieces, and pieces of several words. */
export function decode(tokens: readonly Token[], decoder: Decoder): Decoded {
  const unknown = decoder.model.numberOf(UNKNOWN) ?? 0;
  const places: Map<number, Path>[] = Array.from({ length: tokens.length + 1 }, () => new Map<number, Path>());
  const cheapest = new Float64Array(places.length).fill(Infinity);
  places[0]?.set(decoder.model.beginning, {
    memory: decoder.model.beginning,
    cost: 0,
    before: null,
    written: null,
    kept: 0,
  });

  tokens.forEach((token, at) => {
    let paths = best(places[at]);
    places[at] = new Map();
    if (token.after === 'gap' && paths[0]) paths = [{ ...paths[0], memory: decoder.model.beginning }];
    if (token.kind === 'word') {
      readWord(paths, at, 1, token.text, 0);
      readRuns(paths, at);
      keep(paths, at);
    } else {
      const number = decoder.model.numberOf(classOf(token)) ?? unknown;
      for (const path of paths) extend(path, at + 1, number, 0, null, 0);
      if (/^1\d$/.test(token.text)) readWord(paths, at, 1, token.text, NUMBER_AS_WORD);
    }
  });

  const end = best(places[tokens.length])[0];
  const replacements: Replacement[] = [];
  for (let path = end ?? null; path; path = path.before) if (path.written) replacements.push(path.written);
  return { replacements: replacements.reverse(), kept: end?.kept ?? 0, cost: end?.cost ?? 0 };

  /** One word where `length` tokens stand. */
  function readWord(paths: readonly Path[], at: number, length: number, signs: string, penalty: number): void {
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (!first || !last) return;
    const range = { start: first.start, end: last.start + last.text.length };
    for (const { word, print, cost } of decoder.propose(signs)) {
      const spelling = decoder.model.words[word] ?? '';
      const isSame = length === 1 && spelling === signs.toLowerCase();
      const written = isSame ? null : { ...range, text: printed(spelling, print) };
      for (const path of paths) extend(path, at + length, word, cost + penalty, written, 0);
    }
  }

  /** A word in pieces: signs within it look like marks, or a space was made up. */
  function readRuns(paths: readonly Path[], at: number): void {
    let signs = tokens[at]?.text ?? '';
    for (let length = 2; length <= LONGEST_RUN; length++) {
      const next = tokens[at + length - 1];
      if (!next || next.kind === 'code' || signs.length > 8) return;
      if (next.after !== 'nothing') {
        if (length === 2 && isJoinable(signs, next)) readWord(paths, at, 2, signs + next.text, decoder.join);
        return;
      }
      signs += next.text;
      if (next.kind === 'word' || !/[aeiouyAEIOUY]/.test(signs.normalize('NFD'))) readWord(paths, at, length, signs, 0);
    }
  }

  function keep(paths: readonly Path[], at: number): void {
    const { text } = tokens[at] ?? { text: '' };
    const cost = KEEP + KEEP_LETTER * text.length + (/^\p{L}+$/u.test(text) ? 0 : KEEP_SIGNS);
    for (const path of paths) extend(path, at + 1, unknown, cost, null, 1);
  }

  function extend(path: Path, to: number, word: number, cost: number, written: Replacement | null, kept: number): void {
    const place = places[to];
    const limit = (cheapest[to] ?? 0) + BEAM;
    if (!place || path.cost + cost > limit) return;
    const total = path.cost + cost + LANGUAGE * decoder.model.cost(word, path.memory);
    if (total > limit) return;
    cheapest[to] = Math.min(cheapest[to] ?? 0, total);
    const memory = decoder.model.after(path.memory, word);
    if (total >= (place.get(memory)?.cost ?? Infinity)) return;
    place.set(memory, { memory, cost: total, before: path, written, kept: path.kept + kept });
  }
}

/** A space made up within a word leaves a short piece on one side. */
function isJoinable(signs: string, next: Token): boolean {
  if (next.after !== 'space' || next.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  return Math.min(signs.length, next.text.length) <= 2 && signs.length + next.text.length <= 7;
}

function best(place: ReadonlyMap<number, Path> | undefined): Path[] {
  const sorted = [...(place?.values() ?? [])].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + BEAM;
  return sorted.slice(0, WIDTH).filter((path) => path.cost <= limit);
}
