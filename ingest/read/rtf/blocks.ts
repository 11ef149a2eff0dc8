import type { Block } from '../office/block.js';
import { labelled } from '../office/label.js';
import { PLAIN, printed, raised, type Look, type Run } from '../office/run.js';
import { decoded, encodingOfCharset, encodingOfCodePage, WESTERN } from './encodings.js';
import { tableGatherer } from './rows.js';
import { tokensOf, type Token } from './tokens.js';
import data from './words.json' with { type: 'json' };

/** What holds within a pair of braces. */
interface Group {
  readonly look: Look;
  readonly font: number | null;
  /** So many characters after "\u1234" stand for it where Unicode is not known. */
  readonly fallback: number;
  /** What is said in it goes where. */
  readonly goes: 'text' | 'nowhere' | 'fonts' | 'note';
  /** The number or bullet that was generated before a paragraph. */
  readonly isLabel: boolean;
}

interface Font {
  readonly name: string;
  readonly encoding: string | null;
}

const SIGNS = new Map(Object.entries(data.signs));
const SILENT = new Set(data.silent);
/** Starred groups are for programs that know them; these hold words. */
const STARRED_TEXT = new Set(['shpinst', 'nesttableprops', 'ud']);
const LOOKS = new Map<string, (value: number | null) => Partial<Look>>([
  ['plain', () => PLAIN],
  ['v', (value) => ({ hidden: value !== 0 })],
  ['deleted', (value) => ({ hidden: value !== 0 })],
  ['caps', (value) => ({ capitals: value !== 0 })],
  ['super', (value) => ({ raised: value !== 0 })],
  ['up', (value) => ({ raised: value !== 0 })],
  ['sub', () => ({ raised: false })],
  ['nosupersub', () => ({ raised: false })],
]);

/** The paragraphs and tables of an RTF, given as a character for each byte. */
export function blocksOf(rtf: string): Block[] {
  const fonts = new Map<number, Font>();
  const table = tableGatherer();
  const outer: Group[] = [];
  let group: Group = { look: PLAIN, font: null, fallback: 1, goes: 'text', isLabel: false };
  let encoding = WESTERN;
  let standard: number | null = null;
  let fontNumber = 0;
  let opened = false;
  let starred = false;
  /** Bytes that wait for their neighbours: a letter may have two. */
  let bytes = '';
  let skip = 0;
  let runs: Run[] = [];
  let noteRuns: Run[] = [];
  let notes: string[] = [];
  let noteCount = 0;

  const fontOf = (): Font | undefined => fonts.get(group.font ?? standard ?? -1);
  const say = (text: string): void => {
    if (group.goes === 'fonts') {
      const font = fonts.get(fontNumber) ?? { name: '', encoding: null };
      fonts.set(fontNumber, { ...font, name: font.name + text.replace(';', '') });
    } else if (group.goes !== 'nowhere') {
      (group.goes === 'note' ? noteRuns : runs).push({ ...group.look, font: fontOf()?.name ?? null, text });
    }
  };
  const flush = (): void => {
    if (bytes !== '') say(decoded(bytes, fontOf()?.encoding ?? encoding));
    bytes = '';
  };
  const endParagraph = (): Block => {
    const paragraph: Block = { type: 'paragraph', text: labelled('', printed(runs)), notes };
    runs = [];
    notes = [];
    return paragraph;
  };
  const mark = (): void => {
    const number = raised(String(group.goes === 'note' ? noteCount : noteCount + 1));
    (group.goes === 'note' ? noteRuns : runs).push({ ...PLAIN, text: number });
  };

  /** A tab sets the words of a paragraph apart from its number. */
  const endLabel = (): void => {
    runs = runs.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }));
  };

  const enter = (word: string): boolean => {
    if (word === 'fonttbl') group = { ...group, goes: 'fonts' };
    else if (word === 'footnote') {
      noteCount++;
      group = { ...group, goes: 'note' };
    } else if (word === 'listtext' || word === 'pntext') group = { ...group, isLabel: true };
    else if (SILENT.has(word) || (starred && !STARRED_TEXT.has(word))) group = { ...group, goes: 'nowhere' };
    else return false;
    return true;
  };

  const obey = (word: string, value: number | null): void => {
    const look = LOOKS.get(word);
    const sign = SIGNS.get(word);
    if (look)
      group = { ...group, look: { ...group.look, ...look(value) }, ...(word === 'plain' ? { font: null } : {}) };
    else if (sign !== undefined) say(sign);
    else if (word === 'u' && value !== null) {
      say(String.fromCharCode(value & 0xffff));
      skip = group.fallback;
    } else if (word === 'uc') group = { ...group, fallback: value ?? 1 };
    else if (word === 'f' && value !== null) {
      if (group.goes === 'fonts') fontNumber = value;
      else group = { ...group, font: value };
    } else if (word === 'fcharset' && group.goes === 'fonts') {
      fonts.set(fontNumber, { name: fonts.get(fontNumber)?.name ?? '', encoding: encodingOfCharset(value ?? 0) });
    } else if (word === 'ansicpg') encoding = encodingOfCodePage(value ?? 1252);
    else if (word === 'deff') standard = value;
    else if (word === 'chftn') mark();
    else if (group.goes === 'note' && word === 'par') say('\n');
    else if (group.goes === 'text') table.obey(word, value, endParagraph);
  };

  const take = (token: Token): void => {
    if (token.type === 'bytes') {
      const passed = Math.min(skip, token.bytes.length);
      skip -= passed;
      bytes += token.bytes.slice(passed);
      return;
    }
    flush();
    if (token.type !== 'sign') skip = 0;
    if (token.type === 'open') outer.push(group);
    else if (token.type === 'close') {
      const { goes, isLabel } = group;
      group = outer.pop() ?? group;
      if (isLabel) endLabel();
      if (goes === 'note' && group.goes !== 'note') {
        notes.push(printed(noteRuns).trim().replace('\t', ' '));
        noteRuns = [];
      }
    } else if (token.type === 'word') {
      if (!((opened || starred) && enter(token.word))) obey(token.word, token.value);
    } else if (token.sign === '~') say(' ');
    else if (token.sign === '_') say('-');
    else if ('{}\\'.includes(token.sign)) say(token.sign);
    else if (token.sign === '\n' || token.sign === '\r') obey('par', null);
    starred = token.type === 'sign' && token.sign === '*';
    opened = token.type === 'open';
  };

  for (const token of tokensOf(rtf)) take(token);
  flush();
  return table.end(endParagraph);
}
