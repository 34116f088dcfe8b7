import { threePublicTotal } from '../facts.ts';
import { type Said, say } from '../words/said.ts';
import type { Story } from '../words/story.ts';
import { against, economicOf, part, past, rowsOf, type Voice } from './voice.ts';

/** 辽宁: 收入总计 and 支出总计 with shares of the totals, listed by nature, then the tables in the last part. */
export const liaoning: Voice = (story) => {
  const { department, year } = story;
  return [
    part('概况', `第一部分 ${department.name}概况`, [
      '一、主要职责',
      '负责辖区经济发展和社会事务的管理与服务。',
      '二、部门决算单位构成',
      `纳入${department.name}${year}年部门决算编制范围的预算单位包括本级。`,
    ]),
    part('说明', `第二部分 ${department.name}${year}年度部门决算情况说明`, [
      '一、收入支出决算总体情况说明',
      ...totals(story),
      '二、财政拨款收入支出决算情况说明',
      ...fiscal(story),
      '三、一般公共预算财政拨款“三公”经费支出决算情况说明',
      ...threePublic(story),
      '四、一般公共预算财政拨款基本支出决算情况说明',
      ...basic(story),
      '五、其他重要事项的情况说明',
      ...others(story),
    ]),
    part('名词', '第三部分 名词解释', ['1.财政拨款收入：指财政当年拨付的资金。']),
    part('附表', `第四部分 ${department.name}${year}年度部门决算报表`, [], true),
  ];
};

const than = { than: '与上年相比，' };

function totals(story: Story): readonly Said[] {
  const { at, speech, department } = story;
  const total = at('公开01', '31', '决算数');
  const shared = (mark: string, name: string, amount: number, whole: string) =>
    say`${mark}${name}${speech.money(amount)}，占${whole}总计的${speech.percent(amount, total)}。`;
  const [used, opening, closing, allotted] = ['28', '29', '60', '59'].map((row) =>
    at('公开01', row, '决算数'),
  ) as [number, number, number, number];
  const names = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
  const incomes = names.map((name, index) =>
    shared(`${index + 1}.`, name, at('公开02', '合计', name), '收入'),
  );
  const [basic, project, business] = ['基本支出', '项目支出', '经营支出'].map((name) =>
    at('公开03', '合计', name),
  ) as [number, number, number];
  return [
    say`（一）收入总计${speech.money(total)}，包括：`,
    ...incomes,
    shared('7.', '使用非财政拨款结余', used, '收入'),
    shared('8.', '上年结转和结余', opening, '收入'),
    say`与上年相比，今年收入${against(story, total, department.last.total, { than: '' })}。`,
    say`（二）支出总计${speech.money(total)}，包括：`,
    shared('1.', '基本支出', basic, '支出'),
    shared('2.', '项目支出', project, '支出'),
    shared('3.', '经营支出', business, '支出'),
    shared('4.', '结余分配', allotted, '支出'),
    say`与上年相比，今年支出${against(story, total, department.last.total, { than: '' })}。`,
    say`（三）年末结转和结余${speech.money(closing)}。${against(story, closing, past(story, closing, 2), than)}。`,
  ];
}

function fiscal(story: Story): readonly Said[] {
  const { at, speech, year, department } = story;
  const [paid, own] = [at('公开04', '59', '合计'), at('公开05', '合计', '小计')];
  const initial = [...department.initial.values()].reduce((sum, each) => sum + each, 0) + paid - own;
  const classes = rowsOf(story, '公开05', 3).map((row, index) => {
    const amount = row.cells.小计 ?? 0;
    return say`${index + 1}.${row.name}${speech.money(amount)}，占${speech.percent(amount, own)}，主要用于${row.name.replace(/支出$/, '')}方面的支出。`;
  });
  return [
    say`（一）总体情况。`,
    say`${year}年度财政拨款支出${speech.money(paid)}，其中：基本支出${speech.money(at('公开05', '合计', '基本支出') + at('公开07', '合计', '基本支出') + at('公开08', '合计', '基本支出'))}，项目支出${speech.money(paid - at('公开05', '合计', '基本支出') - at('公开07', '合计', '基本支出') - at('公开08', '合计', '基本支出'))}。与上年相比，财政拨款支出${against(story, paid, past(story, paid, 5), { than: '' })}。与年初预算相比，完成年初预算的${speech.percent(paid, initial)}。`,
    say`（二）具体情况。`,
    say`${year}年度一般公共预算财政拨款支出${speech.money(own)}，按支出功能分类科目分，包括：`,
    ...classes,
  ];
}

function threePublic(story: Story): readonly Said[] {
  const { speech, year, department } = story;
  const { budget, actual, lastThreePublic, counts } = department.facts;
  const total = threePublicTotal(actual);
  const planned = threePublicTotal(budget);
  const rate = planned === 0 ? say`` : say`，完成年初预算的${speech.percent(total, planned)}`;
  const line = (mark: string, name: string, now: number, last: number, rest: Said) =>
    say`${mark}${name}${speech.money(now)}，${against(story, now, last, { than: '与上年相比，' })}。${rest}`;
  return [
    say`${year}年度“三公”经费支出${speech.money(total)}${rate}，${against(story, total, threePublicTotal(lastThreePublic), { than: '与上年相比，' })}。其中：`,
    line(
      '1.',
      '因公出国（境）费',
      actual.出国,
      lastThreePublic.出国,
      say`${year}年因公出国（境）团组${speech.count(counts.团组, '个')}、${speech.count(counts.人次, '人次')}。`,
    ),
    line(
      '2.',
      '公务接待费',
      actual.接待,
      lastThreePublic.接待,
      say`${year}年国内公务接待累计${speech.count(counts.批次, '批次')}、${speech.count(counts.来宾, '人')}，外事接待累计${speech.count(counts.外宾批次, '批次')}、${speech.count(counts.外宾人次, '人')}。`,
    ),
    line(
      '3.',
      '公务用车购置及运行维护费',
      actual.购置 + actual.运行,
      lastThreePublic.购置 + lastThreePublic.运行,
      say`其中：公务用车购置费${speech.money(actual.购置)}，当年购置公务用车${speech.count(counts.购置, '辆')}；公务用车运行维护费${speech.money(actual.运行)}，年末公务用车保有量为${speech.count(counts.保有, '辆')}。`,
    ),
  ];
}

function basic(story: Story): readonly Said[] {
  const { at, speech, year } = story;
  const staff = at('公开06', '人员经费合计', '决算数');
  const list = [
    ['工资福利支出', '301'],
    ['商品和服务支出', '302'],
    ['对个人和家庭的补助', '303'],
  ] as const;
  const told = list.map(
    ([name, code], index) => say`（${index + 1}）${name}${speech.money(economicOf(story, code))}。`,
  );
  return [
    say`${year}年度一般公共预算财政拨款基本支出${speech.money(at('公开05', '合计', '基本支出'))}，其中：人员经费${speech.money(staff)}，日常公用经费${speech.money(at('公开06', '公用经费合计', '决算数'))}。`,
    ...told,
  ];
}

function others(story: Story): readonly (Said | string)[] {
  const { speech, year, department } = story;
  const { running, lastRunning, purchases, vehicles, equipment } = department.facts;
  const { goods, works, services, medium } = purchases;
  const total = goods + works + services;
  const all = vehicles.reduce((sum, each) => sum + each, 0);
  return [
    '（一）机关运行经费支出情况',
    running === 0
      ? say`${year}年度本部门没有机关运行经费支出。`
      : say`${year}年机关运行经费支出${speech.money(running)}，${against(story, running, lastRunning, { than: '比上年' })}。`,
    '（二）政府采购支出情况',
    total === 0
      ? say`${year}年本部门没有政府采购支出。`
      : say`${year}年政府采购支出总额${speech.money(total)}，其中：政府采购货物支出${speech.money(goods)}，占政府采购支出总额的${speech.percent(goods, total)}；政府采购工程支出${speech.money(works)}，占政府采购支出总额的${speech.percent(works, total)}；政府采购服务支出${speech.money(services)}，占政府采购支出总额的${speech.percent(services, total)}。授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}。`,
    '（三）国有资产占用情况',
    say`截至${year}年12月31日，本部门共有车辆${speech.count(all, '辆')}；单价100万元以上设备（不含车辆）${speech.count(equipment, '台（套）')}。`,
  ];
}
