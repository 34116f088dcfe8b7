import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import type { LayoutCell } from '#shared/report/layout/table-layout';
import { tableOf } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { type Address, address, parseAddress, TABLE_IDS, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { GridPage } from '../e2e/pages/grid-page.ts';
import { REFERENCE } from './cases.ts';

const read = readTranscription(readFileSync(REFERENCE, 'utf8'), 'reference');
if (!read.ok) throw new Error(read.error.message);
const { report, pack } = read.value;

/** Name of each form in the sidebar. */
const NAMES: Readonly<Record<TableId, string>> = {
  公开01: '01 收入支出决算总表',
  公开02: '02 收入决算表',
  公开03: '03 支出决算表',
  公开04: '04 财政拨款收入支出决算总表',
  公开05: '05 一般公共支出决算表',
  公开06: '06 一般公共基本支出决算明细表',
  公开07: '07 政府性基金收入支出决算表',
  公开08: '08 国有资本经营支出决算表',
  公开09: '09 “三公”经费支出决算表',
};

/** Every figure as printed in the document; blank if it prints none. */
function printedFigures(table: TableId): Readonly<Record<Address, string>> {
  const printed: Record<Address, string> = {};
  for (const row of tableOf(report.tables, table).rows) {
    for (const [column, cell] of Object.entries(row.cells)) {
      if (cell.printed !== null) printed[address(table, row.id, column)] = cell.printed;
    }
  }
  return printed;
}

/** The form as copied from a sheet: codes, names and figures. */
function printedText(table: TableId): string {
  const printed = printedFigures(table);
  const textOf = (cell: LayoutCell) => {
    const text = cell.kind === 'text' ? cell.text : (printed[cell.address] ?? '');
    return [text, ...Array<string>((cell.colSpan ?? 1) - 1).fill('')];
  };
  const { body } = layOutTable(findTable(pack, table), tableOf(report.tables, table));
  return body.map((row) => row.cells.flatMap(textOf).join('\t')).join('\r\n');
}

/** Enters the reference's nine forms: some typed figure by figure, the others pasted whole. */
export async function enterReference(grid: GridPage, typed: readonly TableId[]): Promise<void> {
  await grid.page.getByLabel('照印刷表录入').check();
  for (const table of TABLE_IDS) {
    await grid.open(NAMES[table] ?? table);
    if (typed.includes(table)) await typeForm(grid, table);
    else await pasteForm(grid, table);
  }
  await grid.saved();
}

async function typeForm(grid: GridPage, table: TableId): Promise<void> {
  for (const [at, text] of Object.entries(printedFigures(table))) {
    await grid.select(at);
    await grid.type(text);
  }
}

async function pasteForm(grid: GridPage, table: TableId): Promise<void> {
  if (Object.keys(printedFigures(table)).length === 0) return;
  await grid.press('Control+Home');
  await grid.paste(printedText(table));
  const add = grid.page.getByRole('button', { name: '增加科目并粘贴' });
  if (tableOf(report.tables, table).rows.some(({ block }) => block === 'rows')) await add.click();
  const [last, text] = Object.entries(printedFigures(table)).at(-1) ?? ['', ''];
  await grid.page
    .locator(`[data-address="${last}"]`)
    .getByText(text.replace(/\B(?=(\d{3})+(?=\.))/g, ','))
    .waitFor();
}

/** Expects each form to show the figures of the document, and no others. */
export async function expectPrinted(grid: GridPage): Promise<void> {
  for (const table of TABLE_IDS)
    expect(await shownFigures(grid, table), table).toEqual(printedFigures(table));
}

/** The figures shown in a form, if any. */
async function shownFigures(grid: GridPage, table: TableId): Promise<Readonly<Record<string, string>>> {
  await grid.open(NAMES[table] ?? table);
  await grid.page.getByRole('treegrid').waitFor();
  const figures = await grid.figures();
  const own = Object.entries(figures).filter(
    ([at, text]) => text !== '' && parseAddress(at)?.table === table,
  );
  return Object.fromEntries(own);
}
