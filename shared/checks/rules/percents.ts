import { fen } from '#shared/money/amount';
import { type BasisPoints, formatPercent, ratio } from '#shared/money/ratio';
import type { Context } from '../context.ts';
import type { Claim, Growth } from '../placing/claim.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Breach, Rule } from '../rule.ts';
import { whereWords } from '../say.ts';
import { shareRange } from '../tolerance.ts';

export const percentRules: readonly Rule[] = [
  {
    id: '百分比',
    title: '占比、完成率和增长率按旁边的两个数算得出',
    severity: 'error',
    basis: '会计恒等：百分比等于部分除以总额（N-2.2、N-5.7、P-1、P-2）',
    scope: '文表',
    check: ({ claims }) => claims.flatMap((claim) => percentBreach(claim) ?? []),
  },
  {
    id: '零的百分比',
    title: '分母为零时没有百分比',
    severity: 'warning',
    basis: '除以零没有意义，应改写为“未安排预算”等（P-4）',
    scope: '文表',
    check: ({ claims }) => claims.flatMap((claim) => nothingBreach(claim) ?? []),
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
    check: formatBreaches,
  },
];

function percentBreach({ paragraph, number, states }: Claim): Breach | null {
  if (states.kind === 'growth') return growthBreach(states, paragraph, number);
  if (states.kind !== 'share' || states.whole === 0) return null;
  const { part, partInForms, whole, name } = states;
  if (partInForms !== null && number.value === ratio(fen(partInForms), fen(whole))) return null;
  return compare(paragraph, number, part, whole, name);
}

function growthBreach(states: Growth, paragraph: Claim['paragraph'], number: TextNumber): Breach | null {
  const { now, change, sign } = states;
  if (sign !== states.percentSign || fits(states, number, -sign as 1 | -1)) return null;
  const before = now - sign * change;
  if (before <= 0) return null;
  return compare(paragraph, number, change, before, '增减额÷上年数（本年数减增减额）');
}

function compare(
  paragraph: Claim['paragraph'],
  number: TextNumber,
  part: number,
  whole: number,
  name: string,
): Breach | null {
  const exact = ratio(fen(part), fen(whole));
  if (exact === null || number.value === exact) return null;
  const [low, high] = shareRange(part, whole);
  const tail = number.value >= low && number.value <= high;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: tail ? 'info' : 'error',
    message: `“${number.printed}”按${name}应为 ${formatPercent(exact)}${tail ? '（四舍五入尾差）' : ''}`,
    expected: formatPercent(exact),
    actual: number.printed,
    correction: tail ? null : formatPercent(exact),
  };
}

function nothingBreach({ paragraph, number, states }: Claim): Breach | null {
  const none =
    (states.kind === 'share' && states.whole === 0) ||
    (states.kind === 'growth' && states.now - states.sign * states.change <= 0);
  if (!none) return null;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    message: `“${number.printed}”的分母为零（${states.kind === 'share' ? states.name : '上年数'}），这个百分比不存在，请改写这句话`,
    expected: null,
    actual: number.printed,
  };
}

/** A change in words must have the sign of its percentage, and the percentage must fit that sign. */
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
  return {
    where: whereWords(paragraph, [signAt.from, number.to]),
    message: `“${signAt.before.slice(-2)} ${signAt.printed}、${number.printed}”只有是“${should}”才算得出，方向词写反`,
    expected: should,
    actual: signAt.before.slice(-2),
  };
}

/** Whether the percentage is that of a change in the direction given, and of it alone. */
function fits({ now, change, sign }: Growth, { value }: TextNumber, direction: 1 | -1): boolean {
  const rate = (as: 1 | -1) => ratio(fen(change), fen(now - as * change));
  return change !== 0 && now - direction * change > 0 && rate(direction) === value && rate(sign) !== value;
}

/** Words after which a number is a percentage. */
const PERCENT_BEFORE = /占(比)?(为)?$|[占成].*的$|(增长|上升|下降|降低)(了|约)?$|(完成率|执行率)(为)?$/;

function formatBreaches({ paragraphs }: Context): readonly Breach[] {
  return paragraphs.flatMap((paragraph) => {
    const bare = paragraph.numbers.filter(({ kind, decimals }) => kind === 'bare' && decimals === 2);
    const uneven = paragraph.numbers.filter(
      ({ kind, decimals, before }) => kind === 'percent' && decimals !== 2 && !/[“"]$/.test(before),
    );
    return [
      ...bare.map((number) => ({
        where: whereWords(paragraph, [number.from, number.to]),
        severity: 'warning' as const,
        message: PERCENT_BEFORE.test(number.before)
          ? `“${number.before.slice(-2)}${number.printed}”缺少百分号`
          : `“${number.printed}”没有单位`,
      })),
      ...uneven.map((number) => ({
        where: whereWords(paragraph, [number.from, number.to]),
        message: `“${number.printed}”不是两位小数，与其他百分比不一致`,
        expected: twoDecimals(number),
        correction: twoDecimals(number),
        actual: number.printed,
      })),
    ];
  });
}

function twoDecimals({ value }: TextNumber): string {
  return formatPercent(Math.round(value) as BasisPoints);
}
