import { describe, expect, it } from 'vitest';
import type { AgencyName } from '../../../ingest/extract/facts.js';
import { continues, taskTraitsOf } from '../../../ingest/link/tasks/index.js';

const agency = (name: string): AgencyName => ({ name, kind: 'DEPARTMENT', place: 'Hải Phòng' });
const task = (text: string, lead: string[] = [], projects: string[] = []) =>
  taskTraitsOf(
    { text, lead: lead.map(agency) },
    projects.map((name) => ({ key: name.toLowerCase(), name, place: 'Hải Phòng' })),
  );

const weapons = 'Thực hiện nghiêm công tác quản lý, sử dụng vũ khí, vật liệu nổ, công cụ hỗ trợ, pháo và đèn trời.';
const weaponsAgain =
  'Tiếp tục thực hiện Luật quản lý, sử dụng vũ khí, vật liệu nổ, công cụ hỗ trợ; vận động nhân dân giao nộp.';

describe('why a task takes up another', () => {
  it('names the words, the text that both cite and who leads', () => {
    const found = continues(
      task('Tổng kết Nghị quyết số 21-NQ/TU ngày 29/5/2008 về mở rộng không gian kinh tế thành phố', ['Sở Ngoại vụ']),
      task('Tổng kết 10 năm Nghị quyết 21-NQ/TU ngày 29/5/2008 về mở rộng không gian kinh tế thành phố', [
        'Sở Ngoại vụ',
      ]),
    );
    expect(found?.score).toBeGreaterThan(0.8);
    expect(found?.why).toBe(
      'cùng nói "21-NQ/TU ngày 29/5/2008 về mở rộng không gian kinh tế thành phố"; cùng dẫn 21-NQ/TU; cùng cơ quan chủ trì Sở Ngoại vụ Hải Phòng',
    );
  });

  it('names the work that both ask for, whatever each calls it and in whatever words it asks', () => {
    const found = continues(
      task('Khởi công một số dự án hạ tầng trọng điểm: cầu Nguyễn Trãi', [], ['cầu Nguyễn Trãi']),
      task('Chuẩn bị thủ tục để năm sau triển khai', [], ['dự án đầu tư xây dựng cầu Nguyễn Trãi']),
    );
    expect(found).toMatchObject({ score: 0.6, why: 'cùng dự án "cầu Nguyễn Trãi"' });
    const other = continues(task('Khởi công cầu', [], ['cầu Bến Rừng']), task('Thông xe cầu', [], ['cầu Nguyễn Trãi']));
    expect(other).toBeNull();
  });

  it('names the scheme', () => {
    const found = continues(
      task(
        'Triển khai thực hiện Đề án xây dựng Hải Phòng trở thành Trung tâm quốc tế đào tạo khoa học - công nghệ về biển.',
      ),
      task(
        'Nghiên cứu: (ii) Đề án xây dựng Hải Phòng trở thành Trung tâm quốc tế đào tạo khoa học - công nghệ về biển; (iii) Đề án khác.',
      ),
    );
    expect(found?.why).toMatch(/^cùng đề án "Đề án xây dựng Hải Phòng trở thành Trung tâm quốc tế đào tạo/);
  });
});

it('is surer where the same body leads, less so where another does', () => {
  const [same, none, other] = [['Công an'], [], ['Sở Y tế']].map(
    (lead) => continues(task(weaponsAgain, ['Công an']), task(weapons, lead))?.score ?? 0,
  );
  expect(same).toBeGreaterThan(none ?? 0);
  expect(none).toBeGreaterThan(other ?? 0);
});

it('is surer where both name one project', () => {
  const [later, earlier] = [
    'hoàn thành cầu Nguyễn Trãi; cầu Bến Rừng',
    'khởi công cầu Nguyễn Trãi và nút giao Nam cầu Bính',
  ];
  const without = continues(task(later ?? ''), task(earlier ?? ''))?.score ?? 0;
  const found = continues(task(later ?? '', [], ['cầu Nguyễn Trãi']), task(earlier ?? '', [], ['cầu Nguyễn Trãi']));
  expect(found?.score).toBeGreaterThan(without);
  expect(found?.why).toContain('cùng dự án "cầu Nguyễn Trãi"');
});

it('rests on the clauses that match, which it says', () => {
  const long = 'Phát triển y tế cơ sở. Tu bổ di tích Tháp Tường Long. Bảo vệ rừng phòng hộ ven biển Cát Hải.';
  expect(continues(task(long), task('Bảo vệ rừng phòng hộ ven biển Cát Hải'))?.clauses).toEqual([2, 0]);
});

it.each([
  [
    'Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ',
    'Đẩy mạnh cải cách hành chính, tăng cường công khai minh bạch',
  ],
  ['Mở rộng và đa dạng hóa các hoạt động thể dục, thể thao', 'Mở rộng, đa dạng hóa thị trường xuất khẩu'],
  ['Đẩy nhanh tiến độ xây dựng các trung tâm thương mại lớn', 'Đẩy nhanh tiến độ xây dựng Trường liên cấp'],
])('the general words of all texts prove nothing: %s', (later, earlier) => {
  expect(continues(task(later), task(earlier))?.score ?? 0).toBeLessThan(0.5);
});
