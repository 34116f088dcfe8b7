import ExcelJS from 'exceljs';
import type { PageBlock, PageTable } from '#shared/imports/source/source';
import type { PrintedDocument } from '../print.ts';

/** Only the tables, one form per sheet or all below one another; amounts are numbers, as people type them. */
export async function xlsxOf(document: PrintedDocument, sheets: 'each' | 'one'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const forms = formBlocks(document);
  if (sheets === 'one') {
    const sheet = book.addWorksheet('决算公开表');
    let next = 1;
    for (const blocks of forms) for (const block of blocks) next = put(sheet, block, next);
  } else
    forms.forEach((blocks, index) => {
      const sheet = book.addWorksheet(`表${index + 1}`);
      let next = 1;
      for (const block of blocks) next = put(sheet, block, next);
    });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** For each form the lines above it, its pages and the lines below. */
function formBlocks({ blocks, forms }: PrintedDocument): readonly (readonly PageBlock[])[] {
  const groups: PageBlock[][] = [];
  let last: string | null = null;
  for (const { block, form } of forms) {
    const lines: PageBlock[] = [];
    for (let at = block - 1; blocks[at]?.kind === 'paragraph' && lines.length < 4; at--) {
      const line = blocks[at];
      if (line?.kind !== 'paragraph' || /^(注|说明|第.部分)/.test(line.text)) break;
      lines.unshift(line);
    }
    const table = blocks[block];
    if (table === undefined) continue;
    if (form === last) groups.at(-1)?.push(table);
    else groups.push([...lines, table]);
    last = form;
  }
  return groups;
}

function put(sheet: ExcelJS.Worksheet, block: PageBlock, row: number): number {
  if (block.kind === 'paragraph') {
    block.text.split('\t').forEach((text, index) => {
      sheet.getCell(row, 1 + index * 2).value = text;
    });
    return row + 1;
  }
  return putTable(sheet, block, row);
}

function putTable(sheet: ExcelJS.Worksheet, { rows, merges }: PageTable, row: number): number {
  rows.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      if (cell !== null) set(sheet.getCell(row + down, across + 1), cell.text);
    });
  });
  for (const { top, left, bottom, right } of merges)
    sheet.mergeCells(row + top, left + 1, row + bottom, right + 1);
  return row + rows.length + 1;
}

function set(cell: ExcelJS.Cell, text: string): void {
  const plain = text.replaceAll(',', '');
  if (!/^-?\d+\.\d{2}$/.test(plain)) {
    cell.value = text;
    return;
  }
  cell.value = Number(plain);
  cell.numFmt = text.includes(',') ? '#,##0.00' : '0.00';
}
