import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** What a tagged PDF says of each of its figures to people who cannot see them; `null` where it says nothing. */
export function describedFigures({ context }: PDFDocument): (string | null)[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('S'))) !== '/Figure') return [];
    const words = object.get(PDFName.of('Alt'));
    return [words instanceof PDFString || words instanceof PDFHexString ? words.decodeText() : null];
  });
}
