// 一般公共预算财政拨款收入支出决算表, printed instead of 公开05: its columns of spending are those of 公开05.
import { expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const HEADER = [
  [
    '项目',
    '',
    '年初结转和结余',
    '',
    '',
    '本年收入',
    '',
    '',
    '本年支出',
    '',
    '',
    '',
    '',
    '年末结转和结余',
    '',
    '',
  ],
  [
    '功能分类科目编码',
    '科目名称',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
    '合计',
    '基本支出',
    '项目支出',
    '合计',
    '基本支出',
    '',
    '',
    '项目支出',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
  ],
  ['', '', '', '', '', '', '', '', '', '小计', '人员经费', '日常公用经费', '', '', '', ''],
  ['栏次', '', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14'],
];
const EDUCATION = [
  '10.00',
  '4.00',
  '6.00',
  '90.00',
  '60.00',
  '30.00',
  '92.00',
  '62.00',
  '52.00',
  '10.00',
  '30.00',
  '8.00',
  '2.00',
  '6.00',
];
const PENSIONS = ['', '', '', '20.50', '20.50', '', '20.50', '20.50', '18.00', '2.50', '', '', '', ''];
const BODY = [
  [
    '合计',
    '',
    '10.00',
    '4.00',
    '6.00',
    '110.50',
    '80.50',
    '30.00',
    '112.50',
    '82.50',
    '70.00',
    '12.50',
    '30.00',
    '8.00',
    '2.00',
    '6.00',
  ],
  ['205', '教育支出', ...EDUCATION],
  ['20502', '普通教育', ...EDUCATION],
  ['2050202', '小学教育', ...EDUCATION],
  ['208', '社会保障和就业支出', ...PENSIONS],
  ['20805', '行政事业单位养老支出', ...PENSIONS],
  ['2080505', '机关事业单位基本养老保险缴费支出', ...PENSIONS],
];
const MERGES = [
  { top: 0, bottom: 0, left: 0, right: 1 },
  { top: 0, bottom: 0, left: 2, right: 4 },
  { top: 0, bottom: 0, left: 5, right: 7 },
  { top: 0, bottom: 0, left: 8, right: 12 },
  { top: 0, bottom: 0, left: 13, right: 15 },
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15].map((at) => ({ top: 1, bottom: 2, left: at, right: at })),
  { top: 1, bottom: 1, left: 9, right: 11 },
  { top: 3, bottom: 3, left: 0, right: 1 },
];
const LIST = '1.教育（类）支出92.00万元，占一般公共预算财政拨款总支出的81.78%。主要用于小学教育；';

it('its spending is read as 公开05', () => {
  const [table, ...others] = recognised(LIST).document.tables;
  expect(others).toEqual([]);
  expect(table?.read).toMatchObject({ id: '公开05', problems: [], partial: false });
  const amounts = table?.read.rows.map(({ id, cells }) => [
    id,
    ...Object.values(cells).map(({ text }) => text),
  ]);
  expect(amounts?.slice(0, 2)).toEqual([
    ['合计', '112.50', '82.50', '30.00'],
    ['205', '92.00', '62.00', '30.00'],
  ]);
});

it.each([
  ['a right amount and share', LIST, []],
  ['a wrong amount of a 类', LIST.replace('92.00', '29.00'), ['文表数额']],
  ['a wrong share of all spending', LIST.replace('81.78', '87.18'), ['百分比']],
])('%s in the text', (_, text, rules) => {
  const { document, pack } = recognised(text);
  const loud = reportAsRead(document, pack).checked.findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  expect(loud.map(({ rule }) => rule)).toEqual(rules);
});

function recognised(text: string) {
  const blocks: readonly PageBlock[] = [
    { kind: 'paragraph', text: '某某县某某局2023年度部门决算', page: 1 },
    { kind: 'paragraph', text: '第二部分 2023年度部门决算表', page: 1 },
    { kind: 'paragraph', text: '一般公共预算财政拨款收入支出决算表', page: 1 },
    { kind: 'paragraph', text: '部门：某某县某某局　单位：万元', page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: [...HEADER, ...BODY].map((row) => row.map((cell) => (cell === '' ? null : { text: cell }))),
      merges: MERGES,
    },
    ...[
      '第三部分 2023年度部门决算情况说明',
      '三、一般公共预算财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出决算总体情况',
      '2023年度一般公共预算财政拨款支出112.50万元。',
      '（二）一般公共预算财政拨款支出决算具体情况',
      text,
    ].map((each) => ({ kind: 'paragraph' as const, text: each, page: 2 })),
  ];
  return recognise([documentSource('决算.docx', blocks)], null);
}
