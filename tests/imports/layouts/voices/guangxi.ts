import { threePublicTotal } from '../facts.ts';
import { heading, type Said, say } from '../words/said.ts';
import { direction, reason, type Story } from '../words/story.ts';
import { against, initialOf, nameOf, part, past, rowsOf, type Voice } from './voice.ts';

/** 广西: 总收入 and 总支出 with what they consist of; 表一 to 表九; parts with a colon. */
export const guangxi: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', `第一部分：${department.name}概况`, [
      '一、主要职能',
      '贯彻执行有关法律法规，做好本行业服务和监督工作。',
      '二、部门决算单位构成',
      `纳入${department.name}${year}年部门决算编制范围的单位仅有本级。`,
    ]),
    part('表', `第二部分：${department.name}${year}年部门决算报表`, [], true),
    part('说明', `第三部分：${department.name}${year}年度部门决算情况说明`, [
      `一、${year}年度收入支出决算总体情况。`,
      ...incomes(story),
      ...spendings(story),
      `二、${year}年度一般公共预算财政拨款支出决算情况。`,
      ...general(story),
      `三、${year}年度一般公共预算财政拨款基本支出决算情况说明。`,
      ...basic(story),
      `四、${year}年度政府性基金支出决算情况。`,
      fund(story),
      `五、${year}年度国有资本经营预算支出决算情况。`,
      capital(story),
      '六、一般公共预算财政拨款安排的“三公”经费支出决算情况说明。',
      ...threePublic(story),
      '七、其他重要事项情况说明。',
      ...others(story),
    ]),
    part('名词', '第四部分：名词解释', ['一、财政拨款收入：指财政当年拨付的资金。']),
  ];
};

const than = (story: Story) => ({ than: `较${story.year - 1}年度决算数` });

const MEANING: Readonly<Record<string, string>> = {
  一般公共预算财政拨款收入: '为财政当年拨付的资金',
  政府性基金预算财政拨款收入: '为财政当年拨付的政府性基金',
  国有资本经营预算财政拨款收入: '为财政当年拨付的国有资本经营预算资金',
  上级补助收入: '为事业单位开展业务活动从上级取得的收入',
  事业收入: '为事业单位开展业务活动取得的收入',
  经营收入: '为事业单位在业务活动之外开展非独立核算经营活动取得的收入',
  附属单位上缴收入: '为附属独立核算单位按照规定上缴的收入',
  其他收入: '为预算单位在上述收入之外取得的收入',
};

function incomes(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const [total, income] = [at('公开01', '31', '决算数'), at('公开01', '27', '决算数')];
  const funds = [
    '一般公共预算财政拨款收入',
    '政府性基金预算财政拨款收入',
    '国有资本经营预算财政拨款收入',
  ].map((name, index) => [name, at('公开01', String(index + 1), '决算数')] as const);
  const own = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map(
    (name) => [name, at('公开02', '合计', name)] as const,
  );
  const told = [...funds, ...own].map(
    ([name, amount], index) =>
      say`${index + 1}.${name}${speech.money(amount)}，${MEANING[name] ?? ''}。${against(story, amount, past(story, amount, index), than(story))}。`,
  );
  const [used, opening] = [at('公开01', '28', '决算数'), at('公开01', '29', '决算数')];
  return [
    say`（一）本部门${year}年度总收入${speech.money(total)}，其中本年收入${speech.money(income)}，${against(story, income, department.last.income, than(story))}。收入具体情况如下：`,
    ...told,
    say`9.使用非财政拨款结余${speech.money(used)}，主要是使用以前年度积累的结余弥补本年度收支缺口的资金。`,
    say`10.上年结转和结余${speech.money(opening)}，为以前年度支出预算因客观条件变化未执行完毕、结转到本年度继续使用的资金。${against(story, opening, past(story, opening, 3), than(story))}。`,
  ];
}

function spendings(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const [total, spending] = [at('公开01', '62', '决算数'), at('公开01', '58', '决算数')];
  const classes = rowsOf(story, '公开03', 3).map((row, index) => {
    const amount = row.cells.本年支出合计 ?? 0;
    return say`${index + 1}.${row.name}${speech.money(amount)}，主要用于本部门在${row.name.replace(/支出$/, '')}方面的支出。${against(story, amount, past(story, amount, index + 2), than(story))}。`;
  });
  const closing = at('公开01', '60', '决算数');
  return [
    say`（二）本部门${year}年度总支出${speech.money(total)}，其中本年支出${speech.money(spending)}，${against(story, spending, department.last.spending, than(story))}。支出具体情况如下：`,
    ...classes,
    say`${classes.length + 1}.结余分配${speech.money(at('公开01', '59', '决算数'))}，为事业单位按规定提取的职工福利基金等。`,
    say`${classes.length + 2}.年末结转和结余${speech.money(closing)}，为本年度支出预算未执行完毕、需要延迟到以后年度继续使用的资金。${against(story, closing, past(story, closing, 6), than(story))}。`,
  ];
}

function general(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const own = at('公开05', '合计', '小计');
  const initial = [...department.initial.values()].reduce((sum, each) => sum + each, 0);
  const items = rowsOf(story, '公开05', 3).flatMap((row, index) => {
    const below = rowsOf(story, '公开05', 7).filter(({ id }) => id.startsWith(row.id));
    const amount = row.cells.小计 ?? 0;
    const planned = initialOf(story, row.id);
    const rate = planned === 0 ? say`` : say`，完成年初预算的${speech.percent(amount, planned)}`;
    return [
      say`（${['一', '二', '三', '四', '五', '六', '七', '八', '九'][index] ?? ''}）${row.name}年初预算为${speech.money(planned)}，支出决算为${speech.money(amount)}${rate}。其中：`,
      ...below.map((each, at) => {
        const [paid, first] = [each.cells.小计 ?? 0, initialOf(story, each.id)];
        const done = first === 0 ? say`` : say`，完成年初预算的${speech.percent(paid, first)}`;
        const why =
          paid === first
            ? say``
            : say`，决算数${direction(paid > first, '大于', '小于')}预算数的主要原因是${reason(story, paid > first, at)}`;
        return say`${at + 1}.${nameOf(story, each.id, 7)}年初预算为${speech.money(first)}，支出决算为${speech.money(paid, `项/${each.id}`)}${done}${why}。`;
      }),
    ];
  });
  const rate = initial === 0 ? say`` : say`，完成年初预算的${speech.percent(own, initial)}`;
  return [
    say`${year}年度一般公共预算财政拨款支出${speech.money(own)}，${against(story, own, department.last.general, than(story))}。`,
    say`${year}年度一般公共预算财政拨款支出年初预算为${speech.money(initial)}，支出决算为${speech.money(own)}${rate}。`,
    ...items,
  ];
}

function basic(story: Story): readonly Said[] {
  const { at, speech, year } = story;
  const groups = ['301', '302', '303', '310'].map(
    (code) =>
      [
        story.figures.公开06.find((row) => row.code === code)?.name ?? '',
        at('公开06', code, '决算数'),
      ] as const,
  );
  const told = groups
    .filter(([, amount]) => amount > 0)
    .map(
      ([name, amount], index) =>
        say`（${['一', '二', '三', '四'][index] ?? ''}）${name}${speech.money(amount)}。${against(story, amount, past(story, amount, index), than(story))}。`,
    );
  return [
    say`${year}年度一般公共预算财政拨款基本支出${speech.money(at('公开05', '合计', '基本支出'))}。`,
    ...told,
  ];
}

function fund(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开07.length === 1) return say`本部门${year}年度没有政府性基金预算支出。`;
  const amount = at('公开07', '合计', '本年支出小计');
  return say`${year}年度政府性基金支出${speech.money(amount)}，${against(story, amount, past(story, amount, 1), than(story))}。`;
}

function capital(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开08.length === 1) return say`本部门${year}年度没有国有资本经营预算支出。`;
  return say`${year}年度国有资本经营预算支出${speech.money(at('公开08', '合计', '合计'))}。`;
}

function threePublic(story: Story): readonly Said[] {
  const { speech, year, department } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const total = threePublicTotal(actual);
  const three = (name: string, now: number, planned: number, last: number) =>
    say`${name}支出决算${against(story, now, planned, { than: '比预算', why: false })}，${against(story, now, last, { than: '比上年', why: false })}`;
  return [
    say`${year}年度一般公共预算财政拨款安排的“三公”经费支出决算中，因公出国（境）费支出决算${speech.money(actual.出国)}；公务用车购置及运行费支出决算${speech.money(actual.购置 + actual.运行)}；公务接待费支出决算${speech.money(actual.接待)}。`,
    say`${year}年度一般公共预算财政拨款安排的“三公”经费支出决算总额为${speech.money(total)}，${against(story, total, threePublicTotal(budget), { than: '比预算', why: false })}，${against(story, total, threePublicTotal(lastThreePublic), { than: '比上年' })}。其中，${three('因公出国（境）', actual.出国, budget.出国, lastThreePublic.出国)}；${three('公务用车购置', actual.购置, budget.购置, lastThreePublic.购置)}；${three('公务用车运行维护费', actual.运行, budget.运行, lastThreePublic.运行)}；${three('公务接待费', actual.接待, budget.接待, lastThreePublic.接待)}。具体情况如下：`,
    say`（一）因公出国（境）费支出${speech.money(actual.出国)}。全年使用财政拨款安排出国团组${speech.count(counts.团组, '个')}，参加其他单位组织的出国团组0个，全年因公出国（境）团组共计${speech.count(counts.团组, '个')}，累计${speech.count(counts.人次, '人次')}。`,
    say`（二）公务用车购置及运行费支出${speech.money(actual.购置 + actual.运行)}。其中：`,
    say`公务用车购置支出${speech.money(actual.购置)}，购置公务用车${speech.count(counts.购置, '辆')}。`,
    say`公务用车运行支出${speech.money(actual.运行)}。主要用于机要文件交换、下乡检查等所需车辆燃料费、维修费、过路过桥费、保险费等。年末使用财政拨款开支运行维护费的公务用车保有量为${speech.count(counts.保有, '辆')}${counts.保有 === 0 ? say`` : say`，平均每辆${speech.money(Math.round(actual.运行 / counts.保有 / 10_000) * 10_000)}`}。`,
    say`（三）公务接待费支出${speech.money(actual.接待)}。国内公务接待${speech.count(counts.批次, '批次')}，${speech.count(counts.来宾, '人次')}；国（境）外公务接待${speech.count(counts.外宾批次, '批次')}，${speech.count(counts.外宾人次, '人次')}。`,
  ];
}

function others(story: Story): readonly Said[] {
  const { speech, year, department } = story;
  const { running, lastRunning, purchases, vehicles, equipment } = department.facts;
  const { goods, works, services, medium, small } = purchases;
  const total = goods + works + services;
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  return [
    heading('（一）机关运行经费支出情况'),
    running === 0
      ? say`本部门${year}年度无机关运行经费支出。`
      : say`${year}年度机关运行经费支出${speech.money(running)}，${against(story, running, lastRunning, { than: '比上年' })}。`,
    heading('（二）政府采购支出情况'),
    total === 0
      ? say`${year}年度本部门无政府采购支出。`
      : say`${year}年度政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}。授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}，其中：授予小微企业合同金额${speech.money(small)}，占政府采购支出总额的${speech.percent(small, total)}。`,
    heading('（三）国有资产占用情况'),
    say`截至${year}年12月31日，本部门共有车辆${speech.count(all, '辆')}；单位价值100万元以上大型设备${speech.count(equipment, '台（套）')}。`,
  ];
}
