import {
  type GridCell,
  type GridModel,
  type GridRow,
  type Mark,
  OWN_WORDS,
} from '#renderer/grid/model/model.ts';
import { type Fen, parseAmount } from '#shared/money/amount';
import { gradeOf } from '#shared/narrative/facts/performance';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import { groupOf, rowsOf } from './edit.ts';
import {
  ANNEX1_WIDTHS,
  ANNEX2_WIDTHS,
  type Annex,
  FIELDS,
  type Field,
  fieldAddress,
  type ListName,
} from './fields.ts';
import { computedTexts, textAt } from './follow.ts';

const LONGEST = 4000;

/** Marks and comments shown at cells, by the address of the cell. */
export interface Shown {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly comments: ReadonlyMap<string, string>;
}

const NOTHING: Shown = { marks: new Map(), comments: new Map() };

/** 附件1 as drawn by the grid: its parts one below the other, each named at the left. */
export function annex1Model(annex: Annex1, shown: Shown = NOTHING): GridModel {
  const make = new Making(annex, shown);
  const rows: GridRow[] = [
    { ...ROW, key: '部门', cells: [head('部门（单位）名称', 0, 2), make.cell('部门（单位）名称', 2, 9)] },
    ...part('部门整体支出情况', [heading(FIELDS.资金), ...make.list('资金')]),
    ...part('年度履职目标', [
      { ...ROW, key: '目标', cells: [head('预期目标', 1, 4), head('实际完成情况', 5, 6)] },
      {
        ...ROW,
        key: '目标/0',
        cells: [make.cell('年度履职目标/预期目标', 1, 4), make.cell('年度履职目标/实际完成情况', 5, 6)],
      },
    ]),
    ...part('年度主要任务', [heading(FIELDS.年度主要任务), ...make.list('年度主要任务')]),
    ...part('绩效指标', [heading(FIELDS.绩效指标), ...make.list('绩效指标')]),
    {
      ...ROW,
      key: '总分',
      emphasis: true,
      cells: [
        head('总分', 0, 6),
        make.cell('总分/分值', 6, 1, 'number'),
        make.cell('总分/得分', 7, 1, 'number', '＝资金和各项指标得分之和'),
        head('', 8, 3),
      ],
    },
  ];
  return model(rows, ANNEX1_WIDTHS, []);
}

/** 附件2 as drawn by the grid: a row per project. */
export function annex2Model(annex: Annex2, shown: Shown = NOTHING): GridModel {
  const titles = FIELDS.项目.map(({ title }) => ({ text: title.replace('%', '') }));
  return model(new Making(annex, shown).list('项目'), ANNEX2_WIDTHS, [titles]);
}

function model(rows: readonly GridRow[], widths: readonly number[], header: GridModel['header']): GridModel {
  return {
    columns: widths.map((width, index) => ({ id: String(index), width, role: 'words' })),
    header,
    blocks: [{ from: 0, to: widths.length }],
    rowCount: rows.length,
    pinned: { top: 0, bottom: 0 },
    unit: '万元',
    rowAt: (index) => {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`no row ${index}`);
      return row;
    },
    refusal: (_cell, text) => (text.length > LONGEST ? `文字超过 ${LONGEST} 字，请缩短` : null),
  };
}

const ROW = { emphasis: false, level: null } as const;

function head(text: string, column: number, span: number, rowSpan = 1): GridCell {
  return { ...OWN_WORDS, level: 0, column, span, rowSpan, role: 'head', text, input: text };
}

function heading(fields: readonly Field[]): GridRow {
  const cells = fields.map(({ title, column, span }) => head(title, column, span));
  return { ...ROW, key: `标题 ${fields[0]?.key}`, cells };
}

/** Puts a part's name before its first row, spanning all its rows. */
function part(name: string, rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row, index) =>
    index === 0 ? { ...row, cells: [head(name, 0, 1, rows.length), ...row.cells] } : row,
  );
}

class Making {
  readonly #annex: Annex;
  readonly #shown: Shown;
  readonly #computed: ReadonlyMap<string, string | null>;

  constructor(annex: Annex, shown: Shown) {
    this.#annex = annex;
    this.#shown = shown;
    this.#computed = computedTexts(annex);
  }

  list(list: ListName): readonly GridRow[] {
    const rows = rowsOf(this.#annex, list);
    return rows.map((_, index) => ({
      ...ROW,
      key: `${list}/${index}`,
      cells: FIELDS[list].flatMap((field) => this.#field(list, index, field, rows)),
    }));
  }

  /** 一级 and 二级指标 span their group; the rows below have no cell of their own there. */
  #field(list: ListName, index: number, field: Field, rows: ReturnType<typeof rowsOf>): readonly GridCell[] {
    const [from, to] = list === '绩效指标' ? groupOf(rows, index, field.key) : [index, index + 1];
    if (from !== index) return [];
    const { column, span, role, formula } = field;
    const cell = this.cell(fieldAddress(list, index, field), column, span, role, formula);
    return [to - from > 1 ? { ...cell, rowSpan: to - from } : cell];
  }

  cell(address: string, column: number, span: number, role: Field['role'] = 'words', formula = ''): GridCell {
    const text = textAt(this.#annex, address);
    const computed = this.#computed.get(address) ?? null;
    const origin = originOf(text, computed);
    const mark = this.#shown.marks.get(address) ?? null;
    const hint = hintOf(address, text, computed, origin, formula);
    return {
      level: 0,
      column,
      span,
      role,
      text,
      input: text,
      amount: role === 'number' ? amountOf(text) : null,
      address,
      origin,
      editable: true,
      stop: formula === '',
      hint: [hint, mark?.message ?? ''].filter((line) => line !== '').join('\n'),
      comment: this.#shown.comments.get(address),
      mark,
    };
  }
}

function originOf(text: string, computed: string | null): GridCell['origin'] {
  if (text === '') return 'blank';
  if (computed === null) return 'entered';
  return Number.parseFloat(text) === Number.parseFloat(computed) ? 'computed' : 'stated';
}

function hintOf(
  address: string,
  text: string,
  computed: string | null,
  origin: GridCell['origin'],
  formula: string,
): string {
  const grade = /得分$/.test(address) && /^(项目|总分)\//.test(address) ? gradeText(text) : '';
  const made =
    origin === 'stated'
      ? `填列为 ${text}，按公式应为 ${computed}（${formula}）。按 Delete 改用公式结果`
      : formula;
  return [made, grade].filter((line) => line !== '').join('\n');
}

function gradeText(score: string): string {
  const points = Number.parseFloat(score);
  return Number.isNaN(points) ? '' : `等级：${gradeOf(Math.floor(points * 100 + 0.5))}`;
}

function amountOf(text: string): Fen | null {
  const amount = parseAmount(text, '万元');
  return amount.ok ? amount.value : null;
}
