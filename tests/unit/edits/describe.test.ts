import { expect, it } from 'vitest';
import { describe, describeUnsaved, labelOf, nameOf } from '#shared/edits/describe';
import { fen } from '#shared/money/amount';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { readCase, SAMPLE } from '../../support/cases.ts';

const { report } = readCase(SAMPLE);
const done = (...writes: readonly Write[]) => applyWrites({ ...report, 单位: '元' }, writes).done;
const cell = (row: string, amount: number | null): Write => ({
  kind: 'cell',
  table: '公开01',
  row,
  column: '决算数',
  cell: amount === null ? null : { amount: fen(amount), printed: null },
});

it('unsaved figures are named, with the number of further ones', () => {
  const two = done(cell('29', 1234), cell('29', null));
  expect(describeUnsaved(two, '元')).toBe('填列 公开01 29 决算数：12.34\n填列 公开01 29 决算数：（清空）');
  const many = done(...Array.from({ length: 20 }, (_, at) => cell('29', at + 1)));
  const lines = describeUnsaved(many, '元').split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([9, '等 20 处']);
});

it('an unsaved fact is named', () => {
  const key = '年初预算/2080101';
  const [typed, gone] = done({ kind: 'fact', key, value: 123_456 }, { kind: 'fact', key, value: null });
  expect(typed && describeUnsaved([typed], '元')).toBe('补充数据 年初预算 2080101：1234.56');
  expect(gone && describeUnsaved([gone], '元')).toBe('补充数据 年初预算 2080101：（清空）');
});

it('only new texts are named, each with its location', () => {
  const content = { 单位编码: '1', 单位名称: '甲', 主管部门编码: '', 主管部门名称: '', 项目: [] };
  const first: Write = { kind: 'annex', annex: '附件2', content };
  const [, changed] = done(first, { ...first, content: { ...content, 单位名称: '乙' } });
  expect(changed && describeUnsaved([changed], '元')).toBe('填列附件 附件2：单位名称：乙');
});

it('a deleted row is named, because it leaves nothing', () => {
  const [row] = report.tables.公开05.rows.filter(({ code }) => code !== null);
  const [gone] = done({ kind: 'deleteRow', table: '公开05', row: row?.id ?? '' });
  expect(gone && describeUnsaved([gone], '元')).toContain(`删除科目 公开05：${row?.code} ${row?.label}`);
});

it('a kind of change has one name in the log, the label and for unsaved changes', () => {
  const writes: readonly Write[] = [
    cell('29', 5),
    { kind: 'fact', key: '三公/出国人次', value: 12 },
    { kind: 'reason', key: '收入', words: '人员增加' },
    { kind: 'text', part: '名词解释', paragraphs: ['一、名词。'] },
    { kind: 'words', table: '公开07', words: { 注: '甲' } },
    { kind: 'title', 部门: '示例县文化局', 年度: 2024 },
  ];
  for (const each of done(...writes)) {
    const name = nameOf(each.write);
    expect(describe(each, '元').what).toBe(name);
    expect(labelOf(each, '元').startsWith(name)).toBe(true);
    expect(describeUnsaved([each], '元').startsWith(name)).toBe(true);
  }
});
