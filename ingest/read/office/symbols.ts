import data from './symbols.json' with { type: 'json' };

const FONTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(data).map(([font, signs]) => [font.toLowerCase(), new Map(Object.entries(signs))]),
);
/** Fonts whose letters are pictures: what is typed as "v" is printed as a diamond. */
const PICTURES = /^(?:symbol|wingdings|webdings|zapf ?dingbats|opensymbol|starsymbol)/iu;
/** Word moves the signs of such fonts into the private area, U+F020 to U+F0FF. */
const PRIVATE = /[\uf020-\uf0ff]/gu;
const ANY = '•';

/** What a text set in a font of pictures shows, in letters of Unicode. A picture that is none of them is a bullet. */
export function pictured(text: string, font: string | null): string {
  if (font === null || !PICTURES.test(font)) return text.replace(PRIVATE, (sign) => shown(sign, font ?? ''));
  return text.replace(/[!-~\u00a1-\u00ff\uf020-\uf0ff]/gu, (sign) => shown(sign, font));
}

function shown(sign: string, font: string): string {
  const place = String.fromCharCode(sign.charCodeAt(0) & 0xff);
  const known = FONTS.get(font.toLowerCase().replace(/ ?\d$/u, ''))?.get(place);
  if (known !== undefined) return known;
  if (/^symbol/iu.test(font) && /^[ -@[-`{-~]$/u.test(place)) return place;
  // Without a known font: the bullets that Word offers are of Symbol or Wingdings, which share none of them.
  return (
    [...FONTS.values()]
      .map((signs) => signs.get(place))
      .find((found) => found !== undefined && !/[α-ωΑ-Ω]/u.test(found)) ?? ANY
  );
}
