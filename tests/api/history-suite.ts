import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import type { Edit } from '#shared/edits/edit';
import type { Report } from '#shared/report/report';
import { SAMPLE } from '../support/cases.ts';
import { create, must, NEW } from './calls.ts';

const CELL = '公开05/205/基本支出';

/** Every kind of edit that needs no finding of the check. */
const EDITS: readonly Edit[] = [
  { kind: 'cells', cells: [{ address: CELL, text: '12.30' }] },
  { kind: 'addRows', tables: ['公开05'], subjects: [{ code: '206', name: '科学技术支出' }] },
  { kind: 'deleteRow', table: '公开05', row: '205' },
  { kind: 'text', part: '名词解释', paragraphs: ['一、名词。'] },
  { kind: 'fact', key: '三公/出国人次', value: 12 },
  { kind: 'reason', key: '收入', words: '人员增加。' },
  { kind: 'words', table: '公开07', words: { 说明: '说明：本单位没有政府性基金收支。' } },
  {
    kind: 'annex',
    annex: '附件2',
    content: { 单位编码: '1', 单位名称: '示例局', 主管部门编码: '', 主管部门名称: '', 项目: [] },
  },
  { kind: 'title', 部门: '示例县文化局', 年度: 2024 },
  { kind: 'unit', unit: '万元' },
];

/** Tests undo, redo and the change log. */
export function historySuite(connect: () => Promise<Call>): void {
  it('several edits make one step, each on the result of the one before', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const read = (): Promise<Report> => must(dispatch('reports.open', { report }));
    const before = await read();
    const rows: Edit = { kind: 'addRows', tables: ['公开05'], subjects: [{ code: '205', name: '教育支出' }] };
    const figures: Edit = { kind: 'cells', cells: [{ address: CELL, text: '12.30' }] };
    await must(dispatch('report.edit', { report, edits: [rows, figures] }));
    const both = await read();
    expect(both.tables.公开05.rows.find(({ id }) => id === '205')?.cells.基本支出?.amount).toBe(1230);
    await must(dispatch('history.undo', { report }));
    expect(await read()).toEqual(before);
    await must(dispatch('history.redo', { report }));
    expect(await read()).toEqual(both);
    await must(
      dispatch('report.edit', { report, edits: [{ ...figures, cells: [{ address: CELL, text: '9' }] }] }),
    );
    await must(dispatch('history.undo', { report }));
    expect(await read()).toEqual(both);
  });

  it('the log has the name that the person gave, from then on', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const write = (words: string) =>
      must(dispatch('report.edit', { report, edits: [{ kind: 'reason', key: '收入', words }] }));
    await write('人员增加。');
    await must(dispatch('settings.write', { person: ' 王会计 ' }));
    await write('人员增加，项目也增加。');
    const [after, before] = await must(
      dispatch('history.list', { report, before: null, place: '', what: '' }),
    );
    expect(after?.who).toBe('王会计');
    expect(before?.who).not.toBe('王会计');
    expect((await must(dispatch('store.status', {}))).who).toBe('王会计');
    await must(dispatch('settings.write', { person: '' }));
  });

  it('if one of several edits cannot be made, none is', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const before = await must(dispatch('reports.open', { report }));
    const edits: Edit[] = [
      { kind: 'reason', key: '收入', words: '人员增加。' },
      { kind: 'cells', cells: [{ address: CELL, text: '12.30' }] },
    ];
    expect(await dispatch('report.edit', { report, edits })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
    expect(await must(dispatch('reports.open', { report }))).toEqual(before);
    expect(await must(dispatch('history.next', { report }))).toEqual({ undo: null, redo: null });
  });

  it('a figure that only repeats its formula is not stored, whoever sends it', async () => {
    const dispatch = await connect();
    const { report } = await must(
      dispatch('transcription.import', { filename: '示例.json', content: readFileSync(SAMPLE, 'utf8') }),
    );
    const cellOf = async () =>
      (await must(dispatch('reports.open', { report }))).tables.公开05.rows[0]?.cells.基本支出;
    const type = (own: string, total: string) => {
      const cells = [
        { address: '公开05/2070104/基本支出', text: own },
        { address: '公开05/合计/基本支出', text: total },
      ];
      return must(dispatch('report.edit', { report, edits: [{ kind: 'cells', cells }] }));
    };
    const shown = async () => {
      const { findings } = await must(dispatch('checks.run', { report }));
      return findings.find(({ where }) => where.address === '公开05/合计/基本支出')?.expected ?? '';
    };
    await type('1', '0.01');
    expect(await cellOf()).toMatchObject({ amount: 10_000 });
    const formula = Number.parseFloat((await shown()).replace(/,/g, '')).toFixed(2);
    await type('1', formula);
    expect(await cellOf()).toBeUndefined();
  });

  it('no report gets the name and year of another, not even by undo', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const rename = (部门: string) =>
      dispatch('report.edit', { report, edits: [{ kind: 'title', 部门, 年度: NEW.年度 }] });
    await must(dispatch('reports.create', { ...NEW, 部门: '另一局' }));
    expect(await rename('另一局')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await must(rename('第三局'));
    await create(dispatch);
    expect(await dispatch('history.undo', { report })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect((await must(dispatch('reports.open', { report }))).部门).toBe('第三局');
  });

  it.each(EDITS.map((edit) => [edit.kind, edit] as const))(
    '%s is undone and redone, and all three are logged',
    async (_kind, edit) => {
      const dispatch = await connect();
      const report = await create(dispatch);
      const rows: Edit = {
        kind: 'addRows',
        tables: ['公开05'],
        subjects: [{ code: '205', name: '教育支出' }],
      };
      await must(dispatch('report.edit', { report, edits: [rows] }));
      const read = (): Promise<Report> => must(dispatch('reports.open', { report }));
      const before = await read();
      await must(dispatch('report.edit', { report, edits: [edit] }));
      const after = await read();
      expect(after).not.toEqual(before);
      const { undo: label } = await must(dispatch('history.next', { report }));
      const undone = await must(dispatch('history.undo', { report }));
      expect([undone.label, undone.report, await read()]).toEqual([label, before, before]);
      const redone = await must(dispatch('history.redo', { report }));
      expect([redone.label, redone.report, await read()]).toEqual([label, after, after]);
      const log = await must(dispatch('history.list', { report, limit: 3 }));
      expect(log.map(({ step }) => step)).toEqual([`重做：${label}`, `撤销：${label}`, label]);
      expect([log[1]?.before, log[1]?.after]).toEqual([log[0]?.after, log[0]?.before]);
    },
  );

  it('a new report has nothing to undo', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    expect(await must(dispatch('history.next', { report }))).toEqual({ undo: null, redo: null });
    for (const method of ['history.undo', 'history.redo'] as const)
      expect(await dispatch(method, { report })).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  it('the change log is paged, and can be limited to one place', async () => {
    const dispatch = await connect();
    const { report } = await must(
      dispatch('transcription.import', { filename: '示例.json', content: readFileSync(SAMPLE, 'utf8') }),
    );
    const write = (address: string, text: string) =>
      must(dispatch('report.edit', { report, edits: [{ kind: 'cells', cells: [{ address, text }] }] }));
    for (const text of ['1', '2', '3']) await write('公开05/2070104/基本支出', text);
    await write('公开03/合计/经营支出', '4');
    const first = await must(dispatch('history.list', { report, limit: 2 }));
    expect(first.map(({ place }) => place)).toEqual(['公开03/合计/经营支出', '公开05/2070104/基本支出']);
    const rest = await must(dispatch('history.list', { report, before: first[1]?.sequence ?? 0 }));
    expect(rest.map(({ what }) => what)).toEqual(['填列', '填列', '导入 示例.json']);
    const own = await must(dispatch('history.list', { report, place: '公开05/' }));
    expect(own.map(({ before, after }) => [before, after])).toEqual([
      ['2.00', '3.00'],
      ['1.00', '2.00'],
      [own[2]?.before, '1.00'],
    ]);
  });

  it('a paste of many cells is undone at once', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const before = await must(dispatch('reports.open', { report }));
    const edits = Array.from({ length: 8 }, (_, index) => ({
      address: `公开01/${index + 1}/决算数`,
      text: `${index + 1}`,
    }));
    await must(dispatch('report.edit', { report, edits: [{ kind: 'cells', cells: edits }] }));
    const undone = await must(dispatch('history.undo', { report }));
    expect(undone).toEqual({ label: '填列 公开01/1/决算数 等 8 格', report: before });
  });

  it('a text equal to the template’s is not stored', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const words = async () => (await must(dispatch('reports.open', { report }))).tables.公开07.printed;
    await must(
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'words', table: '公开07', words: { 注: '甲', 说明: '乙' } }],
      }),
    );
    expect(await words()).toEqual({ 注: '甲', 说明: '乙' });
    await must(
      dispatch('report.edit', { report, edits: [{ kind: 'words', table: '公开07', words: { 注: null } }] }),
    );
    expect(await words()).toEqual({ 说明: '乙' });
  });
}
