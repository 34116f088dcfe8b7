import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressOf } from '#shared/checks/progress/progress';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { findPack } from '#shared/packs/built-in/index';
import { chartsOf } from '#shared/publication/charts/charts';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { ROOT } from '../../support/root.ts';

const read = readTranscription(readFileSync(join(ROOT, 'samples/示例.json'), 'utf8'), 'sample');
if (!read.ok) throw new Error(read.error.message);
const { report } = read.value;
const pack = findPack(report.pack);
if (pack === null) throw new Error('the sample names no pack');
const computed = compute(pack, report);
const { findings } = checkReport(pack, report, computed);

describe('the built-in sample', () => {
  it('the sample is complete and correct: only hints', () => {
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const open = progressOf(pack, report, computed, findings).filter(({ state }) => state !== '完成');
    expect(open.map(({ part, state }) => `${part} ${state}`)).toEqual([]);
  });

  it('the sample’s text is the template’s, with every reason given', () => {
    expect(Object.values(report.texts)).toEqual([null, null, null]);
    const words = renderTexts(report, computed);
    const places = [...words.部门概况, ...words.决算情况说明].flatMap(({ reasons }) => reasons);
    expect(places.length).toBeGreaterThan(6);
    expect(places.filter(({ given, demanded }) => demanded && given === null)).toEqual([]);
    expect(words.决算情况说明.length).toBeGreaterThan(45);
  });

  it('the sample shows every feature: 项, both annexes, facts of last year, charts', () => {
    expect(report.tables.公开05.rows.filter(({ code }) => code?.length === 7).length).toBeGreaterThan(5);
    expect([report.附件1, report.附件2]).not.toContain(null);
    expect(Object.keys(report.facts).some((key) => key.startsWith('上年/'))).toBe(true);
    expect(chartsOf(report, computed).length).toBeGreaterThan(3);
  });
});
