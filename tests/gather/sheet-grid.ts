// A form as cells of a worksheet, as laid out by a program.
import {
  type Column,
  depthOf,
  type Form,
  type LinesForm,
  leafColumns,
  type SubjectsForm,
  type Value,
} from './form.ts';
import type { Program } from './program.ts';

export interface GridCell {
  readonly value: string | number;
  /** Whether it is an amount in the sheet's unit; counts and words are not. */
  readonly amount?: true;
}

export interface GridSheet {
  readonly name: string;
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
}

/** From 0, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The lines above every form. */
export interface Heading {
  readonly unit: string;
  readonly year: number;
}

const DIVISOR = { 元: 100, 千元: 100_000, 万元: 1_000_000 } as const;

/** Cells at positions; rows and columns are added on demand. */
export class Paper {
  readonly rows: (GridCell | null)[][] = [];
  readonly merges: Area[] = [];

  put(row: number, column: number, value: GridCell | string | number | null): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value === null || value === '' ? null : typeof value === 'object' ? value : { value };
  }

  putAcross(row: number, column: number, values: readonly (GridCell | string | number | null)[]): void {
    for (const [index, value] of values.entries()) this.put(row, column + index, value);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }
}

/** The form as written by this program. */
export function formSheet(form: Form, heading: Heading, program: Program): GridSheet {
  const paper = new Paper();
  const width =
    form.kind === 'lines' ? lineWidth(form) : codeColumns(program) + 1 + leafColumns(form.columns).length;
  const top = putHeading(paper, form, heading, program, width);
  const body =
    form.kind === 'lines' ? putLines(paper, form, program, top) : putSubjects(paper, form, program, top);
  const hiddenRows = program.hidden
    ? paper.rows.map((_, index) => index).filter((index) => index > body && (index - body) % 4 === 3)
    : [];
  const sheet = { name: sheetName(form, program), rows: paper.rows, merges: paper.merges, hiddenRows };
  return program.spacers ? spaced(sheet) : sheet;
}

export function sheetName({ id, title }: Form, { sheets }: Program): string {
  const number = id.replace('财决', '');
  const letter = number.startsWith('附') ? `F${number.slice(1)}` : `Z${number.replace('-', '_')}`;
  const name = { prefixed: `${letter} ${title}(${id}表)`, plain: title, numbered: id }[sheets];
  return name.slice(0, 31);
}

function putHeading(paper: Paper, form: Form, heading: Heading, program: Program, width: number): number {
  paper.put(0, 0, form.title);
  paper.merge(0, 0, 0, program.number === 'beside' ? width - 2 : width - 1);
  const row = program.number === 'own-row' ? 2 : 1;
  if (program.number !== 'none') paper.put(row - 1, width - 1, `${form.id}表`);
  const middle = Math.max(1, Math.floor(width / 2));
  if (program.heading === 'other') {
    paper.put(row, 0, `单位名称：[101001]${heading.unit}`);
    paper.put(row, middle, `${heading.year}年`);
    paper.put(row, Math.max(2, width - 1), `单位：${program.unit}`);
    return row + 1;
  }
  paper.put(row, 0, `编制单位：${heading.unit}`);
  paper.put(row, middle, `${heading.year}年度`);
  paper.put(row, Math.max(2, width - 1), `金额单位：${program.unit}`);
  return row + 1;
}

const lineWidth = ({ blocks }: LinesForm) =>
  blocks.reduce((total, { columns }) => total + 2 + leafColumns(columns).length, 0);

/** Returns the last row of the headings. */
function putLines(paper: Paper, form: LinesForm, program: Program, top: number): number {
  const say = (text: string) => program.words[text] ?? text;
  const depth = Math.max(...form.blocks.map(({ columns }) => depthOf(columns)));
  const heads = form.blocks.some(({ head }) => head !== null) ? 1 : 0;
  const numbers = top + heads + depth;
  const first = numbers + (program.columnNumbers ? 1 : 0);
  let left = 0;
  let number = 0;
  let last = null as { readonly head: string; readonly left: number } | null;
  for (const { head, item, columns, rows } of form.blocks) {
    const leaves = leafColumns(columns);
    const right = left + 1 + leaves.length;
    if (head !== null && last?.head === head && program.merged) {
      const open = paper.merges.findIndex((area) => area.top === top && area.left === last?.left);
      paper.merges.splice(open, 1, { top, left: last.left, bottom: top, right });
    } else if (head !== null) {
      paper.put(top, left, head);
      if (program.merged) paper.merge(top, left, top, right);
      last = { head, left };
    }
    putHead(
      paper,
      program,
      [{ text: say(item), id: '项目' }, { text: '行次', id: '行次' }, ...columns],
      top + heads,
      left,
      depth,
    );
    if (program.columnNumbers) {
      paper.put(numbers, left, '栏次');
      paper.putAcross(
        numbers,
        left + 2,
        leaves.map(() => ++number),
      );
    }
    rows.forEach((row, down) => {
      const label = words(row.label, program.words);
      paper.put(first + down, left, program.indented ? label : label.trim());
      paper.put(first + down, left + 1, row.number);
      leaves.forEach(({ id = '' }, across) => {
        const value = row.cells[id] ?? null;
        paper.put(first + down, left + 2 + across, printed(value, program, row.counted === true));
      });
    });
    left = right + 1;
  }
  return first - 1;
}

/** A line's text with its ordinal. */
function words(label: string, changed: Readonly<Record<string, string>>): string {
  const [, before = '', name = ''] = /^(\s*(?:[一二三四五六七八九十]+、)?)(.*)$/.exec(label) ?? [];
  return `${before}${changed[name] ?? name}`;
}

function codeColumns({ codes }: Program): number {
  return codes === 'single' ? 1 : 3;
}

function putSubjects(paper: Paper, form: SubjectsForm, program: Program, top: number): number {
  const three = codeColumns(program);
  const depth = Math.max(2, depthOf(form.columns));
  const leaves = leafColumns(form.columns);
  const coded = program.economicCodes && leaves.some(({ code }) => code !== undefined);
  paper.put(top, 0, '项目');
  paper.put(top + 1, 0, three === 3 ? '支出功能分类科目编码' : '科目编码');
  paper.put(top + 1, three, '科目名称');
  if (program.merged) {
    paper.merge(top, 0, top, three);
    paper.merge(top + 1, 0, top + depth - 1, three - 1);
    paper.merge(top + 1, three, top + depth - 1, three);
  }
  putHead(paper, program, form.columns, top, three + 1, depth);
  let row = top + depth;
  if (coded) {
    paper.putAcross(
      row,
      three + 1,
      leaves.map(({ code }) => code ?? null),
    );
    row++;
  }
  const marks = row;
  if (three === 3) paper.putAcross(row, 0, ['类', '款', '项']);
  if (program.columnNumbers) {
    paper.put(row, three === 3 ? three : 0, '栏次');
    paper.putAcross(
      row,
      three + 1,
      leaves.map((_, index) => index + 1),
    );
  }
  if (program.columnNumbers) row++;
  if (three === 3 && program.merged && program.columnNumbers)
    for (const column of [0, 1, 2]) paper.merge(marks, column, marks + 1, column);
  form.rows.forEach((subject, down) => {
    const at = row + down;
    putCode(paper, program, at, subject.code);
    const name = subject.code === null && three === 1 ? 0 : three;
    paper.put(at, name, nameOf(subject, program));
    leaves.forEach(({ id = '' }, across) => {
      paper.put(at, three + 1 + across, printed(subject.cells[id] ?? null, program, false));
    });
  });
  return row - 1;
}

function nameOf({ code, name }: SubjectsForm['rows'][number], { indented, total }: Program): string {
  if (code === null) return total;
  return indented ? `${'  '.repeat((code.length - 3) / 2)}${name}` : name;
}

function putCode(paper: Paper, program: Program, row: number, code: string | null): void {
  if (code === null) return;
  const { codes, merged } = program;
  const cell = (text: string) => (program.numericCodes ? Number(text) : text);
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== '');
  const level = parts.length - 1;
  if (codes === 'parts') paper.putAcross(row, 0, parts.map(cell));
  else if (codes === 'last') paper.put(row, level, cell(parts[level] ?? ''));
  else paper.put(row, codes === 'levels' ? level : 0, cell(code));
  if (codes === 'merged' && merged) paper.merge(row, 0, row, 2);
}

/** Headings with those below them; one without any extends down to the last row. */
function putHead(
  paper: Paper,
  program: Program,
  columns: readonly Column[],
  top: number,
  left: number,
  depth: number,
): void {
  let at = left;
  for (const { text, below } of columns) {
    paper.put(top, at, program.words[text] ?? text);
    const width = below === undefined ? 1 : leafColumns(below).length;
    if (program.merged) paper.merge(top, at, below === undefined ? top + depth - 1 : top, at + width - 1);
    if (below !== undefined) putHead(paper, program, below, top + 1, at, depth - 1);
    at += width;
  }
}

function printed(value: Value, program: Program, counted: boolean): GridCell | string | null {
  if (value === null || value === '—') return value;
  if (value === 0 && program.zero === null) return null;
  if (counted) return { value };
  return { value: Number((value / DIVISOR[program.unit]).toFixed(8)), amount: true };
}

/** An empty column at the left and after every third one. */
function spaced({ rows, merges, ...sheet }: GridSheet): GridSheet {
  const moved = (column: number) => column + 1 + Math.floor(column / 3);
  return {
    ...sheet,
    rows: rows.map((cells) => {
      const wide: (GridCell | null)[] = [];
      cells.forEach((cell, column) => {
        while (wide.length < moved(column)) wide.push(null);
        wide[moved(column)] = cell;
      });
      return wide;
    }),
    merges: merges.map(({ top, bottom, left, right }) => ({
      top,
      bottom,
      left: moved(left),
      right: moved(right),
    })),
  };
}
