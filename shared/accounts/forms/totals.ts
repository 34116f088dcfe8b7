import { type AccountForm, type LineBlock, type NamedLine, named } from '#shared/accounts/form';
import { column, type NamedColumn } from '#shared/accounts/reading/columns';
import { classLines } from '#shared/tables/standard/classes';

/** Names of 类 in other years. */
const FORMERLY: Readonly<Record<string, readonly string[]>> = {
  '207': ['文化体育与传媒支出', '文化旅游体育与传媒支出'],
  '210': ['医疗卫生支出', '医疗卫生与计划生育支出'],
  '215': ['资源勘探信息等支出', '资源勘探电力信息等支出'],
  '220': ['国土海洋气象等支出', '国土资源气象等支出'],
};

const CLASSES: readonly NamedLine[] = classLines(1).map(({ code = '', label }) =>
  named(code, label, ...(FORMERLY[code] ?? [])),
);

const TOTALS = [
  column('年初预算数', '年初预算数', '年初预算'),
  column('全年预算数', '全年预算数', '调整预算数', '预算数'),
  column('决算数', '决算数', '金额', '决算'),
];

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];

/** Each fund under each of the three amounts. */
const BY_FUND: readonly NamedColumn[] = TOTALS.flatMap((total) => [
  total,
  ...FUNDS.map((fund) => column(`${total.id}·${fund}`, ...total.paths.map(([name]) => `${name}/${fund}`))),
]);

const BY_NATURE: readonly NamedLine[] = [
  named('基本支出'),
  named('人员经费'),
  named('公用经费', '日常公用经费'),
  named('项目支出'),
  named('上缴上级支出'),
  named('经营支出'),
  named('对附属单位补助支出'),
  named('经济分类支出合计', '支出经济分类合计', '按支出经济分类合计'),
];

const income: LineBlock = {
  id: '收入',
  columns: TOTALS,
  lines: [
    named('一般公共预算财政拨款收入', '一般公共预算财政拨款'),
    named('政府性基金预算财政拨款收入', '政府性基金预算财政拨款'),
    named('国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款'),
    named('上级补助收入'),
    named('事业收入'),
    named('经营收入'),
    named('附属单位上缴收入', '附属单位缴款'),
    named('其他收入'),
    named('本年收入合计'),
    named(
      '使用非财政拨款结余',
      '使用非财政拨款结余（含专用结余）',
      '使用非财政拨款结余和专用结余',
      '用事业基金弥补收支差额',
    ),
    named('年初结转和结余', '上年结转和结余'),
    named('收入总计', '总计'),
  ],
};

/** 收入支出决算总表: three blocks side by side. */
const z01: AccountForm = {
  id: '财决01',
  titles: ['收入支出决算总表'],
  rows: {
    kind: 'lines',
    blocks: [
      income,
      {
        id: '支出功能分类',
        columns: TOTALS,
        lines: [
          ...CLASSES,
          named('本年支出合计'),
          named('结余分配'),
          named('年末结转和结余'),
          named('支出总计', '总计'),
        ],
      },
      { id: '支出性质', columns: TOTALS, lines: BY_NATURE },
    ],
  },
};

/** 财政拨款收入支出决算总表. */
const z011: AccountForm = {
  id: '财决01-1',
  titles: ['财政拨款收入支出决算总表'],
  optional: true,
  rows: {
    kind: 'lines',
    blocks: [
      {
        id: '收入',
        columns: TOTALS,
        lines: [
          named('一般公共预算财政拨款', '一般公共预算财政拨款收入'),
          named('政府性基金预算财政拨款', '政府性基金预算财政拨款收入'),
          named('国有资本经营预算财政拨款', '国有资本经营预算财政拨款收入'),
          named('本年收入合计'),
          named('年初财政拨款结转和结余', '年初结转和结余'),
          named('年初一般公共预算财政拨款结转和结余', '一般公共预算财政拨款'),
          named('年初政府性基金预算财政拨款结转和结余', '政府性基金预算财政拨款'),
          named('年初国有资本经营预算财政拨款结转和结余', '国有资本经营预算财政拨款'),
          named('收入总计', '总计'),
        ],
      },
      {
        id: '支出功能分类',
        columns: BY_FUND,
        lines: [
          ...CLASSES,
          named('本年支出合计'),
          named('年末财政拨款结转和结余', '年末结转和结余'),
          named('支出总计', '总计'),
        ],
      },
      { id: '支出性质', columns: BY_FUND, lines: BY_NATURE },
    ],
  },
};

export const TOTAL_FORMS: readonly AccountForm[] = [z01, z011];
