import { hierarchy } from '#shared/compute/hierarchy';
import type { MoneyUnit } from '#shared/money/amount';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import type { Sources } from '#shared/narrative/facts/sources';
import { printsAsZero } from '#shared/narrative/fields/field';
import type { Row } from '#shared/report/report';
import { assertNever } from '#shared/result';
import { type Address, address, type TableId } from '#shared/tables/address';
import { classOf, isItem } from '#shared/tables/codes/subjects';
import type { ListSource } from '#shared/tables/text-grammar';
import { className, type NameOf, subjectPath } from './subject-names.ts';

/** Values for the `<…>` of a list's text. */
export interface ListItem {
  /** Distinguishes the item's paragraph from its siblings in any order: a code or a column. */
  readonly key: string;
  readonly words: Readonly<Record<string, string>>;
}

/** The items of a list, in form order. Figures that print as zero are not items. */
export function itemsOf(list: ListSource, sources: Sources, nameOf: NameOf): readonly ListItem[] {
  switch (list.source) {
    case '类':
      return withParts(classes(list, sources));
    case '项':
      return withParts(lowest(list, sources, nameOf));
    case '经济科目':
      return withParts(economic(list.classes, sources));
    case '栏':
      return withParts(columns(list, sources));
    default:
      return assertNever(list);
  }
}

interface Found {
  readonly key: string;
  readonly name: string;
  /** The name printed in the form, if `name` is longer. */
  readonly label?: string;
  readonly reference: string;
}

/** `<科目>` is the name printed in the form; `<全部>` lists the figures of all items, for shares that add up. */
function withParts(found: readonly Found[]): readonly ListItem[] {
  const all = found.map(({ reference }) => reference).join(',');
  return found.map(({ key, name, label = name, reference }) => ({
    key,
    words: { 编码: key, 名称: name, 科目: label, 引用: reference, 全部: all },
  }));
}

function classes(list: Extract<ListSource, { source: '类' }>, sources: Sources): readonly Found[] {
  return hierarchy(sources.report.tables[list.table].rows)
    .tops.filter((row) => isPresent(address(list.table, row.id, list.column), sources))
    .map((row) => ({ ...found(row, className(row.label), list.table, list.column), label: row.label }));
}

function lowest(
  list: Extract<ListSource, { source: '项' }>,
  sources: Sources,
  nameOf: NameOf,
): readonly Found[] {
  const { rows } = sources.report.tables[list.table];
  const leaves = lowestRows(rows);
  const budgeted = list.budget ? budgetCodes(sources) : new Set<string>();
  const [column = ''] = list.columns;
  const spent = leaves.filter(
    (row) =>
      budgeted.has(row.id) ||
      list.columns.some((each) => isPresent(address(list.table, row.id, each), sources)),
  );
  const listed = new Set(rows.map((row) => row.id));
  const unspent = [...budgeted].filter((code) => !listed.has(code));
  const all = [...spent.map((row) => ({ id: row.id, code: row.code ?? row.id })), ...unspent.map(codeOnly)];
  return all
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, code }) => ({
      key: id,
      name: subjectPath(code, nameOf),
      reference: address(list.table, id, column),
    }));
}

/** The 项; for a 类 without 项, its lowest rows. */
function lowestRows(rows: readonly Row[]): readonly Row[] {
  const tree = hierarchy(rows);
  const detailed = new Set(rows.flatMap(({ code }) => (isItem(code) ? [classOf(code)] : [])));
  return rows.filter(
    (row) =>
      isItem(row.code) ||
      (row.code !== null && !detailed.has(classOf(row.code)) && tree.childrenOf(row.id).length === 0),
  );
}

function economic(prefixes: readonly string[], sources: Sources): readonly Found[] {
  const { rows } = sources.report.tables.公开06;
  const tree = hierarchy(rows);
  return rows
    .filter((row) => row.code !== null && prefixes.includes(classOf(row.code)))
    .filter(
      (row) =>
        tree.childrenOf(row.id).length === 0 && isPresent(address('公开06', row.id, '决算数'), sources),
    )
    .map((row) => found(row, row.label, '公开06', '决算数'));
}

function columns(list: Extract<ListSource, { source: '栏' }>, sources: Sources): readonly Found[] {
  return list.columns
    .map((column) => ({ key: column, name: column, reference: address(list.table, list.row, column) }))
    .filter(({ reference }) => isPresent(reference, sources));
}

function found(row: Row, name: string, table: TableId, column: string): Found {
  return { key: row.id, name, reference: address(table, row.id, column) };
}

function budgetCodes({ facts, report }: Sources): ReadonlySet<string> {
  const keys = Object.keys(facts).filter((key) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  const codes = keys.filter((key) => !isNothing(facts[key] ?? 0, report.单位));
  return new Set(codes.map((key) => key.slice(BUDGET.length)));
}

function isPresent(at: Address, { computed, report }: Sources): boolean {
  const value = computed.cells.get(at)?.value ?? 0;
  return !isNothing(value, report.单位);
}

function isNothing(value: number, unit: MoneyUnit): boolean {
  return printsAsZero(value as Parameters<typeof printsAsZero>[0], unit);
}

function codeOnly(code: string): { readonly id: string; readonly code: string } {
  return { id: code, code };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
