import { describe, expect, it } from 'vitest';
import { agencyFinder, extractAgencies } from '../../../ingest/extract/agencies/index.js';
import { extractCitations } from '../../../ingest/extract/citations/index.js';
import { extractDocument } from '../../../ingest/extract/document/index.js';
import { passagesOf } from '../../../ingest/extract/passages.js';
import { readingContext } from '../../../ingest/extract/reading.js';
import { outline } from '../../../ingest/outline/index.js';
import { restore } from '../../../ingest/restore/index.js';

function reading(...lines: string[]) {
  const source = { text: lines.join('\n'), mediaType: 'text/plain', pages: [], warnings: [] };
  const restored = restore(source);
  return readingContext(source, restored, outline(restored.text));
}

const cited = (...lines: string[]) => {
  const context = reading(...lines);
  const { number, kind } = extractDocument(context);
  return extractCitations(context, { number, kind, place: 'Hải Phòng' }, passagesOf(context)).map(
    ({ number, issuedOn, spans }) => [number, issuedOn, spans.length],
  );
};

describe('the texts that a document cites', () => {
  it('counts a text once, and takes a mention without date for the dated text when only one fits', () => {
    expect(
      cited(
        'Thực hiện Nghị quyết số 45-NQ/TW của Bộ Chính trị.',
        '',
        'Kết quả thực hiện Nghị quyết số 45-NQ/TW, ngày 24/01/2019 của Bộ Chính trị và Nghị quyết 45-NQ/TW.',
      ),
    ).toEqual([['45-NQ/TW', '2019-01-24', 3]]);
  });

  it('takes a number that bears its year for one text, with the date of that year', () => {
    expect(
      cited(
        'Thực hiện Nghị quyết số 163/2024/QH15 ngày 27 tháng 11 năm 2025 và Nghị quyết số 163/2024/QH15.',
        '',
        'Nghị quyết số 163/2024/QH15 ngày 27/11/2024 của Quốc hội.',
      ),
    ).toEqual([['163/2024/QH15', '2024-11-27', 3]]);
  });

  it('keeps two texts of one number apart by their dates', () => {
    expect(
      cited(
        'Tổng kết Nghị quyết số 08-NQ/TU ngày 06/11/2006 của Ban Chấp hành Đảng bộ thành phố.',
        '',
        'Tổng kết Nghị quyết số 08-NQ/TU ngày 16/5/2013 của Ban Thường vụ Thành ủy; sơ kết Nghị quyết số 08-NQ/TU.',
      ),
    ).toEqual([
      ['08-NQ/TU', '2006-11-06', 1],
      ['08-NQ/TU', '2013-05-16', 1],
      ['08-NQ/TU', null, 1],
    ]);
  });

  it('takes another date of the same year for a misprint, and the date that most mentions give', () => {
    expect(
      cited(
        'Thực hiện Nghị quyết số 11-NQ/TW ngày 10/02/2022 của Bộ Chính trị; Nghị quyết số 11-NQ/TW.',
        '',
        'Nghị quyết số 11-NQ/TW ngày 20/02/2022 của Bộ Chính trị và Nghị quyết số 11-NQ/TW, ngày 20/02/2022.',
        '',
        'Kế hoạch số 90/KH-UBND ngày 05/5/2022 của UBND tỉnh Thái Bình, Kế hoạch số 90/KH-UBND ngày 07/3/2022 của UBND tỉnh Nghệ An.',
      ),
    ).toEqual([
      ['11-NQ/TW', '2022-02-20', 4],
      ['90/KH-UBND', '2022-05-05', 1],
      ['90/KH-UBND', '2022-03-07', 1],
    ]);
  });

  it('does not cite itself', () => {
    expect(
      cited(
        'Số: 3532 /QĐ-UBND',
        '',
        'QUYẾT ĐỊNH',
        '',
        'Ban hành Kế hoạch',
        '',
        'Căn cứ Nghị quyết số 50/NQ-CP ngày 20/5/2021 của Chính phủ;',
        '',
        'PHỤ LỤC I',
        '(Kèm theo Quyết định số 3532/QĐ-UBND ngày 06 tháng 12 năm 2021)',
      ),
    ).toEqual([['50/NQ-CP', '2021-05-20', 1]]);
  });
});

describe('the agencies that a document names', () => {
  it('are one each, with every spelling and place', () => {
    const context = reading('Sở Công Thương báo cáo UBND thành phố.', '', 'Sở Công thương; UBND TP.');
    const passages = passagesOf(context);
    const facts = extractAgencies(context, passages, agencyFinder(passages, 'Hải Phòng'));
    expect(
      facts.map(({ agency, variants, spans }) => [agency.name, variants, spans.map((span) => span.startLine)]),
    ).toEqual([
      ['Sở Công Thương', ['Sở Công Thương', 'Sở Công thương'], [1, 3]],
      ['Ủy ban nhân dân thành phố Hải Phòng', ['UBND thành phố', 'UBND TP'], [1, 3]],
    ]);
  });
});
