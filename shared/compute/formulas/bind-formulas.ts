import type { BoundFormula } from '#shared/compute/cell';
import type { Row } from '#shared/report/report';
import { assertNever } from '#shared/result';
import type { Address } from '#shared/tables/address';
import { address } from '#shared/tables/address';
import type { FormulaRule, TableDefinition } from '#shared/tables/grammar';
import { bind } from './bind.ts';
import type { Shapes, TableShape } from './shapes.ts';

/** Binds every formula of a report to its cell. If several rules name one cell, the first declared wins. */
export function bindFormulas(shapes: Shapes): Map<Address, BoundFormula> {
  const formulas = new Map<Address, BoundFormula>();
  for (const shape of shapes.values()) {
    for (const rule of shape.definition.formulas) bindRule(rule, shape, shapes, formulas);
  }
  return formulas;
}

function bindRule(
  rule: FormulaRule,
  shape: TableShape,
  shapes: Shapes,
  into: Map<Address, BoundFormula>,
): void {
  const table = shape.definition.id;
  for (const { row, classRow } of rowsOf(rule, shape)) {
    for (const column of rule.columns) {
      const at = address(table, row.id, column);
      if (into.has(at)) continue;
      const bound = bind(rule.expression, { table, row: row.id, column }, shapes, classRow);
      into.set(at, rule.atLeast ? { ...bound, atLeast: true } : bound);
    }
  }
}

interface Target {
  readonly row: Row;
  readonly classRow?: string;
}

function rowsOf(rule: FormulaRule, shape: TableShape): readonly Target[] {
  const { rows } = rule;
  const all = [...shape.rows.values()];
  switch (rows.kind) {
    case 'row':
      return all.filter((row) => row.id === rows.row).map((row) => ({ row }));
    case 'lines':
      return all.filter((row) => between(Number(row.id), rows.from, rows.to)).map((row) => ({ row }));
    case 'classLines': {
      const classes = classLines(shape.definition);
      return all.flatMap((row) => {
        const classRow = classes.get(row.id);
        return classRow === undefined ? [] : [{ row, classRow }];
      });
    }
    case 'parents':
      return all.filter((row) => shape.hierarchy.childrenOf(row.id).length > 0).map((row) => ({ row }));
    case 'leaves':
      return shape.hierarchy.leaves.map((row) => ({ row }));
    default:
      return assertNever(rows);
  }
}

/** 行次 → code of the 类 that the line represents. */
export function classLines(definition: TableDefinition): ReadonlyMap<string, string> {
  return new Map(
    definition.blocks.flatMap((block) =>
      block.rows.kind === 'lines'
        ? block.rows.lines.flatMap(({ number, code }) =>
            code === undefined ? [] : [[String(number), code] as const],
          )
        : [],
    ),
  );
}

function between(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}
