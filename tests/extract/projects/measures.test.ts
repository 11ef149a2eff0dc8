import { describe, expect, it } from 'vitest';
import { costAfter, scaleInBrackets } from '../../../ingest/extract/projects/measures.js';

describe('the size of a work in brackets', () => {
  it.each<[string, string | null]>([
    ['KCN Phú Thuận (230,5 ha)', '230.5 ha'],
    ['KCN Bá Thiện (giai đoạn 2 diện tích 45,2 ha)', '45.2 ha'],
    ['Khu nhà ở xã hội tại phường Vĩnh Niệm (khoảng 25ha)', '25 ha'],
    ['Tuyến đường Thanh Niên (dài 12 km)', '12 km'],
    ['Khu đô thị Nam Sông (KĐT Kim Long 50ha, KĐT Phú Hòa 150ha)', null],
    ['Chung cư Vạn Mỹ (02 tòa 36 tầng)', null],
    ['Dự án thoát nước (vốn vay 120 tỷ đồng)', null],
  ])('%s', (text, scale) => {
    const found = scaleInBrackets(text);
    expect(found && `${found.min} ${found.unit}`).toBe(scale);
  });
});

describe('the cost of a work, right after its name', () => {
  it.each<[string, number | null]>([
    [' với mức đầu tư 150 tỷ đồng; đầu tư trường khác', 150e9],
    [' (tổng vốn đầu tư: 3.500 tỷ đồng)', 3.5e12],
    [', tổng kinh phí 12 tỷ đồng', 12e9],
    [' và các trường với tổng kinh phí 12 tỷ đồng', null],
    [' với mức đầu tư 20% ngân sách', null],
  ])('%s', (text, cost) => {
    expect(costAfter(text, 0)?.baseMin ?? null).toBe(cost);
  });
});
