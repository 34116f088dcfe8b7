import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import { reason, type Story } from '../words/story.ts';
import { against, economicOf, initialOf, part, past, rowsOf, type Voice } from './voice.ts';

/** 重庆: no 第几部分, everything under 一、（一）1.; 三公 in three views; 车均, 人均. */
export const chongqing: Voice = (story) => [
  part('概况', '一、部门基本情况', [
    '（一）职能职责',
    '1.负责辖区经济发展、社会治理和公共服务工作。',
    '2.承办上级交办的其他工作。',
    '（二）机构设置',
    `${story.department.name}内设党政办公室、财政办公室等机构。`,
    '（三）单位构成',
    '从预算单位构成看，纳入本部门本年度决算编制的单位为本级。',
  ]),
  part('说明', '二、部门决算情况说明', [
    ...totals(story),
    ...fiscal(story),
    ...general(story),
    ...funds(story),
  ]),
  part('说明', '三、“三公”经费情况说明', threePublic(story)),
  part('说明', '四、其他需要说明的事项', others(story)),
  part('绩效', '五、预算绩效管理情况说明', [
    '（一）预算绩效管理工作开展情况。',
    '根据预算绩效管理要求，本部门对项目支出开展了绩效自评。',
  ]),
  part('名词', '六、专业名词解释', ['（一）财政拨款收入：指本年度从本级财政部门取得的财政拨款。']),
  part('附件', '七、决算公开联系方式及信息反馈渠道', ['本单位决算公开信息反馈和联系方式：办公室。']),
  part('附表', '附表：部门决算公开报表', [], true),
];

function totals(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department } = story;
  const total = at('公开01', '31', '决算数');
  const [income, spending] = [at('公开01', '27', '决算数'), at('公开01', '58', '决算数')];
  const [used, opening, closing] = ['28', '29', '60'].map((row) => at('公开01', row, '决算数')) as [
    number,
    number,
    number,
  ];
  const sources = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入']
    .map((name) => [name, at('公开02', '合计', name)] as const)
    .filter(([, amount]) => amount > 0);
  const parts = sources.map(
    ([name, amount]) => say`${name}${speech.money(amount)}，占${speech.percent(amount, income)}`,
  );
  const spent = (['基本支出', '项目支出', '经营支出'] as const).map((name) => {
    const amount = at('公开03', '合计', name);
    return say`${name}${speech.money(amount)}，占${speech.percent(amount, spending)}`;
  });
  const last = department.last;
  return [
    '（一）收入支出决算总体情况说明。',
    say`1.总体情况。${year}年度收入总计${speech.money(total)}，支出总计${speech.money(total)}。收支${against(story, total, last.total, { than: '较上年决算数' })}。`,
    say`2.收入情况。${year}年度收入合计${speech.money(income)}，${against(story, income, last.income, { than: '较上年决算数' })}。其中：${parts.flatMap((each, index) => (index === 0 ? [each] : ['；', each]))}。此外，使用非财政拨款结余${speech.money(used)}，年初结转和结余${speech.money(opening)}。`,
    say`3.支出情况。${year}年度支出合计${speech.money(spending)}，${against(story, spending, last.spending, { than: '较上年决算数' })}。其中：${spent[0] ?? ''}；${spent[1] ?? ''}；${spent[2] ?? ''}。此外，结余分配${speech.money(at('公开01', '59', '决算数'))}。`,
    say`4.结转结余情况。${year}年度年末结转和结余${speech.money(closing)}，${against(story, closing, past(story, closing, 3), { than: '较上年决算数' })}。`,
  ];
}

function fiscal(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department } = story;
  const total = at('公开04', '64', '合计');
  return [
    '（二）财政拨款收入支出决算总体情况说明。',
    say`${year}年度财政拨款收、支总计均为${speech.money(total)}。与${year - 1}年相比，财政拨款收、支总计${against(story, total, department.last.fiscalTotal, { than: '各' })}。`,
  ];
}

function general(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department } = story;
  const [income, own] = [at('公开04', '1', '金额'), at('公开05', '合计', '小计')];
  const [opening, closing] = [at('公开04', '29', '金额'), at('公开04', '60', '一般公共预算财政拨款')];
  const initial = [...department.initial.values()].reduce((sum, each) => sum + each, 0);
  const classes = rowsOf(story, '公开05', 3).map((row, index) => {
    const amount = row.cells.小计 ?? 0;
    const name = row.name.endsWith('支出') ? row.name : `${row.name}支出`;
    return say`（${index + 1}）${name}${speech.money(amount)}，占${speech.percent(amount, own)}，${against(story, amount, initialOf(story, row.id), { than: '较年初预算数' })}。`;
  });
  const [staff, office] = [at('公开06', '人员经费合计', '决算数'), at('公开06', '公用经费合计', '决算数')];
  return [
    '（三）一般公共预算财政拨款收入支出决算情况说明。',
    say`1.收入情况。${year}年度一般公共预算财政拨款收入${speech.money(income)}，${against(story, income, past(story, income, 4), { than: '较上年决算数' })}。${against(story, income, initial, { than: '较年初预算数' })}。此外，年初财政拨款结转和结余${speech.money(opening)}。`,
    say`2.支出情况。${year}年度一般公共预算财政拨款支出${speech.money(own)}，${against(story, own, department.last.general, { than: '较上年决算数' })}。${against(story, own, initial, { than: '较年初预算数' })}。`,
    say`3.结转结余情况。${year}年度年末一般公共预算财政拨款结转和结余${speech.money(closing)}，${against(story, closing, past(story, closing, 5), { than: '较上年决算数' })}。`,
    '4.比较情况。本部门本年度一般公共预算财政拨款支出主要用于以下几个方面：',
    ...classes,
    '（四）一般公共预算财政拨款基本支出决算情况说明。',
    say`${year}年度一般公共财政拨款基本支出${speech.money(staff + office)}。其中：人员经费${speech.money(staff)}，${against(story, staff, past(story, staff, 6), { than: '较上年决算数' })}。人员经费用途主要包括基本工资、津贴补贴、奖金、社会保障缴费等。公用经费${speech.money(office)}，${against(story, office, past(story, office, 7), { than: '较上年决算数' })}。公用经费用途主要包括办公费、印刷费、水费、电费、差旅费等。`,
  ];
}

function funds(story: Story): readonly (Said | string)[] {
  const { at, speech, year, figures } = story;
  const fund =
    figures.公开07.length === 1
      ? say`本部门${year}年度无政府性基金预算财政拨款收支。`
      : say`${year}年度政府性基金预算财政拨款年初结转结余${speech.money(at('公开07', '合计', '年初结转和结余'))}，年末结转结余${speech.money(at('公开07', '合计', '年末结转和结余'))}。本年收入${speech.money(at('公开07', '合计', '本年收入'))}，${against(story, at('公开07', '合计', '本年收入'), past(story, at('公开07', '合计', '本年收入'), 8), { than: '较上年决算数' })}。本年支出${speech.money(at('公开07', '合计', '本年支出小计'))}。`;
  const capital =
    figures.公开08.length === 1
      ? say`本部门${year}年度无国有资本经营预算财政拨款支出。`
      : say`${year}年度国有资本经营预算财政拨款支出${speech.money(at('公开08', '合计', '合计'))}。`;
  return [
    '（五）政府性基金预算收支决算情况说明。',
    fund,
    '（六）国有资本经营预算财政拨款支出决算情况说明。',
    capital,
  ];
}

function threePublic(story: Story): readonly (Said | string)[] {
  const { speech, year, department } = story;
  const { budget, actual, lastThreePublic, counts, foreign } = department.facts;
  const both = (now: number, planned: number, last: number) =>
    say`费用支出${against(story, now, planned, { than: '较年初预算数' })}。${against(story, now, last, { than: '较上年支出数' })}。`;
  const each = (people: number, amount: number) => speech.percent(0, 1) && Math.round(amount / people / 100);
  const guests = counts.来宾 + counts.外宾人次;
  const perGuest = guests === 0 ? say`0元` : say`${each(guests, actual.接待)}元`;
  const perCar = counts.保有 === 0 ? 0 : Math.round(actual.运行 / counts.保有 / 10_000) * 10_000;
  const perNew = counts.购置 === 0 ? 0 : Math.round(actual.购置 / counts.购置 / 10_000) * 10_000;
  const total = threePublicTotal(actual);
  return [
    '（一）“三公”经费支出总体情况说明。',
    say`${year}年度“三公”经费支出共计${speech.money(total)}，${against(story, total, threePublicTotal(budget), { than: '较年初预算数' })}。${against(story, total, threePublicTotal(lastThreePublic), { than: '较上年支出数' })}。`,
    '（二）“三公”经费分项支出情况。',
    say`${year}年度本部门因公出国（境）费用${speech.money(actual.出国)}。${both(actual.出国, budget.出国, lastThreePublic.出国)}`,
    say`公务车购置费${speech.money(actual.购置)}。${both(actual.购置, budget.购置, lastThreePublic.购置)}`,
    say`公务车运行维护费${speech.money(actual.运行)}，主要用于机要通信、公务出行所需的燃料费、维修费、过桥过路费、保险费等。${both(actual.运行, budget.运行, lastThreePublic.运行)}`,
    say`公务接待费${speech.money(actual.接待)}，主要用于接受上级检查指导发生的接待支出。${both(actual.接待, budget.接待, lastThreePublic.接待)}`,
    '（三）“三公”经费实物量情况。',
    say`${year}年度本部门因公出国（境）共计${speech.count(counts.团组, '个')}团组，${speech.count(counts.人次, '人')}；公务用车购置${speech.count(counts.购置, '辆')}，公务车保有量为${speech.count(counts.保有, '辆')}；国内公务接待${speech.count(counts.批次, '批次')}${speech.count(counts.来宾, '人')}，其中：国内外事接待0批次，0人；国（境）外公务接待${speech.count(counts.外宾批次, '批次')}，${speech.count(counts.外宾人次, '人')}。${year}年本部门人均接待费${perGuest}，车均购置费${speech.money(perNew)}，车均维护费${speech.money(perCar)}。${foreign > 0 ? '' : ''}`,
  ];
}

function others(story: Story): readonly (Said | string)[] {
  const { speech, year, department, figures } = story;
  const { running, lastRunning, purchases, vehicles, equipment } = department.facts;
  const [meetings, training] = [economicOf(story, '30215'), economicOf(story, '30216')];
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  const { goods, works, services, medium, small } = purchases;
  const total = goods + works + services;
  const uses = [
    '副部（省）级及以上领导用车',
    '主要负责人用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部服务用车',
    '其他用车',
  ];
  const run =
    running === 0
      ? say`${year}年度本部门无机关运行经费支出。按照部门决算列报口径，我部门不在机关运行经费统计范围之内。`
      : say`${year}年度本部门机关运行经费支出${speech.money(running)}，机关运行经费主要用于开支办公费、邮电费、差旅费等。机关运行经费${against(story, running, lastRunning, { than: '较上年支出数' })}。`;
  const bought =
    total === 0
      ? say`${year}年度本部门未发生政府采购事项，无相关经费支出。`
      : say`${year}年度本部门政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}。授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}，其中：授予小微企业合同金额${speech.money(small)}，占政府采购支出总额的${speech.percent(small, total)}。主要用于采购${reason(story, true, 1)}所需物资。`;
  return [
    '（一）财政拨款会议费和培训费情况说明。',
    say`${figures.公开06.length === 0 ? '' : ''}本年度会议费支出${speech.money(meetings)}，${against(story, meetings, past(story, meetings, 9), { than: '较上年决算数' })}。本年度培训费支出${speech.money(training)}，${against(story, training, past(story, training, 10), { than: '较上年决算数' })}。`,
    '（二）机关运行经费情况说明。',
    run,
    '（三）国有资产占用情况说明。',
    say`截至${year}年12月31日，本部门共有车辆${speech.count(all, '辆')}，其中，${uses.flatMap((name, index) => (index === 0 ? [say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`] : ['、', say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`]))}。单价100万元（含）以上设备（不含车辆）${speech.count(equipment, '台（套）')}。`,
    '（四）政府采购支出情况说明。',
    bought,
  ];
}
