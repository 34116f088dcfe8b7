import { type Claim, directionOf } from '#shared/claims/claim';
import { isCertain } from '#shared/claims/holds';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

/** Only words that compare stand between an amount and its change. */
const BESIDE = /^[，,]?(比|较|与|同)[^，。；：,:]{0,16}[，,]?(增加|减少|增长|下降|上升|降低)(了)?$/;
/** The amount compared with stands between them: 决算数5万元，比年初预算数8万元减少3万元. */
const AGAINST = /^[，,]?(比|较)[^，。；：,:]{0,16}(预算|决算)数?(为)?$/;
const CHANGES = /^(增加|减少)(了)?$/;

/** Growths whose amount, change and percentage stand side by side, where no other reading of them holds. */
export function compared(paragraph: Paragraph, claims: readonly Claim[]): readonly Claim[] {
  const read = new Set(claims.filter(isCertain).map(({ number }) => number));
  const { numbers, text } = paragraph;
  return numbers.flatMap((percent, at): readonly Claim[] => {
    const change = numbers[at - 1];
    if (percent.kind !== 'percent' || change?.kind !== 'amount') return [];
    const [sign, percentSign] = [directionOf(change.before), directionOf(percent.before)];
    if (sign === null || sign !== percentSign || !/^[，,]\p{Script=Han}{2,3}$/u.test(percent.before))
      return [];
    const before = numbers.slice(0, at - 1).filter(({ kind }) => kind === 'amount');
    const [now, base] = [before.at(-2), before.at(-1)];
    if (base === undefined) return [];
    const between = (from: TextNumber, to: TextNumber) => text.slice(from.to, to.from).replace(/\s/g, '');
    if (now !== undefined && AGAINST.test(between(now, base)) && CHANGES.test(between(base, change)))
      return budgeted(paragraph, { now, base, change, percent }).filter(
        ({ number }) => number === change || !read.has(number),
      );
    if (read.has(percent) || !BESIDE.test(between(base, change)) || /预算数?(为|是)?$/.test(base.before))
      return [];
    const growth = { now: base.value, change: change.value, sign, percentSign, signAt: change };
    return [{ paragraph, number: percent, states: { kind: 'growth', ...growth, source: null } }];
  });
}

interface Against {
  readonly now: TextNumber;
  readonly base: TextNumber;
  readonly change: TextNumber;
  readonly percent: TextNumber;
}

/** The change against a stated amount, and its share of that. */
function budgeted(paragraph: Paragraph, { now, base, change, percent }: Against): readonly Claim[] {
  const value = Math.abs(now.value - base.value);
  const share = { part: change.value, partInForms: null, whole: base.value };
  return [
    {
      paragraph,
      number: change,
      states: { kind: 'sum', name: '前面两个数之差', value, addends: 2, source: null },
    },
    {
      paragraph,
      number: percent,
      states: { kind: 'share', ...share, name: '增减额÷所比的数', source: null },
    },
  ];
}
