import { t01, t04 } from '../../../support/packs.ts';
import { CLASSES } from '../figures.ts';
import { blank, type Cell, type Grid, type Line, words } from '../grid.ts';
import { leavesOf } from '../heads.ts';
import type { TotalForm } from '../layout.ts';
import type { Pen } from '../pen.ts';

interface Side {
  /** Row ids from the top; `null` is an empty line. */
  readonly ids: readonly (string | null)[];
  readonly columns: readonly { readonly text: string; readonly column: string }[];
}

const ORDINALS = '一二三四五六七八九十';

/** 公开01: income and spending side by side. */
export function wholeForm(pen: Pen): Grid {
  const { whole } = pen.layout;
  const classes = CLASSES.filter(({ code }) => !left(whole, code)).map(({ line }) => String(line));
  const income = ['1', '2', '3', '4', '5', '6', '7', '8'];
  const amount = [{ text: whole.amount, column: '决算数' }];
  const sides: readonly [Side, Side] = [
    { ids: filled(income, classes.length, ['27', '28', '29', null, '31']), columns: amount },
    { ids: [...classes, '58', '59', '60', null, '62'], columns: amount },
  ];
  return sidesGrid(pen, '公开01', whole, sides);
}

/** 公开04: the same for 财政拨款, spending by fund. */
export function fiscalForm(pen: Pen): Grid {
  const { fiscal } = pen.layout;
  const classes = CLASSES.filter(({ code }) => !left(fiscal, code)).map(({ line }) => String(line + 1));
  const sides: readonly [Side, Side] = [
    {
      ids: filled(['1', '2', '3'], classes.length, ['27', '28', '29', '30', '31', '32']),
      columns: [{ text: fiscal.amount, column: '金额' }],
    },
    {
      ids: [...classes, '59', '60', null, null, null, '64'],
      columns: leavesOf(fiscal.columns ?? []).map(({ text, column = '' }) => ({ text, column })),
    },
  ];
  return sidesGrid(pen, '公开04', fiscal, sides);
}

function left(form: TotalForm, code: string): boolean {
  return form.without?.includes(code) ?? false;
}

function filled(
  first: readonly string[],
  height: number,
  last: readonly (string | null)[],
): readonly (string | null)[] {
  return [...first, ...Array.from({ length: Math.max(0, height - first.length) }, () => null), ...last];
}

function sidesGrid(pen: Pen, id: '公开01' | '公开04', form: TotalForm, sides: readonly [Side, Side]): Grid {
  const lined = pen.layout.lineNumbers;
  const heads = sideHeads(pen, form, sides);
  const height = sides[0].ids.length;
  const lines = Array.from({ length: height }, (_, at) =>
    sides.flatMap((side, index): readonly Cell[] => {
      const row = side.ids[at] ?? null;
      const gap = index === 1 && pen.layout.noise.spacers ? [blank] : [];
      const label = row === null ? '' : pen.say(labelOf(id, form, row));
      return [
        ...gap,
        ...words(label, ...(lined ? [String(at + 1 + index * height)] : [])),
        ...side.columns.map(({ column }) => (row === null ? blank : pen.figure(id, row, column))),
      ];
    }),
  );
  return { heads: heads.length, lines: [...heads, ...lines], width: width(pen, sides) };
}

function width(pen: Pen, sides: readonly Side[]): number {
  return sides.reduce((total, { columns }) => total + columns.length + (pen.layout.lineNumbers ? 2 : 1), 0);
}

function sideHeads(pen: Pen, form: TotalForm, sides: readonly [Side, Side]): readonly Line[] {
  const { lineNumbers, columnNumbers } = pen.layout;
  const before = lineNumbers ? ['行次'] : [];
  const names = (side: Side) => [form.item, ...before, ...side.columns.map(({ text }) => text)];
  const spans = sides.map((side) => names(side).length);
  let number = 0;
  const numbered = (side: Side) => [
    '栏次',
    ...before.map(() => ''),
    ...side.columns.map(() => String(++number)),
  ];
  return [
    [
      { text: '收入', colSpan: spans[0] ?? 1 },
      { text: '支出', colSpan: spans[1] ?? 1 },
    ],
    words(...sides.flatMap(names)),
    ...(columnNumbers ? [words(...sides.flatMap(numbered))] : []),
  ];
}

const LABELS = {
  公开01: labelsOf(t01.blocks),
  公开04: labelsOf(t04.blocks),
};

function labelsOf(blocks: typeof t01.blocks): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap(({ rows }) =>
      rows.kind === 'lines' ? rows.lines.map(({ number, label }) => [String(number), label] as const) : [],
    ),
  );
}

function labelOf(id: '公开01' | '公开04', form: TotalForm, row: string): string {
  const own = form.labels?.[row];
  if (own !== undefined) return own;
  const shift = id === '公开01' ? 0 : 1;
  const printed = CLASSES.filter(({ code }) => !left(form, code));
  const place = printed.findIndex(({ line }) => line + shift === Number(row));
  if (place === -1) return LABELS[id].get(row) ?? '';
  return `${ordinal(place + 1)}、${printed[place]?.name ?? ''}`;
}

export function ordinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : ORDINALS[tens - 1]}十`;
  return `${ten}${number % 10 === 0 ? '' : ORDINALS[(number % 10) - 1]}`;
}
