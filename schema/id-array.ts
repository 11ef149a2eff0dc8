/** Ids as the text of a PostgreSQL array, for one parameter whatever their number; ids hold neither quotes nor commas. */
export function idArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
