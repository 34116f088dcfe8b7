import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { divisionOf, isItem } from '#shared/tables/codes/subjects';
import { type ItemNames, isAlike, itemNames, upperName } from './by-section/item-names.ts';
import type { Statement } from './claim.ts';
import { columnsIn, type Named, namesIn, subjectsOf } from './figure-names.ts';
import type { Figure, FormFigures } from './form-figures.ts';
import { ofFigure } from './source.ts';
import type { SectionName } from './text/sections.ts';
import { isWholeSubject, lastClause, subjectOf } from './text/subject.ts';

/** Words before a name in a section that do not change its meaning. */
const MEANT: Readonly<Partial<Record<SectionName, RegExp>>> = {
  收入支出总体: /^(部门|单位|收入支出|收、?支|收入、支出|决算)/,
  财政拨款总体: /^(财政拨款|收入支出|收入、支出|决算|收、?支)/,
  一般公共预算支出: /^(一般公共预算|财政拨款|当年)/,
  基本支出: /^(一般公共(预算|财政)|财政拨款|拨款)/,
  政府性基金: /^(政府性基金|预算|财政拨款)/,
  国有资本经营: /^(国有资本经营|预算|财政拨款)/,
  预算绩效: /^(纳入|预算绩效|绩效|管理|的)/,
};
const NOTHING = /^(?!)/;

/**
 * Finds the figure named nearest before an amount; of two names with the same end, the longer. Doubtful if the
 * last clause says more than the name, or if several rows share it.
 */
export function namedStatement(before: string, section: SectionName, forms: FormFigures): Statement | null {
  const said = before.replace(MARK, '').replace(KIND_OF_TOTAL, '');
  const found = nearest(said, section, forms);
  if (found === null) return null;
  const { name, words } = found;
  const states = ofFigure(forms.figure(name.table, name.row, name.column));
  return isExactly(words, said, section) && isOne(name, words, forms)
    ? states
    : { ...states, doubtful: true };
}

const MARK = /[（(][类款项][）)]/g;
/** 支出决算总计 is 支出总计. */
const KIND_OF_TOTAL = /(?<=收入|支出)决算(?=[总合]计)/g;

function nearest(
  plain: string,
  section: SectionName,
  forms: FormFigures,
): { readonly name: Named; readonly words: string } | null {
  let best: { readonly name: Named; readonly words: string } | null = null;
  let score = -1;
  for (const name of namesIn(section, forms)) {
    for (const words of name.words) {
      const at = plain.lastIndexOf(words);
      const reached = at < 0 ? -1 : (at + words.length) * 100 + words.length;
      if (reached > score) [best, score] = [{ name, words }, reached];
    }
  }
  return best;
}

/**
 * Whether the last clause names exactly this: nothing before the name narrows it, and only 决算数为 and the like
 * follow.
 */
function isExactly(words: string, before: string, section: SectionName): boolean {
  const { words: said, plain } = subjectOf(before);
  const ending = [said, ...plain, lastClause(before)].find((each) => each.endsWith(words));
  return ending !== undefined && isWholeSubject(ending.slice(0, -words.length), MEANT[section] ?? NOTHING);
}

/**
 * Whether the words identify one 科目: several with the same name are ambiguous unless their amounts are equal.
 */
function isOne(name: Named, words: string, forms: FormFigures): boolean {
  const alike = forms.named(name.table, words);
  const amounts = new Set(alike.map((row) => forms.amount(name.table, row.id, name.column)));
  return alike.length < 2 || amounts.size === 1;
}

/**
 * The figure of the 项, 款 or 类 a paragraph is about: the column named `before` the amount, else the total spent;
 * `null` if it is about none.
 */
export function itemFigure(
  section: SectionName,
  text: string,
  before: string,
  forms: FormFigures,
): Figure | null {
  const names = itemNames(text);
  const [table, column] = subjectsOf(section) ?? (names === null ? [] : ITEMS_OF_ALL[section]) ?? [];
  if (table === undefined || column === undefined || IS_BUDGET.test(before)) return null;
  const row = names === null ? upperRow(table, text, before, forms) : rowNamed(table, names, forms);
  return row === undefined ? null : forms.figure(table, row.id, columnNamed(section, before) ?? column);
}

/** The 项 listed of all that is allocated are those of the general budget, besides a few of the funds. */
const ITEMS_OF_ALL: Readonly<Partial<Record<SectionName, readonly [TableId, string]>>> = {
  财政拨款总体: ['公开05', '小计'],
};

function rowNamed(table: TableId, { 款, 项 }: ItemNames, forms: FormFigures): Row | undefined {
  return forms
    .subjects(table)
    .find(
      ({ code, label }) => isItem(code) && label === 项 && forms.row(table, divisionOf(code))?.label === 款,
    );
}

/** The 类 or 款 whose own 支出决算 an amount is. */
function upperRow(table: TableId, text: string, before: string, forms: FormFigures): Row | undefined {
  const upper = upperName(text);
  if (upper === null || !/(^|[，,。；;：:])支出决算(数|金额)?(为|是)?$/.test(before)) return undefined;
  const rows = forms
    .subjects(table)
    .filter(({ code, label }) => code?.length === upper.length && isAlike(label, upper.name));
  return rows.length === 1 ? rows[0] : undefined;
}

/** A budget by 项, which the forms of final accounts do not hold. */
const IS_BUDGET = /预算(数)?(为|是)?$/;

/** The column whose name ends the text before an amount; of two names with the same end, the longer. */
function columnNamed(section: SectionName, before: string): string | null {
  const plain = before.replace(/[为是]$/, '');
  const ending = columnsIn(section).flatMap(({ words, column }) =>
    words.filter((each) => plain.endsWith(each)).map((each) => ({ column, length: each.length })),
  );
  return ending.toSorted((a, b) => b.length - a.length)[0]?.column ?? null;
}
