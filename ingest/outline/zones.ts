import type { Grid } from './grid.js';
import {
  endsSentence,
  isCapitals,
  isDocumentKind,
  isHeadLine,
  isSigning,
  opensClose,
  startsLower,
} from './language.js';
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
  let zone: Zone = 'head';
  let titled = false;
  for (const item of stream) {
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
