// Tables pasted into a document as text: a paragraph a row, with tabs between the cells.
import { expect, it } from 'vitest';
import { settleFlow } from '#main/imports/flow/settle';

const paragraphs = (...lines: readonly string[]) =>
  lines.map((text) => ({ kind: 'paragraph', text }) as const);
const ROWS = ['项目\t预算数\t决算数', '合计\t3.00\t2.50', '公务接待费\t\t2.50'];

it('paragraphs with tabs are the rows of a table, with their blank cells', () => {
  const blocks = settleFlow(paragraphs('“三公”经费支出决算表', ...ROWS, '注：本表反映支出情况。'));
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(table?.rows.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual(
    ROWS.map((row) => row.split('\t')),
  );
});

it('tabs in running text make no table', () => {
  const lines = ['目录', '一、部门职责\t\t3', '编制单位：河洲镇\t2023年度\t单位：万元', '第一部分\t概况\t'];
  expect(settleFlow(paragraphs(...lines)).map((block) => 'text' in block && block.text)).toEqual(lines);
});
