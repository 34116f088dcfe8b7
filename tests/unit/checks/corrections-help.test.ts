import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correctionWrites } from '#shared/checks/corrections/correct';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { Report } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { SAMPLE } from '../../support/cases.ts';
import { henan2023 as pack } from '../../support/packs.ts';

type Rows = { rows: Record<string, string | null>[] };
const printed = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<'公开02' | '公开03' | '公开05', Rows>;

/** The sample as a published document, with one 款 under another's code. */
function withWrongCode(table: keyof typeof printed, code: string, wrong: string): Report {
  const rows = printed[table].rows.map((row) => (row.科目编码 === code ? { ...row, 科目编码: wrong } : row));
  expect(rows).not.toEqual(printed[table].rows);
  const read = readTranscription(
    JSON.stringify({ ...printed, [table]: { ...printed[table], rows } }),
    'file',
  );
  if (!read.ok) throw new Error(read.error.message);
  return dropRepeatedEntries(read.value.report, compute(pack, read.value.report));
}

const check = (report: Report) => checkReport(pack, report, compute(pack, report)).findings;
const errors = (report: Report) => check(report).filter(({ severity }) => severity === 'error').length;

describe('a code that is wrong', () => {
  it.each([
    ['公开02', '20701', '20708'],
    ['公开03', '20805', '20802'],
    ['公开05', '20701', '20708'],
    ['公开05', '20805', '20808'],
  ] as const)(
    '%s: %s as %s is told, and no correction that is offered makes more errors',
    (table, code, wrong) => {
      const report = withWrongCode(table, code, wrong);
      const before = errors(report);
      const findings = check(report);
      expect(findings.some(({ message }) => message.includes(wrong))).toBe(true);
      for (const finding of findings.filter(({ correction }) => correction !== null)) {
        const { writes } = correctionWrites(report, compute(pack, report), [finding]);
        const { report: after } = applyWrites(report, writes);
        expect(errors(after), finding.message).toBeLessThanOrEqual(before);
      }
    },
  );
});
