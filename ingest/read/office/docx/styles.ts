import { remember } from '../../../remember.js';
import { PLAIN, type Look } from '../run.js';
import { childOf, elementsOf, type Element } from '../xml.js';
import { isOn, numberOf, valueOf } from './properties.js';

/** The numbering that a paragraph takes part in, as far as its properties say. */
export interface NumberingUse {
  /** Which list; "0" for none. */
  readonly list?: string;
  readonly level?: number;
}

/** What the styles of a document say. Styles inherit from one another. */
export interface Styles {
  /** How a paragraph's letters are set before anything is said of its runs. */
  paragraphLook(style: string | undefined): Look;
  /** How a run is set, in a paragraph that looks like `around`. */
  runLook(properties: Element | undefined, around: Look): Look;
  /** The numbering of a paragraph style, and the style in the chain that names the list. */
  numbering(style: string | undefined): NumberingUse & { readonly by?: string };
  /** The list of a numbering style. */
  listOf(style: string): string | undefined;
  /** The sides that a table style draws lines on. */
  tableBorders(style: string | undefined): readonly Element[];
}

export function stylesOf(root: Element | undefined): Styles {
  const byId = new Map(elementsOf(root, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const usual = elementsOf(root, 'w:style').find(
    (style) =>
      style.attributes.get('w:type') === 'paragraph' &&
      /^(?:1|true|on)$/u.test(style.attributes.get('w:default') ?? ''),
  );
  const defaults = overlaid(PLAIN, childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));

  /** The style and those that it is based on, the nearest first. */
  const chain = (id: string | undefined): Element[] => {
    const styles = new Set<Element>();
    for (
      let style = byId.get(id ?? '');
      style && !styles.has(style);
      style = byId.get(valueOf(style, 'w:basedOn') ?? '')
    ) {
      styles.add(style);
    }
    return [...styles];
  };
  const looks = remember((id) =>
    chain(id).reduceRight((look, style) => overlaid(look, childOf(style, 'w:rPr')), defaults),
  );
  const characterStyles = remember((id) =>
    chain(id)
      .reverse()
      .map((style) => childOf(style, 'w:rPr')),
  );

  return {
    paragraphLook: (style) => looks(style ?? usual?.attributes.get('w:styleId') ?? ''),
    runLook: (properties, around) => {
      if (!properties) return around;
      const style = valueOf(properties, 'w:rStyle');
      const styled = style === undefined ? around : characterStyles(style).reduce(overlaid, around);
      return overlaid(styled, properties);
    },
    numbering: (id) => {
      const styles = chain(id ?? usual?.attributes.get('w:styleId'));
      const uses = styles.map((style) => numberingUse(childOf(style, 'w:pPr')));
      const naming = uses.findIndex((use) => use.list !== undefined);
      const level = uses.find((use) => use.level !== undefined)?.level;
      const by = styles[naming]?.attributes.get('w:styleId');
      return { list: uses[naming]?.list, level, by };
    },
    listOf: (style) => numberingUse(childOf(byId.get(style), 'w:pPr')).list,
    tableBorders: (style) => chain(style).flatMap((one) => elementsOf(childOf(one, 'w:tblPr', 'w:tblBorders'))),
  };
}

/** What `w:pPr` says of the numbering itself. */
export function numberingUse(properties: Element | undefined): NumberingUse {
  const numbering = childOf(properties, 'w:numPr');
  return { list: valueOf(numbering, 'w:numId'), level: numberOf(numbering, 'w:ilvl') };
}

function overlaid(look: Look, properties: Element | undefined): Look {
  if (!properties) return look;
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const position = valueOf(properties, 'w:vertAlign');
  return {
    font: fonts?.get('w:hAnsi') ?? fonts?.get('w:ascii') ?? look.font,
    hidden: isOn(properties, 'w:vanish') ?? look.hidden,
    capitals: isOn(properties, 'w:caps') ?? look.capitals,
    raised: position === undefined ? look.raised : position === 'superscript',
  };
}
