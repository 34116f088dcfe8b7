import { agrees, readDecimal, twoDecimals } from '#shared/checks/annexes/decimal';
import { type Fund, fundPlace, indicatorPlace } from '#shared/checks/annexes/place';
import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { Annex1 } from '#shared/report/annexes';

type Check = (annex: Annex1, context: Context) => readonly Breach[];

function rule(id: string, title: string, basis: string, check: Check, more: Partial<Rule> = {}): Rule {
  const withAnnex = (context: Context): readonly Breach[] | Skipped =>
    context.report.附件1 === null
      ? { skipped: '没有附件1 部门整体自评表' }
      : check(context.report.附件1, context);
  return { id, title, severity: 'error', basis, scope: '附件', check: withAnnex, ...more };
}

export const assessmentRules: readonly Rule[] = [
  rule(
    '整体执行率',
    '执行率和得分按全年预算数、全年执行数算得出',
    '部门整体支出绩效自评表的口径（X-27）',
    (annex) => annex.资金.flatMap((fund, at) => fundBreaches(fund, at)),
  ),
  rule(
    '整体总分',
    '分值合计 100，得分合计等于总分，得分不大于分值',
    '部门整体支出绩效自评表的口径（X-27）',
    totals,
  ),
  rule('整体资金合计', '预算总额等于各资金来源之和', '部门整体支出绩效自评表的口径（X-27）', fundSums),
  rule('整体执行数', '附件1 全年执行数等于支出决算数', '部门整体支出即本年支出（X-27）', spentBreach, {
    needs: ['公开03'],
  }),
  rule(
    '预算调整率',
    '预算调整率按年初预算数、全年预算数算得出',
    '预算调整率＝（全年预算数－年初预算数）÷年初预算数（X-27）',
    adjustment,
  ),
  rule(
    '年初预算一致',
    '附件1 年初预算数与文字所说的一般公共预算年初预算一致',
    '同一指标在文中两处应当相同（N-R）',
    budgetBreach,
    { severity: 'warning' },
  ),
];

function fundBreaches(fund: Fund, index: number): readonly Breach[] {
  const [budget, actual] = [readDecimal(fund.全年预算数), readDecimal(fund.全年执行数)];
  const [rate, full, score] = [readDecimal(fund.执行率), readDecimal(fund.分值), readDecimal(fund.得分)];
  const where = (column: keyof Fund) => fundPlace(fund, index, column);
  if (budget === null || actual === null || budget === 0) return [];
  const expected = (actual / budget) * 100;
  const found: Breach[] = [];
  if (rate !== null && !agrees(rate, expected)) {
    found.push({
      where: where('执行率'),
      message: `附件1 资金第${index + 1}行的执行率 ${rate}，按 ${actual}÷${budget} 应为 ${twoDecimals(expected)}`,
      expected: twoDecimals(expected),
      actual: fund.执行率,
    });
  }
  const points = full === null ? null : (full * Math.min(expected, 100)) / 100;
  if (points !== null && score !== null && !agrees(score, points)) {
    found.push({
      where: where('得分'),
      message: `附件1 资金第${index + 1}行的得分 ${score}，按执行率应为 ${twoDecimals(points)}`,
      expected: twoDecimals(points),
      actual: fund.得分,
    });
  }
  return found;
}

function totals({ 资金, 绩效指标, 总分 }: Annex1): readonly Breach[] {
  const sum = (key: '分值' | '得分') =>
    [...资金, ...绩效指标].reduce((all, row) => all + (readDecimal(row[key]) ?? 0), 0);
  const rows = 绩效指标.flatMap((row, index): readonly Breach[] => {
    const [full, score] = [readDecimal(row.分值), readDecimal(row.得分)];
    if (full === null || score === null || (score <= full && score >= 0)) return [];
    return [
      {
        where: indicatorPlace(row, index, '得分'),
        message: `附件1“${row.三级指标}”的得分 ${score} 大于分值 ${full}`,
        expected: `不大于 ${full}`,
        actual: row.得分,
      },
    ];
  });
  return [...rows, ...(['分值', '得分'] as const).flatMap((key) => totalBreach(key, sum(key), 总分[key]))];
}

function totalBreach(key: '分值' | '得分', sum: number, printed: string): readonly Breach[] {
  const stated = readDecimal(printed);
  const where: Where = { section: '附件1 总分', column: key, text: printed, annex: ['附件1', '总分', key] };
  const found: Breach[] = [];
  if (stated !== null && !agrees(stated, sum, 0.005)) {
    found.push({
      where,
      message: `附件1 总分的${key} ${stated}，各项之和为 ${twoDecimals(sum)}`,
      expected: twoDecimals(sum),
      actual: printed,
    });
  }
  if (key === '分值' && stated !== null && stated !== 100)
    found.push({
      where,
      message: `附件1 总分的分值应为 100，写的是 ${stated}`,
      expected: '100',
      actual: printed,
    });
  return found;
}

const AMOUNTS = ['年初预算数', '全年预算数', '全年执行数'] as const;

function fundSums({ 资金 }: Annex1): readonly Breach[] {
  const [whole, ...parts] = 资金;
  if (whole === undefined || parts.length === 0 || !/总额/.test(whole.项目)) return [];
  return AMOUNTS.flatMap((column): readonly Breach[] => {
    const stated = readDecimal(whole[column]);
    const sum = parts.reduce((all, part) => all + (readDecimal(part[column]) ?? 0), 0);
    if (stated === null || agrees(stated, sum, 0.005 * (parts.length + 1))) return [];
    return [
      {
        where: fundPlace(whole, 0, column),
        message: `附件1 ${column}总额 ${stated} 与各资金来源之和 ${twoDecimals(sum)} 不一致`,
        expected: twoDecimals(sum),
        actual: whole[column],
      },
    ];
  });
}

function spentBreach({ 资金 }: Annex1, { forms }: Context): readonly Breach[] {
  const fund = 资金[0];
  const stated = fund === undefined ? null : readDecimal(fund.全年执行数);
  if (fund === undefined || stated === null) return [];
  const spent = forms.amount('公开03', '合计', '本年支出合计') / 1_000_000;
  if (agrees(stated, spent)) return [];
  return [
    {
      where: fundPlace(fund, 0, '全年执行数'),
      message: `附件1 全年执行数 ${stated} 与公开03 本年支出合计 ${twoDecimals(spent)} 万元不一致`,
      expected: twoDecimals(spent),
      actual: fund.全年执行数,
    },
  ];
}

function adjustment({ 资金, 绩效指标 }: Annex1): readonly Breach[] {
  const fund = 资金[0];
  const [before, after] = [readDecimal(fund?.年初预算数 ?? ''), readDecimal(fund?.全年预算数 ?? '')];
  if (!before || after === null) return [];
  const rate = (Math.abs(after - before) / before) * 100;
  return 绩效指标.flatMap((row, index): readonly Breach[] => {
    const stated = readDecimal(row.实际完成值.replace(/^[≤≥<>=＝]/, ''));
    if (row.三级指标 !== '预算调整率' || stated === null || agrees(Math.abs(stated), rate, 0.51)) return [];
    return [
      {
        where: indicatorPlace(row, index, '实际完成值'),
        message: `附件1 预算调整率填 ${row.实际完成值}，按年初预算数 ${before}、全年预算数 ${after} 应为 ${twoDecimals(rate)}%`,
        expected: `${twoDecimals(rate)}%`,
        actual: row.实际完成值,
      },
    ];
  });
}

function budgetBreach({ 资金 }: Annex1, { paragraphs }: Context): readonly Breach[] {
  const fund = 资金.find((each) => /政府预算资金|财政拨款/.test(each.项目)) ?? 资金[0];
  const stated = fund === undefined ? null : readDecimal(fund.年初预算数);
  const said = paragraphs
    .filter((each) => each.subSection === '具体' && !/[（(]项[）)]/.test(each.text))
    .flatMap((each) =>
      each.numbers.filter(
        (number) => number.kind === 'amount' && /年初预算(数)?(为|是)?$/.test(number.before),
      ),
    )[0];
  if (fund === undefined || stated === null || said === undefined) return [];
  const budget = said.value / 1_000_000;
  if (budget <= stated + 0.0101) return [];
  return [
    {
      where: fundPlace(fund, 资金.indexOf(fund), '年初预算数'),
      message: `附件1 年初预算数 ${stated} 小于文字所说的一般公共预算年初预算 ${twoDecimals(budget)} 万元`,
      expected: twoDecimals(budget),
      actual: fund.年初预算数,
    },
  ];
}
