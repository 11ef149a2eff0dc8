import type { SqlEntityManager } from '@mikro-orm/sql';
import { Citation } from '../../schema/citation.js';
import { Document } from '../../schema/document.js';
import type { CitationRelation } from '../../schema/enums.js';
import { fold } from '../../schema/fold.js';
import { replaceLinksFrom } from './links/write-links.js';

/**
 * Points the citations of documents at the documents of the corpus that they name, in their current versions, and those of
 * other documents at what has these numbers; a link says for every pair of current documents that one cites the other.
 */
export async function resolveCitations(
  em: SqlEntityManager,
  { documents, numbers }: { documents: readonly string[]; numbers: readonly (string | null)[] },
): Promise<void> {
  const among = { $in: [...documents] };
  const search = { $in: numbers.filter((number) => number !== null).map(fold) };
  const touched = await em.find(
    Citation,
    { $or: [{ document: among }, { cited: among }, { search }] },
    { populate: ['document', 'search'] },
  );
  const candidates = await documentsNumbered(em, new Set(touched.map(({ search }) => search)));
  for (const citation of touched) {
    const cited = theOneCited(citation, candidates.get(citation.search) ?? []);
    if (citation.cited?.id !== cited?.id)
      citation.cited = cited && em.getReference(Document, cited.id, { wrapped: true });
  }
  await em.flush();
  await linkCiting(em, new Set([...documents, ...touched.map((citation) => citation.document.id)]));
}

/** Current documents by their folded number. */
async function documentsNumbered(em: SqlEntityManager, numbers: ReadonlySet<string>): Promise<Map<string, Document[]>> {
  const byNumber = new Map<string, Document[]>();
  if (numbers.size === 0) return byNumber;
  // What a document is searched by begins with its number.
  const found = await em.find(Document, {
    supersededBy: null,
    $or: [{ search: { $in: [...numbers] } }, ...[...numbers].map((number) => ({ search: { $like: `${number} %` } }))],
  });
  for (const document of found) {
    const number = fold(document.number ?? '');
    byNumber.set(number, [...(byNumber.get(number) ?? []), document]);
  }
  return byNumber;
}

/** Numbers begin anew every year in every place: only a single document that nothing speaks against is the one. */
function theOneCited(citation: Citation, candidates: readonly Document[]): Document | null {
  const citing = citation.document.unwrap();
  const possible = candidates.filter(
    (candidate) =>
      candidate.id !== citing.id &&
      (candidate.issuedOn === null || citation.issuedOn === null || candidate.issuedOn === citation.issuedOn) &&
      (candidate.issuer === null || citation.issuer === null || candidate.issuer.id === citation.issuer.id) &&
      (candidate.place === null || citing.place === null || candidate.place === citing.place),
  );
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

const SAYS: Readonly<Record<CitationRelation, string>> = {
  REPLACES: 'thay thế',
  AMENDS: 'sửa đổi, bổ sung',
  IMPLEMENTS: 'thực hiện',
  BASED_ON: 'căn cứ',
};

/** What a document does with a text that it cites, for the reader of a link. */
function says(relation: CitationRelation | null): string {
  return relation === null ? 'viện dẫn' : SAYS[relation];
}

/** Brings the links from these documents to what their citations now say, of several citations of one text the first. */
async function linkCiting(em: SqlEntityManager, documents: ReadonlySet<string>): Promise<void> {
  const from = [...documents];
  const citations = await em.find(
    Citation,
    { document: { id: { $in: from }, supersededBy: null }, cited: { $ne: null } },
    { orderBy: { startOffset: 'desc', id: 'desc' } },
  );
  const links = citations.flatMap(({ document, cited, number, issuedOn, relation }) => {
    if (!cited) return [];
    const why = `${says(relation)} số ${number}${issuedOn ? `, ban hành ngày ${issuedOn}` : ''}`;
    return [{ kind: 'CITES' as const, fromId: document.id, toId: cited.id, score: issuedOn ? 1 : 0.8, why }];
  });
  await replaceLinksFrom(em, ['CITES'], from, links);
}
