import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, type PDFPage } from 'pdf-lib';
import { html } from '../html/markup.ts';

/** Where “— 7 —” stands on each paper (GB/T 9704-2012, 7.5): below the text, one character in from its edge. */
const STYLE = html`
@page upright{size:A4;margin:0}
@page across{size:A4 landscape;margin:0}
body{margin:0;font:14pt "宋体","SimSun","Noto Serif CJK SC","Times New Roman",serif}
div{box-sizing:border-box;break-after:page;display:flex;align-items:flex-end;line-height:5mm}
.upright{page:upright;height:297mm;padding:0 calc(26mm + 14pt) 22mm calc(28mm + 14pt)}
.across{page:across;height:210mm;padding:0 calc(20mm + 14pt) 12mm}
.odd{justify-content:flex-end}`;

/** For each page of a document a page with nothing but its number, as HTML; the cover has none. */
export async function pageNumberSheets(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const sheets = document.getPages().map((page, index) => {
    const number = index + 1;
    const classes = `${isAcross(page) ? 'across' : 'upright'} ${number % 2 === 1 ? 'odd' : 'even'}`;
    return html`<div class="${classes}">${number === 1 ? '' : `— ${number} —`}</div>\n`;
  });
  return String(
    html`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页码</title><style>${STYLE}</style>${sheets}`,
  );
}

/** Lays each sheet over its page, as decoration that screen readers pass over. */
export async function layOver(document: PDFDocument, sheets: Uint8Array): Promise<void> {
  const numbers = await document.embedPdf(sheets, document.getPageIndices());
  for (const [index, page] of document.getPages().entries()) {
    const number = numbers[index];
    if (number === undefined) throw new Error('a page has no number');
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
    );
    page.drawPage(number, { x: 0, y: 0 });
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }
}

function isAcross(page: PDFPage): boolean {
  const { width, height } = page.getSize();
  return width > height;
}
