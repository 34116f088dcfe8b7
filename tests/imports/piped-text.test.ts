// Text copied from pages with cells separated by `|`: a row a line, or a cell a line; blanks fill a row's end, and
// cells that span columns or rows have lost their width.
import { describe, expect, it } from 'vitest';
import { readTextFile } from '#main/imports/formats/text/text';
import { recognise } from '#shared/imports/document/recognise';

type Rows = readonly (readonly string[])[];

const SPENDING: Rows = [
  ['项目', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['功能分类科目编码', '科目名称'],
  ['栏次', '1', '2', '3', '4', '5', '6'],
  ['合计', '120.50', '80.50', '40.00'],
  ['208', '社会保障和就业支出', '20.50', '20.50', ''],
  ['20805', '行政事业单位养老支出', '20.50', '20.50', ''],
  ['2080501', '行政单位离退休', '20.50', '20.50', ''],
  ['213', '农林水支出', '100.00', '60.00', '40.00'],
  ['21301', '农业农村', '100.00', '60.00', '40.00'],
  ['2130101', '行政运行', '60.00', '60.00', ''],
  ['2130199', '其他农业农村支出', '40.00', '', '40.00'],
];

const PAIRS: Rows = [
  ['财政拨款“三公”经费'],
  ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
  ['小计', '公务用车购置费', '公务用车运行维护费'],
  [
    '预算数',
    '决算数',
    '预算数',
    '决算数',
    '预算数',
    '决算数',
    '预算数',
    '决算数',
    '预算数',
    '决算数',
    '预算数',
    '决算数',
  ],
  ['9.00', '7.16', '', '', '5.00', '4.30', '', '', '5.00', '4.30', '4.00', '2.86'],
];

/** Each item with the amounts of two budgets below 预算数 and 决算数. */
const BY_BUDGET: Rows = [
  ['项目', '预算数', '决算数'],
  ['合计', '一般公共预算', '政府性基金', '合计', '一般公共预算', '政府性基金'],
  ['因公出国（境）费', '0', '0', '0', '0', '0', '0'],
  ['公务接待费', '4.00', '4.00', '0', '2.86', '2.86', '0'],
  ['公务用车购置及运行费', '5.00', '5.00', '0', '4.30', '4.30', '0'],
  ['其中：公务用车运行维护费', '5.00', '5.00', '0', '4.30', '4.30', '0'],
  ['公务用车购置费', '0', '0', '0', '0', '0', '0'],
  ['总计', '9.00', '9.00', '0', '7.16', '7.16', '0'],
];

const FORMS = {
  支出决算表: [8, SPENDING],
  '财政拨款“三公”经费支出决算表': [12, PAIRS],
  '一般公共预算及政府性基金财政拨款“三公”经费支出决算表': [7, BY_BUDGET],
} as const;

function filled(rows: Rows, width: number): Rows {
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const WAYS: Readonly<Record<string, (rows: Rows) => readonly string[]>> = {
  一行一行: (rows) => rows.map((row) => `| ${row.join(' | ')} |`),
  没有左边线: (rows) => rows.map((row) => `${row.join(' | ')} |`),
  一格一行: (rows) =>
    rows
      .flat()
      .map((text) => `${text}|`)
      .join('')
      .replace(/([^|])\|/g, '$1 |\n')
      .replace(/(\|+)(?=[^|\n])/g, '$1\n')
      .split('\n'),
};

describe.each(Object.entries(FORMS))('%s', (title, [width, rows]) => {
  it.each(Object.entries(WAYS))('is read from text with %s', (_, print) => {
    const lines = [
      '示例县审计局2023年度部门决算',
      title,
      '部门：示例县审计局　　金额单位：万元',
      ...print(filled(rows, width)),
      '注：本表反映部门本年度情况。',
    ];
    const file = readTextFile('网页.txt', Buffer.from(lines.join('\n')));
    const [table, ...others] = recognise([file], null).document.tables;
    expect(others).toEqual([]);
    expect(table?.read.problems).toEqual([]);
    expect(amountsOf(table?.read.rows)).toEqual(title === '支出决算表' ? SPENT : COSTS);
  });
});

type ReadRows = NonNullable<ReturnType<typeof recognise>['document']['tables'][number]>['read']['rows'];

/** Amounts other than zero, in 元. */
function amountsOf(rows: ReadRows | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(
    (rows ?? []).flatMap(({ id, cells }) =>
      Object.entries(cells).flatMap(([column, { amount }]) =>
        amount ? [[`${id} ${column}`, amount / 100]] : [],
      ),
    ),
  );
}

const SPENT = Object.fromEntries(
  SPENDING.slice(3).flatMap(([code = '', ...row]) => {
    const [all, basic, project] = row.slice(code === '合计' ? 0 : 1).map((text) => Number(text) * 10_000);
    const said = { 本年支出合计: all, 基本支出: basic, 项目支出: project };
    return Object.entries(said).flatMap(([column, amount]) =>
      amount ? [[`${code} ${column}`, amount]] : [],
    );
  }),
);

const COSTS = {
  '预算数 合计': 90_000,
  '预算数 公务用车购置及运行维护费小计': 50_000,
  '预算数 公务用车运行维护费': 50_000,
  '预算数 公务接待费': 40_000,
  '决算数 合计': 71_600,
  '决算数 公务用车购置及运行维护费小计': 43_000,
  '决算数 公务用车运行维护费': 43_000,
  '决算数 公务接待费': 28_600,
};

it('remarks with a stroke are no table', () => {
  const lines = ['| 索引号 | 1234 |', '| 发布机构 | 示例县审计局 |', '正文'];
  expect(readTextFile('网页.txt', Buffer.from(lines.join('\n'))).kind).toBe('text');
});
