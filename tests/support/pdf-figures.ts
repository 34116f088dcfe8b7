import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** The descriptions of a tagged PDF's figures for people who cannot see them; `null` if one has none. */
export function describedFigures({ context }: PDFDocument): (string | null)[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(PDFName.of('S'))) !== '/Figure') return [];
    const words = object.get(PDFName.of('Alt'));
    return [words instanceof PDFString || words instanceof PDFHexString ? words.decodeText() : null];
  });
}
