import type { Row, Table } from '../../outline/outline.js';
import { rangeOf } from '../../text.js';
import { findAgencies } from '../agencies/index.js';
import { headOf, wordsOf } from '../columns.js';
import type { AgencyName, DocumentFacts, Quantity, TargetFact } from '../facts.js';
import { baseYearIn, findPeriods, type PeriodMatch } from '../period/index.js';
import { parseCell, parseUnit, unitOfHead } from '../quantity/index.js';
import type { Reading } from '../reading.js';
import { confidenceOfCell } from './confidence.js';
import { periodFor, placeOf, scopeOfHead, type Place } from './context.js';
import { isRuling } from './evidence.js';
import { kindIn } from './kinds.js';
import {
  beginsAsIndicator,
  cleanComponent,
  isComponent,
  subjectOf,
  tidy,
  uncapitalised,
  withoutLeadIn,
  withoutYears,
  type Subject,
} from './naming.js';
import { anywhere, atStart } from './phrases.js';
import words from './words.json' with { type: 'json' };
import { readZeros } from './zeros.js';

/** The columns of a table of chỉ tiêu. */
interface Layout {
  readonly name: number;
  readonly unit: number | null;
  readonly lead: number | null;
  readonly values: readonly number[];
}

const NAME = anywhere(words.columns.name);
const UNIT = anywhere(words.columns.unit);
const LEAD = anywhere(words.columns.lead);
const OTHER = anywhere(words.columns.other);
/** A year alone under a head, or behind "Thực hiện", "Mục tiêu". */
const BARE_YEAR = /(?<![A-Za-zÀ-ỹ\d/.,-])(?<year>(?:19|20)\d\d)(?![A-Za-zÀ-ỹ\d/]|[.,-]\d)/u;
/** The head of a column that names what is to be reached; "Nội dung" names anything. */
const NAMES_TARGETS = /chỉ tiêu|mục tiêu|tiêu chí/iu;
/** The head of a column that gives it for a time. */
const OF_YEAR = /(?:19|20)\d\d|kế hoạch|mục tiêu|chỉ tiêu|thực hiện|ước/iu;
/** "Ước TH/KH (%)", "Tỷ lệ % so với năm trước": how a column compares with another. */
const COMPARES = /(?:TH|thực hiện)(?: năm \d{4})?\s*\/\s*(?:KH|kế hoạch)|(?:%|tỷ lệ) so với|so sánh/iu;
/** "bình quân 5 năm 2021 - 2025": the years of a row go before the one of its column that they end in. */
const MEAN = /bình quân (?:\d+ năm|giai đoạn|thời kỳ|hằng năm|hàng năm)/iu;
/** "có bằng cấp, chứng chỉ" under "Tỷ lệ lao động qua đào tạo": the same, said more narrowly. */
const HAS = /^[\s*–-]*(?:trong đó)?[\s*:]*có\s/iu;
/** "Tỷ lệ được xử lý bằng công nghệ hiện đại": the thing stands in the row above. */
const WITHOUT_THING = /^(?:tỷ lệ|tỉ lệ)\s+(?=(?:được|có|đạt)\s)/iu;
/** "(chỉ tiêu của năm 2025)", "(giá so sánh 2010)" */
const DATED_REMARK = /\s*\((?:[^()]|\([^()]*\))*(?:19|20)\d\d(?:[^()]|\([^()]*\))*\)/gu;
/** A group row that says whose the values below it are: "Trẻ em dưới 5 tuổi". */
const POPULATION = atStart(words.populations);
/** "của nam thanh niên", "trường học có ...": words of a row that say it themselves. */
const SAYS_OF_WHOM = anywhere([...words.predicates, ...words.populations, 'của', 'ở', 'tại', 'trong', 'cho', 'trên']);
const PREDICATE = /\s(?:được|có|đạt)\s.*$/iu;

/** The targets of a table: one for each cell with a value; none for a table of anything else. */
export function tableTargets(table: Table, reading: Reading, document: DocumentFacts): TargetFact[] {
  const layout = layoutOf(table);
  if (!layout || (isRuling(document) && !NAMES_TARGETS.test(headOf(table, layout.name)))) return [];
  const place = placeOf(table.section, null);
  const years = new Map(layout.values.map((column) => [column, yearsOfHead(table, column)]));
  const subjects = new Map<Row, string>();
  let lead: readonly AgencyName[] = [];
  return table.rows.flatMap((row) => {
    if (row.role === 'sum') return [];
    const stated = cell(row, layout.lead);
    if (stated !== '') lead = findAgencies(stated, document.place).map(({ agency }) => agency);
    else if (row.role === 'item' && row.label !== '') lead = [];
    const name = nameOf(row, layout, subjects);
    subjects.set(row, name.whole);
    if (name.whole === '') return [];
    return layout.values.flatMap((column) => {
      const head = headOf(table, column);
      const read = quantityOf(row, column, layout, head);
      const passage = row.cells[column];
      if (!read || !passage || !rangeOf(passage)) return [];
      const subject = subjectIn(row, layout.name, name, read, subjects);
      const period = periodIn(row, layout, years.get(column) ?? null, read.quantity, document, place);
      if (!period) return [];
      const target: TargetFact = {
        section: reading.sectionIndex(table.section),
        span: reading.locate(passage),
        confidence: confidenceOfCell(subject),
        name: subject.name,
        component: subject.component,
        scope: scopeOfHead(head, document),
        kind: kindIn(head) ?? (document.year !== null && period.to < document.year ? 'ACTUAL' : 'TARGET'),
        quantity: read.quantity,
        period,
        relativeTo: baseYearIn(findPeriods(cell(row, layout.name))),
        headline: true,
        lead: [...lead],
      };
      return [target];
    });
  });
}

/** Null for a table that is not one of chỉ tiêu: one names them, gives units or years, and holds numbers. */
function layoutOf(table: Table): Layout | null {
  const heads = table.columns.map((_, index) => headOf(table, index));
  const unit = indexOf(heads, (head) => UNIT.test(head) && !LEAD.test(head));
  const name = indexOf(heads, (head, index) => index !== unit && NAME.test(head) && unitOfHead(head) === null);
  if (name === null || (unit === null && !/chỉ tiêu/iu.test(heads[name] ?? ''))) return null;
  if (/đề án|dự án|nhiệm vụ|công trình/iu.test(heads[name] ?? '')) return null;
  const lead = indexOf(heads, (head, index) => index !== unit && index !== name && LEAD.test(head));
  const values = heads.flatMap((head, index) => {
    const taken = index === unit || index === name || index === lead || index < name;
    return taken || COMPARES.test(head) || (OTHER.test(head) && !/năm \d{4}/iu.test(head)) || !isNumeric(table, index)
      ? []
      : [index];
  });
  const ofYears = NAMES_TARGETS.test(heads[name] ?? '') || values.some((index) => OF_YEAR.test(heads[index] ?? ''));
  return values.length === 0 || !ofYears ? null : { name, unit, lead, values };
}

function indexOf(heads: readonly string[], is: (head: string, index: number) => boolean): number | null {
  const index = heads.findIndex(is);
  return index === -1 ? null : index;
}

/** Whether most filled cells of a column begin with a number. */
function isNumeric(table: Table, column: number): boolean {
  const filled = table.rows.map((row) => cell(row, column)).filter((text) => text !== '' && text !== '-');
  return filled.filter((text) => parseCell(text, '%') !== null).length * 2 > filled.length;
}

function cell(row: Row, column: number | null): string {
  return column === null ? '' : (row.cells[column]?.text.replace(/<[^>]*>/gu, '').trim() ?? '');
}

/** The words of a row: its own, and with the thing that the row above names where its own leave it out. */
function nameOf(row: Row, layout: Layout, subjects: ReadonlyMap<Row, string>): { own: string; whole: string } {
  const own = withoutLeadIn(tidy(withoutYears((cell(row, layout.name) || wordsOf(row)).replace(DATED_REMARK, ''))));
  const over = row.parent ? (subjects.get(row.parent) ?? '') : '';
  const ofThing = WITHOUT_THING.test(own) && over !== '';
  if (ofThing) return { own, whole: `${over.replace(PREDICATE, '')} ${own.replace(WITHOUT_THING, '')}` };
  const group = row.role === 'item' ? row.groups.at(-1) : undefined;
  const population = group ? tidy(group.cells[layout.name]?.text ?? '') : '';
  const isOfGroup = POPULATION.test(population) && !SAYS_OF_WHOM.test(own);
  return { own, whole: isOfGroup ? `${own} ở ${uncapitalised(population)}` : own };
}

interface ReadCell {
  readonly quantity: Quantity;
  readonly dimension: ReturnType<typeof dimensionOf>;
  /** The indicator's words where the cell states its own: "không còn hộ nghèo". */
  readonly subject: Subject | null;
}

function quantityOf(row: Row, column: number, layout: Layout, head: string): ReadCell | null {
  const text = cell(row, column);
  const [zero] = readZeros(text);
  if (zero) return { quantity: zero.clause.match.quantity, dimension: 'SHARE', subject: zero.subject };
  const printed = cell(row, layout.unit);
  const unit = printed === '' ? (unitOfHead(cell(row, layout.name)) ?? unitOfHead(head))?.unit : printed;
  const quantity = parseCell(text, unit ?? null);
  return quantity && { quantity, dimension: dimensionOf(quantity), subject: null };
}

function dimensionOf({ unit }: Quantity) {
  return parseUnit(unit)?.dimension ?? 'OTHER';
}

/** A row's subject: an indicator of its own, or a part of the one that the row above states. */
function subjectIn(
  row: Row,
  column: number,
  name: { own: string; whole: string },
  { dimension, subject }: ReadCell,
  subjects: ReadonlyMap<Row, string>,
): Subject {
  if (subject) return subject;
  const over = row.parent ? subjects.get(row.parent) : undefined;
  if (row.role !== 'sub' || over === undefined || name.own !== name.whole) return subjectOf(name.whole, '', dimension);
  const own = subjectOf(name.own, '', dimension);
  const narrower = HAS.test(cell(row, column)) ? subjectOf(`${over} có ${name.own}`, '', dimension) : null;
  if (narrower?.indicator.known && narrower.indicator.key !== subjectOf(over, '', dimension).indicator.key)
    return narrower;
  if (!isComponent(name.own) && (own.indicator.known || beginsAsIndicator(name.own))) return own;
  const parts = partsOver(row, subjects);
  return subjectOf(parts.name, '', dimension, parts.component);
}

/** The indicator over a part, and the part with the parts over it: "nông thôn, thu gom". */
function partsOver(row: Row, subjects: ReadonlyMap<Row, string>): { name: string; component: string } {
  const components: string[] = [];
  let at = row;
  while (at.parent && at.role === 'sub' && !beginsAsIndicator(subjects.get(at) ?? '')) {
    components.unshift(cleanComponent(subjects.get(at) ?? ''));
    at = at.parent;
  }
  return { name: subjects.get(at) ?? '', component: components.join(', ') };
}

/** The years of a column, by the lowest storey of its head that names any: "Mục tiêu" over "2025". */
function yearsOfHead(table: Table, column: number): PeriodMatch | null {
  const storeys = table.columns[column]?.heads ?? [];
  return storeys.map((storey) => yearsOfStorey(storey)).findLast((years) => years !== null) ?? null;
}

function yearsOfStorey(storey: string): PeriodMatch | null {
  const named = findPeriods(storey);
  if (named.length > 0) return named.findLast(({ role }) => role === 'value') ?? null;
  const label = BARE_YEAR.exec(storey)?.groups?.year;
  if (label === undefined) return null;
  const year = Number(label);
  return { period: { from: year, to: year, label }, role: 'value', deadline: false, start: 0, end: storey.length };
}

/** The year of a column goes before that of a row; the row's before that of a plan's column. */
function periodIn(
  row: Row,
  layout: Layout,
  ofHead: PeriodMatch | null,
  quantity: Quantity,
  document: DocumentFacts,
  place: Place,
) {
  const ofRow = yearsOfRow(row, layout);
  const oneYear = ofHead !== null && ofHead.period.from === ofHead.period.to;
  const perYear = quantity.baseUnit.endsWith('/year') || MEAN.test(cell(row, layout.name));
  const isMean = perYear && ofRow !== null && ofRow.period.to === ofHead?.period.to;
  return periodFor(
    oneYear && !isMean ? ofHead : ofRow,
    { ...place, period: ofHead ?? place.period, direct: false },
    document,
    perYear,
  );
}

/** The years that a row names, else those of the row that it is a part of; null where none does. */
function yearsOfRow(row: Row, layout: Layout): PeriodMatch | null {
  const named = findPeriods(cell(row, layout.name)).findLast(({ role }) => role === 'value');
  return named ?? (row.role === 'sub' && row.parent ? yearsOfRow(row.parent, layout) : null);
}
