import { deflateSync } from 'node:zlib';
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

/** A page with a picture of one bit a pixel, that many pixels wide and high. */
export function pdfOfPicture(pixels: number): Uint8Array {
  const picture = deflateSync(Buffer.alloc(pixels * Math.ceil(pixels / 8), 0xaa)).toString('latin1');
  const head = `<</Type/XObject/Subtype/Image/Width ${pixels}/Height ${pixels}/ColorSpace/DeviceGray/BitsPerComponent 1`;
  const drawn = 'q 595 0 0 842 0 0 cm /I Do Q';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>',
    `${head}/Filter/FlateDecode/Length ${picture.length}>>\nstream\n${picture}\nendstream`,
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size 6/Root 1 0 R>>\n%%EOF`, 'latin1');
}
