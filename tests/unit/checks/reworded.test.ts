import { expect, it } from 'vitest';
import type { Finding } from '#shared/checks/finding';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

const clean = JSON.parse(publishClean(DEPARTMENTS.institution)) as Record<string, unknown> & {
  决算情况说明: string[];
};

/** Findings louder than a hint after one paragraph was replaced by another. */
function afterReplacing(from: RegExp, to: string): readonly Finding[] {
  const paragraphs = clean.决算情况说明.map((text) => (from.test(text) ? to : text));
  expect(paragraphs).not.toEqual(clean.决算情况说明);
  const { findings } = checkTranscription(JSON.stringify({ ...clean, 决算情况说明: paragraphs }));
  return findings.filter((finding) => finding.severity !== 'info');
}

const INCOME = /^2023年度收入合计/;

it('a paragraph in other words is read as well as the template’s', () => {
  const said =
    '本年收入合计482.18万元。其中，财政拨款收入463.98万元，占比为96.23%；事业收入18.20万元，占收入合计的3.77%。';
  expect(afterReplacing(INCOME, said)).toEqual([]);
});

it.each([
  ['财政拨款收入436.98万元', '文表数额'],
  ['财政拨款收入463.98万元，占96.32%', '百分比'],
  ['财政拨款收入463.98元', '文表数额'],
  ['财政拨款收入463.98万元，占96.23', '比例格式'],
])('%s is found', (said, rule) => {
  expect(
    afterReplacing(INCOME, `全年收入合计482.18万元，其中${said}。`).map((finding) => finding.rule),
  ).toContain(rule);
});

it('a change told in the wrong direction is found, with the words meant', () => {
  const [found] = afterReplacing(
    /^2023年度收、支总计/,
    '2023年度收、支总计均为492.18万元。与上年度相比，收、支总计各减少32.18万元，下降7.00%。主要原因是业务量变化。',
  );
  expect(found).toMatchObject({
    rule: '增减方向',
    where: { part: '决算情况说明', text: '32.18万元，下降7.00%' },
  });
});
