import { expect, it } from 'vitest';
import type { Finding } from '#shared/checks/findings/finding';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

const clean = JSON.parse(publishClean(DEPARTMENTS.institution)) as Record<string, unknown> & {
  部门概况: string[];
  决算情况说明: string[];
};

/** Findings more severe than a hint after one paragraph was replaced by another. */
function afterReplacing(from: RegExp, to: string): readonly Finding[] {
  const paragraphs = clean.决算情况说明.map((text) => (from.test(text) ? to : text));
  expect(paragraphs).not.toEqual(clean.决算情况说明);
  const { findings } = checkTranscription(JSON.stringify({ ...clean, 决算情况说明: paragraphs }));
  return findings.filter((finding) => finding.severity !== 'info');
}

const INCOME = /^2023年度收入合计/;

it('a reworded paragraph is read as well as the template’s', () => {
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

it('a change stated in the wrong direction is found, with its words', () => {
  const [found] = afterReplacing(
    /^2023年度收、支总计/,
    '2023年度收、支总计均为492.18万元。与上年度相比，收、支总计各减少32.18万元，下降7.00%。主要原因是业务量变化。',
  );
  expect(found).toMatchObject({
    rule: '增减方向',
    where: { part: '决算情况说明', text: '32.18万元，下降7.00%' },
  });
});

/** Findings more severe than a hint if part one ends with a sentence. */
function afterOverview(sentence: string): readonly Finding[] {
  const 部门概况 = [...clean.部门概况, sentence];
  const { findings } = checkTranscription(JSON.stringify({ ...clean, 部门概况 }));
  return findings.filter((finding) => finding.severity !== 'info');
}

it.each([
  ['内设机构8 个，包括：办公室、人事科。', 2],
  ['所属单位共１个，具体是：甲中心，乙中心。', 2],
  ['内设机构三个，分别是：办公室、人事科。', 2],
  ['纳入决算编制范围的预算单位共十二个，包括：局本级、甲中心和乙中心。', 3],
])('%s: the count differs from the names', (sentence, expected) => {
  expect(afterOverview(sentence)).toMatchObject([{ rule: '文字个数', correction: `${expected}个` }]);
});

it.each([
  '内设机构两个，分别是：办公室、人事科。',
  '本部门落实三个责任，包括：主体、监督。',
  '内设机构三个。办公室负责文电、会务。',
])('%s is no finding', (sentence) => {
  expect(afterOverview(sentence)).toEqual([]);
});
