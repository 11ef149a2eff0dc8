import { strToU8, zipSync } from 'fflate';

const SPACES = Object.entries({
  office: 'office:1.0',
  text: 'text:1.0',
  table: 'table:1.0',
  style: 'style:1.0',
  draw: 'drawing:1.0',
  fo: 'xsl-fo-compatible:1.0',
  svg: 'svg-compatible:1.0',
  meta: 'meta:1.0',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ');

/** An OpenDocument text of the least that makes one. `styles` are its automatic ones. */
export function odtOf(body: string, { styles = '', pages = 1 }: { styles?: string; pages?: number } = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': strToU8(
      `<office:document-meta ${SPACES}><office:meta><meta:document-statistic meta:page-count="${pages}"/></office:meta></office:document-meta>`,
    ),
  });
}
