// Changes to a workbook between the exporting program and gathering.
import { CFB } from '@e965/xlsx';
import type { Form, FormId } from '../form.ts';
import type { Area, GridCell, GridSheet } from '../sheet-grid.ts';

/** A figure of a form: of a numbered line, or of a 科目 (`null` is 合计). */
export interface FigurePlace {
  readonly form: FormId;
  readonly row: number | string | null;
  readonly column: string;
}

/** The forms with one figure changed; throws if there is none. */
export function withFigure(forms: readonly Form[], place: FigurePlace, by: number): readonly Form[] {
  let changed = 0;
  const cells = <
    T extends { readonly cells: Form extends never ? never : Readonly<Record<string, unknown>> },
  >(
    row: T,
  ): T => {
    const value = row.cells[place.column];
    if (typeof value !== 'number') return row;
    changed++;
    return { ...row, cells: { ...row.cells, [place.column]: value + by } };
  };
  const made = forms.map((form): Form => {
    if (form.id !== place.form) return form;
    if (form.kind === 'subjects')
      return { ...form, rows: form.rows.map((row) => (row.code === place.row ? cells(row) : row)) };
    const blocks = form.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => (row.number === place.row ? cells(row) : row)),
    }));
    return { ...form, blocks };
  });
  if (changed !== 1)
    throw new RangeError(`${place.form}/${place.row}/${place.column} stands ${changed} times`);
  return made;
}

/** An additional column before `at`, empty or with a text in every row of the body. */
export function withColumn(
  sheet: GridSheet,
  at: number,
  head: string | null,
  word: (row: number) => string | null,
): GridSheet {
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.amount));
  const moved = (column: number) => (column >= at ? column + 1 : column);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => {
      const text = row === 3 ? head : row >= first ? word(row - first + 1) : null;
      const own: GridCell | null = text === null || row < 3 ? null : { value: text };
      return [...cells.slice(0, at), own, ...cells.slice(at)];
    }),
    merges: sheet.merges.map(
      (area): Area => ({
        ...area,
        left: moved(area.left),
        right: area.right >= at ? area.right + 1 : area.right,
      }),
    ),
  };
}

/** An empty row after every tenth of the body. */
export function withEmptyRows(sheet: GridSheet): GridSheet {
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.amount));
  const moved = (row: number) => row + (row > first ? Math.floor((row - first) / 10) : 0);
  const rows: (readonly (GridCell | null)[])[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    while (rows.length < moved(row)) rows.push([]);
    rows.push(cells);
  }
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
  };
}

/** Signatures below the form. */
export function withSignatures(sheet: GridSheet): GridSheet {
  const words = ['单位负责人：', null, '财务负责人：', null, '填表人：', null, '联系电话：'];
  const cells = words.map((value) => (value === null ? null : { value }));
  return { ...sheet, rows: [...sheet.rows, [], cells] };
}

/** Figures as text, with separators. */
export function withWords(sheet: GridSheet): GridSheet {
  const told = (value: number) =>
    value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) =>
        cell?.amount && typeof cell.value === 'number' ? { value: told(cell.value) } : cell,
      ),
    ),
  };
}

/** The amounts of a sheet with `change` applied to the one at `index`. */
export function withAmount(
  sheet: GridSheet,
  index: number,
  change: (value: number) => number | string,
): GridSheet {
  let at = 0;
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => {
        if (!cell?.amount || typeof cell.value !== 'number' || cell.value === 0) return cell;
        return at++ === index ? { ...cell, value: change(cell.value) } : cell;
      }),
    ),
  };
}

/** Repeats the header after the fifth row of the body, as printed pages do. */
export function withRepeatedHead(sheet: GridSheet): GridSheet {
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.amount));
  const head = sheet.rows.slice(3, first);
  const at = first + 5;
  if (first === -1 || at >= sheet.rows.length) return sheet;
  const moved = (row: number) => (row >= at ? row + head.length : row);
  return {
    ...sheet,
    rows: sheet.rows.toSpliced(at, 0, ...head),
    merges: sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
  };
}

/** Puts all sheets into one, one below the other. */
export function stacked(sheets: readonly GridSheet[]): GridSheet {
  const rows: (readonly (GridCell | null)[])[] = [];
  const merges: Area[] = [];
  for (const sheet of sheets) {
    const by = rows.length;
    rows.push(...sheet.rows, []);
    merges.push(...sheet.merges.map((area) => ({ ...area, top: area.top + by, bottom: area.bottom + by })));
  }
  return { name: 'Sheet1', rows, merges, hiddenRows: [] };
}

/** Appends the codes of 经济分类 to the names in the header. */
export function withCodesBehind(sheet: GridSheet, codes: ReadonlyMap<string, string>): GridSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => {
        const code = codes.get(String(cell?.value ?? '').trim());
        return cell === null || code === undefined ? cell : { ...cell, value: `${cell.value}\n${code}` };
      }),
    ),
  };
}

/** The same sheet for another unit or year, with other figures. */
export function ofAnother(sheet: GridSheet, from: string, to: string): GridSheet {
  return {
    ...sheet,
    name: `${sheet.name.slice(0, 28)}(2)`,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => {
        if (cell?.amount && typeof cell.value === 'number') return { ...cell, value: cell.value * 2 };
        return typeof cell?.value === 'string' ? { ...cell, value: cell.value.replace(from, to) } : cell;
      }),
    ),
  };
}

/** Zeros in a program's notation. */
export function withZeros(sheet: GridSheet, zero: string): GridSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => (cell?.amount && cell.value === 0 ? { value: zero } : cell)),
    ),
  };
}

const FILEPASS = 0x2f;

/** An .xls whose stream is marked as locked. */
export function locked(bytes: Uint8Array): Uint8Array {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const entry = CFB.find(file, '/Workbook');
  if (entry === null) throw new RangeError('no workbook in the file');
  const stream = Buffer.from(entry.content as Uint8Array);
  const after = 4 + stream.readUInt16LE(2);
  const record = Buffer.from([FILEPASS, 0, 4, 0, 0, 0, 0x12, 0x34]);
  entry.content = Buffer.concat([stream.subarray(0, after), record, stream.subarray(after)]);
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
