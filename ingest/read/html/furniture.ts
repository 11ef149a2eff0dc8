import { measure } from './measure.js';
import { attribute, textIn, type Element } from './tree.js';

/** What stands around a text on the page of a site: menus, the way back, buttons, comments. */
const ASIDE = new Set(['nav', 'aside', 'footer']);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'menu', 'menubar']);
const NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|comments?|share|social|related|toolbar|tools|advert|ads|banner|login|popup|modal|tooltip|copyright|pagination)(?:$|[\s_-])/iu;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
/** Word processors write the running heads of pages so. */
const RUNNING = new Set(['header', 'footer']);
/** So many links and nothing else are a menu. */
const MENU = 3;
/** The head and the end of an official text, which are no furniture whatever their names. */
const OFFICIAL = /c[ộo]ng\s+h[òo][àa]\s+x[ãa]\s+h[ộo]i|đ[ảa]ng\s+c[ộo]ng\s+s[ảa]n|n[ơo]i\s+nh[ậa]n|đi[ềe]u\s+\d/iu;
/** Furniture is short. */
const LONGEST = 4000;

/** Whether an element is part of the site and not of the text. What could hold the text itself is none. */
export function isFurniture(element: Element): boolean {
  if (!looksLikeFurniture(element)) return false;
  const { letters, linked } = measure(element);
  return letters - linked <= LONGEST && !OFFICIAL.test(textIn(element).normalize('NFC'));
}

function looksLikeFurniture(element: Element): boolean {
  const { tagName } = element;
  return (
    ASIDE.has(tagName) ||
    ROLES.has(attribute(element, 'role') ?? '') ||
    attribute(element, 'hidden') !== null ||
    HIDDEN.test(attribute(element, 'style') ?? '') ||
    (tagName === 'div' && RUNNING.has(attribute(element, 'title') ?? '')) ||
    NAMES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`) ||
    isMenu(element)
  );
}

/** Links, and no letter outside them. */
function isMenu(element: Element): boolean {
  const { letters, linked, links } = measure(element);
  return links >= MENU && letters === linked;
}
