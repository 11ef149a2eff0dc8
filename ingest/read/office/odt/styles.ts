import { remember } from '../../../remember.js';
import { PLAIN, type Look } from '../run.js';
import { childOf, elementsOf, type Element } from '../xml.js';

/** What the styles of a text say. Styles inherit from one another. */
export interface Styles {
  paragraphLook(style: string | undefined): Look;
  /** How letters are set by a character style, in a paragraph that looks like `around`. */
  spanLook(style: string | undefined, around: Look): Look;
  /** The list that a paragraph style puts its paragraphs in. */
  listOf(style: string | undefined): string | undefined;
  /** The levels of a list, from 1. */
  levels(list: string | undefined): ReadonlyMap<number, Element>;
  /** The levels of the numbers of headings, from 1. */
  readonly outline: ReadonlyMap<number, Element>;
  /** How many sides of a cell a line is drawn on. */
  sidesOf(cellStyle: string | undefined): number;
  fontNamed(name: string | undefined): string | null;
}

/** @param roots content.xml and styles.xml, whichever there are */
export function stylesOf(roots: readonly Element[]): Styles {
  const groups = roots.flatMap((root) => elementsOf(root).filter(({ name }) => GROUPS.has(name)));
  const all = groups.flatMap((group) => elementsOf(group));
  const byName = new Map(all.filter(({ name }) => name === 'style:style').map((style) => [key(style), style]));
  const lists = new Map(
    all
      .filter(({ name }) => name === 'text:list-style')
      .map((list) => [list.attributes.get('style:name'), levelsOf(list)]),
  );
  const fonts = new Map(
    all
      .filter(({ name }) => name === 'style:font-face')
      .map(({ attributes }) => [
        attributes.get('style:name'),
        attributes.get('svg:font-family')?.replace(/^'|'$/gu, ''),
      ]),
  );
  const fontNamed = (name: string | undefined): string | null => fonts.get(name) ?? name ?? null;

  /** The style and those that it inherits from, the nearest first. */
  const chain = (family: string, name: string | undefined): Element[] => {
    const styles = new Set<Element>();
    let at = byName.get(`${family} ${name ?? ''}`);
    while (at && !styles.has(at)) {
      styles.add(at);
      at = byName.get(`${family} ${at.attributes.get('style:parent-style-name') ?? ''}`);
    }
    return [...styles];
  };
  const overlaid = (look: Look, style: Element): Look => {
    const text = childOf(style, 'style:text-properties')?.attributes;
    if (!text) return look;
    const position = text.get('style:text-position');
    const transform = text.get('fo:text-transform');
    const display = text.get('text:display');
    const font = text.get('style:font-name') ?? text.get('fo:font-family');
    return {
      font: font === undefined ? look.font : fontNamed(font),
      hidden: display === undefined ? look.hidden : display === 'none',
      capitals: transform === undefined ? look.capitals : transform === 'uppercase',
      raised: position === undefined ? look.raised : /^(?:super|[1-9])/u.test(position),
    };
  };
  const paragraphLook = remember((name) => chain('paragraph', name).reduceRight(overlaid, PLAIN));
  const sides = remember((name) => {
    const cell = chain('table-cell', name).flatMap((style) => childOf(style, 'style:table-cell-properties') ?? []);
    return SIDES.filter((side) => {
      const border = cell.flatMap(
        ({ attributes }) => attributes.get(`fo:border-${side}`) ?? attributes.get('fo:border') ?? [],
      );
      return border[0] !== undefined && !/\bnone\b|\bhidden\b|^0\w*\b/u.test(border[0]);
    }).length;
  });
  return {
    paragraphLook: (name) => paragraphLook(name ?? ''),
    spanLook: (name, around) => chain('text', name).reduceRight(overlaid, around),
    listOf: (name) =>
      chain('paragraph', name)
        .map((style) => style.attributes.get('style:list-style-name'))
        .find((list) => list !== undefined),
    levels: (list) => lists.get(list) ?? new Map(),
    outline: levelsOf(all.find(({ name }) => name === 'text:outline-style')),
    sidesOf: (name) => sides(name ?? ''),
    fontNamed,
  };
}

const GROUPS = new Set(['office:styles', 'office:automatic-styles', 'office:font-face-decls']);
const SIDES = ['top', 'left', 'bottom', 'right'];

function key({ attributes }: Element): string {
  return `${attributes.get('style:family') ?? ''} ${attributes.get('style:name') ?? ''}`;
}

function levelsOf(list: Element | undefined): ReadonlyMap<number, Element> {
  return new Map(elementsOf(list).map((level) => [Number(level.attributes.get('text:level')), level]));
}
