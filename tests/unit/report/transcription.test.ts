import { describe, expect, it } from 'vitest';
import { readTranscription } from '#shared/report/read-transcription';
import { writeTranscription } from '#shared/report/write-transcription';
import { defaultPack, REFERENCE, readCase, SAMPLE } from '../../support/cases.ts';

const pack = defaultPack();
const smallest = { 部门: '示例', 年度: 2023, 单位: '万元' };

function message(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = readTranscription(text, { id: 'x', pack });
  return read.ok ? 'read' : read.error.message;
}

describe('a transcription', () => {
  it.each([REFERENCE, SAMPLE])('comes back word for word and figure for figure: %s', (path) => {
    const { text, report, computed } = readCase(path);
    const written = writeTranscription(report, pack, (at) => computed.cells.get(at)?.value ?? null);
    expect(JSON.parse(written)).toEqual(JSON.parse(text));
  });

  it('keeps a figure in the decimals in which it was printed', () => {
    const row = { 科目编码: '205', 科目名称: '教育支出', 小计: '8.1', 基本支出: '8.1', 项目支出: '0' };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开05: { rows: [row] } }), {
      id: 'x',
      pack,
    });
    const cells = read.ok
      ? read.value.tables.公开05.rows.find((each) => each.id === '205')?.cells
      : undefined;
    expect(cells?.基本支出).toEqual({ amount: 8_100_000, printed: '8.1' });
    expect(cells?.项目支出).toEqual({ amount: 0, printed: '0' });
  });

  it('keeps a 科目 that is printed twice', () => {
    const row = { 科目编码: '205', 科目名称: '教育支出', 小计: '1.00', 基本支出: '1.00', 项目支出: null };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开05: { rows: [row, row] } }), {
      id: 'x',
      pack,
    });
    expect(read.ok && read.value.tables.公开05.rows.map(({ id }) => id)).toEqual(['合计', '205', '205#2']);
  });

  it('tells an absent text from an empty one', () => {
    const read = readTranscription(JSON.stringify({ ...smallest, 名词解释: [] }), { id: 'x', pack });
    expect(read.ok && read.value.texts).toEqual({ 部门概况: null, 决算情况说明: null, 名词解释: [] });
  });
});

describe('what is no transcription is refused in one sentence with its place', () => {
  const leaf = { 科目编码: '205', 科目名称: '教育支出', 小计: null, 基本支出: null, 项目支出: null };
  const table05 = (row: object) => ({ ...smallest, 公开05: { rows: [{ ...leaf, ...row }] } });

  it.each([
    ['a truncated file', '{"部门": "示例",\n"年度": 20', /不是完整的 JSON/],
    ['a list', [], /^文件.*类型不对/],
    ['a missing department', { 年度: 2023, 单位: '元' }, /部门/],
    ['a year in quotes', { ...smallest, 年度: '2023' }, /年度.*数字/],
    ['another unit', { ...smallest, 单位: '亿元' }, /单位/],
    ['an unknown key', { ...smallest, 备注: 'x' }, /“备注”/],
    ['an unknown table', { ...smallest, 公开10: {} }, /“公开10”不在本模板中/],
    ['an unknown key in a row', table05({ 备注: '1' }), /公开05\.rows\[0\]\.备注/],
    ['a number for an amount', table05({ 小计: 8.06 }), /公开05\.rows\[0\]\.小计.*文字/],
    ['words for an amount', table05({ 小计: '八' }), /公开05\.rows\[0\]\.小计：“八”不是金额/],
    [
      'an amount of 20 digits',
      table05({ 小计: '12345678901234567890' }),
      /公开05\.rows\[0\]\.小计：.*1000 亿元/,
    ],
    ['an amount below 分', table05({ 小计: '0.0000001' }), /公开05\.rows\[0\]\.小计：.*小数/],
    ['a dash for a blank', table05({ 小计: '-' }), /空白请写 null/],
    ['a row without code', table05({ 科目编码: null }), /公开05\.rows\[0\] 缺少科目编码/],
    [
      'a line that the form does not have',
      { ...smallest, 公开01: { income: [{ 行次: 99, 项目: 'x', 决算数: null }] } },
      /公开01\.income\[0\]\.行次.*99/,
    ],
  ])('%s', (_name, content, pattern) => {
    expect(message(content)).toMatch(pattern);
    expect(message(content)).not.toContain('\n');
  });

  it('and keys that mean something to JavaScript are only unknown keys', () => {
    expect(message('{"部门":"示例","年度":2023,"单位":"元","__proto__":{"a":1}}')).toMatch(/__proto__|read/);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});
