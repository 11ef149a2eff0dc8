import { withoutAccents } from '../../schema/fold.js';
import { remember } from '../remember.js';
import type { Passage } from '../text.js';
import assignment from './agencies/assignment.json' with { type: 'json' };
import words from './slips.json' with { type: 'json' };

/*
 * A machine that reads a scan, and a hurried hand, lose accents here and there in a text that is sound otherwise:
 * "chủ tri", "trươc ngày", "dat 80%". The words are few that say who does what, by when, and how much.
 */

/** One-syllable verbs have neighbours that differ by accents alone ("trình", "trinh"): they stay as they are written. */
const cues = [...assignment['takes on'], ...assignment['hands over']].filter((cue) => cue.includes(' '));
const phrases = byPlain([...cues, ...words.always]);
/** Two of them may differ by accents alone: "hằng năm", "hàng năm". */
const SPELT: ReadonlySet<string> = new Set([...cues, ...words.always]);
const beside = byPlain(words.besideTime);
/** Words of their own that differ from one of time by accents alone: "rừng trồng năm 2025", "Quỹ năm 2025". */
const neighbours = new Set(words.neighbours);
/** Words of two syllables: what shares a syllable with one is no phrase misread ("cùng cấp", "mang theo đối tượng"). */
const SOUND = whole(words.sound.join('|').replaceAll(' ', String.raw`\s`), 'giu');
/** How far beside a phrase a word may reach that shares a syllable with it. */
const SOUND_REACH = 8;
/** "cổ phần Đầu tư", "Thị Thanh Trà": a capital within begins a name. */
const NAME_WITHIN = /\p{Ll}\s\p{Lu}/u;
const CUE = new RegExp(
  String.raw`(?<![a-z\d])(?:(?:${either(phrases)})(?![a-z\d])|(?<!viet )(?:${either(beside)})(?=\s+(?:${words.time.join('|')}|[iv\d]+(?![a-z]))))`,
  'g',
);
/** Words that others differ from by accents: each in the misreadings that are no words, and where it stands. */
const AS_READ = words.asRead.map(({ as, read }) => ({ as, pattern: whole(read, 'giu') }));
/** Cheaper than one pattern after another: most texts hold none. */
const ANY = whole(words.asRead.map(({ read }) => read).join('|'), 'iu');

/**
 * The text with the words that tasks and values hang on spelt right, letter for letter, so that every place in it is
 * the same place. Several rooms read the same passages: what was mended is remembered.
 */
export const mended = remember((text) => withRead(withCues(text)));

function withRead(read: string): string {
  if (!ANY.test(read)) return read;
  return AS_READ.reduce(
    (rest, { pattern, as }) =>
      rest.replace(pattern, (slip) => (slip.length === as.length && !NAME_WITHIN.test(slip) ? spelt(slip, as) : slip)),
    read,
  );
}

/** A passage with its text mended. */
export function mendedPassage(passage: Passage): Passage {
  const text = mended(passage.text);
  return text === passage.text ? passage : { ...passage, text };
}

function withCues(text: string): string {
  const plain = withoutAccents(text);
  if (plain.length !== text.length) return text;
  let read = '';
  let end = 0;
  for (const { 0: found, index } of plain.matchAll(CUE)) {
    const written = text.slice(index, index + found.length);
    const key = found.replace(/\s/gu, ' ');
    const said = written.toLowerCase();
    const meant = phrases.get(key) ?? (neighbours.has(said) ? undefined : beside.get(key));
    if (meant === undefined || meant === said || SPELT.has(said) || isSound(text, index, written)) continue;
    read += text.slice(end, index) + spelt(written, meant);
    end = index + found.length;
  }
  return end === 0 ? text : read + text.slice(end);
}

/** Whether what looks like a phrase misread is made of sound words. */
function isSound(text: string, at: number, written: string): boolean {
  if (!written.includes(' ')) return false;
  if (NAME_WITHIN.test(written)) return true;
  const from = Math.max(0, at - SOUND_REACH);
  const end = at + written.length;
  return Array.from(text.slice(from, end + SOUND_REACH).matchAll(SOUND)).some(
    ({ 0: word, index }) => from + index < end && from + index + word.length > at,
  );
}

/** The letters meant, each in the case in which it is written; white space as it is. */
function spelt(written: string, meant: string): string {
  return Array.from(meant, (letter, at) => {
    const as = written.charAt(at);
    if (letter === ' ') return as;
    return as === as.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');
}

function byPlain(meant: readonly string[]): Map<string, string> {
  return new Map(meant.map((phrase) => [withoutAccents(phrase), phrase]));
}

/** Plain phrases as alternatives, a longer one before its beginning, those that begin alike side by side. */
function either(byPlain: ReadonlyMap<string, string>): string {
  return [...byPlain.keys()]
    .sort()
    .reverse()
    .join('|')
    .replaceAll(' ', String.raw`\s`);
}

function whole(alternatives: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${alternatives})(?![A-Za-zÀ-ỹ\d])`, flags);
}
