import { add, cell, children, columns as sumOf, tops } from '#shared/tables/expression';
import type { FormulaRule } from '#shared/tables/grammar';
import type { FreeColumn } from './free-columns.ts';
import type { FreeRow, FreeRows } from './free-rows.ts';

/** Formulas of a free form, and how people are told of those that its figures gave away. */
export interface FoundFormulas {
  readonly formulas: readonly FormulaRule[];
  readonly said: readonly string[];
}

/** Finds the sums of a free form: by its kind of rows, and by figures that add up in every row or column. */
export function freeFormulas({ source, rows }: FreeRows, columns: readonly FreeColumn[]): FoundFormulas {
  const amounts = columns.flatMap(({ id, role }) => (role === 'amount' ? [id] : []));
  const across = sumsIn(
    amounts,
    (at) => /计$/.test(amounts[at] ?? ''),
    (at) => rows.map(({ amounts: own }) => own[amounts[at] ?? ''] ?? 0),
  ).map(({ total, parts }) => ({ total: amounts[total] ?? '', parts: parts.map((at) => amounts[at] ?? '') }));
  const said = across.map(({ total, parts }) => `“${total}”栏是“${parts.join('、')}”之和`);
  if (source.kind === 'lines') {
    const down = linesDown(rows, amounts);
    const computed = new Set(down.map(({ total }) => total));
    return {
      formulas: [
        ...rows.flatMap(({ id }) =>
          computed.has(id)
            ? []
            : across.map(({ total, parts }) => rule({ kind: 'row', row: id }, [total], sumOf(...parts))),
        ),
        ...down.map(({ total, parts }) =>
          rule({ kind: 'row', row: total }, amounts, add(...parts.map((row) => cell({ row })))),
        ),
      ],
      said: [
        ...said,
        ...down.map(
          (sum) =>
            `“${labelOf(rows, sum.total)}”是“${sum.parts.map((id) => labelOf(rows, id)).join('、')}”之和`,
        ),
      ],
    };
  }
  return {
    formulas: [
      ...across.map(({ total, parts }) => rule({ kind: 'leaves' }, [total], sumOf(...parts))),
      ...(source.kind === 'subjects' ? [rule({ kind: 'parents' }, amounts, children())] : []),
      rule({ kind: 'row', row: '合计' }, amounts, tops()),
    ],
    said,
  };
}

function rule(
  rows: FormulaRule['rows'],
  columns: readonly string[],
  expression: FormulaRule['expression'],
): FormulaRule {
  return { rows, columns, expression };
}

function labelOf(rows: readonly FreeRow[], id: string): string {
  return rows.find((row) => row.id === id)?.label ?? id;
}

function linesDown(rows: readonly FreeRow[], amounts: readonly string[]) {
  return sumsIn(
    rows,
    (at) => /计$/.test(rows[at]?.label ?? '') || /^其中/.test(rows[at + 1]?.label ?? ''),
    (at) => amounts.map((column) => rows[at]?.amounts[column] ?? 0),
  ).map(({ total, parts }) => ({
    total: rows[total]?.id ?? '',
    parts: parts.map((at) => rows[at]?.id ?? ''),
  }));
}

interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Totals that stand before their parts: those behind one, without the parts of totals among them, that add up to it
 * in all figures, some of which are something.
 */
function sumsIn(
  all: readonly unknown[],
  mayBeTotal: (at: number) => boolean,
  figures: (at: number) => readonly number[],
): readonly Sum[] {
  const found = new Map<number, Sum>();
  for (let at = all.length - 2; at >= 0; at--) {
    const own = figures(at);
    if (!mayBeTotal(at) || own.every((value) => value === 0)) continue;
    const tops = topsBehind(at, all.length, found);
    for (let count = tops.length; count >= 2; count--) {
      const parts = tops.slice(0, count);
      const sums = own.map((_, row) => parts.reduce((sum, part) => sum + (figures(part)[row] ?? 0), 0));
      if (!sums.every((sum, row) => sum === own[row])) continue;
      found.set(at, { total: at, parts });
      break;
    }
  }
  return [...found.values()].toReversed();
}

function topsBehind(at: number, end: number, found: ReadonlyMap<number, Sum>): readonly number[] {
  const tops: number[] = [];
  for (let next = at + 1; next < end; next = (lastOf(next, found) ?? next) + 1) tops.push(next);
  return tops;
}

function lastOf(at: number, found: ReadonlyMap<number, Sum>): number | null {
  const last = found.get(at)?.parts.at(-1);
  return last === undefined ? null : (lastOf(last, found) ?? last);
}
