import { expect, it } from 'vitest';
import { book, sheetXml } from './fixtures/hostile.ts';
import { readPlain, tablesOf } from './plain.ts';

// as written by WPS and refused by other readers: two merges over the same cells, and a duplicate one
it('a workbook whose merges overlap is read, every figure once', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="D2"><v>8</v></c></row>';
  const merges =
    '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="B1:D1"/><mergeCell ref="A1:C1"/></mergeCells>';
  const source = await readPlain('a.xlsx', book({ sheet: sheetXml(rows, merges) }));
  const [table = []] = tablesOf(source);
  expect(table.flat().filter((text) => text !== '')).toEqual(expect.arrayContaining(['1', '5', '8']));
  expect(table[1]).toEqual(['5', '', '', '8']);
});
