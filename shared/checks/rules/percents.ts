import type { Context } from '#shared/checks/context/context';
import { asOnePer, gentle, onceForOthers, someOf } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Claim, Growth } from '#shared/claims/claim';
import { isGrowth, isShare } from '#shared/claims/holds';
import type { TextNumber } from '#shared/claims/text/number';
import { fen } from '#shared/money/amount';
import { type BasisPoints, formatPercent, ratio } from '#shared/money/ratio';
import { unitlessNumbers } from './unitless.ts';

export const percentRules: readonly Rule[] = [
  {
    id: '百分比',
    title: '占比、完成率和增长率按旁边的两个数算得出',
    severity: 'error',
    basis: '会计恒等：百分比等于部分除以总额（N-2.2、N-5.7、P-1、P-2）',
    scope: '文表',
    check: (context) => [
      ...context.claims.flatMap((claim) => percentBreach(claim) ?? []),
      ...sharesOverWhole(context),
      ...noneOfSome(context),
    ],
  },
  {
    id: '零的百分比',
    title: '分母为零时没有百分比',
    severity: 'warning',
    basis: '除以零没有意义，应改写为“未安排预算”等（P-4）',
    scope: '文表',
    check: ({ claims, coverage }) =>
      asOnePer(
        claims.flatMap((claim) => nothingBreach(claim, coverage) ?? []),
        ({ severity }) => severity ?? '',
        (count, printed) =>
          `有 ${count} 处百分比的分母为零（${someOf(printed)}），这样的百分比不存在，请改写`,
      ),
  },
  {
    id: '增减方向',
    title: '增加、减少与增长、下降同向，并与百分比相符',
    severity: 'error',
    basis: '方向词应与两年之差的正负一致（P-3）',
    scope: '文表',
    check: ({ claims }) => claims.flatMap((claim) => directionBreach(claim) ?? []),
  },
  {
    id: '比例格式',
    title: '百分比一律两位小数；不缺百分号，也不缺单位',
    severity: 'info',
    basis: '同一文件的数字格式应当一致（GB/T 15835）',
    scope: '文字',
    check: (context) => [...context.paragraphs.flatMap(unitlessNumbers), ...unevenBreaches(context)],
  },
];

function percentBreach({ paragraph, number, states }: Claim): Breach | null {
  if (states.kind === 'growth') return growthBreach(states, paragraph, number);
  if (states.kind !== 'share') return null;
  const { part, partInForms, whole, name, fits } = states;
  if (fits !== undefined) return otherBase(paragraph, number, fits);
  if (whole === 0 || (partInForms !== null && isShare(number, partInForms, whole))) return null;
  return compare(paragraph, number, part, whole, name);
}

/** Words before a share of all income or spending, not of a budget or of last year's. */
const SHARE_OF_ALL =
  /占(?![^，。；]*(预算数|年初|上年|去年))[^，。；]*(总额|合计|总计|总数)的?(比重|比例)?(为)?$/;

/** Shares of more than all, where nothing tells the right one. */
function sharesOverWhole({ claims, paragraphs }: Context): readonly Breach[] {
  const known = new Set(claims.map(({ number }) => number));
  return paragraphs.flatMap((paragraph) =>
    paragraph.numbers
      .filter((number) => number.kind === 'percent' && number.value > ALL && !known.has(number))
      .filter(({ before }) => SHARE_OF_ALL.test(before))
      .map(({ from, to, printed }) => ({
        where: whereWords(paragraph, [from, to]),
        severity: 'warning' as const,
        message: `“${printed}”超过总额的 100%，占比不会大于全部`,
        actual: printed,
      })),
  );
}

/** 支出决算1.53万元，完成预算的0%: with a budget beside it, the rate itself is compared. */
function noneOfSome({ claims, paragraphs }: Context): readonly Breach[] {
  const known = new Set(claims.map(({ number }) => number));
  return paragraphs.flatMap((paragraph) =>
    paragraph.numbers.flatMap((number): readonly Breach[] => {
      const actual = paragraph.numbers[number.index - 1];
      if (number.kind !== 'percent' || number.value !== 0 || known.has(number)) return [];
      if (!/^[，,]完成[^，。；]{0,8}预算数?的$/.test(number.before)) return [];
      if (actual?.kind !== 'amount' || actual.value === 0 || !/决算数?(为|是)?$/.test(actual.before))
        return [];
      const message = `决算“${actual.printed}”不是零，完成率却是“${number.printed}”，请核对`;
      const where = whereWords(paragraph, [actual.from, number.to]);
      return [{ where, severity: 'warning', message, actual: number.printed }];
    }),
  );
}

/** 100%, in hundredths of a percent. */
const ALL = 10_000;

function growthBreach(states: Growth, paragraph: Claim['paragraph'], number: TextNumber): Breach | null {
  const { now, change, sign } = states;
  if (sign !== states.percentSign || fits(states, number, -sign as 1 | -1)) return null;
  const before = now - sign * change;
  if (before <= 0) return null;
  const tail = isGrowth(number, states);
  return compare(paragraph, number, change, before, '增减额÷上年数（本年数减增减额）', tail);
}

function otherBase(paragraph: Claim['paragraph'], number: TextNumber, fits: string): Breach {
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: 'warning',
    message: `“${number.printed}”是按${fits}算的，与“${number.before.replace(/^[，,]/, '')}”不符`,
    expected: fits,
    actual: number.printed,
  };
}

function compare(
  paragraph: Claim['paragraph'],
  number: TextNumber,
  part: number,
  whole: number,
  name: string,
  tail: boolean = isShare(number, part, whole),
): Breach | null {
  const exact = ratio(fen(part), fen(whole));
  if (exact === null || number.value === exact) return null;
  if (number.decimals !== 2 && tail) return null;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: tail ? 'info' : 'error',
    message: `“${number.printed}”按${name}应为 ${formatPercent(exact)}${tail ? '（四舍五入尾差）' : ''}`,
    expected: formatPercent(exact),
    actual: number.printed,
    correction: tail ? null : formatPercent(exact),
  };
}

function nothingBreach({ paragraph, number, states }: Claim, coverage: Context['coverage']): Breach | null {
  const none =
    (states.kind === 'share' && states.whole === 0 && states.fits === undefined) ||
    (states.kind === 'growth' &&
      states.sign === states.percentSign &&
      states.now - states.sign * states.change <= 0);
  if (!none) return null;
  // If there was nothing before, many print 0% or 100% by custom.
  const isCustom = number.value === 0 || number.value === 10_000;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: isCustom ? gentle('warning', coverage) : 'warning',
    message: `“${number.printed}”的分母为零（${states.kind === 'share' ? states.name : '上年数'}），这个百分比不存在，请改写这句话`,
    expected: null,
    actual: number.printed,
  };
}

/** The sign of a change in words must match its percentage, and the percentage must match that sign. */
function directionBreach({ paragraph, number, states }: Claim): Breach | null {
  if (states.kind !== 'growth') return null;
  const { sign, percentSign, signAt } = states;
  if (sign !== percentSign) {
    return {
      where: whereWords(paragraph, [signAt.from, number.to]),
      message: `“${signAt.before.slice(-2)}”与“${number.before.slice(-2)}”方向相反`,
    };
  }
  if (!fits(states, number, -sign as 1 | -1)) return null;
  const should = sign === 1 ? '减少、下降' : '增加、增长';
  // both directions fit a small change whose amounts are rounded
  const isOpen = isGrowth(number, states);
  return {
    where: whereWords(paragraph, [signAt.from, number.to]),
    severity: isOpen ? 'info' : 'error',
    message: `“${signAt.before.slice(-2)} ${signAt.printed}、${number.printed}”只有是“${should}”才算得出，${isOpen ? '也可能是尾差，请核对' : '方向词写反'}`,
    expected: should,
    actual: signAt.before.slice(-2),
  };
}

/** Whether the percentage, as printed, fits a change in the given direction and no other. */
function fits({ now, change, sign }: Growth, number: TextNumber, direction: 1 | -1): boolean {
  const { value, decimals } = number;
  const rate = (as: 1 | -1) => ratio(fen(change), fen(now - as * change));
  if (change === 0 || now - direction * change <= 0 || rate(direction) !== value) return false;
  return rate(sign) !== value && (decimals === 2 || !isShare(number, change, now - sign * change));
}

function unevenBreaches({ paragraphs, coverage }: Context): readonly Breach[] {
  const uneven = paragraphs.flatMap((paragraph) =>
    paragraph.numbers
      .filter(({ kind, decimals, before }) => kind === 'percent' && decimals !== 2 && !/[“"]$/.test(before))
      .map((number) => ({
        where: whereWords(paragraph, [number.from, number.to]),
        message: `“${number.printed}”不是两位小数，与其他百分比不一致`,
        expected: twoDecimals(number),
        correction: twoDecimals(number),
        actual: number.printed,
      })),
  );
  return onceForOthers(
    uneven,
    coverage,
    (count, printed) => `有 ${count} 个百分比不是两位小数：${someOf(printed)}`,
  );
}

function twoDecimals({ value }: TextNumber): string {
  return formatPercent(Math.round(value) as BasisPoints);
}
