import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import type { Story } from '../words/story.ts';
import { against, initialOf, nameOf, part, rowsOf, type Voice } from './voice.ts';

/** 浙江: one level of 一、 for all, （一） for sections; brackets inside sums; 项 by （类）（款）（项） with 主要用于. */
export const zhejiang: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', `一、${department.name}概况`, [
      '（一）部门职责',
      '1.贯彻落实本行业法律法规和方针政策。',
      '（二）机构设置',
      `从预算单位构成看，${department.name}部门决算包括：局本级决算。`,
    ]),
    part('表', `二、${department.name}${year}年度部门决算公开表`, ['详见附表。'], true),
    part('说明', `三、${department.name}${year}年度部门决算情况说明`, [
      '（一）收入支出决算总体情况说明',
      totals(story),
      '（二）收入决算情况说明',
      incomes(story),
      '（三）支出决算情况说明',
      spendings(story),
      '（四）财政拨款收入支出决算总体情况说明',
      fiscal(story),
      '（五）一般公共预算财政拨款支出决算情况说明',
      ...general(story),
      '（六）一般公共预算财政拨款基本支出决算情况说明',
      basic(story),
      '（七）政府性基金预算财政拨款支出决算情况说明',
      fund(story),
      '（八）国有资本经营预算财政拨款支出决算总体情况说明',
      capital(story),
      '（九）“三公”经费支出决算情况说明',
      ...threePublic(story),
      '（十）机关运行经费支出说明',
      running(story),
      '（十一）政府采购支出说明',
      purchases(story),
      '（十二）国有资产占有使用情况说明',
      assets(story),
      '（十三）预算绩效情况说明',
      '根据预算绩效管理要求，本部门对纳入预算的项目支出开展了绩效自评。',
    ]),
    part('名词', '四、名词解释', ['1.财政拨款收入：指本级财政部门当年拨付的资金。']),
  ];
};

function totals(story: Story): Said {
  const { at, speech, year, department } = story;
  const total = at('公开01', '31', '决算数');
  return say`${year}年度收、支总计${speech.money(total)}，与${year - 1}年度相比，各${against(story, total, department.last.total, { than: '' })}。`;
}

function incomes(story: Story): Said {
  const { at, speech } = story;
  const whole = at('公开02', '合计', '本年收入合计');
  const [general, fund, capital] = ['1', '2', '3'].map((row) => at('公开01', row, '决算数')) as [
    number,
    number,
    number,
  ];
  const fiscal = general + fund + capital;
  const others = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((name) => {
    const amount = at('公开02', '合计', name);
    return say`；${name}${speech.money(amount)}，占收入合计${speech.percent(amount, whole)}`;
  });
  return say`本年收入合计${speech.money(whole)}；包括财政拨款收入${speech.money(fiscal)}（其中：一般公共预算${speech.money(general)}，政府性基金预算${speech.money(fund)}，国有资本经营预算${speech.money(capital)}），占收入合计${speech.percent(fiscal, whole)}${others}。`;
}

function spendings(story: Story): Said {
  const { at, speech } = story;
  const whole = at('公开03', '合计', '本年支出合计');
  const parts = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
    (name, index) => {
      const amount = at('公开03', '合计', name);
      return say`${index === 0 ? '' : '；'}${name}${speech.money(amount)}，占${speech.percent(amount, whole)}`;
    },
  );
  return say`本年支出合计${speech.money(whole)}，其中${parts}。`;
}

function fiscal(story: Story): Said {
  const { at, speech, year, department } = story;
  const total = at('公开04', '64', '合计');
  return say`${year}年度财政拨款收、支总计${speech.money(total)}，与${year - 1}年相比，财政拨款收、支总计各${against(story, total, department.last.fiscalTotal, { than: '' })}。`;
}

function general(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const [own, whole] = [at('公开05', '合计', '小计'), at('公开03', '合计', '本年支出合计')];
  const initial = rowsOf(story, '公开05', 7).reduce((sum, { id }) => sum + initialOf(story, id), 0);
  const classes = rowsOf(story, '公开05', 3).map((row, index) => {
    const amount = row.cells.小计 ?? 0;
    return say`${index === 0 ? '' : '；'}${row.name.replace(/支出$/, '')}（类）支出${speech.money(amount)}，占${speech.percent(amount, own)}`;
  });
  const items = rowsOf(story, '公开05', 7).map((row, index) => {
    const [now, first] = [row.cells.小计 ?? 0, initialOf(story, row.id)];
    const rate = first === 0 ? say`，年初未安排预算` : say`，完成年初预算的${speech.percent(now, first)}`;
    return say`（${index + 1}）${nameOf(story, row.id, 3)}（类）${nameOf(story, row.id, 5)}（款）${row.name}（项）。年初预算为${speech.money(first)}，支出决算为${speech.money(now, `项/${row.id}`)}${rate}，决算数${now === first ? '等于' : now > first ? '大于' : '小于'}预算数。`;
  });
  return [
    say`1.一般公共预算财政拨款支出决算总体情况`,
    say`${year}年度一般公共预算财政拨款支出${speech.money(own)}，占本年支出合计的${speech.percent(own, whole)}。与${year - 1}年相比，一般公共预算财政拨款支出${against(story, own, department.last.general, { than: '' })}。`,
    say`2.一般公共预算财政拨款支出决算结构情况`,
    say`${year}年度一般公共预算财政拨款支出${speech.money(own)}，主要用于以下方面：${classes}。`,
    say`3.一般公共预算财政拨款支出决算具体情况`,
    say`${year}年度一般公共预算财政拨款支出年初预算为${speech.money(initial)}，支出决算为${speech.money(own)}，完成年初预算的${speech.percent(own, initial)}。其中：`,
    ...items,
  ];
}

function basic(story: Story): Said {
  const { at, speech, year } = story;
  return say`${year}年度一般公共预算财政拨款基本支出${speech.money(at('公开05', '合计', '基本支出'))}，其中：人员经费${speech.money(at('公开06', '人员经费合计', '决算数'))}，主要包括基本工资、津贴补贴、奖金等；公用经费${speech.money(at('公开06', '公用经费合计', '决算数'))}，主要包括办公费、水费、电费等。`;
}

function fund(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开07.length === 1) return say`${year}年度未使用政府性基金预算财政拨款安排支出。`;
  const money = (column: string) => speech.money(at('公开07', '合计', column));
  return say`${year}年度政府性基金预算财政拨款收入${money('本年收入')}，支出${money('本年支出小计')}，年末结转和结余${money('年末结转和结余')}。`;
}

function capital(story: Story): Said {
  const { at, speech, year, figures } = story;
  if (figures.公开08.length === 1) return say`${year}年度未使用国有资本经营预算财政拨款安排支出。`;
  return say`${year}年度国有资本经营预算财政拨款支出${speech.money(at('公开08', '合计', '合计'))}。`;
}

function threePublic(story: Story): readonly Said[] {
  const { speech, year, department, self } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const [total, planned] = [threePublicTotal(actual), threePublicTotal(budget)];
  const done = (now: number, first: number) =>
    first === 0 ? say`` : say`，完成预算的${speech.percent(now, first)}`;
  const share = (amount: number) => (total === 0 ? say`` : say`，占${speech.percent(amount, total)}`);
  const line = (name: string, now: number, first: number, last: number) =>
    say`${name}全年支出预算为${speech.money(first)}，支出决算为${speech.money(now)}${done(now, first)}${share(now)}，${against(story, now, last, { than: `与${year - 1}年度相比，` })}。`;
  return [
    say`1.“三公”经费支出决算总体情况`,
    say`${year}年度“三公”经费支出预算为${speech.money(planned)}，支出决算为${speech.money(total)}${done(total, planned)}，${against(story, total, threePublicTotal(lastThreePublic), { than: `与${year - 1}年度相比，` })}。`,
    say`2.“三公”经费支出决算具体情况`,
    say`（1）${line('因公出国（境）费', actual.出国, budget.出国, lastThreePublic.出国)}全年${self}因公出国（境）团组${speech.count(counts.团组, '个')}；累计${speech.count(counts.人次, '人次')}。`,
    say`（2）${line('公务用车购置及运行维护费', actual.购置 + actual.运行, budget.购置 + budget.运行, lastThreePublic.购置 + lastThreePublic.运行)}其中公务用车购置支出${speech.money(actual.购置)}，购置公务用车${speech.count(counts.购置, '辆')}；公务用车运行维护费支出${speech.money(actual.运行)}，年末开支一般公共预算财政拨款的公务用车保有量为${speech.count(counts.保有, '辆')}。`,
    say`（3）${line('公务接待费', actual.接待, budget.接待, lastThreePublic.接待)}其中外事接待支出${speech.money(department.facts.foreign)}，接待${speech.count(counts.外宾批次, '批次')}、${speech.count(counts.外宾人次, '人次')}；其他国内公务接待支出${speech.money(actual.接待 - department.facts.foreign)}，接待${speech.count(counts.批次, '批次')}、${speech.count(counts.来宾, '人次')}。`,
  ];
}

function running(story: Story): Said {
  const { speech, year, department, self } = story;
  const { running: now, lastRunning } = department.facts;
  if (now === 0) return say`${year}年度${self}无机关运行经费支出。`;
  return say`${year}年度${self}机关运行经费支出${speech.money(now)}，${against(story, now, lastRunning, { than: `与${year - 1}年度相比，` })}。`;
}

function purchases(story: Story): Said {
  const { speech, year, department, self } = story;
  const { goods, works, services, medium, small } = department.facts.purchases;
  const total = goods + works + services;
  if (total === 0) return say`${year}年度${self}没有政府采购支出。`;
  const least =
    medium === 0
      ? say``
      : say`。其中，授予小微企业合同金额${speech.money(small)}，占授予中小企业合同金额的${speech.percent(small, medium)}`;
  return say`${year}年度${self}政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}。授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}${least}。`;
}

function assets(story: Story): Said {
  const { speech, year, department, self } = story;
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
  return say`截至${year}年12月31日，${self}及所属各单位共有车辆${speech.count(all, '辆')}，其中，${names.flatMap((name, index) => [index === 0 ? '' : '、', say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`])}；单价100万元（含）以上设备（不含车辆）${speech.count(equipment, '台（套）')}。`;
}
