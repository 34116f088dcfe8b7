import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import { REFERENCE } from '../support/cases.ts';
import { create, must, NEW } from './calls.ts';
import { checksSuite } from './checks-suite.ts';
import { historySuite } from './history-suite.ts';
import { overrideSuite } from './override-suite.ts';
import { packSuite } from './pack-suite.ts';
import { readingSuite } from './reading-suite.ts';
import { textSuite } from './text-suite.ts';
import { unitSuite } from './unit-suite.ts';
import { wordsSuite } from './words-suite.ts';

export type Connect = (file?: string) => Promise<Call>;

/** Tests that every host of the services behaves alike. `connect` opens them over a new database. */
export function apiSuite(connect: Connect): void {
  it('a report is created, stores what is typed, and is listed', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const address = '公开03/合计/基本支出';
    const written = await dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address, text: '１，２３４.５' }] }],
    });
    expect(written).toEqual({ ok: true, value: { label: `填列 ${address}`, left: [] } });
    const opened = await dispatch('reports.open', { report });
    expect(opened.ok && opened.value.tables.公开03.rows[0]?.cells.基本支出).toEqual({
      amount: 123_450,
      printed: null,
    });
    const listed = await dispatch('reports.list', {});
    expect(listed.ok && listed.value.map(({ 部门, 年度 }) => [部门, 年度])).toEqual([['示例局', 2023]]);
  });

  it('an empty text clears a cell', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const edit = (text: string) =>
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address: '公开03/合计/基本支出', text }] }],
      });
    await edit('1');
    await edit('');
    const opened = await dispatch('reports.open', { report });
    expect(opened.ok && opened.value.tables.公开03.rows[0]?.cells).toEqual({});
  });

  it('all edits of a paste are stored, or none', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const edits = [
      { address: '公开03/合计/基本支出', text: '1' },
      { address: '公开03/合计/项目支出', text: '一' },
    ];
    expect(await dispatch('report.edit', { report, edits: [{ kind: 'cells', cells: edits }] })).toMatchObject(
      {
        ok: false,
        error: { code: 'input' },
      },
    );
    const opened = await dispatch('reports.open', { report });
    expect(opened.ok && opened.value.tables.公开03.rows[0]?.cells).toEqual({});
  });

  it.each(['公开03/合计/没有这栏', '公开03/999/基本支出', '公开10/1/x', '', '公开03/合计/基本支出/x'])(
    'refuses the address “%s”',
    async (address) => {
      const dispatch = await connect();
      const report = await create(dispatch);
      const written = await dispatch('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address, text: '1' }] }],
      });
      expect(written).toMatchObject({ ok: false, error: { code: 'missing' } });
    },
  );

  it('科目 are in order of code, each once', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const add = (code: string) =>
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'addRows', tables: ['公开05'], subjects: [{ code, name: `科目${code}` }] }],
      });
    for (const code of ['2080101', '205']) expect(await add(code)).toMatchObject({ ok: true });
    for (const code of ['205', '208', '20801'])
      expect(await add(code)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(
      await dispatch('report.edit', { report, edits: [{ kind: 'deleteRow', table: '公开05', row: '205' }] }),
    ).toMatchObject({
      ok: true,
    });
    const opened = await dispatch('reports.open', { report });
    expect(opened.ok && opened.value.tables.公开05.rows.map(({ id }) => id)).toEqual([
      '合计',
      '208',
      '20801',
      '2080101',
    ]);
  });

  it('rows of printed forms cannot be added or deleted', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const added = await dispatch('report.edit', {
      report,
      edits: [{ kind: 'addRows', tables: ['公开01'], subjects: [{ code: '205', name: 'x' }] }],
    });
    expect(added).toMatchObject({ ok: false });
    const deleted = await dispatch('report.edit', {
      report,
      edits: [{ kind: 'deleteRow', table: '公开05', row: '合计' }],
    });
    expect(deleted).toMatchObject({ ok: false });
  });

  it('a row is added once to a form that is named twice', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const subjects = [{ code: '205', name: '教育支出' }];
    const { 公开05: before } = (await must(dispatch('reports.open', { report }))).tables;
    await must(
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'addRows', tables: ['公开05', '公开05'], subjects, alone: true }],
      }),
    );
    const { 公开05: after } = (await must(dispatch('reports.open', { report }))).tables;
    expect(after.rows.map(({ id }) => id)).toEqual([...before.rows.map(({ id }) => id), '205']);
  });

  it('a published document is imported once and refused the second time', async () => {
    const dispatch = await connect();
    const file = { filename: 'published-2023.json', content: readFileSync(REFERENCE, 'utf8') };
    const imported = await dispatch('transcription.import', file);
    if (!imported.ok) throw new Error(imported.error.message);
    expect(await dispatch('transcription.import', file)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const made = await dispatch('publish.json', { report: imported.value.report });
    if (!made.ok) throw new Error(made.error.message);
    expect(JSON.parse(Buffer.from(made.value.base64, 'base64').toString('utf8'))).toEqual(
      JSON.parse(file.content),
    );
    const checked = await dispatch('checks.run', { report: imported.value.report });
    expect(checked.ok && checked.value.findings.length).toBeGreaterThan(0);
  });

  it('a damaged transcription is refused, and nothing of it is stored', async () => {
    const dispatch = await connect();
    const content = readFileSync(REFERENCE, 'utf8').slice(0, 5000);
    expect(await dispatch('transcription.import', { filename: 'x.json', content })).toMatchObject({
      ok: false,
    });
    expect(await dispatch('reports.list', {})).toEqual({ ok: true, value: [] });
  });

  it('reports are listed by year and name, 第10所 before 第100所', async () => {
    const dispatch = await connect();
    for (const name of ['第100所', '第10所', '第9所'])
      await must(dispatch('reports.create', { ...NEW, 部门: name }));
    for (const method of ['reports.list', 'desk.list'] as const)
      expect((await must(dispatch(method, {}))).map(({ 部门 }) => 部门)).toEqual([
        '第9所',
        '第10所',
        '第100所',
      ]);
  });

  it('a deleted report frees its place', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    expect(await dispatch('reports.create', NEW)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await dispatch('reports.delete', { report })).toEqual({ ok: true, value: {} });
    expect(await dispatch('reports.open', { report })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
    expect(await dispatch('reports.create', NEW)).toMatchObject({ ok: true });
  });

  it('a deletion is undone', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    await must(dispatch('reports.delete', { report }));
    expect(await must(dispatch('reports.deleted', {}))).toMatchObject([{ id: report, 部门: '示例局' }]);
    await must(dispatch('reports.restore', { report }));
    expect(await must(dispatch('reports.deleted', {}))).toEqual([]);
    expect(await must(dispatch('reports.list', {}))).toHaveLength(1);
    expect(await dispatch('reports.restore', { report })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
  });

  historySuite(connect);
  packSuite(connect);
  overrideSuite(connect);
  textSuite(connect);
  unitSuite(connect);
  wordsSuite(connect);
  checksSuite(connect);
  readingSuite(connect);

  it('a report is restored from a backup, and the replaced one from the backup made then', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const address = '公开03/合计/基本支出';
    const type = (id: string, text: string) =>
      dispatch('report.edit', { report: id, edits: [{ kind: 'cells', cells: [{ address, text }] }] });
    await type(report, '1');
    const backup = await must(dispatch('backups.create', {}));
    await type(report, '2');
    const {
      reports: [compared],
    } = await must(dispatch('backups.preview', { backup: backup.name }));
    expect(compared).toMatchObject({
      here: 'different',
      differing: 1,
      differences: [{ place: address, there: '1.00', here: '2.00' }],
    });
    const restored = await must(dispatch('backups.restore', { backup: backup.name, report }));
    const amount = async (id: string) =>
      (await must(dispatch('reports.open', { report: id }))).tables.公开03.rows[0]?.cells.基本支出?.amount;
    expect(await amount(restored.report)).toBe(100);
    const [before] = await must(dispatch('backups.list', {}));
    expect(before?.kind).toBe('恢复前');
    const undone = await must(dispatch('backups.restore', { backup: before?.name ?? '', report }));
    expect(await amount(undone.report)).toBe(200);
    expect(await must(dispatch('reports.list', {}))).toHaveLength(1);
  });

  it('a report is handed over and imported, after a preview of what differs', async () => {
    const [from, to] = [await connect(), await connect()];
    const file = { filename: 'published-2023.json', content: readFileSync(REFERENCE, 'utf8') };
    const { report } = await must(from('transcription.import', file));
    const { base64, filename } = await must(from('handover.export', { report }));
    expect(filename).toMatch(/\.jsgk$/);
    expect(await must(to('handover.preview', { base64 }))).toMatchObject({ here: 'absent' });
    const taken = await must(to('handover.take', { base64 }));
    const { id: _one, ...there } = await must(from('reports.open', { report }));
    const { id: _other, ...here } = await must(to('reports.open', { report: taken.report }));
    expect(here).toEqual(there);
    expect(await must(to('handover.preview', { base64 }))).toMatchObject({ here: 'same', differing: 0 });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 400)],
    [
      'altered',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte))),
    ],
    ['no zip', () => Buffer.from('hello')],
  ])('a handover file that is %s is refused', async (_name, damage) => {
    const dispatch = await connect();
    const report = await create(dispatch);
    const { base64 } = await must(dispatch('handover.export', { report }));
    const damaged = damage(Buffer.from(base64, 'base64')).toString('base64');
    expect(await dispatch('handover.take', { base64: damaged })).toMatchObject({
      ok: false,
      error: { code: 'input' },
    });
  });

  it('input that a method does not accept is refused', async () => {
    const dispatch = await connect();
    expect(await dispatch('reports.create', { ...NEW, 部门: '  ' })).toMatchObject({
      ok: false,
      error: { code: 'input' },
    });
    expect(await dispatch('reports.open', { report: 7 } as never)).toMatchObject({ ok: false });
    expect(await dispatch('no.such.method' as never, {} as never)).toMatchObject({ ok: false });
    expect(await dispatch('constructor' as never, {} as never)).toMatchObject({ ok: false });
  });
}
