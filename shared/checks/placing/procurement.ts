import type { TextNumber } from '../reading/number.ts';
import type { Claim, Placing, Statement } from './claim.ts';
import { applied } from './source.ts';

type Kind = '总额' | '货物' | '工程' | '服务' | '中小' | '小微';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/小微企业[^，。；]*$/, '小微'],
  [/中小企业[^，。；]*$/, '中小'],
  [/货物[^，。；、]*$/, '货物'],
  [/工程[^，。；、]*$/, '工程'],
  [/服务[^，。；、]*$/, '服务'],
  [/政府采购[^，。；、]*(总额|支出|合计|金额)[^，。；、]*$/, '总额'],
];

const WHOLE: Readonly<Partial<Record<Kind, Kind>>> = {
  中小: '总额',
  小微: '中小',
  货物: '总额',
  工程: '总额',
  服务: '总额',
};

const SOURCES: Readonly<Record<Kind, string>> = {
  总额: '政府采购/总额',
  货物: '政府采购/货物',
  工程: '政府采购/工程',
  服务: '政府采购/服务',
  中小: '政府采购/中小企业',
  小微: '政府采购/小微企业',
};

/** 十一: the total and its three parts, and what went to small businesses. */
export const placeProcurement: Placing = (paragraph) => {
  const amounts = new Map<Kind, TextNumber>();
  for (const number of paragraph.numbers) {
    const kind = number.kind === 'amount' ? kindOf(number.before) : null;
    if (kind !== null && !amounts.has(kind)) amounts.set(kind, number);
  }
  let last: Kind | null = null;
  return paragraph.numbers.flatMap((number): readonly Claim[] => {
    if (number.kind === 'amount') last = kindOf(number.before);
    const states =
      number.kind === 'percent' ? shareOf(number, last, amounts) : amountOf(number, last, amounts);
    return states === null ? [] : [{ paragraph, number, states }];
  });
};

function kindOf(before: string): Kind | null {
  return KINDS.find(([words]) => words.test(before))?.[1] ?? null;
}

function amountOf(
  number: TextNumber,
  kind: Kind | null,
  amounts: ReadonlyMap<Kind, TextNumber>,
): Statement | null {
  if (number.kind !== 'amount' || kind === null) return null;
  if (kind === '总额') return totalOf(amounts);
  const whole = WHOLE[kind];
  const value = whole === undefined ? undefined : amounts.get(whole);
  const source = SOURCES[kind];
  if (value === undefined || whole === undefined) return { kind: 'told', name: kind, source };
  const figure = { value: value.value as never, name: `政府采购${whole}`, address: null, known: true };
  return { kind: 'atMost', figure, source };
}

function totalOf(amounts: ReadonlyMap<Kind, TextNumber>): Statement {
  const kinds = (['货物', '工程', '服务'] as const).filter((kind) => amounts.has(kind));
  if (kinds.length === 0) return { kind: 'told', name: '政府采购支出总额', source: SOURCES.总额 };
  const value = kinds.reduce((total, kind) => total + (amounts.get(kind)?.value ?? 0), 0);
  const name = '政府采购货物、工程、服务支出之和';
  return { kind: 'sum', name, value, addends: kinds.length, source: SOURCES.总额 };
}

function shareOf(
  number: TextNumber,
  last: Kind | null,
  amounts: ReadonlyMap<Kind, TextNumber>,
): Statement | null {
  if (last === null) return null;
  const part = amounts.get(last);
  const said = KINDS.find(([words, kind]) => kind !== last && words.test(number.before))?.[1];
  const base = said ?? WHOLE[last];
  const whole = base === undefined ? undefined : amounts.get(base);
  if (part === undefined || whole === undefined || base === undefined) return null;
  return {
    kind: 'share',
    part: part.value,
    partInForms: null,
    whole: whole.value,
    name: `${last}÷${base}`,
    source: applied('占比', SOURCES[last], SOURCES[base]),
  };
}
