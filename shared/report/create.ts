import type { MoneyUnit } from '#shared/money/amount';
import { isFreeTable } from '#shared/tables/address';
import { type Block, type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { makeTables, type Report, type Row } from './report.ts';

/** An empty report with a pack, containing every printed row. */
export function createReport(of: {
  readonly id: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly 单位: MoneyUnit;
  readonly pack: TemplatePack;
}): Report {
  const tables = makeTables(
    (id) => {
      const definition = of.pack.tables.find((table) => table.id === id);
      return { printed: {}, rows: definition === undefined ? [] : completeRows(definition, []) };
    },
    of.pack.tables.map(({ id }) => id).filter(isFreeTable),
  );
  return {
    id: of.id,
    部门: of.部门,
    年度: of.年度,
    单位: of.单位,
    pack: of.pack.id,
    说明: null,
    tables,
    texts: { 部门概况: null, 决算情况说明: null, 名词解释: null },
    facts: {},
    reasons: {},
    附件1: null,
    附件2: null,
  };
}

/**
 * The given rows plus missing ones that the form always prints, in print order. A row given in another block is
 * not missing.
 */
export function completeRows(definition: TableDefinition, given: readonly Row[]): readonly Row[] {
  const standing = new Map(given.map((row) => [row.id, row]));
  const blocks = definition.blocks.flatMap((block) => {
    const own = given.filter((row) => row.block === block.id);
    return completeBlock(block, own).filter(({ id, block: at }) => (standing.get(id)?.block ?? at) === at);
  });
  const footer = (definition.footer ?? []).map(
    ({ row, label }) => given.find((each) => each.id === row) ?? emptyRow(row, FOOTER_BLOCK, null, label),
  );
  return [...blocks, ...footer];
}

/** Block id of the rows below the body (人员经费合计…). */
export const FOOTER_BLOCK = 'footer';

function completeBlock(block: Block, own: readonly Row[]): readonly Row[] {
  const { rows } = block;
  switch (rows.kind) {
    case 'lines':
      return rows.lines.map(
        ({ number, label }) =>
          own.find((row) => row.id === String(number)) ?? emptyRow(String(number), block.id, null, label),
      );
    case 'open':
    case 'subjects': {
      if (rows.kind === 'open' && rows.total === undefined) return own;
      if (own.some((row) => row.id === 合计)) return own;
      const total = emptyRow(合计, block.id, null, 合计);
      return rows.total === 'last' ? [...own, total] : [total, ...own];
    }
    case 'economic':
      return own.length > 0
        ? own
        : rows.subjects.map(({ code, name }) => emptyRow(code, block.id, code, name));
    case 'record':
      return own.length > 0 ? own : [emptyRow(rows.row, block.id, null, rows.row)];
  }
}

function emptyRow(id: string, block: string, code: string | null, label: string): Row {
  return { id, block, code, label, cells: {} };
}
