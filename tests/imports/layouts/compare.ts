import type { readDocument } from '#shared/imports/document/read-document';
import type { Truth } from './print.ts';

export interface Difference {
  readonly kind: 'wrong' | 'missing' | 'invented';
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly expected: number | null;
  readonly got: number | null;
}

export interface Comparison {
  /** Cells with a figure that were read as printed. */
  readonly right: number;
  readonly differences: readonly Difference[];
}

type Cells = ReadonlyMap<string, number | null>;

/** Compares the figures read with those printed, cell by cell; a blank read as a blank does not count. */
export function compareTables(
  truth: Pick<Truth, 'tables'>,
  document: Pick<ReturnType<typeof readDocument>, 'tables'>,
): Comparison {
  const [printed, read] = [printedCells(truth), readCells(document)];
  const differences = [...new Set([...printed.keys(), ...read.keys()])].flatMap((key) =>
    difference(key, printed.get(key) ?? null, read.get(key) ?? null),
  );
  const figures = [...printed.values()].filter((amount) => amount !== null).length;
  const lost = differences.filter(({ kind }) => kind !== 'invented').length;
  return { right: figures - lost, differences };
}

function difference(key: string, expected: number | null, got: number | null): readonly Difference[] {
  if (expected === got) return [];
  const [table = '', row = '', column = ''] = key.split('/');
  const kind = expected === null ? 'invented' : got === null ? 'missing' : 'wrong';
  return [{ kind, table, row, column, expected, got }];
}

function printedCells({ tables }: Pick<Truth, 'tables'>): Cells {
  const cells = new Map<string, number | null>();
  for (const [table, rows] of Object.entries(tables))
    for (const [row, columns] of Object.entries(rows ?? {}))
      for (const [column, amount] of Object.entries(columns)) cells.set(`${table}/${row}/${column}`, amount);
  return cells;
}

/** For a form or row read twice, the later figures get a name of their own. */
function readCells({ tables }: Pick<ReturnType<typeof readDocument>, 'tables'>): Cells {
  const cells = new Map<string, number | null>();
  for (const { read } of tables)
    for (const row of read.rows)
      for (const [column, { amount, refused }] of Object.entries(row.cells)) {
        const key = `${read.id}/${row.id}/${column}`;
        const value = refused === null || refused === undefined ? amount : null;
        if (value !== null || !cells.has(key)) cells.set(cells.get(key) == null ? key : `${key}(2)`, value);
      }
  return cells;
}

/** Amounts formatted for people. */
export function shown({ kind, table, row, column, expected, got }: Difference): string {
  const money = (amount: number | null) =>
    amount === null ? '空' : (amount / 1_000_000).toFixed(6).replace(/0{1,4}$/, '');
  return `${kind} ${table}/${row}/${column}：应为 ${money(expected)}，读作 ${money(got)}（万元）`;
}
