import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../ingest/extract/document/index.js';
import { readingContext } from '../../../ingest/extract/reading.js';
import { restore } from '../../../ingest/restore/index.js';

function read(text: string) {
  const source = { text, mediaType: 'text/plain', pages: [], warnings: [] };
  const outline = { sections: [], blocks: [], footnotes: [], warnings: [] };
  return extractDocument(readingContext(source, restore(source), outline));
}

describe('what a text is', () => {
  it('reads the head of an administrative text over its line breaks (Nghị định 30/2020/NĐ-CP)', () => {
    const text = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH LAI CHÂU',
      'CỘNG HÒA XÃ HỘI',
      'CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:',
      '88/KH-UBND',
      '*Lai Châu, ngày 21',
      'tháng 11 năm 2025*',
      'KẾ HOẠCH',
      'PHÁT TRIỂN KINH TẾ - XÃ HỘI TỈNH LAI CHÂU',
      'GIAI ĐOẠN 2026 - 2030',
      'Thực hiện Chỉ thị số 21/CT-TTg ngày 25 tháng 11 năm 2022 của Thủ tướng Chính phủ.',
      'I. MỤC TIÊU',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      '',
      'Trương Công Thái',
    ].join('\n');
    expect(read(text)).toEqual({
      number: '88/KH-UBND',
      kind: 'PLAN',
      title: 'Phát triển kinh tế - xã hội tỉnh Lai Châu giai đoạn 2026 - 2030',
      issuer: { name: 'Ủy ban nhân dân tỉnh Lai Châu', kind: 'PEOPLES_COMMITTEE', place: 'Lai Châu' },
      signer: 'Trương Công Thái',
      issuedOn: '2025-11-21',
      year: 2025,
      period: { from: 2026, to: 2030, label: 'giai đoạn 2026 - 2030' },
      place: 'Lai Châu',
    });
  });

  it('reads a decision whose authority stands under its title', () => {
    const text = [
      'Số: 3532 /QĐ-UBND',
      '',
      'Hải Phòng, ngày 06 tháng 12 năm 2021',
      '',
      'QUYẾT ĐỊNH',
      '',
      'Ban hành Kế hoạch hành động 5 năm 2021 - 2025',
      '',
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
      '',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;',
    ].join('\n');
    expect(read(text)).toMatchObject({
      number: '3532/QĐ-UBND',
      kind: 'DECISION',
      title: 'Ban hành Kế hoạch hành động 5 năm 2021 - 2025',
      issuer: { name: 'Ủy ban nhân dân thành phố Hải Phòng' },
      issuedOn: '2021-12-06',
      period: { from: 2021, to: 2025 },
      place: 'Hải Phòng',
    });
  });

  it('reads a text of the Government for one province', () => {
    const text = [
      'CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 108 /NQ-CP Hà Nội, ngày 26 tháng 11 năm 2019',
      '',
      'NGHỊ QUYẾT',
      'Ban hành Chương trình hành động của Chính phủ thực hiện',
      'Nghị quyết số 45-NQ/TW ngày 24 tháng 01 năm 2019',
      'về xây dựng và phát triển thành phố Hải Phòng đến năm 2030, tầm nhìn đến năm 2045',
      '',
      'CHÍNH PHỦ',
      'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;',
    ].join('\n');
    expect(read(text)).toMatchObject({
      number: '108/NQ-CP',
      kind: 'RESOLUTION',
      issuer: { name: 'Chính phủ', place: null },
      issuedOn: '2019-11-26',
      period: { from: 2019, to: 2030 },
      place: 'Hải Phòng',
    });
  });

  it('knows a text without a head by its title, its signature and the line under its annex', () => {
    const text = [
      'BÁO CÁO**kết quả thực hiện nhiệm vụ thành phố năm 2024; dự kiến kế hoạch năm 2025**',
      '',
      'Ủy ban nhân dân thành phố đã chỉ đạo. Thành phố Hải Phòng; thành phố Hải Phòng; thành phố Hải Phòng.',
      '',
      '**T/M BAN CHẤP HÀNH',
      'PHÓ BÍ THƯ**',
      '',
      'Nguyễn Văn An',
      '',
      'BẢNG SO SÁNH CÁC CHỈ TIÊU',
      '(Ban hành kèm theo Báo cáo số 61-BC/TU, ngày 03/12/2024 của Thành uỷ Hải Phòng)',
    ].join('\n');
    expect(read(text)).toMatchObject({
      number: '61-BC/TU',
      kind: 'REPORT',
      issuer: { name: 'Thành ủy Hải Phòng', kind: 'PARTY' },
      signer: 'Nguyễn Văn An',
      issuedOn: '2024-12-03',
      year: 2024,
      period: { from: 2025, to: 2025 },
      place: 'Hải Phòng',
    });
  });

  it('takes the issuer of a Party plan from its title and its year from the text that it carries out', () => {
    const text = [
      'KẾ HOẠCH',
      'CỦA BAN THƯỜNG VỤ TỈNH ỦY QUẢNG NINH',
      'thực hiện Nghị quyết số 30-NQ/TW, ngày 23/11/2022 của Bộ Chính trị đến năm 2030, tầm nhìn đến năm 2045',
      '',
      'Thực hiện Nghị quyết số 30-NQ/TW ...',
    ].join('\n');
    expect(read(text)).toMatchObject({
      number: null,
      kind: 'PLAN',
      issuer: { name: 'Ban Thường vụ Tỉnh ủy Quảng Ninh' },
      issuedOn: null,
      year: 2022,
      period: { from: 2022, to: 2030, label: 'đến năm 2030' },
      place: 'Quảng Ninh',
    });
  });

  it('reads what the resolution of a meeting is about, and its period from the year of issue', () => {
    const text = [
      'TỈNH ỦY BÌNH ĐỊNH',
      'Số 12-NQ/TU',
      'Quy Nhơn, ngày 26 tháng 9 năm 2022',
      'NGHỊ QUYẾT',
      'HỘI NGHỊ LẦN THỨ MƯỜI BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XX',
      'về phát triển kinh tế biển đến năm 2030, tầm nhìn đến năm 2045',
      '',
      'I- TÌNH HÌNH',
    ].join('\n');
    expect(read(text)).toMatchObject({
      title: 'Về phát triển kinh tế biển đến năm 2030, tầm nhìn đến năm 2045',
      issuer: { name: 'Ban Chấp hành Đảng bộ tỉnh Bình Định' },
      period: { from: 2022, to: 2030 },
    });
  });

  it('gives a title in capitals the capitals that the text gives the same words', () => {
    const text = [
      'KẾ HOẠCH',
      'KIỂM TRA CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG VÀ CƠ SỞ VĂN HÓA TẠI ĐẢO NGỌC (IOT VẠN VẬT) NĂM 2025',
      'Căn cứ kế hoạch giảm nghèo bền vững;',
      'Ủy ban nhân dân ban hành Kế hoạch kiểm tra Chương trình mục tiêu',
      'quốc gia giảm nghèo bền vững năm 2025.',
      '- Giảm nghèo bền vững và cơ sở văn hóa tại đảo Ngọc; mạng (IoT vạn vật) năm nay.',
    ].join('\n');
    expect(read(text).title).toBe(
      'Kiểm tra Chương trình mục tiêu quốc gia giảm nghèo bền vững và cơ sở văn hóa tại đảo Ngọc (IoT vạn vật) năm 2025',
    );
  });

  it('reads on over a line of the title that begins as the name of a chapter does', () => {
    const text = [
      'KẾ HOẠCH',
      'THỰC HIỆN CÁC DỰ ÁN THUỘC',
      'CHƯƠNG TRÌNH PHÒNG CHÁY, CHỮA CHÁY VÀ',
      'PHẦN MỀM QUẢN LÝ ĐẾN NĂM 2030',
      'Chương I',
      'QUY ĐỊNH CHUNG',
    ].join('\n');
    expect(read(text).title).toBe(
      'Thực hiện các dự án thuộc chương trình phòng cháy, chữa cháy và phần mềm quản lý đến năm 2030',
    );
  });

  it('makes what it can of a text without any structure', () => {
    expect(read('một dòng chữ')).toMatchObject({
      number: null,
      kind: 'OTHER',
      title: 'một dòng chữ',
      issuer: null,
      place: null,
    });
  });

  it('finds who signs in the right column of a foot', () => {
    const text = [
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      'QUYẾT ĐỊNH',
      'Phê duyệt danh mục',
      'Điều 1. Phê duyệt danh mục.',
      'Nơi nhận:                              TM. ỦY BAN NHÂN DÂN',
      '- Như Điều 3;                               CHỦ TỊCH',
      '- TT Tỉnh ủy (b/c);',
      '- Lưu: VT, KTTH.                         Phạm Hoài Sơn',
    ].join('\n');
    expect(read(text).signer).toBe('Phạm Hoài Sơn');
  });

  it.each([
    [['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH', 'Dương', 'Đức An'], 'Dương Đức An'],
    [['TUQ. BỘ TRƯỞNG', 'VỤ TRƯỞNG', 'Đại tá Lê Văn An'], 'Lê Văn An'],
    [['- Lưu: HC, PLTP. TM. ỦY BAN THƯỜNG VỤ QUỐC HỘICHỦ TỊCH', 'Trần Văn An'], 'Trần Văn An'],
    [['CHỦ TỊCH', 'Căn cứ Luật Đất đai;'], null],
  ])('finds who signs under %j', (foot, signer) => {
    expect(read(['Số: 1/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc trồng rừng', ...foot].join('\n')).signer).toBe(signer);
  });

  it('reads a letter of a central body on a page of a collection of laws', () => {
    const text = [
      'Số hiệu:',
      '5317/CT-CS',
      'Loại văn bản:',
      'Công văn',
      'Nơi ban hành:',
      'Cục Thuế',
      'Người ký:',
      'Phạm Thị An',
      'Ngày ban hành:',
      '19/11/2025',
      'Tình trạng:',
      'Đã biết',
      'BỘ TÀI CHÍNH',
      'CỤC THUẾ',
      'Số: 5317/CT-CS',
      '*V/v khoản tiền người sử dụng đất phải nộp bổ',
      'sung.*',
      '*Hà',
      'Nội, ngày 19 tháng 11 năm 2025*',
      'Kính gửi: Thuế tỉnh Ninh Bình.',
    ].join('\n');
    expect(read(text)).toMatchObject({
      number: '5317/CT-CS',
      title: 'Khoản tiền người sử dụng đất phải nộp bổ sung',
      issuer: { name: 'Cục Thuế', place: null },
      signer: 'Phạm Thị An',
      issuedOn: '2025-11-19',
      place: null,
    });
  });

  it('ends a title before the office that decides', () => {
    const text =
      'BỘ TÀI CHÍNH\nCỤC HẢI QUAN\nTHÔNG BÁO\nVỀ KẾT QUẢ XÁC ĐỊNH TRƯỚC MÃ SỐ\nCỤC TRƯỞNG CỤC HẢI QUAN\nCăn cứ Luật Hải quan;';
    expect(read(text).title).toBe('Về kết quả xác định trước mã số');
  });
});
