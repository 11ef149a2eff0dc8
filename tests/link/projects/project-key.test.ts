import { describe, expect, it } from 'vitest';
import { projectKey } from '../../../ingest/link/projects/index.js';

const key = (name: string) => projectKey(name, 'Hải Phòng');

describe('the key of a project', () => {
  it.each([
    ['Cầu Nguyễn Trãi', 'Dự án đầu tư xây dựng cầu Nguyễn Trãi và chỉnh trang đô thị vùng phụ cận'],
    ['Cầu Lại Xuân', 'Dự án đầu tư xây dựng cầu Lại Xuân và cải tạo, mở rộng đường tỉnh 352'],
    ['Khu chung cư Vạn Mỹ', 'Chung cư khu Vạn Mỹ (02 tòa 36 tầng)'],
    ['Sân golf Xuân Đám', 'Sân golf quốc tế Xuân Đám, huyện Cát Hải'],
    [
      'Cải tạo, nâng cấp Quốc lộ 10 đoạn từ cầu Đá Bạc đến cầu Kiền',
      'Cải tạo, nâng cấp, mở rộng Quốc lộ 10 đoạn từ cầu Đá Bạc đến cầu Kiền',
    ],
    [
      'Nhà ga hành khách T2 - Cảng hàng không quốc tế Cát Bi',
      'Dự án đầu tư xây dựng Nhà ga hành khách T2 Cảng Hàng không Quốc tế Cát Bi',
    ],
  ])('is one for %s and %s', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each([
    ['bến số 3, 4', 'bến số 5, 6'],
    ['Đường Vành đai 2', 'Đường Vành đai 3'],
    ['Cầu Nguyễn Trãi', 'Cầu Bến Rừng'],
    ['Nhà ga hành khách T2 Cảng hàng không quốc tế Cát Bi', 'Nhà ga hàng hóa Cảng Hàng không Quốc tế Cát Bi'],
    ['Quốc lộ 10 đoạn từ cầu Đá Bạc đến cầu Kiền', 'Quốc lộ 10 đoạn từ cầu Kiền đến cầu Quán Toan'],
  ])('tells %s from %s', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('is of one place, and never empty', () => {
    expect(projectKey('Cầu Nguyễn Trãi', 'Huế')).not.toBe(key('Cầu Nguyễn Trãi'));
    expect(projectKey('Dự án', null)).not.toBe('');
  });
});
