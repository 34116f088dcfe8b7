import { agrees, readDecimal, twoDecimals } from '#shared/checks/annexes/decimal';
import { type Indicator, indicatorPlace } from '#shared/checks/annexes/place';
import type { Context } from '#shared/checks/context/context';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { Annex1 } from '#shared/report/annexes';

const withAnnex =
  (check: (annex: Annex1, context: Context) => readonly Breach[]) =>
  (context: Context): readonly Breach[] | Skipped =>
    context.report.附件1 === null
      ? { skipped: '没有附件1 部门整体自评表' }
      : check(context.report.附件1, context);

export const selfPraiseRules: readonly Rule[] = [
  {
    id: '自评指标',
    title: '结转结余率、“三公”经费控制率、政府采购执行率与决算相符',
    severity: 'warning',
    basis: '自评的实际完成值应能由决算数算出（X-27）',
    scope: '附件',
    check: withAnnex(({ 绩效指标 }, context) =>
      绩效指标.flatMap((row, index) => indicatorBreach(row, index, context) ?? []),
    ),
  },
  {
    id: '目标照抄',
    title: '实际完成情况不照抄预期目标',
    severity: 'warning',
    basis: '自评应当说明完成了什么（18）',
    scope: '附件',
    check: withAnnex(copied),
  },
  {
    id: '全部满分',
    title: '自评全部满分时请复核',
    severity: 'info',
    basis: '全部满分常是没有逐项评价（18）',
    scope: '附件',
    check: withAnnex(({ 绩效指标, 总分 }) => {
      const full = 绩效指标.length > 0 && 绩效指标.every((row) => row.分值 === row.得分);
      const text = `${绩效指标.length} 项指标`;
      return full && 总分.分值 === 总分.得分
        ? [
            {
              where: { section: '附件1 总分', column: '得分', text, annex: ['附件1', '总分', '得分'] },
              message: `附件1 ${text}全部满分，请复核`,
            },
          ]
        : [];
    }),
  },
];

function indicatorBreach(row: Indicator, index: number, context: Context): Breach | null {
  const stated = readDecimal(row.实际完成值.replace(/^[≤≥<>=＝]/, ''));
  const known = KNOWN.find(([name]) => name.test(row.三级指标));
  if (stated === null || known === undefined) return null;
  const should = known[1](stated, context);
  if (should === null) return null;
  return {
    where: indicatorPlace(row, index, '实际完成值'),
    message: `附件1 指标 ${row.三级指标} 填 ${row.实际完成值}，${should}`,
    actual: row.实际完成值,
  };
}

/** Returns the contradiction of the stated value as a clause; `null` if there is none. */
type Contradiction = (stated: number, context: Context) => string | null;

const KNOWN: readonly (readonly [name: RegExp, contradiction: Contradiction])[] = [
  [/^结转结余率$/, carriedRate],
  [/三公.*控制率$/, threePublicRate],
  [/^政府采购执行率$/, procurementRate],
];

function carriedRate(stated: number, { forms }: Context): string | null {
  const left = forms.amount('公开01', '60', '决算数');
  if (left === 0) return stated === 0 ? null : '而公开01 年末没有结转结余，应为 0%';
  return stated === 0 ? '而公开01 年末有结转结余' : null;
}

function threePublicRate(stated: number, { forms }: Context): string | null {
  const [budget, actual] = ['预算数', '决算数'].map((row) => forms.amount('公开09', row, '合计'));
  if (!budget) return stated === 0 ? null : '而公开09 没有预算数，这个比率不存在';
  const rate = ((actual ?? 0) / budget) * 100;
  return agrees(stated, rate, 0.51) ? null : `按公开09 应为 ${twoDecimals(rate)}%`;
}

function procurementRate(stated: number, { paragraphs }: Context): string | null {
  const amounts = paragraphs
    .filter(({ section }) => section === '政府采购')
    .flatMap(({ numbers }) => numbers.filter(({ kind }) => kind === 'amount'));
  const none = amounts.length > 0 && amounts.every(({ value }) => value === 0);
  return none && stated !== 0 ? '而文中政府采购支出为零' : null;
}

const LONG = 30;

function copied({ 年度履职目标, 年度主要任务 }: Annex1): readonly Breach[] {
  const { 预期目标, 实际完成情况 } = 年度履职目标;
  const say = (section: string, of: string, ...path: (string | number)[]): Breach => ({
    where: {
      section,
      column: '实际完成情况',
      text: `${实际完成情况.slice(0, LONG)}…`,
      annex: ['附件1', ...path, '实际完成情况'],
    },
    message: `${section}的实际完成情况与${of}一字不差，请写明完成了什么`,
  });
  const whole = 实际完成情况.length >= LONG && 实际完成情况 === 预期目标;
  const tasks = 年度主要任务.flatMap((task, index) => {
    const section = `附件1 年度主要任务 第${index + 1}行`;
    const done = task.实际完成情况;
    if (done.length < LONG) return [];
    if (done === task.主要内容) return [say(section, '主要内容', '年度主要任务', index)];
    return done === 预期目标 ? [say(section, '年度履职目标', '年度主要任务', index)] : [];
  });
  return [...(whole ? [say('附件1 年度履职目标', '预期目标', '年度履职目标')] : []), ...tasks];
}
