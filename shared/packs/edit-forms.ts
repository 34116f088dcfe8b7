import type { TableId } from '#shared/tables/address';
import { columnsNamed, type NamedColumn } from '#shared/tables/expression';
import type {
  Block,
  ColumnDefinition,
  HeaderCell,
  TableDefinition,
  TemplatePack,
} from '#shared/tables/grammar';
import { formulaText } from './formula-text.ts';
import { relationText } from './relation-text.ts';

type Header = TableDefinition['header'];

/** A form with one more fixed row at the end of a block. */
export function withLine(table: TableDefinition, block: string, label: string): TableDefinition {
  return changedBlock(table, block, (own) => {
    if (own.rows.kind !== 'lines') return own;
    const number = Math.max(own.rows.to, ...own.rows.lines.map((line) => line.number)) + 1;
    return { ...own, rows: { ...own.rows, to: number, lines: [...own.rows.lines, { number, label }] } };
  });
}

/** A form without a fixed row; the other rows keep their 行次, because addresses name them. */
export function withoutLine(table: TableDefinition, block: string, number: number): TableDefinition {
  return changedBlock(table, block, (own) => {
    if (own.rows.kind !== 'lines') return own;
    const lines = own.rows.lines.filter((line) => line.number !== number);
    const isLast = number === own.rows.to && number > own.rows.from;
    const to = isLast ? Math.max(own.rows.from, ...lines.map((line) => line.number)) : own.rows.to;
    return { ...own, rows: { ...own.rows, to, lines } };
  });
}

/** A form with one more column at its right; its head is as high as the header. `null` if the name is taken. */
export function withColumn(
  table: TableDefinition,
  { id, role }: Pick<ColumnDefinition, 'id' | 'role'>,
): TableDefinition | null {
  const last = table.blocks.at(-1);
  if (last === undefined || table.blocks.some(({ columns }) => columns.some((each) => each.id === id)))
    return null;
  const width = role === 'words' ? WIDE_WORDS : WIDE;
  const added = changedBlock(table, last.id, (own) => ({
    ...own,
    columns: [...own.columns, { id, role, width }],
  }));
  const { printed } = table;
  return {
    ...added,
    header: withHead(table.header, id),
    ...(printed === undefined
      ? {}
      : {
          printed: {
            ...printed,
            header: withHead(printed.header, id),
            columns: [...printed.columns, { block: last.id, column: id, width }],
          },
        }),
  };
}

const WIDE = 12;
const WIDE_WORDS = 20;

/**
 * The formulas and 勾稽关系 of a pack that calculate with a column of a form, as people write them; formulas for the
 * column itself go with it and do not count.
 */
export function columnUses(
  { tables, relations }: TemplatePack,
  table: TableId,
  column: string,
): readonly string[] {
  const isNamed = (named: readonly NamedColumn[]) =>
    named.some((each) => each.table === table && each.column === column);
  const formulas = tables.flatMap(({ id, title, formulas }) =>
    formulas
      .filter((rule) => rule.columns.some((each) => id !== table || each !== column))
      .filter(({ expression, columns }) => isNamed(columnsNamed(expression, id, id === table ? [] : columns)))
      .map((rule) => `${title}的公式“${formulaText(rule)}”`),
  );
  const checked = relations
    .filter(
      ({ left, right }) =>
        (left.table === table && left.column === column) ||
        isNamed(columnsNamed(right, left.table, [left.column])),
    )
    .map((relation) => `勾稽关系“${relationText(relation)}”`);
  return [...formulas, ...checked];
}

/** A form without a column: neither in its blocks nor in the header, nor in its formulas for it (`columnUses`). */
export function withoutColumn(table: TableDefinition, block: string, column: string): TableDefinition {
  const all = table.blocks.flatMap((each) => each.columns.map(({ id }) => ({ block: each.id, column: id })));
  const at = (list: readonly { readonly block: string; readonly column: string }[]) =>
    list.flatMap((each, index) => (each.block === block && each.column === column ? [index] : []));
  const removed = changedBlock(table, block, (own) => ({
    ...own,
    columns: own.columns.filter(({ id }) => id !== column),
  }));
  const { printed } = table;
  return {
    ...removed,
    header: at(all).reduceRight(withoutHead, table.header),
    formulas: table.formulas.flatMap((rule) => {
      const columns = rule.columns.filter((each) => each !== column);
      return columns.length === 0 ? [] : [{ ...rule, columns }];
    }),
    ...(printed === undefined
      ? {}
      : {
          printed: {
            ...printed,
            header: at(printed.columns).reduceRight(withoutHead, printed.header),
            columns: printed.columns.filter((_, index) => !at(printed.columns).includes(index)),
          },
        }),
  };
}

function changedBlock(table: TableDefinition, id: string, change: (block: Block) => Block): TableDefinition {
  return { ...table, blocks: table.blocks.map((block) => (block.id === id ? change(block) : block)) };
}

function withHead(header: Header, text: string): Header {
  const high = header.length > 1 ? { rowSpan: header.length } : {};
  return header.map((cells, row) => (row === 0 ? [...cells, { text, ...high }] : cells));
}

/** The header without what stands over one column: a head over several is narrower by one. */
function withoutHead(header: Header, column: number): Header {
  const taken = header.map(() => new Set<number>());
  return header.map((cells, row) => {
    let at = 0;
    return cells.flatMap((cell): readonly HeaderCell[] => {
      while (taken[row]?.has(at)) at++;
      const [from, wide] = [at, cell.colSpan ?? 1];
      at += wide;
      for (let below = row + 1; below < row + (cell.rowSpan ?? 1); below++)
        for (let each = from; each < at; each++) taken[below]?.add(each);
      if (column < from || column >= at) return [cell];
      if (wide === 1) return [];
      const { colSpan: _, ...rest } = cell;
      return [wide === 2 ? rest : { ...rest, colSpan: wide - 1 }];
    });
  });
}
