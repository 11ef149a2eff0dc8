import type { Scope, TargetKind } from '../../../schema/enums.js';

/* The Vietnamese of the notes. */

export const kindWords: Record<TargetKind, string> = { TARGET: 'mục tiêu', ESTIMATE: 'ước', ACTUAL: 'thực hiện' };

export const scopeWords: Record<Scope, string> = {
  LOCAL: 'địa phương',
  NATIONAL: 'cả nước',
  REGION: 'vùng',
  DISTRICT: 'cấp huyện, cấp xã',
  OTHER: 'đối tượng khác',
};

/** "năm 2024", "giai đoạn 2021 - 2025". */
export function yearsInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `năm ${from}` : `giai đoạn ${from} - ${to}`;
}

/** A reader takes in no more at once; the values themselves are asked for elsewhere. */
const MOST = 8;

/** Some items in a sentence. */
export function listed(items: readonly string[], separator = ', '): string {
  const rest = items.length - MOST;
  return items.slice(0, MOST).join(separator) + (rest > 0 ? ` và ${rest} giá trị khác` : '');
}

/** Words as the beginning of a sentence. */
export function sentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
}
