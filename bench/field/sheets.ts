import ExcelJS, { type Cell } from 'exceljs';

/** A workbook as plain data, for another library to write: all its cells, and the looks they share. */
export interface PlainBook {
  readonly looks: readonly Readonly<Record<string, unknown>>[];
  readonly sheets: readonly PlainSheet[];
}

interface PlainSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  /** From 0: row, column, index of the look, text or number, formula. */
  readonly cells: readonly (readonly [number, number, number, string | number | null, string | null])[];
  readonly merges: readonly string[];
}

/** Reads a workbook that we wrote. */
export async function plainBook(bytes: Uint8Array): Promise<PlainBook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const looks = new Map<string, number>();
  const lookOf = (cell: Cell) => {
    const key = JSON.stringify(plainLook(cell));
    const known = looks.get(key) ?? looks.size;
    looks.set(key, known);
    return known;
  };
  const sheets = book.worksheets.map((sheet): PlainSheet => {
    const cells: PlainSheet['cells'][number][] = [];
    const heights: [number, number][] = [];
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (row.height) heights.push([number - 1, row.height]);
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (cell.isMerged && cell.master !== cell) return;
        cells.push([number - 1, column - 1, lookOf(cell), ...plainValue(cell)]);
      });
    });
    const { merges } = sheet.model as unknown as { readonly merges: readonly string[] };
    const widths = (sheet.columns ?? []).map(({ width }) => width ?? 9);
    return { name: sheet.name, widths, heights, cells, merges };
  });
  return { looks: [...looks.keys()].map((key) => JSON.parse(key)), sheets };
}

function plainValue(cell: Cell): [string | number | null, string | null] {
  if (cell.formula) return [(cell.result as string | number | undefined) ?? null, cell.formula];
  return [typeof cell.value === 'number' ? cell.value : cell.value === null ? null : cell.text, null];
}

/** With XlsxWriter's names of these properties. */
function plainLook({ font, alignment, border, numFmt, protection }: Cell): Record<string, unknown> {
  return {
    font_name: font?.name ?? '宋体',
    font_size: font?.size ?? 9,
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.color?.argb === undefined ? {} : { font_color: `#${font.color.argb.slice(2)}` }),
    ...(alignment?.horizontal === undefined ? {} : { align: alignment.horizontal }),
    valign: alignment?.vertical === 'middle' ? 'vcenter' : 'top',
    ...(alignment?.wrapText === true ? { text_wrap: true } : {}),
    ...(alignment?.shrinkToFit === true ? { shrink: true } : {}),
    ...(border?.top === undefined ? {} : { border: 1 }),
    ...(numFmt === undefined ? {} : { num_format: numFmt }),
    ...(protection?.locked === false ? { locked: false } : {}),
  };
}
