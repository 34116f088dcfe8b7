import type { MappingRule } from './rules.ts';

const sum = (form: string, column: string, ...rows: readonly string[]) =>
  rows.map((row) => `${form}/${row}/${column}`).join(' + ');

const halves = (row: string, ...parts: readonly string[]) =>
  (['预算数', '统计数'] as const).map(
    (column) => [`附03/${row}/${column}`, `附03/${row}/${column}`, sum('附03', column, ...parts)] as const,
  );

const CARS = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部服务用车',
  '其他用车',
];

/** Figures on which the forms of a workbook must agree. */
export const CHECK_RULES: readonly MappingRule[] = [
  {
    kind: 'checks',
    checks: [
      [
        '公开02/合计/财政拨款收入',
        '财决03/合计/财政拨款收入',
        sum(
          '财决01',
          '决算数',
          '一般公共预算财政拨款收入',
          '政府性基金预算财政拨款收入',
          '国有资本经营预算财政拨款收入',
        ),
      ],
      ['公开01/27/决算数', '财决01/本年收入合计/决算数', '财决02/合计/本年收入'],
      ['公开01/58/决算数', '财决01/本年支出合计/决算数', '财决02/合计/本年支出'],
      ['公开01/29/决算数', '财决01/年初结转和结余/决算数', '财决02/合计/年初结转和结余'],
      ...halves('三公经费合计', '因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'),
      ...halves('公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费'),
      [
        '附03/公务接待费/统计数',
        '附03/公务接待费/统计数',
        sum('附03', '统计数', '国内接待费', '国（境）外接待费'),
      ],
      ['附03/车辆数合计/统计数', '附03/车辆数合计/统计数', sum('附03', '统计数', ...CARS)],
    ],
  },
];
