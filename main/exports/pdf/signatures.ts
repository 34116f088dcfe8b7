import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import { html, type Markup } from '#main/exports/html/markup';
import type { Edition } from '#shared/publication/editions/edition';
import { A4, type PagePreset } from '#shared/publication/presets/pages';

/** The people who sign the working edition on its cover, before it is filed. */
export const SIGNERS = ['单位负责人', '财务负责人', '填表人'] as const;

/** Millimetres: position and height of the line of signatures on the cover, and width of a place's name. */
const TOP = 243;
const HEIGHT = 9;
const NAME = 23;
const GAP = 3;
const POINTS = 72 / 25.4;
/** The place for the department's seal, above the right end of that line: the seal of an office is 42 mm wide. */
const SEAL = { name: '公章', top: 195, size: 45 } as const;

const name = (text: string) => PDFName.of(text);

/** The places for signatures, date and seal, on the sheet laid over the cover. */
export function signaturesMarkup(): Markup {
  const places = SIGNERS.map((signer) => html`<span>${signer}：</span>`);
  return html`<p class="signers">${places}<span>日期：　　　年　　月　　日</span><span></span><span>（公章）</span></p>`;
}

/** Their style, for pages of a preset. */
export function signaturesStyle({ text }: PagePreset): Markup {
  return html`.signers{position:absolute;margin:0;top:${TOP}mm;left:${text.left}mm;width:${widthOf(text)}mm;display:grid;grid-template-columns:repeat(3,1fr);font:10.5pt/${HEIGHT}mm var(--table)}
.signers :nth-child(-n+3){border-bottom:.5pt solid #000;margin-right:${GAP}mm}
`;
}

function widthOf({ left, right }: PagePreset['text']): number {
  return A4.width - left - right;
}

/** Left, bottom, right and top edge on the page, in points. */
type Rectangle = readonly [number, number, number, number];

/** The empty fields on the cover: one for the seal, in the working edition also one for each signer. */
function placesOn({ text }: PagePreset, edition: Edition): ReadonlyMap<string, Rectangle> {
  const column = widthOf(text) / SIGNERS.length;
  const signers = SIGNERS.map((signer, index): readonly [string, Rectangle] => {
    const left = text.left + index * column;
    return [signer, onPaper(left + NAME, TOP, left + column - GAP, TOP + HEIGHT)];
  });
  const right = A4.width - text.right - GAP;
  const seal = onPaper(right - SEAL.size, SEAL.top, right, SEAL.top + SEAL.size);
  return new Map([...(edition === '工作底稿' ? signers : []), [SEAL.name, seal]]);
}

/** Millimetres from the upper left corner as points from the lower left one. */
function onPaper(left: number, top: number, right: number, bottom: number): Rectangle {
  return [left * POINTS, (A4.height - bottom) * POINTS, right * POINTS, (A4.height - top) * POINTS];
}

/**
 * Adds an empty, invisible signature field at each place on an edition's cover, as part of the structure that screen
 * readers follow.
 */
export function addSignatureFields(document: PDFDocument, preset: PagePreset, edition: Edition): void {
  const { context, catalog } = document;
  const page = document.getPage(0);
  const fields = [...placesOn(preset, edition)].map(([place, [left, bottom, right, top]]) => {
    const shown = context.register(
      context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, right - left, top - bottom] }),
    );
    const field = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, P: page.ref });
    field.set(name('Rect'), context.obj([left, bottom, right, top]));
    field.set(name('AP'), context.obj({ N: shown }));
    field.set(name('T'), PDFHexString.fromText(place));
    field.set(name('TU'), PDFHexString.fromText(place === SEAL.name ? '加盖公章' : `${place}签名`));
    return context.register(field);
  });
  for (const field of fields) page.node.addAnnot(field);
  catalog.set(name('AcroForm'), context.obj({ Fields: fields, SigFlags: 0 }));
  addToStructure(document, page.ref, fields);
}

/** Every field is a form in the document's structure, linked from the field and from the document. */
function addToStructure({ context, catalog }: PDFDocument, page: PDFRef, fields: readonly PDFRef[]): void {
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const tree = root.lookup(name('ParentTree'), PDFDict);
  const first = root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  const forms = fields.map((field, index) => {
    context.lookup(field, PDFDict).set(name('StructParent'), PDFNumber.of(first + index));
    const form = context.obj({ Type: 'StructElem', S: 'Form', Pg: page });
    form.set(name('K'), context.obj({ Type: 'OBJR', Obj: field, Pg: page }));
    return form;
  });
  const refs = forms.map((form) => context.register(form));
  appendKids(root, refs, context);
  const numbers = context.obj(refs.flatMap((ref, index) => [first + index, ref]));
  const nums = tree.lookupMaybe(name('Nums'), PDFArray);
  if (nums === undefined) {
    const kid = context.obj({ Limits: [first, first + refs.length - 1] });
    kid.set(name('Nums'), numbers);
    tree.lookup(name('Kids'), PDFArray).push(context.register(kid));
  } else for (const each of numbers.asArray()) nums.push(each);
  root.set(name('ParentTreeNextKey'), PDFNumber.of(first + refs.length));
}

/** Appends elements to the document element, the only one below the root. */
function appendKids(root: PDFDict, refs: readonly PDFRef[], context: PDFDocument['context']): void {
  const top = root.get(name('K'));
  const kids = root.lookup(name('K'));
  const ref = (kids instanceof PDFArray ? kids.get(0) : top) as PDFRef;
  const element = context.lookup(ref, PDFDict);
  const own = element.lookup(name('K'));
  const list = own instanceof PDFArray ? own : context.obj([element.get(name('K')) ?? context.obj([])]);
  for (const each of refs) {
    context.lookup(each, PDFDict).set(name('P'), ref);
    list.push(each);
  }
  element.set(name('K'), list);
}
