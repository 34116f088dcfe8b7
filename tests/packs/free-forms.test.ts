import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { type Report, tableOf } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { filledReport } from '../support/filled-report.ts';
import { withFreeForms as pack, procurement, projects, spendingDetail } from '../support/free-forms.ts';

/** Edits as made by a person in the window, one step each. */
function edited(report: Report, ...edits: readonly Edit[]): Report {
  return edits.reduce((before, edit) => {
    const planned = planStep([edit], { pack, report: before, computed: compute(pack, before) });
    if (!planned.ok) throw new Error(planned.error.message);
    return applyWrites(before, planned.value.writes).report;
  }, report);
}

const typed = (address: string, text: string): Edit => ({ kind: 'cells', cells: [{ address, text }] });

/** 万元, the unit of `filledReport`. */
const report = edited(
  filledReport(pack),
  typed('附表政府采购情况/2/货物', '12.5'),
  typed('附表政府采购情况/2/服务', '7.5'),
  typed('附表政府采购情况/3/工程', '30'),
  { kind: 'addLine', table: projects.id, name: '平台运行维护' },
  { kind: 'addLine', table: projects.id, name: '档案数字化' },
  typed('附表项目支出/1/商品和服务支出', '6'),
  typed('附表项目支出/2/商品和服务支出', '1'),
  typed('附表项目支出/2/资本性支出', '3'),
  {
    kind: 'addRows',
    tables: [spendingDetail.id],
    subjects: [{ code: '2080101', name: '行政运行' }],
    alone: true,
  },
  typed('附表支出明细/2080101/工资福利支出', '25'),
  typed('附表支出明细/2080101/商品和服务支出', '5'),
);
const computed = compute(pack, report);
const valueAt = (at: string) => computed.cells.get(at as never)?.value ?? null;

describe('free forms', () => {
  it('free forms are accepted by readPack like the standard ones', () => {
    expect(readPack(JSON.parse(JSON.stringify(writePack(pack))))).toEqual({ ok: true, value: pack });
  });

  it('free forms compute their own sums: of fixed rows, of rows named by people, and of 科目', () => {
    expect(valueAt('附表政府采购情况/2/合计')).toBe(20_000_000);
    expect(valueAt('附表政府采购情况/1/合计')).toBe(50_000_000);
    expect(valueAt('附表项目支出/2/合计')).toBe(4_000_000);
    expect(valueAt('附表项目支出/合计/合计')).toBe(10_000_000);
    expect(valueAt('附表支出明细/合计/合计')).toBe(30_000_000);
  });

  it('free forms are compared with the standard figures they are linked to', () => {
    const linked = computed.relations.find(({ relation }) => relation.id === '附-1');
    expect(linked).toMatchObject({ left: 10_000_000, right: 10_000_000 });
    const other = edited(report, typed('附表项目支出/1/商品和服务支出', '8'));
    const findings = checkReport(pack, other, compute(pack, other)).findings;
    expect(
      findings.filter(({ message }) => message.includes('附表项目支出 合计“合计” 为 12.00 万元')).length,
    ).toBe(1);
  });

  it('correct free forms have no findings', () => {
    const { findings } = checkReport(pack, report, computed);
    const own = findings.filter(({ where }) => where.table?.startsWith('附表') === true);
    expect(own.map(({ message }) => message)).toEqual([]);
  });

  it('free forms refuse duplicate rows, and rename and delete rows', () => {
    const twice = planStep([{ kind: 'addLine', table: projects.id, name: '档案数字化' }], {
      pack,
      report,
      computed,
    });
    expect(twice.ok ? '' : twice.error.message).toContain('已有“档案数字化”一行，请换一个名称');
    const fixed = planStep([{ kind: 'addLine', table: procurement.id, name: '更多' }], {
      pack,
      report,
      computed,
    });
    expect(fixed.ok ? '' : fixed.error.message).toContain('的行由模板规定，不能增加');
    const renamed = edited(
      report,
      { kind: 'renameLine', table: projects.id, row: '2', name: '档案整理' },
      { kind: 'deleteRow', table: projects.id, row: '1' },
    );
    expect(tableOf(renamed.tables, projects.id).rows.map(({ id, label }) => [id, label])).toEqual([
      ['合计', '合计'],
      ['2', '档案整理'],
    ]);
  });

  it.each(['docx', 'xlsx', 'html'] as const)('go out as %s and come back equal', async (kind) => {
    const settled = dropRepeatedEntries(report, computed);
    const again = compute(pack, settled);
    const publication = publish(pack, settled, again);
    const bytes =
      kind === 'docx'
        ? await writeWord(publication)
        : kind === 'xlsx'
          ? await writeExcel({ pack, report: settled, computed: again, publication }, WORKING)
          : new TextEncoder().encode(await writeHtml(publication, DEFAULT_SETTINGS));
    const document = await readGiven([{ filename: `公开.${kind}`, bytes }], pack);
    expect(document.problems).toEqual([]);
    const back = compute(pack, asNewReport(document, pack));
    for (const [at, { value }] of again.cells) expect(back.cells.get(at)?.value ?? null, at).toBe(value);
  });
});
