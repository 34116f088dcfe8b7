import type { GridCell } from '#renderer/grid/model/model.ts';

/** A rectangle of texts on the clipboard. */
export type Block = readonly (readonly string[])[];

/** Tab-separated text as exchanged by Excel and WPS: quoted if needed, CRLF between rows. */
export function toTsv(rows: Block): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

function quote(field: string): string {
  return /["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Parses tab-separated text. A quote inside a field that does not begin with one is part of the text. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { field, end } = fieldAt(text, at);
    rows.at(-1)?.push(field);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** The field that begins at an index, and the index of the tab or line break behind it, or of the text's end. */
function fieldAt(text: string, from: number): { readonly field: string; readonly end: number } {
  const isQuoted = text[from] === '"';
  const closing = isQuoted ? closingQuote(text, from + 1) : from;
  const rest = isQuoted ? closing + 1 : from;
  const separator = /[\t\n]/g;
  separator.lastIndex = rest;
  const end = separator.exec(text)?.index ?? text.length;
  const quoted = isQuoted ? withSingleQuotes(text.slice(from + 1, closing)) : '';
  return { field: quoted + text.slice(rest, end).replaceAll('\r', ''), end };
}

/** Split and joined: replacing takes eight times as long for four times the quotes. */
function withSingleQuotes(text: string): string {
  return text.split('""').join('"');
}

/** The index of the quote that ends a quoted field, or of the text's end; doubled ones are part of the field. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** Cells as an HTML table: figures keep their format in Excel and WPS, codes stay text. */
export function toHtml(rows: readonly (readonly GridCell[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${body}</table>`;
}

function htmlCell(cell: GridCell): string {
  const format = cell.role === 'amount' ? '#,##0.00' : '@';
  return `<td style='mso-number-format:"${format.replaceAll(/[#,@.]/g, '\\$&')}"'>${escaped(cell.input)}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A cell of an HTML table with its column and row spans. */
export interface SpanningCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

const MOST_COLUMNS = 1000;

/** Expands rows of spanning cells into a rectangle: a cell is blank beyond its first position. */
export function expandSpans(rows: readonly (readonly SpanningCell[])[]): string[][] {
  const taken = new Set<string>();
  const expanded = rows.map((cells, row) => {
    const texts: string[] = [];
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row}:${column}`)) texts[column++] = '';
      const width = Math.min(cell.colSpan, MOST_COLUMNS);
      for (let down = 1; down < Math.min(cell.rowSpan, rows.length - row); down++) {
        for (let across = 0; across < width; across++) taken.add(`${row + down}:${column + across}`);
      }
      for (let across = 0; across < width; across++) texts[column++] = across === 0 ? cell.text : '';
    }
    while (taken.has(`${row}:${column}`)) texts[column++] = '';
    return texts;
  });
  const width = expanded.reduce((most, texts) => Math.max(most, texts.length), 0);
  return expanded.map((texts) => [...texts, ...Array<string>(width - texts.length).fill('')]);
}
