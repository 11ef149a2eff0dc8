import { describe, expect, test } from 'vitest';
import { best } from '../../api/search/findings.js';
import { FOLDED, part, whole } from '../../api/search/pattern.js';
import { parseQuery, type Query } from '../../api/search/query.js';
import { snippetOf } from '../../api/search/snippet.js';
import { fold } from '../../schema/fold.js';

function queryOf(text: string): Query {
  const query = parseQuery(text);
  if (!query) throw new Error(`no words in ${text}`);
  return query;
}

describe('what is typed is read', () => {
  const cases: [text: string, terms: string[] | null][] = [
    ['Cầu Nguyễn-Trãi', ['cau', 'nguyen', 'trai']],
    ['Cầu Nguyễn Trãi'.normalize('NFD'), ['cau', 'nguyen', 'trai']],
    ['"Cầu Nguyễn Trãi" 2025', ['"cau nguyen trai"', '2025']],
    ['tiến độ “Cầu Rào 2” «sông Cấm»', ['tien', 'do', '"cau rao 2"', '"song cam"']],
    ['"cầu nguyễn', ['cau', 'nguyen']],
    ['cầu" "rào" 2', ['cau', 'rao', '2']],
    ['"" cầu', ['cau']],
    ['cầu cầu Cau', ['cau']],
    ['45-NQ/TW', ['45nqtw']],
    ['(45-NQ/TW)', ['45nqtw']],
    ['45 NQ TW', ['45', 'nq', 'tw']],
    ['95/2009/QĐ-TTg', ['95 2009qdttg']],
    ['24/01/2019', ['24', '01', '2019']],
    ['14.740 USD/người', ['14.740', 'usd', 'nguoi']],
    ['2021-2025', ['2021', '2025']],
    ['', null],
    [' !?-… ', null],
    ['""', null],
    ['\0', null],
    ['\ud800', null],
    ['\u0301', null],
  ];
  test.each(cases)('%s', (text, terms) => {
    const read = parseQuery(text)?.terms.map(({ words, quoted }) => {
      const folded = words.map((word) => word.folded).join(' ');
      return quoted ? `"${folded}"` : folded;
    });
    expect(read ?? null).toEqual(terms);
  });

  test('accents are asked for where they were typed', () => {
    expect(queryOf('Cầu GRDP nguyen').words.map(({ accented }) => accented)).toEqual(['cầu', null, null]);
  });

  test('a thousand characters, and no more', () => {
    expect(parseQuery('a'.repeat(1000))).not.toBeNull();
    expect(() => parseQuery('a'.repeat(1001))).toThrow(expect.objectContaining({ extensions: { code: 'TOO_LARGE' } }));
  });

  const numbers: [text: string, words: string | null, kind: string | null][] = [
    ['Quyết định số 3532', '3532', 'DECISION'],
    ['nghị quyết 45-NQ/TW', '45nqtw', 'RESOLUTION'],
    ['số 45 NQ TW', '45 nq tw', null],
    ['3532', '3532', null],
    ['cầu Rào 2', null, null],
    ['kế hoạch', null, null],
  ];
  test.each(numbers)('the number of a document in %s', (text, words, kind) => {
    const number = parseQuery(text)?.number;
    expect(number?.words.map(({ folded }) => folded).join(' ') ?? null).toBe(words);
    expect(number?.kind ?? null).toBe(kind);
  });
});

describe('what is asked for is found in other spellings, and nothing else', () => {
  const cases: [query: string, text: string, as: 'whole' | 'part' | null][] = [
    ['chinh trang', 'chỉnh trang đô thị', 'whole'],
    ['chinh tra', 'chỉnh trang đô thị', 'part'],
    ['trang chinh', 'chỉnh trang đô thị', 'whole'],
    ['inh trang d', 'chỉnh trang đô thị', 'part'],
    ['do t', 'chỉnh trang đô thị', 'part'],
    ['o thi', 'chỉnh trang đô thị', null],
    ['thi chinh tra', 'chỉnh trang đô thị', null],
    ['hiện', 'hiên, hiền, hiển', 'whole'],
    ['te', 'kinh tế', 'whole'],
    ['te', 'internet', null],
    ['"chinh tra"', 'chỉnh trang đô thị', null],
    ['14740', 'đạt 14.740 USD', 'whole'],
    ['14.740', 'đạt 14740 USD', 'whole'],
    ['14.740', 'đạt 14.740,5 USD', 'whole'],
    ['6', 'tăng 6,4%', null],
    ['740', 'đạt 14.740 USD', null],
    ['14', 'đạt 14.740 USD', null],
    ['29.900 USD', 'đạt 29.900USD', null],
    ['29.900', 'đạt 29.900USD', 'whole'],
    ['29.900USD', 'đạt 29.900 USD', 'whole'],
    ['1200000', '1.200.000 tỷ', 'whole'],
    ['6.4', '6,4%', 'whole'],
    ['3532', '13532', null],
    ['45-NQ/TW', 'số 45-NQ/TW ngày', 'whole'],
    ['45nqtw', 'số 45-NQ/TW ngày', 'whole'],
    ['45-NQTW', 'số 45-NQ/TW ngày', 'whole'],
    ['45-NQ/TW', '145-NQ/TW', null],
    ['45-NQ/T', '45-NQ/TW', 'part'],
    ['687ha', 'diện tích 687 ha', 'whole'],
    ['95/2009/QĐ-TTg', '95/2009/QĐ-TTg', 'whole'],
    ['95/2009/QĐ-TTg', '952009/QĐ-TTg', null],
    ['v2.0', 'bản V2.0', 'whole'],
    ['v2.0', 'bản V2x0', null],
    ['24.01.2019', 'ngày 24.01.2019', 'whole'],
  ];
  test.each(cases)('%s in %s', (typed, text, as) => {
    const query = queryOf(typed);
    const folded = fold(text);
    const isWhole = query.terms.every(({ words }) => new RegExp(whole(words, FOLDED)).test(folded));
    const isPart = query.terms.every(({ quoted }) => !quoted) && new RegExp(part(query.words, FOLDED)).test(folded);
    expect(isWhole ? 'whole' : isPart ? 'part' : null).toBe(as);
    // A snippet marks just what was found.
    const { terms = 0 } = best([text], query) ?? {};
    expect(terms === query.terms.length).toBe(as !== null);
  });
});

describe('a snippet shows the best place in its surroundings', () => {
  const far = ' xa'.repeat(100);
  const cases: [texts: string[], typed: string, expected: string][] = [
    [['Cầu Nguyễn Trãi'], 'nguyen', 'Cầu «Nguyễn» Trãi'],
    [['Cầu Nguyễn Trãi'.normalize('NFD')], 'nguyen', 'Cầu «Nguyễn» Trãi'.normalize('NFD')],
    [['không', 'đến năm 2025 đạt 14.740 USD'], '14740', 'đến năm 2025 đạt «14.740» USD'],
    [['phát triển - kinh tế'], 'trien kinh', 'phát «triển - kinh» tế'],
    [['theo Nghị quyết số 45-NQ/TW'], '45 nq tw', 'theo Nghị quyết số «45-NQ/TW»'],
    [['một hai'], 'hai ba', 'một «hai»'],
    [['một hai bảy'], 'bay mot', '«một» hai «bảy»'],
    [['một hai'], 'ba', 'một hai'],
    [['hai xa', 'ba, một hai'], 'hai mot', 'ba, «một hai»'],
    [['cảu xa yêu cầu'], 'cầu', 'cảu xa yêu «cầu»'],
    [['phát triển'], 'trie', 'phát «triển»'],
    [['chỉnh trang đô thị'], 'inh trang do t', '«chỉnh trang đô thị»'],
    [['triển khai phát trie'], 'trie', 'triển khai phát «trie»'],
    [[`hai${far} một hai`], 'một hai', `… ${'xa '.repeat(26)}«một hai»`],
    [[`hai${far}`], 'ba', `hai${' xa'.repeat(52)} …`],
    [[`Cầu\n\tNguyễn`], 'cau nguyen', '«Cầu Nguyễn»'],
    [['đ'.repeat(300)], 'ba', 'đ'.repeat(300)],
    [['một '.repeat(3) + 'đ'.repeat(300)], 'ba', 'một một một …'],
    [[], 'ba', ''],
  ];
  test.each(cases)('%j %s', (texts, typed, expected) => {
    expect(snippetOf(texts, queryOf(typed))).toBe(expected);
  });

  test('a quoted passage is shown whole, however long', () => {
    const passage = 'một hai ba bốn '.repeat(30).trim();
    expect(snippetOf([passage], queryOf(`"${passage}"`))).toBe(`«${passage}»`);
  });

  test('without half words, on one line', () => {
    const long = `${'một hai ba bốn năm '.repeat(20)}Cầu Nguyễn\nTrãi ${'sáu bảy tám chín mười '.repeat(20)}`;
    const snippet = snippetOf([long], queryOf('cau nguyen trai'));
    expect(snippet).toMatch(/^… (một|hai|ba|bốn|năm) .*«Cầu Nguyễn Trãi» sáu .*(sáu|bảy|tám|chín|mười) …$/);
    expect(snippet.length).toBeLessThan(190);
  });
});
