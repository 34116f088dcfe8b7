import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import type { Inspected } from '#shared/desk/inspection';
import { drawDepartment } from '../imports/layouts/department.ts';
import { plantedErrors } from '../imports/layouts/errors.ts';
import { fileOf } from '../imports/layouts/files.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { printDocument } from '../imports/layouts/print.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

it('a folder is inspected: the planted error is found, unreadable files are listed, and one workbook is written', async () => {
  const folder = join(tempFolder(), '公开');
  mkdirSync(folder);
  const [layout] = LAYOUTS;
  if (layout === undefined) throw new RangeError('no layout');
  for (const [at, format] of (['html', 'docx'] as const).entries()) {
    const printed = printDocument(drawDepartment(at + 1, 'wan', 2023), layout);
    const planted = plantedErrors(printed, 1).find(({ kind }) => kind === 'changed-leaf');
    const made = await fileOf(at === 0 ? printed : (planted?.document ?? printed), format);
    writeFileSync(join(folder, `第${at + 1}份.${format}`), made.bytes);
  }
  writeFileSync(join(folder, '坏的.docx'), 'no document');
  const excel = join(tempFolder(), '检查.xlsx');
  const { code, out } = await run('check', folder, '--excel', excel);
  expect(code).toBe(1);
  expect(out).toMatch(/第1份\.html：错误 0，警告 0/);
  expect(out).toMatch(/第2份\.docx：错误 [1-9]/);
  expect(out).toMatch(/坏的\.docx：没有检查/);
  const { documents } = JSON.parse((await run('check', folder, '--json', '--pack', 'national-2025')).out);
  const packs = documents.map((each: Inspected) => each.document?.read.pack);
  expect(packs).toEqual(Array(3).fill('national-2025'));
  expect(await run('check', folder, '--pack', '没有')).toMatchObject({ code: 2, out: '' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(excel) as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '总览',
    '问题',
    '按规则',
    '按部门',
    '没有读到',
    '数据（万元）',
  ]);
  expect(book.getWorksheet('总览')?.rowCount).toBe(4);
  expect(book.getWorksheet('没有读到')?.getRow(2).getCell(1).value).toBe('坏的.docx');
}, 120_000);
