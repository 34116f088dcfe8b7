import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import {
  bareItemNames,
  type ItemNames,
  isAlike,
  itemNames,
  upperName,
} from '#shared/claims/by-section/item-names';
import type { FormFigures } from '#shared/claims/form-figures';
import type { Row } from '#shared/report/report';
import { isRounding } from '#shared/report/rounding';
import { isItem } from '#shared/tables/codes/subjects';
import { type Item, isInList, listHeading } from './items-read.ts';

/** The row with the figure of a misnamed item: in the same 类, with the same amount. */
export function closestRow(
  { 类, 款 }: ItemNames,
  actual: number | null,
  { forms }: Context,
): Row | undefined {
  if (actual === null || actual === 0) return undefined;
  const rows = amountsOf(forms).flatMap(({ row, amount }) => (isRounding(amount - actual, 1) ? [row] : []));
  const labelOf = (row: Row, length: number) =>
    forms.row('公开05', row.code?.slice(0, length) ?? '')?.label ?? '';
  return (
    rows.find((row) => isAlike(labelOf(row, 5), 款)) ??
    rows.find((row) => isAlike(labelOf(row, 3), 类)) ??
    rows[0]
  );
}

interface ItemAmount {
  readonly row: Row;
  readonly amount: number;
}

const amounts = new WeakMap<FormFigures, readonly ItemAmount[]>();

/** The amount of each 项 of 公开05, in 分. */
function amountsOf(forms: FormFigures): readonly ItemAmount[] {
  const known = amounts.get(forms);
  if (known !== undefined) return known;
  const items = forms.subjects('公开05').filter(({ code }) => isItem(code));
  const made = items.map((row) => ({ row, amount: forms.amount('公开05', row.id, '小计') }));
  amounts.set(forms, made);
  return made;
}

/** The 项 of 公开05 missing from the list, reported once with the list's sum. */
export function missingItems(items: readonly Item[], context: Context): readonly Breach[] {
  const { forms, report } = context;
  const left = leftOut(items, context);
  const places = left.flatMap(({ address }) => (address === null ? [] : [whereCell(address, report)]));
  const [first] = places;
  if (first === undefined) return [];
  const total = forms.amount('公开05', '合计', '小计');
  const listed = items.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
  const unit = report.单位;
  const said = left.map(({ row, value }) => `${row.code} ${row.label} ${sayAmount(value, unit)}`).join('、');
  const apart = `所列 ${items.length} 项决算之和 ${sayAmount(listed, unit)}，公开05 合计 ${sayAmount(total, unit)}`;
  return [
    {
      where: first,
      ...severalPlaces(places),
      // A list of less than half of them is a selection.
      ...(left.length > items.length ? { severity: 'info' as const } : {}),
      message: `公开05 有 ${left.length} 项在“${listHeading(items)}”里没有说明：${said}（${apart}）`,
      expected: said,
    },
  ];
}

function severalPlaces(places: readonly Where[]): Pick<Breach, 'places'> {
  return places.length < 2 ? {} : { places };
}

interface LeftOut {
  readonly row: Row;
  readonly value: number;
  readonly address: ReturnType<Context['forms']['figure']>['address'];
}

function leftOut(items: readonly Item[], context: Context): readonly LeftOut[] {
  const { forms, paragraphs } = context;
  const named = new Set(items.map((item) => (item.row ?? closestRow(item.names, item.actual, context))?.id));
  const rows = forms.subjects('公开05').filter((row) => isItem(row.code));
  const isMentioned = mentionsIn(
    paragraphs.filter(isInList).map(({ text }) => text.replace(/\s+/g, '')),
    rows,
  );
  const torn = amountsOfTorn(context);
  return rows.flatMap((row): readonly LeftOut[] => {
    const { value, address } = forms.figure('公开05', row.id, '小计');
    if (named.has(row.id) || !value || isMentioned(row) || torn.has(value)) return [];
    return [{ row, value, address }];
  });
}

/** Whether the texts mention a row by code, or by name as often as there are rows with that name. */
function mentionsIn(words: readonly string[], rows: readonly Row[]): (row: Row) => boolean {
  const labels = countsOf(rows.map(({ label }) => label));
  const lengths = new Set([...labels.keys()].map(({ length }) => length));
  const named = countsOf(words.flatMap((text) => [...namesBeforeMark(text, lengths), ...bareName(text)]));
  const codes = new Set(words.flatMap(codesIn));
  return ({ label, code }) => {
    if (code !== null && codes.has(code)) return true;
    const [alike, times] = [labels.get(label) ?? 0, named.get(label) ?? 0];
    return times >= alike || (alike === 1 && times === 0 && words.some((text) => isListedAs(text, label)));
  };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of these lengths before （项）, each once. */
function namesBeforeMark(text: string, lengths: ReadonlySet<number>): ReadonlySet<string> {
  const ends = [...text.matchAll(/（项）|\(项\)/g)].map(({ index }) => index);
  return new Set(
    ends.flatMap((end) =>
      [...lengths].flatMap((length) => (length > end ? [] : text.slice(end - length, end))),
    ),
  );
}

/** Every seven digits in a row. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?=(\d{7}))/g)].map(([, code = '']) => code);
}

/** Whether a name occurs in running text with an amount behind it. */
function isListedAs(text: string, label: string): boolean {
  const at = text.indexOf(label);
  return at >= 0 && /^(支出)?(决算)?(数)?(为)?[\d.,]+(万元|元)/.test(text.slice(at + label.length));
}

/** The amounts of paragraphs that begin with a 类, of whose 项 a page break or copying tore off the name. */
export function amountsOfTorn({ paragraphs, coverage }: Context): ReadonlySet<number> {
  const torn = coverage === null ? [] : paragraphs.filter((each) => isInList(each) && isTorn(each.text));
  return new Set(
    torn.flatMap(({ numbers }) => numbers.flatMap(({ kind, value }) => (kind === 'amount' ? value : []))),
  );
}

function isTorn(text: string): boolean {
  return /[（(]类[）)]/.test(text) && itemNames(text) === null && upperName(text) === null;
}

/** The name that begins a line without the mark of its level. */
function bareName(text: string): readonly string[] {
  const names = bareItemNames(text);
  return names === null ? [] : [names.项];
}
