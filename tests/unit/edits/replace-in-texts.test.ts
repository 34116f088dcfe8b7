import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { planStep } from '#shared/edits/plan';
import { replaceInTexts } from '#shared/edits/replace-in-texts';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import type { Report } from '#shared/report/report';
import { TEXT_PARTS } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { readCase } from '../../support/cases.ts';
import { ROOT } from '../../support/root.ts';

const { report: sample, pack } = readCase(join(ROOT, 'samples/示例.json'));
const texts = (report: Report) => {
  const rendered = renderTexts(report, compute(pack, report));
  return TEXT_PARTS.flatMap((part) => rendered[part].map(({ text }) => text));
};
const replaced = (report: Report, sought: string, by: string) => {
  const { hits, edits } = replaceInTexts(report, compute(pack, report), sought, by);
  const planned = planStep(edits, { pack, report, computed: compute(pack, report) });
  if (!planned.ok) throw new Error(planned.error.message);
  return { hits, edits, ...applyWrites(report, planned.value.writes) };
};

it('words in people’s texts are replaced where they are stored, so that the text stays the template’s', () => {
  const { hits, report, done } = replaced(sample, '馆舍改造一期', '馆舍修缮工程');
  expect(hits.length).toBeGreaterThan(3);
  expect(texts(report).join('\n')).not.toContain('馆舍改造一期');
  expect(texts(report)).toEqual(texts(sample).map((text) => text.replaceAll('馆舍改造一期', '馆舍修缮工程')));
  expect(TEXT_PARTS.map((part) => report.texts[part])).toEqual([null, null, null]);
  const back = applyWrites(report, done.map(({ inverse }) => inverse).reverse()).report;
  expect(texts(back)).toEqual(texts(sample));
});

it('paragraphs with the template’s words are reworded, with their figures and links unchanged', () => {
  const { hits, report } = replaced(sample, '与上年度相比', '与2022年相比');
  expect(hits.map(({ after }) => after)).toEqual(
    hits.map(({ before }) => before.replaceAll('与上年度相比', '与2022年相比')),
  );
  expect(hits.length).toBeGreaterThan(1);
  expect(texts(report)).toEqual(texts(sample).map((text) => text.replaceAll('与上年度相比', '与2022年相比')));
  expect(JSON.stringify(report.texts.决算情况说明)).toContain('{{公开01/');
});

it('printed figures are not replaced, and a replacement that contains the search is applied once', () => {
  expect(replaceInTexts(sample, compute(pack, sample), '494.53', '1').hits).toEqual([]);
  const { report } = replaced(sample, '馆舍改造', '馆舍改造（新馆舍改造）');
  expect(texts(report)).toEqual(
    texts(sample).map((text) => text.replaceAll('馆舍改造', '馆舍改造（新馆舍改造）')),
  );
});
