import type { Row } from '#shared/report/report';
import { budgetOf } from '#shared/tables/codes/functional';
import type { Context } from '../context.ts';
import { type ItemNames, readItem, rowOfItem } from '../placing/item.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Breach, Rule, Skipped } from '../rule.ts';
import { difference, sayAmount, whereCell, whereWords } from '../say.ts';
import { isRounding } from '../tolerance.ts';

/** One paragraph of 五（三） and what it says. */
export interface Item {
  readonly paragraph: Paragraph;
  readonly names: ItemNames;
  readonly row: Row | undefined;
  readonly budget: number | null;
  readonly actual: number | null;
  readonly percent: number | null;
}

export const itemRules: readonly Rule[] = [
  {
    id: '项名称',
    title: '五（三）各项的类、款、项名称与公开05一致',
    severity: 'error',
    basis: '政府收支分类科目；文字说明的科目应与报表一致（N-5.5）',
    scope: '文表',
    check: (context) =>
      withItems(context, (items) => items.flatMap((item) => nameBreach(item, context) ?? [])),
  },
  {
    id: '项遗漏',
    title: '公开05的每一项都在五（三）里说明',
    severity: 'error',
    basis: '支出应细化说明到项（N-5.6）',
    scope: '文表',
    check: (context) => withItems(context, (items) => missing(items, context)),
  },
  {
    id: '项重复',
    title: '五（三）每项只说明一次，不同项的数不相互照抄',
    severity: 'warning',
    basis: '复制后未改数是常见差错（N-R）',
    scope: '文字',
    check: (context) => withItems(context, repeated),
  },
  {
    id: '年初预算合计',
    title: '各项年初预算之和等于所说的年初预算',
    severity: 'error',
    basis: '会计恒等：合计等于各项之和（N-5.6）',
    scope: '文表',
    check: (context) => withItems(context, (items) => budgetSum(items, context)),
  },
];

export function withItems(
  context: Context,
  check: (items: readonly Item[]) => readonly Breach[],
): readonly Breach[] | Skipped {
  const items = readItems(context);
  return items.length === 0 ? { skipped: '五（三）没有逐项说明，无从核对' } : check(items);
}

const read = new WeakMap<Context, readonly Item[]>();

function readItems(context: Context): readonly Item[] {
  const items = read.get(context) ?? itemsOf(context);
  read.set(context, items);
  return items;
}

function itemsOf({ paragraphs, look }: Context): readonly Item[] {
  return paragraphs.flatMap((paragraph) => {
    const names = paragraph.subSection === '具体' ? readItem(paragraph.text) : null;
    if (names === null) return [];
    const valueAfter = (words: RegExp, kind: 'amount' | 'percent') =>
      paragraph.numbers.find((number) => number.kind === kind && words.test(number.before))?.value ?? null;
    return [
      {
        paragraph,
        names,
        row: rowOfItem(names, look),
        budget: valueAfter(/预算(数)?(为|是)?$/, 'amount'),
        actual: valueAfter(/(决算|支出)(数)?(为|是)?$/, 'amount'),
        percent: valueAfter(/预算/, 'percent'),
      },
    ];
  });
}

function nameBreach({ paragraph, names, row, actual }: Item, context: Context): Breach | null {
  if (row !== undefined) return null;
  const from = paragraph.text.indexOf(names.类);
  const where = whereWords(paragraph, [from, paragraph.text.search(/[（(]项[）)]/) + 3]);
  const fund = fundSubject(names, context);
  if (fund !== null) {
    return {
      where,
      message: `“${names.款}”是政府性基金科目，不在一般公共预算里，应移到政府性基金一节`,
      actual: names.款,
    };
  }
  const close = closestRow(names, actual, context);
  if (close !== undefined) {
    const right = fullName(close, context);
    return {
      where,
      message: `公开05没有“${where.text}”，这个数在表里是“${right}”`,
      expected: right,
      actual: where.text ?? null,
    };
  }
  if (actual !== 0) return { where, message: `公开05没有“${where.text}”这一项`, actual: where.text ?? null };
  return {
    where,
    severity: 'info',
    message: `“${names.项}”决算为零，公开05没有这一项；请核实年初预算的去向`,
    actual: where.text ?? null,
  };
}

/** 政府性基金 is told by the words of the 款 itself or by its code. */
function fundSubject({ 款, 项 }: ItemNames, { names }: Context): string | null {
  const code = names.codeOf(款, '', 5);
  if (code !== null && budgetOf(code) === '政府性基金预算') return code;
  return /政府性基金|专项债券收入安排|国有土地使用权出让|彩票公益金安排/.test(`${款}${项}`) ? 款 : null;
}

/** The row that holds the figure of a misnamed item: in the same 类, with the same amount. */
function closestRow({ 类, 款 }: ItemNames, actual: number | null, { look }: Context): Row | undefined {
  if (actual === null || actual === 0) return undefined;
  const rows = look
    .subjects('公开05')
    .filter((row) => row.code?.length === 7 && isRounding(look.amount('公开05', row.id, '小计') - actual, 1));
  const labelOf = (row: Row, length: number) => look.row('公开05', row.code?.slice(0, length) ?? '')?.label;
  return rows.find((row) => labelOf(row, 5) === 款) ?? rows.find((row) => labelOf(row, 3) === 类) ?? rows[0];
}

function fullName(row: Row, { look }: Context): string {
  const code = row.code ?? '';
  const label = (length: number) => look.row('公开05', code.slice(0, length))?.label ?? '';
  return `${label(3)}（类）${label(5)}（款）${row.label}（项）`;
}

function missing(items: readonly Item[], context: Context): readonly Breach[] {
  const named = new Set(items.map((item) => (item.row ?? closestRow(item.names, item.actual, context))?.id));
  const { look, report } = context;
  return look
    .subjects('公开05')
    .filter((row) => row.code?.length === 7 && !named.has(row.id))
    .flatMap((row): readonly Breach[] => {
      const { value, address } = look.figure('公开05', row.id, '小计');
      if (!value || address === null) return [];
      const amount = sayAmount(value, report.单位);
      return [
        {
          where: whereCell(address, report),
          message: `公开05 的 ${row.code} ${row.label} ${amount}，五（三）没有说明`,
          expected: amount,
        },
      ];
    });
}

function repeated(items: readonly Item[]): readonly Breach[] {
  const told = new Set<string>();
  const copied = new Map<string, Item>();
  return items.flatMap((item): readonly Breach[] => {
    const { paragraph, names } = item;
    const name = `${names.类}/${names.款}/${names.项}`;
    const figures = figuresOf(item);
    const copy = figures === null ? undefined : copied.get(figures);
    if (figures !== null && copy === undefined) copied.set(figures, item);
    if (told.has(name)) return [{ where: whereWords(paragraph), message: `“${names.项}（项）”说明了两次` }];
    told.add(name);
    if (copy === undefined) return [];
    return [
      {
        where: whereWords(paragraph),
        message: `决算数和完成率与“${copy.names.项}（项）”完全相同，疑为照抄未改`,
      },
    ];
  });
}

/** What two 项 hardly share by chance: the same amount and the same rate, other than all of the budget. */
function figuresOf({ actual, percent }: Item): string | null {
  return actual === null || actual === 0 || percent === null || percent === 10_000
    ? null
    : `${actual} ${percent}`;
}

function budgetSum(items: readonly Item[], context: Context): readonly Breach[] {
  const total = statedBudget(context);
  if (total === null) return [];
  const { paragraph, number } = total;
  const own = items.filter((item) => item.row !== undefined || fundSubject(item.names, context) === null);
  const sum = own.reduce((all, item) => all + (item.budget ?? 0), 0);
  const gap = number.value - sum;
  if (gap === 0) return [];
  const unit = context.report.单位;
  const foreign = own.length < items.length ? '（不含政府性基金科目）' : '';
  const tail = isRounding(gap, own.length);
  return [
    {
      where: whereWords(paragraph, [number.from, number.to]),
      severity: tail ? 'info' : 'error',
      message: `年初预算“${number.printed}”与所列 ${own.length} 项之和${foreign} ${sayAmount(sum, unit)} 不一致，相差 ${sayAmount(Math.abs(gap), unit)}${tail ? '（四舍五入尾差）' : ''}`,
      expected: sayAmount(sum, unit),
      actual: number.printed,
      difference: difference(number.value, sum),
    },
  ];
}

/** 年初预算 of the whole, as the paragraph before the items states it. */
function statedBudget({ paragraphs }: Context): { paragraph: Paragraph; number: TextNumber } | null {
  for (const paragraph of paragraphs) {
    if (paragraph.subSection !== '具体' || readItem(paragraph.text) !== null) continue;
    const number = paragraph.numbers.find(
      (each) => each.kind === 'amount' && /预算(数)?(为|是)?$/.test(each.before),
    );
    if (number !== undefined) return { paragraph, number };
  }
  return null;
}
