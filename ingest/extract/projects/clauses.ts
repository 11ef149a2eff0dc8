import type { Range } from '../../text.js';
import { anyOf } from '../columns.js';
import { sentencesIn, trimmed } from '../sentences.js';
import words from './works.json' with { type: 'json' };

/** A part of a sentence between semicolons and colons. */
export interface Clause extends Range {
  /** An item of a list of works that a colon opened: "các công trình trọng điểm như: …; …". */
  readonly listed: boolean;
  /** The words before the colon; "" outside a list. */
  readonly context: string;
  /** Whether it lists bodies that a colon opened: "các Tập đoàn, Tổng công ty: …". */
  readonly ofBodies: boolean;
  /** Whether its sentence begins with it. */
  readonly opens: boolean;
}

const BREAK = /[;:](?=\s|$)/gu;
const SEPARATOR = /,?(?:\.{3}|…)\s+|,\s+|,?\s+và\s+/gu;
const IN_BRACKETS = /\([^()]*\)|“[^“”]*”/gu;
const WORKS = anyOf(words.opening);
const BODIES = new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${words.bodies.join('|')})(?:\s+nhà nước)?\s*$`, 'iu');

/** The clauses of a text, sentence by sentence. Brackets and quotations are never broken. */
export function sentencesOf(text: string): Clause[][] {
  const plain = withoutBrackets(text);
  return sentencesIn(plain).map((sentence) => {
    let listed = false;
    let context = '';
    let ofBodies = false;
    return pieces(sentence, plain, BREAK).map((piece, index) => {
      const clause = { ...piece, listed, context, ofBodies, opens: index === 0 };
      if (text.charAt(piece.end) === ':') {
        const opening = text.slice(piece.start, piece.end);
        listed = WORKS.test(opening);
        context = listed ? opening : '';
        ofBodies = BODIES.test(opening);
      }
      return clause;
    });
  });
}

/** The parts of a clause between commas and "và". */
export function segmentsOf(text: string, clause: Clause): Range[] {
  const said = withoutBrackets(text.slice(clause.start, clause.end));
  return pieces({ start: 0, end: said.length }, said, SEPARATOR).map(({ start, end }) => ({
    start: clause.start + start,
    end: clause.start + end,
  }));
}

/** The text with the inside of its brackets and quotations blanked, offsets kept. */
function withoutBrackets(text: string): string {
  if (!/[(“]/u.test(text)) return text;
  return text.replace(IN_BRACKETS, (inside) => `(${'_'.repeat(inside.length - 2)})`);
}

function pieces({ start, end }: Range, text: string, separator: RegExp): Range[] {
  const found: Range[] = [];
  let from = start;
  for (const { 0: match, index } of text.slice(start, end).matchAll(separator)) {
    found.push(trimmed(text, { start: from, end: start + index }));
    from = start + index + match.length;
  }
  found.push(trimmed(text, { start: from, end }));
  return found.filter((range) => range.end > range.start);
}
