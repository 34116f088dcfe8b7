import type { Context } from '../context.ts';
import type { Breach, Rule } from '../rule.ts';
import { whereWords } from '../say.ts';
import { type Item, withItems } from './items-read.ts';

export const reasonRules: readonly Rule[] = [
  {
    id: '差异原因',
    title: '决算与年初预算相差超过 5% 的项说明原因，大于、小于不写反',
    severity: 'warning',
    basis: '应说明决算数与预算数差异较大的原因（N-5.9）',
    scope: '文字',
    check: (context) => withItems(context, (items) => items.flatMap((item) => reasonBreach(item) ?? [])),
  },
  {
    id: '变动原因',
    title: '与上年相比变动超过 10% 的说明原因',
    severity: 'warning',
    basis: '应说明与上年相比增减变化的原因（9）',
    scope: '文字',
    check: changeBreaches,
  },
  {
    id: '原因雷同',
    title: '同一原因不反复套用',
    severity: 'info',
    basis: '原因应当具体（9）',
    scope: '文字',
    check: (context) => withItems(context, sameReasons),
  },
];

const LARGE_CHANGE = 1_000;

function changeBreaches({ claims }: Context): readonly Breach[] {
  return claims.flatMap(({ paragraph, number, states }): readonly Breach[] => {
    if (states.kind !== 'growth' || number.value < LARGE_CHANGE || /原因/.test(paragraph.text)) return [];
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        message: `变动 ${number.printed}，没有说明原因`,
      },
    ];
  });
}

const MANY = 5;

function sameReasons(items: readonly Item[]): readonly Breach[] {
  const byReason = new Map<string, Item[]>();
  for (const item of items) {
    const reason = /原因(?:主要)?是(?<reason>[^。]+)/.exec(item.paragraph.text)?.groups?.reason;
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), item]);
  }
  return [...byReason].flatMap(([reason, same]): readonly Breach[] => {
    const [first] = same;
    if (first === undefined || same.length < MANY) return [];
    return [
      { where: whereWords(first.paragraph), message: `有 ${same.length} 项的原因都是“${reason}”，请写具体` },
    ];
  });
}

const ENOUGH = 500;

function reasonBreach({ paragraph, budget, actual }: Item): Breach | null {
  if (budget === null || actual === null) return null;
  const word = /(决算数?|支出)(?<word>大于|高于|超过|多于|小于|低于|少于|等于|持平)(年初|全年)?预算/.exec(
    paragraph.text,
  );
  const said = word?.groups?.word;
  const sign = Math.sign(actual - budget);
  if (said !== undefined && sign !== signOf(said)) {
    const from = word?.index ?? 0;
    return {
      where: whereWords(paragraph, [from, from + (word?.[0].length ?? 0)]),
      severity: 'error',
      message: `写的是“${said}”，而决算数${sign === 0 ? '等于' : sign > 0 ? '大于' : '小于'}年初预算数`,
    };
  }
  const far = budget !== 0 && Math.abs(actual - budget) * 10_000 > budget * ENOUGH;
  if (!far || /原因/.test(paragraph.text)) return null;
  return { where: whereWords(paragraph), message: '决算数与年初预算数相差超过 5%，没有说明原因' };
}

function signOf(word: string): number {
  if (/大|高|超|多/.test(word)) return 1;
  return /小|低|少/.test(word) ? -1 : 0;
}
