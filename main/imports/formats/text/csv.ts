import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { SheetCell } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { decodeText } from './text.ts';

const SEPARATORS = [',', '\t', ';'] as const;
const LOOK_AT = 20_000;

/** Reads a table of separated values as one sheet: commas, tabs or semicolons, whichever the file uses. */
export function readCsv(file: string, bytes: Buffer): SourceFile {
  const { text, remarks } = decodeText(file, bytes);
  const rows = readRows(text, separatorOf(text));
  const sheet = {
    ...({ file, name: file.replace(/\.[^.]+$/, ''), naming: 'A1', lead: 0 } as const),
    ...{ rows, merges: [], hiddenRows: [] },
  };
  return { file, kind: 'workbook', blocks: [{ kind: 'sheet', sheet }], remarks };
}

/** The most frequent separator outside quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, LOOK_AT).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((each) => start.split(each).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function readRows(text: string, separator: string): readonly (readonly (SheetCell | null)[])[] {
  const rows: (SheetCell | null)[][] = [];
  let row: (SheetCell | null)[] = [];
  let cells = 0;
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
    if (row.length < LIMITS.columns) row.push(toCell(field.text));
    if (++cells > LIMITS.cells) throw new Refusal('表格的单元格太多，不像是决算表，没有读入');
    at = field.end + 1;
    if (text[field.end] === separator && at < text.length) continue;
    if (text[field.end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
    if (rows.length > LIMITS.rowsPerSheet) {
      throw new Refusal(`表格超过 ${LIMITS.rowsPerSheet} 行，不像是决算表，没有读入`);
    }
  }
  return rows;
}

/** The end of an unquoted field: at a separator or the line's end. */
function plainField(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end };
}

/** A quoted field may contain anything, with quotes doubled. */
function quotedField(text: string, from: number): { readonly text: string; readonly end: number } {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return { text: text.slice(from + 1), end: text.length };
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** Some programs write `="0012"` to keep a value as text. */
function toCell(field: string): SheetCell | null {
  const text = field.trim().replace(/^="(.*)"$/, '$1');
  return text === '' ? null : { text };
}
