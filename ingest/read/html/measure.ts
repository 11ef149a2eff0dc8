import { attribute, isElement, isWordless, ownText, type Element, type Node } from './tree.js';

/** How much an element holds. */
export interface Measure {
  /** Letters and digits. */
  readonly letters: number;
  /** Those of them in links that lead away from the page. */
  readonly linked: number;
  /** How many such links. */
  readonly links: number;
}

const LETTER = /[A-Za-zÀ-ỹ\d]/gu;
const NOTHING: Measure = { letters: 0, linked: 0, links: 0 };

const known = new WeakMap<Element, Measure>();

/** Each element is measured once, however often it is asked for. */
export function measure(node: Node): Measure {
  if (!isElement(node)) return { ...NOTHING, letters: ownText(node)?.match(LETTER)?.length ?? 0 };
  if (isWordless(node)) return NOTHING;
  const before = known.get(node);
  if (before) return before;
  const within = node.childNodes.map(measure).reduce(
    (sum, { letters, linked, links }) => ({
      letters: sum.letters + letters,
      linked: sum.linked + linked,
      links: sum.links + links,
    }),
    NOTHING,
  );
  const own = leadsAway(node) ? { letters: within.letters, linked: within.letters, links: 1 } : within;
  known.set(node, own);
  return own;
}

function leadsAway(element: Element): boolean {
  const target = element.tagName === 'a' ? attribute(element, 'href') : null;
  return target !== null && !/^#./u.test(target);
}
