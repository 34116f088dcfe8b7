// The nine forms of a department before anything is printed: exact 分 under the ids of the base pack.
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { CAPITAL, GOODS, PERSONNEL, t01 } from '../../support/packs.ts';
import type { Department } from './department.ts';
import { classTotal } from './economic.ts';
import { type ThreePublic, threePublicTotal } from './facts.ts';
import { type Leaf, SOURCES, spent } from './leaves.ts';

export interface FigureRow {
  readonly id: string;
  /** Absent on rows that are not 科目. */
  readonly code?: string;
  readonly name: string;
  /** A missing column has no figure in this row. */
  readonly cells: Readonly<Record<string, number>>;
}

/** A form's rows by id, 合计 first if there is one. */
export type Figures = readonly FigureRow[];

export type FormKey =
  | '公开01'
  | '公开02'
  | '公开03'
  | '公开04'
  | '公开05'
  | '公开06'
  | '公开07'
  | '公开08'
  | '公开09'
  /** 一般公共预算财政拨款 with income and carried amounts: a table unknown to the base pack. */
  | '一般收支';

export type AllFigures = Readonly<Record<FormKey, Figures>>;

export const CLASSES = t01.blocks.flatMap(({ rows }) =>
  rows.kind === 'lines'
    ? rows.lines.flatMap(({ code, number, label }) =>
        code === undefined ? [] : [{ code, line: number, name: label.replace(/^.*?、/, '') }],
      )
    : [],
);

export const COLUMNS02 = ['本年收入合计', '财政拨款收入', ...SOURCES] as const;
export const COLUMNS03 = [
  '本年支出合计',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
] as const;
export const COLUMNS07 = [
  '年初结转和结余',
  '本年收入',
  '本年支出小计',
  '基本支出',
  '项目支出',
  '年末结转和结余',
] as const;

export function figuresOf(department: Department): AllFigures {
  const { leaves, year, economic, facts } = department;
  const rows = (columns: readonly string[], of: (leaf: Leaf) => readonly number[]) =>
    subjectRows(leaves, year, columns, of);
  return {
    公开01: wholeRows(department),
    公开02: rows(COLUMNS02, (leaf) =>
      withSum([fiscalIncome(leaf), ...SOURCES.map((s) => leaf.own.sources[s])]),
    ),
    公开03: rows(COLUMNS03, (leaf) =>
      withSum([every(leaf, 'basic'), every(leaf, 'project'), 0, leaf.own.business, 0]),
    ),
    公开04: fiscalRows(department),
    公开05: rows(['小计', '基本支出', '项目支出'], ({ general }) =>
      withSum([general.basic, general.project]),
    ),
    公开06: economicRows(economic),
    公开07: rows(COLUMNS07, ({ fund }) => flowCells(fund)),
    公开08: rows(
      COLUMNS07.map((id) => (id === '本年支出小计' ? '合计' : id)),
      ({ capital }) => flowCells(capital),
    ),
    公开09: [threePublicRow('预算数', facts.budget), threePublicRow('决算数', facts.actual)],
    一般收支: rows(COLUMNS07, ({ general }) => flowCells(general)),
  };
}

function flowCells(flow: Leaf['fund']): readonly number[] {
  return [flow.opening, flow.income, spent(flow), flow.basic, flow.project, flow.closing];
}

function withSum(parts: readonly number[]): readonly number[] {
  return [parts.reduce((total, part) => total + part, 0), ...parts];
}

export function fiscalIncome({ general, fund, capital }: Leaf): number {
  return general.income + fund.income + capital.income;
}

function every(
  { general, fund, capital, own }: Leaf,
  column: 'basic' | 'project' | 'opening' | 'closing',
): number {
  return general[column] + fund[column] + capital[column] + own[column];
}

/** 合计, then 类, 款 and 项 with any figure. */
function subjectRows(
  leaves: readonly Leaf[],
  year: number,
  columns: readonly string[],
  of: (leaf: Leaf) => readonly number[],
): Figures {
  const dictionary = functionalSubjects(year);
  const filled = leaves
    .map((leaf) => ({ code: leaf.code, amounts: of(leaf) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const codes = filled.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]);
  const row = (id: string, start: string): FigureRow => ({
    id,
    ...(id === '合计' ? {} : { code: id }),
    name: id === '合计' ? '合计' : (dictionary.nameOf(id) ?? ''),
    cells: sumCells(
      columns,
      filled.filter(({ code }) => code.startsWith(start)).map(({ amounts }) => amounts),
    ),
  });
  return [row('合计', ''), ...[...new Set(codes)].sort().map((code) => row(code, code))];
}

function sumCells(columns: readonly string[], rows: readonly (readonly number[])[]): Record<string, number> {
  return Object.fromEntries(
    columns.map((column, index) => [column, rows.reduce((total, row) => total + (row[index] ?? 0), 0)]),
  );
}

function wholeRows({ leaves, used, allotted }: Department): Figures {
  const sum = (of: (leaf: Leaf) => number) => leaves.reduce((total, leaf) => total + of(leaf), 0);
  const incomes = [
    sum(({ general }) => general.income),
    sum(({ fund }) => fund.income),
    sum(({ capital }) => capital.income),
    ...SOURCES.map((source) => sum(({ own }) => own.sources[source])),
  ];
  const income = incomes.reduce((total, each) => total + each, 0);
  const opening = sum((leaf) => every(leaf, 'opening'));
  const spending = (leaf: Leaf) => every(leaf, 'basic') + every(leaf, 'project') + leaf.own.business;
  const lines: readonly (readonly [id: number, amount: number])[] = [
    ...incomes.map((amount, index) => [index + 1, amount] as const),
    [27, income],
    [28, used],
    [29, opening],
    [31, income + used + opening],
    ...CLASSES.map(
      ({ code, line }) => [line, sum((leaf) => (leaf.code.startsWith(code) ? spending(leaf) : 0))] as const,
    ),
    [58, sum(spending)],
    [59, allotted],
    [60, sum((leaf) => every(leaf, 'closing'))],
    [62, sum(spending) + allotted + sum((leaf) => every(leaf, 'closing'))],
  ];
  return lines.map(([id, amount]) => ({ id: String(id), name: '', cells: { 决算数: amount } }));
}

const FUNDS = ['general', 'fund', 'capital'] as const;
export const COLUMNS04 = [
  '合计',
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
] as const;

function fiscalRows({ leaves }: Department): Figures {
  const by = (of: (flow: Leaf['general']) => number, start = '') =>
    FUNDS.map((fund) =>
      leaves.reduce((total, leaf) => total + (leaf.code.startsWith(start) ? of(leaf[fund]) : 0), 0),
    );
  const left = (id: number, amount: number): FigureRow => ({
    id: String(id),
    name: '',
    cells: { 金额: amount },
  });
  const right = (id: number, parts: readonly number[]): FigureRow => ({
    id: String(id),
    name: '',
    cells: Object.fromEntries(withSum(parts).map((amount, index) => [COLUMNS04[index] ?? '', amount])),
  });
  const [income, opening, closing] = [by((f) => f.income), by((f) => f.opening), by((f) => f.closing)];
  const spending = by(spent);
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
  return [
    ...income.map((amount, index) => left(index + 1, amount)),
    left(27, total(income)),
    left(28, total(opening)),
    ...opening.map((amount, index) => left(29 + index, amount)),
    left(32, total(income) + total(opening)),
    ...CLASSES.map(({ code, line }) => right(line + 1, by(spent, code))),
    right(59, spending),
    right(60, closing),
    right(
      64,
      spending.map((amount, index) => amount + (closing[index] ?? 0)),
    ),
  ];
}

const STAFF = ['301', '303'];
const OFFICE = ['302', '307', '310', '312', '313', '399'];

function economicRows(economic: ReadonlyMap<string, number>): Figures {
  const subjects = [...PERSONNEL, ...GOODS, ...CAPITAL];
  const footer = (id: string, classes: readonly string[]): FigureRow => ({
    id,
    name: id,
    cells: { 决算数: classTotal(economic, ...classes) },
  });
  return [
    ...subjects.map(({ code }) => ({
      id: code,
      code,
      name: economicSubjects.nameOf(code) ?? '',
      cells: { 决算数: code.length === 3 ? classTotal(economic, code) : (economic.get(code) ?? 0) },
    })),
    footer('人员经费合计', STAFF),
    footer('公用经费合计', OFFICE),
  ];
}

function threePublicRow(id: string, threePublic: ThreePublic): FigureRow {
  return {
    id,
    name: id,
    cells: {
      合计: threePublicTotal(threePublic),
      '因公出国（境）费': threePublic.出国,
      公务用车购置及运行维护费小计: threePublic.购置 + threePublic.运行,
      公务用车购置费: threePublic.购置,
      公务用车运行维护费: threePublic.运行,
      公务接待费: threePublic.接待,
    },
  };
}
