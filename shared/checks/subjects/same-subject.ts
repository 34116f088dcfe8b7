import type { FormFigures } from '#shared/claims/form-figures';
import type { BoundFormula } from '#shared/compute/cell';
import { type Address, address, type ColumnId, type TableId } from '#shared/tables/address';

/** The columns of 财政拨款 forms that correspond to those of 公开03. */
export const PARTS: readonly (readonly [TableId, Readonly<Record<string, ColumnId>>])[] = [
  ['公开05', { 本年支出合计: '小计', 基本支出: '基本支出', 项目支出: '项目支出' }],
  ['公开07', { 本年支出合计: '本年支出小计', 基本支出: '基本支出', 项目支出: '项目支出' }],
  ['公开08', { 本年支出合计: '合计', 基本支出: '基本支出', 项目支出: '项目支出' }],
];
export const COLUMNS = ['本年支出合计', '基本支出', '项目支出'] as const;

/** Whether all spending is 财政拨款, so that every 科目 must equal the sum of its parts. */
export function isAllFiscal(forms: FormFigures): boolean {
  const [spent, paid] = [
    forms.figure('公开03', '合计', '本年支出合计'),
    forms.figure('公开04', '59', '合计'),
  ];
  return spent.known && paid.known && forms.isTail((spent.value ?? 0) - (paid.value ?? 0), 1);
}

const CARRIED = ['29', '28', '60'] as const;

/** Whether nothing was carried over, so that income and spending of every 科目 must be equal. */
export function isBalanced(forms: FormFigures): boolean {
  const [income, spent] = [forms.figure('公开01', '27', '决算数'), forms.figure('公开01', '58', '决算数')];
  const carried = CARRIED.map((line) => forms.figure('公开01', line, '决算数'));
  const known = [income, spent, ...carried].every((each) => each.known);
  return known && carried.every(({ value }) => !value) && income.value === spent.value;
}

interface Bound {
  readonly at: Address;
  readonly formula: Pick<BoundFormula, 'terms' | 'sentence' | 'atLeast'>;
}

/** Figures of one 科目 in several forms, which must be equal. */
export const SAME_SUBJECT: readonly ((forms: FormFigures) => readonly Bound[])[] = [
  spendingByParts,
  incomeBySpending,
];

function spendingByParts(forms: FormFigures): readonly Bound[] {
  const all = isAllFiscal(forms);
  return forms.subjects('公开03').flatMap((row) =>
    COLUMNS.map((column) => {
      const parts = PARTS.filter(([table]) => forms.row(table, row.id) !== undefined);
      const terms = parts.map(([table, columns]) => ({
        sign: 1 as const,
        address: address(table, row.id, columns[column] ?? column),
      }));
      const sentence = `${parts.map(([table]) => table).join('、')}同一科目`;
      return {
        at: address('公开03', row.id, column),
        formula: { terms, sentence, ...(all ? {} : { atLeast: true as const }) },
      };
    }),
  );
}

function incomeBySpending(forms: FormFigures): readonly Bound[] {
  if (!isBalanced(forms)) return [];
  return forms.subjects('公开02').flatMap(({ id }) => {
    if (forms.row('公开03', id) === undefined) return [];
    const terms = [{ sign: 1 as const, address: address('公开03', id, '本年支出合计') }];
    const formula = { terms, sentence: '公开03同一科目“本年支出合计”' };
    return [{ at: address('公开02', id, '本年收入合计'), formula }];
  });
}
