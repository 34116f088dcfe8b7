// A department's 财决 workbook as the files exported by a program.
import { utils, type WorkSheet, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { accountForms } from './accounts.ts';
import type { Form } from './form.ts';
import type { Program } from './program.ts';
import { formSheet, type GridSheet } from './sheet-grid.ts';
import type { Unit } from './unit.ts';

export interface GivenFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** The whole workbook, or one file per form. */
export async function accountFiles(unit: Unit, program: Program): Promise<readonly GivenFile[]> {
  return filesOf(
    accountForms(unit, program.running).filter(({ id }) => !program.without.includes(id)),
    unit,
    program,
  );
}

/** Forms as files; `change` is applied to the sheets afterwards. */
export async function filesOf(
  forms: readonly Form[],
  { department: { name, year } }: Unit,
  program: Program,
  change: (sheets: readonly GridSheet[]) => readonly GridSheet[] = (sheets) => sheets,
): Promise<readonly GivenFile[]> {
  const sheets = change(forms.map((form) => formSheet(form, { unit: name, year }, program)));
  if (program.files === 'one')
    return [
      {
        filename: `${name}${year}年度部门决算报表.${program.format}`,
        bytes: await bytesOf(sheets, program),
      },
    ];
  return Promise.all(
    sheets.map(async (sheet, index) => ({
      filename: `${forms[index]?.id}${forms[index]?.title}.${program.format}`,
      bytes: await bytesOf([sheet], program),
    })),
  );
}

function bytesOf(sheets: readonly GridSheet[], program: Program): Promise<Uint8Array> | Uint8Array {
  return program.format === 'xls' ? biffOf(sheets, program) : xlsxOf(sheets, program);
}

async function xlsxOf(sheets: readonly GridSheet[], { numberFormat }: Program): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges, hiddenRows } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        if (cell === null) return;
        const made = sheet.getCell(down + 1, across + 1);
        made.value = cell.value;
        if (cell.amount && numberFormat !== null) made.numFmt = numberFormat;
      });
    });
    for (const { top, left, bottom, right } of merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const row of hiddenRows) sheet.getRow(row + 1).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function biffOf(sheets: readonly GridSheet[], { numberFormat }: Program): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges, hiddenRows } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(
      rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
    );
    rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        const made = sheet[utils.encode_cell({ r, c })];
        if (cell?.amount && made !== undefined && numberFormat !== null) made.z = numberFormat;
      });
    });
    sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    if (hiddenRows.length > 0) sheet['!rows'] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'buffer' }));
}
