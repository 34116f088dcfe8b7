// 财决05, 08, 10, 12 and their halves: spending by 项 down the page and by 经济分类 across.
import { economicSubjects } from '#shared/tables/codes/economic';
import type { Column, FormId, SubjectRow, SubjectsForm } from '../form.ts';
import { joined, type Spread, type Spreads } from '../spreads.ts';
import type { Unit } from '../unit.ts';
import { subjectRows } from './rows.ts';

const GENERAL = '一般公共预算财政拨款';
const FUND = '政府性基金预算财政拨款';
const CAPITAL = '国有资本经营预算财政拨款';

interface Detail {
  readonly id: FormId;
  readonly title: string;
  /** 基本支出 has nothing for 309 and 311: “—”. */
  readonly basic?: true;
  readonly of: (spreads: Spreads) => Spread;
}

const DETAILS: readonly Detail[] = [
  {
    id: '财决05',
    title: '支出决算明细表',
    of: (s) => joined(basicOf(s), projectOf(s), s.own.business),
  },
  { id: '财决05-1', title: '基本支出决算明细表', basic: true, of: basicOf },
  { id: '财决05-2', title: '项目支出决算明细表', of: projectOf },
  { id: '财决05-3', title: '经营支出决算明细表', of: (s) => s.own.business },
  {
    id: '财决08',
    title: `${GENERAL}支出决算明细表`,
    of: ({ general }) => joined(general.basic, general.project),
  },
  { id: '财决08-1', title: `${GENERAL}基本支出决算明细表`, basic: true, of: ({ general }) => general.basic },
  { id: '财决08-2', title: `${GENERAL}项目支出决算明细表`, of: ({ general }) => general.project },
  { id: '财决10', title: `${FUND}支出决算明细表`, of: ({ fund }) => joined(fund.basic, fund.project) },
  { id: '财决10-1', title: `${FUND}基本支出决算明细表`, basic: true, of: ({ fund }) => fund.basic },
  { id: '财决10-2', title: `${FUND}项目支出决算明细表`, of: ({ fund }) => fund.project },
  {
    id: '财决12',
    title: `${CAPITAL}支出决算明细表`,
    of: ({ capital }) => joined(capital.basic, capital.project),
  },
];

function basicOf({ general, fund, capital, own }: Spreads): Spread {
  return joined(general.basic, fund.basic, capital.basic, own.basic);
}

function projectOf({ general, fund, capital, own }: Spreads): Spread {
  return joined(general.project, fund.project, capital.project, own.project);
}

export function detailForms(unit: Unit): readonly SubjectsForm[] {
  return DETAILS.map((detail) => detailForm(unit, detail));
}

const { subjects } = economicSubjects;
const CLASSES = subjects.filter(({ code }) => code.length === 3);
const COLUMNS: readonly Column[] = [
  { text: '合计', id: '合计' },
  ...CLASSES.map(({ code, name }) => ({
    text: name,
    below: [
      { text: '小计', id: code, code },
      ...subjects
        .filter((each) => each.code.length === 5 && each.code.startsWith(code))
        .map((each) => ({ text: each.name, id: each.code, code: each.code })),
    ],
  })),
];
const IDS = ['合计', ...subjects.map(({ code }) => code)];

function detailForm({ department, spreads }: Unit, { id, title, basic, of }: Detail): SubjectsForm {
  const items = [...of(spreads)].map(([code, paid]) => ({
    code,
    cells: sumsOf(paid),
  }));
  const rows = subjectRows(department.year, IDS, items);
  return { kind: 'subjects', id, title, columns: COLUMNS, rows: basic ? rows.map(dashed) : rows };
}

/** 款, their 类 and 合计. */
function sumsOf(paid: ReadonlyMap<string, number>): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const [code, amount] of paid)
    for (const column of ['合计', code.slice(0, 3), code]) cells[column] = (cells[column] ?? 0) + amount;
  return cells;
}

function dashed(row: SubjectRow): SubjectRow {
  const cells = Object.entries(row.cells).map(([column, amount]) => [
    column,
    /^3(09|11)/.test(column) ? '—' : amount,
  ]);
  return { ...row, cells: Object.fromEntries(cells) };
}
