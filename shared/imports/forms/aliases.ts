import type { ColumnId, TableId } from '#shared/tables/address';

/** Names of the nine forms' columns in other regions, besides the official ones; in comparable form. */
type Aliases = Readonly<Partial<Record<TableId, Readonly<Record<ColumnId, readonly string[]>>>>>;

const AMOUNT = ['决算数', '金额', '决算金额', '本年决算数', '决算', '合计'];
const SPENT = ['小计', '合计', '本年支出', '本年支出合计', '本年支出小计', '支出合计', '支出决算数'];
const OPENING = ['年初结转和结余', '年初财政拨款结转和结余', '上年结转和结余', '上年结转', '年初结转结余'];
const CLOSING = ['年末结转和结余', '年末财政拨款结转和结余', '结转下年', '年末结转结余'];
const INCOME = ['本年收入', '本年收入合计', '收入决算数'];
const GENERAL = ['一般公共预算财政拨款', '一般公共预算', '一般公共预算拨款'];
const FUND = ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金', '政府性基金财政拨款'];
const CAPITAL = ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营财政拨款', '国有资本经营'];

export const ALIASES: Aliases = {
  公开01: { 决算数: AMOUNT },
  公开02: {
    本年收入合计: ['合计', '收入合计', '本年收入', '总计', '小计'],
    财政拨款收入: ['财政拨款', '财政补助收入'],
    附属单位上缴收入: ['附属单位上缴', '附属单位缴款'],
  },
  公开03: {
    本年支出合计: ['合计', '支出合计', '本年支出', '总计', '小计'],
    上缴上级支出: ['上缴上级'],
    对附属单位补助支出: ['对附属单位补助', '附属单位补助支出'],
  },
  公开04: {
    金额: AMOUNT,
    合计: ['小计', '决算数', '金额'],
    一般公共预算财政拨款: GENERAL,
    政府性基金预算财政拨款: FUND,
    国有资本经营预算财政拨款: CAPITAL,
  },
  公开05: { 小计: SPENT },
  公开06: { 决算数: AMOUNT },
  公开07: {
    年初结转和结余: OPENING,
    本年收入: INCOME,
    本年支出小计: SPENT,
    年末结转和结余: CLOSING,
  },
  公开08: { 年初结转和结余: OPENING, 本年收入: INCOME, 合计: SPENT, 年末结转和结余: CLOSING },
  公开09: {
    合计: ['合计', '总计', '小计', '三公经费合计'],
    '因公出国（境）费': ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)支出'],
    公务用车购置及运行维护费小计: [
      '小计',
      '合计',
      '公务用车购置及运行维护费',
      '公务用车购置及运行费',
      '公务用车费',
    ],
    公务用车购置费: ['公务用车购置费', '公务用车购置', '公务用车购置支出', '购置费'],
    公务用车运行维护费: [
      '公务用车运行维护费',
      '公务用车运行费',
      '公务用车运行维护',
      '公务用车运行维护支出',
      '运行费',
      '运行维护费',
    ],
    公务接待费: ['公务接待费', '公务接待', '公务接待支出', '接待费'],
  },
};

/** The other names of a column of a form. */
export function aliasesOf(table: TableId, column: ColumnId): readonly string[] {
  return ALIASES[table]?.[column] ?? [];
}
