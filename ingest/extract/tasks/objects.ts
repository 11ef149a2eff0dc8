import type { Paragraph, Section } from '../../outline/outline.js';
import verbs from '../agencies/assignment.json' with { type: 'json' };
import type { Reading } from '../reading.js';
import type { Assignees } from './assignee.js';
import words from './words.json' with { type: 'json' };

const AWAITS = new RegExp(`\\s(?:${words.awaitObjects.join('|')})\\s*:?\\s*$`, 'u');
/** "Chủ trì thực hiện các nhiệm vụ tại các dự án của Chương trình, bao gồm:" */
const INCLUDES = /\s(?:bao gồm|gồm|cụ thể)\s*:?\s*$/u;
const ACTS = new RegExp(`^(?:${verbs['takes on'].join('|')})(?![A-Za-zÀ-ỹ])`, 'iu');

/**
 * The headings and paragraphs that hand out one piece of work and list its objects below: they are the task, what
 * stands under them is none. "Sở X cập nhật dữ liệu đối với:" over "a) Báo cáo giá", but not over "a) Thực hiện ...".
 */
export function tasksOverObjects({ outline }: Reading, assignees: Assignees): ReadonlySet<Paragraph | Section> {
  const paragraphs = outline.blocks.filter((block) => block.type === 'paragraph' && block.zone === 'body');
  const below = Map.groupBy(paragraphs, (block) => (block.type === 'paragraph' ? block.parent : null) ?? block.section);
  const found = new Set<Paragraph | Section>();
  for (const [over, items] of below) {
    if (over === null) continue;
    const isSection = 'heading' in over;
    const said = isSection ? over.heading : over.body.text;
    if (!AWAITS.test(said) && !(ACTS.test(said) && INCLUDES.test(said))) continue;
    const lead = (isSection ? assignees.under(over) : assignees.of(over, null)).lead;
    // "Báo cáo" is a thing as well as work: most must be work.
    const acting = items.filter((item) => item.type === 'paragraph' && ACTS.test(item.body.text));
    if (lead.length > 0 && acting.length <= items.length / 2) found.add(over);
  }
  return found;
}
