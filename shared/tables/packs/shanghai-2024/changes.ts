// 上海市部门决算公开, 2024: what differs from the national variant.
import { add, cell, subtract, tops } from '#shared/tables/expression';
import type { Block, FormulaRule } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { of } from '#shared/tables/packs/base/economic';
import { t01 } from '#shared/tables/packs/base/t01';
import { t04 } from '#shared/tables/packs/base/t04';
import { t05 } from '#shared/tables/packs/base/t05';
import { t06 } from '#shared/tables/packs/base/t06';
import { t08 } from '#shared/tables/packs/base/t08';
import { amounts, code, head, heads, subjectName, tall, wide } from '#shared/tables/packs/columns';
import { type Changes, unnumbered } from '#shared/tables/packs/override';

const ALL_FUNDS = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
const CAPITAL = ['年初结转和结余', '本年收入', '合计', '基本支出', '项目支出', '年末结转和结余'];

const capital = (column: string) => cell({ table: '公开08', row: 合计, column });
const row = (number: number) => ({ kind: 'row', row: String(number) }) as const;

const carriedOn: FormulaRule = {
  rows: { kind: 'leaves' },
  columns: ['年末结转和结余'],
  expression: subtract(
    add(cell({ column: '年初结转和结余' }), cell({ column: '本年收入' })),
    cell({ column: '合计' }),
  ),
};

/** 国有资本经营 tells income and what is carried over, as 政府性基金 does. */
const capitalTotals: readonly FormulaRule[] = [
  { rows: row(31), columns: ['金额'], expression: capital('年初结转和结余') },
  { rows: row(60), columns: ['国有资本经营预算财政拨款'], expression: capital('年末结转和结余') },
];

const economic = (id: string, ...classes: string[]): Block => ({
  id,
  columns: t06.blocks[0]?.columns ?? [],
  rows: { kind: 'economic', subjects: of(...classes) },
});
const ECONOMIC_HEADS = heads('经济分类科目编码', '科目名称', '决算数');

export const changes: Changes = {
  公开01: {
    blocks: unnumbered(t01).blocks,
    header: [[wide('收入', 2), wide('支出', 2)], heads('项目', '决算数', '项目', '决算数')],
    formulas: [...t01.formulas, { rows: row(3), columns: ['决算数'], expression: capital('本年收入') }],
  },
  公开04: {
    blocks: unnumbered(t04).blocks,
    header: [
      [wide('收入', 2), wide('支出', 5)],
      [...heads('项目'), head('决算数', '金额'), ...heads('项目', ...ALL_FUNDS)],
    ],
    formulas: [...t04.formulas, ...capitalTotals],
  },
  公开05: {
    blocks: t05.blocks.map((block) => ({ ...block, rows: { kind: 'subjects', total: 'last' } })),
    header: [
      [wide('项目', 2), { ...head('合计', '小计'), rowSpan: 2 }, ...tall(2, '基本支出', '项目支出')],
      [head('功能分类科目编码', code.id), ...heads(subjectName.id)],
    ],
  },
  公开06: {
    blocks: [economic('左', '301', '303'), economic('右', '302', '310')],
    header: [[...ECONOMIC_HEADS, ...ECONOMIC_HEADS]],
    formulas: t06.formulas.map((rule) =>
      rule.rows.kind === 'row' && rule.rows.row === '公用经费合计'
        ? { ...rule, expression: tops('302', '310') }
        : rule,
    ),
    footer: (t06.footer ?? []).map((each) => ({ ...each, labelSpan: 2 })),
  },
  公开08: {
    title: '国有资本经营预算财政拨款收入支出决算表',
    orientation: 'landscape',
    blocks: [
      { id: 'rows', columns: [code, subjectName, ...amounts(14, ...CAPITAL)], rows: { kind: 'subjects' } },
    ],
    header: [
      [
        wide('项目', 2),
        ...tall(2, '年初结转和结余', '本年收入'),
        wide('本年支出', 3),
        ...tall(2, '年末结转和结余'),
      ],
      [
        head('功能分类科目编码', code.id),
        ...heads(subjectName.id),
        head('小计', '合计'),
        ...heads('基本支出', '项目支出'),
      ],
    ],
    note: '本表反映部门本年度国有资本经营预算财政拨款收入、支出及结转和结余情况。',
    formulas: [
      ...t08.formulas.map((rule) => (rule.columns.length > 1 ? { ...rule, columns: CAPITAL } : rule)),
      carriedOn,
    ],
  },
};
