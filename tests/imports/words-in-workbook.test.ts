// A workbook that also holds the text: on a sheet of its own, in any column, or below a table.
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { drawDepartment } from './layouts/department.ts';
import { xlsxOf } from './layouts/files/xlsx.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { type PrintedDocument, printDocument } from './layouts/print.ts';
import { alarms, findingsOf, type Reading, readFile } from './layouts/read.ts';

describe('a workbook with the text', () => {
  it.each([
    ['on a sheet of its own', 'A', '说明'],
    ['in the second column', 'B', '说明'],
    ['below the last table', 'A', null],
  ] as const)('%s the text is read, and what it says is compared', async (_, column, sheet) => {
    const printed = printedOf('广西-表一');
    const reading = await readBook(printed, column, sheet, (text) => text);
    expect(reading.document.texts.决算情况说明?.slice(-10)).toEqual(wordsOf(printed).slice(-10));
    expect(alarms(findingsOf(reading))).toEqual([]);
    const total = printed.truth.tables.公开01?.['31']?.决算数 ?? 0;
    const right = (total / 1_000_000).toFixed(2);
    const wrong = await readBook(printed, column, sheet, (text) => text.replace(right, '1234.56'));
    expect(alarms(findingsOf(wrong)).map(({ message }) => message.slice(0, 11))).toContain('“1234.56万元”');
  });
});

function printedOf(id: string): PrintedDocument {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError('no such layout');
  return printDocument(drawDepartment(2, 'wan'), layout);
}

/** The paragraphs of 决算情况说明. */
function wordsOf({ truth }: PrintedDocument): readonly string[] {
  return truth.paragraphs.说明 ?? [];
}

async function readBook(
  printed: PrintedDocument,
  column: string,
  name: string | null,
  change: (text: string) => string,
): Promise<Reading> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await xlsxOf(printed, 'each')).buffer as ArrayBuffer);
  const last = book.worksheets.at(-1);
  const sheet = name === null ? last : book.addWorksheet(name);
  if (sheet === undefined) throw new RangeError('no sheet');
  let row = sheet.rowCount + 1;
  const { name: department, year } = printed.department;
  for (const text of [`${department}${year}年度部门决算情况说明`, ...wordsOf(printed)])
    sheet.getCell(`${column}${++row}`).value = change(text);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const read = await readApart()([{ filename: '公开.xlsx', bytes }]);
  const [file] = read.ok ? read.value : [];
  if (file === undefined) throw new RangeError('not read');
  return readFile(file);
}
