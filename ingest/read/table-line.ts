/** A row of a table as the line that every kind of file writes it as: its cells with tabs between them. */
export function tableLine(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t');
}
