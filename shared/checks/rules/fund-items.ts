import type { Context } from '#shared/checks/context/context';
import { sayAmount, whereCell, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import { type ItemNames, isAlike, itemNames } from '#shared/claims/by-section/item-names';
import type { SectionName } from '#shared/claims/text/sections';
import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { isItem } from '#shared/tables/codes/subjects';

export const fundItemRules: readonly Rule[] = [
  {
    id: '基金与国资项',
    title: '政府性基金、国有资本经营按项说明时，正是公开07、公开08的项',
    severity: 'error',
    basis: '文字说明的科目应与报表一致（N-7、N-8）',
    scope: '文表',
    check: (context) => {
      const filled = FUNDS.filter(([, table]) => !context.forms.isEmpty(table));
      const results = filled.map((fund) => itemsOf(context, ...fund));
      const untold = results.length > 0 && results.every((each) => each === null);
      return untold
        ? ({ skipped: '文字没有按项说明政府性基金和国有资本经营，无从核对' } satisfies Skipped)
        : results.flatMap((each) => each ?? []);
    },
  },
];

const FUNDS: readonly (readonly [SectionName, TableId, string])[] = [
  ['政府性基金', '公开07', '本年支出小计'],
  ['国有资本经营', '公开08', '合计'],
];

/** `null` if the section states no items. */
function itemsOf(
  { paragraphs, forms, report }: Context,
  section: SectionName,
  table: TableId,
  column: string,
): readonly Breach[] | null {
  const items = paragraphs.flatMap((paragraph) => {
    const names = paragraph.section === section ? itemNames(paragraph.text) : null;
    return names === null ? [] : [{ paragraph, names }];
  });
  if (items.length === 0 || !forms.printsLevel(table, 7)) return null;
  const rows = forms.subjects(table).filter(({ code }) => isItem(code));
  const isNamed = (row: Row, { 类, 款, 项 }: ItemNames) => {
    const label = (length: number) => forms.row(table, row.code?.slice(0, length) ?? '')?.label;
    const isCalled = (length: number, name: string) => name === '' || isAlike(label(length) ?? '', name);
    return isAlike(row.label, 项) && isCalled(5, 款) && isCalled(3, 类);
  };
  const wrong = items
    .filter(({ names }) => !rows.some((row) => isNamed(row, names)))
    .map(({ paragraph, names }): Breach => {
      const where = whereWords(paragraph, names.range);
      return { where, message: `${table} 没有“${where.text}”这一项`, actual: where.text ?? null };
    });
  const missing = rows.flatMap((row): readonly Breach[] => {
    const { value, address } = forms.figure(table, row.id, column);
    if (!value || address === null || items.some(({ names }) => isNamed(row, names))) return [];
    const amount = sayAmount(value, report.单位);
    return [
      {
        where: whereCell(address, report),
        message: `${table} 的 ${row.code} ${row.label} ${amount}，文字没有说明`,
        expected: amount,
        difference: value,
      },
    ];
  });
  return [...wrong, ...missing];
}
