import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, type PDFPage } from 'pdf-lib';
import type { Choices } from '#main/exports/export-request';
import { lookOf, type PageLook } from '#main/exports/export-request';
import { marksMarkup, sheetMarksStyle } from '#main/exports/html/marks';
import { html, type Markup, nothing } from '#main/exports/html/markup';
import { fontVariables } from '#main/exports/html/style';
import type { Marks } from '#shared/publication/editions/edition';
import { A4 } from '#shared/publication/presets/pages';
import { signaturesMarkup, signaturesStyle } from './signatures.ts';

/**
 * The position of “— 7 —” on each paper (GB/T 9704-2012, 7.5): below the text, one character in from its edge.
 */
function style({ page: { text, table }, fonts }: PageLook): Markup {
  return html`${fontVariables(fonts)}
@page upright{size:A4;margin:0}
@page across{size:A4 landscape;margin:0}
body{margin:0;font:14pt var(--table)}
div{box-sizing:border-box;break-after:page;display:flex;align-items:flex-end;line-height:5mm}
.upright{page:upright;height:${A4.height}mm;padding:0 calc(${text.right}mm + 14pt) ${text.bottom - BELOW.text}mm calc(${text.left}mm + 14pt)}
.across{page:across;height:${A4.width}mm;padding:0 calc(${table.right}mm + 14pt) ${table.bottom - BELOW.table}mm calc(${table.left}mm + 14pt)}
.odd{justify-content:flex-end}`;
}

/** Millimetres from the bottom of the text to the bottom of the number. */
const BELOW = { text: 13, table: 10 } as const;

/** For each page of a document, a page with only its number and marks, as HTML; the cover has no number. */
export async function pageNumberSheets(bytes: Uint8Array, choices: Choices, marks: Marks): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const look = lookOf(choices);
  const sheets = document.getPages().map((page, index) => {
    const number = index + 1;
    const classes = `${isAcross(page) ? 'across' : 'upright'} ${number % 2 === 1 ? 'odd' : 'even'}`;
    return html`<div class="${classes}">${marksMarkup(marks)}${number === 1 ? ofCover(marks) : `— ${number} —`}</div>\n`;
  });
  return String(
    html`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页码</title><style>${style(look)}${sheetMarksStyle(marks)}${signaturesStyle(look.page)}</style>${sheets}`,
  );
}

/** The cover has no number; in the working edition it has places for signatures. */
function ofCover({ edition }: Marks): Markup {
  return edition === '工作底稿' ? signaturesMarkup() : nothing;
}

/** Lays each sheet over its page, as decoration that screen readers skip. */
export async function layOver(document: PDFDocument, sheets: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(sheets, { updateMetadata: false });
  const pages = document.getPages();
  if (source.getPageCount() !== pages.length) throw new Error('pages and their numbers differ in count');
  const numbers = await document.embedPages(source.getPages());
  for (const [index, page] of pages.entries()) {
    const number = numbers[index];
    if (number === undefined) continue;
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    page.drawPage(number, { x: 0, y: 0 });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }
}

function isAcross(page: PDFPage): boolean {
  const { width, height } = page.getSize();
  return width > height;
}
