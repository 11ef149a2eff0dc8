import type { Stated } from '../../../api/trace/stated.js';

const COMPARATORS = {
  '=': 'EQ',
  '>': 'GT',
  '>=': 'GTE',
  '<': 'LT',
  '<=': 'LTE',
  '~': 'APPROX',
  '..': 'RANGE',
} as const;

/** "2019 TARGET 2025 = 14740 USD": year of the document, kind, years of the value, comparator, value, base unit. */
export function stated(line: string, more: Partial<Stated> = {}): Stated {
  const [document = '', kind, years = '', sign = '', value = '', ...unit] = line.split(' ');
  const [from = '', to = from] = years.split('-');
  const [min = '', max = min] = value.split('..');
  const comparator = Object.entries(COMPARATORS).find(([printed]) => printed === sign)?.[1];
  if ((kind !== 'TARGET' && kind !== 'ESTIMATE' && kind !== 'ACTUAL') || !comparator) throw new Error(line);
  return {
    ...{
      id: line,
      documentId: document,
      documentOrder: Number(document),
      offset: 0,
      kind,
      headline: false,
      comparator,
    },
    ...{ period: { from: Number(from), to: Number(to) }, baseMin: Number(min), baseMax: Number(max) },
    ...{ baseUnit: unit.join(' '), relativeTo: null, place: null, lasting: false },
    ...{ said: { value: `${value} ${unit.join(' ')}`, document }, ...more },
  };
}
