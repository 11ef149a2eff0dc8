import type { Paragraph } from '../../outline/outline.js';
import { findAgencies } from '../agencies/index.js';
import type { DocumentFacts, ProjectFact } from '../facts.js';
import { findQuantities, parseMoney } from '../quantity/index.js';
import { periodIn } from './group.js';
import { statusOf } from './status.js';

/** What labelled points below the name of a work tell of it: "Tổng mức đầu tư: 950.000 triệu đồng." */
export type Description = Pick<ProjectFact, 'scale' | 'cost' | 'lead' | 'status' | 'period'>;

const LABELLED = /^(?<label>\p{Lu}[^:;.]{2,60}):\s+(?<value>\S[\s\S]*)$/u;
const OF_SCALE = /^(?:quy mô|chiều dài|tổng chiều dài|diện tích|công suất)/iu;
const OF_COST = /^(?:tổng mức đầu tư|tổng vốn|vốn đầu tư|tổng kinh phí|kinh phí)/iu;
const OF_LEAD = /^(?:chủ đầu tư|cơ quan chủ quản|đơn vị thực hiện)/iu;
const OF_STATUS = /^(?:tiến độ|tình trạng)/iu;
const OF_PERIOD = /^(?:thời gian|tiến độ)/iu;
const SIZES: ReadonlySet<string> = new Set(['AREA', 'LENGTH']);

/** Reads the labelled points that stand under a work; what no point tells is null. */
export function describedBy(points: readonly Paragraph[], { place, year }: DocumentFacts): Description {
  const labelled = points.flatMap(({ body }) => {
    const { label = '', value = '' } = LABELLED.exec(body.text)?.groups ?? {};
    return label === '' ? [] : [{ label, value }];
  });
  const told = <T>(of: RegExp, read: (value: string) => T | null): T | null => {
    for (const { label, value } of labelled) {
      const found = of.test(label) ? read(value) : null;
      if (found !== null) return found;
    }
    return null;
  };
  return {
    scale: told(OF_SCALE, sizeIn),
    cost: told(OF_COST, (value) => parseMoney(value, null)),
    lead: told(OF_LEAD, (value) => findAgencies(value, place).map(({ agency }) => agency)) ?? [],
    status: told(OF_STATUS, (value) => statusOf(value, year)),
    period: told(OF_PERIOD, periodIn),
  };
}

/** The first size, else the first amount of anything: "300 giường". */
function sizeIn(value: string) {
  const found = findQuantities(value).filter(({ dimension }) => dimension !== 'MONEY');
  return (found.find(({ dimension }) => dimension !== null && SIZES.has(dimension)) ?? found[0])?.quantity ?? null;
}
