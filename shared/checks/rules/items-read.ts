import type { Context } from '#shared/checks/context/context';
import type { Breach, Skipped } from '#shared/checks/rule';
import { rowOfItem } from '#shared/claims/by-section/item';
import {
  bareItemNames,
  type ItemNames,
  isAlike,
  itemNames,
  namesFor,
} from '#shared/claims/by-section/item-names';
import type { FormFigures } from '#shared/claims/form-figures';
import { type BudgetKind, budgetKind } from '#shared/claims/running-amounts';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { Row } from '#shared/report/report';
import { isItem } from '#shared/tables/codes/subjects';

/** One paragraph of a list by 项, as read. */
export interface Item {
  readonly paragraph: Paragraph;
  /** The paragraph that contains the names: this one, or the one before. */
  readonly named: Paragraph;
  readonly names: ItemNames;
  readonly row: Row | undefined;
  /** The first budget stated, of any kind. */
  readonly budget: number | null;
  readonly budgets: ReadonlyMap<BudgetKind, number>;
  readonly actual: number | null;
  readonly percent: number | null;
}

/** Runs a rule on the list by 项 of 一般公共预算. */
export function withItems(
  context: Context,
  check: (items: readonly Item[]) => readonly Breach[],
): readonly Breach[] | Skipped {
  const items = readItems(context);
  return items.length === 0
    ? { skipped: '文字没有按项说明一般公共预算财政拨款支出，无从核对' }
    : check(items);
}

const read = new WeakMap<Context, readonly Item[]>();

function readItems(context: Context): readonly Item[] {
  const items = read.get(context) ?? itemsOf(context);
  read.set(context, items);
  return items;
}

/** Some places list the 项 of all that is allocated. */
const LISTING: ReadonlySet<Paragraph['section']> = new Set(['一般公共预算支出', '财政拨款总体']);

/** Whether a paragraph belongs to the list, with or without a heading of its own. */
export function isInList({ section, subSection }: Paragraph): boolean {
  return LISTING.has(section) && subSection !== '结构';
}

function itemsOf({ paragraphs, forms, report }: Context): readonly Item[] {
  return paragraphs.flatMap((paragraph) => {
    const names =
      isInList(paragraph) && !paragraph.isHeading
        ? (namesFor(paragraph, paragraphs) ?? bareNames(paragraph, forms))
        : null;
    // Names in a paragraph of their own are read with the amounts of the next one.
    if (names === null || isToldNext(paragraph, paragraphs)) return [];
    const valueAfter = (words: RegExp, kind: 'amount' | 'percent') =>
      paragraph.numbers.find((number) => number.kind === kind && words.test(number.before))?.value ?? null;
    const budgets = budgetsOf(paragraph);
    return [
      {
        paragraph,
        named: namedIn(paragraph, paragraphs),
        names,
        row: rowOfItem(names, forms, report.年度),
        budget: [...budgets.values()][0] ?? null,
        budgets,
        actual: valueAfter(/(决算|支出)(数|金额)?(为|是|数为|为数)?$/, 'amount') ?? behindNames(paragraph),
        percent: valueAfter(/预算/, 'percent'),
      },
    ];
  });
}

/** The amount directly behind the names: 行政运行（项）5.00万元，年初预算…. */
function behindNames({ text, numbers }: Paragraph): number | null {
  const end = itemNames(text)?.range[1];
  const first = numbers.find(({ kind, from }) => kind === 'amount' && from >= (end ?? 0));
  const isNext = first !== undefined && /^[\s”"’」：:]*$/.test(text.slice(end, first.from));
  return end !== undefined && isNext ? first.value : null;
}

/** A name without the mark of its level, if the form has one 项 and no 类 or 款 of that name. */
function bareNames({ text }: Paragraph, forms: FormFigures): ItemNames | null {
  const names = bareItemNames(text);
  if (names === null) return null;
  const [only, ...others] = forms.subjects('公开05').filter(({ label }) => isAlike(label, names.项));
  return others.length === 0 && isItem(only?.code ?? null) ? names : null;
}

function namedIn(paragraph: Paragraph, paragraphs: readonly Paragraph[]): Paragraph {
  if (itemNames(paragraph.text) !== null) return paragraph;
  const before = paragraphs.find(
    ({ part, index }) => part === paragraph.part && index === paragraph.index - 1,
  );
  return before ?? paragraph;
}

function isToldNext(paragraph: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  if (paragraph.numbers.some(({ kind }) => kind === 'amount')) return false;
  const next = paragraphs.find(({ part, index }) => part === paragraph.part && index === paragraph.index + 1);
  return next !== undefined && itemNames(next.text) === null && namesFor(next, paragraphs) !== null;
}

function budgetsOf({ numbers }: Paragraph): ReadonlyMap<BudgetKind, number> {
  const told = new Map<BudgetKind, number>();
  for (const { kind, before, value } of numbers) {
    if (kind !== 'amount' || !/预算(数)?(为|是|数为)?$/.test(before)) continue;
    const of = budgetKind(before);
    if (!told.has(of)) told.set(of, value);
  }
  return told;
}

/** The heading above the list, as printed. */
export function listHeading(items: readonly Item[]): string {
  const under = items[0]?.paragraph.under.split(' ').at(-1) ?? '';
  return under === '' ? '一般公共预算财政拨款支出的逐项说明' : under.replace(/[。：:]$/, '');
}
