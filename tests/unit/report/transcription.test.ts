import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { PACKS } from '#shared/packs/built-in/index';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { findTable } from '#shared/tables/find-table';
import { defaultPack, REFERENCE, readCase, SAMPLE } from '../../support/cases.ts';

const pack = defaultPack();
const smallest = { 部门: '示例', 年度: 2023, 单位: '万元' };

/** 公开08 as written after it was read. */
function rewritten(table: object): unknown {
  const read = readTranscription(JSON.stringify({ ...smallest, 公开08: table }), 'x');
  if (!read.ok) throw new Error(read.error.message);
  return (JSON.parse(writeTranscription(read.value.report, pack, () => null)) as { 公开08: unknown }).公开08;
}

function message(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = readTranscription(text, 'x');
  return read.ok ? 'read' : read.error.message;
}

describe('a transcription', () => {
  it.each([REFERENCE, SAMPLE])(
    'a transcription survives a round trip word for word and figure for figure: %s',
    (path) => {
      const { text, report, computed } = readCase(path);
      const written = writeTranscription(report, pack, (at) => computed.cells.get(at)?.value ?? null);
      expect(JSON.parse(written)).toEqual(JSON.parse(text));
    },
  );

  it('a transcription keeps the decimals of a printed figure', () => {
    const row = { 科目编码: '205', 科目名称: '教育支出', 小计: '8.1', 基本支出: '8.1', 项目支出: '0' };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开05: { rows: [row] } }), 'x');
    const cells = read.ok
      ? read.value.report.tables.公开05.rows.find((each) => each.id === '205')?.cells
      : undefined;
    expect(cells?.基本支出).toEqual({ amount: 8_100_000, printed: '8.1' });
    expect(cells?.项目支出).toEqual({ amount: 0, printed: '0' });
  });

  it('a transcription recognises 合计 with any spacing, and keeps it', () => {
    const row = { 科目编码: null, 科目名称: '合  计', 小计: '1.00', 基本支出: '1.00', 项目支出: null };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开05: { rows: [row] } }), 'x');
    expect(read.ok && read.value.report.tables.公开05.rows.map(({ id, label }) => [id, label])).toEqual([
      ['合计', '合  计'],
    ]);
  });

  it('a transcription keeps a statement of emptiness printed under figures, and adds none', () => {
    const row = {
      科目编码: '223',
      科目名称: '国有资本经营预算支出',
      合计: '1.00',
      基本支出: null,
      项目支出: '1.00',
    };
    const said = findTable(pack, '公开08').emptyNote;
    expect(rewritten({ rows: [row], 说明: said })).toMatchObject({ 说明: said });
    expect(rewritten({ rows: [row] })).not.toHaveProperty('说明');
    expect(rewritten({ rows: [] })).toMatchObject({ rows: [], 说明: said });
  });

  it('a transcription keeps a 科目 that is printed twice', () => {
    const row = { 科目编码: '205', 科目名称: '教育支出', 小计: '1.00', 基本支出: '1.00', 项目支出: null };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开05: { rows: [row, row] } }), 'x');
    expect(read.ok && read.value.report.tables.公开05.rows.map(({ id }) => id)).toEqual([
      '合计',
      '205',
      '205#2',
    ]);
  });

  it('a transcription distinguishes an absent text from an empty one', () => {
    const read = readTranscription(JSON.stringify({ ...smallest, 名词解释: [] }), 'x');
    expect(read.ok && read.value.report.texts).toEqual({ 部门概况: null, 决算情况说明: null, 名词解释: [] });
  });
});

describe('the template of a transcription', () => {
  const named = (模板: string, 年度: number) => JSON.stringify({ ...smallest, 模板, 年度 });
  const packIn = (content: string) => {
    const read = readTranscription(content, 'x');
    return read.ok ? read.value.report.pack : read.error.message;
  };

  it.each(PACKS.flatMap(({ id }) => [2023, 2024, 2025].map((year) => [id, year] as const)))(
    'the template is %s again after writing, in a report of %i',
    (id, year) => {
      const read = readWithoutRepeats(named(id, year), 'x');
      if (!read.ok) throw new Error(read.error.message);
      const { report, pack: own } = read.value;
      expect(report.pack).toBe(id);
      const back = readWithoutRepeats(
        writeTranscription(report, own, () => null),
        'x',
      );
      expect(back.ok && back.value.report).toEqual(report);
    },
  );

  it('the template is that of the year if the file names none', () => {
    expect(packIn(JSON.stringify({ ...smallest, 年度: 2025 }))).toBe('national-2025');
    expect(packIn(JSON.stringify({ ...smallest, 年度: 2019 }))).toBe('henan-2023');
  });

  it('an unknown template is refused', () => {
    expect(packIn(named('湖南-2030', 2024))).toMatch(
      /^本软件没有文件的 模板 “湖南-2030”，请.*shanghai-2024-unit、sichuan-2024$/,
    );
    expect(message({ ...smallest, 模板: 5 })).toMatch(/模板.*类型不对/);
  });

  it('each 科目 of 公开06 is printed once, whichever block the file has it in', () => {
    const row = { 经济分类科目编码: '302', 科目名称: '商品和服务支出', 决算数: '1.00' };
    const read = readTranscription(JSON.stringify({ ...smallest, 公开06: { 左: [row] } }), 'x');
    const rows = read.ok ? read.value.report.tables.公开06.rows : [];
    expect(rows.filter(({ id }) => id === '302')).toMatchObject([{ block: '左' }]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe('an invalid transcription', () => {
  const leaf = { 科目编码: '205', 科目名称: '教育支出', 小计: null, 基本支出: null, 项目支出: null };
  const table05 = (row: object) => ({ ...smallest, 公开05: { rows: [{ ...leaf, ...row }] } });

  it.each([
    ['a truncated file', '{"部门": "示例",\n"年度": 20', /不是完整的 JSON：在第 2 行第 9 个字符处/],
    ['an empty file', '', /不是完整的 JSON：在末尾（第 1 行）/],
    ['a word where a value belongs', '{"部门": 示例}', /不是完整的 JSON：在“.*示例.*”附近/],
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
      /公开05\.rows\[0\]\.小计：.*45 万亿元/,
    ],
    ['an amount below 分', table05({ 小计: '0.0000001' }), /公开05\.rows\[0\]\.小计：.*小数/],
    ['a dash for a blank', table05({ 小计: '-' }), /空白请写 null/],
    ['a row without code', table05({ 科目编码: null }), /公开05\.rows\[0\] 缺少科目编码/],
    ['a code that would break an address', table05({ 科目编码: '20/5' }), /公开05\.rows\[0\]\.科目编码/],
    ['a code that is the name of a total', table05({ 科目编码: '合计' }), /公开05\.rows\[0\]\.科目编码/],
    ['words over two lines', table05({ 小计: '八\n九' }), /“八 九”不是金额/],
    ['a head that no column has', { ...smallest, 公开05: { 表头: { 备注: 'x' } } }, /“公开05\.表头\.备注”/],
    ['a key of any length', { ...smallest, [`备\n注${'x'.repeat(1000)}`]: 1 }, /^.{0,90}$/],
    [
      'a line that is there twice',
      {
        ...smallest,
        公开01: {
          income: [1, 2, 1].map((行次) => ({ 行次, 项目: 'x', 决算数: '1.00' })),
        },
      },
      /公开01\.income\[2\]\.行次.*1 前面已经有了/,
    ],
    [
      'a line that the form does not have',
      { ...smallest, 公开01: { income: [{ 行次: 99, 项目: 'x', 决算数: null }] } },
      /公开01\.income\[0\]\.行次.*99/,
    ],
  ])(
    'an invalid transcription is refused in one sentence with its location: %s',
    (_name, content, pattern) => {
      expect(message(content)).toMatch(pattern);
      expect(message(content)).not.toContain('\n');
    },
  );

  it.each([
    ['', '"__proto__":{"a":1}'],
    ['公开02.', '"公开02":{"__proto__":{"a":1}}'],
    ['公开02.表头.', '"公开02":{"表头":{"__proto__":"1"}}'],
  ])('a key with a meaning in JavaScript is refused: %s__proto__', (path, part) => {
    expect(message(`{"部门":"示例","年度":2023,"单位":"元",${part}}`)).toContain(`“${path}__proto__”`);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('any damage gives one line and no crash', () => {
    const reference = JSON.parse(readFileSync(REFERENCE, 'utf8')) as Json;
    const places = leaves(reference);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        expect(message(replace(reference, place, value as Json))).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 200 },
    );
  });

  it('a truncated transcription gives one line, wherever it breaks off', () => {
    const text = readFileSync(REFERENCE, 'utf8').trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(message(text.slice(0, length))).toMatch(/^文件不是完整的 JSON：在.*第 \d+ 行.*$/);
      }),
      { numRuns: 100 },
    );
  });
});

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** The paths to every leaf value. */
function leaves(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function replace(value: Json, [key, ...rest]: Path, by: Json): Json {
  if (key === undefined || value === null || typeof value !== 'object') return by;
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? replace(inner, rest, by) : inner));
  return { ...value, [key]: replace(value[key] ?? null, rest, by) };
}
