import type { Context } from '#shared/checks/context/context';
import { asOne, gentle, someOf } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import { type Breach, isSkipped, type Rule, type Skipped } from '#shared/checks/rule';
import { directionOf } from '#shared/claims/claim';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { isRounding } from '#shared/report/rounding';
import { signOf, wordsAgainstBudget } from './against-budget.ts';
import { type Item, withItems } from './items-read.ts';
import { levelBreaches } from './level.ts';

export const reasonRules: readonly Rule[] = [
  {
    id: '差异原因',
    title: '决算与年初预算相差超过 5% 的项说明原因，大于、小于不写反',
    severity: 'warning',
    basis: '应说明决算数与预算数差异较大的原因（N-5.9）',
    scope: '文字',
    check: differences,
  },
  {
    id: '变动原因',
    title: '与上年相比变动超过 10% 的说明原因，“持平”后面不说明增减',
    severity: 'warning',
    basis: '应说明与上年相比增减变化的原因（9）',
    scope: '文字',
    check: (context) => [...changeBreaches(context), ...levelBreaches(context), ...opposedReasons(context)],
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
const REASON = /原因|主要是|由于|因为?[^公此]|系|所致|导致/;

function changeBreaches({ claims, paragraphs, coverage }: Context): readonly Breach[] {
  const all = claims.flatMap(({ paragraph, number, states }): readonly Breach[] => {
    if (states.kind !== 'growth' || number.value < LARGE_CHANGE) return [];
    if (REASON.test(paragraph.text) || isExplainedNext(paragraph, paragraphs)) return [];
    return [
      {
        where: whereWords(paragraph, [number.from, number.to]),
        severity: gentle('warning', coverage),
        message: `变动 ${number.printed}，没有说明原因`,
        actual: number.printed,
      },
    ];
  });
  return asOne(all, (count, printed) => `有 ${count} 处变动没有说明原因：${someOf(printed)}`);
}

function isExplainedNext({ part, index }: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  const next = paragraphs.find((each) => each.part === part && each.index === index + 1);
  return next !== undefined && !next.isHeading && REASON.test(next.text.slice(0, 20));
}

/** A reason that itself ends in a direction: …等原因减少支付, …导致相关支出略有增加. */
const OUTCOME =
  /(原因|因素)(而|，?(导致|致使|使得?|造成))?(相关|有关|其他)?(支出|经费|费用)?(略有|有所|相应)?(?<moved>减少|下降|增加|增长|上升)(支付|支出|经费|开支)?$|(导致|致使|使得?|造成|引起)(相关|有关|其他|该项|项目|整体|总)?(支出|经费|费用|开支)(总额|总数)?(略有|有所|相应|较上年|同比)?(?<outcome>减少|下降|增加|增长|上升)$/;

/** `减少 56.95万元…主要原因：…等原因增加支付`: one of the two is wrong. */
function opposedReasons({ paragraphs }: Context): readonly Breach[] {
  return paragraphs.flatMap((paragraph): readonly Breach[] => {
    const { text, part, numbers } = paragraph;
    if (part !== '决算情况说明') return [];
    return [...text.matchAll(/主要原因(是|为|：|:)?(?<reason>[^。]+)(?=。|$)/g)].flatMap((match) => {
      const reason = match.groups?.reason ?? '';
      const found = OUTCOME.exec(reason);
      const word = found?.groups?.moved ?? found?.groups?.outcome;
      const sign = movedBefore(numbers.filter(({ to }) => to <= match.index));
      if (word === undefined || sign === null || sign === waysOf(word)[0]) return [];
      if (waysOf(reason).some((way) => way === sign) || /相抵|抵消/.test(reason)) return [];
      const end = match.index + match[0].length;
      const where = whereWords(paragraph, [end - reason.length + (found?.index ?? 0), end]);
      const message = `前面写的是${sign === 1 ? '增加' : '减少'}，这里说明的却是“${word}”的原因，请核对`;
      return [{ where, message, actual: word }];
    });
  });
}

/** The one direction of all changes with amounts before; `null` if there is none, or two. */
function movedBefore(numbers: readonly TextNumber[]): 1 | -1 | null {
  const ways = new Set(
    numbers.flatMap(({ kind, before }) => (kind === 'amount' ? (directionOf(before) ?? []) : [])),
  );
  const [only] = ways;
  return ways.size === 1 ? (only ?? null) : null;
}

/** The directions of change stated in a text. */
function waysOf(words: string): readonly (1 | -1)[] {
  return (words.match(/增加|增长|上升|提高|新增|上调|减少|下降|压减|降低|下调|调减/g) ?? []).map((word) =>
    /[增升高]|上调/.test(word) ? 1 : -1,
  );
}

const MANY = 5;

function sameReasons(items: readonly Item[]): readonly Breach[] {
  const byReason = new Map<string, Item[]>();
  for (const item of items) {
    const reason = /原因(?:主要)?(?:是|为|：|:)(?<reason>[^。]+)/.exec(item.paragraph.text)?.groups?.reason;
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

function differences(context: Context): readonly Breach[] | Skipped {
  const listed = new Set<Paragraph>();
  const ofItems = withItems(context, (items) => {
    for (const { paragraph } of items) listed.add(paragraph);
    return differenceBreaches(items, context);
  });
  const others = wordsAgainstBudget(context, listed);
  return isSkipped(ofItems) ? (others.length === 0 ? ofItems : others) : [...ofItems, ...others];
}

function differenceBreaches(items: readonly Item[], context: Context): readonly Breach[] {
  const unexplained = items.flatMap((item) => reasonBreach(item, context) ?? []);
  return [
    ...items.flatMap((item) => wordBreach(item) ?? []),
    ...asOne(unexplained, (count) => `有 ${count} 项的决算数与预算数相差超过 5%，没有说明原因`),
  ];
}

const ENOUGH = 500;
const WORD =
  /(决算数?|支出)(?<word>大于|高于|超过|多于|小于|低于|少于|等于|持平)(?<base>年初|全年|调整)?预算(?!的?\d)|决算数?(与|和)(?<same>年初|全年|调整)?预算数?(?<even>持平|相等|一致)/;

/** Compares 大于, 小于 or 持平 with the two amounts. */
function wordBreach({ paragraph, budget, budgets, actual }: Item): Breach | null {
  const word = WORD.exec(paragraph.text);
  const { word: moved, even, base, same } = word?.groups ?? {};
  const said = moved ?? even;
  if (word === null || said === undefined || actual === null) return null;
  const told = base ?? same;
  const named = told === undefined ? undefined : budgets.get(baseOf(told));
  const held = named ?? (budgets.size < 2 ? budget : null);
  if (held === null) return null;
  const sign = Math.sign(actual - held);
  const isFlat = signOf(said) === 0 && (isRounding(actual - held, 1) || !isFar(actual, held));
  if (sign === signOf(said) || isFlat) return null;
  return {
    where: whereWords(paragraph, [word.index, word.index + word[0].length]),
    // amounts that print alike may differ in digits not printed
    severity: sign === 0 ? 'info' : 'error',
    message: `写的是“${said}”，而决算数${sign === 0 ? '等于' : sign > 0 ? '大于' : '小于'}预算数`,
  };
}

function baseOf(word: string) {
  return word === '年初' ? '年初预算' : '全年预算';
}

function isFar(actual: number, budget: number): boolean {
  return budget !== 0 && Math.abs(actual - budget) * 10_000 > budget * ENOUGH;
}

function reasonBreach({ paragraph, budget, actual }: Item, { coverage }: Context): Breach | null {
  if (budget === null || actual === null) return null;
  if (!isFar(actual, budget) || REASON.test(paragraph.text)) return null;
  return {
    where: whereWords(paragraph),
    severity: gentle('warning', coverage),
    message: '决算数与预算数相差超过 5%，没有说明原因',
  };
}
