import { createHash } from 'node:crypto';
import type { Parts } from '#main/exports/office-package/parts';
import { writePackage } from '#main/exports/office-package/write-package';
import { destinationPages } from '#main/exports/pdf/destinations';
import { printable } from '#main/exports/printable';
import { startEngine } from '#main/imports/formats/pdf/engine';
import { withDocument } from '#main/imports/formats/pdf/open-document';
import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import { annotationParts, signaturePlaces } from './annotations.ts';
import { documentXml, fontsXml, packageXml } from './document-xml.ts';
import type { DrawnPage } from './drawn.ts';
import { drawnPage } from './drawn-page.ts';
import { ofdFont } from './fonts.ts';
import { type Numbers, pageXml } from './page-xml.ts';

const PROGRAM = '决算公开';
const ROOT = 'OFD.xml';

/**
 * An OFD (GB/T 33190) of the pages of the publication's PDF: every letter, line and area in the same position,
 * with an outline of its parts and tables and its empty places for signatures. `usual` is the font for letters without one in the PDF; fonts are
 * named.
 */
export async function writeOfd(
  publication: Publication,
  pdf: Uint8Array,
  of: { readonly usual: string; readonly made: Date },
): Promise<Uint8Array> {
  const pages = await drawnPages(pdf);
  const anchors = await destinationPages(pdf);
  const numbering = new Numbering(of.usual);
  const pageIds = pages.map(() => numbering.next());
  const parts: Parts = new Map();
  for (const [at, page] of pages.entries()) {
    parts.set(`Doc_0/Pages/Page_${at}/Content.xml`, pageXml(page, numbering));
  }
  const next = () => numbering.next();
  const annotations = annotationParts(await signaturePlaces(pdf), { pageIds, made: of.made, next });
  for (const [path, xml] of annotations) parts.set(`Doc_0/${path}`, xml);
  const outline = contentsOf(publication).flatMap((entry) => {
    const pageId = pageIds[(anchors.get(entry.anchor) ?? 0) - 1];
    return pageId === undefined ? [] : [{ ...entry, text: printable(entry.text), pageId }];
  });
  parts.set('Doc_0/PublicRes.xml', fontsXml(numbering.fonts));
  parts.set(
    'Doc_0/Document.xml',
    documentXml({ lastId: numbering.last, paper: A4, pageIds, outline, isAnnotated: annotations.size > 0 }),
  );
  const info = {
    id: createHash('sha256').update(pdf).digest('hex').slice(0, 32),
    title: printable(publication.title),
    author: printable(publication.部门),
    creator: PROGRAM,
    made: of.made,
  };
  parts.set(ROOT, '');
  return writePackage(parts, ROOT, [packageXml(info)]);
}

/** For pages without a size of their own, in millimetres. */
const A4 = '0 0 210 297';

async function drawnPages(pdf: Uint8Array): Promise<readonly DrawnPage[]> {
  const engine = await startEngine();
  return withDocument(engine, pdf, (document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, index) => {
      const page = engine.call.FPDF_LoadPage(document, index);
      try {
        return drawnPage(engine, page);
      } finally {
        engine.call.FPDF_ClosePage(page);
      }
    }),
  );
}

class Numbering implements Numbers {
  last = 0;
  readonly fonts = new Map<string, number>();
  readonly #usual: string;

  constructor(usual: string) {
    this.#usual = usual;
  }

  next(): number {
    this.last += 1;
    return this.last;
  }

  font(name: string): number {
    const known = ofdFont(name, this.#usual);
    const id = this.fonts.get(known) ?? this.next();
    this.fonts.set(known, id);
    return id;
  }
}
