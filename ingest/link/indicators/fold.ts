/** Words without case, accents and marks, one space between them: "Tỷ lệ hộ nghèo (đa chiều)" is "ty le ho ngheo da chieu"; "tỉ lệ" is spelt as "tỷ lệ". */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{L})ti (?=le|trong|suat|so)/gu, 'ty ')
    .trim();
}
