// The forms of a layout in order, each with the lines above and below it, split into pages.
import type { Figures } from './figures.ts';
import { economicForm } from './forms/economic.ts';
import { extraForm } from './forms/extra.ts';
import { subjectForm } from './forms/subject.ts';
import { threePublicForm } from './forms/three-public.ts';
import { fiscalForm, ordinal, wholeForm } from './forms/total.ts';
import { blank, type Cell, type Grid, type Laid, type Line, lay } from './grid.ts';
import type { FormId, Layout } from './layout.ts';
import type { Pen } from './pen.ts';

export type TableBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly page: number }
  | {
      readonly kind: 'table';
      readonly form: FormId;
      readonly laid: Laid;
      readonly page: number;
      /** The title of a table unknown to the base pack, else `null`. */
      readonly extra: string | null;
    };

export interface Drawn {
  readonly titles: readonly string[];
  /** By form; pages count from 1 in each. */
  readonly forms: readonly (readonly TableBlock[])[];
}

export function drawTables(pen: Pen): Drawn {
  const { forms } = pen.layout;
  return {
    titles: forms.map((form) => titleOf(pen.layout, form)),
    forms: forms.flatMap((form, index) => {
      if (!pen.layout.noise.joined) return [drawForm(pen, form, index)];
      if (forms[index - 1] === '公开07' && form === '公开08') return [];
      return [
        drawForm(pen, form, index, forms[index + 1] === '公开08' && form === '公开07' ? '公开08' : null),
      ];
    }),
  };
}

/** The form's grid in this region. */
export function gridOf(pen: Pen, form: FormId): Grid {
  const { layout } = pen;
  switch (form) {
    case '公开01':
      return wholeForm(pen);
    case '公开02':
      return subjectForm(pen, form, layout.income);
    case '公开03':
      return subjectForm(pen, form, layout.spending);
    case '公开04':
      return fiscalForm(pen);
    case '公开05':
      return subjectForm(pen, form, layout.general);
    case '公开06':
      return economicForm(pen);
    case '公开07':
    case '一般收支':
      return subjectForm(pen, form, layout.fund);
    case '公开08':
      return subjectForm(pen, form, layout.capital);
    case '公开09':
      return threePublicForm(pen);
    default:
      return extraForm(pen, form);
  }
}

const TITLES: Readonly<Record<FormId, string>> = {
  公开01: '收入支出决算总表',
  公开02: '收入决算表',
  公开03: '支出决算表',
  公开04: '财政拨款收入支出决算总表',
  公开05: '一般公共预算财政拨款支出决算表',
  公开06: '一般公共预算财政拨款基本支出决算表',
  公开07: '政府性基金预算财政拨款收入支出决算表',
  公开08: '国有资本经营预算财政拨款支出决算表',
  公开09: '财政拨款“三公”经费支出决算表',
  一般收支: '一般公共预算财政拨款收入支出决算表',
  基金基本支出: '政府性基金预算财政拨款基本支出决算表',
  政府采购: '政府采购情况表',
  购买服务: '政府购买服务决算公开情况表',
  支出明细: '财政拨款支出决算明细表',
  一般明细: '一般公共预算财政拨款支出决算明细表',
  项目支出: '一般公共预算财政拨款项目支出决算表',
  资产: '国有资产使用情况表',
  绩效: '部门整体支出绩效自评表',
  分单位: '收入决算表（分单位）',
};

export function titleOf({ titles }: Layout, form: FormId): string {
  return titles[form] ?? TITLES[form];
}

/** A form; `next` is drawn into the same grid below it. */
function drawForm(pen: Pen, form: FormId, index: number, next: FormId | null = null): readonly TableBlock[] {
  const { layout } = pen;
  const alone = gridOf(pen, form);
  const grid = noisy(next === null ? alone : stacked(pen, alone, next, index + 1), layout);
  const title = pen.say(titleOf(layout, form));
  const above = [title, ...numberOf(layout, index), lineOf(pen)];
  const inside = layout.noise.titleInside ? insideLines(above, grid.width) : [];
  const note = noteOf(pen, form);
  const paragraph =
    (page: number) =>
    (text: string): TableBlock => ({ kind: 'paragraph', text, page });
  const extra = /^公开/.test(form) ? null : title;
  const tables = pagesOf(grid, layout, inside).map(
    (lines, page): TableBlock => ({
      kind: 'table',
      form,
      extra,
      page: page + 1,
      laid: lay(lines, grid.width, page + 1),
    }),
  );
  return [
    ...(layout.noise.titleInside ? [] : above.map(paragraph(1))),
    ...(layout.notes === 'above' ? note.map(paragraph(1)) : []),
    ...tables,
    ...(layout.notes === 'below' ? note.map(paragraph(tables.length)) : []),
  ];
}

function stacked(pen: Pen, first: Grid, next: FormId, index: number): Grid {
  const below = gridOf(pen, next);
  const width = Math.max(first.width, below.width);
  const above = [pen.say(titleOf(pen.layout, next)), ...numberOf(pen.layout, index), lineOf(pen)];
  return { heads: first.heads, lines: [...first.lines, ...insideLines(above, width), ...below.lines], width };
}

function insideLines(above: readonly string[], width: number): readonly Line[] {
  return above.map((text) => [{ text, colSpan: width }]);
}

function numberOf({ number }: Layout, index: number): readonly string[] {
  if (number === null) return [];
  const two = String(index + 1).padStart(2, '0');
  return [
    number
      .replace('{n}', two)
      .replace('{1}', String(index + 1))
      .replace('{一}', ordinal(index + 1)),
  ];
}

function lineOf({ department, layout }: Pen): string {
  return layout.line
    .replace('{部门}', department.name)
    .replace('{年度}', String(department.year))
    .replace('{单位}', layout.unit);
}

function noteOf(pen: Pen, form: FormId): readonly string[] {
  const { layout, figures } = pen;
  if (layout.notes === 'none') return [];
  const rows: Figures = form === '公开07' || form === '公开08' ? figures[form] : [];
  const empty = rows.length === 1 ? [`说明：${emptyOf(form)}，故本表无数据。`] : [];
  return [
    `注：${pen.say(`本表反映${layout.level}本年度${titleOf(layout, form).replace(/决算.*$/, '')}情况。`)}`,
    ...empty,
  ];
}

function emptyOf(form: FormId): string {
  return form === '公开07'
    ? '本部门没有政府性基金收入，也没有使用政府性基金安排的支出'
    : '本部门没有使用国有资本经营预算安排的支出';
}

/** The pages one after the other, with the header repeated if the region does so. */
function pagesOf(grid: Grid, { pages }: Layout, inside: readonly Line[]): readonly (readonly Line[])[] {
  const heads = grid.lines.slice(0, grid.heads);
  const body = grid.lines.slice(grid.heads);
  if (pages === null || body.length <= pages.rows) return [[...inside, ...grid.lines]];
  const cut = Math.ceil(body.length / pages.rows);
  return Array.from({ length: cut }, (_, page) => {
    const rows = body.slice(page * pages.rows, (page + 1) * pages.rows);
    if (page === 0) return [...inside, ...heads, ...rows];
    return pages.header === 'repeated' ? [...heads, ...rows] : rows;
  });
}

/** Empty columns and rows that pages have and forms do not. */
function noisy(grid: Grid, { noise }: Layout): Grid {
  const wide = noise.spacers ? spaced(grid) : grid;
  if (!noise.emptyRows) return wide;
  const empty: Line = Array.from({ length: wide.width }, () => blank);
  const lines = [
    ...wide.lines.slice(0, wide.heads),
    ...wide.lines.slice(wide.heads).flatMap((line, at) => (at % 4 === 3 ? [line, empty] : [line])),
    empty,
  ];
  return { ...wide, lines };
}

/** An empty column at the left edge and one at the right. */
function spaced(grid: Grid): Grid {
  const edge: Cell = { text: '' };
  return { ...grid, width: grid.width + 2, lines: grid.lines.map((line) => [edge, ...line, edge]) };
}
