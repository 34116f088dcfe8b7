// 决算情况说明 in the manner of Shanghai.
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { Figures } from '../../imports/layouts/figures.ts';
import { type Made, money } from './forms.ts';

const wan = (amount: number) => `${money(amount)}万元`;
const share = (part: number, whole: number) => `${whole === 0 ? '0' : ((part * 100) / whole).toFixed(2)}%`;

function at(figures: Figures, id: string, column: string): number {
  return figures.find((each) => each.id === id)?.cells[column] ?? 0;
}

function change(made: Made, now: number, last: number, what: string): string {
  const { style } = made;
  const start = `与${style.year - 1}年度相比，${what}`;
  if (now === last) return `${start}持平。`;
  const up = now > last;
  return `${start}${up ? '增加' : '减少'}${wan(Math.abs(now - last))}，${up ? '增长' : '下降'}${share(Math.abs(now - last), last)}。${style.cause}${REASONS[((now / 10_000 + 3) % REASONS.length) | 0] ?? REASONS[0]}。`;
}

const REASONS = [
  '人员变动，相应经费调整',
  '年中追加专项经费',
  '落实过紧日子要求，压减一般性支出',
  '上年项目完成，本年不再安排',
];

export function words(made: Made): readonly string[] {
  const { style, department, figures } = made;
  const { name, year, level } = style;
  const w = figures.公开01;
  const [income, spending] = [at(w, '27', '决算数'), at(w, '58', '决算数')];
  const general = at(figures.公开05, '合计', '小计');
  return [
    '一、收入支出决算总体情况说明',
    `${name}${year}年度收入支出总计${wan(at(w, '31', '决算数'))}。${change(made, at(w, '31', '决算数'), department.last.total, '收入支出总计')}`,
    '二、收入决算情况说明',
    `本年收入合计${wan(income)}，其中：${parts(figures.公开02, ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'], income)}。`,
    '三、支出决算情况说明',
    `本年支出合计${wan(spending)}，其中：${parts(figures.公开03, ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'], spending)}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `${name}${year}年度财政拨款收入支出总计${wan(at(figures.公开04, '32', '金额'))}。${change(made, at(figures.公开04, '32', '金额'), department.last.fiscalTotal, '财政拨款收入支出总计')}`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算总体情况',
    `一般公共预算财政拨款支出${wan(general)}，占本年支出合计的${share(general, spending)}。${change(made, general, department.last.general, '一般公共预算财政拨款支出')}`,
    '（二）一般公共预算财政拨款支出决算结构情况',
    `一般公共预算财政拨款支出${wan(general)}，主要用于以下方面：${figures.公开05
      .filter(({ code }) => code?.length === 3)
      .map(
        (each) => `${each.name}（类）${wan(each.cells.小计 ?? 0)}，占${share(each.cells.小计 ?? 0, general)}`,
      )
      .join('；')}。`,
    '（三）一般公共预算财政拨款支出决算具体情况',
    ...items(made, general),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `一般公共预算财政拨款基本支出${wan(at(figures.公开05, '合计', '基本支出'))}。其中：人员经费${wan(at(figures.公开06, '人员经费合计', '决算数'))}${listed(made, ['301', '303'])}；公用经费${wan(at(figures.公开06, '公用经费合计', '决算数'))}${listed(made, ['302', '310'])}。`,
    '七、财政拨款“三公”经费支出决算情况说明',
    ...trips(made),
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    ...fund(made, '政府性基金预算', figures.公开07, '本年支出小计'),
    '九、国有资本经营预算财政拨款收入支出决算情况说明',
    ...fund(made, '国有资本经营预算', figures.公开08, '合计'),
    '十、预算绩效管理情况',
    `${name}${year}年度预算绩效管理工作开展情况如下：本${level}建立了如下预算绩效管理制度：《${name}预算绩效管理办法》，建立了全过程的预算绩效管理工作机制；全过程绩效管理实施情况：编报绩效目标的${year}年度项目${department.facts.projects.count}个，涉及预算金额${wan(general)}；绩效跟踪评价的${year}年度项目${department.facts.projects.count}个，涉及预算金额${wan(general)}；绩效自评的${year}年度项目${department.facts.projects.count}个，涉及预算金额${wan(general)}，平均得分96.50分（其中，绩效评级为“优”的项目${department.facts.projects.good}个；绩效评级为“良”的项目${department.facts.projects.count - department.facts.projects.good}个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个。绩效自评中共发现问题2个，已经完成整改的2个，正在整改的0个）。`,
    '十一、其他重要事项的情况说明',
    ...others(made),
  ];
}

function parts(figures: Figures, columns: readonly string[], whole: number): string {
  return columns
    .map((column) => [column, at(figures, '合计', column)] as const)
    .filter(([, amount]) => amount !== 0)
    .map(([column, amount]) => `${column}${wan(amount)}，占${share(amount, whole)}`)
    .join('；');
}

function listed({ figures }: Made, classes: readonly string[]): string {
  const names = figures.公开06
    .filter(
      ({ code, cells }) =>
        code?.length === 5 && classes.some((each) => code.startsWith(each)) && cells.决算数 !== 0,
    )
    .map(({ name }) => name)
    .join('、');
  return names === '' ? '' : `，主要包括：${names}`;
}

function items(made: Made, general: number): readonly string[] {
  const { style, department, figures } = made;
  const names = functionalSubjects(style.year);
  const rows = figures.公开05.filter(({ code }) => code?.length === 7);
  const initial = rows.reduce((sum, { id }) => sum + (department.initial.get(id) ?? 0), 0);
  const compare = (actual: number, budget: number, word: string, index: number) =>
    actual === budget
      ? `决算数与${word}持平。`
      : `决算数${actual > budget ? '大于' : '小于'}${word}的主要原因：${REASONS[index % 4]}。`;
  const first =
    style.budget === '年初预算'
      ? `一般公共预算财政拨款支出年初预算为${wan(initial)}，支出决算为${wan(general)}，完成年初预算的${share(general, initial)}。${compare(general, initial, '预算数', 1)}其中：`
      : `一般公共预算财政拨款支出年初预算为${wan(initial)}，全年预算为${wan(initial)}，支出决算为${wan(general)}，完成年初预算的${share(general, initial)}。${compare(general, initial, '预算数', 1)}其中：`;
  return [
    first,
    ...rows.map((each, index) => {
      const budget = department.initial.get(each.id) ?? 0;
      const actual = each.cells.小计 ?? 0;
      const path = `${names.nameOf(each.id.slice(0, 3))}（类）${names.nameOf(each.id.slice(0, 5))}（款）${names.nameOf(each.id)}（项）`;
      const done = style.share && budget > 0 ? `，完成${style.budget}数的${share(actual, budget)}` : '';
      const word = style.budget === '年初预算' ? '预算数' : '全年预算数';
      return `${style.mark.replace('1', String(index + 1))}${path}。主要用于：${each.name.replace(/支出$/, '')}方面的开支。${style.budget}为${wan(budget)}，支出决算为${wan(actual)}${done}。${compare(actual, budget, word, index)}`;
    }),
  ];
}

const ITEMS = [
  ['因公出国（境）费', '出国'],
  ['公务用车购置及运行维护费', '车'],
  ['公务接待费', '接待'],
] as const;

function trips(made: Made): readonly string[] {
  const {
    style,
    department: { facts },
  } = made;
  const { name, year } = style;
  const of = (all: typeof facts.actual) => ({ 出国: all.出国, 车: all.购置 + all.运行, 接待: all.接待 });
  const sum = (all: typeof facts.actual) => all.出国 + all.购置 + all.运行 + all.接待;
  const [budget, actual, last] = [sum(facts.budget), sum(facts.actual), sum(facts.lastThreePublic)];
  if (budget + actual + last === 0) return [`${name}${year}年度无“三公”经费财政拨款支出。`];
  const [b, a, l] = [of(facts.budget), of(facts.actual), of(facts.lastThreePublic)];
  const moved = (now: number, was: number) =>
    now === was
      ? '持平'
      : `${now > was ? '增加' : '减少'}${wan(Math.abs(now - was))}，${now > was ? '增长' : '下降'}${was === 0 ? '100.00%' : share(Math.abs(now - was), was)}`;
  return [
    '（一）“三公”经费财政拨款支出决算总体情况说明。',
    `“三公”经费财政拨款支出年初预算为${wan(budget)}，支出决算为${wan(actual)}，完成预算的${share(actual, budget)}，其中：${ITEMS.map(([label, key]) => `${label}${key === '出国' ? '' : '支出'}决算为${wan(a[key])}，完成预算的${share(a[key], b[key])}`).join('；')}。${actual === budget ? `${year}年度“三公”经费支出决算数与预算数持平。` : `${year}年度“三公”经费支出决算数${actual > budget ? '大于' : '小于'}预算数的主要原因：厉行节约，压减支出。`}`,
    `${year}年度“三公”经费财政拨款支出决算数${actual === last ? `与${year - 1}年度持平` : `比${year - 1}年度${moved(actual, last)}`}，其中：${ITEMS.map(([label, key]) => `${label}支出决算${moved(a[key], l[key])}`).join('；')}。`,
    '（二）“三公”经费财政拨款支出决算具体情况说明。',
    ...(actual === 0
      ? [`${name}${year}年度无“三公”经费财政拨款支出。`]
      : [
          `“三公”经费财政拨款支出决算中，${ITEMS.map(([label, key]) => `${label}支出决算${wan(a[key])}，占${share(a[key], actual)}`).join('；')}。具体情况如下：`,
          `1、因公出国（境）费支出${wan(a.出国)}。${a.出国 === 0 ? '' : `全年安排因公出国（境）团组${facts.counts.团组}个、累计${facts.counts.人次}人次。`}`,
          `2、公务用车购置及运行维护费支出${wan(a.车)}。其中：`,
          `公务用车购置支出为${wan(facts.actual.购置)}。`,
          `公务用车运行维护支出${wan(facts.actual.运行)}。主要用于公务用车燃料费、维修费。${year}年，${name}所属各预算单位开支财政拨款的公务用车保有量为${facts.counts.保有}辆。`,
          `3、公务接待费支出${wan(a.接待)}。其中：`,
          `国内公务接待支出${wan(facts.actual.接待)}（含外宾接待支出${wan(facts.foreign)}）。${a.接待 === 0 ? '' : `主要用于工作交流，共接待${facts.counts.批次}批次、${facts.counts.来宾}人次。`}`,
        ]),
  ];
}

function fund(made: Made, kind: string, figures: Figures, sum: string): readonly string[] {
  const { style } = made;
  if (figures.length === 1) return [`${style.name}${style.year}年度无${kind}财政拨款收入和支出。`];
  const names = functionalSubjects(style.year);
  const rows = figures.filter(({ code }) => code?.length === 7);
  return [
    `${kind}财政拨款收入${wan(at(figures, '合计', '本年收入'))}，支出${wan(at(figures, '合计', sum))}，支出具体情况如下：`,
    ...rows.map(
      (each, index) =>
        `${style.mark.replace('1', String(index + 1))}${names.nameOf(each.id.slice(0, 3))}（类）${names.nameOf(each.id.slice(0, 5))}（款）${names.nameOf(each.id)}（项）。主要用于：${each.name.replace(/支出$/, '')}等有关工作。年初预算为${wan(each.cells[sum] ?? 0)}，支出决算为${wan(each.cells[sum] ?? 0)}。决算数与预算数持平。`,
    ),
  ];
}

const VEHICLES = [
  '部级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];

function others(made: Made): readonly string[] {
  const {
    style,
    department: { facts },
  } = made;
  const { name, year, level } = style;
  const { goods, works, services, medium, small } = facts.purchases;
  const moved = facts.running - facts.lastRunning;
  const running =
    facts.running === 0
      ? `${name}${year}年度无机关运行经费支出。`
      : moved === 0
        ? `机关运行经费支出${wan(facts.running)}，与${year - 1}年度持平。`
        : `机关运行经费支出${wan(facts.running)}，比${year - 1}年度${moved > 0 ? '增加' : '减少'}${wan(Math.abs(moved))}，${moved > 0 ? '增长' : '下降'}${share(Math.abs(moved), facts.lastRunning)}。主要原因是办公用房修缮安排变化。`;
  return [
    '（一）机关运行经费支出情况',
    running,
    '（二）政府采购支出情况',
    `${name}${year}年度政府采购金额（以合同签订为准）为${wan(goods + works + services)}，其中：货物采购金额${wan(goods)}、工程采购金额${wan(works)}、服务采购金额${wan(services)}。`,
    `${year}年度本${level}面向中小企业预留政府采购项目预算金额${wan(medium)}，面向小微企业预留政府采购项目预算金额${wan(small)}。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额${wan(medium)}；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额${wan(small)}；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额${wan(goods + works + services - medium)}。`,
    '（三）国有资产占有使用情况说明',
    `截至${year}年12月31日，${name}共有车辆${facts.vehicles.reduce((a, b) => a + b, 0)}辆，其中：${VEHICLES.map((use, index) => `${use}${facts.vehicles[index] ?? 0}辆`).join('、')}。单价100万元（含）以上设备（不含车辆）${facts.equipment}台（套）。`,
  ];
}
