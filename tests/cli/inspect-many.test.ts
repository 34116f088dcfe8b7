import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { type Inspected, whyNot } from '#shared/desk/inspection';
import { HAS_LIBREOFFICE } from '../exports/office.ts';
import type { FileFormat } from '../imports/layouts/files.ts';
import { tellsOf } from '../imports/layouts/found.ts';
import { known } from '../imports/layouts/random.ts';
import { alarms } from '../imports/layouts/read.ts';
import { departmentFolder } from '../support/department-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const [COUNT, EACH] = process.env.FULL ? [300, 10] : [20, 5];
/** With FULL=1 the fourth is written by LibreOffice, if installed. */
const FORMATS: readonly FileFormat[] = [
  'docx',
  'html',
  'xlsx-one',
  process.env.FULL && HAS_LIBREOFFICE ? 'pdf' : 'xlsx',
];
const MINUTES = 60_000;

it(
  `the errors planted in one of ${EACH} of ${COUNT} departments are found, and nothing in the others`,
  async () => {
    const { folder, planted } = await departmentFolder(COUNT, EACH, FORMATS);
    const excel = join(process.env.JUESUAN_INSPECTED ?? tempFolder(), '检查.xlsx');
    const { code, out } = await run('check', folder, '--json', '--excel', excel);
    expect(code).toBe(1);
    const { documents } = JSON.parse(out) as { documents: readonly Inspected[] };
    expect(documents).toHaveLength(COUNT);
    expect(documents.filter((each) => whyNot(each) !== null).map(({ name }) => name)).toEqual([]);
    const found = documents.filter(({ document }) => alarms(document?.checked?.findings ?? []).length > 0);
    expect(found.map(({ name }) => name)).toEqual([...planted.keys()].sort());
    const untold = found.filter(
      ({ name, document }) =>
        !alarms(document?.checked?.findings ?? []).some((each) => tellsOf(each, known(planted.get(name)))),
    );
    expect(untold.map(({ name }) => `${name} ${planted.get(name)?.kind}`)).toEqual([]);

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
    const figures = known(book.getWorksheet('数据（万元）'));
    expect(figures.rowCount).toBe(COUNT + 1);
    const total = known(documents[0]).figures?.收入总计 ?? 0;
    expect(total).toBeGreaterThan(0);
    expect(figures.getRow(2).getCell(3).value).toBeCloseTo(total / 1_000_000, 6);
  },
  (COUNT / 10) * MINUTES,
);
