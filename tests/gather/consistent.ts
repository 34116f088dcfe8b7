// The identities within and between the 财决 forms, written independently of their generator.
import { accountForms } from './accounts.ts';
import type { Form, FormId, SubjectsForm, Value } from './form.ts';
import { sum, type Unit } from './unit.ts';

/** Identities that do not hold to the 分. */
export function brokenForms(unit: Unit): readonly string[] {
  const forms = accountForms(unit, 'now');
  const subjects = forms.filter((form) => form.kind === 'subjects');
  return [
    ...subjects.flatMap(rollUps),
    ...subjects.flatMap(economicSums),
    ...between(forms),
    ...balances(forms),
  ].flatMap(({ name, left, right }) => (left === right ? [] : [`${name}：${left} ≠ ${right}`]));
}

interface Identity {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

const amount = (value: Value | undefined) => (typeof value === 'number' ? value : 0);

/** 类 = Σ 款 = Σ 项, and 合计 = Σ 类, in every column. */
function rollUps({ id, rows }: SubjectsForm): readonly Identity[] {
  return rows.flatMap(({ code, cells }) => {
    const length = code === null ? 3 : code.length + 2;
    const below = rows.filter((row) => row.code?.length === length && row.code.startsWith(code ?? ''));
    if (code?.length === 7 || below.length === 0) return [];
    return Object.entries(cells).map(([column, value]) => ({
      name: `${id} ${code ?? '合计'} ${column}`,
      left: amount(value),
      right: sum(below.map((row) => amount(row.cells[column]))),
    }));
  });
}

/** 合计 = Σ 小计 = Σ 款 across the columns of 经济分类. */
function economicSums({ id, rows }: SubjectsForm): readonly Identity[] {
  if (!rows.some(({ cells }) => '30101' in cells)) return [];
  const across = (cells: SubjectsForm['rows'][number]['cells'], pattern: RegExp) =>
    sum(Object.entries(cells).map(([column, value]) => (pattern.test(column) ? amount(value) : 0)));
  return rows.flatMap(({ code, cells }) => [
    { name: `${id} ${code} 类`, left: amount(cells.合计), right: across(cells, /^3\d\d$/) },
    { name: `${id} ${code} 款`, left: amount(cells.合计), right: across(cells, /^3\d{4}$/) },
  ]);
}

type Totals = (form: FormId, column: string) => number;

function between(forms: readonly Form[]): readonly Identity[] {
  const total: Totals = (id, column) => {
    const form = forms.find((each) => each.id === id);
    return form?.kind === 'subjects' ? amount(form.rows[0]?.cells[column]) : 0;
  };
  const at = reader(forms);
  const same = (name: string, left: number, right: number): Identity => ({ name, left, right });
  return [
    same('03=01', total('财决03', '本年收入合计'), at('财决01', 27, '决算')),
    same('02=01', total('财决02', '本年收入'), at('财决01', 27, '决算')),
    same('04=01', total('财决04', '本年支出合计'), at('财决01', 58, '决算')),
    same('04=01 性质', total('财决04', '基本支出'), at('财决01', 63, '决算')),
    same('05=04', total('财决05', '合计'), total('财决04', '本年支出合计')),
    same('05-1=04', total('财决05-1', '合计'), total('财决04', '基本支出')),
    same('05-2=04', total('财决05-2', '合计'), total('财决04', '项目支出')),
    same('05-3=04', total('财决05-3', '合计'), total('财决04', '经营支出')),
    same('07=01-1', total('财决07', '支出'), at('财决01-1', 59, '决算/一般公共预算财政拨款')),
    same('09=01-1', total('财决09', '支出'), at('财决01-1', 59, '决算/政府性基金预算财政拨款')),
    same('11=01-1', total('财决11', '支出'), at('财决01-1', 59, '决算/国有资本经营预算财政拨款')),
    same('08=07', total('财决08', '合计'), total('财决07', '支出')),
    same('08-1=07', total('财决08-1', '合计'), total('财决07', '支出/基本')),
    same('08-2=07', total('财决08-2', '合计'), total('财决07', '支出/项目')),
    same('10=09', total('财决10', '合计'), total('财决09', '支出')),
    same('12=11', total('财决12', '合计'), total('财决11', '支出')),
    same('02 使用', total('财决02', '使用'), at('财决01', 28, '决算')),
    same('02 分配', total('财决02', '分配/合计'), at('财决01', 59, '决算')),
    same('02 年初', total('财决02', '年初/合计'), at('财决01', 29, '决算')),
    same('02 年末', total('财决02', '年末/合计'), at('财决01', 60, '决算')),
    same('年初预算', at('财决01', 1, '年初'), at('财决01-1', 59, '年初/一般公共预算财政拨款')),
    ...(
      [
        ['30212', 3],
        ['31013', 5],
        ['30231', 6],
        ['30217', 7],
      ] as const
    ).map(([code, line]) => same(`附03=08 ${code}`, total('财决08', code), at('财决附03', line, '统计'))),
  ];
}

function reader(forms: readonly Form[]) {
  return (id: FormId, number: number, column: string): number => {
    const form = forms.find((each) => each.id === id);
    const rows = form?.kind === 'lines' ? form.blocks.flatMap((block) => block.rows) : [];
    return amount(rows.find((row) => row.number === number)?.cells[column]);
  };
}

/** What came in equals what went out, planned and actual; repeated figures are equal. */
function balances(forms: readonly Form[]): readonly Identity[] {
  const at = reader(forms);
  const times = ['年初', '全年', '决算'];
  const lines = (id: FormId, from: number, to: number, column: string) =>
    sum(Array.from({ length: to - from + 1 }, (_, index) => at(id, from + index, column)));
  return [
    ...times.flatMap((time) => [
      { name: `01 总计 ${time}`, left: at('财决01', 31, time), right: at('财决01', 62, time) },
      { name: `01 性质 ${time}`, left: at('财决01', 62, time), right: at('财决01', 93, time) },
      { name: `01 收入 ${time}`, left: at('财决01', 27, time), right: lines('财决01', 1, 8, time) },
      { name: `01 支出 ${time}`, left: at('财决01', 58, time), right: lines('财决01', 32, 57, time) },
      {
        name: `01-1 总计 ${time}`,
        left: at('财决01-1', 32, time),
        right: at('财决01-1', 64, `${time}/合计`),
      },
      {
        name: `01-1 支出 ${time}`,
        left: at('财决01-1', 59, `${time}/合计`),
        right: lines('财决01-1', 33, 58, `${time}/合计`),
      },
    ]),
    { name: '01 经济', left: at('财决01', 74, '决算'), right: lines('财决01', 75, 84, '决算') },
    {
      name: '附03 三公',
      left: at('财决附03', 2, '统计'),
      right: at('财决附03', 3, '统计') + at('财决附03', 4, '统计') + at('财决附03', 7, '统计'),
    },
    { name: '附03 车辆', left: at('财决附03', 26, '统计'), right: lines('财决附03', 27, 34, '统计') },
    { name: '附03 采购', left: at('财决附03', 37, '统计'), right: lines('财决附03', 38, 40, '统计') },
    { name: '附03 机关运行', left: at('财决附03', 22, '统计'), right: lines('财决附03', 23, 24, '统计') },
  ];
}
