import type { NumeralStyle } from '../numerals.js';
import { bullet, type Level, type List } from '../word-lists.js';
import { childOf, elementsOf, type Element } from '../xml.js';
import { isOn, numberOf, valueOf } from './properties.js';
import type { Styles } from './styles.js';

/** The lists of numbering.xml by the ids that paragraphs name. */
export function listsOf(root: Element | undefined, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map(idsOf(root, 'w:abstractNum', 'w:abstractNumId'));
  const numbers = new Map(idsOf(root, 'w:num', 'w:numId'));
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const named = valueOf(number, 'w:abstractNumId') ?? '';
    const counted = followed(named, abstracts, numbers, styles);
    const levels = new Map(levelsOf(abstracts.get(counted)));
    const starts = new Map<number, number>();
    for (const override of elementsOf(number, 'w:lvlOverride')) {
      const at = Number(override.attributes.get('w:ilvl'));
      const start = numberOf(override, 'w:startOverride');
      const level = childOf(override, 'w:lvl');
      if (level) levels.set(at, levelOf(level));
      if (start !== undefined) starts.set(at, start);
    }
    lists.set(id, { counted, levels, starts });
  }
  return lists;
}

function idsOf(root: Element | undefined, name: string, key: string): [string, Element][] {
  return elementsOf(root, name).map((element) => [element.attributes.get(key) ?? '', element]);
}

/** A definition may leave its levels to a style of numbering, which names another definition. */
function followed(
  id: string,
  abstracts: ReadonlyMap<string, Element>,
  numbers: ReadonlyMap<string, Element>,
  styles: Styles,
): string {
  const style = valueOf(abstracts.get(id), 'w:numStyleLink');
  const list = style === undefined ? undefined : styles.listOf(style);
  const other = list === undefined ? undefined : valueOf(numbers.get(list), 'w:abstractNumId');
  return other !== undefined && abstracts.has(other) ? other : id;
}

function levelsOf(abstract: Element | undefined): [number, Level][] {
  return elementsOf(abstract, 'w:lvl').map((level) => [Number(level.attributes.get('w:ilvl')), levelOf(level)]);
}

function levelOf(level: Element): Level {
  const format = valueOf(level, 'w:numFmt') ?? 'decimal';
  const text = valueOf(level, 'w:lvlText') ?? '';
  const fonts = childOf(level, 'w:rPr', 'w:rFonts')?.attributes;
  const suffix = valueOf(level, 'w:suff') ?? 'tab';
  return {
    start: numberOf(level, 'w:start') ?? 0,
    style: STYLES.get(format) ?? 'decimal',
    pattern: format === 'bullet' ? bullet(text, fonts?.get('w:hAnsi') ?? fonts?.get('w:ascii') ?? null) : text,
    gap: suffix === 'nothing' ? '' : ' ',
    restart: numberOf(level, 'w:lvlRestart'),
    legal: isOn(level, 'w:isLgl') ?? false,
    paragraphStyle: valueOf(level, 'w:pStyle'),
  };
}

const STYLES: ReadonlyMap<string, NumeralStyle> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'twoDigits'],
  ['upperRoman', 'upperRoman'],
  ['lowerRoman', 'lowerRoman'],
  ['upperLetter', 'upperLetter'],
  ['lowerLetter', 'lowerLetter'],
  ['bullet', 'none'],
  ['none', 'none'],
]);
