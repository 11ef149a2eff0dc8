/** A trace as the golden files print it. */
export interface PrintedTrace {
  readonly scope: string;
  readonly place: string | null;
  readonly component: string | null;
  readonly points: readonly (Value & { readonly kind: string })[];
  readonly revisions: readonly (Pair<'from' | 'to'> & { readonly direction: string; readonly change: number })[];
  readonly attainments: readonly (Pair<'promised' | 'reached'> & {
    readonly met: boolean | null;
    readonly gap: number;
  })[];
  readonly silent: readonly Named[];
  readonly notes: readonly string[];
  readonly parts?: readonly PrintedTrace[];
}

interface Named {
  readonly number: string | null;
  readonly year: number;
}
interface Stated {
  readonly document: Named;
  readonly period: { readonly from: number; readonly to: number };
  readonly span: { readonly startLine: number; readonly quote: string };
  readonly quantity: {
    readonly comparator: string;
    readonly baseMin: number;
    readonly baseMax: number;
    readonly baseUnit: string;
  };
}
interface Value {
  readonly target: Stated;
}
type Pair<K extends string> = Readonly<Record<K, Stated>> & { readonly percent: number | null };

const FIELDS = `scope place component points { kind target { ...value } }
  revisions { direction change percent: changePercent from { ...value } to { ...value } }
  attainments { met gap percent: gapPercent promised { ...value } reached { ...value } }
  silent { number year } notes`;

/** What the printing asks for. */
export const tracedQuery = `query ($indicator: String!, $scope: Scope) {
    trace(indicator: $indicator, scope: $scope) { scopes ${FIELDS} parts { ${FIELDS} } }
  }
  fragment value on Target {
    document { number year } period { from to } span { startLine quote }
    quantity { comparator baseMin baseMax baseUnit }
  }`;

/** A line a point, a revision, an attainment, a note: made to be read beside the texts. */
export function printTrace({
  scope,
  place,
  component,
  points,
  revisions,
  attainments,
  silent,
  notes,
  parts = [],
}: PrintedTrace): string {
  const lines = [
    `## ${component ?? 'whole'}, ${scope}, ${place ?? 'everywhere'}`,
    '',
    ...points.map(
      ({ kind, target }) => `${years(target)}  ${kind.padEnd(8)}  ${value(target)}  ${at(target)}  ${quote(target)}`,
    ),
    '',
    ...revisions.map(
      ({ from, to, direction, change, percent }) =>
        `${direction.padEnd(9)}  ${years(from)} ${value(from)} ${name(from.document)} > ${years(to)} ${value(to)} ${name(to.document)}  ${moved(change, percent)}`,
    ),
    ...attainments.map(
      ({ promised, reached, met, gap, percent }) =>
        `${met === null ? 'unknown' : met ? 'met' : 'missed'}`.padEnd(9) +
        `  ${years(promised)} ${value(promised)} ${name(promised.document)} : ${value(reached)} ${name(reached.document)}  ${moved(gap, percent)}`,
    ),
    ...notes.map((note) => `note       ${note}`),
    `silent     ${silent.map(name).join(', ') || 'none'}`,
    '',
  ];
  return [lines.join('\n'), ...parts.map(printTrace)].join('\n');
}

function years({ period: { from, to } }: Stated): string {
  return from === to ? String(from) : `${from}-${to}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  EQ: '',
  GT: '> ',
  GTE: '>= ',
  LT: '< ',
  LTE: '<= ',
  APPROX: '~ ',
  RANGE: '',
};

function value({ quantity: { comparator, baseMin, baseMax, baseUnit } }: Stated): string {
  return `${SIGNS[comparator]}${baseMin === baseMax ? baseMin : `${baseMin}..${baseMax}`} ${baseUnit}`;
}

function at({ document, span }: Stated): string {
  return `${name(document)} line ${span.startLine}`;
}

function name({ number, year }: Named): string {
  return number ?? String(year);
}

function quote({ span }: Stated): string {
  return `"${span.quote.replace(/\s+/g, ' ')}"`;
}

function moved(change: number, percent: number | null): string {
  return `${change > 0 ? '+' : ''}${Number(change.toPrecision(10))}${percent === null ? '' : ` (${percent.toFixed(1)}%)`}`;
}
