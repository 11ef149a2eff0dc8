import type { Grid } from './tables/grid.js';
import {
  endsSentence,
  isCapitals,
  isDocumentKind,
  isHeadLine,
  isMotto,
  isSigning,
  opensClose,
  startsLower,
} from './language.js';
import type { Numbering } from './outline.js';
import type { Unit } from './units.js';

export type Zone = 'head' | 'body' | 'close';

/** Longer than this, what stands under a title is no longer the title. */
const LONG_TITLE = 420;

/**
 * The zone of each unit. A text begins with its formal head and ends with its close; after the close an attached text
 * may begin with a head of its own (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I).
 */
export function zonesOf(stream: readonly (Unit | Grid)[]): Map<Unit, Zone> {
  const zones = new Map<Unit, Zone>();
  const motto = mottoAt(stream);
  let zone: Zone = 'head';
  let titled = false;
  for (const [index, item] of stream.entries()) {
    if (index <= motto) {
      if (item.type === 'unit') zones.set(item, 'head');
      continue;
    }
    if (item.type === 'grid') {
      zone = 'body';
      continue;
    }
    if (zone !== 'head' && opensClose(item.text)) zone = 'close';
    else if (zone === 'close' && !staysInClose(item)) {
      zone = isDocumentKind(item.text) ? 'head' : 'body';
      titled = false;
    } else if (zone === 'head' && !staysInHead(item, titled)) zone = 'body';
    const passing = zone === 'body' && isHeadLine(item.text) && isFormality(item.text);
    zones.set(item, passing ? 'head' : zone);
    if (zone === 'head' && isCapitals(item.text)) titled = true;
  }
  return zones;
}

/**
 * Where the formal head begins when a web page put its own words before it (number, date, "Đang cập nhật"); -1 where
 * none did.
 */
function mottoAt(stream: readonly (Unit | Grid)[]): number {
  for (const [index, item] of stream.slice(0, LONGEST_PREFACE).entries()) {
    if (item.type === 'grid') continue;
    if (isMotto(item.text)) return index;
    if (isDocumentKind(item.text) || (item.labels[0] && OUTER.has(item.labels[0].numbering))) return -1;
  }
  return -1;
}
const LONGEST_PREFACE = 60;
const OUTER = new Set<Numbering>(['part', 'chapter', 'article', 'annex', 'roman']);

/** "(Ban hành kèm theo ...)" under the title of an annex. */
function isFormality(text: string): boolean {
  return text.startsWith('(');
}

function staysInHead(unit: Unit, titled: boolean): boolean {
  if (isHeadLine(unit.text) || isDocumentKind(unit.text)) return true;
  if (isHeading(unit)) return false;
  if (isCapitals(unit.text)) return true;
  return (
    titled &&
    unit.text.length < LONG_TITLE &&
    (!endsSentence(unit.text) || unit.text.endsWith(';') || startsLower(unit.text))
  );
}

function staysInClose(unit: Unit): boolean {
  if (isDocumentKind(unit.text)) return false;
  const numbering = unit.labels[0]?.numbering;
  if (numbering === 'annex' || numbering === 'part' || numbering === 'chapter') return false;
  if (isSigning(unit.text) || numbering === 'dash' || numbering === 'plus' || numbering === 'bullet') return true;
  if (isCapitals(unit.text)) return unit.text.length < 30 && !unit.labels.length;
  return unit.text.length < 120;
}

function isHeading(unit: Unit): boolean {
  const numbering = unit.labels[0]?.numbering;
  return numbering !== undefined && numbering !== 'dash' && numbering !== 'plus' && numbering !== 'bullet';
}
