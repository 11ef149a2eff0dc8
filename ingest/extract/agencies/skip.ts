/** Where a sticky pattern that matches at a place ends; null where it does not match. */
export function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}

/** Where each match of a global pattern ends. */
export function endsOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => index + match.length);
}
