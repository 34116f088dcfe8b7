import { printable } from '#main/exports/printable';

/** It tells Excel that the text is UTF-8. */
const BOM = '\uFEFF';
/** A spreadsheet reads text with these beginnings as a formula. */
const FORMULA = /^[=+@\t\r]|^-(?![\d.]+$)/;

/** Rows as CSV (RFC 4180) that Excel opens on a double click: UTF-8 with BOM, line ends CRLF. */
export function csv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(`${BOM}${lines.join('')}`);
}

function field(text: string): string {
  const plain = printable(text);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
