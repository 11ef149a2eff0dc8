import type { Warning } from '../../warning.js';
import { MOST_PIXELS } from './draw.js';
import type { RecognisedPage } from './recognise.js';

/** What to know of pages that were read from their pictures: one warning for pages that follow one another, and one for each with doubtful numbers. */
export function recognitionWarnings(pages: ReadonlyMap<number, RecognisedPage | null>): Warning[] {
  const warnings: Warning[] = [];
  let run: { first: number; last: number; sure: number[] } | null = null;
  const endRun = (): void => {
    if (run) warnings.push(recognised(run.first, run.last, run.sure));
    run = null;
  };
  for (const [number, read] of [...pages].sort(([one], [other]) => one - other)) {
    if (read?.confidence == null) {
      endRun();
      warnings.push(read ? withoutText(number) : tooLarge(number));
      continue;
    }
    if (run?.last !== number - 1) endRun();
    run ??= { first: number, last: number, sure: [] };
    run.last = number;
    run.sure.push(read.confidence);
  }
  endRun();
  return [
    ...warnings,
    ...[...pages].flatMap(([number, read]) => (read?.unsure.length ? [doubtful(number, read.unsure)] : [])),
  ];
}

function recognised(first: number, last: number, sure: readonly number[]): Warning {
  const percent = Math.round((100 * sure.reduce((sum, one) => sum + one, 0)) / sure.length);
  const message =
    first === last
      ? `Page ${first} is a scan and was recognised with a confidence of ${percent} %.`
      : `Pages ${first} to ${last} are scans and were recognised with a mean confidence of ${percent} %.`;
  return { code: 'PAGE_RECOGNISED', message, page: first };
}

function doubtful(page: number, numbers: readonly string[]): Warning {
  const message = `Numbers on page ${page} are hard to read in its picture; compare them with the paper: ${numbers.join(', ')}.`;
  return { code: 'NUMBER_UNCERTAIN', message, page };
}

function withoutText(page: number): Warning {
  return {
    code: 'PAGE_WITHOUT_TEXT',
    message: `Page ${page} has no text, neither as letters nor in its picture.`,
    page,
  };
}

function tooLarge(page: number): Warning {
  const megapixels = MOST_PIXELS / 1_000_000;
  const message = `Page ${page} is a picture of more than ${megapixels} megapixels and was not read. Scan it with fewer dots an inch and upload it again.`;
  return { code: 'PAGE_TOO_LARGE', message, page };
}
