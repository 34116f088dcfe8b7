import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideSteps } from '#renderer/screens/report/guide/steps.ts';
import { progressOf } from '#shared/checks/progress/progress';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { ROOT } from '../../support/root.ts';

function stepsOf(report: Report) {
  const pack = findPack(report.pack);
  if (pack === null) throw new Error('no such pack');
  const computed = compute(pack, report);
  const { findings } = checkReport(pack, report, computed);
  return guideSteps(progressOf(pack, report, computed, findings), findings);
}

const read = readTranscription(readFileSync(join(ROOT, 'samples/示例.json'), 'utf8'), 'sample');
if (!read.ok) throw new Error(read.error.message);
const sample = read.value.report;
const next = (report: Report) => stepsOf(report).find(({ done }) => !done);

describe('the steps of a report', () => {
  it('the steps of an empty report begin with 取数, none done', () => {
    const pack = findPack('henan-2023');
    if (pack === null) throw new Error('no such pack');
    const empty = createReport({ id: 'e', 部门: '示例县档案馆', 年度: 2023, 单位: '万元', pack });
    expect(stepsOf(empty).map(({ name }) => name)).toEqual([
      '取数',
      '核对表',
      '补充数据',
      '原因',
      '体检',
      '导出',
    ]);
    expect(stepsOf(empty).filter(({ done }) => done)).toEqual([]);
  });

  it('the steps lead to what is open: the form, the figures, the reason', () => {
    expect(next({ ...sample, facts: {} })?.name).toBe('补充数据');
    const { '九/二/接待/原因': _, ...reasons } = sample.reasons;
    expect(next({ ...sample, reasons })).toMatchObject({
      name: '原因',
      left: '1 处',
      spot: { page: '决算情况说明', words: { range: null } },
    });
    const 公开06 = {
      ...sample.tables.公开06,
      rows: sample.tables.公开06.rows.map((row) => ({ ...row, cells: {} })),
    };
    expect(next({ ...sample, tables: { ...sample.tables, 公开06 } })).toMatchObject({
      name: '核对表',
      spot: { page: '公开06' },
    });
  });

  it('all steps but the last are done if everything is complete', () => {
    expect(
      stepsOf(sample)
        .filter(({ done }) => !done)
        .map(({ name }) => name),
    ).toEqual(['导出']);
  });
});
