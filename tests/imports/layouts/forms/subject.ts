import type { FigureRow, FormKey } from '../figures.ts';
import { blank, blanks, type Cell, type Grid, type Line, words } from '../grid.ts';
import { depthOf, headLines, leavesOf, numberLine } from '../heads.ts';
import type { Head, SubjectForm } from '../layout.ts';
import type { Pen } from '../pen.ts';

const LEVELS = ['类', '款', '项'] as const;
const EMPTY_ROWS = 3;

/** 公开02, 03, 05, 07, 08: 合计 and the 科目 with an amount. */
export function subjectForm(pen: Pen, form: FormKey, shape: SubjectForm): Grid {
  const { split } = shape.codes;
  const columns = leavesOf(shape.columns);
  const heads = headOf(shape);
  const width = split + 1 + columns.length;
  const figures = (row: string) =>
    columns.map(({ column }) => (column === undefined ? blank : pen.figure(form, row, column)));
  const total: Line = [...totalCells(shape), ...figures('合计')];
  const numbers = pen.layout.columnNumbers
    ? [numberLine([{ text: '栏次', colSpan: split + 1 }], columns.length)]
    : [];
  const rows = bodyRows(pen, form).map((row) => [...nameCells(pen, shape, row), ...figures(row.id)]);
  const body = rows.length === 0 ? Array.from({ length: EMPTY_ROWS }, () => blanks(width)) : rows;
  const placed = shape.total === 'last' ? [...body, total] : [total, ...body];
  return { heads: heads.length + numbers.length, lines: [...heads, ...numbers, ...placed], width };
}

function bodyRows(pen: Pen, form: FormKey): readonly FigureRow[] {
  return pen.figures[form].filter(({ code, cells }) => {
    if (code === undefined) return false;
    return form !== '公开08' || Object.values(cells).some((amount) => amount !== 0);
  });
}

/** Codes and names under their headings; 类, 款 and 项 named in the total's row if the region does so. */
function headOf({ codes, name, item, columns, total }: SubjectForm): readonly Line[] {
  const levels = codes.split === 3 && total !== 'head';
  const named: readonly Head[] = [
    ...(codes.split === 3 && !levels
      ? [{ text: codes.head, below: LEVELS.map(() => ({ text: '' })) }]
      : [{ text: codes.head, ...(levels ? { below: LEVELS.map((text) => ({ text })) } : {}) }]),
    { text: name },
  ];
  const left: readonly Head[] = item === null ? named : [{ text: item, below: named }];
  const all = [...left, ...columns];
  if (levels || codes.split !== 3) return headLines(all);
  const depth = Math.max(depthOf(all) - 1, depthOf(columns));
  return merged(left, columns, depth, codes.split);
}

/** Headings above three columns that are named further down. */
function merged(
  left: readonly Head[],
  columns: readonly Head[],
  depth: number,
  split: number,
): readonly Line[] {
  const right = headLines(columns, depth);
  const named = headLines(withoutLevels(left), depth);
  return right.map((line, level) => [
    ...(named[level] ?? []).map((cell) => widened(cell, level, left, split)),
    ...line,
  ]);
}

function withoutLevels(heads: readonly Head[]): readonly Head[] {
  return heads.map((head) =>
    head.below?.every(({ text }) => text === '')
      ? { text: head.text }
      : head.below === undefined
        ? head
        : { ...head, below: withoutLevels(head.below) },
  );
}

function widened(cell: Cell, level: number, left: readonly Head[], split: number): Cell {
  const item = left.length === 1;
  if (item && level === 0) return { ...cell, colSpan: split + 1 };
  const codes = item ? left[0]?.below?.[0]?.text : left[0]?.text;
  return cell.text === codes ? { ...cell, colSpan: split } : cell;
}

function totalCells({ codes, total, totalName }: SubjectForm): readonly Cell[] {
  const text = totalName ?? '合计';
  if (total === 'head' && codes.split === 3) return words(...LEVELS, text);
  return [{ text, colSpan: codes.split + 1 }];
}

export function nameCells(pen: Pen, { codes }: SubjectForm, { code = '', name }: FigureRow): readonly Cell[] {
  const said = `${indentOf(pen, code)}${pen.say(name)}`;
  if (codes.split === 1) return words(pen.code(code), said);
  if (codes.whole)
    return words(...[3, 5, 7].map((length) => (code.length === length ? pen.code(code) : '')), said);
  return words(pen.code(code.slice(0, 3)), pen.code(code.slice(3, 5)), pen.code(code.slice(5, 7)), said);
}

function indentOf(pen: Pen, code: string): string {
  const level = Math.max(0, (code.length - 3) / 2);
  const step = { '': '', blanks: '  ', wide: '　', nbsp: '\u00a0\u00a0' }[pen.layout.noise.indent];
  return step.repeat(level);
}
