import type { AccountForm } from '#shared/accounts/form';
import { column, type NamedColumn } from '#shared/accounts/reading/columns';

const subjects = (
  id: string,
  titles: readonly string[],
  columns: readonly NamedColumn[],
  optional = false,
): AccountForm => ({
  id,
  titles,
  rows: { kind: 'subjects', columns },
  ...(optional ? { optional: true as const } : {}),
});

/** 年初, 收入, 支出, 年末 of one budget. */
const FLOW: readonly NamedColumn[] = [
  column('年初结转和结余', '年初结转和结余', '年初财政拨款结转和结余', '上年结转和结余'),
  column('本年收入', '本年收入', '本年收入合计'),
  column('基本支出', '本年支出/基本支出', '支出/基本支出'),
  column('人员经费', '本年支出/基本支出/人员经费', '人员经费'),
  column(
    '公用经费',
    '本年支出/基本支出/公用经费',
    '本年支出/基本支出/日常公用经费',
    '公用经费',
    '日常公用经费',
  ),
  column('项目支出', '本年支出/项目支出', '支出/项目支出'),
  column('本年支出', '本年支出', '本年支出合计', '本年支出小计'),
  column('年末结转和结余', '年末结转和结余', '年末财政拨款结转和结余', '结转下年'),
];

export const SUBJECT_FORMS: readonly AccountForm[] = [
  subjects(
    '财决02',
    ['收入支出决算表'],
    [
      column('年初结转和结余'),
      column('本年收入', '本年收入', '本年收入合计'),
      column('本年支出', '本年支出', '本年支出合计'),
      column('年末结转和结余'),
    ],
    true,
  ),
  subjects(
    '财决03',
    ['收入决算表'],
    [
      column('本年收入合计', '本年收入合计', '合计'),
      column('财政拨款收入', '财政拨款收入', '财政拨款'),
      column('上级补助收入'),
      column('事业收入'),
      column('经营收入'),
      column('附属单位上缴收入', '附属单位上缴收入', '附属单位缴款'),
      column('其他收入'),
    ],
  ),
  subjects(
    '财决04',
    ['支出决算表'],
    [
      column('本年支出合计', '本年支出合计', '合计'),
      column('基本支出'),
      column('项目支出'),
      column('上缴上级支出'),
      column('经营支出'),
      column('对附属单位补助支出'),
    ],
  ),
  subjects('财决07', ['一般公共预算财政拨款收入支出决算表', '公共预算财政拨款收入支出决算表'], FLOW),
  subjects(
    '财决09',
    ['政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款收支决算表'],
    FLOW,
    true,
  ),
  subjects(
    '财决11',
    ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款收支决算表'],
    FLOW,
    true,
  ),
];
