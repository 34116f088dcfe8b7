import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { factSource, withSources } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { defaultPack } from '../../support/cases.ts';
import { filledReport } from '../../support/filled-report.ts';

const pack = defaultPack();
const FACTS = {
  '三公/出国团组数': 3,
  '年初预算/2080101': 2_084_400,
  '年初预算/合计': -1,
  '绩效/整体得分': 9874,
};
const REASONS = { '概况/职责': '贯彻执行\n组织实施', '总体情况/原因': '“人员增加”，详见附件' };

function again(report: Report): Report {
  const { cells } = compute(pack, report);
  const read = readTranscription(
    writeTranscription(report, pack, (at) => cells.get(at)?.value ?? null),
    'x',
  );
  if (!read.ok) throw new Error(read.error.message);
  return read.value.report;
}

describe('补充数据 and 原因 in a transcription', () => {
  it('facts and reasons in a transcription survive a round trip', () => {
    const back = again({ ...filledReport(pack), facts: FACTS, reasons: REASONS });
    expect([back.facts, back.reasons]).toEqual([FACTS, REASONS]);
  });

  it('a transcription omits facts and reasons if there are none', () => {
    const written = JSON.parse(writeTranscription(filledReport(pack), pack, () => null)) as object;
    expect(Object.keys(written)).not.toContain('补充数据');
    expect(Object.keys(written)).not.toContain('原因');
  });

  it('a transcription omits the sources of figures', () => {
    const key = '三公/出国团组数';
    const reasons = withSources(REASONS, new Map([[key, { key, value: 3, source: '财决.xls F03!D14' }]]));
    const report = { ...filledReport(pack), facts: FACTS, reasons };
    expect(factSource(report, key)).toBe('财决.xls F03!D14');
    expect(again(report).reasons).toEqual(REASONS);
  });

  it.each([
    [{ 补充数据: { '三公/出国团组数': 1.5 } }, '补充数据.三公/出国团组数'],
    [{ 原因: { '概况/职责': 3 } }, '原因.概况/职责'],
    [{ 补充数据: { '': 1 } }, '补充数据'],
  ])('invalid facts are refused with their location: %j', (part, place) => {
    const read = readTranscription(JSON.stringify({ 部门: '示例', 年度: 2023, 单位: '万元', ...part }), 'x');
    expect(read.ok ? 'read' : read.error.message).toContain(place);
  });
});

describe('the source of a fact', () => {
  const key = '机关运行经费/本年';
  const reasons = withSources({}, new Map([[key, { key, value: 5, source: '财决.xls F03!H6' }]]));

  it('the source of a fact is that of the imported figure', () => {
    expect(factSource({ facts: { [key]: 5 }, reasons }, key)).toBe('财决.xls F03!H6');
  });

  it('the source of a fact is removed when the figure is typed over or cleared', () => {
    expect(factSource({ facts: { [key]: 6 }, reasons }, key)).toBeNull();
    expect(factSource({ facts: {}, reasons }, key)).toBeNull();
  });

  it('sources are stored for any number of figures, in entries of valid length', () => {
    const many = Array.from({ length: 900 }, (_, at) => {
      const each = `年初预算/${2_010_000 + at}`;
      return [
        each,
        { key: each, value: at, source: `一个很长的文件名称之部门预算公开.docx 表5 第${at}行第3列` },
      ] as const;
    });
    const stored = withSources({}, new Map(many));
    expect(Object.values(stored).every((words) => words.length <= 20_000)).toBe(true);
    const facts = Object.fromEntries(many.map(([each, { value }]) => [each, value]));
    for (const [each, { source }] of many) expect(factSource({ facts, reasons: stored }, each)).toBe(source);
  });
});
