import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { type ItemNames, isAlike } from '#shared/claims/by-section/item-names';
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
  const rows = forms
    .subjects('公开05')
    .filter((row) => isItem(row.code) && isRounding(forms.amount('公开05', row.id, '小计') - actual, 1));
  const labelOf = (row: Row, length: number) =>
    forms.row('公开05', row.code?.slice(0, length) ?? '')?.label ?? '';
  return (
    rows.find((row) => isAlike(labelOf(row, 5), 款)) ??
    rows.find((row) => isAlike(labelOf(row, 3), 类)) ??
    rows[0]
  );
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
  const words = paragraphs.filter(isInList).map(({ text }) => text.replace(/\s+/g, ''));
  return rows.flatMap((row): readonly LeftOut[] => {
    const { value, address } = forms.figure('公开05', row.id, '小计');
    if (named.has(row.id) || !value || isMentioned(row, rows, words)) return [];
    return [{ row, value, address }];
  });
}

/** Whether the text mentions a row by name, as often as there are rows with that name. */
function isMentioned({ label, code }: Row, rows: readonly Row[], words: readonly string[]): boolean {
  if (code !== null && words.some((text) => text.includes(code))) return true;
  const alike = rows.filter((each) => each.label === label).length;
  const times = words.filter(
    (text) => text.includes(`${label}（项）`) || text.includes(`${label}(项)`),
  ).length;
  return times >= alike || (alike === 1 && times === 0 && words.some((text) => isListedAs(text, label)));
}

/** Whether a name occurs in running text with an amount behind it. */
function isListedAs(text: string, label: string): boolean {
  const at = text.indexOf(label);
  return at >= 0 && /^(支出)?(决算)?(数)?(为)?[\d.,]+(万元|元)/.test(text.slice(at + label.length));
}
