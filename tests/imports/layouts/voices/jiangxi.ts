import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import { direction, reason, type Story } from '../words/story.ts';
import { against, initialOf, part, past, rowsOf, type Voice } from './voice.ts';

const MARKS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 江西: totals with their opening and closing in one sentence; 具体构成; 年初预算数, 决算数; a table of assets. */
export const jiangxi: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', `第一部分 ${department.name}概况`, [
      '一、部门主要职责',
      `${department.name}是主管本行业工作的政府工作部门，主要职责是：落实有关政策，严格依法行政。`,
      '二、部门基本情况',
      `纳入本套部门决算汇编范围的单位共1个。本部门${year}年年末实有人数125人，其中在职人员125人，离休人员0人，退休人员0人；年末其他人员0人；年末学生人数0人。`,
    ]),
    part('表', `第二部分 ${year}年度部门决算表`, [], true),
    part('说明', `第三部分 ${year}年度部门决算情况说明`, [
      '一、收入决算情况说明',
      incomes(story),
      '二、支出决算情况说明',
      spendings(story),
      '三、财政拨款支出决算情况说明',
      ...fiscal(story),
      '四、一般公共预算财政拨款基本支出决算情况说明',
      ...basic(story),
      '五、一般公共预算财政拨款“三公”经费支出决算情况说明',
      ...threePublic(story),
      '六、机关运行经费支出情况说明',
      running(story),
      '七、政府采购支出情况说明',
      purchases(story),
      '八、国有资产占用情况说明',
      assets(story),
      '九、预算绩效情况说明',
      '根据预算管理要求，我部门组织对项目支出全面开展绩效自评。',
    ]),
    part('名词', '第四部分 名词解释', ['财政拨款：指财政当年拨付的资金。']),
  ];
};

function incomes(story: Story): Said {
  const { at, speech, year, department } = story;
  const [total, income, opening] = [
    at('公开01', '31', '决算数'),
    at('公开01', '27', '决算数'),
    at('公开01', '29', '决算数'),
  ];
  const names = ['财政拨款收入', '事业收入', '经营收入', '其他收入'];
  const given = names.map((name) => {
    const amount = name === '其他收入' ? at('公开02', '合计', '其他收入') : at('公开02', '合计', name);
    return say`${name}${speech.money(amount)}，占${speech.percent(amount, income)}`;
  });
  const rest = ['上级补助收入', '附属单位上缴收入']
    .filter((name) => at('公开02', '合计', name) > 0)
    .map(
      (name) =>
        say`；${name}${speech.money(at('公开02', '合计', name))}，占${speech.percent(at('公开02', '合计', name), income)}`,
    );
  const than = { than: `较${year - 1}年` };
  return say`本部门${year}年度收入总计${speech.money(total)}，其中年初结转和结余${speech.money(opening)}，${against(story, opening, past(story, opening, 3), { ...than, why: false })}；本年收入合计${speech.money(income)}，${against(story, income, department.last.income, than)}。本年收入的具体构成为：${given.flatMap((each, index) => (index === 0 ? [each] : ['；', each]))}${rest}。`;
}

function spendings(story: Story): Said {
  const { at, speech, year, department } = story;
  const [total, spending, closing] = [
    at('公开01', '62', '决算数'),
    at('公开01', '58', '决算数'),
    at('公开01', '60', '决算数'),
  ];
  const names = ['基本支出', '项目支出', '经营支出'];
  const parts = names.map((name) => {
    const amount = at('公开03', '合计', name);
    return say`${name}${speech.money(amount)}，占${speech.percent(amount, spending)}`;
  });
  const than = { than: `较${year - 1}年` };
  return say`本部门${year}年度支出总计${speech.money(total)}，其中本年支出合计${speech.money(spending)}，${against(story, spending, department.last.spending, than)}；年末结转和结余${speech.money(closing)}，${against(story, closing, past(story, closing, 5), { ...than, why: false })}。本年支出的具体构成为：${parts.flatMap((each, index) => (index === 0 ? [each] : ['；', each]))}。`;
}

function fiscal(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const paid = at('公开04', '59', '合计');
  const funds = at('公开04', '59', '政府性基金预算财政拨款') + at('公开04', '59', '国有资本经营预算财政拨款');
  const initial = [...department.initial.values()].reduce((sum, each) => sum + each, 0) + funds;
  const rows = rowsOf(story, '公开05', 3).map((row, index) => {
    const [amount, planned] = [row.cells.小计 ?? 0, initialOf(story, row.id)];
    const rate = planned === 0 ? say`` : say`，完成年初预算的${speech.percent(amount, planned)}`;
    const why =
      amount === planned
        ? say`，决算数与年初预算数持平`
        : say`，主要原因是${reason(story, amount > planned, index)}`;
    return say`（${MARKS[index] ?? ''}）${row.name}年初预算数为${speech.money(planned)}，决算数为${speech.money(amount)}${rate}${why}。`;
  });
  return [
    say`本部门${year}年度财政拨款本年支出年初预算数为${speech.money(initial)}，决算数为${speech.money(paid)}，完成年初预算的${speech.percent(paid, initial)}。其中：`,
    ...rows,
  ];
}

function basic(story: Story): readonly Said[] {
  const { at, speech, year } = story;
  const groups = [
    ['301', '工资福利支出'],
    ['302', '商品和服务支出'],
    ['303', '对个人和家庭补助支出'],
    ['310', '资本性支出'],
  ] as const;
  return [
    say`本部门${year}年度一般公共预算财政拨款基本支出${speech.money(at('公开05', '合计', '基本支出'))}，其中：`,
    ...groups.map(([code, name], index) => {
      const amount = at('公开06', code, '决算数');
      return say`（${MARKS[index] ?? ''}）${name}${speech.money(amount)}，${against(story, amount, past(story, amount, index), { than: `较${year - 1}年` })}。`;
    }),
  ];
}

function threePublic(story: Story): readonly Said[] {
  const { speech, year, department } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const line = (now: number, planned: number, last: number) => {
    const rate = planned === 0 ? say`` : say`，完成全年预算的${speech.percent(now, planned)}`;
    const than = { than: `决算数较${year - 1}年` };
    return say`全年预算数为${speech.money(planned)}，决算数为${speech.money(now)}${rate}，${against(story, now, last, than)}`;
  };
  const total = threePublicTotal(actual);
  const over = (now: number, planned: number) =>
    now === planned
      ? say`决算数与全年预算数持平`
      : say`决算数较全年预算数${direction(now > planned, '增加', '减少')}的主要原因是${reason(story, now > planned, 2)}`;
  return [
    say`本部门${year}年度一般公共预算财政拨款“三公”经费支出${line(total, threePublicTotal(budget), threePublicTotal(lastThreePublic))}。其中：`,
    say`（一）因公出国（境）支出${line(actual.出国, budget.出国, lastThreePublic.出国)}。${over(actual.出国, budget.出国)}。全年安排因公出国（境）团组${speech.count(counts.团组, '个')}，累计${speech.count(counts.人次, '人次')}。`,
    say`（二）公务接待费支出${line(actual.接待, budget.接待, lastThreePublic.接待)}。${over(actual.接待, budget.接待)}。全年国内公务接待${speech.count(counts.批次, '批')}，累计接待${speech.count(counts.来宾, '人次')}，其中外事接待${speech.count(counts.外宾批次, '批')}，累计接待${speech.count(counts.外宾人次, '人次')}。`,
    say`（三）公务用车购置及运行维护费支出${speech.money(actual.购置 + actual.运行)}，其中公务用车购置${line(actual.购置, budget.购置, lastThreePublic.购置)}，全年购置公务用车${speech.count(counts.购置, '辆')}；公务用车运行维护费支出${line(actual.运行, budget.运行, lastThreePublic.运行)}，年末公务用车保有${speech.count(counts.保有, '辆')}。`,
  ];
}

function running(story: Story): Said {
  const { speech, year, department } = story;
  const { running: now, lastRunning } = department.facts;
  if (now === 0) return say`本部门${year}年度无机关运行经费支出。`;
  return say`本部门${year}年度机关运行经费支出${speech.money(now)}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和保持一致），${against(story, now, lastRunning, { than: '较上年决算数' })}。`;
}

function purchases(story: Story): Said {
  const { speech, year, department } = story;
  const { goods, works, services, medium, small } = department.facts.purchases;
  const total = goods + works + services;
  if (total === 0) return say`本部门${year}年度无政府采购支出。`;
  const rate =
    medium === 0
      ? say``
      : say`，其中：授予小微企业合同金额${speech.money(small)}，占授予中小企业合同金额的${speech.percent(small, medium)}`;
  return say`本部门${year}年度政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}。授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}${rate}；货物采购授予中小企业合同金额占货物支出金额的100%。`;
}

function assets(story: Story): Said {
  const { speech, year, department } = story;
  const { vehicles, equipment } = department.facts;
  const names = [
    '副部（省）级及以上领导用车',
    '主要负责人用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部服务用车',
    '其他用车',
  ];
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  return say`截止${year}年12月31日，本部门国有资产占用情况见公开10表《国有资产占用情况表》。其中车辆中的其他用车主要是业务用车；共有车辆${speech.count(all, '辆')}，其中：${names.flatMap((name, index) => [index === 0 ? '' : '、', say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`])}；单价100万元（含）以上设备（不含车辆）${speech.count(equipment, '台（套）')}。`;
}
