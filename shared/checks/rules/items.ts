import type { Context } from '#shared/checks/context/context';
import { difference, sayAmount, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import { type ItemNames, isAlike, itemNames } from '#shared/claims/by-section/item-names';
import { budgetKind } from '#shared/claims/running-amounts';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { Row } from '#shared/report/report';
import { isRounding } from '#shared/report/rounding';
import { budgetOf } from '#shared/tables/codes/functional';
import { amountsOfTorn, closestRow, missingItems } from './item-list.ts';
import { copiedPurposes } from './item-purposes.ts';
import { type Item, isInList, withItems } from './items-read.ts';

export const itemRules: readonly Rule[] = [
  {
    id: '项名称',
    title: '逐项说明的类、款、项名称与公开05一致',
    severity: 'error',
    basis: '政府收支分类科目；文字说明的科目应与报表一致（N-5.5）',
    scope: '文表',
    needs: ['公开05'],
    check: (context) =>
      withItems(context, (items) => items.flatMap((item) => nameBreach(item, context) ?? [])),
  },
  {
    id: '项遗漏',
    title: '公开05的每一项都有说明',
    severity: 'error',
    basis: '支出应细化说明到项（N-5.6）',
    scope: '文表',
    needs: ['公开05'],
    check: (context) => withItems(context, (items) => missingItems(items, context)),
  },
  {
    id: '项重复',
    title: '每项只说明一次，不同项的数不相互照抄',
    severity: 'warning',
    basis: '复制后未改数是常见差错（N-R）',
    scope: '文字',
    check: (context) => withItems(context, (items) => [...repeated(items), ...copiedPurposes(items)]),
  },
  {
    id: '年初预算合计',
    title: '各项预算之和等于所说的预算',
    severity: 'error',
    basis: '会计恒等：合计等于各项之和（N-5.6）',
    scope: '文表',
    check: (context) => withItems(context, (items) => budgetSum(items, context)),
  },
];

function nameBreach(item: Item, context: Context): Breach | null {
  const { named, names, row, actual } = item;
  const where = whereWords(named, names.range);
  if (row !== undefined) return spellingBreach(item, row, context);
  const fund = fundSubject(names, context);
  if (fund !== null && !isOfGeneral(item)) return null;
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
  const { forms } = context;
  const isPrinted = forms.isWhole('公开05') && forms.printsLevel('公开05', 7);
  if (!names.isMarked || !isPrinted || actual === null) return null;
  if (actual !== 0) return { where, message: `公开05没有“${where.text}”这一项`, actual: where.text ?? null };
  return {
    where,
    severity: 'info',
    message: `“${names.项}”决算为零，公开05没有这一项；请核实年初预算的去向`,
    actual: where.text ?? null,
  };
}

/** A name alone is read only where the form has one 项 of that name: such lists are not read whole. */
function isTold({ 类, isMarked }: ItemNames): boolean {
  return isMarked || 类 !== '';
}

function isOfGeneral({ paragraph }: Item): boolean {
  return paragraph.section === '一般公共预算支出';
}

/** Reports a name that is recognisable, but neither the form's nor the official one. */
function spellingBreach({ named, names }: Item, row: Row, context: Context): Breach | null {
  const code = row.code ?? '';
  const isWritten = (length: number, name: string) =>
    name === '' ||
    [
      context.forms.row('公开05', code.slice(0, length))?.label,
      context.names.functional(code.slice(0, length)),
    ]
      .flatMap((each) => each ?? [])
      .some(
        (each) =>
          each.replace(/\s/g, '') === name.replace(/\s/g, '') || (length === 3 && isAlike(each, name)),
      );
  if (isWritten(3, names.类) && isWritten(5, names.款) && isWritten(7, names.项)) return null;
  const where = whereWords(named, names.range);
  const right = fullName(row, context);
  return {
    where,
    severity: 'info',
    message: `“${where.text}”与公开05的“${right}”写法不同`,
    expected: right,
    actual: where.text ?? null,
  };
}

/** Finds 政府性基金 by the name of the 款 or by its code. */
function fundSubject({ 款, 项 }: ItemNames, { names }: Context): string | null {
  const code = names.codeOf(款, '', 5);
  if (code !== null && budgetOf(code) === '政府性基金预算') return code;
  return /政府性基金|专项债券收入安排|国有土地使用权出让|彩票公益金安排/.test(`${款}${项}`) ? 款 : null;
}

function fullName(row: Row, { forms }: Context): string {
  const code = row.code ?? '';
  const label = (length: number) => forms.row('公开05', code.slice(0, length))?.label ?? '';
  return `${label(3)}（类）${label(5)}（款）${row.label}（项）`;
}

function repeated(items: readonly Item[]): readonly Breach[] {
  const told = new Set<string>();
  const copied = new Map<string, Item>();
  return items.flatMap((item): readonly Breach[] => {
    const { paragraph, names, row } = item;
    const name = row?.id ?? `${names.类}/${names.款}/${names.项}`;
    const figures = figuresOf(item);
    const copy = figures === null ? undefined : copied.get(figures);
    if (figures !== null && copy === undefined) copied.set(figures, item);
    if (told.has(name) && item.actual !== null)
      return [{ where: whereWords(paragraph), message: `“${names.项}（项）”说明了两次` }];
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

/** Two 项 rarely share both amount and rate by chance, unless it is the whole budget. */
function figuresOf({ actual, percent }: Item): string | null {
  return actual === null || actual === 0 || percent === null || percent === 10_000
    ? null
    : `${actual} ${percent}`;
}

function budgetSum(items: readonly Item[], context: Context): readonly Breach[] {
  const total = statedBudget(context);
  if (total === null || !items.every((item) => isOfGeneral(item) && isTold(item.names))) return [];
  const { paragraph, number } = total;
  const kind = budgetKind(number.before);
  const own = items.filter((item) => item.row !== undefined || fundSubject(item.names, context) === null);
  // Budgets of another kind have another sum.
  if (own.some(({ budgets }) => budgets.size > 0 && !budgets.has(kind))) return [];
  if (own.every(({ budgets }) => budgets.size === 0)) return [];
  const sum = own.reduce((all, { budgets }) => all + (budgets.get(kind) ?? 0), 0);
  const gap = number.value - sum;
  if (gap === 0) return [];
  const unit = context.report.单位;
  const foreign = own.length < items.length ? '（不含政府性基金科目）' : '';
  const tail = isRounding(gap, own.length);
  const isSure = context.coverage === null || own.every(({ budget }) => budget !== null);
  return [
    {
      where: whereWords(paragraph, [number.from, number.to]),
      severity: tail || !isSure || isListedInPart(items, context) ? 'info' : 'error',
      message: `${kind}“${number.printed}”与所列 ${own.length} 项之和${foreign} ${sayAmount(sum, unit)} 不一致，相差 ${sayAmount(Math.abs(gap), unit)}${tail ? '（四舍五入尾差）' : ''}`,
      expected: sayAmount(sum, unit),
      actual: number.printed,
      difference: difference(number.value, sum),
    },
  ];
}

/** A published selection of 项 has no sum to compare; without the form it is unknown whether it is one. */
function isListedInPart(items: readonly Item[], context: Context): boolean {
  if (context.coverage === null) return false;
  if (!context.forms.isWhole('公开05') || amountsOfTorn(context).size > 0) return true;
  return missingItems(items, context).length > 0;
}

/** The total budget, as stated in a paragraph before the items. */
function statedBudget({ paragraphs }: Context): { paragraph: Paragraph; number: TextNumber } | null {
  for (const paragraph of paragraphs) {
    if (!isInList(paragraph) || paragraph.isHeading || itemNames(paragraph.text) !== null) continue;
    const number = paragraph.numbers.find(
      (each) => each.kind === 'amount' && /预算(数)?(为|是)?$/.test(each.before),
    );
    if (number !== undefined) return { paragraph, number };
  }
  return null;
}
