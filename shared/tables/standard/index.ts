import type { TableId } from '#shared/tables/address';
import type { FormulaRule, Relation } from '#shared/tables/grammar';
import { relations } from './relations.ts';
import { t01 } from './t01.ts';
import { t02 } from './t02.ts';
import { t03 } from './t03.ts';
import { t04 } from './t04.ts';
import { t05 } from './t05.ts';
import { t06 } from './t06.ts';
import { t07 } from './t07.ts';
import { t08 } from './t08.ts';
import { t09 } from './t09.ts';

/**
 * The accounting formulas of the nine forms, whichever of them a region prints. A pack names those its forms use
 * (`formulaName`) and may define further ones.
 */
const FORMULAS: Readonly<Partial<Record<TableId, readonly FormulaRule[]>>> = {
  公开01: t01,
  公开02: t02,
  公开03: t03,
  公开04: t04,
  公开05: t05,
  公开06: t06,
  公开07: t07,
  公开08: t08,
  公开09: t09,
};

export function standardFormulas(table: TableId): readonly FormulaRule[] {
  return FORMULAS[table] ?? [];
}

/** The 勾稽关系 between the nine forms, by their ids. */
export const STANDARD_RELATIONS: ReadonlyMap<string, Relation> = new Map(
  relations.map((relation) => [relation.id, relation]),
);

/** The name by which a pack refers to a standard formula of one form, e.g. `末级科目：小计`. */
export function formulaName({ rows, columns, atLeast }: FormulaRule): string {
  return `${rowsName(rows)}：${columns.join('、')}${atLeast ? '（至少）' : ''}`;
}

/** The rows that a formula computes, as people name them: `第27行`, `末级科目`. */
export function rowsName(rows: FormulaRule['rows']): string {
  switch (rows.kind) {
    case 'row':
      return /^\d+$/.test(rows.row) ? `第${rows.row}行` : rows.row;
    case 'lines':
      return `第${rows.from}至${rows.to}行`;
    case 'classLines':
      return '各类';
    case 'parents':
      return '上级科目';
    case 'leaves':
      return '末级科目';
  }
}
