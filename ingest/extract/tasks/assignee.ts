import type { Paragraph, Section } from '../../outline/outline.js';
import { findAssignment, type Assignment } from '../agencies/assignment.js';
import { findAgencies, type AgencyFinder } from '../agencies/index.js';
import type { AgencyName, DocumentFacts } from '../facts.js';
import words from './words.json' with { type: 'json' };
import { sectionOver } from './zone.js';

/** Reads who is to do what stands in a paragraph or under a heading. */
export interface Assignees {
  readonly agenciesIn: AgencyFinder;
  /** The paragraph's own words alone; null where they name nobody. */
  own(paragraph: Paragraph): Assignment | null;
  /** Whether a paragraph does nothing but name somebody, as a heading over what follows. */
  namesOnly(paragraph: Paragraph): boolean;
  /** Whom a heading names; null where it names nobody. */
  heading(section: Section): Assignment | null;
  /** Whom a heading names, or else the nearest one above it; nobody where none does. */
  under(section: Section | null): Assignment;
  /**
   * Of a paragraph: its own words, else those of the lead-in above it, else those of the nearest heading that names who
   * leads. Partners named above take part too.
   * @param title a paragraph that stands as a heading over it; null where there is none
   */
  of(paragraph: Paragraph, title: Paragraph | null): Assignment;
}

/** "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Nội vụ", and under it "Nhiệm vụ và quyền hạn". */
const CHARGES = /chức năng,? nhiệm vụ[^.;]{0,60}? của\s+/iu;
const POWERS = /^(?:chức năng[\s,]+(?:và )?)?nhiệm vụ(?:,|\s+và)?\s+quyền hạn/iu;
/** One body, named to the end of the title. */
const BODY =
  /^(?:trung tâm|viện|trường|quỹ|chi cục|cục|ban|văn phòng|bệnh viện|bảo tàng|thư viện|thanh tra)\s[^,;()]{3,120}$/iu;
const GROUP_WORDS = new Set(words.groupWords);
const NOBODY: Assignment = { lead: [], support: [], charged: false };

/** Makes the reader; every heading and paragraph is read once. */
export function assigneeReader(
  { title, place }: Pick<DocumentFacts, 'title' | 'place'>,
  agenciesIn: AgencyFinder = (words) => findAgencies(words, place),
): Assignees {
  const charged = bodyCharged(title, place, agenciesIn);
  const headings = new Map<Section, Assignment | null>();
  const paragraphs = new Map<Paragraph, Assignment | null>();
  return { agenciesIn, own, namesOnly, heading, under, of };

  function own(paragraph: Paragraph): Assignment | null {
    return remember(paragraphs, paragraph, () =>
      findAssignment(paragraph.body.text, place, agenciesIn(paragraph.body.text), paragraph.marker !== null),
    );
  }

  function namesOnly(paragraph: Paragraph): boolean {
    if ((own(paragraph)?.lead.length ?? 0) === 0) return false;
    const { text } = paragraph.body;
    const gaps = agenciesIn(text).reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
      text,
    );
    return (gaps.match(/[A-Za-zÀ-ỹ]+/gu) ?? []).every((word) => GROUP_WORDS.has(word.toLowerCase()));
  }

  function heading(section: Section): Assignment | null {
    return remember(headings, section, () =>
      findAssignment(section.heading, place, agenciesIn(section.heading), section.label !== null),
    );
  }

  function of(paragraph: Paragraph, title: Paragraph | null): Assignment {
    const over = title ? (own(title) ?? NOBODY) : under(sectionOver(paragraph));
    const above = paragraph.parent ? of(paragraph.parent, title) : over;
    const said = own(paragraph) ?? NOBODY;
    if (said.lead.length > 0) return said;
    return { ...above, support: without(union(said.support, above.support), above.lead) };
  }

  function under(section: Section | null): Assignment {
    for (let at = section; at !== null; at = at.parent) {
      const said = heading(at);
      if (said && said.lead.length > 0) return said;
      if (charged && POWERS.test(at.heading)) return { lead: [charged], support: [], charged: true };
    }
    return NOBODY;
  }
}

/** The body whose tasks a text lays down, as its title says, by its known name or as written; null for any other text. */
function bodyCharged(title: string, place: string | null, agenciesIn: AgencyFinder): AgencyName | null {
  const words = CHARGES.exec(title);
  if (!words) return null;
  const at = words.index + words[0].length;
  const known = agenciesIn(title).find(({ start }) => start === at)?.agency;
  const [written] = BODY.exec(title.slice(at)) ?? [];
  if (known || written === undefined) return known ?? null;
  return { name: written.charAt(0).toUpperCase() + written.slice(1), kind: 'OTHER', place };
}

function remember<K, V>(known: Map<K, V>, key: K, read: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const fresh = read();
  known.set(key, fresh);
  return fresh;
}

function union(one: readonly AgencyName[], other: readonly AgencyName[]): AgencyName[] {
  return [...one, ...without(other, one)];
}

function without(agencies: readonly AgencyName[], others: readonly AgencyName[]): AgencyName[] {
  return agencies.filter(({ name }) => !others.some((other) => other.name === name));
}
