import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { markDecoration } from './artifacts.ts';
import { srgbProfile } from './srgb.ts';
import { blanksOfBookmarks, bodiesOfItems, describeLinks } from './structure.ts';
import { type Said, xmp } from './xmp.ts';

/** `titles` are those of link targets, by anchor. Call before anything is laid over the pages. */
export function applyStandards(document: PDFDocument, titles: ReadonlyMap<string, string>): void {
  markDecoration(document);
  bodiesOfItems(document);
  describeLinks(document, titles);
  blanksOfBookmarks(document);
}

/** Declarations required by PDF/UA-1 and PDF/A-2a: metadata, colours, page labels, an identifier. */
export function declareStandards(document: PDFDocument, said: Said): void {
  const { context, catalog } = document;
  const metadata = context.stream(Buffer.from(xmp(said), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile });
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFHexString.fromText('sRGB'));
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  const id = PDFHexString.of(createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}
