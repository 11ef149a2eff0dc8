import type { Stated } from '../stated.js';
import { kindWords, yearsInWords } from './words.js';

/** "13,69% (619-BC/TU)". */
export function cited({ said, region }: Stated): string {
  return `${said.value} (${region === null ? said.document : `${said.document}, ${region}`})`;
}

/** "mục tiêu 12,5% cho năm 2025 (619-BC/TU)". */
export function citedWithYears(value: Stated): string {
  const { said, period, kind } = value;
  return `${kindWords[kind]} ${said.value} cho ${yearsInWords(period)} (${said.document})`;
}
