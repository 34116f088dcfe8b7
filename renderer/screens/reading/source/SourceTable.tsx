import { type KeyboardEvent, useState } from 'react';
import { type BlockMarks, cellKey } from '#renderer/screens/reading/links/marks.ts';
import type { OutlineTable } from '#shared/imports/source/outline';
import type { SourcePlace } from '#shared/imports/source/source-places';
import { columnLetters } from '#shared/tables/column-letters';
import { drawnRows } from './drawn-rows.ts';
import { moveInGrid } from './move-in-grid.ts';

const AT_ONCE = 300;

/** A table as printed, with its merged cells. A click or the arrow keys show where a cell was read to. */
export function SourceTable(props: {
  readonly block: OutlineTable;
  readonly marks: BlockMarks;
  readonly selected: SourcePlace | null;
  readonly pointing: Pointing | null;
  readonly onSelect: (row: number, column: number) => void;
}) {
  const { block, marks, selected, pointing, onSelect } = props;
  const [whole, setWhole] = useState(false);
  const most = whole || (selected?.row ?? 0) >= AT_ONCE ? block.rows.length : AT_ONCE;
  const rows = drawnRows(block, most);
  const width = block.rows[0]?.length ?? 0;
  const choose = (row: number, column: number) =>
    pointing === null ? onSelect(row, column) : pointing.onRow(row);
  const keys = (event: KeyboardEvent<HTMLTableElement>) => moveInGrid(event, choose);
  const entry = firstCell(rows, selected);
  return (
    <figure className={figureClass(pointing, selected)}>
      <figcaption>
        <strong>{block.name}</strong>
        <span>{marks.title ?? '照原样留着'}</span>
      </figcaption>
      <div className="source-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are chosen */}
        <table role="grid" aria-label={`${block.name} ${marks.title ?? ''}`.trim()} onKeyDown={keys}>
          {pointing !== null && <PointedColumns width={width} pointing={pointing} />}
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row} data-row={row} className={rowClass(row, marks, pointing, selected)}>
                <th scope="row">
                  {pointing === null ? (
                    row + 1
                  ) : (
                    <button
                      type="button"
                      aria-label={`第${row + 1}行是表头`}
                      onClick={() => pointing.onRow(row)}
                    >
                      {row + 1}
                    </button>
                  )}
                </th>
                {cells.map(({ column, colSpan, rowSpan, text }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
                  <td
                    key={column}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is chosen
                    role="gridcell"
                    data-cell={cellKey(row, column)}
                    tabIndex={entry === cellKey(row, column) ? 0 : -1}
                    colSpan={colSpan}
                    rowSpan={rowSpan}
                    title={`第${row + 1}行第${column + 1}列`}
                    aria-selected={isAt(selected, row, column)}
                    className={cellClass(text, colSpan, marks.cells.get(cellKey(row, column)))}
                    onClick={() => choose(row, column)}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {most < block.rows.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {`还有 ${block.rows.length - most} 行，全部显示`}
        </button>
      )}
    </figure>
  );
}

function PointedColumns({ width, pointing }: { readonly width: number; readonly pointing: Pointing }) {
  return (
    <thead>
      <tr>
        <td />
        {Array.from({ length: width }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their number only
          <th key={column} scope="col">
            <button type="button" title={`第${column + 1}列`} onClick={() => pointing.onColumn(column)}>
              {columnLetters(column)}
              <span>{pointing.columns.get(column)}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function figureClass(pointing: Pointing | null, selected: SourcePlace | null): string {
  if (pointing !== null) return 'source-table pointing';
  return selected !== null && selected.row === null ? 'source-table chosen' : 'source-table';
}

/** The cell reached with Tab: the selected one, or the first. */
function firstCell(rows: ReturnType<typeof drawnRows>, selected: SourcePlace | null): string {
  if (selected !== null && selected.row !== null && selected.column !== null)
    return cellKey(selected.row, selected.column);
  const [first] = rows;
  return cellKey(first?.row ?? 0, first?.cells[0]?.column ?? 0);
}

function isAt(selected: SourcePlace | null, row: number, column: number): boolean {
  return selected !== null && selected.row === row && selected.column === column;
}

function rowClass(
  row: number,
  marks: BlockMarks,
  pointing: Pointing | null,
  selected: SourcePlace | null,
): string | undefined {
  if (pointing !== null && pointing.head === row) return 'head';
  if (selected !== null && selected.row === row && selected.column === null) return 'chosen';
  return marks.rows.has(row) ? 'refused' : undefined;
}

const FIGURE = /^[-−－]?[\d,，]+(\.\d+)?$/;

/** Longer texts are not broken after each character. */
const LONG = 4;

function cellClass(text: string, colSpan: number, mark: 'read' | 'refused' | undefined): string {
  const kind = FIGURE.test(text.trim()) ? 'number' : colSpan === 1 && text.length > LONG ? 'words' : '';
  return [mark ?? '', kind].filter(Boolean).join(' ');
}

/** Pointing at a table: the row that ends its header, and the column to assign next. */
export interface Pointing {
  readonly sheet: number;
  readonly head: number | null;
  /** The meaning of a column, as far as it is set. */
  readonly columns: ReadonlyMap<number, string>;
  readonly onRow: (row: number) => void;
  readonly onColumn: (column: number) => void;
}
