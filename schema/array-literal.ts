/** Texts as the literal of a PostgreSQL array: one parameter, whatever their number, that the planner can see into. */
export function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
