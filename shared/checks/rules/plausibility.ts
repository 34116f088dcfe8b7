import { fen } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';
import type { Context } from '../context.ts';
import { gentle, onceForOthers, someOf } from '../group.ts';
import type { Look } from '../look.ts';
import type { Claim } from '../placing/claim.ts';
import { columnBefore } from '../placing/columns-of-hospitality.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Breach, Rule } from '../rule.ts';
import { sayAmount, whereCell, whereWords } from '../say.ts';
import { isRounding } from '../tolerance.ts';

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
    check: hospitalityBreaches,
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

const COSTS = [
  ['因公出国（境）费', '30212'],
  ['公务接待费', '30217'],
  ['公务用车运行维护费', '30231'],
  ['公务用车购置费', '31013'],
] as const;

function hospitalityBreaches({ look, report }: Context): readonly Breach[] {
  return COSTS.flatMap(([column, code]): readonly Breach[] => {
    const whole = look.figure('公开09', '决算数', column);
    const part = look.figure('公开06', code, '决算数');
    const gap = (part.value ?? 0) - (whole.value ?? 0);
    if (whole.address === null || gap <= 0 || look.isTail(gap, 1)) return [];
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

function overBudget({ look, report, paragraphs, coverage }: Context): readonly Breach[] {
  return ['合计', ...COSTS.map(([column]) => column)].flatMap((column): readonly Breach[] => {
    const actual = look.figure('公开09', '决算数', column);
    const planned = look.figure('公开09', '预算数', column);
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

/** Numbers of things in the section on 三公, with the column that they belong to. */
function countsAndMoney({ paragraphs, look, coverage }: Context): readonly Breach[] {
  return paragraphs
    .filter((paragraph) => paragraph.section === '三公经费')
    .flatMap((paragraph) =>
      paragraph.numbers.flatMap((number): readonly Breach[] => {
        const column = number.kind === 'count' ? columnBefore(paragraph, number) : null;
        const money = column === null ? null : moneyOf(column, paragraph, look);
        if (column === null || money === null) return [];
        const kept = /保有/.test(number.before);
        if (number.value > 0 === money > 0 || (kept && money === 0)) return [];
        // Vehicles may go, and guests may be paid for, before or after the year.
        const isOdd = kept || money > 0;
        const said =
          money > 0
            ? `${column}有支出，这里写的是“${number.printed}”`
            : `${column}没有支出，这里写的是“${number.printed}”`;
        return [
          {
            where: whereWords(paragraph, [number.from, number.to]),
            severity: isOdd ? gentle('warning', coverage) : 'warning',
            message: said,
            actual: number.printed,
          },
        ];
      }),
    );
}

/** What was spent on what is counted: a column of 公开09, or the amount said before it in the paragraph. */
function moneyOf(column: string, paragraph: Paragraph, look: Look): number | null {
  if (COSTS.some(([cost]) => cost === column)) {
    const { known, value } = look.figure('公开09', '决算数', column);
    return known ? (value ?? 0) : null;
  }
  if (column !== '外宾' && column !== '国内') return null;
  const said = paragraph.numbers.find(
    (number) => number.kind === 'amount' && columnBefore(paragraph, number) === column,
  );
  return said?.value ?? null;
}

function keptVehicles({ paragraphs }: Context): readonly Breach[] {
  const vehicles = (section: string) =>
    paragraphs
      .filter((paragraph) => paragraph.section === section)
      .flatMap((paragraph) =>
        paragraph.numbers
          .filter((number) => /[辆台]$/.test(number.unit))
          .map((number) => ({ paragraph, number })),
      );
  const total = vehicles('国有资产').find(({ number }) => /车辆(共|合计)?$/.test(number.before));
  if (total === undefined) return [];
  return vehicles('三公经费').flatMap(({ paragraph, number }): readonly Breach[] => {
    if (!/保有/.test(number.before) || number.value <= total.number.value) return [];
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        message: `公务用车保有量 ${number.printed} 大于国有资产一节的车辆总数 ${total.number.printed}`,
        expected: `不大于 ${total.number.printed}`,
        actual: number.printed,
      },
    ];
  });
}

/** Others may well have had money back: they are told of it once. */
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
