import { strToU8, zipSync } from 'fflate';

/** The parts of a Word document beside its body. All are the inner XML of their root. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly pages?: number;
  /** Further files of the zip. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SPACES = `${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of the least that makes one. */
export function docxOf(body: string, { pages, files = {}, ...parts }: DocxParts = {}): Uint8Array {
  const given = Object.entries(parts);
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"/>`),
    '_rels/.rels': related([
      ['officeDocument', 'word/document.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/app.xml': strToU8(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${pages === undefined ? '' : `<Pages>${pages}</Pages>`}</Properties>`,
    ),
    'word/document.xml': strToU8(`<w:document ${SPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': related(given.map(([part]) => [part, `${part}.xml`])),
    ...Object.fromEntries(
      given.map(([part, xml]) => [`word/${part}.xml`, strToU8(`<w:${part} ${SPACES}>${xml}</w:${part}>`)]),
    ),
    ...files,
  });
}

function related(targets: readonly (readonly [string, string])[]): Uint8Array {
  const rows = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`);
}

/** A paragraph of one run. */
export const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of a list. */
export const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
export const table = (rows: readonly string[], ruled = true): string =>
  `<w:tbl><w:tblPr><w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="${ruled ? 'single' : 'none'}"/>`).join('')}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
