import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import { direction, reason, type Story } from '../words/story.ts';
import { against, economicOf, initialOf, nameOf, part, past, rowsOf, type Voice } from './voice.ts';

/** 江苏: 总计 taken apart in numbered lines; 项 by （款）（项）; meetings and training with their counts. */
export const jiangsu: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', '第一部分 部门概况', [
      '一、主要职能',
      '（一）依法履行法律规定的职责。',
      '二、部门机构设置及决算单位构成情况',
      `1.根据部门职责分工，本部门内设机构包括办公室、财务处。本部门无下属单位。`,
      `2.从决算单位构成看，纳入本部门${year}年部门汇总决算编制范围的预算单位共计1家。`,
      `三、${year}年度主要工作完成情况`,
      '一是围绕中心工作，完成案件办理1203件，同比上升8.1%；二是加强队伍建设。',
    ]),
    part('表', `第二部分 ${department.name}${year}年度部门决算表`, [], true),
    part('说明', `第三部分 ${year}年度部门决算情况说明`, [
      '一、收入支出决算总体情况说明',
      ...totals(story),
      '二、收入决算情况说明',
      incomes(story),
      '三、支出决算情况说明',
      spendings(story),
      '四、财政拨款收入支出决算总体情况说明',
      fiscal(story),
      '五、财政拨款支出决算情况说明',
      ...general(story),
      '六、财政拨款基本支出决算情况说明',
      ...basic(story),
      '七、财政拨款“三公”经费、会议费、培训费支出决算情况说明',
      ...threePublic(story),
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      fund(story),
      '九、国有资本经营预算财政拨款支出决算情况说明',
      capital(story),
      '十、财政拨款机关运行经费支出决算情况说明',
      running(story),
      '十一、政府采购支出决算情况说明',
      purchases(story),
      '十二、国有资产占用情况说明',
      assets(story),
      '十三、预算绩效评价工作开展情况',
      `本部门${year}年度共${department.facts.projects.count}个财政支出项目开展了绩效自评价。`,
    ]),
    part('名词', '第四部分 名词解释', ['一、财政拨款收入：指单位本年度从同级财政部门取得的各类财政拨款。']),
  ];
};

const than = { than: '与上年相比，', why: true };

function totals(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const money = (row: string) => at('公开01', row, '决算数');
  const total = money('31');
  const line = (mark: string, name: string, amount: number, words: string, number: number) =>
    say`${mark}${name}${speech.money(amount)}，${words}。${against(story, amount, past(story, amount, number), than)}。`;
  const funds = ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入'];
  return [
    say`${year}年度收入、支出决算总计${speech.money(total)}。与上年相比，收、支总计各${against(story, total, department.last.total, { than: '' })}。其中：`,
    say`（一）收入决算总计${speech.money(total)}。包括：`,
    say`1.本年收入决算合计${speech.money(money('27'))}。${against(story, money('27'), department.last.income, than)}。`,
    line('2.', '使用非财政拨款结余', money('28'), '为事业单位用以前年度积累弥补本年收支差额的数额', 2),
    line('3.', '年初结转和结余', money('29'), '主要为以前年度未完成项目资金', 3),
    say`（二）支出决算总计${speech.money(total)}。包括：`,
    say`1.本年支出决算合计${speech.money(money('58'))}。${against(story, money('58'), department.last.spending, than)}。`,
    line('2.', '结余分配', money('59'), '为事业单位按规定提取的基金', 4),
    line('3.', '年末结转和结余', money('60'), '结转到下年继续使用的资金', 5),
    ...(funds.length === 0 ? [] : []),
  ];
}

function incomes(story: Story): Said {
  const { at, speech, year } = story;
  const whole = at('公开01', '27', '决算数');
  const funds = at('公开02', '合计', '财政拨款收入');
  const names = [
    '上级补助收入',
    '财政专户管理教育资金',
    '事业收入（不含专户管理教育资金）',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  const parts = names.map((name) => {
    const amount = name.startsWith('财政专户') ? 0 : at('公开02', '合计', name.replace(/（.*/, ''));
    return say`；${name}${speech.money(amount)}，占${speech.percent(amount, whole)}`;
  });
  return say`${year}年度本年收入决算合计${speech.money(whole)}，其中：财政拨款收入${speech.money(funds)}，占${speech.percent(funds, whole)}${parts}。`;
}

function spendings(story: Story): Said {
  const { at, speech, year } = story;
  const whole = at('公开03', '合计', '本年支出合计');
  const parts = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
    (name, index) => {
      const amount = at('公开03', '合计', name);
      return say`${index === 0 ? '' : '；'}${name}${speech.money(amount)}，占${speech.percent(amount, whole)}`;
    },
  );
  return say`${year}年度本年支出决算合计${speech.money(whole)}，其中：${parts}。`;
}

function fiscal(story: Story): Said {
  const { at, speech, year, department } = story;
  const total = at('公开04', '64', '合计');
  return say`${year}年度财政拨款收入、支出决算总计${speech.money(total)}。与上年相比，财政拨款收、支总计各${against(story, total, department.last.fiscalTotal, { than: '' })}。`;
}

function general(story: Story): readonly (Said | string)[] {
  const { at, speech, year, department } = story;
  const [paid, whole] = [at('公开04', '59', '合计'), at('公开03', '合计', '本年支出合计')];
  const funds = paid - at('公开05', '合计', '小计');
  const initial = [...department.initial.values()].reduce((sum, each) => sum + each, 0) + funds;
  let number = 0;
  const lines = rowsOf(story, '公开05', 3).flatMap((top, index) => [
    `（${['一', '二', '三', '四', '五', '六', '七', '八', '九'][index] ?? ''}）${top.name.replace(/（类）$/, '')}（类）`,
    ...rowsOf(story, '公开05', 7)
      .filter(({ id }) => id.startsWith(top.id))
      .map((row) => {
        number++;
        const [now, first] = [row.cells.小计 ?? 0, initialOf(story, row.id)];
        const rate =
          first === 0
            ? say`（年初预算数为0万元，无法计算完成比率）`
            : say`，完成年初预算的${speech.percent(now, first)}`;
        const why =
          now === first
            ? say`决算数与年初预算数相同`
            : say`决算数${direction(now > first, '大于', '小于')}年初预算数的主要原因：${reason(story, now > first, number)}`;
        return say`${number}.${nameOf(story, row.id, 5)}（款）${nameOf(story, row.id, 7)}（项）。年初预算${speech.money(first)}，支出决算${speech.money(now, `项/${row.id}`)}${rate}。${why}。`;
      }),
  ]);
  return [
    say`财政拨款支出决算反映的是一般公共预算、政府性基金和国有资本经营预算财政拨款支出的总体情况，既包括使用本年从本级财政取得的拨款发生的支出，也包括使用上年度财政拨款结转资金发生的支出。`,
    say`${year}年度财政拨款支出决算${speech.money(paid)}，占本年支出合计的${speech.percent(paid, whole)}。${against(story, paid, past(story, paid, 1), { than: '与上年相比，财政拨款支出' })}。`,
    say`${year}年度财政拨款支出年初预算${speech.money(initial)}，支出决算${speech.money(paid)}，完成年初预算的${speech.percent(paid, initial)}。其中：`,
    ...lines,
  ];
}

function basic(story: Story): readonly Said[] {
  const { at, speech, year } = story;
  return [
    say`${year}年度财政拨款基本支出决算${speech.money(at('公开05', '合计', '基本支出'))}，其中：`,
    say`（一）人员经费${speech.money(at('公开06', '人员经费合计', '决算数'))}。主要包括：基本工资、津贴补贴、奖金、住房公积金。`,
    say`（二）公用经费${speech.money(at('公开06', '公用经费合计', '决算数'))}。主要包括：办公费、印刷费、邮电费、差旅费。`,
  ];
}

function threePublic(story: Story): readonly Said[] {
  const { speech, year, department } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const total = threePublicTotal(actual);
  const share = (amount: number) =>
    total === 0 ? say`` : say`，占“三公”经费的${speech.percent(amount, total)}`;
  const line = (now: number, planned: number, last: number) => {
    const rate =
      planned === 0
        ? say``
        : say`（其中：一般公共预算支出${speech.money(now)}；政府性基金预算支出0万元；国有资本经营预算支出0万元），完成调整后预算的${speech.percent(now, planned)}`;
    const why =
      now === planned
        ? say`，决算数与预算数相同`
        : say`，决算数${direction(now > planned, '大于', '小于')}预算数的主要原因：${reason(story, now > planned, 1)}`;
    return say`支出预算${speech.money(planned)}，支出决算${speech.money(now)}${rate}${why}；${against(story, now, last, { than: '比上年决算' })}`;
  };
  const [meetings, training] = [economicOf(story, '30215'), economicOf(story, '30216')];
  const met = (name: string, amount: number, number: number, words: string) =>
    say`${name}。${year}年度财政拨款会议费支出预算${speech.money(past(story, amount, number))}，支出决算${speech.money(amount)}。${words}`
      .text === ''
      ? say``
      : say`${name}支出预算${speech.money(amount)}，支出决算${speech.money(amount)}，完成调整后预算的${amount === 0 ? '0%' : speech.percent(amount, amount)}，决算数与预算数相同；${against(story, amount, past(story, amount, number), { than: '比上年决算' })}。${words}`;
  return [
    say`（一）“三公”经费财政拨款支出总体情况说明。${year}年度财政拨款“三公”经费${line(total, threePublicTotal(budget), threePublicTotal(lastThreePublic))}。其中，因公出国（境）费支出${speech.money(actual.出国)}${share(actual.出国)}；公务用车购置及运行维护费支出${speech.money(actual.购置 + actual.运行)}${share(actual.购置 + actual.运行)}；公务接待费支出${speech.money(actual.接待)}${share(actual.接待)}。`,
    say`（二）“三公”经费财政拨款支出决算具体情况说明。`,
    say`1.因公出国（境）费${line(actual.出国, budget.出国, lastThreePublic.出国)}。全年使用财政拨款涉及的因公出国（境）团组${speech.count(counts.团组, '个')}，累计${speech.count(counts.人次, '人次')}。`,
    say`2.公务用车购置及运行维护费${line(actual.购置 + actual.运行, budget.购置 + budget.运行, lastThreePublic.购置 + lastThreePublic.运行)}。其中：`,
    say`（1）公务用车购置${line(actual.购置, budget.购置, lastThreePublic.购置)}。本年度使用财政拨款购置公务用车${speech.count(counts.购置, '辆')}。`,
    say`（2）公务用车运行维护费${line(actual.运行, budget.运行, lastThreePublic.运行)}。截至${year}年12月31日，使用财政拨款开支的公务用车保有量为${speech.count(counts.保有, '辆')}。`,
    say`3.公务接待费${line(actual.接待, budget.接待, lastThreePublic.接待)}。其中：国内公务接待支出${speech.money(actual.接待 - department.facts.foreign)}，接待${speech.count(counts.批次, '批次')}，${speech.count(counts.来宾, '人次')}；国（境）外公务接待支出${speech.money(department.facts.foreign)}，接待${speech.count(counts.外宾批次, '批次')}，${speech.count(counts.外宾人次, '人次')}。`,
    met('（三）会议费', meetings, 1, '全年召开会议6个，参加会议240人次，主要为召开业务工作会议。'),
    met('（四）培训费', training, 2, '全年组织培训3个，组织培训96人次，主要为业务培训。'),
  ];
}

function fund(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开07.length === 1)
    return say`${year}年度政府性基金预算财政拨款支出决算0万元。与上年决算数相同。`;
  const amount = at('公开07', '合计', '本年支出小计');
  return say`${year}年度政府性基金预算财政拨款支出决算${speech.money(amount)}。${against(story, amount, past(story, amount, 2), than)}。`;
}

function capital(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开08.length === 1)
    return say`${year}年度国有资本经营预算财政拨款支出决算0万元。与上年决算数相同。`;
  const amount = at('公开08', '合计', '合计');
  return say`${year}年度国有资本经营预算财政拨款支出决算${speech.money(amount)}。${against(story, amount, past(story, amount, 2), than)}。`;
}

function running(story: Story): Said {
  const { speech, year, department } = story;
  const { running: now, lastRunning } = department.facts;
  if (now === 0) return say`${year}年度机关运行经费支出决算0万元。与上年决算数相同。`;
  return say`${year}年度机关运行经费支出决算${speech.money(now)}（其中：一般公共预算支出${speech.money(now)}；政府性基金预算支出0万元；国有资本经营预算支出0万元）。${against(story, now, lastRunning, than)}。`;
}

function purchases(story: Story): Said {
  const { speech, year, department } = story;
  const { goods, works, services, medium, small } = department.facts.purchases;
  const total = goods + works + services;
  const rate =
    total === 0
      ? say``
      : say`政府采购授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}，其中：授予小微企业合同金额${speech.money(small)}，占政府采购支出总额的${speech.percent(small, total)}。`;
  return say`${year}年度政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}。${rate}`;
}

function assets(story: Story): Said {
  const { speech, year, department } = story;
  const { vehicles, equipment } = department.facts;
  const names = [
    '副部（省）级及以上领导用车',
    '主要领导干部用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部用车',
    '其他用车',
  ];
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  return say`截至${year}年12月31日，本部门共有车辆${speech.count(all, '辆')}，其中，${names.flatMap((name, index) => [index === 0 ? '' : '、', say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`])}；单价100万元（含）以上的设备（不含车辆）${speech.count(equipment, '台（套）')}。`;
}
