import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/** The page, from 1, of every link target in a printed document, by anchor. */
export async function destinationPages(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pageNumbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, number>();
  for (const [name] of destinations?.entries() ?? []) {
    const place = destinations?.lookupMaybe(name, PDFArray)?.get(0);
    const page = place instanceof PDFRef ? pageNumbers.get(place) : undefined;
    if (page !== undefined) found.set(decodeURIComponent(name.decodeText()), page);
  }
  return found;
}
