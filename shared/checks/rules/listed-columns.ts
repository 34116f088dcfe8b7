import type { Context } from '#shared/checks/context/context';
import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { SectionName } from '#shared/claims/text/sections';
import { type Address, address, type TableId } from '#shared/tables/address';

export const listedColumnRules: readonly Rule[] = [
  rule('收入来源列举', '收入决算的说明列出收入决算表每一个有数的来源', '收入', '公开02', {
    财政拨款收入: ['1', '2', '3'],
    上级补助收入: [],
    事业收入: [],
    经营收入: [],
    附属单位上缴收入: [],
    其他收入: [],
  }),
  rule('支出类型列举', '支出决算的说明列出支出决算表每一类有数的支出', '支出', '公开03', {
    基本支出: [],
    项目支出: [],
    上缴上级支出: [],
    经营支出: [],
    对附属单位补助支出: [],
  }),
];

/** Column of the totals → lines of 公开01 that may be stated instead. */
type Columns = Readonly<Record<string, readonly string[]>>;

function rule(id: string, title: string, section: SectionName, table: TableId, columns: Columns): Rule {
  return {
    id,
    title,
    severity: 'error',
    basis: '有数的来源和类型应当逐项说明（N-2.1、N-3）',
    scope: '文表',
    check: (context) => unlisted(context, section, table, columns),
  };
}

function unlisted(
  { claims, paragraphs, forms, report, coverage }: Context,
  section: SectionName,
  table: TableId,
  columns: Columns,
): readonly Breach[] | Skipped {
  const own = paragraphs.filter((each) => each.section === section && each.numbers.length > 0);
  if (own.length === 0) return { skipped: `没有${section}决算情况说明，无从核对` };
  const told = new Set<Address | null>(
    claims.flatMap(({ paragraph, states }) =>
      paragraph.section === section && states.kind === 'figure' ? [states.figure.address] : [],
    ),
  );
  // A text that states only the total lists nothing, and so omits nothing.
  const text = own.map((each) => each.text.replace(/\s+/g, '')).join('');
  const isList = coverage === null || Object.keys(columns).some((column) => text.includes(column));
  return Object.entries(columns).flatMap(([column, lines]): readonly Breach[] => {
    const { value, address: at, name } = forms.figure(table, '合计', column);
    const isSaid = own.some(({ text }) => text.replace(/\s+/g, '').includes(column));
    const byParts = lines.some((line) => told.has(address('公开01', line, '决算数')));
    if (!value || at === null || told.has(at) || byParts || (coverage !== null && isSaid)) return [];
    return [
      {
        where: whereCell(at, report),
        ...(isList ? {} : { severity: 'info' as const }),
        message: `${name} ${sayAmount(value, report.单位)}，文字里没有列出`,
        expected: sayAmount(value, report.单位),
        difference: value,
      },
    ];
  });
}
