import { cardOf } from './card.js';

const OFFICE =
  '(?:CHỦ TỊCH|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TỔNG BÍ THƯ|THỨ TRƯỞNG|THỐNG ĐỐC|CHÁNH THANH TRA|CHỦ NHIỆM|TỔNG KIỂM TOÁN)';
const ON_BEHALF = '(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)';
const SIGNING = new RegExp(
  `^${ON_BEHALF}\\.\\s*\\p{Lu}|^(?:TM|T/M|KT|TL|TUQ)\\s\\p{Lu}|^(?:PHÓ\\s+)?${OFFICE}(?:\\s|$)`,
  'u',
);
/** At the end of the line of recipients: "- Lưu: VT. TM. ỦY BAN NHÂN DÂNCHỦ TỊCH". */
const SIGNING_LAST = new RegExp(`[.;]\\s+${ON_BEHALF}\\.\\s*\\p{Lu}[\\p{Lu}\\s.]+$`, 'u');
const TITLES = '(?:(?:GS|PGS|TS|ThS|BS|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy))\\.?\\s*)*';
const PERSON = new RegExp(
  `^(?:\\(\\s*[Đđ]ã ký\\s*\\)\\s*)?${TITLES}((?:\\p{Lu}\\p{Ll}+\\s+){1,4}\\p{Lu}\\p{Ll}+)$`,
  'u',
);
/** A name may go on over the end of a line. */
const SURNAME = /^\p{Lu}\p{Ll}+$/u;
const NEAR = 14;
/** Two columns of a foot, recipients and signature. */
const COLUMNS = /\s{3,}/u;

/** Who signs: the name under "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"; null where a text has lost its signature. */
export function signerOf(text: string): string | null {
  const { signer } = cardOf(text);
  if (PERSON.test(signer ?? '')) return signer;
  const lines = text.split('\n').map(rightOf);
  for (const [i, line] of lines.entries()) {
    if (!(line.length <= 80 && SIGNING.test(line)) && !SIGNING_LAST.test(line.slice(-LAST))) continue;
    const under = lines.slice(i + 1, i + NEAR);
    const at = under.findIndex((each) => PERSON.test(each));
    if (at === -1) continue;
    const name = PERSON.exec(under[at] ?? '')?.[1] ?? null;
    const before = under[at - 1] ?? '';
    return name !== null && SURNAME.test(before) ? `${before} ${name}` : name;
  }
  return null;
}

/** How much of a long line its signature may be. */
const LAST = 80;

/** What stands in the right column of a line, without marks of emphasis. */
function rightOf(line: string): string {
  const plain = line.replace(/[*_]+/gu, '').trim();
  const right = COLUMNS.test(plain) ? (plain.split(COLUMNS).at(-1) ?? '') : plain;
  return right.replace(/\s+/gu, ' ');
}
