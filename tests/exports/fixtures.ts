import { readFileSync } from 'node:fs';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { defaultPack, REFERENCE, SAMPLE } from '../support/cases.ts';
import { scaledReference } from '../support/scaled.ts';
import { institution, office, rounded } from '../unit/checks/clean/departments.ts';
import { capital, many } from '../unit/checks/clean/more-departments.ts';
import { publishClean } from '../unit/checks/clean/report.ts';

const pack = defaultPack();

/** Reports of every shape for which a file must be correct. */
export const FIXTURES: Readonly<Record<string, () => Report>> = {
  参考文本: () => read(readFileSync(REFERENCE, 'utf8')),
  参考文本由模板成文: () => wordedByTemplate(read(readFileSync(REFERENCE, 'utf8'))),
  示例: () => read(readFileSync(SAMPLE, 'utf8')),
  机关: () => read(publishClean(office)),
  事业单位: () => read(publishClean(institution)),
  尾差: () => read(publishClean(rounded)),
  国资: () => read(publishClean(capital)),
  多项: () => read(publishClean(many)),
  空报表: () => createReport({ id: 'empty', 部门: '示例局', 年度: 2023, 单位: '元', pack }),
  十倍: () => read(scaledReference(10)),
};

function read(transcription: string): Report {
  const result = readWithoutRepeats(transcription, 'fixture');
  if (!result.ok) throw new Error(result.error.message);
  return result.value.report;
}

function wordedByTemplate(report: Report): Report {
  return { ...report, texts: { ...report.texts, 决算情况说明: null, 名词解释: null } };
}
