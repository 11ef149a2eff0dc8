import { describe, expect, it } from 'vitest';
import { measuresAfter, scaleInBrackets } from '../../../ingest/extract/projects/measures.js';

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

describe('the measures of a work, told after its name', () => {
  it.each<[string, string | null, number | null]>([
    [' với quy mô 300 giường, tổng mức đầu tư 485 tỷ đồng; khởi công', '300 giường', 485e9],
    [' dài 28 km, tổng mức đầu tư 215 tỷ đồng.', '28 km', 215e9],
    [', tổng mức đầu tư khoảng 5.800 tỷ đồng, chiều dài 58 km', '58 km', 5.8e12],
    [' công suất 120 MW', '120 MW', null],
    [' với quy mô 12 tỷ đồng', null, null],
    [' và đường tránh dài 3 km', null, null],
  ])('%s', (text, scale, cost) => {
    const found = measuresAfter(text, 0);
    expect([found.scale && `${found.scale.min} ${found.scale.unit}`, found.cost?.baseMin ?? null]).toEqual([
      scale,
      cost,
    ]);
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
    expect(measuresAfter(text, 0).cost?.baseMin ?? null).toBe(cost);
  });
});
