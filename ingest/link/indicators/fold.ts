import { withoutAccents } from '../../../schema/fold.js';

/** Words without case, accents and marks, one space between them: "Tỷ lệ hộ nghèo (đa chiều)" is "ty le ho ngheo da chieu"; "tỉ lệ" is spelt as "tỷ lệ". */
export function foldWords(text: string): string {
  return withoutAccents(text)
    .replace(/[^A-Za-zÀ-ỹ\p{N}]+/gu, ' ')
    .replace(/(?<![A-Za-zÀ-ỹ])ti (?=le|trong|suat|so)/gu, 'ty ')
    .trim();
}
