import type { AgencyKind } from '../../../schema/enums.js';
import type { AgencyFinder, AgencyMatch } from '../agencies/index.js';
import families from '../agencies/families.json' with { type: 'json' };
import type { AgencyName } from '../facts.js';
import codes from './codes.json' with { type: 'json' };

/** "của", however it is misread. */
const OF =
  /\s*,?\s*(?:ngày\s+(?:tháng\s+)?(?:năm\s+\d{4}\s+)?)?(?:\([^()]{0,40}\)\s*,?\s*)?(?:c[A-Za-zÀ-ỹ]a|cuả)\s+/iuy;
/** After a date a text may leave out "của". */
const OR_NOTHING = /\s+/uy;
const MEETING =
  /(?:Hội nghị\s+(?:lần thứ\s+\S+\s+(?:của\s+)?)?)?(?:Bộ trưởng\s+|Tổng cục trưởng\s+|Cục trưởng\s+|Giám đốc\s+|Thống đốc\s+)?/uy;
const CHAIR = /Chủ tịch\s+/uy;
const CONGRESS = /Đại hội (?:đại biểu |Đại biểu )?[^,;.()]{0,50}?lần thứ [IVXLC\d]+/uy;

/**
 * The issuer that the words after a number name ("... của Bộ Chính trị"); null where they name none.
 * @param agencies the agencies of the text by where they start
 * @param dated whether a date stands before it
 */
export function issuerAfter(
  text: string,
  at: number,
  agencies: ReadonlyMap<number, AgencyMatch>,
  dated: boolean,
): { agency: AgencyName; end: number } | null {
  const words = match(OF, text, at) ?? (dated ? match(OR_NOTHING, text, at) : null);
  if (words === null) return null;
  const start = at + words.length;
  const congress = match(CONGRESS, text, start);
  if (congress) {
    return { agency: { name: congress, kind: 'PARTY', place: null }, end: start + congress.length };
  }
  const chaired = agencies.get(skip(CHAIR, text, start));
  if (chaired && skip(CHAIR, text, start) > start) {
    return { agency: { ...chaired.agency, name: `Chủ tịch ${chaired.agency.name}` }, end: chaired.end };
  }
  return agencies.get(skip(MEETING, text, start)) ?? null;
}

/** The issuer that the symbol of a number tells: QĐ-TTg, NQ-CP, TT-BTC; null where it tells none. */
export function issuerOfSymbol(symbol: readonly string[], agenciesIn: AgencyFinder): AgencyName | null {
  for (const part of [...symbol].reverse()) {
    const name = issuers.get(part) ?? assembly(part);
    const agency = name === undefined ? undefined : agenciesIn(name)[0]?.agency;
    if (agency && (agency.place !== null || CENTRAL.has(agency.kind))) return agency;
  }
  return null;
}

const CENTRAL = new Set<AgencyKind>(['MINISTRY', 'GOVERNMENT', 'PARTY', 'OTHER']);

function assembly(part: string): string | undefined {
  if (/^QH\d+$/u.test(part)) return 'Quốc hội';
  return /^UBTVQH\d*$/u.test(part) ? 'Ủy ban Thường vụ Quốc hội' : undefined;
}

/** BTC: Bộ Tài chính; STC, and in letters TC: Sở Tài chính. */
const issuers: ReadonlyMap<string, string> = new Map([
  ...families.flatMap(({ heads: [head = ''], domains }) =>
    domains.flatMap(({ name, forms }) =>
      forms
        .filter((form) => /^\p{Lu}[A-Za-zÀ-ỹ&]*\p{Lu}$/u.test(form))
        .flatMap((form): [string, string][] => {
          const full = `${head} ${name}`;
          return head === 'Sở' && form.length > 3
            ? [
                [`S${form}`, full],
                [form, full],
              ]
            : [[`${head.charAt(0)}${form}`, full]];
        }),
    ),
  ),
  ...Object.entries(codes.issuers),
]);

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
