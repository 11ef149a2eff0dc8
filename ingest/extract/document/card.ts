/** What the card of a web page says of a text, a label on one line and its value on the next. */
export interface Card {
  readonly number: string | null;
  readonly signer: string | null;
  /** "01/12/2025" */
  readonly issuedOn: string | null;
  /** The first line after it; 0 where a text has none. */
  readonly end: number;
}

const LABELS = ['Số hiệu:', 'Loại văn bản:', 'Nơi ban hành:', 'Người ký:', 'Ngày ban hành:', 'Tình trạng:'];
const LINES = 60;

/** Reads the card above a text that was taken from a page of a collection of laws. */
export function cardOf(text: string): Card {
  const lines = text.split('\n', LINES).map((line) => line.replace(/[*_]+/gu, '').trim());
  const valueOf = (label: string): string | null => {
    const at = lines.indexOf(label);
    return at === -1 ? null : (lines[at + 1] ?? null);
  };
  const last = Math.max(...LABELS.map((label) => lines.indexOf(label)));
  return {
    number: valueOf('Số hiệu:'),
    signer: valueOf('Người ký:'),
    issuedOn: valueOf('Ngày ban hành:'),
    end: last === -1 ? 0 : last + 2,
  };
}
