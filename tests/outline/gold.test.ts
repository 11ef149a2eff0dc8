import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outline } from '../../ingest/outline/index.js';
import { sectionsOf } from './print.js';

interface Gold {
  readonly sections: readonly {
    readonly line: number;
    readonly label: string | null;
    readonly parentLabel: string | null;
  }[];
}

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the headings of a text are those that a careful reader finds', () => {
  test.each(['2018-chi-thi-ubnd-hai-phong', '2021-quyet-dinh-3532-qd-ubnd'])('%s', (name) => {
    const text = file(`seeds/${name}.txt`).normalize('NFC');
    const { sections } = JSON.parse(file(`tests/gold/${name}.json`)) as Gold;
    const line = (at: number): number => text.slice(0, at).split('\n').length;
    const read = sectionsOf(outline(text)).map(
      ({ range, label, parent }) => `${line(range.start)} ${parent?.label ?? ''} > ${label ?? ''}`,
    );
    const gold = sections.map(({ line, label, parentLabel }) => `${line} ${parentLabel ?? ''} > ${label ?? ''}`);
    expect(read).toEqual(gold);
  });
});
