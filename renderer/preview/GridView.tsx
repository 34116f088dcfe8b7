import { type Grid, type GridCell, hasManyColumns, metaLines } from '#shared/publication/blocks';

/** A printed table with the lines above and below it. */
export function GridView({ grid }: { readonly grid: Grid }) {
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className={hasManyColumns(grid) ? 'printed-table many' : 'printed-table'} data-table={grid.id}>
      <p className="table-title">{grid.title}</p>
      {grid.number !== '' && <p className="table-number">{grid.number}</p>}
      {metaLines(grid).map(([left, middle, right]) => (
        <p key={left} className="table-meta">
          <span>{left}</span>
          <span>{middle}</span>
          <span>{right}</span>
        </p>
      ))}
      <table>
        <colgroup>
          {grid.widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            <col key={at} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <thead>{grid.header.map(rowView)}</thead>
        <tbody>{grid.body.map(rowView)}</tbody>
      </table>
      {grid.notes.map((note) => (
        <p key={note} className="table-note">
          {note}
        </p>
      ))}
    </div>
  );
}

function rowView(cells: readonly GridCell[], at: number) {
  return <tr key={at}>{cells.map(cellView)}</tr>;
}

function cellView({ text, align, colSpan, rowSpan, bold, source }: GridCell, at: number) {
  return (
    <td
      key={at}
      colSpan={colSpan}
      rowSpan={rowSpan}
      className={bold === true ? `${align} bold` : align}
      data-source={source}
    >
      {text}
    </td>
  );
}
