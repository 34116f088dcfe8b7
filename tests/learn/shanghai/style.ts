// How one department or unit of Shanghai differs from another in print: data only.

export interface Style {
  readonly name: string;
  readonly seed: number;
  readonly year: number;
  readonly level: '部门' | '单位';
  /** 类, 款 and 项 in one column or three. */
  readonly codes: 'one' | 'three';
  readonly notes: boolean;
  /** The position of 合计 in 公开05. */
  readonly total: 'first' | 'last';
  /** A zero in 公开06. */
  readonly zero: '' | '0.00';
  readonly thousands: boolean;
  readonly surplus: '使用非财政拨款结余' | '使用非财政拨款结余（含专用结余）';
  readonly running: '公务用车购置及运行费' | '公务用车购置及运行维护费';
  /** The budget compared by each 项, and whether its share is printed. */
  readonly budget: '年初预算' | '全年预算';
  readonly share: boolean;
  readonly mark: '1、' | '1.' | '1．';
  readonly emptySentence: '无' | '没有';
  /** The introduction of a cause. */
  readonly cause: '主要原因：' | '主要原因是';
}

const PLAIN = {
  year: 2024,
  level: '部门',
  codes: 'one',
  notes: true,
  total: 'last',
  zero: '',
  thousands: true,
  surplus: '使用非财政拨款结余（含专用结余）',
  running: '公务用车购置及运行维护费',
  budget: '年初预算',
  share: false,
  mark: '1、',
  emptySentence: '没有',
  cause: '主要原因：',
} as const;

export const STYLES: readonly Style[] = [
  {
    ...PLAIN,
    name: '上海市滨江区体育局',
    seed: 3,
    year: 2023,
    codes: 'three',
    surplus: '使用非财政拨款结余',
  },
  { ...PLAIN, name: '上海市滨江区图书馆', seed: 5, level: '单位', zero: '0.00' },
  {
    ...PLAIN,
    name: '上海市滨江区民政局',
    seed: 9,
    codes: 'three',
    notes: false,
    emptySentence: '无',
    running: '公务用车购置及运行费',
  },
  {
    ...PLAIN,
    name: '上海市滨江区实验小学',
    seed: 12,
    level: '单位',
    year: 2025,
    thousands: false,
    mark: '1.',
  },
  { ...PLAIN, name: '中共上海市滨江区委党校', seed: 21, budget: '全年预算', share: true, zero: '0.00' },
  {
    ...PLAIN,
    name: '上海市滨江区房屋管理局',
    seed: 33,
    year: 2025,
    total: 'first',
    cause: '主要原因是',
    mark: '1．',
  },
];
