import type { Annex1, Annex2 } from '#shared/report/annexes';

/** An annex being edited, and the address of a text in it: `资金/0/全年预算数`, `年度履职目标/预期目标`, `单位编码`. */
export type Annex = Annex1 | Annex2;

/** The lists whose rows can be added and removed. */
export type ListName = '资金' | '年度主要任务' | '绩效指标' | '项目';

export interface Field {
  /** The annex's own key; of the whole annex if `shared`. */
  readonly key: string;
  readonly title: string;
  readonly column: number;
  readonly span: number;
  readonly role: 'words' | 'number';
  /** Stored once for the annex and shown on every row. */
  readonly shared?: true;
  /** How the figure is computed; a different one may be entered and is marked. */
  readonly formula?: string;
}

type Short = readonly [key: string, span: number, role: Field['role'], more?: Partial<Field>];

const RATE = '＝全年执行数÷全年预算数';

/** The columns of each list's rows, in print order. 附件1 has eleven columns, the first naming the part. */
export const FIELDS: Readonly<Record<ListName, readonly Field[]>> = {
  资金: fields(1, [
    ['项目', 3, 'words'],
    ['年初预算数', 1, 'number'],
    ['全年预算数', 1, 'number'],
    ['全年执行数', 2, 'number'],
    ['分值', 1, 'number'],
    ['执行率', 1, 'number', { formula: RATE }],
    ['得分', 1, 'number', { formula: '＝分值×执行率' }],
  ]),
  年度主要任务: fields(1, [
    ['任务名称', 2, 'words'],
    ['主要内容', 2, 'words'],
    ['实际完成情况', 6, 'words'],
  ]),
  绩效指标: fields(1, [
    ['一级指标', 1, 'words'],
    ['二级指标', 1, 'words'],
    ['三级指标', 1, 'words'],
    ['年度指标值', 1, 'number'],
    ['实际完成值', 1, 'number'],
    ['分值', 1, 'number'],
    ['得分', 1, 'number'],
    ['偏差度', 1, 'number'],
    ['偏差原因分析及改进措施', 2, 'words'],
  ]),
  项目: fields(0, [
    ['单位编码', 1, 'number', { shared: true }],
    ['单位名称', 1, 'words', { shared: true }],
    ['主管部门编码', 1, 'number', { shared: true }],
    ['主管部门名称', 1, 'words', { shared: true }],
    ['项目名称', 1, 'words'],
    ['项目类型', 1, 'words'],
    ['资金归口处室', 1, 'words'],
    ['全年预算数', 1, 'number'],
    ['全年执行数', 1, 'number'],
    ['系统查询全年执行数', 1, 'number'],
    ['预算执行率%', 1, 'number', { formula: RATE }],
    ['资金管理情况得分率%', 1, 'number'],
    ['成本指标得分率%', 1, 'number'],
    ['产出指标得分率%', 1, 'number'],
    ['效益指标得分率%', 1, 'number'],
    ['满意度指标得分率%', 1, 'number'],
    ['自评得分', 1, 'number', { formula: '＝各项得分率×分值之和' }],
    ['是否有偏差项目', 1, 'number'],
  ]),
};

export const ANNEX1_WIDTHS = [8, 11, 11, 17, 10, 10, 7, 7, 8, 8, 8];
export const ANNEX2_WIDTHS = [8, 12, 8, 12, 18, 10, 8, 9, 9, 9, 8, 8, 8, 8, 8, 8, 7, 6];

function fields(first: number, shorts: readonly Short[]): readonly Field[] {
  let column = first;
  return shorts.map(([key, span, role, more]) => {
    const field = { key, title: key, column, span, role, ...more };
    column += span;
    return field;
  });
}

/** The address of a field in a row of a list. */
export function fieldAddress(list: ListName, index: number, field: Field): string {
  return field.shared ? field.key : `${list}/${index}/${field.key}`;
}

/** The list and row named by a row's key or a cell's address; `null` for parts that are not lists. */
export function listRowOf(path: string): { readonly list: ListName; readonly index: number } | null {
  const [list = '', index = ''] = path.split('/');
  return list in FIELDS && /^\d+$/.test(index) ? { list: list as ListName, index: Number(index) } : null;
}
