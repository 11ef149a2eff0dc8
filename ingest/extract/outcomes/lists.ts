import type { OutcomeStatus } from '../../../schema/enums.js';
import { clausesIn, type FoundOutcome } from './clauses.js';
import { CONFIDENCE } from './confidence.js';
import { piecesIn, type Piece } from './pieces.js';
import type { Zone } from './said-of.js';
import words from './words.json' with { type: 'json' };

/** Words that say one thing of all that a list after them names. */
export interface Lead {
  readonly status: OutcomeStatus;
  readonly text: string;
}

/** What became of things, as a passage says. */
export interface Reported {
  readonly outcomes: readonly FoundOutcome[];
  /** Its last clause, where that ends in a colon: what it says holds of the list below. */
  readonly lead: FoundOutcome | null;
}

const THING = new RegExp(String.raw`^(?:${words.things.join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const ITEM = new RegExp(String.raw`^(?:${[...words.things, ...words.works].join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');
const ENOUGH_WORDS = 3;

/** A clause with the things that a list after it names. */
interface List {
  readonly clause: FoundOutcome;
  readonly items: Piece[];
}

/**
 * The clauses of a passage that say what became of something; where a list names the things, one for each.
 * @param above what words before the passage say of the things that it lists; null where none do
 */
export function outcomesIn(text: string, zone: Zone, above: Lead | null): Reported {
  const outcomes: FoundOutcome[] = [];
  let list: List | null = null;
  /** The last act told in the sentence, which goes on with further things: "Phê duyệt Chương trình …; Kế hoạch …". */
  let told: FoundOutcome | null = null;
  let before: Piece | null = null;
  for (const piece of piecesIn(text)) {
    const clauses = clausesIn(text, piece, zone, before);
    const inBrackets = piece.brackets.flatMap((bracket) => {
      const subject = clauses.length > 0 ? null : { start: piece.start, end: bracket.start - 1 };
      return clausesIn(text, { ...piece, ...bracket }, zone, subject);
    });
    if (list && (piece.opens || clauses.length > 0)) {
      outcomes.push(...oneByOne(text, list));
      list = null;
    }
    if (piece.opens) told = null;
    outcomes.push(...(piece.leadsIn ? clauses.slice(0, -1) : clauses), ...inBrackets);
    const last = clauses.at(-1);
    if (last && piece.leadsIn) list = { clause: last, items: [] };
    else if (clauses.length + inBrackets.length === 0 && !piece.leadsIn && isLong(text, piece)) {
      const said = text.slice(piece.start, piece.end);
      if (list) list.items.push(piece);
      else if (above && ITEM.test(said)) outcomes.push(itemOf(text, piece, above.status, `${above.text}: `));
      else if (told?.act && THING.test(said)) outcomes.push(itemOf(text, piece, told.status, `${told.act} `));
    }
    told = last ?? told;
    before = piece.leadsIn && !last ? piece : null;
  }
  if (list) outcomes.push(...oneByOne(text, list));
  return { outcomes, lead: list?.items.length === 0 && list.clause.several ? list.clause : null };
}

/** The things of a list; a list of one is no list, but how its clause goes on. */
function oneByOne(text: string, { clause, items }: List): FoundOutcome[] {
  const [first, ...others] = items;
  if (!first) return [clause];
  if (others.length > 0) return items.map((item) => itemOf(text, item, clause.status, `${clause.text}: `));
  const more = text.slice(clause.end, first.end);
  return [{ ...clause, end: first.end, text: `${clause.text}${more}` }];
}

function itemOf(text: string, { start, end }: Piece, status: OutcomeStatus, lead: string): FoundOutcome {
  return {
    ...{ start, end, status, text: `${lead}${text.slice(start, end)}`, subject: null },
    ...{ complete: true, several: false, act: null, listed: true, confidence: CONFIDENCE.listed },
  };
}

function isLong(text: string, { start, end }: Piece): boolean {
  return text.slice(start, end).trim().split(/\s+/u).length >= ENOUGH_WORDS;
}
