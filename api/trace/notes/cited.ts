import type { Stated } from '../stated.js';
import { kindWords, yearsInWords } from './words.js';

/** "13,69% (619-BC/TU)". */
export function cited({ said, place }: Stated): string {
  return `${said.value} (${place === null ? said.document : `${said.document}, ${place}`})`;
}

/** "mục tiêu 12,5% cho năm 2025 (619-BC/TU)". */
export function citedWithYears(value: Stated): string {
  const { said, period, kind } = value;
  return `${kindWords[kind]} ${said.value} cho ${yearsInWords(period)} (${said.document})`;
}
