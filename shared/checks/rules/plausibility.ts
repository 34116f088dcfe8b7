import type { Context } from '#shared/checks/context/context';
import { gentle, onceForOthers, someOf } from '#shared/checks/findings/group';
import { sayAmount, whereCell, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Claim } from '#shared/claims/claim';
import { fen } from '#shared/money/amount';
import { isRounding } from '#shared/report/rounding';
import type { Address } from '#shared/tables/address';
import { COSTS, countsAndMoney, keptVehicles } from './counts-and-money.ts';

export const plausibilityRules: readonly Rule[] = [
  {
    id: '机关运行经费口径',
    title: '机关运行经费等于一般公共预算基本支出的公用经费',
    severity: 'warning',
    basis: '行政单位和参公单位的机关运行经费即公用经费；有其他事业单位的部门可以小于它（X-17）',
    scope: '文表',
    check: (context) => context.claims.flatMap((claim) => operatingBreach(claim, context) ?? []),
  },
  {
    id: '三公包含基本支出',
    title: '“三公”经费不小于公开06里的同一费用',
    severity: 'error',
    basis: '“三公”经费决算包含基本支出安排的部分（X-16）',
    scope: '表间',
    needs: ['公开06', '公开09'],
    check: threePublicBreaches,
  },
  {
    id: '三公超预算',
    title: '“三公”经费决算不大于预算',
    severity: 'warning',
    basis: '“三公”经费只减不增，超预算应说明（9-4）',
    scope: '表内',
    needs: ['公开09'],
    check: overBudget,
  },
  {
    id: '数量与金额',
    title: '有支出必有数量，有数量必有支出',
    severity: 'warning',
    basis: '团组、车辆、批次与金额同有同无（X-22）',
    scope: '文字',
    check: countsAndMoney,
  },
  {
    id: '车辆保有量',
    title: '财政拨款开支的公务用车保有量不大于车辆总数',
    severity: 'warning',
    basis: '“三公”经费一节与国有资产一节说的是同一批车辆（X-21）',
    scope: '文字',
    check: keptVehicles,
  },
  {
    id: '负数',
    title: '收入和支出没有负数',
    severity: 'warning',
    basis: '负数应当是冲销或退回，须说明（1-6）',
    scope: '表内',
    check: negatives,
  },
];

function operatingBreach({ paragraph, number, states }: Claim, { report, coverage }: Context): Breach | null {
  const unit = report.单位;
  if (states.kind !== 'atMost' || paragraph.section !== '机关运行经费') return null;
  const whole = states.figure.value ?? 0;
  if (isRounding(number.value - whole, 1) || number.value > whole) return null;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: gentle('warning', coverage),
    message: `机关运行经费 ${number.printed} 与${states.figure.name} ${sayAmount(whole, unit)} 不一致；除非含有非参公的事业单位，两者应当相等`,
    expected: sayAmount(whole, unit),
    actual: number.printed,
  };
}

function threePublicBreaches({ forms, report }: Context): readonly Breach[] {
  return COSTS.flatMap(([column, code]): readonly Breach[] => {
    const whole = forms.figure('公开09', '决算数', column);
    const part = forms.figure('公开06', code, '决算数');
    const gap = (part.value ?? 0) - (whole.value ?? 0);
    if (whole.address === null || gap <= 0 || forms.isTail(gap, 1)) return [];
    const said = `${whole.name} ${sayAmount(whole.value, report.单位)} 小于${part.name} ${sayAmount(part.value, report.单位)}`;
    return [
      {
        where: whereCell(whole.address, report),
        message: said,
        expected: sayAmount(part.value, report.单位),
        actual: sayAmount(whole.value, report.单位),
        difference: fen(gap),
      },
    ];
  });
}

function overBudget({ forms, report, paragraphs, coverage }: Context): readonly Breach[] {
  return ['合计', ...COSTS.map(([column]) => column)].flatMap((column): readonly Breach[] => {
    const actual = forms.figure('公开09', '决算数', column);
    const planned = forms.figure('公开09', '预算数', column);
    const budget = planned.value ?? 0;
    if (!planned.known || actual.address === null || (actual.value ?? 0) <= budget) return [];
    const isExplained =
      coverage !== null &&
      paragraphs.some((each) => each.section === '三公经费' && /原因|由于/.test(each.text));
    return [
      {
        where: whereCell(actual.address, report),
        severity: isExplained ? 'info' : 'warning',
        message: `${actual.name} ${sayAmount(actual.value, report.单位)} 大于预算数 ${sayAmount(budget, report.单位)}`,
      },
    ];
  });
}

/** Others may have had refunds: reported once. */
function negatives({ computed, report, coverage }: Context): readonly Breach[] {
  const all = [...computed.cells.values()].flatMap((cell): readonly Breach[] => {
    if (cell.value === null || cell.value >= 0) return [];
    const where = whereCell(cell.address as Address, report);
    const said = `${where.table} ${where.text} ${sayAmount(cell.value, report.单位)}`;
    return [
      {
        where,
        severity: gentle('warning', coverage),
        message: `${where.table} ${where.text} 是负数 ${sayAmount(cell.value, report.单位)}，须说明原因`,
        actual: said,
      },
    ];
  });
  return onceForOthers(all, coverage, (count, said) => `有 ${count} 个负数，须说明原因：${someOf(said)}`);
}
