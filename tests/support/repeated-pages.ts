import { PDFDocument, PDFPage } from 'pdf-lib';

/** A PDF whose pages are repeated up to a number; their content is stored once. */
export async function repeatedPages(bytes: Uint8Array, count: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  for (let at = pages.length; at < count; at++) {
    const leaf = pages[at % pages.length]?.node.clone();
    if (leaf === undefined) throw new Error('no page to repeat');
    document.addPage(PDFPage.of(leaf, document.context.register(leaf), document));
  }
  for (let at = pages.length - 1; at >= count; at--) document.removePage(at);
  return document.save();
}
