import type { Range } from '../../text.js';
import { typeAt } from './kind.js';
import { isProperAlone, type Head } from './proper.js';
import words from './works.json' with { type: 'json' };

/* Names that commas and "và" stand in, and bare names that share one type. */

const TITLE = /^Dự án\s/u;
const ALTERS = new RegExp(String.raw`^(?:${words.alter.join('|')})(?![A-Za-zÀ-ỹ\d])`, 'u');
const ALTERS_LAST = new RegExp(String.raw`(?:${words.alter.join('|')})$`, 'u');
const SOME = /^một số\s/u;
const SEVERAL_CAPITALS = /^Trung tâm\s[^,]+,\s[A-Za-zÀ-ỹ][^,]*$/u;
/** "Trung tâm giám sát", "Trung tâm nghiên cứu, thử nghiệm": what a centre does, one thing after the other. */
const ACTIVITIES =
  /^[Tt]rung tâm\s+(?:[Gg]iám sát|[Nn]ghiên cứu|[Đđ]iều hành|[Đđ]ào tạo|[Hh]uấn luyện|[Bb]ảo tồn|[Ss]ản xuất|[Ss]áng tạo|[Tt]hử nghiệm|[Hh]ỗ trợ|[Đđ]iều phối|[Cc]hỉ huy)(?:,\s+\p{Ll}+\s+\p{Ll}+)*$/u;
const LOWER_THEN_NAME = /^(?!(?:phát triển|xây dựng|đầu tư|nâng cấp)\s)\p{Ll}[^,]*\s\p{Lu}/u;
const INDUSTRIAL = /^(?:khu công nghiệp|cụm công nghiệp|kcn|ccn)$/iu;
/** No title of a work is longer, in characters. */
const LONGEST = 400;
/** No clause lists more zones. */
const MOST_ZONES = 40;

/**
 * Whether the words go on with the title of a project: "Dự án xây dựng cầu X và cải tạo, mở rộng đường Y", "Trung tâm Hội nghị,
 * Thương mại và dịch vụ quốc tế Z".
 * @param joined whether "và" stands before them
 */
export function isOfTitle(text: string, open: Head & Range, said: string, joined: boolean): boolean {
  const written = text.slice(open.start, open.end);
  if (written.length > LONGEST) return false;
  if (TITLE.test(written)) return ALTERS.test(said) ? joined || ALTERS_LAST.test(written) : joined && SOME.test(said);
  if (!joined && isCentre(open) && ACTIVITIES.test(written) && /^\p{Ll}/u.test(said)) return typeAt(said, 0) === null;
  return joined && !open.plural && isCentre(open) && SEVERAL_CAPITALS.test(written) && LOWER_THEN_NAME.test(said);
}

function isCentre({ type }: Head): boolean {
  return /^trung tâm/iu.test(type);
}

/** "cụm công nghiệp A, B, C": two bare names or more to the end of the clause are industrial zones of the same kind. */
export function isOfZones(
  text: string,
  { type, shared }: Head & { readonly shared: string },
  rest: readonly Range[],
): boolean {
  if (!INDUSTRIAL.test(type) || rest.length > MOST_ZONES || (rest.length < 2 && shared !== type)) return false;
  return rest.every(({ start, end }) => isProperAlone(text.slice(start, end)));
}
