import type { Context } from '#shared/checks/context/context';
import { difference, sayAmount } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import { COLUMNS, isAllFiscal, isBalanced, PARTS } from '#shared/checks/subjects/same-subject';
import { type FormFigures, rowName } from '#shared/claims/form-figures';

export const byCodeRules: readonly Rule[] = [
  {
    id: '科目覆盖',
    title: '财政拨款各表的科目都在支出决算表里',
    severity: 'error',
    basis: '支出决算表包含全部支出（X-15）',
    scope: '表间',
    needs: ['公开03'],
    judges: ['公开05', '公开07', '公开08'],
    check: coverage,
  },
  {
    id: '科目分项',
    title: '每个科目的财政拨款支出不大于支出决算表；全部是财政拨款时相等',
    severity: 'error',
    basis: '支出决算表包含全部支出（X-12）',
    scope: '表间',
    needs: ['公开03'],
    judges: ['公开05', '公开07', '公开08'],
    check: amounts,
  },
  {
    id: '收支科目',
    title: '没有结转结余时，每个科目的收入等于支出',
    severity: 'warning',
    basis: '收支平衡：本年收入与本年支出相等且无结转时，各科目应当对应',
    scope: '表间',
    needs: ['公开01', '公开02', '公开03'],
    check: incomeAndSpending,
  },
  {
    id: '社保与经济分类',
    title: '住房公积金、养老保险、职业年金在功能分类与经济分类中通常相等',
    severity: 'info',
    basis: '同一笔支出的两种分类（X-28），不相等时请核实',
    scope: '表间',
    needs: ['公开05', '公开06'],
    check: twoClassifications,
  },
];

function coverage({ forms }: Context): readonly Breach[] {
  return PARTS.flatMap(([table, columns]) =>
    forms.subjects(table).flatMap((row): readonly Breach[] => {
      const spent = forms.amount(table, row.id, columns.本年支出合计 ?? '');
      if (spent === 0 || forms.row('公开03', row.id) !== undefined || !forms.isWhole('公开03')) return [];
      const text = rowName(row, row.id);
      return [{ where: { table, row: row.id, text }, message: `${table} 的 ${text} 不在公开03` }];
    }),
  );
}

/** The figures of a 科目 in the forms of 财政拨款, as far as they were read. */
function fiscal(
  forms: FormFigures,
  row: string,
  column: string,
): { readonly paid: number; readonly isKnown: boolean } {
  let [paid, isKnown] = [0, true];
  for (const [table, columns] of PARTS) {
    const { value, known } = forms.figure(table, row, columns[column] ?? column);
    if (known) paid += value ?? 0;
    else isKnown = false;
  }
  return { paid, isKnown };
}

function amounts({ forms, report }: Context): readonly Breach[] {
  const all = isAllFiscal(forms);
  return forms.subjects('公开03').flatMap((row) =>
    COLUMNS.flatMap((column): readonly Breach[] => {
      const { value, known } = forms.figure('公开03', row.id, column);
      const { paid, isKnown } = fiscal(forms, row.id, column);
      const spent = value ?? 0;
      const gap = spent - paid;
      if (!known || forms.isTail(gap, 2) || (gap > 0 && !(all && isKnown))) return [];
      const name = `公开03 ${rowName(row, row.id)}“${column}”`;
      return [
        {
          where: { table: '公开03', row: row.id, column, text: `${rowName(row, row.id)}“${column}”` },
          message: `${name} ${sayAmount(spent, report.单位)} 与${partsRead(forms)} 同一科目之和 ${sayAmount(paid, report.单位)} 不一致`,
          expected: sayAmount(paid, report.单位),
          actual: sayAmount(spent, report.单位),
          difference: difference(spent, paid),
        },
      ];
    }),
  );
}

/** `公开05、07、08`, without those that were not read. */
function partsRead(forms: FormFigures): string {
  const [first = '公开05', ...rest] = PARTS.flatMap(([table]) => (forms.isRead(table) ? [table] : []));
  return [first, ...rest.map((table) => table.slice('公开'.length))].join('、');
}

function incomeAndSpending(context: Context): readonly Breach[] | Skipped {
  const { forms, report } = context;
  if (!isBalanced(forms)) return { skipped: '有结转结余，各科目的收入与支出可以不等' };
  if (isBeingWritten(context) && (forms.isEmpty('公开02') || forms.isEmpty('公开03'))) return [];
  const codes = new Map(
    [...forms.subjects('公开02'), ...forms.subjects('公开03')].map((row) => [row.id, row]),
  );
  return [...codes.values()].flatMap((row): readonly Breach[] => {
    const [income, spent] = [
      forms.figure('公开02', row.id, '本年收入合计'),
      forms.figure('公开03', row.id, '本年支出合计'),
    ];
    const gap = (income.value ?? 0) - (spent.value ?? 0);
    if (!income.known || !spent.known || forms.isTail(gap, 1)) return [];
    const text = rowName(row, row.id);
    return [
      {
        where: { table: '公开02', row: row.id, text },
        message: `${text} 的收入 ${sayAmount(income.value ?? 0, report.单位)}（公开02）与支出 ${sayAmount(spent.value ?? 0, report.单位)}（公开03）不一致`,
        expected: sayAmount(spent.value ?? 0, report.单位),
        actual: sayAmount(income.value ?? 0, report.单位),
        difference: difference(gap, 0),
      },
    ];
  });
}

const TWINS = [
  ['30113', '2210201'],
  ['30108', '2080505'],
  ['30109', '2080506'],
] as const;

function twoClassifications({ forms, report }: Context): readonly Breach[] {
  return TWINS.flatMap(([economic, functional]): readonly Breach[] => {
    const one = forms.figure('公开06', economic, '决算数');
    const other = forms.figure('公开05', functional, '基本支出');
    if (
      one.address === null ||
      other.address === null ||
      !one.known ||
      !other.known ||
      forms.isTail((one.value ?? 0) - (other.value ?? 0), 1)
    )
      return [];
    const where = { table: '公开06', row: economic, column: '决算数', address: one.address };
    return [
      {
        where,
        message: `${one.name} ${sayAmount(one.value, report.单位)} 与${other.name} ${sayAmount(other.value, report.单位)} 不同，请核实`,
      },
    ];
  });
}
