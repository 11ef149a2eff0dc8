import words from './words.json' with { type: 'json' };

/** A thing that a text names: a scheme, a programme, a place; its words without the one that says what it is. */
export interface NamedObject {
  /** scheme, project, programme, strategy, planning, centre, hospital */
  readonly object: string;
  readonly start: number;
  readonly end: number;
}

const LETTERS = 'A-Za-zÀ-ỹ';
const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length).join('|');
const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...words.objects, ...words.places }).flatMap(([kind, heads]) =>
    heads.map((head): [string, string] => [head, kind]),
  ),
);
const HEAD = new RegExp(`(?<![${LETTERS}])(?:${longestFirst([...kindOf.keys()])})(?![${LETTERS}])\\s*["“”(]?`, 'giu');
const END = new RegExp(`(?<=\\s)(?:${longestFirst(words.ends)})(?![${LETTERS}])|[.;:!?…()"“”\\n]`, 'iu');
/** Longer is no name any more. */
const LONGEST = 160;

/**
 * The named objects of a text in order. A name ends where the next begins ("Kế hoạch thực hiện Đề án ..." names two), but a
 * place may stand in the name of a scheme: "Đề án thành lập Bệnh viện Da liễu".
 */
export function objectsIn(text: string): NamedObject[] {
  const heads = Array.from(text.matchAll(HEAD), ({ 0: head, index }) => ({
    ...{ object: kindOf.get(head.replace(/[\s"“”(]+$/u, '').toLowerCase()) ?? '', index, start: index + head.length },
  }));
  return heads.flatMap(({ object, start }, at) => {
    const next = heads.slice(at + 1).find((other) => isPlace(object) || !isPlace(other.object))?.index ?? text.length;
    const said = text.slice(start, Math.min(next, start + LONGEST));
    const end = END.exec(said)?.index ?? said.length;
    return object === '' || end === 0 ? [] : [{ object, start, end: start + end }];
  });
}

function isPlace(object: string): boolean {
  return object in words.places;
}
