import { useLayoutEffect, useRef } from 'react';
import type { HeaderCell } from '#shared/tables/grammar';

/** The official header, merged as in print, staying in view. */
export function GridHeader({ header }: { readonly header: readonly (readonly HeaderCell[])[] }) {
  const head = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    let top = 0;
    for (const row of head.current?.rows ?? []) {
      for (const cell of row.cells) cell.style.top = `${top}px`;
      top += row.offsetHeight;
    }
    // rows scrolled to stop below the header
    head.current?.parentElement?.style.setProperty('--head-height', `${top}px`);
  });
  return (
    <thead ref={head}>
      {header.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header rows never move
        <tr key={index}>
          {row.map((cell, column) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: header cells never move
              key={column}
              scope={(cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col'}
              colSpan={cell.colSpan}
              rowSpan={cell.rowSpan}
              aria-label={cell.text === '' ? '空' : undefined}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}
