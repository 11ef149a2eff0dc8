const REMARK = /^\s*\((?<remark>[^()]*)\)/u;
/** What has become of the work that stands before it, or is to: "đã được phê duyệt", ": đang thi công", ", bảo đảm thông xe năm 2025". */
const PREDICATE =
  /^\s*[,:]?\s*(?:(?:hiện nay |hiện |đến nay )?(?:đã|đang|được)|(?:bảo đảm|đảm bảo|phấn đấu) (?:khởi công|hoàn thành|thông xe|khánh thành|đưa vào))(?![A-Za-zÀ-ỹ])/u;
/** ", quy mô 12 ha, tổng mức đầu tư 850 tỷ đồng; khởi công năm 2025.": when it is to begin, behind its measures; what is finished may be its plan. */
const DATED =
  /^[^.;]{0,200}[;,]\s+(?<dated>khởi công\s+(?:vào\s+|trong\s+)?(?:quý\s+[IVX]+(?:\/|\s+))?(?:năm\s+)?\d{4})(?=[.;,]|\s*$)/iu;
const END = /;|[.!?…](?=\s+\p{Lu}|\s*$)/u;
/** How far what is said of a work may go on, in characters. */
const REACH = 600;

/**
 * What is said of a work right after its name: the remark in brackets, then what has become of it, up to the semicolon or the end of
 * the sentence. A work that is named within it has its own words, from the comma before, unless all is said of the first after a colon.
 * @param next where the next work begins
 */
export function saidAfter(text: string, from: number, next: number): string {
  const rest = text.slice(from, from + REACH);
  const { 0: bracket = '', groups } = REMARK.exec(rest) ?? {};
  const said = rest.slice(bracket.length);
  const remark = groups?.remark ?? '';
  if (!PREDICATE.test(said)) return `${remark} ${datedIn(said.slice(0, next - from - bracket.length))}`.trim();
  const whole = said.slice(0, END.exec(said)?.index ?? said.length);
  const own = next - from - bracket.length;
  const isTopic = /^\s*:/u.test(said);
  if (isTopic || own >= whole.length) return `${remark} ${whole}`;
  return `${remark} ${whole.slice(0, Math.max(0, whole.lastIndexOf(',', own)))}`;
}

function datedIn(said: string): string {
  return DATED.exec(said)?.groups?.dated ?? '';
}
