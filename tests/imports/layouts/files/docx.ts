import JSZip from 'jszip';
import type { PageBlock, PageTable } from '#shared/imports/source/source';
import { mergeAt } from './html.ts';

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const DOCUMENT_RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>`;

/** — 7 — in each page's footer. */
const FOOTER = `<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="${SPACE}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** A Word document of plain runs, its tables with gridSpan and vMerge, each on a page of its own. */
export async function docxOf(
  blocks: readonly PageBlock[],
  lines: 'ruled' | 'bare' = 'ruled',
): Promise<Uint8Array> {
  let page = 1;
  let widths: readonly number[] = [];
  const body = blocks.map((block, at) => {
    const turned = (block.page ?? 1) > page;
    page = block.page ?? page;
    if (block.kind === 'table' && blocks[at - 1]?.kind !== 'table') widths = widthsOf(wholeTable(blocks, at));
    const turn = turned ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : '';
    return (
      turn +
      (block.kind === 'table'
        ? `${tableOf(block, widths, lines)}${paragraphOf('')}`
        : paragraphOf(block.text))
    );
  });
  const zip = new JSZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('_rels/.rels', RELATIONS);
  zip.file('word/_rels/document.xml.rels', DOCUMENT_RELATIONS);
  zip.file('word/footer1.xml', FOOTER);
  zip.file('word/document.xml', documentOf(body.join('')));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function documentOf(body: string): string {
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="${SPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}${section}</w:body></w:document>`;
}

const FONT =
  '<w:rPr><w:rFonts w:ascii="Noto Sans CJK SC" w:hAnsi="Noto Sans CJK SC" w:eastAsia="Noto Sans CJK SC"/><w:sz w:val="16"/></w:rPr>';

function paragraphOf(text: string, side: 'left' | 'right' = 'left'): string {
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`);
  const run = text === '' ? '' : `<w:r>${FONT}${pieces.join('<w:tab/>')}</w:r>`;
  return `<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="${side}"/></w:pPr>${run}</w:p>`;
}

const WHOLE = 21_000;
/** Twips for an eight-point letter, Chinese and other. */
const LETTER = { wide: 170, narrow: 100 } as const;
const WIDEST = 14;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
  .join('');

/** The table that begins here with its continuations on later pages: its columns are the same on every page. */
function wholeTable(blocks: readonly PageBlock[], first: number): PageTable {
  const pages: PageTable[] = [];
  for (const block of blocks.slice(first)) {
    if (block.kind !== 'table') break;
    pages.push(block);
  }
  const start = pages[0];
  if (start === undefined) throw new RangeError('no table begins here');
  let down = 0;
  const merges = pages.flatMap(({ rows, merges: own }) => {
    const moved = own.map((span) => ({ ...span, top: span.top + down, bottom: span.bottom + down }));
    down += rows.length;
    return moved;
  });
  return { ...start, rows: pages.flatMap(({ rows }) => rows), merges };
}

function tableOf(table: PageTable, widths: readonly number[], lines: 'ruled' | 'bare'): string {
  const whole = widths.reduce((total, width) => total + width, 0);
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const ruled = lines === 'ruled' ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : '';
  const properties = `<w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/>${ruled}<w:tblLayout w:type="fixed"/></w:tblPr>`;
  const rows = table.rows.map((_, top) => `<w:tr>${cellsOf(table, top, widths)}</w:tr>`);
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>`;
}

/** As wide as the column's own content, within bounds; all together at most as wide as the page. */
function widthsOf({ rows, merges }: PageTable): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row, at) => {
      const merge = mergeAt(merges, at, column);
      return merge !== undefined && merge.right > merge.left ? [] : [row[column]?.text ?? ''];
    });
    return 260 + Math.max(4 * LETTER.wide, ...texts.map(lengthOf));
  });
  const whole = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => Math.floor(width * Math.min(1, WHOLE / whole)));
}

/** Long words are broken, figures are not. */
function lengthOf(text: string): number {
  const wide = text.replace(/[\x20-\x7e]/g, '').length;
  return Math.min(wide, WIDEST) * LETTER.wide + (text.length - wide) * LETTER.narrow;
}

function cellsOf({ rows, merges }: PageTable, top: number, widths: readonly number[]): string {
  let cells = '';
  for (let left = 0; left < widths.length; ) {
    const merge = mergeAt(merges, top, left);
    const right = merge?.right ?? left;
    const width = widths.slice(left, right + 1).reduce((total, each) => total + each, 0);
    const down =
      merge === undefined || merge.bottom === merge.top
        ? ''
        : merge.top === top
          ? '<w:vMerge w:val="restart"/>'
          : '<w:vMerge/>';
    const across = right > left ? `<w:gridSpan w:val="${right - left + 1}"/>` : '';
    const text = rows[top]?.[left]?.text ?? '';
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}${down}</w:tcPr>`;
    cells += `<w:tc>${properties}${paragraphOf(text, /^-?[\d,]+\.\d\d$/.test(text) ? 'right' : 'left')}</w:tc>`;
    left = right + 1;
  }
  return cells;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
