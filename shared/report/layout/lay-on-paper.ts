import { FOOTER_BLOCK } from '#shared/report/create';
import { address } from '#shared/tables/address';
import { type PrintedColumn, type PrintedColumns, type TableDefinition, 合计 } from '#shared/tables/grammar';
import type { LayoutCell, LayoutRow, TableLayout } from './table-layout.ts';

/** The names of a code's pieces, by their start position. */
const PIECES: Readonly<Record<number, string>> = { 0: '类', 3: '款', 5: '项' };

/** Arranges rows that are laid out block by block in the printed columns. */
export function layOnPaper(
  definition: TableDefinition,
  { columns, total }: PrintedColumns,
  body: readonly LayoutRow[],
): Pick<TableLayout, 'columns' | 'body'> {
  const places = definition.blocks.flatMap((block) =>
    block.columns.map((column) => ({ block: block.id, column })),
  );
  const placeOf = ({ block, column }: PrintedColumn) =>
    places.findIndex((place) => place.block === block && place.column.id === column);
  const order = columns.map((column) => ({ column, at: placeOf(column) })).filter(({ at }) => at !== -1);
  const rows = body.map((row) => ({
    ...row,
    cells: order.flatMap(({ column, at }) => {
      const cell = row.cells[at];
      return cell === undefined ? [] : [onPaper(cell, column, total === 'head' && row.key === 合计)];
    }),
  }));
  return {
    columns: order.flatMap(({ column, at }, index) => {
      const own = places[at]?.column;
      const isRepeated = order.some(
        (other, before) => before < index && other.column.column === column.column,
      );
      return own === undefined
        ? []
        : [{ ...own, id: isRepeated ? `${own.id}${index}` : own.id, width: column.width }];
    }),
    body:
      definition.footer === undefined
        ? rows
        : [
            ...rows,
            footerOnPaper(
              definition,
              order.map(({ column }) => column),
            ),
          ],
  };
}

function onPaper(cell: LayoutCell, { digits }: PrintedColumn, isHeadTotal: boolean): LayoutCell {
  if (digits === undefined || cell.kind !== 'text') return cell;
  return { ...cell, text: isHeadTotal ? (PIECES[digits[0]] ?? '') : cell.text.slice(...digits) };
}

/** Places each footer figure under the amounts of its block; its label spans the rest of the block. */
function footerOnPaper(
  { id, footer = [], blocks }: TableDefinition,
  columns: readonly PrintedColumn[],
): LayoutRow {
  let end = 0;
  const cells = footer.flatMap(({ label, row, column }, index): readonly LayoutCell[] => {
    const block = blocks[index]?.id;
    const at = columns.findIndex((each) => each.block === block && each.column === column);
    if (at === -1) return [];
    const colSpan = Math.max(1, at - end);
    end = at + 1;
    return [
      { kind: 'text', role: 'label', text: label, colSpan },
      { kind: 'amount', address: address(id, row, column), row },
    ];
  });
  return { key: FOOTER_BLOCK, emphasis: true, cells };
}
