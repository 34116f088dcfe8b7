import { USES } from '../facts.ts';
import { listed, type Said, say } from './said.ts';
import { because, change, type Story } from './story.ts';

/** 机关运行经费支出情况. */
export function runningWords(story: Story): readonly Said[] {
  const { department, year, speech, self } = story;
  const { running, lastRunning } = department.facts;
  if (running === 0) return [say`${self}${year}年度没有机关运行经费支出。`];
  return [
    say`${year}年度机关运行经费支出${speech.money(running)}，${change(story, running, lastRunning)}${because(story, running, lastRunning, 6)}。`,
  ];
}

/** 一般性支出情况: meetings, training, festivals. */
export function ordinaryWords({ department, year, speech, self }: Story): readonly Said[] {
  const { meetings, training } = department.facts.ordinary;
  return [
    say`${year}年${self}开支会议费${speech.money(meetings)}；开支培训费${speech.money(training)}，用于业务培训；未举办节庆、晚会、论坛、赛事活动。`,
  ];
}

/** 政府采购支出情况. */
export function purchaseWords({ department, year, speech, manner, self }: Story): readonly Said[] {
  const { goods, works, services, medium, small } = department.facts.purchases;
  const total = goods + works + services;
  if (total === 0 && manner.purchases === 'plain') return [say`${self}${year}年度没有政府采购支出。`];
  const parts = say`政府采购货物支出${speech.money(goods)}、政府采购工程支出${speech.money(works)}、政府采购服务支出${speech.money(services)}`;
  const start = say`${year}年度政府采购支出总额${speech.money(total)}，其中：${parts}。`;
  if (manner.purchases === 'plain') return [start];
  if (manner.purchases === 'reserved')
    return [
      say`${self}${year}年度政府采购金额（以合同签订为准）为${speech.money(total)}，其中：货物采购金额${speech.money(goods)}、工程采购金额${speech.money(works)}、服务采购金额${speech.money(services)}。`,
      say`${year}年度${self}面向中小企业预留政府采购项目预算金额${speech.money(medium)}，其中面向小微企业预留${speech.money(small)}。`,
    ];
  if (total === 0) return [start];
  const awarded = say`授予中小企业合同金额${speech.money(medium)}，占政府采购支出总额的${speech.percent(medium, total)}`;
  const least =
    medium === 0
      ? say``
      : say`，其中：授予小微企业合同金额${speech.money(small)}，占授予中小企业合同金额的${speech.percent(small, medium)}`;
  return [start, say`${awarded}${least}。`];
}

/** 国有资产占用情况. */
export function assetWords({ department, year, speech, self }: Story): readonly Said[] {
  const { vehicles, equipment } = department.facts;
  const all = vehicles.reduce((total, each) => total + each, 0);
  const uses = USES.map((name, index) => say`${name}${speech.count(vehicles[index] ?? 0, '辆')}`);
  return [
    say`截至${year}年12月31日，${self}共有车辆${speech.count(all, '辆')}，其中：${listed(uses, '、')}；单价100万元（含）以上设备（不含车辆）${speech.count(equipment, '台（套）')}。`,
  ];
}

/** 预算绩效情况. */
export function ratingWords({ department, year, speech, self, at }: Story): readonly Said[] {
  const { count, good } = department.facts.projects;
  const amount = at('公开03', '合计', '项目支出');
  return [
    say`按照预算绩效管理要求，${self}对${year}年度项目支出开展绩效自评，涉及项目${speech.count(count, '个')}，资金${speech.money(amount)}。`,
    say`自评结果中，等级为优的项目${speech.count(good, '个')}，等级为良的项目${speech.count(count - good, '个')}。`,
  ];
}
