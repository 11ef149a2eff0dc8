import { isFurniture } from './furniture.js';
import { measure } from './measure.js';
import { attribute, childElements, isElement, isWordless, textIn, type Element, type Node } from './tree.js';

/** What may hold a whole text. */
const CONTAINERS = new Set('article body center div form main section span table tbody td tr'.split(' '));
/** On the way to a cell that holds it; by itself a part of a table is no text. */
const TABLE_PART = new Set('table tbody tr'.split(' '));
/** The element that holds the text has this share of the letters of the page that are no furniture. */
const SHARE = 0.9;
/** So many paragraphs at least make a text. */
const FEWEST = 3;
/** The head of an official text, its end and what is annexed to it. */
const PART =
  /c[ộo]ng\s+h[òo][àa]\s+x[ãa]\s+h[ộo]i|đ[ảa]ng\s+c[ộo]ng\s+s[ảa]n|n[ơo]i\s+nh[ậa]n\s*:|(?:^|\n)\s*(?:ph[ụu]\s+l[ụu]c|bi[ểe]u)\b/iu;

/**
 * The innermost element that holds the text of a page: nearly all its letters, its official head and end, and whatever
 * else is made like it. When in doubt it is the whole page.
 */
export function mainContent(body: Element): Element {
  let content = body;
  for (let next = innerContent(body); next; next = innerContent(next))
    if (!TABLE_PART.has(next.tagName)) content = next;
  return content;
}

function innerContent(outer: Element): Element | null {
  const children = childElements(outer).filter((child) => !isWordless(child) && !isFurniture(child));
  const [inner] = children.toSorted((one, other) => prose(other) - prose(one));
  if (!inner || !CONTAINERS.has(inner.tagName) || paragraphsIn(inner) < FEWEST) return null;
  const others = children.filter((child) => child !== inner);
  const loose = outer.childNodes.filter((child) => !isElement(child));
  const all = [...children, ...loose].reduce((sum, child) => sum + prose(child), 0);
  if (prose(inner) < SHARE * all) return null;
  return others.some((other) => isAlike(inner, other) || PART.test(textIn(other).normalize('NFC'))) ? null : inner;
}

function prose(node: Node): number {
  const { letters, linked } = measure(node);
  return letters - linked;
}

/** Pages of one text, or its parts, are made alike. */
function isAlike(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && attribute(one, 'class') === attribute(other, 'class') && prose(other) > 0;
}

function paragraphsIn(element: Element): number {
  return childElements(element).reduce(
    (sum, child) => sum + (/^(?:p|br|li|tr|h\d|pre)$/u.test(child.tagName) ? 1 : paragraphsIn(child)),
    0,
  );
}
