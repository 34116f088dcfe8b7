import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAllMarked } from '#main/exports/pdf/standards/artifacts';
import { writePdfEditions } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { EDITIONS } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { readCase, SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';

/**
 * The requirements of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), clause by clause, as far as our files
 * can violate them; veraPDF is not available from the registries.
 */
const { pack, report, computed } = readCase(SAMPLE);
const publication = publish(pack, report, computed, { charts: true, numbers: true });
const name = (text: string) => PDFName.of(text);

const files = new Map<string, { readonly bytes: Uint8Array; readonly document: PDFDocument }>();
beforeAll(async () => {
  await offerTestBrowser();
  const marks = EDITIONS.map((edition) => ({ edition, draft: true }));
  const made = await writePdfEditions(
    publication,
    { ...DEFAULT_SETTINGS, charts: '图片' },
    printInBrowser,
    marks,
  );
  if (!made.ok) throw new Error(made.error.message);
  for (const [index, bytes] of made.value.entries()) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    files.set(EDITIONS[index] ?? '', { bytes, document });
  }
}, 240_000);

const of = (edition: string) => {
  const file = files.get(edition);
  if (file === undefined) throw new Error('no file');
  return file;
};

function dictionaries(document: PDFDocument): readonly PDFDict[] {
  return document.context.enumerateIndirectObjects().flatMap(([, each]) => {
    if (each instanceof PDFDict) return [each];
    return each instanceof PDFRawStream ? [each.dict] : [];
  });
}

const value = (dict: PDFDict, key: string) => String(dict.lookup(name(key)) ?? '');
const streams = (document: PDFDocument) =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, each]) => (each instanceof PDFRawStream ? [each] : []));
const textOf = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** The elements of the structure, each with the kind of its parent, in reading order. */
function structure(document: PDFDocument): readonly { readonly element: PDFDict; readonly parent: string }[] {
  const found: { element: PDFDict; parent: string }[] = [];
  const walk = (node: unknown, parent: string): void => {
    if (node instanceof PDFArray)
      for (const each of node.asArray()) walk(document.context.lookup(each), parent);
    else if (node instanceof PDFDict && node.has(name('S'))) {
      found.push({ element: node, parent });
      walk(node.lookup(name('K')), value(node, 'S'));
    }
  };
  walk(document.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K')), '');
  return found;
}

describe.each(EDITIONS)('%s as PDF/A-2a', (edition) => {
  it('6.1.2 the file begins as a PDF with binary bytes; 6.1.3 it has an identifier and no encryption', () => {
    const { bytes, document } = of(edition);
    expect(Buffer.from(bytes.subarray(0, 9)).toString('latin1')).toMatch(/^%PDF-1\.[4-7]\n/);
    const comment = [...bytes.subarray(9, 14)];
    expect([comment[0], comment.slice(1).every((byte) => byte > 127)]).toEqual([0x25, true]);
    expect(document.context.trailerInfo.ID).toBeDefined();
    expect(document.context.trailerInfo.Encrypt).toBeUndefined();
  });

  it('6.1.7 no stream is external and none uses LZW', () => {
    for (const { dict } of streams(of(edition).document)) {
      expect(dict.has(name('F')) && value(dict, 'Subtype') === '').toBe(false);
      expect(value(dict, 'Filter')).not.toMatch(/LZW|Crypt/);
    }
  });

  it('6.2.3 the output’s colours are declared, and 6.2.4 no others are used', () => {
    const { document } = of(edition);
    const [intent] = document.catalog.lookup(name('OutputIntents'), PDFArray).asArray();
    const dict = document.context.lookup(intent, PDFDict);
    expect(value(dict, 'S')).toBe('/GTS_PDFA1');
    const profile = dict.lookup(name('DestOutputProfile')) as PDFRawStream;
    expect(value(profile.dict, 'N')).toBe('3');
    const icc = Buffer.from(decodePDFRawStream(profile).decode());
    expect([icc.readUInt32BE(0), icc.toString('latin1', 12, 20), icc.toString('latin1', 36, 40)]).toEqual([
      icc.length,
      'mntrRGB ',
      'acsp',
    ]);
    const drawn = document.getPages().map((page) => {
      const contents = page.node.Contents();
      const all =
        contents instanceof PDFArray
          ? contents.asArray().map((ref) => document.context.lookup(ref))
          : [contents];
      return all.map((each) => (each instanceof PDFRawStream ? textOf(each) : '')).join('\n');
    });
    for (const page of drawn) expect(page).not.toMatch(/(?:^|\s)[kK]\s/);
    expect(dictionaries(document).filter((each) => value(each, 'ColorSpace') === '/DeviceCMYK')).toEqual([]);
  });

  it('6.2.8 no picture is interpolated by readers or meant for PostScript', () => {
    for (const dict of dictionaries(of(edition).document)) {
      if (value(dict, 'Subtype') === '/Image') expect(value(dict, 'Interpolate')).not.toBe('true');
      expect(value(dict, 'Subtype')).not.toBe('/PS');
    }
  });

  it('6.2.11 every font is embedded as a font program, with text mapping and widths', () => {
    const { document } = of(edition);
    const fonts = dictionaries(document).filter((each) => value(each, 'Type') === '/Font');
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.map((font) => value(font, 'Subtype')).filter((kind) => kind === '/Type3')).toEqual([]);
    for (const font of fonts) {
      const kind = value(font, 'Subtype');
      expect(value(font, 'BaseFont')).toMatch(/^\/[A-Z]{6}\+[\x21-\x7e]+$/);
      if (kind === '/Type0') {
        expect(font.has(name('ToUnicode'))).toBe(true);
        continue;
      }
      const descriptor = font.lookup(name('FontDescriptor'), PDFDict);
      const programs = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => descriptor.has(name(key)));
      expect(programs, value(font, 'BaseFont')).toHaveLength(1);
      if (kind === '/CIDFontType2') expect(font.has(name('CIDToGIDMap'))).toBe(true);
      else {
        expect(font.has(name('ToUnicode'))).toBe(true);
        const codes = ['FirstChar', 'LastChar'].map((key) => font.lookup(name(key), PDFNumber).asNumber());
        const widths = font.lookup(name('Widths'), PDFArray);
        expect(widths.size()).toBe((codes[1] ?? 0) - (codes[0] ?? 0) + 1);
        // ours have Chinese characters and figures, none wider than an em
        expect(Math.max(...widths.asArray().map((each) => Number(String(each))))).toBeLessThanOrEqual(1000);
      }
    }
    const bases = fonts
      .filter((font) => value(font, 'Subtype') === '/Type1')
      .map((font) => value(font, 'BaseFont'));
    expect(new Set(bases).size).toBe(bases.length);
  });

  it('6.3 every annotation is printed, none hidden, and every field displayed without help', () => {
    const { document } = of(edition);
    for (const annotation of dictionaries(document).filter(
      (each) => each.has(name('Rect')) && each.has(name('Subtype')),
    )) {
      const flags = Number(value(annotation, 'F'));
      expect(flags & 4).toBe(4);
      expect(flags & (1 | 2 | 32)).toBe(0);
      if (value(annotation, 'Subtype') === '/Widget') expect(annotation.has(name('AP'))).toBe(true);
    }
    expect(value(document.catalog, 'NeedAppearances')).toBe('');
  });

  it('6.5 the file does nothing by itself: no script, no action, no attachment', () => {
    const { document } = of(edition);
    for (const dict of dictionaries(document)) {
      expect(dict.has(name('AA'))).toBe(false);
      expect(value(dict, 'S')).not.toMatch(
        /^\/(?:JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Hide|SetState)$/,
      );
      expect(value(dict, 'Type')).not.toBe('/Filespec');
    }
    expect(document.catalog.has(name('OpenAction'))).toBe(false);
  });

  it('6.6 plain XMP repeats the file’s dictionary', () => {
    const { document } = of(edition);
    const metadata = document.catalog.lookup(name('Metadata')) as PDFRawStream;
    expect(metadata.dict.has(name('Filter'))).toBe(false);
    const xmp = Buffer.from(metadata.getContents()).toString('utf8');
    const second = (date: Date | undefined) => date?.toISOString().slice(0, 19);
    expect(xmp).toContain(`>${document.getTitle()}</rdf:li>`);
    expect(xmp).toContain(`<rdf:li>${document.getAuthor()}</rdf:li>`);
    expect(xmp).toContain(`<xmp:CreatorTool>${document.getCreator()}</xmp:CreatorTool>`);
    expect(xmp).toContain(`<pdf:Producer>${document.getProducer()}</pdf:Producer>`);
    expect(xmp).toContain(`<xmp:CreateDate>${second(document.getCreationDate())}`);
    expect(xmp).toContain(
      `<xmp:ModifyDate>${second(document.getModificationDate() ?? document.getCreationDate())}`,
    );
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/');
  });

  it('6.7 the file is tagged throughout, in Chinese, with kinds that every reader knows', () => {
    const { document } = of(edition);
    const { catalog } = document;
    expect(value(catalog.lookup(name('MarkInfo'), PDFDict), 'Marked')).toBe('true');
    expect(value(catalog, 'Lang')).toMatch(/zh-CN/);
    expect(document.getPages().map(isAllMarked)).toEqual(document.getPages().map(() => true));
    const roles = catalog.lookup(name('StructTreeRoot'), PDFDict).lookupMaybe(name('RoleMap'), PDFDict);
    const unknown = structure(document)
      .map(({ element }) => element.lookup(name('S'), PDFName))
      .filter((kind) => !STANDARD.has(kind.decodeText()) && roles?.has(kind) !== true);
    expect(unknown.map(String)).toEqual([]);
  });
});

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);

describe.each(EDITIONS)('%s as PDF/UA-1', (edition) => {
  it('7.1 the title is displayed, 7.4 headings do not skip a level', () => {
    const { document } = of(edition);
    const preferences = document.catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(value(preferences, 'DisplayDocTitle')).toBe('true');
    const levels = structure(document).flatMap(({ element }) => {
      const [, level] = /^\/H([1-6])$/.exec(value(element, 'S')) ?? [];
      return level === undefined ? [] : [Number(level)];
    });
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('7.3 every figure has a description', () => {
    const figures = structure(of(edition).document).filter(
      ({ element }) => value(element, 'S') === '/Figure',
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const { element } of figures) expect(element.has(name('Alt'))).toBe(true);
  });

  it('7.5 tables have rows of cells, with scoped headers; 7.6 lists have items with bodies', () => {
    const all = structure(of(edition).document);
    const parents: Readonly<Record<string, RegExp>> = {
      '/TR': /^\/(?:Table|THead|TBody|TFoot)$/,
      '/TH': /^\/TR$/,
      '/TD': /^\/TR$/,
      '/LI': /^\/L$/,
      '/LBody': /^\/LI$/,
    };
    for (const { element, parent } of all) expect(parent).toMatch(parents[value(element, 'S')] ?? /^/);
    const heads = all.filter(({ element }) => value(element, 'S') === '/TH');
    expect(heads.length).toBeGreaterThan(50);
    for (const { element } of heads) {
      const attributes = element.lookup(name('A'));
      const given = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
      expect(given.map(String).join(' ')).toMatch(/\/Scope \/(?:Row|Column|Both)/);
    }
  });

  it('7.18 links and fields are in the structure, each described, page by page in order', () => {
    const { document } = of(edition);
    for (const page of document.getPages()) {
      if (page.node.Annots() !== undefined) expect(value(page.node, 'Tabs')).toBe('/S');
    }
    for (const each of dictionaries(document)) {
      if (value(each, 'Subtype') === '/Link')
        expect([each.has(name('Contents')), each.has(name('StructParent'))]).toEqual([true, true]);
      if (value(each, 'Subtype') === '/Widget')
        expect([each.has(name('TU')), each.has(name('StructParent'))]).toEqual([true, true]);
    }
    expect(document.catalog.has(name('PageLabels'))).toBe(true);
  });
});
