import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';
import { type Box, type CffGlyph, cffFont } from './cff.ts';
import { readGlyph } from './glyph-drawing.ts';

const name = (text: string) => PDFName.of(text);
const NOTDEF = '.notdef';
/** The tolerance for a matrix without a slant. */
const TOLERANCE = 1e-6;

/**
 * Chromium writes fonts with cubic outlines (思源, Noto) as drawings, Type 3. Converts them to real fonts with the
 * same outlines, codes and text mapping, so that the pages' content is unchanged. A font with anything else than
 * outlines is left as it is.
 */
export function makeRealFonts(document: PDFDocument): void {
  const { context } = document;
  let made = 0;
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || String(font.get(name('Subtype'))) !== '/Type3') continue;
    const glyphs = glyphsOf(font, context);
    if (glyphs === null) continue;
    made++;
    become(font, glyphs, `${tagOf(made)}+${plainName(font)}`, context);
  }
}

/** The glyphs of a Type 3 font, the missing glyph first; `null` if they are more than outlines. */
function glyphsOf(font: PDFDict, context: PDFContext): readonly CffGlyph[] | null {
  const matrix = font.lookup(name('FontMatrix'), PDFArray).asArray().map(asNumber);
  const [a = 0, b = 0, c = 0, d = 0] = matrix;
  if (Math.abs(b) > TOLERANCE || Math.abs(c) > TOLERANCE) return null;
  const scale = { x: thousandths(a), y: thousandths(d) };
  const read: CffGlyph[] = [];
  for (const [key, ref] of font.lookup(name('CharProcs'), PDFDict).entries()) {
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) return null;
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const glyph = readGlyph(text, scale);
    if (glyph === null) return null;
    read.push({ name: key.decodeText(), ...glyph });
  }
  const missing = read.find((glyph) => glyph.name === MISSING);
  const first = { name: NOTDEF, width: 0, segments: [], ...missing };
  return [{ ...first, name: NOTDEF }, ...read.filter((glyph) => glyph !== missing)];
}

/** Chromium's name for the missing glyph. */
const MISSING = 'g0';

function thousandths(value: number): number {
  return Math.round(value * 1_000 * 1e6) / 1e6;
}

function asNumber(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : 0;
}

/** Turns a font's dictionary into that of a font with a font program. */
function become(font: PDFDict, glyphs: readonly CffGlyph[], called: string, context: PDFContext): void {
  const box = boxOf(glyphs);
  const program = context.flateStream(cffFont(called, box, glyphs), { Subtype: 'Type1C' });
  const old = font.lookupMaybe(name('FontDescriptor'), PDFDict);
  const height = Math.abs(asNumber(old?.lookup(name('CapHeight'))));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: called,
    Flags: SYMBOLIC,
    FontBBox: [...box],
    ItalicAngle: 0,
    Ascent: box[3],
    Descent: box[1],
    CapHeight: height === 0 ? box[3] : height,
    StemV: asNumber(old?.lookup(name('StemV'))),
    FontFile3: context.register(program),
  });
  font.set(name('Widths'), widths(font, context));
  for (const [, ref] of font.lookup(name('CharProcs'), PDFDict).entries())
    context.delete(ref as Parameters<PDFContext['delete']>[0]);
  for (const key of ['FontMatrix', 'FontBBox', 'CharProcs', 'CIDToGIDMap', 'Resources', 'Name'])
    font.delete(name(key));
  font.set(name('Subtype'), name('Type1'));
  font.set(name('BaseFont'), name(called));
  font.set(name('FontDescriptor'), context.register(descriptor));
  font.set(name('Encoding'), encoding(font, context));
}

/** The font's widths in thousandths of an em, converted from the Type 3 font's own units. */
function widths(font: PDFDict, context: PDFContext): PDFArray {
  const [unit] = font.lookup(name('FontMatrix'), PDFArray).asArray().map(asNumber);
  const given = font.lookup(name('Widths'), PDFArray).asArray().map(asNumber);
  return context.obj(given.map((each) => Math.round(each * (unit ?? 0) * 1e5) / 100));
}

/** Flag for a font with its own codes. */
const SYMBOLIC = 4;

/** The font's own codes, except those without a glyph. */
function encoding(font: PDFDict, context: PDFContext): PDFDict {
  const given = font.lookup(name('Encoding'), PDFDict).lookup(name('Differences'), PDFArray).asArray();
  const differences: (number | PDFName)[] = [];
  let code = 0;
  let next = -1;
  for (const each of given) {
    if (each instanceof PDFNumber) code = each.asNumber();
    else if (each instanceof PDFName) {
      if (each.decodeText() !== MISSING) {
        if (code !== next) differences.push(code);
        differences.push(each);
        next = code + 1;
      }
      code++;
    }
  }
  const made = context.obj({ Type: 'Encoding' });
  made.set(name('Differences'), context.obj(differences));
  return made;
}

function boxOf(glyphs: readonly CffGlyph[]): Box {
  let [left, bottom, right, top] = [0, 0, 0, 0];
  for (const { segments } of glyphs) {
    for (const [, ...points] of segments) {
      for (let at = 0; at < points.length; at += 2) {
        const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
      }
    }
  }
  return [Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top)];
}

/** The name of the typeface, without a subset tag. */
function plainName(font: PDFDict): string {
  const given = font.lookupMaybe(name('FontDescriptor'), PDFDict)?.lookup(name('FontName'));
  const plain = given instanceof PDFName ? given.decodeText().replace(/^[A-Z]{6}\+/, '') : '';
  return plain === '' ? 'Text' : plain.replace(/[^\w-]/g, '');
}

/** Six letters unique in the file: tags of Chromium's own subsets end in A. */
function tagOf(number: number): string {
  let rest = number;
  let tag = '';
  for (let at = 0; at < 5; at++) {
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return `J${tag}`;
}
