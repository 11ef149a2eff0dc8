import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../ingest/read/index.js';
import { restore } from '../../ingest/restore/index.js';

const source = (text: string): SourceText => ({ text, mediaType: 'text/plain', pages: [], warnings: [] });
const restored = (text: string): string => restore(source(text)).text;

describe('what a machine misread is restored from the language', () => {
  test.each([
    // Letters as well as accents.
    ['Chinh phu thue hién Nghi quyet so 45-NQ/TW', 'Chính phủ thực hiện Nghị quyết số 45-NQ/TW'],
    ['ban hanh theo ding 1§ trinh d4 quy dinh', 'ban hành theo đúng lộ trình đã quy định'],
    ['Ra soat, su:a doi bd sung va dé xuit', 'Rà soát, sửa đổi bổ sung và đề xuất'],
    ['ctia thanh phé, tiép tuc xây du‘ng va phat tr1en', 'của thành phố, tiếp tục xây dựng và phát triển'],
    // Capitals that were none, and small letters that were capitals.
    ['tAm nhin dén nam 2045, két cAu ha tAng', 'tầm nhìn đến năm 2045, kết cấu hạ tầng'],
    ['CO quan ngang bd, Tha trudng co quan thudc Chinh phu', 'Cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ'],
    // Words that read as numbers.
    ['mo rong hop tac, nhat 13 cac tinh, thanh phd ca nudc', 'mở rộng hợp tác, nhất là các tỉnh, thành phố cả nước'],
    ['Pam bao cai tao quéc 16 10 trén dia ban thanh phd', 'Đảm bảo cải tạo quốc lộ 10 trên địa bàn thành phố'],
  ])('%s', (broken, right) => {
    expect(restored(broken)).toBe(right);
  });
});

describe('what is not language stays as printed', () => {
  test.each([
    ['a) Giai doan tir nay dén nim 2025:', 'a) Giai đoạn từ nay đến năm 2025:'],
    ['b) Giai doan tir n#m 2026 d&n nam 2030:', 'b) Giai đoạn từ năm 2026 đến năm 2030:'],
    ['binh quan/ngudi dat 29.900USD. Thu ngan sich nha nudc', 'bình quân/người đạt 29.900USD. Thu ngân sách nhà nước'],
    [
      'dong gép vao GDP ca nudc va hinh thirc PPP tir 44% - 45%',
      'đóng góp vào GDP cả nước và hình thức PPP từ 44% - 45%',
    ],
    ['chi dao phat trién dich vu logistics tai thanh phd', 'chỉ đạo phát triển dịch vụ logistics tại thành phố'],
    // The digits of a number stay, the letters of its parts are restored.
    ['Quyét dinh sé 622/QD-TTg ngay 10 thang 5 ndm 2017', 'Quyết định số 622/QĐ-TTg ngày 10 tháng 5 năm 2017'],
    ['Nghi dinh so 89/2017/ND-CP ctia Chinh phi quy dinh', 'Nghị định số 89/2017/NĐ-CP của Chính phủ quy định'],
  ])('%s', (broken, right) => {
    expect(restored(broken)).toBe(right);
  });

  test('a lost decimal comma comes back, with a warning at its line', () => {
    const reading = restore(source('Phin déu dwa ty trong\nddng gép cua ca nude dat khoang 6 4%, ddng gép'));
    expect(reading.text.split('\n')[1]).toBe('đóng góp của cả nước đạt khoảng 6,4%, đóng góp');
    expect(reading.warnings).toContainEqual(expect.objectContaining({ code: 'NUMBER_REPAIRED', line: 2 }));
  });

  test('the Roman number of a heading follows from its neighbours', () => {
    const text =
      "1. MUC PiCH, YEU CAU\n1. Viéc xay dung\nII. NHIEM VU CHU YEU\nL TO CHU'C THU'C HIEN\n1. Cac bd, nganh";
    const lines = restored(text).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['I.', '1.', 'II.', 'III.', '1.']);
  });
});

describe('accents alone are put back where a text was typed without them', () => {
  test.each([
    [
      'Uy ban nhan dan thanh pho Hai Phong yeu cau Giam doc cac So, Chu tich Uy ban nhan dan cac quan, huyen',
      'Ủy ban nhân dân thành phố Hải Phòng yêu cầu Giám đốc các Sở, Chủ tịch Ủy ban nhân dân các quận, huyện',
    ],
    [
      'SO KE HOACH VA DAU TU chu tri, phoi hop voi cac don vi lien quan xay dung ke hoach',
      'SỞ KẾ HOẠCH VÀ ĐẦU TƯ chủ trì, phối hợp với các đơn vị liên quan xây dựng kế hoạch',
    ],
    ['Quyet dinh so 3532/QD-UBND ngay 06 thang 12 nam 2021', 'Quyết định số 3532/QĐ-UBND ngày 06 tháng 12 năm 2021'],
  ])('%s', (typed, right) => {
    expect(restored(typed)).toBe(right);
  });
});

const ENGLISH = `Planet Earth is the third planet from the Sun and the only astronomical object known to harbor life. This is
enabled by Earth being an ocean world, the only one in the Solar System sustaining liquid surface water.`;
const FRENCH = `Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de
conscience et doivent agir les uns envers les autres dans un esprit de fraternité.`;
const NOISE = 'xq# zzkw ~~ vbn%% qwrt lkjh mnbv poiu ztrw qsdf ghjk wxcv bnml kjhg rtzw xcvb fghj klmn';
const SOUND = 'Ủy ban nhân dân thành phố giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ngành thực hiện.\n';

/** Bytes of chance, read as letters of western Europe. */
const BYTES = Array.from({ length: 2000 }, (_, at) =>
  String.fromCharCode(0x21 + (((at * 7919 + 13) ^ (at * 31)) % 0xde)),
).join('');
const TABLE = Array.from(
  { length: 40 },
  (_, row) => `${row + 1}\t${row * 137 + 12},5\t${row * 1_113}\t12.${row + 100}`,
).join('\n');

test('a table of numbers is left alone', () => {
  expect(restore(source(TABLE))).toMatchObject({ text: TABLE, restored: false, warnings: [] });
});

describe('what is no Vietnamese is left alone, with a warning', () => {
  test.each([
    ['English', ENGLISH],
    ['French', FRENCH],
    ['noise', NOISE],
    ['bytes', BYTES],
  ])('%s', (_, text) => {
    const reading = restore(source(text));
    expect(reading.text).toBe(text);
    expect(reading.restored).toBe(false);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['LOW_TEXT_QUALITY']);
  });

  test('also between sound lines, which stay too', () => {
    const text = `${SOUND.repeat(4)}${ENGLISH}\n${SOUND.repeat(4)}`;
    expect(restored(text)).toBe(text);
  });
});

describe('a text is restored where it is broken', () => {
  const broken = `Uy ban nhan dan céc tinh, thanh phd trong Ving Kinh té trong diém Biéc B tap trung chi dao xay
dung va thuc hién cac chu truong, chinh sach c6 tinh dot pha; huy dong va phan bd nguon luc thye hién\n`;

  test('sound lines round a broken stretch come through to the last character', () => {
    const reading = restore(source(`${SOUND.repeat(5)}${broken.repeat(3)}${SOUND.repeat(5)}`));
    const lines = reading.text.split('\n');
    expect(lines.slice(0, 5).concat(lines.slice(-6))).toEqual(
      SOUND.repeat(5).split('\n').slice(0, 5).concat(SOUND.repeat(5).split('\n')),
    );
    expect(reading.text).toContain('dựng và thực hiện các chủ trương, chính sách có tính đột phá; huy động');
    expect(reading.warnings).toEqual([expect.objectContaining({ code: 'TEXT_RESTORED', line: 6 })]);
  });

  test('a range of restored words points at the misread characters', () => {
    const reading = restore(source(`${SOUND.repeat(5)}${broken.repeat(3)}`));
    const at = reading.text.indexOf('đột phá');
    const range = reading.toSource({ start: at, end: at + 'đột phá'.length });
    expect(`${SOUND.repeat(5)}${broken.repeat(3)}`.slice(range.start, range.end)).toBe('dot pha');
  });
});
