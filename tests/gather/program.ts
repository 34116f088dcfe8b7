// How a program exports a 财决 workbook: data only.
import type { FormId } from './form.ts';
import type { RunningVersion } from './forms/running.ts';

export interface Program {
  readonly id: string;
  readonly format: 'xlsx' | 'xls';
  readonly files: 'one' | 'each';
  /**
   * `prefixed`: `Z08_1 一般…(财决08-1表)`; `plain`: the title; `numbered`: `财决08-1`. Excel cuts each at 31
   * characters.
   */
  readonly sheets: 'prefixed' | 'plain' | 'numbered';
  /** The position of 财决NN表: in a row of its own, beside the title, or nowhere. */
  readonly number: 'own-row' | 'beside' | 'none';
  /**
   * `merged`: the whole code over the three columns; `first`: only in the first of them; `parts`: 201｜03｜01;
   * `last`: only the part of the row's own level; `levels`: the whole code below its level; `single`: one column.
   */
  readonly codes: 'merged' | 'first' | 'parts' | 'last' | 'levels' | 'single';
  /** A row with 30101, 30102 … above the columns of 经济分类. */
  readonly economicCodes: boolean;
  /** Whether there is 栏次. */
  readonly columnNumbers: boolean;
  /** Whether headings over several columns are merged, or only their first cell is filled. */
  readonly merged: boolean;
  /** Whether names in blocks of lines keep their leading blanks. */
  readonly indented: boolean;
  readonly unit: '元' | '千元' | '万元';
  readonly zero: 0 | null;
  /** An empty column before the first and after each third. */
  readonly spacers: boolean;
  /** Every fourth row of a body is hidden. */
  readonly hidden: boolean;
  readonly numberFormat: string | null;
  /** `plain`: 编制单位：… 2024年度 金额单位：元; `other`: 单位名称：[101001]… 2024年 单位：元. */
  readonly heading: 'plain' | 'other';
  /** Whether codes are numbers: 款 05 is 5. */
  readonly numericCodes: boolean;
  /** The label of the total's row. */
  readonly total: string;
  readonly running: RunningVersion;
  /** Other names of the same headings and lines. */
  readonly words: Readonly<Record<string, string>>;
  readonly without: readonly FormId[];
}

const NOW: Program = {
  id: '久',
  format: 'xlsx',
  files: 'one',
  sheets: 'prefixed',
  number: 'own-row',
  codes: 'merged',
  economicCodes: false,
  columnNumbers: true,
  merged: true,
  indented: true,
  unit: '元',
  zero: 0,
  spacers: false,
  hidden: false,
  numberFormat: '#,##0.00',
  heading: 'plain',
  numericCodes: false,
  total: '合计',
  running: 'now',
  words: {},
  without: [],
};

/** Names of the headings and lines two years before. */
const BEFORE: Readonly<Record<string, string>> = {
  全年预算数: '调整预算数',
  '使用非财政拨款结余（含专用结余）': '使用非财政拨款结余',
  '项目（按功能分类）': '项目(按功能分类)',
  '其中：教育收费': '教育收费',
};

const FLAT: Program = {
  ...NOW,
  id: '用',
  sheets: 'plain',
  number: 'beside',
  codes: 'single',
  economicCodes: true,
  indented: false,
  zero: null,
  numberFormat: '0.00',
};

/** Two programs, two years each, and a person's later changes to a workbook. */
export const PROGRAMS: readonly Program[] = [
  NOW,
  { ...NOW, id: '久-xls', format: 'xls', zero: null },
  { ...NOW, id: '久-旧', running: 'before', words: BEFORE, codes: 'parts' },
  { ...NOW, id: '久-旧-xls', format: 'xls', running: 'before', words: BEFORE, codes: 'first' },
  FLAT,
  { ...FLAT, id: '用-每表', files: 'each' },
  { ...FLAT, id: '用-旧-xls', format: 'xls', running: 'before', words: BEFORE, sheets: 'numbered' },
  { ...FLAT, id: '用-三列', codes: 'levels', merged: false, economicCodes: false },
  { ...FLAT, id: '用-末级', codes: 'last', columnNumbers: false },
  { ...NOW, id: '久-空列', spacers: true },
  { ...NOW, id: '久-隐藏行', hidden: true },
  { ...NOW, id: '久-千元', unit: '千元' },
  { ...FLAT, id: '用-万元', unit: '万元', numberFormat: null },
  { ...NOW, id: '久-表号在表名', number: 'none', heading: 'other' },
  { ...NOW, id: '久-数字编码', codes: 'parts', numericCodes: true, total: '合  计' },
  { ...FLAT, id: '用-数字编码', numericCodes: true, heading: 'other', total: '总计' },
  { ...NOW, id: '久-不合并', merged: false, codes: 'first', numberFormat: null },
];

/** No 财决NN anywhere: the forms are identified only by titles and structure. */
export const UNNUMBERED: Program = { ...FLAT, id: '用-无表号', number: 'none', heading: 'other' };
