import { extractDocument } from '../../../ingest/extract/document/index.js';
import type { TargetFact } from '../../../ingest/extract/facts.js';
import { readingContext } from '../../../ingest/extract/reading.js';
import { extractTargets } from '../../../ingest/extract/targets/index.js';
import { outline } from '../../../ingest/outline/index.js';
import { read } from '../../../ingest/read/index.js';
import { restore } from '../../../ingest/restore/index.js';

/** A plan of an invented province around the lines under test. */
export async function targetsOf(
  lines: string,
  heading = 'II. CÁC CHỈ TIÊU CHỦ YẾU',
  title = 'Phát triển kinh tế - xã hội tỉnh Nghệ An 5 năm 2026 - 2030',
): Promise<TargetFact[]> {
  const text = `ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN

Số: 71/KH-UBND

Nghệ An, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
${title}

I. MỤC ĐÍCH, YÊU CẦU

Cụ thể hóa nghị quyết của Tỉnh ủy trong lĩnh vực được giao, bảo đảm thống nhất, đồng bộ và hiệu quả.

${heading}

${lines}

III. TỔ CHỨC THỰC HIỆN

Các sở, ban, ngành và Ủy ban nhân dân các xã, phường tổ chức thực hiện kế hoạch này.
`;
  const source = await read(Buffer.from(text), 'plan.txt');
  const reading = restore(source);
  const context = readingContext(source, reading, outline(reading.text));
  return extractTargets(context, extractDocument(context));
}

/** name / component: comparator min..max unit from-to */
export function line({ name, component, quantity: { comparator, min, max, unit }, period }: TargetFact): string {
  const value = min === max ? String(min) : `${min}..${max}`;
  return `${name}${component === null ? '' : ` / ${component}`}: ${comparator} ${value} ${unit} ${period.from}-${period.to}`;
}
