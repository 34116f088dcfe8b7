import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import { compute } from '#shared/compute/compute';
import { PACKS } from '#shared/packs/built-in/index';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { TABLE_IDS } from '#shared/tables/address';
import { SAMPLE } from '../support/cases.ts';
import { filledReport } from '../support/filled-report.ts';
import { must } from './calls.ts';

/** Tests packs: creating with each, moving between them, the following year. */
export function packSuite(connect: () => Promise<Call>): void {
  const importSample = async (dispatch: Call) => {
    const file = { filename: '示例.json', content: readFileSync(SAMPLE, 'utf8') };
    return (await must(dispatch('transcription.import', file))).report;
  };

  it.each(PACKS.map(({ id }) => id))('a report of %s is created and checked', async (pack) => {
    const dispatch = await connect();
    const { report } = await must(
      dispatch('reports.create', { 部门: '示例局', 年度: 2024, 单位: '万元', pack }),
    );
    await must(
      dispatch('report.edit', {
        report,
        edits: [
          {
            kind: 'addRows',
            tables: ['公开05', '公开03'],
            subjects: [{ code: '2080101', name: '行政运行' }],
          },
        ],
      }),
    );
    expect((await must(dispatch('checks.run', { report }))).findings.length).toBeGreaterThan(0);
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))(
    'a transcription of %s is imported with the same pack',
    async (id, pack) => {
      const dispatch = await connect();
      const filled = filledReport(pack);
      const { cells } = compute(pack, filled);
      const content = writeTranscription(filled, pack, (at) => cells.get(at)?.value ?? null);
      const { report } = await must(dispatch('transcription.import', { filename: '转录.json', content }));
      const { pack: taken, tables } = await must(dispatch('reports.open', { report }));
      expect(taken).toBe(id);
      for (const table of TABLE_IDS)
        expect(tables[table].rows.map((row) => `${row.block} ${row.id}`)).toEqual(
          filled.tables[table].rows.map((row) => `${row.block} ${row.id}`),
        );
    },
  );

  it('a report is moved to another pack after a preview of what does not fit, and moved back by undo', async () => {
    const dispatch = await connect();
    const report = await importSample(dispatch);
    const edits = [{ address: '公开06/31204/决算数', text: '3' }];
    await must(dispatch('report.edit', { report, edits: [{ kind: 'cells', cells: edits }] }));
    const before = await must(dispatch('reports.open', { report }));
    const { misfits } = await must(dispatch('reports.previewMove', { report, pack: 'shanghai-2024' }));
    expect(misfits.length).toBeGreaterThan(0);
    expect(await must(dispatch('reports.open', { report }))).toEqual(before);
    await must(dispatch('reports.move', { report, pack: 'shanghai-2024' }));
    const after = await must(dispatch('reports.open', { report }));
    expect([after.pack, after.tables.公开05.rows.at(-1)?.id]).toEqual(['shanghai-2024', '合计']);
    expect((await must(dispatch('reports.list', {})))[0]?.pack).toBe('shanghai-2024');
    expect((await must(dispatch('history.undo', { report }))).report).toEqual(before);
  });

  it('a move to the same pack, to none, or onto another report is refused', async () => {
    const dispatch = await connect();
    const report = await importSample(dispatch);
    const { 部门, 年度, pack } = await must(dispatch('reports.open', { report }));
    const other = { 部门, 年度, 单位: '元', pack: 'national-2024' } as const;
    await must(dispatch('reports.create', other));
    for (const to of [pack, 'nowhere-2000', 'national-2024'])
      expect(await dispatch('reports.move', { report, pack: to }), to).toMatchObject({ ok: false });
  });

  it('the report of the following year gets rows and last year’s totals, and is created once', async () => {
    const dispatch = await connect();
    const report = await importSample(dispatch);
    const last = await must(dispatch('reports.open', { report }));
    const next = await must(dispatch('reports.nextYear', { report }));
    const made = await must(dispatch('reports.open', { report: next.report }));
    expect(made.年度).toBe(last.年度 + 1);
    expect(made.tables.公开03.rows.map(({ id }) => id)).toEqual(last.tables.公开03.rows.map(({ id }) => id));
    expect(made.facts['上年/公开01/31/决算数']).toBeGreaterThan(0);
    expect(await must(dispatch('reports.earlierYears', { report: next.report }))).toMatchObject([
      { 年度: last.年度 },
    ]);
    expect(await dispatch('reports.nextYear', { report })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('科目 are learned from other reports, with their origin', async () => {
    const dispatch = await connect();
    const make = async (部门: string, 年度: number) =>
      (await must(dispatch('reports.create', { 部门, 年度, 单位: '元', pack: 'national-2024' }))).report;
    const [old, now] = [await make('甲局', 2023), await make('乙局', 2024)];
    const add = (report: string, code: string, name: string) =>
      must(
        dispatch('report.edit', {
          report,
          edits: [{ kind: 'addRows', tables: ['公开03'], subjects: [{ code, name }] }],
        }),
      );
    await add(old, '2089701', '某事务');
    await add(old, '2010308', '信访事务');
    expect(await must(dispatch('subjects.learned', { report: now }))).toEqual([
      { code: '2010308', name: '信访事务', origin: '增加：甲局2023年度' },
      { code: '2089701', name: '某事务', origin: '增加：甲局2023年度' },
    ]);
    expect(await must(dispatch('subjects.learned', { report: old }))).toEqual([]);
    await must(dispatch('reports.delete', { report: old }));
    expect(await must(dispatch('subjects.learned', { report: now }))).toEqual([]);
  });
}
