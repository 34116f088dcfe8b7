import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { listBook, writeListBook } from '#main/exports/check-report/list-book';
import type { ListRow, ListSheet } from '#main/exports/check-report/list-sheet';
import { PackedRows } from '#main/exports/check-report/packed-rows';
import { validate } from './office.ts';

const COLUMNS: ListSheet['columns'] = [
  ['名称', 30],
  ['数', 12],
  ['率', 8],
];
const ROWS: readonly ListRow[] = [
  ['甲 & 乙 <所> "一"\n第二行', { number: 1234.5, format: '#,##0.00' }, { number: 0.25, format: '0.00%' }],
  ['_x0041_ 与\u0001控制符', 7, null],
  ['=1+1', '', 0],
];

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

describe('a workbook of lists', () => {
  it('is a valid file, and its texts and numbers are read back as they were', async () => {
    const bytes = await writeListBook([
      { name: "甲'乙&", columns: COLUMNS, rows: ROWS },
      { name: '空', columns: COLUMNS, rows: [] },
    ]);
    expect(await validate(bytes, 'list.xlsx')).toEqual([]);
    const [sheet, empty] = (await read(bytes)).worksheets;
    expect(sheet?.getRow(1).values).toEqual([undefined, '名称', '数', '率']);
    expect(sheet?.getCell('A2').text).toBe('甲 & 乙 <所> "一"\n第二行');
    expect([sheet?.getCell('B2').value, sheet?.getCell('B2').numFmt]).toEqual([1234.5, '#,##0.00']);
    expect([sheet?.getCell('C2').value, sheet?.getCell('C2').numFmt]).toEqual([0.25, '0.00%']);
    // as Excel writes the text _x0041_, which it would otherwise read as A
    const zip = await JSZip.loadAsync(bytes);
    expect(await zip.file('xl/worksheets/sheet1.xml')?.async('string')).toContain('_x005F_x0041_ 与控制符');
    expect(sheet?.getCell('A4').text).toBe('=1+1');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:C4');
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:1');
    expect(empty?.rowCount).toBe(1);
  });

  it('a list longer than a sheet goes on in another, and rows are read only as they are written', async () => {
    let taken = 0;
    async function* rows(): AsyncGenerator<ListRow> {
      for (taken = 1; taken <= 25; taken++) yield [`第${taken}行`, taken, null];
    }
    const zip = new JSZip();
    const counts: number[] = [];
    const sheets = [
      { name: '长', columns: COLUMNS, rows: rows() },
      { name: '先', columns: COLUMNS, rows: ROWS },
    ];
    for await (const { name, pieces } of listBook(sheets, ['先', '长'], 11)) {
      let text = '';
      for await (const piece of pieces) text += piece;
      zip.file(name, text);
      counts.push(taken);
    }
    expect(counts.slice(0, 3)).toEqual([10, 20, 26]);
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    expect(await validate(bytes, 'long.xlsx')).toEqual([]);
    const book = await read(bytes);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['先', 4],
      ['长', 11],
      ['长（2）', 11],
      ['长（3）', 6],
    ]);
    expect(book.getWorksheet('长（3）')?.getCell('A6').text).toBe('第25行');
  });

  it('packed rows are read back as they were, in their order, as often as needed', () => {
    const rows = Array.from({ length: 700 }, (_, at): ListRow => [`第${at}行“"`, at / 4, null]);
    const packed = new PackedRows<ListRow>();
    for (const row of rows) packed.add(row);
    expect([...packed]).toEqual(rows);
    expect([...packed]).toEqual(rows);
    expect([...new PackedRows()]).toEqual([]);
  });
});
