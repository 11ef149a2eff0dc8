import { childOf, type Element } from '../xml.js';

/** The value of a property's element: `<w:start w:val="3"/>`. */
export function valueOf(parent: Element | undefined, ...path: readonly string[]): string | undefined {
  return childOf(parent, ...path)?.attributes.get('w:val');
}

/** The value as a whole number; undefined where it is none. */
export function numberOf(parent: Element | undefined, ...path: readonly string[]): number | undefined {
  const value = valueOf(parent, ...path);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** A property that is on or off; undefined where nothing is said. Present without a value it is on. */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '');
}
