import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Input } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import type { Report } from '#shared/report/report';
import { SAMPLE } from '../support/cases.ts';
import { create, must, NEW } from './calls.ts';

const CELL = '公开05/205/基本支出';

/** Every way to change a report, by method. */
const CHANGES: { readonly [M in keyof Changing]: Changing[M] } = {
  'cells.write': { edits: [{ address: CELL, text: '12.30' }] },
  'rows.add': { tables: ['公开05'], subjects: [{ code: '206', name: '科学技术支出' }] },
  'rows.delete': { table: '公开05', row: '205' },
  'rows.rename': { table: '公开05', row: '205', label: '教育' },
  'texts.write': { part: '名词解释', paragraphs: ['一、名词。'] },
  'facts.write': { facts: [{ key: '三公/出国人次', value: 12 }] },
  'reasons.write': { key: '收入', words: '人员增加。' },
  'words.write': { table: '公开07', words: { 说明: '说明：本单位没有政府性基金收支。' } },
  'annexes.write': {
    annex: '附件2',
    content: { 单位编码: '1', 单位名称: '示例局', 主管部门编码: '', 主管部门名称: '', 项目: [] },
  },
  'reports.rename': { 部门: '示例县文化局', 年度: 2024 },
  'reports.setUnit': { 单位: '万元' },
};

type Changing = {
  [M in
    | 'cells.write'
    | 'rows.add'
    | 'rows.delete'
    | 'rows.rename'
    | 'texts.write'
    | 'facts.write'
    | 'reasons.write'
    | 'words.write'
    | 'annexes.write'
    | 'reports.rename'
    | 'reports.setUnit']: Omit<Input<M>, 'report'>;
};

/** Undo, redo and the change log. */
export function historySuite(connect: () => Promise<Call>): void {
  it('undoes what joined a step together with it, and only what came right after it', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const read = (): Promise<Report> => must(dispatch('reports.open', { report }));
    const before = await read();
    const rows = { tables: ['公开05'] as const, subjects: [{ code: '205', name: '教育支出' }] };
    const { step } = await must(dispatch('rows.add', { report, ...rows, tables: [...rows.tables] }));
    const edits = { report, edits: [{ address: CELL, text: '12.30' }] };
    await must(dispatch('cells.write', { ...edits, join: step ?? '' }));
    const both = await read();
    await must(dispatch('history.undo', { report }));
    expect(await read()).toEqual(before);
    await must(dispatch('history.redo', { report }));
    expect(await read()).toEqual(both);
    const late = { report, edits: [{ address: CELL, text: '9' }], join: step ?? '' };
    await must(dispatch('cells.write', late));
    await must(dispatch('history.undo', { report }));
    expect(await read()).toEqual(both);
  });

  it('gives no report the name and year of another, not by undoing either', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const rename = (部门: string) => dispatch('reports.rename', { report, 部门, 年度: NEW.年度 });
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

  it.each(Object.entries(CHANGES))('undoes and redoes %s, and logs all three', async (method, input) => {
    const dispatch = await connect();
    const report = await create(dispatch);
    await must(
      dispatch('rows.add', { report, tables: ['公开05'], subjects: [{ code: '205', name: '教育支出' }] }),
    );
    const read = (): Promise<Report> => must(dispatch('reports.open', { report }));
    const before = await read();
    await must(dispatch(method as 'cells.write', { report, ...input } as Input<'cells.write'>));
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
  });

  it('has nothing to undo in a new report', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    expect(await must(dispatch('history.next', { report }))).toEqual({ undo: null, redo: null });
    for (const method of ['history.undo', 'history.redo'] as const)
      expect(await dispatch(method, { report })).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  it('pages the change log, and gives the entries of one place', async () => {
    const dispatch = await connect();
    const { report } = await must(
      dispatch('transcription.import', { filename: '示例.json', content: readFileSync(SAMPLE, 'utf8') }),
    );
    const write = (address: string, text: string) =>
      must(dispatch('cells.write', { report, edits: [{ address, text }] }));
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

  it('undoes a paste of many cells at once', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const before = await must(dispatch('reports.open', { report }));
    const edits = Array.from({ length: 8 }, (_, index) => ({
      address: `公开01/${index + 1}/决算数`,
      text: `${index + 1}`,
    }));
    await must(dispatch('cells.write', { report, edits }));
    const undone = await must(dispatch('history.undo', { report }));
    expect(undone).toEqual({ label: '填列 公开01/1/决算数 等 8 格', report: before });
  });

  it('keeps the template’s words where they are given again', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const words = async () => (await must(dispatch('reports.open', { report }))).tables.公开07.printed;
    await must(dispatch('words.write', { report, table: '公开07', words: { 注: '甲', 说明: '乙' } }));
    expect(await words()).toEqual({ 注: '甲', 说明: '乙' });
    await must(dispatch('words.write', { report, table: '公开07', words: { 注: null } }));
    expect(await words()).toEqual({ 说明: '乙' });
  });
}
