import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { GridModel, GridRow } from '#renderer/grid/model/model.ts';
import type { HeaderCell } from '#shared/tables/grammar';

/** Text printed around a table. */
export interface PrintedWords {
  readonly title: string;
  /** Department, number of the form, unit. */
  readonly head: readonly string[];
  /** 注 and 说明. */
  readonly foot: readonly string[];
}

/**
 * Prints the shown table with all its rows on Ctrl+P or the browser's own command, without the rest of the
 * window.
 */
export function PrintSheet(props: { readonly model: GridModel; readonly words: PrintedWords }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      window.print();
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return printing ? createPortal(<Sheet {...props} />, document.body) : null;
}

function Sheet({ model, words }: { readonly model: GridModel; readonly words: PrintedWords }) {
  const units = model.columns.reduce((sum, { width }) => sum + width, 0);
  const rows = Array.from({ length: model.rowCount }, (_, index) => model.rowAt(index));
  return (
    <section className="print-sheet">
      <h1>{words.title}</h1>
      <p className="print-head">
        {words.head.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      <table>
        <colgroup>
          {model.columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(100 * width) / units}%` }} />
          ))}
        </colgroup>
        <thead>{model.header.map(printedHeader)}</thead>
        <tbody>{rows.map(printedRow)}</tbody>
      </table>
      {words.foot.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </section>
  );
}

function printedHeader(cells: readonly HeaderCell[], row: number) {
  return (
    <tr key={row}>
      {cells.map(({ text, colSpan, rowSpan }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: header cells never move
        <th key={index} colSpan={colSpan} rowSpan={rowSpan}>
          {text}
        </th>
      ))}
    </tr>
  );
}

function printedRow({ key, emphasis, cells }: GridRow) {
  return (
    <tr key={key} className={emphasis ? 'total' : undefined}>
      {cells.map((cell) => (
        <td key={cell.column} className={cell.role} colSpan={cell.span} rowSpan={cell.rowSpan}>
          {cell.text}
        </td>
      ))}
    </tr>
  );
}
