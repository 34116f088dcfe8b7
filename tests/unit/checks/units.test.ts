import { expect, it } from 'vitest';
import { correctionWrites } from '#shared/checks/corrections/correct';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { MoneyUnit } from '#shared/money/amount';
import { renderParts, renderTexts } from '#shared/narrative/texts/report-texts';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { filledReport } from '../../support/filled-report.ts';

const pack = findPack('henan-2023');
if (pack === null) throw new Error('no pack');
const filled = filledReport(pack);
const computed = compute(pack, filled);

/** A report whose paragraph on spending was reworded in one unit, then printed in another. */
function reworded(written: MoneyUnit, printed: MoneyUnit, reword: (markup: string) => string): Report {
  const { template } = renderParts({ ...filled, 单位: written }, computed).决算情况说明;
  const own = template.find(({ key }) => key === '三/支出');
  if (own === undefined) throw new Error('no such paragraph');
  const 决算情况说明 = template.map(({ key, markup }) => ({
    key,
    markup: key === own.key ? reword(markup) : null,
  }));
  return { ...filled, 单位: printed, texts: { ...filled.texts, 决算情况说明 } };
}

function ownText(report: Report): string {
  return renderTexts(report, computed).决算情况说明.find(({ own }) => own)?.text ?? '';
}

function unitFindings(report: Report) {
  const { findings } = checkReport(pack ?? never(), report, computed);
  return findings.filter(({ rule }) => rule === '链接单位' || rule === '文表数额');
}

function never(): never {
  throw new Error('no pack');
}

it('a reworded paragraph keeps the unit of its figures when the report’s unit changes', () => {
  const report = reworded('元', '万元', (markup) => `本年${markup}`);
  expect(ownText(report)).toMatch(/^本年2023年度支出合计60\.00万元，其中：基本支出30\.00万元/);
  expect(unitFindings(report)).toEqual([]);
});

it.each([
  ['三/支出 的链接', '2023年度支出合计{{公开03/合计/本年支出合计}}元。', '60.00元', '60.00万元'],
  ['no rule knows the sentence', '工会、党建另有安排，共{{公开06/30101/决算数}}元。', '15.00元', '15.00万元'],
])(
  'a unit typed behind a link is found after a change of the unit, and corrected: %s',
  (_, markup, wrong, right) => {
    const report = reworded('元', '万元', () => markup);
    expect(ownText(report)).toContain(wrong);
    const findings = unitFindings(report);
    expect(findings).toMatchObject([{ severity: 'error' }]);
    const { writes, left } = correctionWrites(report, computed, findings);
    expect(left).toEqual([]);
    const { report: corrected } = applyWrites(report, writes);
    expect(ownText(corrected)).toContain(right);
    expect(unitFindings(corrected)).toEqual([]);
  },
);

it('a right unit typed after a link is not a finding', () => {
  const report = reworded('元', '元', () => '工会、党建另有安排，共{{公开06/30101/决算数}} 元。');
  expect(unitFindings(report)).toEqual([]);
});

it('an amount of a report in 元 is corrected in 元', () => {
  const report = reworded('元', '元', () => '2023年度支出合计600900.00元。');
  expect(unitFindings(report)).toMatchObject([{ rule: '文表数额', correction: '600000.00元' }]);
});
