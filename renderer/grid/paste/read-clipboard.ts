import { type Block, expandSpans, parseTsv, type SpanningCell } from './clipboard.ts';

/** The rectangle on the clipboard: an HTML table if there is one, else tab-separated text. */
export function readClipboard(data: DataTransfer): Block {
  const table = tableIn(data.getData('text/html'));
  return table ?? parseTsv(data.getData('text/plain'));
}

/** The parser runs no scripts and loads nothing. */
function tableIn(html: string): Block | null {
  if (!/<table/i.test(html)) return null;
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const rows = tables.flatMap((table) => [...table.rows].map((row) => [...row.cells].map(spanning)));
  return rows.length === 0 ? null : expandSpans(rows);
}

function spanning(cell: HTMLTableCellElement): SpanningCell {
  const text = (cell.textContent ?? '').replace(/\u00a0/g, ' ').replace(/\s*\n\s*/g, ' ');
  return { text: text.trim(), colSpan: cell.colSpan, rowSpan: cell.rowSpan };
}
