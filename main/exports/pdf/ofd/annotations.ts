import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { attribute } from '#main/exports/docx/write/xml';
import { HEAD, NAMESPACE } from './page-xml.ts';

/** An empty place for a signature or a seal on a page of a PDF. */
export interface SignaturePlace {
  readonly name: string;
  /** From 0. */
  readonly page: number;
  /** Left and upper edge, width and height, in millimetres. */
  readonly box: readonly [number, number, number, number];
}

const MM = 25.4 / 72;

/** The empty signature fields of a PDF. */
export async function signaturePlaces(pdf: Uint8Array): Promise<readonly SignaturePlace[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap((page, at) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return annotations
      .map((each) => document.context.lookup(each, PDFDict))
      .filter((each) => each.get(PDFName.of('FT')) === PDFName.of('Sig') && !each.has(PDFName.of('V')))
      .map((field): SignaturePlace => {
        const { x, y, width, height } = field.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
        const box = [x, page.getHeight() - y - height, width, height] as const;
        const name = field.lookup(PDFName.of('T'), PDFHexString).decodeText();
        return { name, page: at, box: box.map((each) => Math.round(each * MM * 100) / 100) as never };
      });
  });
}

/** The document's annotations: a file for each page with places, under its path below the document. */
export function annotationParts(
  places: readonly SignaturePlace[],
  of: { readonly pageIds: readonly number[]; readonly made: Date; readonly next: () => number },
): ReadonlyMap<string, string> {
  const pages = [...new Set(places.map(({ page }) => page))];
  if (pages.length === 0) return new Map();
  const listed = pages.map(
    (page) =>
      `<ofd:Page PageID="${of.pageIds[page] ?? 0}"><ofd:FileLoc>Page_${page}/Annotation.xml</ofd:FileLoc></ofd:Page>`,
  );
  const files = pages.map((page): readonly [string, string] => {
    const own = places.filter((place) => place.page === page).map((place) => annotationXml(place, of));
    return [
      `Annots/Page_${page}/Annotation.xml`,
      `${HEAD}<ofd:PageAnnot ${NAMESPACE}>${own.join('')}</ofd:PageAnnot>`,
    ];
  });
  return new Map([
    [ANNOTATIONS, `${HEAD}<ofd:Annotations ${NAMESPACE}>${listed.join('')}</ofd:Annotations>`],
    ...files,
  ]);
}

/** Below the document. */
export const ANNOTATIONS = 'Annots/Annotations.xml';

/**
 * GB/T 33190 has no form fields, and an entry in Signatures.xml needs a signed value: an unsigned place is an empty
 * annotation of the kind 图章, the way electronic invoices keep theirs.
 */
function annotationXml(
  { name, box }: SignaturePlace,
  { made, next }: { readonly made: Date; readonly next: () => number },
): string {
  const about = `ID="${next()}" Type="Stamp" Subtype="SignatureInFile" Creator="决算公开" LastModDate="${made.toISOString().slice(0, 10)}"`;
  const remark = `<ofd:Remark>${attribute(name)}</ofd:Remark>`;
  const parameters = `<ofd:Parameters><ofd:Parameter Name="签名域">${attribute(name)}</ofd:Parameter></ofd:Parameters>`;
  return `<ofd:Annot ${about}>${remark}${parameters}<ofd:Appearance Boundary="${box.join(' ')}"/></ofd:Annot>`;
}
