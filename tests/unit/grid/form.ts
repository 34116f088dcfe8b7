import { type TableModel, type TableModelInput, tableModel } from '#renderer/grid/model/table-model.ts';
import { compute } from '#shared/compute/compute';
import type { Edited } from '#shared/edits/planned';
import type { MoneyUnit } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import { type Report, type Row, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import { defaultPack } from '../../support/cases.ts';

export interface FormOptions {
  readonly pack?: TemplatePack;
  readonly 单位?: MoneyUnit;
  /** 科目 rows of the form. */
  readonly codes?: readonly string[];
  /** Amounts in 分 by row and column. */
  readonly amounts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly more?: Partial<TableModelInput>;
  readonly before?: TableModel;
}

/** A new report with figures in one form. */
function reportWith(table: TableId, options: FormOptions): Report {
  const { pack = defaultPack(), 单位 = '元', codes = [], amounts = {} } = options;
  const empty = createReport({ id: 'r', 部门: '示例单位', 年度: 2023, 单位, pack });
  const rows = [...tableOf(empty.tables, table).rows, ...codes.map(subjectRow)].map((row) =>
    filled(row, amounts[row.id]),
  );
  return { ...empty, tables: { ...empty.tables, [table]: { ...empty.tables[table], rows } } };
}

/** The same report, open for edits. */
export function openForm(table: TableId, options: FormOptions = {}): Edited {
  const { pack = defaultPack() } = options;
  const report = reportWith(table, options);
  return { pack, report, computed: compute(pack, report) };
}

/** A form of a new report, as drawn by the grid. */
export function form(table: TableId, options: FormOptions = {}): TableModel {
  const { pack = defaultPack(), 单位 = '元', more, before } = options;
  const report = reportWith(table, options);
  const definition = findTable(pack, table);
  const input = {
    definition,
    layout: layOutTable(definition, tableOf(report.tables, table)),
    computed: compute(pack, report),
    unit: 单位,
    asPrinted: false,
    marks: new Map(),
    provenance: () => null,
    ...more,
  };
  return tableModel(input, before);
}

function subjectRow(code: string): Row {
  return { id: code, block: 'rows', code, label: `科目${code}`, cells: {} };
}

function filled(row: Row, amounts: Readonly<Record<string, number>> = {}): Row {
  const cells = Object.entries(amounts).map(([column, amount]) => [column, { amount, printed: null }]);
  return { ...row, cells: Object.fromEntries(cells) };
}
