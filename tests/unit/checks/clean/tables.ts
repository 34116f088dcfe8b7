import { compute } from '#shared/compute/compute';
import { type Fen, fen } from '#shared/money/amount';
import { completeRows, createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { henan2023 as pack } from '../../../support/packs.ts';
import type { Department, Spending } from './department.ts';

type Cells = Readonly<Record<string, number>>;

/** The forms of a department, entered at the leaves only. */
export function enterTables(of: Department): Report {
  const empty = createReport({ id: 'clean', 部门: of.部门, 年度: 2023, 单位: of.单位, pack });
  const rows = rowsByTable(of);
  const entered = {
    ...empty,
    tables: mapTables(empty.tables, (id, table) => ({
      ...table,
      rows: completeRows(findTable(pack, id), merge(table.rows, rows[id] ?? [])),
    })),
  };
  compute(pack, entered);
  return entered;
}

function merge(template: readonly Row[], given: readonly Row[]): readonly Row[] {
  const byId = new Map(given.map((row) => [row.id, row]));
  const kept = template.map((row) => {
    const found = byId.get(row.id);
    byId.delete(row.id);
    return found === undefined ? row : { ...row, cells: found.cells };
  });
  return [...kept, ...byId.values()];
}

function rowsByTable(of: Department): Partial<Record<TableId, readonly Row[]>> {
  const { general, fund, capital } = of;
  const all = [...general, ...fund, ...capital].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const [first] = general;
  const own = (each: Spending) => (each === first ? of.ownIncome : 0);
  const carried = fund.reduce((sum, each) => sum + each.carriedIn, 0);
  const left = fund.reduce((sum, each) => sum + each.carriedIn + each.income - each.basic - each.project, 0);
  const incomeOf = (each: Spending) => fund.find((one) => one === each)?.income ?? each.basic + each.project;
  return {
    公开01: [
      line('income', 3, { 决算数: capital.reduce((sum, each) => sum + each.project, 0) }),
      line('income', 29, { 决算数: carried }),
      line('expenditure', 60, { 决算数: left }),
    ],
    公开02: subjects(all, (each) => ({ 财政拨款收入: incomeOf(each), 事业收入: own(each) })),
    公开03: subjects(all, (each) => ({ 基本支出: each.basic, 项目支出: each.project + own(each) })),
    公开05: subjects(general, (each) => ({ 基本支出: each.basic, 项目支出: each.project })),
    公开06: Object.entries(of.economic).map(([code, amount]) => row('', code, code, '', { 决算数: amount })),
    公开07: subjects(fund, (each) => {
      const { carriedIn = 0, income = 0 } = fund.find((one) => one === each) ?? {};
      return { 年初结转和结余: carriedIn, 本年收入: income, 基本支出: each.basic, 项目支出: each.project };
    }),
    公开08: subjects(capital, (each) => ({ 基本支出: each.basic, 项目支出: each.project })),
    公开09: of.threePublic.map((parts, at) => threePublic(at === 0 ? '预算数' : '决算数', parts)),
  };
}

function threePublic(id: string, [abroad = 0, bought = 0, run = 0, received = 0]: readonly number[]): Row {
  const cells = {
    '因公出国（境）费': abroad,
    公务用车购置费: bought,
    公务用车运行维护费: run,
    公务接待费: received,
  };
  return row(id, id, null, id, cells);
}

function line(block: string, number: number, cells: Cells): Row {
  return row(block, String(number), null, '', cells);
}

/** 类, 款 and 项 rows in the order of their codes. */
function subjects(list: readonly Spending[], cellsOf: (each: Spending) => Cells): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const each of list) {
    for (const [at, length] of [3, 5, 7].entries()) {
      const code = each.code.slice(0, length);
      const cells = length === 7 ? cellsOf(each) : {};
      if (!rows.has(code)) rows.set(code, row('rows', code, code, each.names[at] ?? '', cells));
    }
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function row(block: string, id: string, code: string | null, label: string, cells: Cells): Row {
  const entries = Object.entries(cells).filter(([, yuan]) => yuan !== 0);
  return {
    id,
    block,
    code,
    label,
    cells: Object.fromEntries(
      entries.map(([column, yuan]) => [column, { amount: toFen(yuan), printed: null }]),
    ),
  };
}

export function toFen(yuan: number): Fen {
  return fen(Math.round(yuan * 100));
}
