import { add, cell, columns, tops } from '#shared/tables/expression';
import type { ColumnDefinition, FormulaRule, TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { henan2023 } from './packs.ts';

const amounts = (...ids: string[]): readonly ColumnDefinition[] =>
  ids.map((id) => ({ id, role: 'amount', width: 12 }));
const label = (id: string): ColumnDefinition => ({ id, role: 'label', width: 30 });
const row = (id: number) => ({ kind: 'row', row: String(id) }) as const;

/** 政府采购情况表 as printed in 北京: fixed rows, three funds, 合计 above its parts. */
export const procurement: TableDefinition = {
  id: '附表政府采购情况',
  number: '公开10表',
  title: '政府采购情况表',
  orientation: 'portrait',
  blocks: [
    {
      id: 'rows',
      columns: [label('项目'), ...amounts('合计', '货物', '工程', '服务')],
      rows: {
        kind: 'lines',
        from: 1,
        to: 3,
        lines: [
          { number: 1, label: '政府采购金额合计' },
          { number: 2, label: '其中：授予中小企业' },
          { number: 3, label: '授予其他企业' },
        ],
      },
    },
  ],
  header: [
    [
      { text: '项目', rowSpan: 2 },
      { text: '合计', rowSpan: 2 },
      { text: '其中', colSpan: 3 },
    ],
    [{ text: '货物' }, { text: '工程' }, { text: '服务' }],
  ],
  note: '本表反映部门本年度政府采购支出情况。',
  emptyNote: '说明：我部门没有政府采购支出，故本表无数据。',
  formulas: [
    ...[2, 3].map(
      (line): FormulaRule => ({
        rows: row(line),
        columns: ['合计'],
        expression: columns('货物', '工程', '服务'),
      }),
    ),
    {
      rows: row(1),
      columns: ['合计', '货物', '工程', '服务'],
      expression: add(cell({ row: '2' }), cell({ row: '3' })),
    },
  ],
};

/** 项目支出决算表 as printed in 四川: a row for each project, 合计 first. */
export const projects: TableDefinition = {
  id: '附表项目支出',
  number: '公开11表',
  title: '一般公共预算财政拨款项目支出决算表',
  orientation: 'landscape',
  blocks: [
    {
      id: 'rows',
      columns: [
        label('项目名称'),
        ...amounts('合计', '商品和服务支出', '资本性支出'),
        { id: '备注', role: 'words', width: 20 },
      ],
      rows: { kind: 'open', total: 'first' },
    },
  ],
  header: [
    [
      { text: '项目名称' },
      { text: '合计' },
      { text: '商品和服务支出' },
      { text: '资本性支出' },
      { text: '备注' },
    ],
  ],
  note: '本表反映部门本年度一般公共预算财政拨款项目支出情况。',
  formulas: [
    { rows: { kind: 'leaves' }, columns: ['合计'], expression: columns('商品和服务支出', '资本性支出') },
    {
      rows: { kind: 'row', row: '合计' },
      columns: ['合计', '商品和服务支出', '资本性支出'],
      expression: tops(),
    },
  ],
};

/** 支出决算明细表 as printed in 四川: 科目 of the department by 经济分类. */
export const spendingDetail: TableDefinition = {
  id: '附表支出明细',
  number: '公开12表',
  title: '财政拨款支出决算明细表',
  orientation: 'landscape',
  blocks: [
    {
      id: 'rows',
      columns: [
        { id: '科目编码', role: 'code', width: 10 },
        label('科目名称'),
        ...amounts('合计', '工资福利支出', '商品和服务支出', '资本性支出'),
      ],
      rows: { kind: 'subjects', total: 'last' },
    },
  ],
  header: [
    [
      { text: '项目', colSpan: 2 },
      { text: '合计', rowSpan: 2 },
      { text: '工资福利支出', rowSpan: 2 },
      { text: '商品和服务支出', rowSpan: 2 },
      { text: '资本性支出', rowSpan: 2 },
    ],
    [{ text: '功能分类科目编码', column: '科目编码' }, { text: '科目名称' }],
  ],
  note: '',
  formulas: [
    {
      rows: { kind: 'row', row: '合计' },
      columns: ['合计', '工资福利支出', '商品和服务支出', '资本性支出'],
      expression: tops(),
    },
    {
      rows: { kind: 'leaves' },
      columns: ['合计'],
      expression: columns('工资福利支出', '商品和服务支出', '资本性支出'),
    },
  ],
};

/** The nine forms and three free ones, one figure of which is also in 公开05. */
export const withFreeForms: TemplatePack = {
  ...henan2023,
  id: 'free-2023',
  title: '示例省 2023 年度部门决算公开',
  tables: [...henan2023.tables, procurement, projects, spendingDetail],
  relations: [
    ...henan2023.relations,
    {
      id: '附-1',
      title: '项目支出决算表合计等于一般公共预算项目支出',
      left: { table: projects.id, row: '合计', column: '合计' },
      right: cell({ table: '公开05', row: '合计', column: '项目支出' }),
    },
  ],
};
