import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const agencyNames = z.array(z.string());
const quoted = { line: z.number().int().positive(), quote: z.string() };

const goldSection = z.object({
  line: z.number().int().positive(),
  label: z.string().nullable(),
  heading: z.string(),
  parentLabel: z.string().nullable(),
  level: z.number().int().positive(),
});
const goldTarget = z.object({
  ...quoted,
  key: z.string(),
  component: z.string().nullable(),
  scope: z.enum(['city', 'national', 'region', 'district', 'other']),
  kind: z.enum(['target', 'estimate', 'actual']),
  comparator: z.enum(['=', '>', '>=', '<', '<=', '~', 'range']),
  min: z.number(),
  max: z.number(),
  unit: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  relativeTo: z.number().int().nullable(),
  headline: z.boolean(),
  lead: agencyNames,
});
const goldGoal = z.object({
  ...quoted,
  horizon: z.number().int().nullable(),
  kind: z.enum(['goal', 'vision', 'theme']),
});
const goldTask = z.object({
  ...quoted,
  lead: agencyNames,
  support: agencyNames,
  due: z.string().nullable(),
  output: z.string().nullable(),
});
const goldProject = z.object({
  ...quoted,
  name: z.string(),
  scale: z.object({ value: z.number(), unit: z.string() }).nullable(),
  costVnd: z.number().nullable(),
  lead: agencyNames,
  status: z.enum(['planned', 'under-construction', 'completed']).nullable(),
  table: z.boolean(),
});
const goldAgency = z.object({ name: z.string(), variants: z.array(z.string()), kind: z.string() });
const goldCitation = z.object({
  number: z.string(),
  kind: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  lines: z.array(z.number().int()),
});
const gold = z.object({
  file: z.string(),
  document: z.object({
    number: z.string().nullable(),
    kind: z.string(),
    issuedOn: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string(),
    signer: z.string().nullable(),
    period: z.object({ from: z.number(), to: z.number() }).nullable(),
  }),
  sections: z.array(goldSection),
  targets: z.array(goldTarget),
  goals: z.array(goldGoal),
  tasks: z.array(goldTask),
  projects: z.array(goldProject),
  agencies: z.array(goldAgency),
  citations: z.array(goldCitation),
  doubtful: z.array(z.object({ line: z.number().int(), why: z.string() })),
});

/** The labelled pairs of a folder of gold. */
export const LINKS_FILE = 'links.json';

/** A careful reading of one text, as tests/gold/README.md describes it. */
export type Gold = z.infer<typeof gold>;
export type GoldTarget = z.infer<typeof goldTarget>;
export type GoldTask = z.infer<typeof goldTask>;
export type GoldProject = z.infer<typeof goldProject>;

/**
 * The readings of a folder in the order of their names. A JSON file that holds a list (lines of a restored text)
 * and the pairs of `links.json` are something else and are passed over; any other file that is no reading throws
 * with its name.
 */
export async function loadGold(folder: string): Promise<Gold[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== LINKS_FILE).sort();
  const readings: Gold[] = [];
  for (const name of names) {
    const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (Array.isArray(value)) continue;
    const reading = gold.safeParse(value);
    if (!reading.success) throw new Error(`${name} is no reading: ${z.prettifyError(reading.error)}`);
    readings.push(reading.data);
  }
  return readings;
}
