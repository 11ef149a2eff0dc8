import { slicePassage } from '../text.js';
import { runInWords, type Heading } from './headings.js';
import type { Label } from './numbering.js';
import { trimmed } from './passage.js';
import type { HeadingWords } from './section-draft.js';
import type { Unit } from './units.js';

const CLOSING = /[\s:.;,/]+$/u;
/** "... (sau đây gọi tắt là Chương trình), với các nội dung chủ yếu sau đây": what opens the contents names nothing. */
const FORMULA =
  /(?: \(sau đây [^()]{1,80}\))?,? với (?:các |những )?nội dung(?: (?:chủ yếu|chính|cơ bản|cụ thể))?(?: như)? sau(?: đây)?$/u;
/** A whole article that is one sentence lends its first words as heading. */
const LONGEST = 200;

/** The words of a labelled heading: all of them, those before the colon, or the first clause of a sentence. */
export function headingWords(unit: Unit, label: Label, how: Heading): HeadingWords {
  const words = unit.text.slice(label.length);
  const length = how === 'run-in' ? runInWords(words).length : how === 'sentence' ? clause(words) : words.length;
  const heading = words.slice(0, length).trim().replace(CLOSING, '').replace(FORMULA, '');
  const title = trimmed(slicePassage(unit.passage, 0, label.length + length));
  return { numbering: label.numbering, label: label.label, heading, title, range: unit.range };
}

/** The words of a heading without a number. */
export function unnumbered(unit: Unit): HeadingWords {
  return {
    numbering: 'none',
    label: null,
    heading: unit.text.replace(CLOSING, ''),
    title: unit.passage,
    range: unit.range,
  };
}

/** The length of the first clause of a sentence, by which a whole article is named. */
function clause(words: string): number {
  const end = /[.;:](?:\s|$)/u.exec(words)?.index ?? words.length;
  if (end <= LONGEST) return end;
  const comma = words.lastIndexOf(', ', LONGEST);
  return comma > LONGEST / 4 ? comma : Math.max(words.lastIndexOf(' ', LONGEST), LONGEST / 2);
}
