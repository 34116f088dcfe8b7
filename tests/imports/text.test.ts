import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { TEXT_PARTS } from '#shared/report/report';
import { REFERENCE, readCase } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { asNewReport, readGiven, readPaths } from './reading.ts';

const TEXT = join(ROOT, 'tests/cases/published-2023.txt');
const { report, computed, pack } = readCase(REFERENCE);

describe('the text of the published reference, as copied from its PDF', () => {
  it('101 of its 102 paragraphs are restored letter for letter', async () => {
    const { texts } = await readPaths(TEXT);
    const missing = TEXT_PARTS.flatMap((part) => {
      const told = new Set(texts[part]);
      return (report.texts[part] ?? []).map(String).filter((text) => !told.has(text));
    });
    const all = TEXT_PARTS.flatMap((part) => report.texts[part] ?? []);
    expect(all).toHaveLength(102);
    expect(missing.map((text) => text.slice(0, 40))).toEqual([
      '2023 年度一般公共预算财政拨款基本支出 2164.69 万元。其中：人员经费',
    ]);
  });

  it('every figure of all forms but 公开02 is read where the sums leave one way, and ambiguous rows are listed', async () => {
    const document = await readPaths(TEXT);
    expect(document.problems).toEqual([
      expect.objectContaining({
        place: '公开02 收入决算表',
        message: expect.stringMatching(/^有 37 行的数比栏数少/),
      }),
      // printed under a 款 that is not there: both are below the 类
      { place: '公开03 支出决算表', message: expect.stringMatching(/^第\d+行 205教育支出：合计对不上/) },
    ]);
    expect([document.部门, document.年度, document.单位]).toEqual([report.部门, 2023, '万元']);
    const { cells } = compute(pack, asNewReport(document));
    const figures = [...computed.cells.values()].filter(({ address }) => !address.startsWith('公开02'));
    const wrong = figures.filter(({ address, value }) => (cells.get(address)?.value ?? null) !== value);
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('the line of the text of each figure is given', async () => {
    const { tables } = await readPaths(TEXT);
    const cell = tables.find(({ read }) => read.id === '公开05')?.read.rows[1]?.cells.项目支出;
    const line = Number(/\d+/.exec(cell?.source ?? '')?.[0]);
    expect(readFileSync(TEXT, 'utf8').split('\n')[line - 1]).toBe('205 教育支出 8.06 0.00 8.06');
  });
});

it('the 合计 of a header is not read as the row', async () => {
  const lines = [
    ['一般公共预算财政拨款支出决算表', '公开05表', '部门：示例县示范图书馆 2023年度 单位：万元'],
    ['科目编码 科目名称 合计 基本支出 项目支出', '合计 3.00 3.00 0.00', '2080101 行政运行 3.00 3.00 0.00'],
  ];
  const bytes = Buffer.from(lines.flat().join('\n'));
  const { tables } = await readGiven([{ filename: '公开.txt', bytes }]);
  expect(tables[0]?.read.rows.map(({ id, cells }) => [id, cells.基本支出?.printed])).toEqual([
    ['合计', '3.00'],
    ['2080101', '3.00'],
  ]);
});

describe('encodings of text', () => {
  const WORDS = '第四部分 名词解释\n一、财政拨款收入：单位从同级财政部门取得的资金。\n';
  const GB18030 = Buffer.from(
    'b5dacbc4b2bfb7d620c3fbb4cabde2cacd0ad2bba1a2b2c6d5feb2a6bfeecad5c8eba3bab5a5cebbb4d3cdacbcb6b2c6d5feb2bfc3c5c8a1b5c3b5c4d7cabdf0a1a30a',
    'hex',
  );

  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(WORDS, 'utf16le')])],
    ['GB18030', GB18030],
  ])('the encoding is recognised: %s', async (_name, bytes) => {
    const { texts } = await readGiven([{ filename: '文字.txt', bytes }]);
    expect(texts.名词解释).toEqual(['一、财政拨款收入：单位从同级财政部门取得的资金。']);
  });
});
