import { expect, it } from 'vitest';
import { annex2Grid } from '#shared/publication/pages/annex2';
import { REFERENCE, readCase } from '../../support/cases.ts';

const annex = readCase(REFERENCE).report.附件2;

it.each([
  ['98.5', '98.5%'],
  ['98.5%', '98.5%'],
  ['-', '-%'],
  ['', ''],
])('a rate of “%s” prints as “%s”', (rate, printed) => {
  const [project] = annex?.项目 ?? [];
  if (annex === null || project === undefined) throw new Error('the reference has an 附件2');
  const { header, body } = annex2Grid({ ...annex, 项目: [{ ...project, '成本指标得分率%': rate }] });
  const column = header[0]?.findIndex(({ text }) => text === '成本指标得分率') ?? -1;
  expect(body[0]?.[column]?.text).toBe(printed);
});
