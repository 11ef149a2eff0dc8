import { SaxesParser } from 'saxes';
import { ReadError } from '../read-error.js';
import namespaces from './namespaces.json' with { type: 'json' };

/** An element of XML. Names carry the usual prefix of their namespace, whatever prefix the file itself uses. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map((uri): [string, string] => [uri, prefix])),
);
/** Deeper than any table within tables; what reads the tree calls itself as deep. */
const DEEPEST = 400;

/**
 * The root of a part. A document type is refused, so that no entity is ever resolved, at home or elsewhere. Throws
 * `ReadError` for what is no well-formed XML.
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: Draft = { name: '', attributes: new Map(), children: [] };
  const open: Draft[] = [top];
  parser.on('doctype', () => {
    throw new Error('it declares a document type, as no word processor does');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > DEEPEST) throw new Error('its elements are nested too deep');
    const element: Draft = { name: `${PREFIXES.get(uri) ?? ''}:${local}`, attributes: new Map(), children: [] };
    for (const { uri: space, local: key, value } of Object.values(attributes)) {
      const prefix = space === '' ? '' : PREFIXES.get(space);
      if (prefix !== undefined) element.attributes.set(prefix === '' ? key : `${prefix}:${key}`, value);
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  try {
    parser.write(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)).close();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ReadError('CORRUPT', `"${name}" is damaged (${why}). Save it again where it was written.`, { cause });
  }
  const root = elementsOf(top)[0];
  if (!root) throw new ReadError('CORRUPT', `"${name}" is damaged (a part of it is empty).`);
  return root;
}

interface Draft extends Element {
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
}

export function elementsOf(parent: Element | undefined, name?: string): Element[] {
  const elements = parent?.children.filter((child) => typeof child !== 'string') ?? [];
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first child down a path of names. */
export function childOf(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce(
    (at: Element | undefined, name) =>
      at?.children.find((child): child is Element => typeof child !== 'string' && child.name === name),
    parent,
  );
}

/** All text below an element, as it stands. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
