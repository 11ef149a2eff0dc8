import { withoutAccents } from '../../../schema/fold.js';

/** Words without case, accents and marks, one space between them: "Tỷ lệ hộ nghèo (đa chiều)" is "ty le ho ngheo da chieu"; "tỉ lệ" is spelt as "tỷ lệ". */
export function foldWords(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{L})ti (?=le|trong|suat|so)/gu, 'ty ')
    .trim();
}
