import { valueOf } from './properties.js';
import { counterOf, DEEPEST, type List } from '../word-lists.js';
import type { Element } from '../xml.js';
import { listsOf } from './numbering-definitions.js';
import { numberingUse, type Styles } from './styles.js';

/** The number or bullet that Word prints before a paragraph with these properties, and the gap after it; often empty. */
export type Labeller = (properties: Element | undefined) => string;

/** Counts through the paragraphs of a text: each has to be asked for once, in order. */
export function labellerOf(numbering: Element | undefined, styles: Styles): Labeller {
  const lists = listsOf(numbering, styles);
  const count = counterOf(lists);
  return (properties) => {
    const { id, level } = placeOf(properties, styles, lists);
    return count(id, level);
  };
}

/** Which list and level a paragraph is of: by itself, or by its style. */
function placeOf(
  properties: Element | undefined,
  styles: Styles,
  lists: ReadonlyMap<string, List>,
): { id: string; level: number } {
  const own = numberingUse(properties);
  const styled = styles.numbering(valueOf(properties, 'w:pStyle'));
  const id = own.list ?? styled.list ?? '';
  const linked = own.list === undefined ? levelOfStyle(lists.get(id), styled.by) : undefined;
  return { id, level: Math.min(own.level ?? linked ?? styled.level ?? 0, DEEPEST) };
}

function levelOfStyle(list: List | undefined, style: string | undefined): number | undefined {
  const found = [...(list?.levels ?? [])].find(([, level]) => style !== undefined && level.paragraphStyle === style);
  return found?.[0];
}
