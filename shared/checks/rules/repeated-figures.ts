import type { Context } from '#shared/checks/context/context';
import { difference, sayAmount, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { Claim } from '#shared/claims/claim';
import { isAsPrinted } from '#shared/claims/holds';
import { isOfLastYear } from '#shared/claims/last-year';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { isWholeSubject, lastClause } from '#shared/claims/text/subject';
import { factKind } from '#shared/narrative/facts/facts';
import { isRounding } from '#shared/report/rounding';

export const repeatedFigureRules: readonly Rule[] = [
  {
    id: '前后一致',
    title: '同一指标在文中几处说的数相同',
    severity: 'error',
    basis: '同一指标在文中两处应当相同（N-R、X-21）',
    scope: '文字',
    check: (context) => [
      ...INDICATORS.flatMap((indicator) => repeated(indicator, context)),
      ...retold(context),
    ],
  },
  {
    id: '上年数',
    title: '由增减额倒推的上年数等于上年决算公开的数',
    severity: 'error',
    basis: '本年数减增减额即上年数（X-18、X-19）',
    scope: '文表',
    check: lastYears,
  },
];

/** A figure that no form holds, as named by the words before its number. */
interface Indicator {
  readonly name: string;
  readonly before: RegExp;
  readonly kind: TextNumber['kind'];
}

const INDICATORS: readonly Indicator[] = [
  amount('机关运行经费', /机关运行经费(财政拨款)?(支出|决算)?数?(共|合计)?(为|是)?$/),
  amount('政府采购支出总额', /政府采购(支出)?(总额|合计)(为|是)?$/),
  amount('政府采购货物支出', /政府采购货物(类)?(支出|金额)(为|是)?$/),
  amount('政府采购工程支出', /政府采购工程(类)?(支出|金额)(为|是)?$/),
  amount('政府采购服务支出', /政府采购服务(类)?(支出|金额)(为|是)?$/),
  amount('授予中小企业合同金额', /授予中小企业(的)?合同金额(为|是)?$/),
  { name: '公务用车保有量', before: /公务用车保有量(为|是)?$/, kind: 'count' },
  { name: '部门整体支出自评得分', before: /部门整体(支出)?(绩效)?自评(结果|得分)(为|是)?$/, kind: 'count' },
];

function amount(name: string, before: RegExp): Indicator {
  return { name, before, kind: 'amount' };
}

function repeated(
  { name, before, kind }: Indicator,
  { paragraphs, forms }: Pick<Context, 'paragraphs' | 'forms'>,
): readonly Breach[] {
  const isOwn = (number: TextNumber, paragraph: Paragraph) =>
    number.kind === kind &&
    before.test(number.before) &&
    isWholeSubject(lastClause(number.before).replace(before, ''), AT_ITS_HEAD) &&
    !isOfLastYear(number, paragraph, forms.year);
  const [first, ...others] = paragraphs.flatMap((paragraph) =>
    paragraph.numbers.filter((number) => isOwn(number, paragraph)).map((number) => ({ paragraph, number })),
  );
  if (first === undefined) return [];
  return others.flatMap(({ paragraph, number }): readonly Breach[] => {
    if (number.value === first.number.value) return [];
    const isTail = kind === 'amount' && isRounding(number.value - first.number.value, 1);
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        severity: isTail ? 'info' : 'error',
        message: `前后不一：${name}在这里是“${number.printed}”，前文是“${first.number.printed}”`,
        expected: first.number.printed,
        actual: number.printed,
        difference: kind === 'amount' ? difference(number.value, first.number.value) : null,
      },
    ];
  });
}

/** Words before an indicator: the department, a year, 财政拨款. */
const AT_ITS_HEAD =
  /^(财政拨款|一般公共预算|用于|支出|期末|年末|[\u4e00-\u9fa5（）]{2,30}(局|委|办|院|中心|部|会|厅|室|校|馆|站|队|所))/;

/**
 * Figures outside the forms that the text states twice with different values: neither is known to be right.
 */
function retold({ claims, coverage }: Context): readonly Breach[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim): readonly Breach[] => {
    const { number, paragraph, states } = claim;
    if (states.kind !== 'told' || states.source === null || factKind(states.source) !== 'amount') return [];
    const before = first.get(states.source);
    if (before === undefined) first.set(states.source, claim);
    if (before === undefined || isAsPrinted(number, before.number.value)) return [];
    if (INDICATORS.some((each) => each.before.test(number.before))) return [];
    const isTail = isRounding(number.value - before.number.value, 1);
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        severity: isTail || coverage !== null ? 'info' : 'warning',
        message: `前后不一：同一个数在这里是“${number.printed}”，前文是“${before.number.printed}”`,
        expected: before.number.printed,
        actual: number.printed,
        difference: difference(number.value, before.number.value),
      },
    ];
  });
}

/** Sections that state a change against last year, and the fact that holds last year's figure. */
const FACT_OF: Readonly<Record<string, string>> = {
  收入支出总体: '上年/公开01/31/决算数',
  财政拨款总体: '上年/公开04/32/金额',
  一般公共预算支出: '上年/公开05/合计/小计',
  政府性基金: '上年/公开07/合计/本年支出小计',
  国有资本经营: '上年/公开08/合计/合计',
  机关运行经费: '机关运行经费/上年',
};

function lastYears({ claims, report }: Context): readonly Breach[] | Skipped {
  const known = Object.values(FACT_OF).some((key) => report.facts[key] !== undefined);
  if (!known) return { skipped: '没有上年决算数，无从核对；可在“补充数据”里取用上年报表' };
  return claims.flatMap(({ paragraph, states }): readonly Breach[] => {
    const fact = report.facts[FACT_OF[paragraph.section ?? ''] ?? ''];
    if (states.kind !== 'growth' || fact === undefined || states.doubtful === true) return [];
    const { from, to, printed } = states.signAt;
    const before = states.now - states.sign * states.change;
    if (isRounding(before - fact, 2)) return [];
    return [
      {
        where: whereWords(paragraph, [from, to]),
        message: `由“${printed}”倒推的上年数是 ${sayAmount(before, report.单位)}，上年决算是 ${sayAmount(fact, report.单位)}`,
        expected: sayAmount(fact, report.单位),
        actual: sayAmount(before, report.单位),
        difference: difference(before, fact),
      },
    ];
  });
}
