/* What is not shown, or turns the order of letters round: controls, bidirectional overrides, joiners, byte order marks. */
const CONTROLS = [
  ...['\\u0000-\\u001f', '\\u007f-\\u009f', '\\u00ad', '\\u061c', '\\u180e', '\\u200b-\\u200f'],
  ...['\\u2028-\\u202e', '\\u2060-\\u206f', '\\ufeff', '\\ufff9-\\ufffb'],
];
const UNSEEN = new RegExp(`[${CONTROLS.join('')}]`, 'g');
const MAX_LENGTH = 200;

/** The name of a file as it is shown and kept: the last part of a path, composed, without what cannot be seen. */
export function fileName(given: string): string {
  const seen = given.toWellFormed().normalize('NFC').replace(UNSEEN, '');
  const last = (seen.split(/[/\\]/).at(-1) ?? '').trim();
  return /^\.*$/.test(last) ? 'unnamed' : shortened(last);
}

/** A long name loses its middle, not its ending. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_LENGTH) return name;
  return [...letters.slice(0, MAX_LENGTH - 20), '…', ...letters.slice(-19)].join('');
}
