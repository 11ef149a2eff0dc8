import type { Section } from '../../outline/outline.js';
import type { Passage } from '../../text.js';
import type { Reading } from '../reading.js';
import type { Standing } from './relation.js';
import words from './relations.json' with { type: 'json' };

/** "Điều 1. Bãi bỏ toàn bộ các văn bản sau": what an article does with each text that it lists. */
const CHANGES = new RegExp(
  String.raw`^(?:Điều\s\d+\s*[.:]\s*)?(?:${[...words.REPLACES, ...words.AMENDS].join('|')})(?![A-Za-zÀ-ỹ])`,
  'iu',
);

interface Stands {
  readonly standing: Standing;
  /** The words of the lead-in over it, which go on with its own: "Bãi bỏ các văn bản sau:"; "" where none stands there. */
  readonly over: string;
}

/** Makes the function that says where a passage stands. */
export function standings({ outline, sections }: Reading): (passage: Passage) => Stands {
  const places = new Map<number, Stands>();
  for (const section of sections)
    put(section.title, { standing: isInArticle(section) ? 'article' : 'other', over: '' });
  for (const block of outline.blocks) {
    if (block.type !== 'paragraph') continue;
    const { body, zone, section, parent } = block;
    const standing = zone === 'head' ? 'head' : isInArticle(section) ? 'article' : 'other';
    put(body, { standing, over: leadIn(parent?.body.text ?? section?.title.text ?? '') });
  }
  return (passage) => places.get(startOf(passage)) ?? { standing: 'other', over: '' };

  function put(passage: Passage, stands: Stands): void {
    places.set(startOf(passage), stands);
  }
}

function leadIn(above: string): string {
  if (/:\s*$/u.test(above)) return `${above.trim()} `;
  return CHANGES.test(above) ? `${above.trim()}: ` : '';
}

function startOf({ pieces }: Passage): number {
  return pieces[0]?.start ?? -1;
}

function isInArticle(section: Section | null): boolean {
  return section !== null && (section.numbering === 'article' || isInArticle(section.parent));
}
