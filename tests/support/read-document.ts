import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { idOf } from '../../schema/id.js';
import { SourceChunk } from '../../schema/source-chunk.js';
import { SourceFile } from '../../schema/source-file.js';
import type { CitationRelation, OutcomeStatus } from '../../schema/enums.js';
import type { AgencyName, Facts, Span } from '../../ingest/extract/facts.js';
import type { LinkedFacts } from '../../ingest/link/linked.js';
import { designate } from '../../ingest/link/projects/index.js';
import type { ReadDocument } from '../../ingest/pipeline.js';

/** What a made-up document says; its text holds just that, a line each. */
export interface Saying {
  readonly number: string;
  readonly issuedOn?: string | undefined;
  /** Hải Phòng where it is left out. */
  readonly place?: string | null;
  /** Spellings of the agencies that it names. */
  readonly agencies?: Readonly<Record<string, string>>;
  /** Names of projects. */
  readonly projects?: readonly string[];
  /** Keys of the indicators that it states, each with the value 1 for 2025. */
  readonly indicators?: readonly string[];
  /** Numbers of the texts that it cites. */
  readonly cites?: readonly string[];
  /** What it says of itself about some of these. */
  readonly relations?: Readonly<Record<string, CitationRelation>>;
  /** Clauses that say what became of all its projects. */
  readonly outcomes?: Readonly<Record<string, OutcomeStatus>>;
}

/** Keeps a file with this content and gives its id. */
export async function keepSource(em: EntityManager, content: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const row = { id: idOf('source', sha256), sha256, name: 'a.txt', mediaType: 'text/plain', bytes: content.length };
  await em.fork().insert(SourceFile, { ...row, pages: null });
  await em.fork().insert(SourceChunk, { source: row.id, position: 0, content: Buffer.from(content) });
  return row.id;
}

/** The reading of a made-up document, with its first agency leading its only task. */
export function readSaying(said: Saying): ReadDocument {
  const {
    number,
    issuedOn = null,
    place = 'Hải Phòng',
    agencies = {},
    projects = [],
    indicators = [],
    cites = [],
    relations = {},
    outcomes = {},
  } = said;
  const lines = [number, ...Object.values(agencies), ...projects, ...indicators, ...cites, ...Object.keys(outcomes)];
  const text = lines.join('\n');
  const spanOf = (line: string): Span => {
    const startOffset = text.indexOf(line);
    const at = { startOffset, endOffset: startOffset + line.length, startLine: lines.indexOf(line) + 1 };
    return { quote: line, sourceQuote: line, ...at, endLine: at.startLine, page: null };
  };
  const fact = (line: string) => ({ section: 0, span: spanOf(line), confidence: 1 });
  const names: AgencyName[] = Object.keys(agencies).map((name) => ({ name, kind: 'DEPARTMENT', place: 'Hải Phòng' }));
  const quantity = {
    comparator: 'EQ',
    min: 1,
    max: 1,
    unit: '%',
    baseMin: 1,
    baseMax: 1,
    baseUnit: '%',
    text: '1%',
  } as const;

  const facts: Facts = {
    document: {
      ...{ number, kind: 'PLAN', title: 'Kế hoạch', issuer: null, signer: null, issuedOn, year: null, period: null },
      place,
    },
    sections: [{ label: null, path: '§1', heading: number, level: 1, parent: null, span: spanOf(number) }],
    goals: [{ ...fact(number), text: number, kind: 'GOAL', horizon: 2025 }],
    tasks: [{ ...fact(number), text: number, lead: names, support: [], due: null, output: null, submitTo: null }],
    targets: indicators.map((name) => ({
      ...{ ...fact(name), name, component: null, scope: 'LOCAL', kind: 'TARGET', quantity, relativeTo: null },
      ...{ period: { from: 2025, to: 2025, label: 'năm 2025' }, headline: true, lead: [] },
    })),
    projects: projects.map((name) => ({
      ...{
        ...fact(name),
        name,
        kind: null,
        scale: null,
        cost: null,
        lead: [],
        status: null,
        period: null,
        listed: false,
      },
    })),
    outcomes: Object.entries(outcomes).map(([clause, status]) => ({
      ...fact(clause),
      text: clause,
      status,
      about: [],
    })),
    agencies: names.map((agency) => {
      const spelt = agencies[agency.name] ?? '';
      return { agency, variants: [spelt], spans: [spanOf(spelt)] };
    }),
    citations: cites.map((cited) => ({
      number: cited,
      kind: 'PLAN',
      issuedOn: null,
      issuer: null,
      relation: relations[cited] ?? null,
      spans: [spanOf(cited)],
    })),
    warnings: [],
  };
  const linked: LinkedFacts = {
    targets: indicators.map((key) => ({
      indicator: {
        ...{ key, name: key, nameEn: key, group: 'OTHER', dimension: 'SHARE', higherIsBetter: null },
        ...{ score: 1, reason: '', known: false },
      },
    })),
    goals: [{ targets: indicators.map((_, index) => index), blocks: [] }],
    tasks: [
      {
        ...{ projects: projects.map((_, index) => index), targets: [], citations: cites.map((_, i) => i) },
        ...{ contributes: { targets: [], goals: [], projects: [] }, blocks: [] },
      },
    ],
    projects: projects.map((name) => ({ designation: designate(name, place), approvals: [] })),
    outcomes: Object.keys(outcomes).map(() => ({ mentions: projects.map((_, index) => index), blocks: [] })),
  };
  return {
    source: { text, mediaType: 'text/plain', pages: [], warnings: [] },
    reading: { text, quality: 1, regions: [], restored: false, warnings: [] },
    facts,
    linked,
  };
}
