// Workbooks with one peculiarity that a reader must tolerate, or must report.

import { economicSubjects } from '#shared/tables/codes/economic';
import { known } from '../../imports/layouts/random.ts';
import { accountForms } from '../accounts.ts';
import type { Form, FormId } from '../form.ts';
import { PROGRAMS, type Program } from '../program.ts';
import { type GridSheet, sheetName } from '../sheet-grid.ts';
import type { Unit } from '../unit.ts';
import { filesOf, type GivenFile } from '../workbooks.ts';
import {
  type FigurePlace,
  ofAnother,
  stacked,
  withAmount,
  withCodesBehind,
  withColumn,
  withEmptyRows,
  withFigure,
  withRepeatedHead,
  withSignatures,
  withWords,
  withZeros,
} from './edits.ts';

export const PLAIN: Program = known(PROGRAMS[0]);

/** Must be read as if unchanged. */
export interface Bearable {
  readonly id: string;
  readonly change: (sheets: readonly GridSheet[]) => readonly GridSheet[];
}

const eachBody = (change: (sheet: GridSheet) => GridSheet) => (sheets: readonly GridSheet[]) =>
  sheets.map(change);
const subjects = (sheet: GridSheet) => /Z0[3-9]|Z1/.test(sheet.name);

/** Codes of the 款 by name, without names that occur twice. */
const ECONOMIC: ReadonlyMap<string, string> = new Map(
  economicSubjects.subjects
    .filter(
      ({ code, name }, _at, all) =>
        code.length === 5 && all.filter((each) => each.name === name).length === 1,
    )
    .map(({ code, name }) => [name, code]),
);

export const BEARABLE: readonly Bearable[] = [
  { id: '签字行', change: eachBody(withSignatures) },
  { id: '空行', change: eachBody(withEmptyRows) },
  { id: '数字是文字', change: eachBody(withWords) },
  { id: '零是短横', change: eachBody((sheet) => withZeros(sheet, '-')) },
  { id: '零是文字', change: eachBody((sheet) => withZeros(sheet, '0.00')) },
  {
    id: '标题带年度',
    change: eachBody((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        row === 0 ? cells.map((cell) => cell && { value: `2024年度${cell.value}` }) : cells,
      ),
    })),
  },
  { id: '每页重复表头', change: eachBody(withRepeatedHead) },
  { id: '各表在一张工作表', change: (sheets) => [stacked(sheets)] },
  {
    id: '经济分类编码在名称后',
    change: eachBody((sheet) => (/Z08_1/.test(sheet.name) ? withCodesBehind(sheet, ECONOMIC) : sheet)),
  },
  { id: '倒序', change: (sheets) => [...sheets].reverse() },
  {
    id: '封面和别的表',
    change: (sheets) => [
      sheetOf('封面', [['2024年度部门决算报表'], ['单位名称', '示例'], ['统一社会信用代码', '123']]),
      ...sheets,
      sheetOf('CS03 其他收入明细情况表', [
        ['其他收入明细情况表'],
        ['项目', '行次', '金额'],
        ['利息收入', 1, 12.34],
        ['捐赠收入', 2, 0],
      ]),
    ],
  },
  {
    id: '插入空列',
    change: eachBody((sheet) => (subjects(sheet) ? withColumn(sheet, 4, null, () => null) : sheet)),
  },
  {
    id: '插入备注列',
    change: eachBody((sheet) =>
      subjects(sheet) ? withColumn(sheet, 5, '备注', (row) => (row % 3 === 0 ? '已核对' : null)) : sheet,
    ),
  },
  {
    id: '插入序号列',
    change: eachBody((sheet) =>
      subjects(sheet) ? withColumn(sheet, 0, '序号', (row) => String(row)) : sheet,
    ),
  },
];

function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): GridSheet {
  return { name, rows: rows.map((row) => row.map((value) => ({ value }))), merges: [], hiddenRows: [] };
}

export function bearableFiles(unit: Unit, { change }: Bearable): Promise<readonly GivenFile[]> {
  return filesOf(accountForms(unit, 'now'), unit, PLAIN, change);
}

/** All sheets twice; the copies come first and name another unit or year. */
export function filesWithOthers(unit: Unit, from: string, to: string): Promise<readonly GivenFile[]> {
  return filesOf(accountForms(unit, 'now'), unit, PLAIN, (sheets) => [
    ...sheets.map((sheet) => ofAnother(sheet, from, to)),
    ...sheets,
  ]);
}

/** 附03 with 年初预算数 beside 全年预算数: 公开09 prints the latter. */
export function filesWithTwoBudgets(unit: Unit): Promise<readonly GivenFile[]> {
  const forms = accountForms(unit, 'now').map((form): Form => {
    if (form.id !== '财决附03' || form.kind !== 'lines') return form;
    const [threePublic, other] = form.blocks;
    if (threePublic === undefined || other === undefined) return form;
    const columns = [
      { text: '年初预算数', id: '年初' },
      { text: '全年预算数', id: '预算' },
      { text: '统计数', id: '统计' },
    ];
    const rows = threePublic.rows.map((row) => {
      const { 预算: whole = null } = row.cells;
      return { ...row, cells: { ...row.cells, 年初: typeof whole === 'number' ? whole * 2 : whole } };
    });
    return { ...form, blocks: [{ ...threePublic, columns, rows }, other] };
  });
  return filesOf(forms, unit, PLAIN);
}

/** One invalid cell, which is reported with its location. */
export interface Flaw {
  readonly id: string;
  readonly form: FormId;
  readonly change: (value: number) => number | string;
}

export const FLAWS: readonly Flaw[] = [
  { id: '小数超过分', form: '财决03', change: (value) => value + 0.004 },
  { id: '不是数', form: '财决04', change: (value) => `${value}?` },
  { id: '待定', form: '财决附03', change: () => '待定' },
  { id: '漏字', form: '财决08-1', change: (value) => `${value}元整` },
];

export function flawedFiles(unit: Unit, { form, change }: Flaw): Promise<readonly GivenFile[]> {
  const name = sheetOfForm(unit, form);
  return filesOf(accountForms(unit, 'now'), unit, PLAIN, (sheets) =>
    sheets.map((sheet) => (sheet.name === name ? withAmount(sheet, 3, change) : sheet)),
  );
}

/** The workbook, with a second copy of one form with another figure. */
export async function filesWithSecond(unit: Unit, place: FigurePlace): Promise<readonly GivenFile[]> {
  const forms = accountForms(unit, 'now');
  const again = withFigure(forms, place, 10_000).filter(({ id }) => id === place.form);
  const [first = []] = [await filesOf(forms, unit, PLAIN)];
  const second = await filesOf(again, unit, { ...PLAIN, files: 'each' });
  return [...first, ...second];
}

/** One figure that another form contradicts: both locations must be reported. */
export interface Disagreement {
  readonly place: FigurePlace;
  /** A form with another value; any of them suffices. */
  readonly against: readonly FormId[];
}

/** Those for which this unit has figures. */
export function disagreements(unit: Unit): readonly Disagreement[] {
  const { conditions, leaves } = unit.department;
  const item = known(leaves.find(({ general }) => general.basic > 0)).code;
  return [
    { place: { form: '财决01', row: 27, column: '决算' }, against: ['财决03', '财决02'] },
    { place: { form: '财决01', row: 1, column: '决算' }, against: ['财决01-1', '财决07'] },
    { place: { form: '财决01', row: 58, column: '决算' }, against: ['财决04', '财决05', '财决02'] },
    { place: { form: '财决03', row: null, column: '财政拨款收入' }, against: ['财决01', '财决01-1'] },
    { place: { form: '财决04', row: item, column: '基本支出' }, against: ['财决05-1', '财决04', '财决02'] },
    {
      place: { form: '财决01-1', row: 59, column: '决算/一般公共预算财政拨款' },
      against: ['财决07', '财决08'],
    },
    { place: { form: '财决07', row: item, column: '支出/基本' }, against: ['财决08-1', '财决07'] },
    { place: { form: '财决08-1', row: null, column: '合计' }, against: ['财决07', '财决08', '财决08-1'] },
    { place: { form: '财决附03', row: 22, column: '统计' }, against: ['财决附03'] },
    { place: { form: '财决附03', row: 2, column: '统计' }, against: ['财决附03'] },
    ...(conditions.fund
      ? [
          {
            place: { form: '财决09', row: null, column: '支出' },
            against: ['财决01-1', '财决10', '财决09'],
          } as const,
        ]
      : []),
  ];
}

export function disagreeingFiles(unit: Unit, { place }: Disagreement): Promise<readonly GivenFile[]> {
  return filesOf(withFigure(accountForms(unit, 'now'), place, 10_000), unit, PLAIN);
}

/** Forms that nothing can replace: their absence must be reported by name. */
export const NEEDED: readonly FormId[] = ['财决03', '财决04', '财决07', '财决08-1', '财决附03'];

export function filesWithout(unit: Unit, absent: FormId): Promise<readonly GivenFile[]> {
  return filesOf(
    accountForms(unit, 'now').filter(({ id }) => id !== absent),
    unit,
    PLAIN,
  );
}

/** The worksheet name of a form. */
export function sheetOfForm(unit: Unit, id: FormId): string {
  const form: Form = known(accountForms(unit, 'now').find((each) => each.id === id));
  return sheetName(form, PLAIN);
}
