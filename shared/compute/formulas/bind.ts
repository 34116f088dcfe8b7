import type { BoundFormula, Term } from '#shared/compute/cell';
import { assertNever } from '#shared/result';
import type { CellPosition, RowId, TableId } from '#shared/tables/address';
import { address } from '#shared/tables/address';
import type { Expression } from '#shared/tables/expression';
import * as say from './sentences.ts';
import type { Shapes, TableShape } from './shapes.ts';

/**
 * Binds a formula to a cell as the signed cells it sums; rows missing from the report are omitted. `classRow` is
 * the 类 that a line of a 总表 represents: a cell of another table means that row.
 */
export function bind(
  expression: Expression,
  place: CellPosition,
  shapes: Shapes,
  classRow?: RowId,
): BoundFormula {
  const bound = read(expression, { place, shapes, classRow });
  return { terms: bound.terms, tables: bound.tables, sentence: bound.sentence };
}

interface Context {
  readonly place: CellPosition;
  readonly shapes: Shapes;
  readonly classRow: RowId | undefined;
}

type Reading = BoundFormula;

function read(expression: Expression, context: Context): Reading {
  const { place } = context;
  switch (expression.kind) {
    case 'lines':
      return ownRows(
        context,
        numbers(expression.from, expression.to),
        say.lines(expression.from, expression.to, shape(context)),
      );
    case 'columns':
      return sum(
        expression.columns.map((column) => term({ ...place, column }, context)),
        say.columns(expression.columns),
        [place.table],
      );
    case 'children': {
      const below = shape(context).hierarchy.childrenOf(place.row);
      return ownRows(
        context,
        below.map((row) => row.id),
        say.children(below),
      );
    }
    case 'tops': {
      const { codes } = expression;
      const tops = shape(context).hierarchy.tops.filter((row) => !codes || codes.includes(row.code ?? ''));
      return ownRows(
        context,
        tops.map((row) => row.id),
        say.tops(codes),
      );
    }
    case 'cell':
      return readCell(expression, context);
    case 'add':
      return join(
        expression.parts.map((part) => read(part, context)),
        say.ADD,
      );
    case 'subtract': {
      const less = expression.less.map((part) => negate(read(part, context)));
      return join([read(expression.from, context), ...less], say.SUBTRACT);
    }
    default:
      return assertNever(expression);
  }
}

function readCell(expression: Extract<Expression, { kind: 'cell' }>, context: Context): Reading {
  const { place, classRow } = context;
  const table = expression.table ?? place.table;
  const row = expression.row ?? (table === place.table ? place.row : (classRow ?? place.row));
  const column = expression.column ?? place.column;
  return sum(
    [term({ table, row, column }, context)],
    say.cell({ table, row, column }, place, context.shapes),
    [table],
  );
}

function ownRows(context: Context, rows: readonly RowId[], sentence: string): Reading {
  return sum(
    rows.map((row) => term({ ...context.place, row }, context)),
    sentence,
    [context.place.table],
  );
}

function term(place: CellPosition, context: Context): Term | null {
  const exists = context.shapes.get(place.table)?.rows.has(place.row);
  return exists ? { sign: 1, address: address(place.table, place.row, place.column) } : null;
}

function sum(terms: readonly (Term | null)[], sentence: string, tables: readonly TableId[]): Reading {
  return { terms: terms.filter((each) => each !== null), sentence, tables };
}

function join(parts: readonly Reading[], sign: string): Reading {
  return {
    terms: parts.flatMap((part) => part.terms),
    sentence: parts.map((part) => part.sentence).join(sign),
    tables: [...new Set(parts.flatMap((part) => part.tables))],
  };
}

function negate(reading: Reading): Reading {
  return {
    ...reading,
    terms: reading.terms.map(({ sign, address: at }) => ({ sign: sign === 1 ? -1 : 1, address: at })),
  };
}

function shape(context: Context): TableShape {
  const found = context.shapes.get(context.place.table);
  if (found === undefined) throw new RangeError(`formula in unknown table ${context.place.table}`);
  return found;
}

function numbers(from: number, to: number): RowId[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
