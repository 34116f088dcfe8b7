// Text without tables: its owner and kind, without findings on forms that were not seen.
import { expect, it } from 'vitest';
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
