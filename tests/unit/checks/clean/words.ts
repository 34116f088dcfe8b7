import { type Fen, fen, formatAmount, roundToPrinted } from '#shared/money/amount';
import { formatPercent, ratio } from '#shared/money/ratio';
import type { Report } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { Department } from './department.ts';
import { toFen } from './tables.ts';

export type AmountAt = (table: TableId, row: string, column: string) => Fen;

const wan = (amount: number) => `${formatAmount(fen(amount), '万元')}万元`;
const share = (part: number, whole: number) =>
  formatPercent(ratio(roundToPrinted(fen(part)), roundToPrinted(fen(whole))));

/** The thirteen sections, written from the forms as by a careful accountant. */
export function writeWords(of: Department, report: Report, at: AmountAt): readonly string[] {
  const total = at('公开01', '31', '决算数');
  const fiscal = at('公开04', '32', '金额');
  return [
    '一、收入支出决算总体情况说明',
    `2023年度收、支总计均为${wan(total)}。${change('收、支总计各', total, of.before[0])}`,
    '二、收入决算情况说明',
    income(at),
    '三、支出决算情况说明',
    spending(at),
    '四、财政拨款收入支出决算总体情况说明',
    `2023年度财政拨款收、支总计均为${wan(fiscal)}。${change('财政拨款收、支总计各', fiscal, of.before[1])}`,
    '五、一般公共预算财政拨款支出决算情况说明',
    ...general(of, report, at),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    basic(report, at),
    '七、政府性基金预算财政拨款支出决算情况说明',
    fund(at),
    '八、国有资本经营预算财政拨款支出决算情况说明',
    ...capital(of, at),
    '九、财政拨款“三公”经费支出决算情况说明',
    ...threePublic(of, at),
    '十、机关运行经费支出情况说明',
    operating(of),
    '十一、政府采购支出情况说明',
    procurement(of),
    '十二、国有资产占用情况说明',
    assets(of),
    '十三、预算绩效情况说明',
    ...performance(of, at),
  ];
}

function change(what: string, now: number, before: number): string {
  const past = toFen(before);
  const delta = roundToPrinted(fen(now)) - roundToPrinted(past);
  const [more, grown] = delta < 0 ? ['减少', '下降'] : ['增加', '增长'];
  return `与上年度相比，${what}${more}${wan(Math.abs(delta))}，${grown}${share(Math.abs(delta), past)}。主要原因是业务量变化。`;
}

function listShares(parts: readonly (readonly [string, number])[], whole: number, join = '；'): string {
  return parts
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => `${name}${wan(amount)}，占${share(amount, whole)}`)
    .join(join);
}

function income(at: AmountAt): string {
  const whole = at('公开02', '合计', '本年收入合计');
  const parts = ['财政拨款收入', '事业收入'].map((name) => [name, at('公开02', '合计', name)] as const);
  return `2023年度收入合计${wan(whole)}，其中：${listShares(parts, whole)}。`;
}

function spending(at: AmountAt): string {
  const whole = at('公开03', '合计', '本年支出合计');
  const parts = ['基本支出', '项目支出'].map((name) => [name, at('公开03', '合计', name)] as const);
  return `2023年度支出合计${wan(whole)}，其中：${listShares(parts, whole)}。`;
}

function general(of: Department, report: Report, at: AmountAt): readonly string[] {
  const whole = at('公开05', '合计', '小计');
  const classes = report.tables.公开05.rows.filter((row) => row.code?.length === 3);
  const parts = classes.map(
    (row) => [`${row.label.replace(/支出$/, '')}（类）支出`, at('公开05', row.id, '小计')] as const,
  );
  const budget = of.general.reduce((sum, each) => sum + roundToPrinted(toFen(each.budget)), 0);
  return [
    '（一）总体情况。',
    `2023年度一般公共预算财政拨款支出${wan(whole)}，占支出合计的${share(whole, at('公开03', '合计', '本年支出合计'))}。${change('一般公共预算财政拨款支出', whole, of.before[2])}`,
    '（二）结构情况。',
    `2023年度一般公共预算财政拨款支出${wan(whole)}，主要用于以下方面：${listShares(parts, whole)}。`,
    '（三）具体情况。',
    `2023年度一般公共预算财政拨款支出年初预算为${wan(budget)}，支出决算为${wan(whole)}，完成年初预算的${share(whole, budget)}。其中：`,
    ...of.general.map((each, index) => {
      const [类, 款, 项] = each.names;
      const actual = at('公开05', each.code, '小计');
      const planned = toFen(each.budget);
      const same = roundToPrinted(actual) === roundToPrinted(planned);
      const reason = same
        ? ''
        : `决算数${actual > planned ? '大于' : '小于'}年初预算数的主要原因是年中调整。`;
      return `${index + 1}．${类}（类）${款}（款）${项}（项）。年初预算为${wan(planned)}，支出决算为${wan(actual)}，完成年初预算的${share(actual, planned)}。${reason}`;
    }),
  ];
}

function basic(report: Report, at: AmountAt): string {
  const listed = (heads: readonly string[]) =>
    report.tables.公开06.rows
      .filter(
        (row) =>
          row.code?.length === 5 &&
          heads.includes(row.code.slice(0, 3)) &&
          at('公开06', row.id, '决算数') !== 0,
      )
      .map((row) => row.label)
      .join('、');
  const people = at('公开06', '人员经费合计', '决算数');
  const office = at('公开06', '公用经费合计', '决算数');
  return `2023年度一般公共预算财政拨款基本支出${wan(at('公开05', '合计', '基本支出'))}。其中：人员经费${wan(people)}，主要包括：${listed(['301', '303'])}；公用经费${wan(office)}，主要包括：${listed(['302', '310'])}。`;
}

function fund(at: AmountAt): string {
  const spent = at('公开07', '合计', '本年支出小计');
  if (spent === 0) return '我部门2023年度没有政府性基金收入，也没有使用政府性基金安排的支出。';
  return `2023年度政府性基金预算财政拨款年初结转和结余${wan(at('公开07', '合计', '年初结转和结余'))}，本年收入${wan(at('公开07', '合计', '本年收入'))}，本年支出${wan(spent)}，年末结转和结余${wan(at('公开07', '合计', '年末结转和结余'))}。`;
}

function capital(of: Department, at: AmountAt): readonly string[] {
  if (of.capital.length === 0)
    return ['我部门2023年度没有国有资本经营收入，也没有使用国有资本经营安排的支出。'];
  const items = of.capital.map(
    ({ code, names: [类, 款, 项] }, index) =>
      `${index + 1}．${类}（类）${款}（款）${项}（项）支出${wan(at('公开08', code, '合计'))}。`,
  );
  return [`2023年度国有资本经营预算财政拨款支出${wan(at('公开08', '合计', '合计'))}，其中：`, ...items];
}

function threePublic(of: Department, at: AmountAt): readonly string[] {
  const [budget, actual] = [at('公开09', '预算数', '合计'), at('公开09', '决算数', '合计')];
  if (budget === 0) return ['我部门2023年度没有安排“三公”经费预算，没有“三公”经费支出。'];
  const [groups, travellers, bought, kept, parties, guests] = of.counts;
  const b = (column: string) => at('公开09', '预算数', column);
  const a = (column: string) => at('公开09', '决算数', column);
  const vehicles = '公务用车购置及运行维护费小计';
  const item = (name: string, column: string) =>
    b(column) === 0
      ? `${name}没有安排预算，没有支出`
      : `${name}预算为${wan(b(column))}，支出决算为${wan(a(column))}，完成预算的${share(a(column), b(column))}`;
  return [
    '（一）“三公”经费财政拨款支出决算总体情况说明。',
    `2023年度“三公”经费财政拨款支出预算为${wan(budget)}，支出决算为${wan(actual)}，完成预算的${share(actual, budget)}。`,
    '（二）“三公”经费财政拨款支出决算具体情况说明。',
    `1．${item('因公出国（境）费', '因公出国（境）费')}。全年因公出国（境）团组${groups}个，累计${travellers}人次。`,
    `2．${item('公务用车购置及运行维护费', vehicles)}，占${share(a(vehicles), actual)}。其中：公务用车购置支出${wan(a('公务用车购置费'))}，购置车辆${bought}台；公务用车运行维护支出${wan(a('公务用车运行维护费'))}，期末公务用车保有量为${kept}辆。`,
    `3．${item('公务接待费', '公务接待费')}，占${share(a('公务接待费'), actual)}。其中：外宾接待支出0.00万元，接待国（境）外来访团组0个；国内公务接待支出${wan(a('公务接待费'))}，共接待国内来访团组${parties}个、来宾${guests}人次。`,
  ];
}

function operating({ operating: amounts }: Department): string {
  if (amounts === null) return '我部门为公益一类事业单位，没有机关运行经费支出。';
  const [now, before] = amounts.map(toFen);
  const delta = roundToPrinted(now ?? fen(0)) - roundToPrinted(before ?? fen(0));
  const [more, grown] = delta < 0 ? ['减少', '下降'] : ['增加', '增长'];
  return `2023年度机关运行经费支出${wan(now ?? 0)}，比2022年度${more}${wan(Math.abs(delta))}，${grown}${share(Math.abs(delta), before ?? 0)}。主要原因是厉行节约。`;
}

function procurement({ procurement: amounts }: Department): string {
  const [goods = 0, works = 0, services = 0, small = 0, tiny = 0] = amounts.map((yuan) =>
    roundToPrinted(toFen(yuan)),
  );
  const whole = goods + works + services;
  return `2023年度政府采购支出总额${wan(whole)}，其中：政府采购货物支出${wan(goods)}、政府采购工程支出${wan(works)}、政府采购服务支出${wan(services)}。授予中小企业合同金额${wan(small)}，占政府采购支出总额的${share(small, whole)}，其中：授予小微企业合同金额${wan(tiny)}，占授予中小企业合同金额的${share(tiny, small)}。`;
}

const USES = [
  '省级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];

function assets({ vehicles }: Department): string {
  const total = vehicles.slice(0, USES.length).reduce((sum, each) => sum + each, 0);
  const uses = USES.map((use, at) => `${use}${vehicles[at] ?? 0}辆`).join('、');
  return `2023年期末，我部门共有车辆${total}辆，其中：${uses}；单位价值100万元（含）以上设备${vehicles[USES.length] ?? 0}台（套）。`;
}

function performance({ annex2 }: Department, at: AmountAt): readonly string[] {
  const whole = at('公开03', '合计', '本年支出合计');
  const project = at('公开03', '合计', '项目支出');
  const head = `我部门纳入预算绩效管理的支出总额为${wan(whole)}，其中基本支出${wan(at('公开03', '合计', '基本支出'))}；项目支出${wan(project)}`;
  if (annex2 === null) return [`${head}。`];
  const count = annex2.项目.length;
  return [
    `${head}，对2023年度项目支出进行全面自评，涵盖项目${count}个，涉及预算资金${wan(project)}，占部门预算项目支出总额的100.00%。${count}个项目自评等级均为优。`,
  ];
}
