import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { writeCheckHtml } from '#main/exports/check-report/html';
import { writeCheckWord } from '#main/exports/check-report/word';
import { verifiedKey } from '#shared/checks/findings/verified';
import { checkReport } from '#shared/checks/run';
import { writeCheckDocument } from '#shared/publication/check-report';
import { REFERENCE, readCase } from '../support/cases.ts';
import { validate } from './office.ts';
import { textOf, wordPart } from './word-text.ts';

const { pack, report, computed } = readCase(REFERENCE);
const [first] = checkReport(pack, report, computed).findings;
if (first === undefined) throw new Error('nothing to let stand');
const reasons = { [verifiedKey(first.key)]: '已与财政 <核对> & 属实' };
const checks = checkReport(pack, { ...report, reasons }, computed);
const document = writeCheckDocument(report, checks, new Date('2024-08-01T01:05:00Z'));

/** Content that the report must have in every format. */
const SAID = [
  '2023年度决算公开体检报告',
  '体检时间：2024年8月1日',
  '已核实 1 处',
  '单位“元”应为“万元”',
  '没有上年决算数，无从核对',
  '没有规则能核对“0 台（套）”',
  '编制人',
  '复核人',
  '负责人',
];

describe('体检报告', () => {
  it('体检报告 as Word is valid, complete, and the same twice', async () => {
    const bytes = await writeCheckWord(document);
    expect(await validate(bytes, 'check.docx')).toEqual([]);
    const text = textOf(await wordPart(bytes, 'word/document.xml'));
    for (const words of [...SAID, '已与财政 <核对> & 属实']) expect(text).toContain(words);
    expect(Buffer.from(await writeCheckWord(document)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('体检报告 as HTML is valid and complete', async () => {
    const html = writeCheckHtml(document);
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const found = (await validator.validateString(html)).results.flatMap(({ messages }) => messages);
    expect(found.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
    for (const words of [...SAID, '已与财政 &lt;核对&gt; &amp; 属实']) expect(html).toContain(words);
  });

  it('体检报告 lists every finding once, with verified ones separately', () => {
    const rows = document.parts.flatMap(({ table }) => table?.rows ?? []);
    expect(rows).toHaveLength(checks.findings.length + checks.verified.length + checks.skipped.length + 2);
  });
});
