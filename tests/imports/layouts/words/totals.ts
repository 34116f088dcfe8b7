import { fiscalIncome } from '../figures.ts';
import { SOURCES } from '../leaves.ts';
import { listed, type Said, say } from './said.ts';
import { because, change, type Story } from './story.ts';

/** 收入支出决算总体情况. */
export function totalWords(story: Story): readonly Said[] {
  const { at, speech, year, manner, department } = story;
  const total = at('公开01', '31', '决算数');
  const changed = change(story, total, department.last.total, '收、支总计各');
  const tail = because(story, total, department.last.total, 1);
  switch (manner.total) {
    case 'together':
      return [say`${year}年度收、支总计均为${speech.money(total)}。${changed}${tail}。`];
    case 'respectively':
      return [
        say`${year}年度收、支总计分别为${speech.money(total)}、${speech.money(at('公开01', '62', '决算数'))}。${changed}${tail}。`,
      ];
    case 'each':
      return [say`${story.self}${year}年度收入总计、支出总计各${speech.money(total)}，${changed}${tail}。`];
    case 'apart':
      return [
        say`${year}年度收入总计${speech.money(total)}，支出总计${speech.money(total)}。${changed}${tail}。`,
      ];
    case 'colon':
      return [
        say`${year}年度收入支出总计${speech.money(total)}。${change(story, total, department.last.total, '收入支出总计')}${tail}。`,
      ];
    case 'broken':
      return broken(story, total);
  }
}

/** Both totals with their composition. */
function broken(story: Story, total: number): readonly Said[] {
  const { at, speech, year, department } = story;
  const money = (row: string) => speech.money(at('公开01', row, '决算数'));
  const last = department.last.total;
  return [
    say`${year}年度收入总计${speech.money(total)}，其中：本年收入合计${money('27')}，使用非财政拨款结余${money('28')}，年初结转和结余${money('29')}。`,
    say`${year}年度支出总计${speech.money(total)}，其中：本年支出合计${money('58')}，结余分配${money('59')}，年末结转和结余${money('60')}。`,
    say`收入支出总计${change(story, total, last)}${because(story, total, last, 1)}。`,
  ];
}

/** Parts of a sum with their shares. */
function shares(
  { speech, manner }: Story,
  parts: readonly (readonly [name: string, amount: number])[],
  whole: number,
): Said {
  const told = parts.filter(([, amount]) => amount > 0 || manner.shares === 'zeros');
  const said = told.map(([name, amount]) =>
    whole === 0
      ? say`${name}${speech.money(amount)}`
      : say`${name}${speech.money(amount)}，占${speech.percent(amount, whole)}`,
  );
  return listed(said, '；');
}

/** 收入决算情况. */
export function incomeWords(story: Story): readonly Said[] {
  const { at, speech, year, department, manner } = story;
  const whole = at('公开02', '合计', '本年收入合计');
  const sources = SOURCES.map((source) => [source, at('公开02', '合计', source)] as const);
  const fiscal = department.leaves.reduce((total, leaf) => total + fiscalIncome(leaf), 0);
  const funds = (['1', '2', '3'] as const).map((row) => at('公开01', row, '决算数'));
  const names = ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入'];
  const byFund = names.map((name, index) => [name, funds[index] ?? 0] as const);
  const parts =
    manner.shares === 'zeros' ? [...byFund, ...sources] : [['财政拨款收入', fiscal] as const, ...sources];
  const start = manner.total === 'colon' ? '本年收入合计' : `${year}年度收入合计`;
  return [say`${start}${speech.money(whole)}，其中：${shares(story, parts, whole)}。`];
}

/** 支出决算情况. */
export function spendingWords(story: Story): readonly Said[] {
  const { at, speech, year, manner } = story;
  const whole = at('公开03', '合计', '本年支出合计');
  const names = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  const parts = names.map((name) => [name, at('公开03', '合计', name)] as const);
  const start = manner.total === 'colon' ? '本年支出合计' : `${year}年度支出合计`;
  return [say`${start}${speech.money(whole)}，其中：${shares(story, parts, whole)}。`];
}

/** 财政拨款收入支出决算总体情况. */
export function fiscalWords(story: Story): readonly Said[] {
  const { at, speech, year, department, manner } = story;
  const total = at('公开04', '64', '合计');
  const last = department.last.fiscalTotal;
  const changed = change(story, total, last, '财政拨款收、支总计各');
  const start = manner.total === 'apart' ? '财政拨款收入、支出总计各' : '财政拨款收、支总计均为';
  return [say`${year}年度${start}${speech.money(total)}。${changed}${because(story, total, last, 2)}。`];
}
