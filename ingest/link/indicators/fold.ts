/** Words without case, accents and marks, one space between them: "Tỷ lệ hộ nghèo (đa chiều)" is "ty le ho ngheo da chieu". */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
