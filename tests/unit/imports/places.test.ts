import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, type SourceOutline } from '#shared/imports/source/outline';
import { type Sheet, sheetCellName, sheetRowName } from '#shared/imports/source/sheet';
import { documentSource, type PageBlock, sheetsIn } from '#shared/imports/source/source';
import { placeFinder } from '#shared/imports/source/source-places';
import { columnLetters, columnNumber } from '#shared/tables/column-letters';

const line = (text: string, page: number | null = null): PageBlock => ({ kind: 'paragraph', text, page });
const table = (...rows: readonly (readonly string[])[]): PageBlock => ({
  kind: 'table',
  page: 7,
  rows: rows.map((row) => row.map((text) => ({ text }))),
  merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
});

describe('an outline of a file', () => {
  const source = documentSource('a.pdf', [
    line('收入决算表', 7),
    line('单位：万元', 7),
    table(['项目', ''], ['合计', '1.00']),
    line('注：本表金额…', 7),
    line('第三部分', 8),
  ]);

  it('the lines above and below a table are paragraphs, not also rows', () => {
    const [file] = outlineOf([source]);
    expect(file?.blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))).toEqual([
      '收入决算表',
      '单位：万元',
      [
        ['项目', ''],
        ['合计', '1.00'],
      ],
      '注：本表金额…',
      '第三部分',
    ]);
    expect(file?.blocks[2]).toMatchObject({
      name: '表1',
      page: 7,
      sheet: 0,
      merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
    });
  });

  it('locations are found by their names', () => {
    const files = outlineOf([source]);
    const find = placeFinder(files);
    const [sheet] = sheetsIn(source);
    if (sheet === undefined) throw new Error('no sheet');
    const at = sheet.lead + 1;
    expect(find(sheetCellName(sheet, at, 1), 'a.pdf')).toEqual({ file: 0, block: 2, row: 1, column: 1 });
    expect(find(sheetRowName(sheet, at), null)).toEqual({ file: 0, block: 2, row: 1, column: null });
    // a line above the table is not a row of it
    expect(find(sheetRowName(sheet, 0), null)).toEqual({ file: 0, block: 2, row: null, column: null });
    expect(find('表1', null)).toEqual({ file: 0, block: 2, row: null, column: null });
    expect(find(sheetCellName(sheet, at, 1), 'b.pdf')).toBeNull();
    expect(find('表2 第1行第1列', null)).toBeNull();
  });
});

describe('locations in worksheets and texts', () => {
  const files: readonly SourceOutline[] = [
    {
      file: 'a.xlsx',
      kind: 'workbook',
      remarks: [],
      blocks: [{ kind: 'table', name: '第1行', page: null, sheet: 0, rows: [['x']], merges: [] }],
    },
    {
      file: 'a.txt',
      kind: 'text',
      remarks: [],
      blocks: [
        { kind: 'paragraph', page: null, text: '一' },
        { kind: 'paragraph', page: null, text: '二' },
      ],
    },
  ];

  it('locations are parsed from their names', () => {
    const sheet: Sheet = {
      file: 'a.xlsx',
      name: '第1行',
      naming: 'A1',
      lead: 0,
      rows: [],
      merges: [],
      hiddenRows: [],
    };
    const find = placeFinder(files);
    const cell = fc.tuple(fc.nat(20_000), fc.nat(800));
    fc.assert(
      fc.property(cell, ([row, column]) => {
        expect(find(sheetCellName(sheet, row, column), 'a.xlsx')).toEqual({ file: 0, block: 0, row, column });
      }),
    );
    expect(find('第2行', null)).toEqual({ file: 1, block: 1, row: null, column: null });
    expect(find('第3行', null)).toBeNull();
  });

  it('a column’s letters give its number', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });
});
