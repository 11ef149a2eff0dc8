import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;
export type Parent = Tree.ParentNode;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The characters of a node that is text; null for any other. */
export function ownText(node: Node): string | null {
  return 'value' in node ? node.value : null;
}

/** The value of an attribute; null where the element has none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function childElements(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement);
}

/** Elements that never hold words of a text. */
const WORDLESS = new Set(
  'head script style noscript template iframe object embed applet svg math canvas audio video map img input select textarea button dialog'.split(
    ' ',
  ),
);

export function isWordless(element: Element): boolean {
  return WORDLESS.has(element.tagName);
}

/** All characters in a node, but of elements that never hold words. */
export function textIn(node: Node): string {
  if (!isElement(node)) return ownText(node) ?? '';
  return isWordless(node) ? '' : node.childNodes.map(textIn).join('');
}
