import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { cellKey } from '#renderer/screens/reading/links/marks.ts';
import type { Selection } from '#renderer/screens/reading/links/selection.ts';
import { moveInGrid } from '#renderer/screens/reading/source/move-in-grid.ts';
import type { PreviewCell, PreviewItem } from '#shared/imports/bring-in/preview';
import type { TableSummary } from '#shared/imports/document/read-summary';
import type { LeftOut } from '#shared/report/coverage';
import type { Address } from '#shared/tables/address';
import { readRows } from './read-rows.ts';

/** One form, part or annex as read; each figure leads to its position in the file. */
export function ReadItem(props: {
  readonly item: PreviewItem;
  readonly summary: TableSummary | null;
  readonly selection: Selection;
  readonly onCell: (address: Address) => void;
  readonly onParagraph: (paragraph: number) => void;
  /** Shows a cell of the file by its name. */
  readonly onPlace: (name: string) => void;
}) {
  const { item, summary, selection } = props;
  if (item.paragraphs.length > 0) {
    return (
      <ol className="read-paragraphs" aria-label={item.title}>
        {item.paragraphs.map(({ text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be alike
          <li key={at}>
            <button type="button" onClick={() => props.onParagraph(at)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    );
  }
  if (item.cells.length === 0) return <p className="quiet">这张附件按原样读入。</p>;
  return (
    <>
      <p className="quiet">{said(item, summary)}</p>
      <LeftOutList leftOut={summary?.leftOut ?? []} onPlace={props.onPlace} />
      <ReadTable item={item} selection={selection} onCell={props.onCell} />
    </>
  );
}

/** Columns and rows with figures that the form does not have, each leading to its first cell. */
function LeftOutList(props: {
  readonly leftOut: readonly LeftOut[];
  readonly onPlace: (name: string) => void;
}) {
  if (props.leftOut.length === 0) return null;
  return (
    <ul className="left-out" aria-label="没有读的栏和行">
      {props.leftOut.map(({ kind, name, place, cells }) => (
        <li key={place}>
          <button type="button" onClick={() => props.onPlace(place)}>
            {`没有读${kind === 'row' ? '行' : '栏'}“${name}”：表样没有，${cells} 个数照原样留着`}
          </button>
        </li>
      ))}
    </ul>
  );
}

function said({ unit, cells }: PreviewItem, summary: TableSummary | null): string {
  const refused = cells.filter((cell) => cell.refused !== null).length;
  return [
    ...(summary === null || summary.why.length === 0 ? [] : [`认表依据：${summary.why.join('；')}`]),
    unit === null ? '没有读到金额单位' : `单位：${unit}`,
    `有数 ${cells.filter(({ text }) => text !== '').length} 格`,
    ...(refused === 0 ? [] : [`${refused} 格没有读入`]),
  ].join('。');
}

function ReadTable(props: {
  readonly item: PreviewItem;
  readonly selection: Selection;
  readonly onCell: (address: Address) => void;
}) {
  const { item, selection, onCell } = props;
  const { columns, rows } = useMemo(() => readRows(item.cells), [item]);
  const table = useRef<HTMLDivElement>(null);
  useScrollTo(table, selection);
  const cellOf = (row: number, column: number) => rows[row]?.cells.get(columns[column] ?? '');
  const choose = (row: number, column: number) => {
    const cell = cellOf(row, column);
    if (cell !== undefined) onCell(cell.address);
  };
  const keys = (event: KeyboardEvent<HTMLTableElement>) => moveInGrid(event, choose);
  const entry = item.cells.some(({ address }) => address === selection.address)
    ? selection.address
    : item.cells[0]?.address;
  return (
    <div className="read-table" ref={table}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are chosen */}
      <table role="grid" aria-label={`读出的 ${item.title}`} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }, row) => (
            <tr key={id}>
              <th scope="row" title={label}>
                {label}
              </th>
              {columns.map((column, at) => {
                const cell = cells.get(column);
                return cell === undefined ? (
                  <td key={column} className="none" />
                ) : (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
                  <td
                    key={column}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is chosen
                    role="gridcell"
                    data-cell={cellKey(row, at)}
                    data-address={cell.address}
                    tabIndex={cell.address === entry ? 0 : -1}
                    aria-selected={cell.address === selection.address}
                    className={cell.refused === null ? undefined : 'refused'}
                    title={cell.refused ?? cell.source}
                    onClick={() => onCell(cell.address)}
                  >
                    {shown(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown({ refused, text, becomes }: PreviewCell): string {
  if (refused !== null) return `${text}？`;
  return text === '' ? '' : becomes;
}

function useScrollTo(pane: RefObject<HTMLElement | null>, { address, from }: Selection): void {
  useEffect(() => {
    if (address === null || from === 'read') return;
    const cell = pane.current?.querySelector(`[data-address="${CSS.escape(address)}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [pane, address, from]);
}
