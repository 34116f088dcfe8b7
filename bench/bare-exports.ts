// The bare libraries writing the same content: node bench/bare-exports.ts 内容.json [文件.docx] [文件.xlsx]
import { readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import type { Grid, GridCell, PublicationBlock, Section } from '#shared/publication/blocks';

enableCompileCache();
const [content = '', word, excel] = process.argv.slice(2);
const sections = JSON.parse(readFileSync(content, 'utf8')) as Section[];
if (word !== undefined && word !== '-') writeFileSync(word, await writeDocx());
if (excel !== undefined) writeFileSync(excel, await writeXlsx());

async function writeDocx(): Promise<Uint8Array> {
  const docx = await import('docx');
  const border = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' } as const;
  const borders = { top: border, bottom: border, left: border, right: border };
  const paragraph = (text: string, style: string, alignment: GridCell['align'] = 'left') =>
    new docx.Paragraph({ style, alignment, children: [new docx.TextRun(text)] });
  const cellOf = (cell: GridCell) =>
    new docx.TableCell({
      borders,
      verticalAlign: docx.VerticalAlignTable.CENTER,
      width: { size: 900, type: docx.WidthType.DXA },
      ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
      ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
      children: [paragraph(cell.text, 'cell', cell.align)],
    });
  const tableOf = (grid: Grid) =>
    new docx.Table({
      layout: docx.TableLayoutType.FIXED,
      columnWidths: grid.widths.map((width) => width * 100),
      rows: [...grid.header, ...grid.body].map(
        (cells, index) =>
          new docx.TableRow({
            cantSplit: true,
            tableHeader: index < grid.header.length,
            children: cells.map(cellOf),
          }),
      ),
    });
  const childrenOf = (block: PublicationBlock) => {
    if (block.kind === 'cover') return block.lines.map((line) => paragraph(line, 'title', 'center'));
    if (block.kind === 'paragraph') return [paragraph(block.runs.map(({ text }) => text).join(''), 'text')];
    if (block.kind === 'grid') {
      const { title, notes } = block.grid;
      return [
        paragraph(title, 'title'),
        tableOf(block.grid),
        ...notes.map((note) => paragraph(note, 'cell')),
      ];
    }
    return block.kind === 'heading' || block.kind === 'part' ? [paragraph(block.text, 'title')] : [];
  };
  const style = (id: string, size: number) => ({ id, name: id, run: { size } });
  const document = new docx.Document({
    styles: { paragraphStyles: [style('title', 36), style('text', 32), style('cell', 18)] },
    sections: sections.map(({ blocks }) => ({ children: blocks.flatMap(childrenOf) })),
  });
  return docx.Packer.toBuffer(document);
}

async function writeXlsx(): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const thin = { style: 'thin' } as const;
  const border = { top: thin, bottom: thin, left: thin, right: thin };
  const grids = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
  );
  const write = (sheet: import('exceljs').Worksheet, from: number, cells: readonly GridCell[]) => {
    let column = 1;
    for (const { text, align, colSpan = 1 } of cells) {
      const cell = sheet.getCell(from, column);
      cell.value = /^-?\d+\.\d\d$/.test(text) ? Number(text) : text;
      cell.border = border;
      cell.font = { name: '宋体', size: 9 };
      cell.alignment = { horizontal: align };
      column += colSpan;
    }
  };
  const exact = book.addWorksheet('元');
  let below = 1;
  for (const grid of grids) {
    const sheet = book.addWorksheet(grid.id);
    for (const cells of [...grid.header, ...grid.body]) {
      write(sheet, sheet.rowCount + 1, cells);
      if (grid.id.startsWith('公开')) write(exact, below++, cells);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
