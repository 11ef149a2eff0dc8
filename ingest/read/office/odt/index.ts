import { ReadError } from '../../read-error.js';
import type { SourceText } from '../../source-text.js';
import type { Archive } from '../archive.js';
import { written } from '../write.js';
import { childOf, elementsOf, parseXml, type Element } from '../xml.js';
import { blockReader } from './blocks.js';
import { stylesOf } from './styles.js';

/** Reads an OpenDocument text. Throws `ReadError` for one that is damaged, or encrypted. */
export async function readOdt(archive: Archive, name: string): Promise<SourceText> {
  const part = async (path: string): Promise<Element | undefined> => {
    const bytes = await archive.part(path);
    return bytes ? parseXml(bytes, name) : undefined;
  };
  if (archive.names.includes('encrypted-package') || isEncrypted(await part('META-INF/manifest.xml'))) {
    throw new ReadError('ENCRYPTED', `"${name}" is protected by a password. Save it without one and upload that.`);
  }
  const content = await part('content.xml');
  const body = childOf(content, 'office:body', 'office:text');
  if (!content || !body) {
    throw new ReadError('CORRUPT', `"${name}" is an OpenDocument file without a text in it. Save it again.`);
  }
  const styles = await part('styles.xml');
  const blocks = blockReader(stylesOf(styles ? [content, styles] : [content]))(body);
  const statistic = childOf(await part('meta.xml'), 'office:meta', 'meta:document-statistic');
  const pageCount = statistic?.attributes.get('meta:page-count');
  const text = written(blocks, pageCount === undefined ? null : Number(pageCount));
  return { ...text, mediaType: 'application/vnd.oasis.opendocument.text' };
}

function isEncrypted(manifest: Element | undefined): boolean {
  return elementsOf(manifest, 'manifest:file-entry').some((entry) => childOf(entry, 'manifest:encryption-data'));
}
