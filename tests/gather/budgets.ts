// The same department's 部门预算公开 as published in various regions.
import ExcelJS from 'exceljs';
import type { PageBlock } from '#shared/imports/source/source';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { threePublicTotal } from '../imports/layouts/facts.ts';
import { docxOf } from '../imports/layouts/files/docx.ts';
import { htmlOf } from '../imports/layouts/files/html.ts';
import { savedAs } from '../imports/layouts/files/office.ts';
import { digits } from '../imports/layouts/print-money.ts';
import type { BudgetPlace, BudgetTable, Naming } from './budgets/place.ts';
import { sum, type Unit } from './unit.ts';
import type { GivenFile } from './workbooks.ts';

export type BudgetFormat = 'docx' | 'html' | 'xlsx' | 'pdf' | 'doc';

/** 科目 whose earlier code or name is still in the budget. */
export interface Changed {
  /** 项 by their code in the 决算, with the code in the budget. */
  readonly codes: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

export const UNCHANGED: Changed = { codes: {}, names: {} };

export function budgetBlocks(
  unit: Unit,
  place: BudgetPlace,
  changed: Changed = UNCHANGED,
): readonly PageBlock[] {
  const { name, year } = unit.department;
  const put = (text: string, page: number): PageBlock => ({ kind: 'paragraph', text, page });
  const tables = place.tables(unit, namingOf(unit, changed));
  return [
    put(`${name}${year}年部门预算`, 1),
    put(`第一部分 ${name}概况`, 2),
    put('一、主要职责', 2),
    put('贯彻执行有关法律法规和方针政策。', 2),
    put(`第二部分 ${year}年部门预算表`, 3),
    ...tables.flatMap((table, index) => tableBlocks(table, place, name, 3 + index)),
    put(`第三部分 ${year}年部门预算情况说明`, 3 + tables.length),
    ...wordsOf(unit, place).map((text) => put(text, 3 + tables.length)),
  ];
}

function namingOf({ department, planned }: Unit, { codes, names }: Changed): Naming {
  const { nameOf } = functionalSubjects(department.year);
  const own = new Map(planned.map(({ code, name }) => [code, name]));
  return {
    codeOf: (code) => codes[code] ?? code,
    nameOf: (code) => names[code] ?? own.get(code) ?? nameOf(code) ?? '',
  };
}

function tableBlocks(
  { title, number, unit, table, note }: BudgetTable,
  place: BudgetPlace,
  name: string,
  page: number,
): readonly PageBlock[] {
  const lines = [...(number === null ? [] : [number]), title, place.line(name, unit)];
  return [
    ...lines.map((text): PageBlock => ({ kind: 'paragraph', text, page })),
    { ...table, page },
    ...(note === undefined ? [] : [{ kind: 'paragraph', text: note, page } as const]),
  ];
}

function wordsOf({ department, planned }: Unit, { unit, thousands }: BudgetPlace): readonly string[] {
  const say = (amount: number) => `${digits(amount, unit, thousands)}${unit}`;
  const { budget } = department.facts;
  const general = sum(planned.map((item) => item.general.basic + item.general.project));
  return [
    '一、收支预算总体情况',
    `${department.year}年一般公共预算支出预算为${say(general)}。`,
    '二、“三公”经费预算情况',
    `${department.year}年“三公”经费预算为${say(threePublicTotal(budget))}。其中：因公出国（境）费${say(budget.出国)}，公务用车购置费${say(budget.购置)}，公务用车运行维护费${say(budget.运行)}，公务接待费${say(budget.接待)}。`,
  ];
}

export async function budgetFile(
  unit: Unit,
  place: BudgetPlace,
  format: BudgetFormat,
  changed?: Changed,
): Promise<GivenFile> {
  const { name, year } = unit.department;
  const title = `${name}${year}年部门预算公开`;
  const blocks = budgetBlocks(unit, place, changed);
  return { filename: `${title}.${format}`, bytes: await bytesOf(blocks, format, title) };
}

async function bytesOf(
  blocks: readonly PageBlock[],
  format: BudgetFormat,
  title: string,
): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(htmlOf(blocks, title));
  if (format === 'xlsx') return sheetsOf(blocks);
  const word = await docxOf(blocks);
  return format === 'docx' ? word : savedAs(word, format);
}

/** One table per sheet, with its lines above it. */
async function sheetsOf(blocks: readonly PageBlock[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  let lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      lines = /^(第|一、|二、|贯彻)/.test(block.text) ? [] : [...lines, block.text];
      continue;
    }
    const sheet = book.addWorksheet(`表${book.worksheets.length + 1}`);
    const above = lines.map((text) => text.split(/\t+/));
    for (const [row, pieces] of above.entries())
      for (const [column, text] of pieces.entries()) sheet.getCell(row + 1, column + 1).value = text;
    for (const [row, cells] of block.rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== null) setCell(sheet.getCell(above.length + row + 1, column + 1), cell.text);
    for (const { top, left, bottom, right } of block.merges)
      sheet.mergeCells(above.length + top + 1, left + 1, above.length + bottom + 1, right + 1);
    lines = [];
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function setCell(cell: ExcelJS.Cell, text: string): void {
  const plain = text.replaceAll(',', '');
  const amount = /^-?\d+\.\d{2}$/.test(plain);
  cell.value = amount ? Number(plain) : text;
  if (amount) cell.numFmt = text.includes(',') ? '#,##0.00' : '0.00';
}
