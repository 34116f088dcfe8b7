import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import type { Edited } from '#shared/edits/planned';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { readCase, SAMPLE } from '../../support/cases.ts';

const TOTAL = '公开05/合计/基本支出';
const CELL = '公开05/2070104/基本支出';

const { report: sample, pack } = readCase(SAMPLE);
const open = (report: Report = sample): Edited => ({ pack, report, computed: compute(pack, report) });

/** The report after edits made as one step. */
function edited(edits: readonly Edit[], of: Edited = open()) {
  const planned = planStep(edits, of);
  if (!planned.ok) throw new Error(planned.error.message);
  const { report, done } = applyWrites(of.report, planned.value.writes);
  return { ...planned.value, report, done };
}

function cellOf(report: Report, row: string) {
  return report.tables.公开05.rows.find(({ id }) => id === row)?.cells.基本支出;
}

const type = (...cells: readonly (readonly [string, string])[]): Edit => ({
  kind: 'cells',
  cells: cells.map(([address, text]) => ({ address, text })),
});

describe('a figure that repeats its formula', () => {
  it('a figure that repeats its formula is not stored if the form computes it once all figures are in', () => {
    const { computed } = open();
    const own = computed.cells.get(TOTAL)?.value ?? 0;
    const before = computed.cells.get(CELL)?.value ?? 0;
    const total = String((own - before + 100_00) / 100);
    const inYuan: Edit = { kind: 'unit', unit: '元' };
    const both = edited([inYuan, type([CELL, '100'], [TOTAL, total])]);
    expect([cellOf(both.report, '2070104')?.amount, cellOf(both.report, '合计')]).toEqual([
      10_000,
      undefined,
    ]);
    const otherwise = edited([inYuan, type([CELL, '100'], [TOTAL, '1'])]);
    expect(cellOf(otherwise.report, '合计')?.amount).toBe(100);
  });

  it('a figure that repeats its formula removes the one that contradicted it', () => {
    const stated = edited([type([TOTAL, '1'])]).report;
    expect(cellOf(stated, '合计')?.amount).toBe(1_000_000);
    const { computed } = open(stated);
    const formula = String((computed.cells.get(TOTAL)?.computed ?? 0) / 1_000_000);
    expect(cellOf(edited([type([TOTAL, formula])], open(stated)).report, '合计')).toBeUndefined();
  });
});

it('each edit is planned on the report as the previous ones leave it', () => {
  const rows: Edit = {
    kind: 'addRows',
    tables: ['公开05'],
    subjects: [{ code: '2130101', name: '行政运行' }],
  };
  const { label, report, done } = edited([rows, type(['公开05/2130101/基本支出', '5'])]);
  expect(cellOf(report, '2130101')?.amount).toBe(5_000_000);
  expect(label).toBe('增加科目 2130101 行政运行（公开05）；填列 公开05/2130101/基本支出');
  expect(applyWrites(report, done.map(({ inverse }) => inverse).reverse()).report).toEqual(sample);
  expect(planStep([type(['公开05/2130101/基本支出', '5']), rows], open())).toMatchObject({
    ok: false,
    error: { code: 'missing' },
  });
});

it('the edits of a kind are counted in the label of their step', () => {
  const facts = ['三公/出国人次', '三公/出国团组数'].map((key): Edit => ({ kind: 'fact', key, value: 0 }));
  const words: Edit = { kind: 'reason', key: '收入', words: '人员增加' };
  expect(edited([...facts, words]).label).toBe('补充数据 三公/出国人次 等 2 项；填写原因 收入');
});

it('planning does not change the report', () => {
  const of = open();
  const before = structuredClone(of.report);
  edited([type([CELL, '3'])], of);
  expect(of.report).toEqual(before);
});
