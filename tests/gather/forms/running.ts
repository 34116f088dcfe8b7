// 财决附03 机构运行信息表, its older form 部门决算相关信息统计表, and 财决附01.
import { threePublicTotal } from '../../imports/layouts/facts.ts';
import type { LineBlock, LineRow, LinesForm, Value } from '../form.ts';
import { joined, type Spread } from '../spreads.ts';
import { sum, type Unit } from '../unit.ts';

/** Names of the vehicles' uses; the eighth is 其他用车. */
const USES = {
  now: [
    '副部（省）级及以上领导用车',
    '主要负责人用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部服务用车',
    '其他用车',
  ],
  before: [
    '省级领导干部用车',
    '主要领导干部用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部用车',
    '其他用车',
  ],
} as const;

export type RunningVersion = 'now' | 'before';

/** `before`: the older form, with other labels and two rows for equipment. */
export function runningForm(unit: Unit, version: RunningVersion): LinesForm {
  return {
    kind: 'lines',
    id: '财决附03',
    title: version === 'now' ? '机构运行信息表' : '部门决算相关信息统计表',
    blocks: [threePublicBlock(unit), otherBlock(unit, version)],
  };
}

/** `—` if no budget belongs there. */
function threePublicBlock({ department }: Unit): LineBlock {
  const { budget, actual, foreign, counts } = department.facts;
  let number = 0;
  const row = (label: string, planned: Value, done: Value): LineRow => ({
    number: ++number,
    label,
    cells: { 预算: planned, 统计: done },
  });
  const counted = (label: string, done: number): LineRow => ({ ...row(label, '—', done), counted: true });
  return {
    head: null,
    item: '项目',
    columns: [
      { text: '预算数', id: '预算' },
      { text: '统计数', id: '统计' },
    ],
    rows: [
      row('一、“三公”经费支出', '—', '—'),
      row('（一）支出合计', threePublicTotal(budget), threePublicTotal(actual)),
      row('  1．因公出国（境）费', budget.出国, actual.出国),
      row('  2．公务用车购置及运行维护费', budget.购置 + budget.运行, actual.购置 + actual.运行),
      row('    （1）公务用车购置费', budget.购置, actual.购置),
      row('    （2）公务用车运行维护费', budget.运行, actual.运行),
      row('  3．公务接待费', budget.接待, actual.接待),
      row('    （1）国内接待费', '—', actual.接待),
      row('         其中：外事接待费', '—', foreign),
      row('    （2）国（境）外接待费', '—', 0),
      row('（二）相关统计数', '—', '—'),
      counted('  1．因公出国（境）团组数（个）', counts.团组),
      counted('  2．因公出国（境）人次数（人）', counts.人次),
      counted('  3．公务用车购置数（辆）', counts.购置),
      counted('  4．公务用车保有量（辆）', counts.保有),
      counted('  5．国内公务接待批次（个）', counts.批次 + counts.外宾批次),
      counted('     其中：外事接待批次（个）', counts.外宾批次),
      counted('  6．国内公务接待人次（人）', counts.来宾 + counts.外宾人次),
      counted('     其中：外事接待人次（人）', counts.外宾人次),
      counted('  7．国（境）外公务接待批次（个）', 0),
      counted('  8．国（境）外公务接待人次（人）', 0),
    ],
  };
}

function otherBlock({ department, associated }: Unit, version: RunningVersion): LineBlock {
  const { running, vehicles, equipment, purchases } = department.facts;
  const { goods, works, services, medium, small } = purchases;
  let number = 21;
  const row = (label: string, done: Value): LineRow => ({ number: ++number, label, cells: { 统计: done } });
  const counted = (label: string, done: number): LineRow => ({ ...row(label, done), counted: true });
  const devices =
    version === 'now'
      ? [() => counted('（二）单价100万元（含）以上设备（不含车辆）（台，套）', equipment)]
      : [
          () => counted('（二）单价50万元（含）以上通用设备（台，套）', equipment + 1),
          () => counted('（三）单价100万元（含）以上专用设备（台，套）', equipment),
        ];
  return {
    head: null,
    item: '项目',
    columns: [{ text: '统计数', id: '统计' }],
    rows: [
      row('二、机关运行经费', running),
      row('（一）行政单位', running - associated),
      row('（二）参照公务员法管理事业单位', associated),
      row('三、国有资产占用情况', '—'),
      counted('（一）车辆数合计（辆）', sum(vehicles)),
      ...USES[version].map((use, index) => counted(`  ${index + 1}．${use}`, vehicles[index] ?? 0)),
      ...devices.map((device) => device()),
      row('四、政府采购支出信息', '—'),
      row('（一）政府采购支出合计', goods + works + services),
      row('  1．政府采购货物支出', goods),
      row('  2．政府采购工程支出', works),
      row('  3．政府采购服务支出', services),
      row('（二）政府采购授予中小企业合同金额', medium),
      row('     其中：授予小微企业合同金额', small),
    ],
  };
}

/** Spending on meetings, training and travel, from all funds. */
export function spendingInfoForm({ spreads: { general, fund, capital, own } }: Unit): LinesForm {
  const all = joined(
    ...[general, fund, capital, own].flatMap(({ basic, project }) => [basic, project]),
    own.business,
  );
  const rows = [
    ['一、会议费', all, '30215'],
    ['  其中：一般公共预算财政拨款', joined(general.basic, general.project), '30215'],
    ['二、培训费', all, '30216'],
    ['  其中：一般公共预算财政拨款', joined(general.basic, general.project), '30216'],
    ['三、差旅费', all, '30211'],
    ['  其中：一般公共预算财政拨款', joined(general.basic, general.project), '30211'],
  ] as const;
  return {
    kind: 'lines',
    id: '财决附01',
    title: '预算支出相关信息表',
    blocks: [
      {
        head: null,
        item: '项目',
        columns: [{ text: '金额', id: '金额' }],
        rows: rows.map(([label, spread, code], index) => ({
          number: index + 1,
          label,
          cells: { 金额: paid(spread, code) },
        })),
      },
    ],
  };
}

function paid(spread: Spread, code: string): number {
  return sum([...spread.values()].map((cells) => cells.get(code) ?? 0));
}
