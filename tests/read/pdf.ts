import PDFDocument from 'pdfkit';

/** A PDF with one text a page, in the ASCII that the built-in fonts know; an empty text gives a page without a text layer. */
export async function pdfOf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) =>
    document.on('end', () => {
      resolve();
    }),
  );
  for (const page of pages) {
    document.addPage();
    if (page === '') document.rect(50, 50, 100, 100).fill();
    else document.fontSize(12).text(page);
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
