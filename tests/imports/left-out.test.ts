// Columns and rows of a form's table that the form does not have: their figures are not read, and that is said.
import { expect, it } from 'vitest';
import { checkDocument } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import type { PageTable } from '#shared/imports/source/source';
import { drawDepartment } from './layouts/department.ts';
import { tableAt } from './layouts/errors/planted.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './layouts/print.ts';
import { alarms } from './layouts/read.ts';

const layout = LAYOUTS.find(({ id }) => id === '上海');
if (layout === undefined) throw new RangeError('no layout');
const document = printDocument(drawDepartment(3, 'exact'), layout);
const FIGURE = /^-?[\d,]+\.\d\d$/;

/** The tables with figures. */
const blocks = document.forms
  .filter(({ form }) => form.startsWith('公开'))
  .map(({ block }) => block)
  .filter((block) =>
    tableAt(document, block)
      .rows.flat()
      .some((cell) => FIGURE.test(cell?.text ?? '')),
  );

function checked({ blocks: own, ...rest }: PrintedDocument) {
  const { pack, document: read } = recognise([printedSource({ ...rest, blocks: own })], null);
  const { read: summary, checked: report } = checkDocument(read, pack);
  return { tables: summary.tables, findings: report?.findings ?? [] };
}

/** The document with every form's table changed. */
function changed(change: (table: PageTable) => PageTable): PrintedDocument {
  const made = document.blocks.map((block, at) =>
    block.kind === 'table' && blocks.includes(at) ? change(block) : block,
  );
  return { ...document, blocks: made };
}

/** A column at the right: its name beside the first row, a figure beside each row with figures. */
function withColumn(table: PageTable): PageTable {
  const width = Math.max(...table.rows.map((row) => row.length));
  const rows = table.rows.map((row, at) => {
    const full = [...row, ...Array.from({ length: width - row.length }, () => null)];
    const hasFigure = row.some((cell) => FIGURE.test(cell?.text ?? ''));
    return [...full, at === 0 ? { text: '另列数' } : hasFigure ? { text: `${at}.50` } : null];
  });
  return { ...table, rows };
}

/** A row at the end with other figures. */
function withRow(table: PageTable): PageTable {
  const last = table.rows.findLast((row) => row.some((cell) => FIGURE.test(cell?.text ?? ''))) ?? [];
  const name = last.findIndex((cell) => cell !== null);
  const row = last.map((cell, at) =>
    FIGURE.test(cell?.text ?? '') ? { text: '7.25' } : at === name ? { text: '上年决算数' } : null,
  );
  return { ...table, rows: [...table.rows, row] };
}

const before = checked(document);

it('nothing is left out of the forms as printed', () => {
  expect(before.tables.flatMap(({ leftOut }) => leftOut)).toEqual([]);
  expect(before.findings.filter(({ rule }) => rule === '没有读的数')).toEqual([]);
});

it('a column that no form has is told in every form, and is no error', () => {
  const { tables, findings } = checked(changed(withColumn));
  expect(tables.flatMap(({ leftOut }) => leftOut.map(({ kind, name }) => `${kind} ${name}`))).toEqual(
    blocks.map(() => 'column 另列数'),
  );
  const [hint, ...others] = findings.filter(({ rule }) => rule === '没有读的数');
  expect(others).toEqual([]);
  expect(hint?.severity).toBe('info');
  expect(hint?.places).toHaveLength(blocks.length);
  expect(alarms(findings)).toEqual(alarms(before.findings));
});

it('a row that no form has is told once, as left out or as not understood', () => {
  const told = checked(changed(withRow)).tables.filter(
    ({ leftOut, state }) => leftOut.length === 1 || (leftOut.length === 0 && state === 'partial'),
  );
  expect(told).toHaveLength(blocks.length);
});
