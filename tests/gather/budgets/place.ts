// How a region publishes its 部门预算: data, and the shapes that regions share.
import type { SheetCell, Span } from '#shared/imports/source/sheet';
import type { PageTable } from '#shared/imports/source/source';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { digits } from '../../imports/layouts/print-money.ts';
import { type Planned, sum, type Unit } from '../unit.ts';

export interface BudgetTable {
  readonly title: string;
  /** 公开05表 and the like. */
  readonly number: string | null;
  readonly unit: '元' | '万元';
  readonly table: PageTable;
  readonly note?: string;
}

export interface Head {
  readonly text: string;
  readonly below?: readonly Head[];
  /** The figure of one 项; rows above hold sums of 项. */
  readonly of?: (item: Planned) => number;
}

export interface Print {
  readonly unit: '元' | '万元';
  readonly thousands: boolean;
  readonly zero: '' | '0.00' | '0';
}

export interface SubjectShape {
  /** `three`: 类｜款｜项, the parts of the code; `whole`: one column; `none`: names only. */
  readonly codes: 'three' | 'whole' | 'none';
  readonly heads: readonly [item: string | null, code: string, name: string];
  readonly columns: readonly Head[];
  readonly total: 'first' | 'last';
}

export interface BudgetPlace {
  readonly id: string;
  readonly unit: '元' | '万元';
  readonly thousands: boolean;
  /** Unit of the 三公 table if it is another. */
  readonly threePublic?: '万元';
  /** Whether 科目 have codes; names alone can only be matched unchanged. */
  readonly coded: boolean;
  /** The line between title and table. */
  readonly line: (name: string, unit: string) => string;
  readonly tables: (unit: Unit, naming: Naming) => readonly BudgetTable[];
}

/** A subject table without its columns. */
export type Shape = Omit<SubjectShape, 'columns'>;

/** Rows of text with merged cells. */
export function tableOf(rows: readonly (readonly string[])[], merges: readonly Span[] = []): PageTable {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    kind: 'table',
    page: 1,
    merges,
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, index): SheetCell | null => {
        const text = row[index] ?? '';
        return text === '' ? null : { text };
      }),
    ),
  };
}

export function money(amount: number, { unit, thousands, zero }: Print): string {
  return amount === 0 ? zero : digits(amount, unit, thousands);
}

/**
 * A code as printed in the budget: 科目 whose code or name changed during the year are printed with the old one.
 */
export interface Naming {
  readonly codeOf: (code: string) => string;
  readonly nameOf: (code: string) => string;
}

export function subjectTable(
  { planned, department }: Unit,
  shape: SubjectShape,
  print: Print,
  naming: Naming,
): PageTable {
  const leaves = leafHeads(shape.columns);
  const told = planned.filter((item) => leaves.some(({ of }) => (of?.(item) ?? 0) !== 0));
  const figures = (items: readonly Planned[]) =>
    leaves.map(({ of }) => money(sum(items.map((item) => of?.(item) ?? 0)), print));
  const { nameOf } = functionalSubjects(department.year);
  const codes = [...new Set(told.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const rows = codes.map((code) => [
    ...codeCells(shape, naming.codeOf(code)),
    `${shape.codes === 'none' ? '\u3000'.repeat((code.length - 3) / 2) : ''}${code.length === 7 ? naming.nameOf(code) : (nameOf(code) ?? '')}`,
    ...figures(told.filter((item) => item.code.startsWith(code))),
  ]);
  const total = ['合计', ...Array.from({ length: codeWidth(shape) }, () => ''), ...figures(told)];
  const head = headRows(shape);
  const body = shape.total === 'first' ? [total, ...rows] : [...rows, total];
  return tableOf([...head.rows, ...body], head.merges);
}

function codeWidth({ codes }: SubjectShape): number {
  return { three: 3, whole: 1, none: 0 }[codes];
}

function codeCells({ codes }: SubjectShape, code: string): readonly string[] {
  if (codes === 'none') return [];
  if (codes === 'whole') return [code];
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
}

function leafHeads(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => (head.below === undefined ? [head] : leafHeads(head.below)));
}

function depthOf(heads: readonly Head[]): number {
  return Math.max(...heads.map(({ below }) => (below === undefined ? 1 : 1 + depthOf(below))));
}

function headRows(shape: SubjectShape): { rows: string[][]; merges: Span[] } {
  const [item, code, name] = shape.heads;
  const codes = codeWidth(shape);
  const three = codes === 3;
  const above = item === null ? 0 : 1;
  const depth = Math.max(depthOf(shape.columns), above + (three ? 2 : 1));
  const rows = Array.from({ length: depth }, () => Array.from({ length: codes + 1 }, () => ''));
  const merges: Span[] = [];
  const set = (row: number, column: number, text: string) => {
    const cells = rows[row];
    if (cells === undefined) return;
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  };
  if (item !== null) {
    set(0, 0, item);
    merges.push({ top: 0, left: 0, bottom: 0, right: codes });
  }
  const bottom = depth - 1;
  if (codes > 0) {
    set(above, 0, code);
    const last = three ? bottom - 1 : bottom;
    merges.push({ top: above, left: 0, bottom: last, right: codes - 1 });
  }
  if (three) for (const [index, level] of ['类', '款', '项'].entries()) set(bottom, index, level);
  set(above, codes, name);
  merges.push({ top: above, left: codes, bottom, right: codes });
  let at = codes + 1;
  const put = (heads: readonly Head[], top: number) => {
    for (const head of heads) {
      const from = at;
      set(top, at, head.text);
      if (head.below === undefined) {
        merges.push({ top, left: at, bottom, right: at });
        at++;
        continue;
      }
      put(head.below, top + 1);
      merges.push({ top, left: from, bottom: top, right: at - 1 });
    }
  };
  put(shape.columns, 0);
  return { rows, merges: merges.filter((m) => m.bottom > m.top || m.right > m.left) };
}
