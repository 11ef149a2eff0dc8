import { counterOf, DEEPEST } from '../office/word-lists.js';
import type { Setting } from './properties.js';
import type { Story } from './story.js';
import { listPlaceOf } from './styles.js';

/**
 * Gives the number or bullet that Word prints before a paragraph, and the gap after it; often empty. Each paragraph has
 * to be asked for once, in order.
 */
export function labellerOf({ lists, styles }: Story): (paragraph: Setting | null) => string {
  const count = counterOf(lists ?? new Map());
  return (paragraph) => {
    if (!paragraph) return '';
    const own = listPlaceOf(paragraph.sprms);
    const styled = styles[paragraph.style ?? -1];
    const list = own.list ?? styled?.list ?? 0;
    return list === 0 ? '' : count(String(list), Math.min(own.level ?? styled?.level ?? 0, DEEPEST));
  };
}
