import type { QuantityMatch } from './find.js';
import { quantityOf } from './quantity.js';
import type { Unit } from './unit.js';

const RANK: Unit = { unit: 'hạng', baseUnit: 'rank', factor: 1, dimension: 'RANK' };

/** "một trong 10 địa phương dẫn đầu", "trong tốp 3", "thuộc nhóm 60 nước": a place among the first so many. */
const AMONG =
  /(?<![A-Za-zÀ-ỹ\d])(?:một trong (?:số )?|(?:trong|thuộc|vào) (?:số )?(?:tốp|top|nhóm)(?: đầu)? |(?<=và )nhóm |(?:tốp|top) (?:đầu )?)(?<places>\d{1,3})(?![\d.,/%])(?= (?:tỉnh|địa phương|thành phố|nước|quốc gia|đơn vị|cả nước|toàn quốc|của|tỉnh, thành)|[,;.)]|$)/giu;
/** "xếp thứ 3/63", "đứng thứ 12 cả nước", "vị trí thứ 5", "xếp hạng 2": the place itself; "xếp thứ 12 trở lên": or a better one. */
const PLACE =
  /(?<![A-Za-zÀ-ỹ\d])(?:(?:xếp|đứng|vị trí|thứ hạng|hạng|xếp hạng|xếp vị trí|đạt vị trí)(?: ở)?(?: vị trí)? (?:thứ )?|thứ hạng )(?<place>\d{1,3})(?![\d%]|[.,]\d)(?:\/\d{1,3})?(?<better> trở lên)?/giu;

/** Cheaper than the patterns above: no text without one of these endings names a rank. */
const MAY_RANK = /ột trong|nhóm|ốp |op |ạng|ị trí|ếp (?:thứ|vị|ở|\d)|ứng (?:thứ|vị|ở|\d)/;

/** Places in rankings, each as a quantity of unit "hạng": "one of the first ten" is at most 10. */
export function findRanks(text: string): QuantityMatch[] {
  if (!MAY_RANK.test(text)) return [];
  const among = [...text.matchAll(AMONG)].map((match) => ({ match, places: match.groups?.places, most: true }));
  const place = [...text.matchAll(PLACE)].map((match) => ({
    match,
    places: match.groups?.place,
    most: match.groups?.better !== undefined,
  }));
  return [...among, ...place].map(({ match, places, most }) => {
    const value = Number(places);
    const start = match.index;
    return {
      quantity: quantityOf(most ? 'LTE' : 'EQ', value, value, RANK, match[0]),
      dimension: RANK.dimension,
      start,
      end: start + match[0].length,
      numeralStart: start + match[0].lastIndexOf(places ?? ''),
    };
  });
}
