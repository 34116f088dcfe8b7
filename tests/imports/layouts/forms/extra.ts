// Tables that some regions print besides the nine.
import { classTotal } from '../economic.ts';
import { USES } from '../facts.ts';
import { blank, type Grid, type Line, words } from '../grid.ts';
import { leavesOf } from '../heads.ts';
import type { ExtraId } from '../layout.ts';
import { spent } from '../leaves.ts';
import { type Pen, rowOf } from '../pen.ts';

/** One of the tables unknown to the base pack. */
export function extraForm(pen: Pen, id: ExtraId): Grid {
  return FORMS[id](pen);
}

const FORMS: Readonly<Record<ExtraId, (pen: Pen) => Grid>> = {
  基金基本支出: (pen) =>
    plain([
      words('科目编码', '科目名称', '合计', '人员经费', '公用经费'),
      [{ text: '合计', colSpan: 2 }, ...nothing(pen, 3)],
    ]),
  政府采购: (pen) => {
    const { goods, works, services } = pen.department.facts.purchases;
    const of = (name: string, amount: number): Line => [...words(name), pen.other('政府采购', amount)];
    return plain([
      words('项目', '金额'),
      of('合计', goods + works + services),
      of('货物', goods),
      of('工程', works),
      of('服务', services),
    ]);
  },
  购买服务: (pen) => plain([words('项目', '金额'), [...words('合计'), pen.other('购买服务', 0)]]),
  支出明细: (pen) => detail(pen, '支出明细', ['301', '302', '303', '307', '310', '399']),
  一般明细: (pen) => detail(pen, '一般明细', ['301', '302', '303', '310']),
  项目支出: (pen) => projects(pen),
  资产: (pen) => assets(pen),
  绩效: (pen) => ratings(pen),
  分单位: (pen) => {
    const columns = leavesOf(pen.layout.income.columns);
    const total = rowOf(pen.figures.公开02, '合计')?.cells ?? {};
    const figures = columns.map(({ column = '' }) => pen.other('分单位', total[column] ?? 0));
    return plain([
      words('单位名称', ...columns.map(({ text }) => text)),
      [...words('合计'), ...figures],
      [...words(`${pen.department.name}（本级）`), ...figures],
    ]);
  },
};

function plain(lines: readonly Line[]): Grid {
  return { heads: 1, lines, width: (lines[0] ?? []).length };
}

function nothing(pen: Pen, count: number): Line {
  return Array.from({ length: count }, () => pen.other('基金基本支出', 0));
}

/** 项 down, 经济分类 across: only the total's row is distinct. */
function detail(pen: Pen, id: '支出明细' | '一般明细', classes: readonly string[]): Grid {
  const { economic, leaves } = pen.department;
  const total = classes.map((code) => classTotal(economic, code));
  const basic = leaves.filter(({ general }) => general.basic > 0);
  return plain([
    words('科目编码', '科目名称', '合计', ...classes),
    [
      { text: '合计', colSpan: 2 },
      ...[total.reduce((sum, each) => sum + each, 0), ...total].map((amount) => pen.other(id, amount)),
    ],
    ...basic.map(({ code, name, general }) => [
      ...words(code, name),
      pen.other(id, general.basic),
      ...classes.map(() => blank),
    ]),
  ]);
}

function projects(pen: Pen): Grid {
  const paid = pen.department.leaves.filter(({ general }) => general.project > 0);
  const sum = paid.reduce((total, { general }) => total + general.project, 0);
  return plain([
    words('科目编码', '科目名称', '项目支出'),
    [{ text: '合计', colSpan: 2 }, pen.other('项目支出', sum)],
    ...paid.map(({ code, name, general }) => [...words(code, name), pen.other('项目支出', general.project)]),
  ]);
}

function assets(pen: Pen): Grid {
  const { vehicles, equipment } = pen.department.facts;
  const all = vehicles.reduce((total, each) => total + each, 0);
  return plain([
    words('项目', '行次', '数量'),
    words('一、车辆数合计（辆）', '1', String(all)),
    ...USES.map((name, index) =>
      words(`${index + 1}．${name}`, String(index + 2), String(vehicles[index] ?? 0)),
    ),
    words('二、单价100万元（含）以上设备（不含车辆）', '10', String(equipment)),
  ]);
}

function ratings(pen: Pen): Grid {
  const { department } = pen;
  const all = department.leaves.reduce(
    (total, { general, fund, capital }) => total + spent(general) + spent(fund) + spent(capital),
    0,
  );
  return plain([
    words('指标', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
    [
      ...words('年度资金总额'),
      ...[all, all, all].map((amount) => pen.other('绩效', amount)),
      ...words('10', '100.00%', '10'),
    ],
    words('产出指标：重点工作完成率', '≥95%', '100%', '', '50', '', '50'),
    words('效益指标：服务对象满意度', '≥90%', '96%', '', '40', '', '40'),
    words('总分', '', '', '', '100', '', '100'),
  ]);
}
