import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LINKS_FILE } from '../gold.js';

const place = { file: z.string(), line: z.number().int().positive() };
const goldMention = z.object({ ...place, name: z.string() });
const goldTask = z.object({ ...place, quote: z.string() });

const labelled = {
  grade: z.enum(['easy', 'medium', 'hard']),
  why: z.string(),
  doubtful: z.boolean().default(false),
};
const projectPair = z.object({
  a: goldMention,
  b: goldMention,
  label: z.enum(['same', 'different', 'part']),
  ...labelled,
});
const taskPair = z.object({ a: goldTask, b: goldTask, label: z.enum(['same', 'different']), ...labelled });
const pairs = z.object({ projects: z.array(projectPair), tasks: z.array(taskPair), goals: z.array(taskPair) });

/** What belongs together and what does not, as tests/gold/README.md describes it. */
export type Pairs = z.infer<typeof pairs>;
export type GoldMention = z.infer<typeof goldMention>;
export type GoldTaskPlace = z.infer<typeof goldTask>;
export type ProjectPair = z.infer<typeof projectPair>;
export type TaskPair = z.infer<typeof taskPair>;

/** The labelled pairs of a folder of gold; null where it has none. */
export async function loadPairs(folder: string): Promise<Pairs | null> {
  const file = join(folder, LINKS_FILE);
  if (!existsSync(file)) return null;
  const read = pairs.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!read.success) throw new Error(`${file} holds no pairs: ${z.prettifyError(read.error)}`);
  return read.data;
}
