/** The parts of document numbers that have a letter of Vietnamese, by what they are without it: "QĐ" by "QD". */
export type CodeParts = ReadonlyMap<string, string>;

const PART = /(?<=[/-])\p{Lu}+(?!\p{L})/gu;
/** A part is taken for one with Đ only if it is printed so this often, and this many times as often as without. */
const LEAST = 3;
const MAJORITY = 5;

/** Counts the parts of document numbers: those that are nearly always printed with Đ. */
export function countCodeParts(codes: readonly string[]): CodeParts {
  const counts = new Map<string, number>();
  for (const code of codes) for (const [part] of code.matchAll(PART)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const parts = [...counts].filter(
    ([part, count]) => part.includes('Đ') && count >= LEAST && count > MAJORITY * (counts.get(plain(part)) ?? 0),
  );
  return new Map(parts.sort((a, b) => a[1] - b[1]).map(([part]) => [plain(part), part]));
}

/** A document number with the letters that its parts have: "622/QD-TTg" is "622/QĐ-TTg". Its digits stay. */
export function restoreCode(code: string, parts: CodeParts): string {
  return code.replace(PART, (part) => parts.get(part) ?? part);
}

/** Writes parts, one a line. */
export function printCodeParts(parts: CodeParts): string {
  return `${[...parts.values()].sort().join('\n')}\n`;
}

/** Reads what `printCodeParts` wrote. */
export function parseCodeParts(text: string): CodeParts {
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((part) => [plain(part), part]),
  );
}

function plain(part: string): string {
  return part.replaceAll('Đ', 'D');
}
