import type { ReadDocument } from '../../ingest/pipeline.js';

/** How many facts of a type two readings of one text share. */
export interface Sameness {
  readonly type: string;
  /** In the reading that is taken as right. */
  readonly of: number;
  readonly read: number;
  readonly same: number;
  /** Facts of the one that the other has not, and the other way about, as they were compared. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Compares what was read from one text in two kinds of files, as TXT and as PDF: fact by fact in what matters of it,
 * wherever it stands.
 */
export function sameFacts(right: ReadDocument, other: ReadDocument): Sameness[] {
  const ours = comparable(right);
  const theirs = comparable(other);
  return TYPES.map((type) => sameness(type, ours[type], theirs[type]));
}

/** The facts that two readings share among those that either has: the F1 of all types together. */
export function shareOf(all: readonly Sameness[]): number {
  const sum = (count: (one: Sameness) => number): number => all.reduce((total, one) => total + count(one), 0);
  const facts = sum(({ of }) => of) + sum(({ read }) => read);
  return facts === 0 ? 1 : (2 * sum(({ same }) => same)) / facts;
}

/** One line a type, for the terminal; `each` adds every fact that only one of the readings has. */
export function renderSameness(all: readonly Sameness[], each = false): string {
  return all
    .flatMap((one) => [
      `${one.type.padEnd(10)} ${shareOf([one]).toFixed(3)} (${one.same} of ${one.of}, ${one.read} read)`,
      ...(each ? [...one.missing.map((fact) => `  - ${fact}`), ...one.extra.map((fact) => `  + ${fact}`)] : []),
    ])
    .join('\n');
}

const TYPES = ['sections', 'goals', 'targets', 'tasks', 'projects', 'citations', 'agencies'] as const;
type Type = (typeof TYPES)[number];

/** Each fact as one line of what matters of it. */
function comparable({ facts, linked }: ReadDocument): Record<Type, string[]> {
  return {
    sections: facts.sections.map(({ label, heading }) => `${label ?? ''} ${heading}`),
    goals: facts.goals.map(({ text, kind }) => `${kind} ${text}`),
    targets: facts.targets.map(({ quantity, period }, index) => {
      const key = linked.targets[index]?.indicator.key ?? '';
      return `${key} ${quantity.min}–${quantity.max} ${quantity.unit} ${period.from}–${period.to}`;
    }),
    tasks: facts.tasks.map(({ text, lead, due }) => {
      const leads = lead.map(({ name }) => name).sort();
      return `${text.slice(0, TASK)} [${leads.join(', ')}] ${due?.to ?? ''}`;
    }),
    projects: facts.projects.map(({ name }) => name),
    citations: facts.citations.map(({ number }) => number),
    agencies: facts.agencies.map(({ agency }) => agency.name),
  };
}
/** So much of a task's words tells it from the others. */
const TASK = 60;

function sameness(type: Type, right: readonly string[], other: readonly string[]): Sameness {
  const extra = other.map(plain);
  const missing: string[] = [];
  for (const fact of right.map(plain)) {
    const at = extra.indexOf(fact);
    if (at === -1) missing.push(fact);
    else extra.splice(at, 1);
  }
  return { type, of: right.length, read: other.length, same: right.length - missing.length, missing, extra };
}

/** White space, and the case of letters, are set by the kind of file. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
