// Text without tables: its owner and kind, without findings on forms that were not seen.
import { describe, expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';

function textOf(...lines: readonly string[]): SourceFile {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  return { file: '说明.txt', kind: 'text', blocks, remarks: [] };
}

const PLACES: Readonly<Record<string, readonly string[]>> = {
  第二部分起头: [
    '第二部分 2022年度单位决算情况说明',
    '一、收入支出决算总体情况说明',
    '2022年度收、支总计各是4125.49万元。与2021年相比，收、支总计各减少1267.86万元，各下降23.51%。',
    '六、一般公共预算财政拨款基本支出决算情况说明',
    '2022年一般公共预算财政拨款基本支出911.70万元，其中：',
  ],
  括号编号: [
    '一、概况',
    '(一)部门职责',
    '二、2022年度部门决算公开表',
    '三、2022年度部门决算情况说明',
    '(一)收入支出决算总体情况说明',
    '2022年度收、支总计12,345.67万元，与2021年度相比，各增加345.67万元，增长2.88%。',
  ],
  总收入: [
    '第三部分：2022年度部门决算情况说明',
    '一、2022年度收入支出决算总体情况。',
    '2022年度总支出20,000.00万元，其中本年支出18,500.00万元。',
    '1.基本支出11,100.00万元，占本年支出60.00%。',
    '2.项目支出7,400.00万元，占本年支出40.00%。',
    '第四部分：名词解释',
    '一、财政拨款收入：指财政部门核拨给单位的财政预算资金。',
  ],
};

it.each(Object.entries(PLACES))(
  '%s is not a budget, names no owner, and is not compared with zero',
  (_, lines) => {
    const { document, pack } = recognise([textOf(...lines)], null);
    expect([document.kind, document.部门, document.年度]).toEqual(['不明', null, 2022]);
    const { findings } = reportAsRead(document, pack).checked;
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ message }) => message)).toEqual([]);
  },
);

/** The loud findings of text whose forms are elsewhere: in attachments, or in pictures. */
function alarms(...lines: readonly string[]): readonly string[] {
  const { document, pack } = recognise([textOf(...lines)], null);
  const { findings } = reportAsRead(document, pack).checked;
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ message }) => message);
}

/** A section of figures that agree; `said` replaces part of it. */
function school(said: readonly [right: string, wrong: string] = ['', '']): readonly string[] {
  return [
    '示例县示范中学2022年度部门决算',
    '第一部分 示例县示范中学概况',
    '一、机构设置情况',
    '学校属财政补助事业单位，在校学生915名，资金来源为财政补助收入，学费收入全额纳入财政管理。',
    '第三部分 2022年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '2022年度收、支总计各是2120.00，2100.00万元。与2021年相比，收、支总计各增加120.00，100.00万元。',
    '二、收入决算情况说明',
    '本年收入合计2120.00万元，其中：财政拨款收入1590.00万元，占75.00%；事业收入530.00万元，占25.00%。',
    '三、支出决算情况说明',
    '本年支出合计2100.00万元，其中：基本支出1890.00万元，占90.00%；项目支出210.00万元，占10.00%。',
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）财政拨款支出决算总体情况',
    '2022年度财政拨款支出1575.00万元，占本年支出合计的75.00%。与上年相比，增加75.00万元，增长5.00%，主要是因为教师增加。',
    '（三）财政拨款支出决算具体情况',
    '2022年度财政拨款支出年初预算数为1500.00万元，支出决算数为1575.00万元，完成年初预算的105.00%。',
    '七、“三公”经费支出决算情况说明',
    '2022年度“三公”经费支出决算8.00万元，其中：公务接待费支出决算2.00万元，占25.00%；公务用车购置及运行维护费支出决算6.00万元，占75.00%。',
  ].map((line) => line.replace(...said));
}

const WRONG: readonly (readonly [right: string, wrong: string])[] = [
  ['占25.00%；公务用车', '占35.00%；公务用车'],
  ['占75.00%；事业收入', '占85.00%；事业收入'],
  ['项目支出210.00万元，占10.00%', '项目支出210.00万元，占11.00%'],
  ['占本年支出合计的75.00%', '占本年支出合计的74.00%'],
  ['增长5.00%', '增长4.76%'],
  ['完成年初预算的105.00%', '完成年初预算的100.00%'],
];

describe('percentages of text alone are judged by the amounts that it states', () => {
  it('right ones raise nothing', () => {
    expect(alarms(...school())).toEqual([]);
  });

  it.each(WRONG)('%s printed as %s is found, alone', (right, wrong) => {
    const printed = /[\d.]+%/.exec(wrong)?.[0] ?? '';
    expect(alarms(...school([right, wrong]))).toEqual([expect.stringContaining(`“${printed}”按`)]);
  });
});

it('a page with one section alone is read, and its title is no section', () => {
  const page = [
    '示例镇2022年“三公”经费支出说明',
    '一、因公出国（境）经费',
    '2022年因公出国（境）费0万元，与2021年决算数持平。',
    '二、公务接待费',
    '2022年公务接待费3.00万元，较2021年决算数减少1.00万元，下降25.00%，原因是接待减少。',
    '三、公务用车购置及运行维护费',
    '2022年公务用车购置及运行维护费5.00万元，与2021年决算数持平。全年购置公务用车0辆，购置费0万元；保有公务用车1辆，运行维护费5.00万元。',
  ];
  expect(alarms(...page)).toEqual([]);
  expect(alarms(...page.map((line) => line.replace('25.00%', '52.00%')))).toEqual([
    expect.stringContaining('“52.00%”按'),
  ]);
});

it('titles without numbers of parts divide the text, whatever the cover is called', () => {
  const page = [
    '示例县示范中心',
    '2023年度决算情况说明',
    '一、部门基本情况',
    '（一）职能职责',
    '承担全县的示范工作。',
    '（二）机构设置',
    '内设机构2个：综合科、安全科。',
    '二、部门决算情况说明',
    '（一）收入支出决算总体情况说明。',
    '2023年度收入总计800.00万元，支出总计800.00万元。收支较上年决算数减少200.00万元，下降20.00%，主要原因是项目减少。',
  ];
  const { document } = recognise([textOf(...page)], null);
  expect(document.texts.部门概况?.[0]).toBe('一、部门基本情况');
  expect(alarms(...page)).toEqual([]);
  expect(alarms(...page.map((line) => line.replace('20.00%', '25.00%')))).toHaveLength(1);
});

it('a numbered list without its last line counts as read in part', () => {
  const { document } = recognise(
    [
      textOf(
        '第二部分 某局2023年度部门决算表',
        '收入支出决算总表',
        '公开01表',
        '金额单位：万元',
        '栏次',
        '1',
        '栏次',
        '2',
        '一、一般公共预算财政拨款收入',
        '1',
        '440.55',
        '一、一般公共服务支出',
        '32',
        '423.20',
      ),
    ],
    null,
  );
  expect(document.tables.map(({ read }) => [read.id, read.partial])).toEqual([['公开01', true]]);
});

it('names separated from their figures are not read as blanks', () => {
  const { document } = recognise(
    [
      textOf(
        '第二部分 某局2023年度部门决算表',
        '一般公共预算财政拨款支出决算表',
        '单位：万元',
        '合计',
        '201',
        '一般公共服务支出',
        '20106',
        '财政事务',
        '2010601',
        '行政运行',
        '30.00 10.00 20.00',
      ),
    ],
    null,
  );
  const [table] = document.tables;
  const amounts = table?.read.rows.flatMap(({ cells }) => Object.values(cells).map(({ amount }) => amount));
  expect(amounts ?? []).not.toContain(null);
  expect(table?.read.partial).toBe(true);
});
