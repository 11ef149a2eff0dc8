/** How much a word tells of which work is meant. */
export type Rank = 'name' | 'word' | 'type';

/** A word of a name. */
export interface Word {
  /** As printed. */
  readonly text: string;
  readonly folded: string;
  /** A word of a proper name, any other word, or a word for the type of work. */
  readonly rank: Rank;
}

/** One work that a name names. */
export interface Work {
  /** Its types, in English: a bridge with its road has two. Empty where none is said. */
  readonly kinds: readonly string[];
  readonly words: readonly Word[];
  /** The numbers that tell it from its like: of berths, terminals, roads. */
  readonly numbers: readonly number[];
  /** Whether it is only said to come with the work before it: "và cải tạo, mở rộng đường tỉnh 352". */
  readonly isBeside: boolean;
}

/** What the name of a project says, taken apart. */
export interface Designation {
  /** The works that it names, the one that it is about first; a row of a list may combine several. */
  readonly works: readonly [Work, ...Work[]];
  /** What it is a part of: "thuộc Dự án Khu du lịch quốc tế Đồi Rồng". Empty where nothing is said. */
  readonly host: readonly Word[];
  /** Where it is. */
  readonly place: readonly Word[];
  /** Which stretch of it: "đoạn từ cầu Đá Bạc đến cầu Kiền". */
  readonly segment: readonly Word[];
  /** "giai đoạn 1"; null for the whole. */
  readonly phase: number | null;
}

/** Only the words of proper names. */
export function namesIn(words: readonly Word[]): Word[] {
  return words.filter(({ rank }) => rank === 'name');
}

/** What stands round the work that a name is about. */
export function surroundings({ host, place, segment }: Designation): Word[] {
  return [...host, ...place, ...segment];
}
