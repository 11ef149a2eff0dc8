const SIGNING =
  /^(?:TM\.?|T\/M\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s*\p{Lu}|^(?:PHÓ\s+)?(?:CHỦ TỊCH|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TỔNG BÍ THƯ)(?:\s|$)/u;
const PERSON = /^(?:(?:GS|PGS|TS|ThS|BS)\.?\s*)*((?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+)$/u;
const NEAR = 14;

/** Who signs: the name under "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"; null where a text has lost its signature. */
export function signerOf(text: string): string | null {
  const lines = text.split('\n').map((line) => line.replace(/[*_]+/gu, '').replace(/\s+/gu, ' ').trim());
  for (const [i, line] of lines.entries()) {
    if (line.length > 80 || !SIGNING.test(line)) continue;
    const name = lines.slice(i + 1, i + NEAR).find((each) => PERSON.test(each));
    if (name !== undefined) return PERSON.exec(name)?.[1] ?? null;
  }
  return null;
}
