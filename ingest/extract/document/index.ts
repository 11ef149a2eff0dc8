import { dateAt } from '../citations/date.js';
import { findNumbers, kindOfSymbol } from '../citations/number.js';
import type { DocumentFacts, IsoDate } from '../facts.js';
import type { Reading } from '../reading.js';
import { attachedTo } from './attached.js';
import { cardOf } from './card.js';
import { headOf } from './head.js';
import { issuerOf } from './issuer.js';
import { numberIn } from './number.js';
import { periodOf, yearOf } from './period.js';
import { placeOf } from './place.js';
import { signerOf } from './signer.js';

/** The day follows a place and a comma. */
const DATED = /(?<=\p{Lu}[A-Za-zÀ-ỹ.]*\s*,\s*)(?=[Nn]gày\s+\d)/gu;

/** What a text is: its number, kind, title, issuer, signer, date, the years and the province that it is for. */
export function extractDocument({ reading: { text } }: Reading): DocumentFacts {
  const head = headOf(text);
  const place = placeOf(head, text);
  const attached = attachedTo(text, head.kind, place);
  const card = cardOf(text);
  const number = numberIn(head.before) ?? numberIn(`Số: ${card.number ?? ''}`) ?? attached?.number ?? null;
  const symbol = findNumbers(number ?? '')[0]?.symbol ?? [];
  const issuedOn = dateIn(head.before) ?? attached?.issuedOn ?? dateAt(`ngày ${card.issuedOn ?? ''}`, 0)?.date ?? null;
  const year = yearOf(head.title, issuedOn);
  return {
    number,
    kind: head.kind ?? kindOfSymbol(symbol) ?? 'OTHER',
    title: head.title,
    issuer: issuerOf(head, text, symbol, attached?.issuer ?? null, place),
    signer: signerOf(text),
    issuedOn,
    year,
    period: periodOf(head.title, year),
    place,
  };
}

/** The date of the head: "Hải Phòng, ngày 06 tháng 12 năm 2021"; null where the day was left blank. */
function dateIn(before: string): IsoDate | null {
  const dates = Array.from(before.matchAll(DATED), ({ index }) => dateAt(before, index)?.date ?? null);
  return dates.find((date) => date !== null) ?? null;
}
