// 财决07, 09, 11: income, spending and carried amounts of each of the three budgets.
import { type Flow, spent } from '../../imports/layouts/leaves.ts';
import type { Column, FormId, SubjectsForm } from '../form.ts';
import type { Spread } from '../spreads.ts';
import { sum, type Unit } from '../unit.ts';
import { movements } from './flows.ts';
import { subjectRows } from './rows.ts';

type Fund = 'general' | 'fund' | 'capital';

const FORMS: Readonly<Record<Fund, { readonly id: FormId; readonly title: string }>> = {
  general: { id: '财决07', title: '一般公共预算财政拨款收入支出决算表' },
  fund: { id: '财决09', title: '政府性基金预算财政拨款收入支出决算表' },
  capital: { id: '财决11', title: '国有资本经营预算财政拨款收入支出决算表' },
};

export function fundForm({ department, spreads }: Unit, fund: Fund): SubjectsForm {
  const columns = columnsOf(fund);
  const staff = (code: string) => staffOf(spreads[fund].basic, code);
  const items = department.leaves.map((leaf) => ({
    code: leaf.code,
    cells: cellsOf(leaf[fund], staff(leaf.code)),
  }));
  return {
    kind: 'subjects',
    ...FORMS[fund],
    columns,
    rows: subjectRows(department.year, idsOf(columns), items),
  };
}

function idsOf(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ id, below }) => (below === undefined ? [id ?? ''] : idsOf(below)));
}

const col = (text: string, id: string): Column => ({ text, id });

/** Only 财决07 has 人员经费 and 公用经费. */
function columnsOf(fund: Fund): readonly Column[] {
  const basic: Column =
    fund === 'general'
      ? {
          text: '基本支出',
          below: [col('小计', '支出/基本'), col('人员经费', '支出/人员'), col('公用经费', '支出/公用')],
        }
      : col('基本支出', '支出/基本');
  return [
    {
      text: '年初结转和结余',
      below: [col('合计', '年初'), col('基本支出结转', '年初/基本'), col('项目支出结转和结余', '年初/项目')],
    },
    {
      text: '本年收入',
      below: [col('合计', '收入'), col('基本支出', '收入/基本'), col('项目支出', '收入/项目')],
    },
    { text: '本年支出', below: [col('合计', '支出'), basic, col('项目支出', '支出/项目')] },
    {
      text: '年末结转和结余',
      below: [
        col('合计', '年末'),
        col('基本支出结转', '年末/基本'),
        {
          text: '项目支出结转和结余',
          below: [
            col('小计', '年末/项目'),
            col('项目支出结转', '年末/项目结转'),
            col('项目支出结余', '年末/项目结余'),
          ],
        },
      ],
    },
  ];
}

function cellsOf(flow: Flow, staff: number): Record<string, number> {
  const { basic, project } = movements(flow);
  return {
    年初: flow.opening,
    '年初/基本': basic.opening,
    '年初/项目': project.opening,
    收入: flow.income,
    '收入/基本': basic.income,
    '收入/项目': project.income,
    支出: spent(flow),
    '支出/基本': flow.basic,
    '支出/人员': staff,
    '支出/公用': flow.basic - staff,
    '支出/项目': flow.project,
    年末: flow.closing,
    '年末/基本': basic.closing,
    '年末/项目': project.closing,
    '年末/项目结转': project.closing,
    '年末/项目结余': 0,
  };
}

/** 301 and 303. */
function staffOf(basic: Spread, code: string): number {
  return sum([...(basic.get(code) ?? [])].map(([column, amount]) => (/^30[13]/.test(column) ? amount : 0)));
}
