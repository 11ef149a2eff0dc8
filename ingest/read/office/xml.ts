import { SaxesParser } from 'saxes';
import { remember } from '../../remember.js';
import { tooLarge } from '../limits.js';
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
/** Twice those of the longest text that is read; more would fill the memory. */
const MOST_ELEMENTS = 1_500_000;

/**
 * The root of a part. A document type is refused, so that no entity is ever resolved, at home or elsewhere. Throws
 * `ReadError` for what is no well-formed XML.
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const top: Draft = { name: '', attributes: NONE, children: [] };
  const open: Draft[] = [top];
  const scopes: Scope[] = [OUTERMOST];
  let elements = 0;
  parser.on('doctype', () => {
    throw new Error('it declares a document type, as no word processor does');
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (++elements > MOST_ELEMENTS) throw tooLarge(name);
    if (open.length > DEEPEST) throw new Error('its elements are nested too deep');
    const scope = scopeWithin(scopes.at(-1) ?? OUTERMOST, attributes);
    const element: Draft = { name: scope.elementName(tag), attributes: named(attributes, scope), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    scopes.push(scope);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    open.pop();
    scopes.pop();
  });
  try {
    parser.write(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)).close();
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ReadError('CORRUPT', `"${name}" is damaged (${why}). Save it again where it was written.`, { cause });
  }
  const root = elementsOf(top)[0];
  if (!root) throw new ReadError('CORRUPT', `"${name}" is damaged (a part of it is empty).`);
  return root;
}

interface Draft extends Element {
  readonly children: (Element | string)[];
}

/** The namespaces that are declared at a place, and the names that were looked up in them. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  elementName(tag: string): string;
  /** Null for an attribute of a namespace that nobody asks for. */
  attributeName(key: string): string | null;
}

const NONE: ReadonlyMap<string, string> = new Map();
const OUTERMOST = scopeOf(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));

function scopeOf(uris: ReadonlyMap<string, string>): Scope {
  const usual = (name: string): string | null => {
    const colon = name.indexOf(':');
    const prefix = PREFIXES.get(uris.get(colon === -1 ? '' : name.slice(0, colon)) ?? '');
    return prefix === undefined ? null : `${prefix}:${name.slice(colon + 1)}`;
  };
  const elements = remember((tag) => usual(tag) ?? `:${tag}`);
  const attributes = remember((key) => (key.includes(':') ? (usual(key) ?? '') : key));
  return { uris, elementName: elements, attributeName: (key) => attributes(key) || null };
}

/** Most elements declare nothing. */
function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let uris: Map<string, string> | null = null;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    uris ??= new Map(scope.uris);
    uris.set(key.slice(6), attributes[key] ?? '');
  }
  return uris ? scopeOf(uris) : scope;
}

function named(attributes: Readonly<Record<string, string>>, scope: Scope): ReadonlyMap<string, string> {
  let names: Map<string, string> | null = null;
  for (const key in attributes) {
    const name = scope.attributeName(key);
    if (name !== null) (names ??= new Map()).set(name, attributes[key] ?? '');
  }
  return names ?? NONE;
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
