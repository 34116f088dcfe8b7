import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import type { Story } from '../words/story.ts';
import { against, part, past, rowsOf, type Voice } from './voice.ts';

/** 云南: 元 throughout; 占总收入的, 占总支出的; 基本支出 and 项目支出 as sub-sections of 支出; 类 with what they paid. */
export const yunnan: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', `第一部分 ${department.name}概况`, [
      '一、主要职能',
      '（一）主要职能',
      '贯彻执行有关法律法规，做好本行业管理和服务工作。',
      '二、部门基本情况',
      '（一）部门决算单位构成',
      `纳入${department.name}${year}年度部门决算编报的单位共1个。其中：行政单位1个，参照公务员法管理的事业单位0个，其他事业单位0个。`,
      '（二）部门人员和车辆的编制及实有情况',
      `${department.name}${year}年末实有人员编制23人。其中：行政编制23人，事业编制0人；在职在编实有行政人员21人。`,
    ]),
    part('表', `第二部分 ${year}年度部门决算表`, ['（详见附件）'], true),
    part('说明', `第三部分 ${year}年度部门决算情况说明`, [
      '一、收入决算情况说明',
      ...incomes(story),
      '二、支出决算情况说明',
      ...spendings(story),
      '三、一般公共预算财政拨款支出决算情况说明',
      ...general(story),
      '四、一般公共预算财政拨款“三公”经费支出决算情况说明',
      ...threePublic(story),
    ]),
    part('说明', '第四部分 其他重要事项及相关口径情况说明', [
      '一、机关运行经费支出情况',
      running(story),
      '二、国有资产占用情况',
      assets(story),
      '三、政府采购支出情况',
      purchases(story),
      '四、部门绩效自评情况',
      '部门绩效自评情况详见附表。',
    ]),
    part('名词', '第五部分 名词解释', ['基本支出：指为保障机构正常运转而发生的人员支出和公用支出。']),
  ];
};

const than = { than: '与上年对比' };

function incomes(story: Story): readonly Said[] {
  const { at, speech, year, department, self } = story;
  const whole = at('公开02', '合计', '本年收入合计');
  const parts = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map(
    (name, index) => {
      const amount = at('公开02', '合计', name);
      const inner = name === '事业收入' ? '（含教育收费0.00元）' : '';
      return say`${index === 0 ? '' : '；'}${name}${speech.money(amount)}${inner}，占总收入的${speech.percent(amount, whole)}`;
    },
  );
  return [
    say`${self}${year}年度收入合计${speech.money(whole)}。其中：${parts}。${against(story, whole, department.last.income, than)}。`,
  ];
}

function spendings(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department, self } = story;
  const whole = at('公开03', '合计', '本年支出合计');
  const parts = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
    (name, index) => {
      const amount = at('公开03', '合计', name);
      return say`${index === 0 ? '' : '；'}${name}${speech.money(amount)}，占总支出的${speech.percent(amount, whole)}`;
    },
  );
  const [basic, project] = [at('公开03', '合计', '基本支出'), at('公开03', '合计', '项目支出')];
  return [
    say`${self}${year}年度支出合计${speech.money(whole)}。其中：${parts}。${against(story, whole, department.last.spending, than)}。`,
    '（一）基本支出情况',
    say`${year}年度用于保障机构正常运转的日常支出${speech.money(basic)}。${against(story, basic, past(story, basic, 1), than)}。`,
    '（二）项目支出情况',
    say`${year}年度用于保障机构为完成特定的行政工作任务或事业发展目标，用于专项业务工作的经费支出${speech.money(project)}。${against(story, project, past(story, project, 2), than)}。`,
  ];
}

function general(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department, self } = story;
  const [own, whole] = [at('公开05', '合计', '小计'), at('公开03', '合计', '本年支出合计')];
  const classes = rowsOf(story, '公开05', 3).map((row, index) => {
    const amount = row.cells.小计 ?? 0;
    return say`${index + 1}.${row.name.replace(/支出$/, '')}（类）支出${speech.money(amount)}，占一般公共预算财政拨款总支出的${speech.percent(amount, own)}。主要用于${row.name.replace(/支出$/, '')}方面的开支；`;
  });
  return [
    '（一）一般公共预算财政拨款支出决算总体情况',
    say`${self}${year}年度一般公共预算财政拨款支出${speech.money(own)}，占本年支出合计的${speech.percent(own, whole)}。${against(story, own, department.last.general, than)}。`,
    '（二）一般公共预算财政拨款支出决算具体情况',
    ...classes,
  ];
}

function threePublic(story: Story): readonly (Said | string)[] {
  const { speech, year, department, self } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const [total, planned] = [threePublicTotal(actual), threePublicTotal(budget)];
  const done = (now: number, first: number) =>
    first === 0 ? say`` : say`，完成预算的${speech.percent(now, first)}`;
  const line = (name: string, now: number, first: number) =>
    say`${name}支出决算为${speech.money(now)}${done(now, first)}`;
  const share = (amount: number) => (total === 0 ? say`` : say`，占${speech.percent(amount, total)}`);
  return [
    '（一）一般公共预算财政拨款“三公”经费支出决算总体情况',
    say`${self}${year}年度一般公共预算财政拨款“三公”经费支出预算为${speech.money(planned)}，支出决算为${speech.money(total)}${done(total, planned)}。其中：${line('因公出国（境）费', actual.出国, budget.出国)}；${line('公务用车购置及运行费', actual.购置 + actual.运行, budget.购置 + budget.运行)}；${line('公务接待费', actual.接待, budget.接待)}。`,
    say`${year}年度一般公共预算财政拨款“三公”经费支出决算数${against(story, total, threePublicTotal(lastThreePublic), { than: '比上年' })}。其中：因公出国（境）费支出决算${against(story, actual.出国, lastThreePublic.出国, { than: '比上年', why: false })}；公务用车购置及运行费支出决算${against(story, actual.购置 + actual.运行, lastThreePublic.购置 + lastThreePublic.运行, { than: '比上年', why: false })}；公务接待费支出决算${against(story, actual.接待, lastThreePublic.接待, { than: '比上年', why: false })}。`,
    '（二）一般公共预算财政拨款“三公”经费支出决算具体情况',
    say`${year}年度一般公共预算财政拨款“三公”经费支出决算中，因公出国（境）费支出${speech.money(actual.出国)}${share(actual.出国)}；公务用车购置及运行维护费支出${speech.money(actual.购置 + actual.运行)}${share(actual.购置 + actual.运行)}；公务接待费支出${speech.money(actual.接待)}${share(actual.接待)}。具体情况如下：`,
    say`1.因公出国（境）费支出${speech.money(actual.出国)}，共安排因公出国（境）团组${speech.count(counts.团组, '个')}，累计${speech.count(counts.人次, '人次')}。`,
    say`2.公务用车购置及运行维护费支出${speech.money(actual.购置 + actual.运行)}。其中：`,
    say`公务用车购置支出${speech.money(actual.购置)}，购置车辆${speech.count(counts.购置, '辆')}。`,
    say`公务用车运行维护支出${speech.money(actual.运行)}，开支一般公共预算财政拨款的公务用车保有量为${speech.count(counts.保有, '辆')}。主要用于开展业务工作所需车辆燃料费、维修费、过路过桥费、保险费等。`,
    say`3.公务接待费支出${speech.money(actual.接待)}。其中：`,
    say`国内接待费支出${speech.money(actual.接待 - department.facts.foreign)}（其中：外事接待费支出0.00元），共安排国内公务接待${speech.count(counts.批次, '批次')}（其中：外事接待0批次），接待人次${speech.count(counts.来宾, '人次')}（其中：外事接待人次0人）。`,
    say`国（境）外接待费支出${speech.money(department.facts.foreign)}，共安排国（境）外公务接待${speech.count(counts.外宾批次, '批次')}，接待人次${speech.count(counts.外宾人次, '人次')}。`,
  ];
}

function running(story: Story): Said {
  const { speech, year, department, self } = story;
  const { running: now, lastRunning } = department.facts;
  if (now === 0) return say`${self}${year}年度无机关运行经费支出。`;
  return say`${self}${year}年度机关运行经费支出${speech.money(now)}，${against(story, now, lastRunning, than)}。`;
}

function assets(story: Story): Said {
  const { speech, year, department, self } = story;
  const { vehicles, equipment } = department.facts;
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  return say`截至${year}年12月31日，${self}资产总额5,123,456.78元，其中，流动资产1,023,456.78元，固定资产4,100,000.00元。与上年相比，本年资产总额增加200,000.00元，其中固定资产增加200,000.00元。处置房屋建筑物0.00平方米，账面原值0.00元；出租房屋0.00平方米，资产使用收入0.00元。共有车辆${speech.count(all, '辆')}，单价100万元以上设备${speech.count(equipment, '台（套）')}。`;
}

function purchases(story: Story): Said {
  const { speech, year, department, self } = story;
  const { goods, works, services, medium } = department.facts.purchases;
  const total = goods + works + services;
  const rate =
    total === 0
      ? say``
      : say`授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}。`;
  return say`${year}年度，${self}政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}；政府采购工程支出${speech.money(works)}；政府采购服务支出${speech.money(services)}。${rate}`;
}
