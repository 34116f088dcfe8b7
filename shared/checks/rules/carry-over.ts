import { sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';

export const carryOverRules: readonly Rule[] = [
  {
    id: '非财政结余',
    title: '没有非财政资金时，没有使用非财政拨款结余，也没有结余分配',
    severity: 'warning',
    basis: '这两行只有取得非财政资金的事业单位才有数（1-6）',
    scope: '表内',
    needs: ['公开01', '公开04'],
    check: ({ forms, report }) => {
      const read = ['4', '5', '6', '7', '8', '29'].every(
        (line) => forms.figure('公开01', line, '决算数').known,
      );
      if (!read) return { skipped: '公开01的收入各行没有读全' };
      const own = ['4', '5', '6', '7', '8'].some((line) => forms.amount('公开01', line, '决算数') !== 0);
      const carried = forms.amount('公开01', '29', '决算数') > forms.amount('公开04', '28', '金额');
      if (own || carried) return [];
      return ['28', '59'].flatMap((line): readonly Breach[] => {
        const { value, address, name } = forms.figure('公开01', line, '决算数');
        if (!value || address === null) return [];
        const said = sayAmount(value, report.单位);
        return [
          {
            where: whereCell(address, report),
            message: `${name} ${said}，而部门没有非财政拨款的收入和结转，请核实`,
            actual: said,
          },
        ];
      });
    },
  },
];
