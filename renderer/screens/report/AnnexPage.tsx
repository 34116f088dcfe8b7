import { Empty } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Grid, GridCell } from '#shared/publication/blocks';
import { annexGrids } from '#shared/publication/pages/annexes';
import type { AnnexId } from './page.ts';

/** An annex as it will be printed. */
export function AnnexPage({ draft, annex }: { readonly draft: Draft; readonly annex: AnnexId }) {
  const grid = annexGrids(draft.report).find(({ id }) => id === annex);
  return (
    <>
      <div className="page-head">
        <h2>{grid?.title ?? annex}</h2>
      </div>
      {grid === undefined ? <Empty description="这份报表没有填列本附件" /> : <AnnexTable grid={grid} />}
    </>
  );
}

function AnnexTable({ grid }: { readonly grid: Grid }) {
  return (
    <div className="annex">
      <table aria-label={grid.title}>
        <thead>{grid.header.map((row, index) => tableRow(row, index, true))}</thead>
        <tbody>{grid.body.map((row, index) => tableRow(row, index, false))}</tbody>
      </table>
    </div>
  );
}

function tableRow(cells: readonly GridCell[], index: number, head: boolean) {
  return (
    <tr key={index}>
      {cells.map((cell, column) => {
        const Tag = head || cell.bold === true ? 'th' : 'td';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed annex does not move
          <Tag key={column} colSpan={cell.colSpan} rowSpan={cell.rowSpan} style={{ textAlign: cell.align }}>
            {cell.text}
          </Tag>
        );
      })}
    </tr>
  );
}
