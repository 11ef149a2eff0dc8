/* Patterns made of the phrases in words.json. */

/** Phrases as alternatives, the longest first, any white space between their words. */
export function either(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.()]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
    .join('|');
}

/** Any of the phrases, as whole words anywhere. */
export function anywhere(phrases: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${either(phrases)})(?![A-Za-zÀ-ỹ\d])`, flags);
}

/** Any of the phrases where a text begins, with the marks and spaces around it. */
export function atStart(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`^[\s,;:.–-]*(?:${either(phrases)})(?![A-Za-zÀ-ỹ\d])[\s,:]*`, 'iu');
}

/** Any of the phrases where a text ends. */
export function atEnd(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![A-Za-zÀ-ỹ\d])(?:${either(phrases)})[\s,:]*$`, 'iu');
}

/** Any of the phrases within a text, not where it begins. */
export function within(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<=\S)\s+(?:${either(phrases)})(?![A-Za-zÀ-ỹ\d])`, 'iu');
}

/** Drops what the pattern finds where the text begins, again and again: in time linear in the text, unlike a starred pattern. */
export function stripped(text: string, fromStart: RegExp): string {
  let rest = text;
  for (let found = fromStart.exec(rest); found && found[0] !== ''; found = fromStart.exec(rest))
    rest = rest.slice(found[0].length);
  return rest;
}

/** Whether a text is nothing but phrases that the pattern finds at its beginning. */
export function isOnly(text: string, fromStart: RegExp): boolean {
  return stripped(text, fromStart).trim() === '';
}
