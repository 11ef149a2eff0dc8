import { findAgencies } from '../agencies/index.js';
import { issuerOfSymbol } from '../citations/issuer.js';
import type { AgencyName } from '../facts.js';
import type { DocumentHead } from './head.js';
import { isCapitals } from './title.js';

const MOTTO =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM/gu;
const ON_BEHALF = /^[\s*]*(?:TM\.?|T\/M\.?)\s*([^\n*]{4,80})/mu;
const CHAIR = /CHỦ TỊCH\s+$/u;
const DECIDES = /^\s+(?:yêu cầu|chỉ thị|ban hành|quyết định|quyết nghị|xây dựng|báo cáo|thông báo|kết luận)/u;
const BUREAU = 'BAN THƯỜNG VỤ';
const COMMITTEE = 'BAN CHẤP HÀNH';

/**
 * Who issues a text: who decides under its title, whom the title names, whose head it bears; failing these, who signs,
 * whose symbol its number bears, or who first speaks in it.
 * @param place the province that the text is of, for names that leave it out
 */
export function issuerOf(
  head: DocumentHead,
  text: string,
  symbol: readonly string[],
  attached: AgencyName | null,
  place: string | null,
): AgencyName | null {
  const signing = signingBody(text);
  const named = authority(head.after, place) ?? only(head.of ?? '', place) ?? last(head.before, place) ?? attached;
  if (named?.kind === 'PARTY' && signing.startsWith(BUREAU)) return bureau(named, place);
  return (
    named ??
    signed(signing, place, symbol) ??
    issuerOfSymbol(symbol, (words) => findAgencies(words, place)) ??
    speaker(head.after, place)
  );
}

/** "ỦY BAN NHÂN DÂN TỈNH X", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X", on lines of its own between title and căn cứ. */
function authority(after: string, place: string | null): AgencyName | null {
  const lines = after.trimStart().split('\n');
  const end = lines.findIndex((line) => !isCapitals(line));
  const block = lines.slice(0, end === -1 ? 3 : Math.min(end, 3)).join(' ');
  const [first] = findAgencies(block, place);
  if (!first || first.start > 'TỔNG CỤC TRƯỞNG '.length) return null;
  return CHAIR.test(block.slice(0, first.start))
    ? { ...first.agency, name: `Chủ tịch ${first.agency.name}` }
    : first.agency;
}

function only(text: string, place: string | null): AgencyName | null {
  return findAgencies(text, place)[0]?.agency ?? null;
}

/** The lowest body of a head that names its superior too: "BỘ TÀI CHÍNH, CỤC THUẾ". */
function last(before: string, place: string | null): AgencyName | null {
  const head =
    before
      .replace(MOTTO, ' ')
      .replace(/\s+/gu, ' ')
      .split(/\sSố\s?(?:hiệu)?\s?:/u)[0] ?? '';
  // A head names its bodies in full: "WTO" in capitals is none of them.
  const capitals = findAgencies(head, place).filter(({ written }) => written.includes(' ') && isCapitals(written));
  return capitals.at(-1)?.agency ?? null;
}

function signingBody(text: string): string {
  return ON_BEHALF.exec(text)?.[1]?.trim() ?? '';
}

/** "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN": of the place. */
function signed(signing: string, place: string | null, symbol: readonly string[]): AgencyName | null {
  if (signing === '') return null;
  const committee = committeeOf(place);
  if (committee && symbol.every((part) => part !== 'UBND')) {
    if (signing.startsWith(BUREAU)) return bureau(committee, place);
    if (signing.startsWith(COMMITTEE)) return only(`Ban Chấp hành Đảng bộ`, place);
  }
  return only(signing, place);
}

function bureau(committee: AgencyName, place: string | null): AgencyName | null {
  return /^(?:Thành ủy|Tỉnh ủy)/u.test(committee.name) ? only(`Ban Thường vụ ${committee.name}`, place) : committee;
}

function committeeOf(place: string | null): AgencyName | null {
  return place === null ? null : only(isCity(place) ? 'Thành ủy' : 'Tỉnh ủy', place);
}

function isCity(place: string): boolean {
  return only('Ủy ban nhân dân', place)?.name.includes('thành phố') ?? false;
}

/** "Ủy ban nhân dân thành phố yêu cầu ...": the first body of the opening that does what issuers do. */
function speaker(after: string, place: string | null): AgencyName | null {
  return findAgencies(after, place).find(({ end }) => DECIDES.test(after.slice(end, end + 30)))?.agency ?? null;
}
