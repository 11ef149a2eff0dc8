import words from './words.json' with { type: 'json' };

/** A thing that a text names: a scheme, a plan, a place; its words without the one that says what it is. */
export interface NamedObject {
  /** scheme, project, programme, plan, strategy, planning, rules */
  readonly object: string;
  readonly start: number;
  readonly end: number;
}

const LETTERS = 'A-Za-zÀ-ỹ';
const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length).join('|');
const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(words.objects).flatMap(([kind, heads]) => heads.map((head): [string, string] => [head, kind])),
);
const HEAD = new RegExp(
  `(?<![${LETTERS}])(?:${longestFirst([...kindOf.keys()])})(?![${LETTERS}])(?! (?:vực|trường|thủ)(?![${LETTERS}]))\\s*["“”(]?`,
  'giu',
);
const END = new RegExp(`(?<=\\s)(?:${longestFirst(words.ends)})(?![${LETTERS}])|[.;:!?…()"“”\\n]`, 'iu');
/** Longer is no name any more. */
const LONGEST = 160;

/** The named objects of a text in order. One name ends where the next begins: "Kế hoạch thực hiện Đề án ..." names two. */
export function objectsIn(text: string): NamedObject[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.flatMap(({ 0: head, index }, at) => {
    const start = index + head.length;
    const next = heads[at + 1]?.index ?? text.length;
    const said = text.slice(start, Math.min(next, start + LONGEST));
    const end = END.exec(said)?.index ?? said.length;
    const object = kindOf.get(
      head
        .replace(/[\s"“”(]+$/u, '')
        .toLowerCase()
        .replace(/\s+/gu, ' '),
    );
    return object === undefined || end === 0 ? [] : [{ object, start, end: start + end }];
  });
}
