import { cleanComponent, isComponent, subjectOf, tidy, withoutYears } from './naming.js';
import { isOnly, within } from './phrases.js';
import type { Statement } from './statements.js';
import words from './words.json' with { type: 'json' };

const PREDICATE = within(words.predicates);
/** Between two values that are told in one breath: nothing but "và" or a comma. */
const AND = /^[\s,]*(?:và)?[\s,]*/iu;
/** "các tỷ lệ tương ứng là 90% và 80%" */
const RESPECTIVELY = /(?<![A-Za-zÀ-ỹ])tương ứng(?:\s+(?:là|đạt|với))*[\s:]*$/iu;

/** Gives each statement what it shares with its neighbours: the predicate of the next one, the subject or the bound of one before. */
export function withShared(text: string, statements: readonly Statement[]): Statement[] {
  return withBounds(text, inTurn(text, withTails(withPredicates(text, statements))));
}

/** "60% trường học ở thành thị và 40% trường học ở nông thôn tổ chức bữa ăn": what the second do, the first do too. */
function withPredicates(text: string, statements: readonly Statement[]): Statement[] {
  const shared = [...statements];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [own, next] = [shared[at], shared[at + 1]];
    const population = own && populationOf(text, own);
    const others = next && populationOf(text, next);
    if (!population || !others || population.predicate !== '' || others.predicate === '' || population.of !== others.of)
      continue;
    if (!isOnly(text.slice(own.range.end, next.clause.match.start), AND)) continue;
    const apart = partsOf(population.whom, others.whom);
    const name = (whom: string) => `${others.of} ${whom} ${others.predicate}`;
    shared[at] = withName(own, name(apart?.common ?? population.whom), apart?.first ?? null);
    if (apart) shared[at + 1] = withName(next, name(apart.common), apart.second);
  }
  return shared;
}

/** "đạt cấp độ 4 và 90% đạt cấp độ 5 mức độ trưởng thành về dữ liệu": what follows the second number, the first has too. */
function withTails(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    const stem = ENDS_IN_NUMBER.exec(statement.subject.name)?.[1];
    if (!next || stem === undefined || !next.subject.name.startsWith(`${stem} `)) return statement;
    const tail = /^ \d+( .+)$/u.exec(next.subject.name.slice(stem.length))?.[1];
    return tail === undefined ? statement : withName(statement, statement.subject.name + tail, null);
  });
}

/** "ít nhất 70% vào năm 2025 và 90% vào năm 2030": what bounds the first value bounds the second. A whole is bounded by nothing. */
function withBounds(text: string, statements: readonly Statement[]): Statement[] {
  const bound: Statement[] = [];
  for (const statement of statements) {
    const { quantity, start } = statement.clause.match;
    const over = bound.at(-1);
    const before = over?.clause.match;
    const goesOn =
      over &&
      before &&
      quantity.comparator === 'EQ' &&
      quantity.max !== WHOLE &&
      quantity.baseUnit === before.quantity.baseUnit &&
      BOUND_BEFORE.test(before.quantity.text) &&
      over.subject.name === statement.subject.name &&
      over.subject.component === statement.subject.component &&
      isOnly(withoutYears(text.slice(before.end, start)), AND);
    if (!goesOn || before.quantity.comparator === 'RANGE') bound.push(statement);
    else {
      const match = { ...statement.clause.match, quantity: { ...quantity, comparator: before.quantity.comparator } };
      bound.push({ ...statement, clause: { ...statement.clause, match } });
    }
  }
  return bound;
}

/** Words or a sign before the numeral, unlike "trở lên" behind it. */
const BOUND_BEFORE = /^\D/u;
/** A hundred per cent. */
const WHOLE = 100;

const ENDS_IN_NUMBER = /^(.*[A-Za-zÀ-ỹ]) \d+$/u;

interface Population {
  /** "Tỷ lệ" of a share, "Số" of a count. */
  readonly of: string;
  readonly whom: string;
  readonly predicate: string;
}

/** Of whom a share or count before its population is told, and what they do; null for a value that stands after its subject. */
function populationOf(text: string, { clause: { match, tail }, subject }: Statement): Population | null {
  const isCount = match.dimension === 'COUNT';
  if (!subject.name.startsWith(isCount ? 'Số ' : 'Tỷ lệ ')) return null;
  const said = tidy(text.slice(tail.start, tail.end));
  const [of, after] = isCount
    ? ['Số', `${match.quantity.unit} ${said}`.trim()]
    : ['Tỷ lệ', said.replace(/^(?:tổng )?số /iu, '')];
  if ((!isCount && match.dimension !== 'SHARE') || after === '') return null;
  if (!subject.name.startsWith(`${of} ${after.slice(0, FIRST_WORDS)}`)) return null;
  const at = PREDICATE.exec(after)?.index ?? after.length;
  return { of, whom: after.slice(0, at), predicate: after.slice(at).trim() };
}

/** So many characters of a name tell that it was made of the words after its value. */
const FIRST_WORDS = 8;

/** "trường học ở khu vực thành thị", "trường học ở khu vực nông thôn": parts of one population; null for two populations. */
function partsOf(first: string, second: string): { common: string; first: string; second: string } | null {
  const [one, other] = [first.split(' '), second.split(' ')];
  const same = one.findIndex((word, index) => word !== other[index]);
  if (same < 1) return null;
  const rests = [one, other].map((words) => words.slice(same).join(' '));
  const [own = '', next = ''] = rests.map(cleanComponent);
  if (!isComponent(own) || !isComponent(next)) return null;
  return { common: one.slice(0, same).join(' ').replace(JOINT, ''), first: own, second: next };
}

const JOINT = /\s+(?:(?:ở|tại|của|thuộc)\s*)?(?:khu vực|vùng)?$/iu;

/** "đến năm 2030 các tỷ lệ tương ứng là 90% và 80%": of the values before them, in their order. */
function inTurn(text: string, statements: readonly Statement[]): Statement[] {
  const read = [...statements];
  for (let at = 0; at < read.length; at++) {
    if (!RESPECTIVELY.test(headOf(text, read[at]))) continue;
    let end = at + 1;
    while (end < read.length && isOnly(headOf(text, read[end]), AND)) end++;
    const count = end - at;
    for (let index = at; index < end; index++) {
      const [own, named] = [read[index], read[index - count]];
      if (own && named) read[index] = { ...own, subject: named.subject, form: named.form };
    }
    at = end - 1;
  }
  return read;
}

function headOf(text: string, statement: Statement | undefined): string {
  return statement ? text.slice(statement.clause.head.start, statement.clause.head.end) : '';
}

function withName(statement: Statement, name: string, component: string | null): Statement {
  const form = statement.form === 'announced' ? 'announced' : 'share';
  return { ...statement, form, subject: subjectOf(name, '', statement.clause.match.dimension, component) };
}
