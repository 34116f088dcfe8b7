import JSZip from 'jszip';
import type { PageBlock, PageTable } from '#shared/imports/source';
import { mergeAt } from './html.ts';

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const DOCUMENT_RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>`;

/** — 7 — at the foot of each page. */
const FOOTER = `<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="${SPACE}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** A Word document of plain runs, its tables with gridSpan and vMerge, each on a page of its own. */
export async function docxOf(
  blocks: readonly PageBlock[],
  lines: 'ruled' | 'bare' = 'ruled',
): Promise<Uint8Array> {
  let page = 1;
  const body = blocks.map((block) => {
    const turned = (block.page ?? 1) > page;
    page = block.page ?? page;
    const turn = turned ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' : '';
    return (
      turn + (block.kind === 'table' ? `${tableOf(block, lines)}${paragraphOf('')}` : paragraphOf(block.text))
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

function paragraphOf(text: string): string {
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`);
  const run = text === '' ? '' : `<w:r>${FONT}${pieces.join('<w:tab/>')}</w:r>`;
  return `<w:p><w:pPr><w:spacing w:after="0"/></w:pPr>${run}</w:p>`;
}

const COLUMN = 1500;
const WHOLE = 21_000;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
  .join('');

function tableOf(table: PageTable, lines: 'ruled' | 'bare'): string {
  const width = Math.max(...table.rows.map((row) => row.length));
  const column = Math.min(COLUMN, Math.floor(WHOLE / width));
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(width)}</w:tblGrid>`;
  const properties = `<w:tblPr><w:tblW w:w="${column * width}" w:type="dxa"/>${lines === 'ruled' ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/></w:tblPr>`;
  const rows = table.rows.map((_, top) => `<w:tr>${cellsOf(table, top, width, column)}</w:tr>`);
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>`;
}

function cellsOf({ rows, merges }: PageTable, top: number, width: number, column: number): string {
  let cells = '';
  for (let left = 0; left < width; ) {
    const merge = mergeAt(merges, top, left);
    const span = merge === undefined ? 1 : merge.right - left + 1;
    const down =
      merge === undefined || merge.bottom === merge.top
        ? ''
        : merge.top === top
          ? '<w:vMerge w:val="restart"/>'
          : '<w:vMerge/>';
    const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const properties = `<w:tcPr><w:tcW w:w="${column * span}" w:type="dxa"/>${across}${down}</w:tcPr>`;
    cells += `<w:tc>${properties}${paragraphOf(rows[top]?.[left]?.text ?? '')}</w:tc>`;
    left += span;
  }
  return cells;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
