import { findQuantities } from '../quantity/index.js';

/** A row that names only a part of the place: "Huyện Vĩnh Bảo" under "Xây dựng nông thôn mới". */
const PLACE_ALONE = /^(?:huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu|tỉnh)\s+\p{Lu}[A-Za-zÀ-ỹ ]*$/iu;
const REMARK = /\s*\((?<remark>[^()]*)\)/gu;
const COUNTED = /\d\s*(?:tòa|tầng|chung cư|hạng mục)/iu;

/**
 * The name of a project as its row has it, without remarks that only give sizes ("(02 tòa 36 tầng)") and the closing stop.
 * A row that names a place alone has the work's name from its group.
 * @param group the words of the row's group, without who follows it; "" where there is none
 */
export function nameOf(cell: string, group: string): string {
  const name = cell
    .replace(REMARK, (printed: string, remark: string) => (isSize(remark) ? '' : printed))
    .replace(/[\s.;,:]+$/u, '')
    .trim();
  return PLACE_ALONE.test(name) && group !== '' ? `${group} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function isSize(remark: string): boolean {
  return COUNTED.test(remark) || findQuantities(remark).length > 0;
}
