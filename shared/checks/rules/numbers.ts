import type { Context } from '#shared/checks/context/context';
import { asOnePer, gentle, someOf } from '#shared/checks/findings/group';
import { difference, sayAmount, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Claim } from '#shared/claims/claim';
import { isAsPrinted } from '#shared/claims/holds';
import { saysSomething, type TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import {
  type Fen,
  fen,
  formatAmount,
  type MoneyUnit,
  roundToPrinted,
  YUAN_PER_WAN,
} from '#shared/money/amount';
import { isFigure } from '#shared/narrative/figure-fields';
import { isRounding } from '#shared/report/rounding';
import { linkedUnits } from './linked-units.ts';
import { slippedUnits } from './slipped-units.ts';
import { spelledCounts } from './spelled-counts.ts';
import { wonContracts } from './won-contracts.ts';

export const numberRules: readonly Rule[] = [
  {
    id: '文表数额',
    title: '文字里的金额等于表里的数',
    severity: 'error',
    basis: '财政部《地方预决算公开操作规程》：公开的文字说明应与报表一致（N-1至N-10）',
    scope: '文表',
    check: (context) => perClaim(context, amountBreach),
  },
  {
    id: '文字合计',
    title: '文字里的合计等于所列各项之和',
    severity: 'error',
    basis: '会计恒等：合计等于各项之和（X-20、X-21）',
    scope: '文表',
    check: (context) => perClaim(context, sumBreach),
  },
  {
    id: '文字不超过',
    title: '部分不大于总额',
    severity: 'error',
    basis: '机关运行经费属于公用经费；中小企业合同属于政府采购（X-17、X-20）',
    scope: '文表',
    check: (context) => [...perClaim(context, atMostBreach), ...wonContracts(context)],
  },
  {
    id: '文字个数',
    title: '文字里的个数等于列出的、附件里的个数',
    severity: 'error',
    basis: '会计恒等：个数等于所列之数（X-21、X-23、X-24）',
    scope: '文表',
    check: (context) => [...perClaim(context, countBreach), ...spelledCounts(context)],
  },
  {
    id: '单位混用',
    title: '同一文件的金额用同一单位',
    severity: 'warning',
    basis: '元、万元混用易致误读（P-6、13）',
    scope: '文字',
    check: (context) => [...mixedUnits(context), ...slippedUnits(context)],
  },
  {
    id: '链接单位',
    title: '链接的数后面的单位是报表的单位',
    severity: 'error',
    basis: '换了填列单位，数随之换算，单位也要随之改（P-6）',
    scope: '文表',
    check: linkedUnits,
  },
  {
    id: '未核对',
    title: '没有规则能核对的数',
    severity: 'info',
    basis: '没有核对的数应当看得见，不能当作通过',
    scope: '文表',
    check: unplaced,
  },
];

function perClaim(
  context: Context,
  forms: (claim: Claim, context: Context) => Breach | null,
): readonly Breach[] {
  return context.claims.flatMap((claim) => forms(claim, context) ?? []);
}

function amountBreach({ number, paragraph, states }: Claim, { report }: Context): Breach | null {
  if (states.kind !== 'figure') return null;
  const value = states.figure.value ?? (0 as Fen);
  if (isAsPrinted(number, value)) return null;
  const expected = number.unit === '元' ? value : roundToPrinted(value);
  const gap = difference(number.value, expected);
  const tail = isRounding(gap, 1);
  const slip = unitSlip(number.printed, number.value, expected);
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: tail ? 'info' : 'error',
    message: `“${number.printed}”与${states.figure.name} ${sayAmount(states.figure.value, report.单位)} 不一致${slip}${tail ? '（四舍五入尾差）' : ''}`,
    expected: sayAmount(value, report.单位),
    difference: gap,
    correction: tail ? null : corrected(value, number, expected, report.单位),
    actual: number.printed,
  };
}

/** In the unit the number is written in; in 元 only if that is meant. */
function corrected(value: Fen, number: TextNumber, expected: number, unit: MoneyUnit): string {
  const slipped = number.value === expected * YUAN_PER_WAN;
  const right = slipped || (number.unit === '元' && unit === '元') ? '元' : '万元';
  return `${formatAmount(value, right)}${right}`;
}

function unitSlip(printed: string, value: number, expected: number): string {
  if (value * YUAN_PER_WAN === expected) return `：单位“${printed.replace(/^[\d.,\s]+/, '')}”应为“万元”`;
  return value === expected * YUAN_PER_WAN ? '：单位“万元”应为“元”' : '';
}

function sumBreach({ number, paragraph, states }: Claim, { report }: Context): Breach | null {
  if (states.kind !== 'sum') return null;
  if (isAsPrinted(number, states.value)) return null;
  const gap = difference(number.value, states.value);
  const tail = isRounding(gap, states.addends);
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    severity: tail ? 'info' : 'error',
    message: `“${number.printed}”与${states.name} ${sayAmount(states.value, report.单位)} 不一致${tail ? '（四舍五入尾差）' : ''}`,
    expected: sayAmount(states.value, report.单位),
    difference: gap,
    correction: tail ? null : `${formatAmount(fen(states.value), '万元')}万元`,
    actual: number.printed,
  };
}

function atMostBreach({ number, paragraph, states }: Claim, { report }: Context): Breach | null {
  if (states.kind !== 'atMost') return null;
  const most = states.figure.value ?? 0;
  if (number.value - most <= 0 || isRounding(number.value - most, 1)) return null;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    message: `“${number.printed}”大于${states.figure.name} ${sayAmount(most, report.单位)}`,
    expected: `不大于 ${sayAmount(most, report.单位)}`,
    difference: difference(number.value, most),
    actual: number.printed,
  };
}

function countBreach({ number, paragraph, states }: Claim): Breach | null {
  if (states.kind !== 'count' || number.value === states.value) return null;
  return {
    where: whereWords(paragraph, [number.from, number.to]),
    ...(states.isPart === true ? { severity: 'info' as const } : {}),
    message: `“${number.printed}”与${states.name} ${states.value} 不一致${states.isPart === true ? '，请核对列举是否齐全' : ''}`,
    expected: String(states.value),
    correction: states.isPart === true ? null : `${states.value}${number.unit}`,
    actual: number.printed,
  };
}

/** Amounts with two decimals in 元 among amounts in 万元; other slips show by their size. */
function mixedUnits({ paragraphs, claims, coverage }: Context): readonly Breach[] {
  const amounts = paragraphs.flatMap(({ numbers }) => numbers.filter((number) => number.kind === 'amount'));
  const yuan = amounts.filter((number) => number.unit === '元').length;
  const usual = yuan * 2 > amounts.length ? '元' : '万元';
  return claims.flatMap(({ paragraph, number, states }): readonly Breach[] => {
    const plain = number.kind === 'amount' && number.unit !== usual && number.decimals === 2;
    const shown = states.kind === 'figure' && number.value !== 0;
    if (!plain || shown) return [];
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        severity: gentle('warning', coverage),
        message: `“${number.printed}”的单位与全文的“${usual}”不同`,
        expected: usual,
        actual: number.unit,
      },
    ];
  });
}

/** Counts the numbers stated in the texts, and those a rule recomputes. */
export function countNumbers(context: Context): { checked: number; total: number } {
  const numbers = context.paragraphs.flatMap((paragraph) => paragraph.numbers);
  const placed = placedNumbers(context);
  const stated = numbers.filter(saysSomething);
  return { checked: stated.filter((number) => placed.has(number)).length, total: stated.length };
}

/** Numbers that a rule recomputes, or that need none. */
function placedNumbers({ paragraphs, claims }: Context): ReadonlySet<TextNumber> {
  return new Set([...claims.map(({ number }) => number), ...paragraphs.flatMap(writtenByLinks)]);
}

/** Numbers that the program writes from their source: they cannot differ from it. */
function writtenByLinks({ numbers, runs }: Paragraph): readonly TextNumber[] {
  let at = 0;
  const links = runs.flatMap(({ text, source }) => {
    const from = at;
    at += text.length;
    return source !== null && isFigure(source) ? [{ from, to: at }] : [];
  });
  return numbers.filter(({ from, to, unit }) =>
    links.some((link) => link.from <= from && to - unit.length <= link.to),
  );
}

/** Reported one by one in one's own report; by section in others' documents. */
function unplaced(context: Context): readonly Breach[] {
  const { paragraphs, coverage } = context;
  const placed = placedNumbers(context);
  const all = paragraphs.flatMap((paragraph) =>
    paragraph.numbers
      .filter((number) => saysSomething(number) && !placed.has(number))
      .map(({ from, to, printed }) => ({
        where: whereWords(paragraph, [from, to]),
        message: `没有规则能核对“${printed}”，请人工核对`,
        actual: printed,
      })),
  );
  if (coverage === null) return all;
  return asOnePer(
    all,
    ({ where }) => where.section ?? '',
    (count, printed) => `有 ${count} 个数没有规则能核对：${someOf(printed)}，请人工核对`,
  );
}
