import { economicSubjects } from '#shared/tables/codes/economic';
import { CAPITAL, GOODS, PERSONNEL } from '../../../support/packs.ts';
import { blanks, type Cell, type Grid, type Line, words } from '../grid.ts';
import { headLines } from '../heads.ts';
import type { EconomicForm, Head } from '../layout.ts';
import type { Pen } from '../pen.ts';
import { rowOf } from '../pen.ts';

const PRINTED = new Set([...PERSONNEL, ...GOODS, ...CAPITAL].map(({ code }) => code));

/** 公开06: 经济分类 in blocks side by side, or as one list. */
export function economicForm(pen: Pen): Grid {
  const shape = pen.layout.economic;
  return shape.parts === undefined ? blocksForm(pen, shape) : partsForm(pen, shape, shape.parts);
}

function blocksForm(pen: Pen, shape: EconomicForm): Grid {
  const columns = shape.blocks.map((classes) => codesOf(pen, classes, shape));
  const height = Math.max(...columns.map((codes) => codes.length));
  const heads = headLines(shape.blocks.flatMap(() => blockHeads(shape)));
  const rows = Array.from(
    { length: height },
    (_, at): Line => columns.flatMap((codes) => blockCells(pen, shape, codes[at])),
  );
  const totals = totalLines(pen, shape);
  const lines = shape.totals === 'above' ? [...totals, ...rows] : [...rows, ...totals];
  return { heads: heads.length, lines: [...heads, ...lines], width: shape.blocks.length * (shape.split + 2) };
}

function blockHeads({ split, heads: [code, name, amount] }: EconomicForm): readonly Head[] {
  const levels = [{ text: '类' }, { text: '款' }];
  return [split === 2 ? { text: code, below: levels } : { text: code }, { text: name }, { text: amount }];
}

/** If a region prints only what is used, a block still shows its 类. */
function codesOf(pen: Pen, classes: readonly string[], { rows }: EconomicForm): readonly string[] {
  const all = classes.flatMap((start) =>
    economicSubjects.subjects.map(({ code }) => code).filter((code) => code.startsWith(start)),
  );
  return all.filter((code) => {
    if (!PRINTED.has(code)) return false;
    return rows === 'all' || (rowOf(pen.figures.公开06, code)?.cells.决算数 ?? 0) !== 0;
  });
}

function blockCells(pen: Pen, { split }: EconomicForm, code: string | undefined): readonly Cell[] {
  if (code === undefined) return blanks(split + 2);
  const codes = split === 1 ? [code] : [code.slice(0, 3), code.slice(3)];
  const name = `${code.length > 3 && pen.layout.noise.indent !== '' ? '　' : ''}${economicSubjects.nameOf(code) ?? ''}`;
  return [...words(...codes.map(pen.code), pen.say(name)), pen.figure('公开06', code, '决算数')];
}

/** One list with 合计, 人员经费 and 公用经费 side by side, their sums in the total's row. */
function partsForm(pen: Pen, shape: EconomicForm, parts: string): Grid {
  const { split } = shape;
  const [code, name] = blockHeads(shape);
  const below = ['合计', '人员经费', '公用经费'].map((text) => ({ text }));
  const heads = headLines([...(code && name ? [code, name] : []), { text: parts, below }]);
  const amount = (row: string) => rowOf(pen.figures.公开06, row)?.cells.决算数 ?? 0;
  const [staff, office] = ['人员经费合计', '公用经费合计'] as const;
  const total: Line = [
    { text: '合计', colSpan: split + 1 },
    pen.other('一般明细', amount(staff) + amount(office)),
    pen.figure('公开06', staff, '决算数'),
    pen.figure('公开06', office, '决算数'),
  ];
  const rows = shape.blocks.flat().flatMap((start) => codesOf(pen, [start], shape));
  const lines = rows.map((row): Line => {
    const own = /^30[13]/.test(row);
    const again = pen.other('一般明细', amount(row));
    return [...blockCells(pen, shape, row), own ? again : { text: '' }, own ? { text: '' } : again];
  });
  return { heads: heads.length, lines: [...heads, total, ...lines], width: split + 4 };
}

function totalLines(pen: Pen, { blocks, split, grand }: EconomicForm): readonly Line[] {
  const own = split + 1;
  const cell = (row: string) => pen.figure('公开06', row, '决算数');
  const staff: Line = [{ text: '人员经费合计', colSpan: own }, cell('人员经费合计')];
  const office = (span: number): Line => [{ text: '公用经费合计', colSpan: span }, cell('公用经费合计')];
  if (blocks.length > 1) return [[...staff, ...office(blocks.length * (split + 2) - own - 2)]];
  const sum = ['人员经费合计', '公用经费合计'].reduce(
    (total, row) => total + (rowOf(pen.figures.公开06, row)?.cells.决算数 ?? 0),
    0,
  );
  const all: readonly Line[] = grand ? [[{ text: '合计', colSpan: own }, pen.other('一般明细', sum)]] : [];
  return [...all, staff, office(own)];
}
