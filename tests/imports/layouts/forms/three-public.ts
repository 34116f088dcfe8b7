import { t09 } from '../../../support/packs.ts';
import { type Grid, type Line, words } from '../grid.ts';
import { depthOf, headLines, numberLine } from '../heads.ts';
import type { Head, ThreePublicForm } from '../layout.ts';
import type { Pen } from '../pen.ts';

const [ALL = '', ABROAD = '', CARS = '', BOUGHT = '', RUN = '', GUESTS = ''] =
  t09.blocks[0]?.columns.map(({ id }) => id) ?? [];
const HALVES = ['预算数', '决算数'] as const;

/** 公开09: 三公, 预算数 and 决算数. */
export function threePublicForm(pen: Pen): Grid {
  const shape = pen.layout.threePublic;
  switch (shape.kind) {
    case 'halves':
      return halves(pen, shape);
    case 'pairs':
      return pairs(pen, shape);
    case 'rows':
      return items(pen, shape);
    case 'blocks':
      return blocks(pen, shape);
  }
}

/** The items as headings, each with those under it. */
function itemHeads(pen: Pen, shape: ThreePublicForm, under: readonly Head[] | undefined): readonly Head[] {
  const leaf = (text: string, column: string): Head => ({
    text: pen.say(text),
    column,
    ...(under === undefined ? {} : { below: under }),
  });
  return [
    leaf('合计', ALL),
    leaf(ABROAD, ABROAD),
    { text: shape.vehicles, below: [leaf(shape.sum, CARS), leaf(BOUGHT, BOUGHT), leaf(shape.running, RUN)] },
    leaf(GUESTS, GUESTS),
  ];
}

const COLUMNS = [ALL, ABROAD, CARS, BOUGHT, RUN, GUESTS];

function halves(pen: Pen, shape: ThreePublicForm): Grid {
  const heads = headLines([
    { text: shape.budget, below: itemHeads(pen, shape, undefined) },
    { text: shape.actual, below: itemHeads(pen, shape, undefined) },
  ]);
  const numbers = pen.layout.columnNumbers ? [numberLine([], COLUMNS.length * 2)] : [];
  const row = HALVES.flatMap((half) => COLUMNS.map((column) => pen.figure('公开09', half, column)));
  return {
    heads: heads.length + numbers.length,
    lines: [...heads, ...numbers, row],
    width: COLUMNS.length * 2,
  };
}

function pairs(pen: Pen, shape: ThreePublicForm): Grid {
  const under = [{ text: shape.budget }, { text: shape.actual }];
  const heads = headLines(itemHeads(pen, shape, under));
  const row = COLUMNS.flatMap((column) => HALVES.map((half) => pen.figure('公开09', half, column)));
  return { heads: heads.length, lines: [...heads, row], width: COLUMNS.length * 2 };
}

function items(pen: Pen, shape: ThreePublicForm): Grid {
  const names = [
    '合计',
    `1.${ABROAD}`,
    `2.${shape.vehicles}`,
    `（1）${BOUGHT}`,
    `（2）${shape.running}`,
    `3.${GUESTS}`,
  ];
  const rows = COLUMNS.map((column, index) => [
    ...words(pen.say(names[index] ?? '')),
    ...HALVES.map((half) => pen.figure('公开09', half, column)),
  ]);
  return { heads: 1, lines: [words('项目', shape.budget, shape.actual), ...rows], width: 3 };
}

function blocks(pen: Pen, shape: ThreePublicForm): Grid {
  const lines = HALVES.flatMap((half, index): readonly Line[] => [
    ...headLines([
      { text: index === 0 ? shape.budget : shape.actual, below: itemHeads(pen, shape, undefined) },
    ]),
    COLUMNS.map((column) => pen.figure('公开09', half, column)),
  ]);
  return {
    heads: depthOf([{ text: '', below: itemHeads(pen, shape, undefined) }]),
    lines,
    width: COLUMNS.length,
  };
}
