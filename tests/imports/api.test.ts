import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { newId } from '#main/hosts/new-id';
import type { ImportPreview } from '#shared/api/imports';
import type { Call } from '#shared/api/transport';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { filledReport } from '../support/filled-report.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { mapBody, type Paper } from './fixtures/paper.ts';
import { paper } from './fixtures/shapes.ts';
import { toXlsx } from './fixtures/workbook.ts';

const sample = readCase(SAMPLE);

function open(): Call {
  const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

async function withSample(): Promise<{ dispatch: Call; report: string }> {
  const dispatch = open();
  const { report } = await must(
    dispatch('transcription.import', { filename: '示例.json', content: sample.text }),
  );
  return { dispatch, report };
}

async function read(
  dispatch: Call,
  report: string | null,
  ...papers: readonly Paper[]
): Promise<ImportPreview> {
  const base64 = Buffer.from(await toXlsx(...papers)).toString('base64');
  return must(dispatch('imports.read', { token: 't', report, files: [{ filename: '决算.xlsx', base64 }] }));
}

const changed = () =>
  mapBody(paper('公开05'), (value, column, row) => (row === 10 && column === 4 ? 26.5 : value));

describe('imports', () => {
  it('readable files among several are opened, and the others get their reasons', async () => {
    const dispatch = open();
    const base64 = Buffer.from(await toXlsx(paper('公开05'))).toString('base64');
    const files = [
      { filename: '空.docx', base64: '' },
      { filename: '决算.xlsx', base64 },
      { filename: '大.pdf', base64: '', refused: '文件超过 20 MB' },
    ];
    const preview = await must(dispatch('imports.read', { token: 't', report: null, files }));
    expect(preview.items.map(({ id }) => id)).toEqual(['公开05']);
    expect(preview.problems).toEqual([
      { place: '空.docx', message: expect.stringMatching(/空/) },
      { place: '大.pdf', message: '文件超过 20 MB' },
    ]);
  });

  it('an import becomes a new report with the forms printed, or with the pack a person chooses', async () => {
    const dispatch = open();
    const pack = findPack('shanghai-2024');
    const report = null;
    if (pack === null) throw new Error('no such pack');
    const filled = filledReport(pack);
    const computed = compute(pack, filled);
    const bytes = await writeExcel(
      {
        pack,
        report: filled,
        computed,
        publication: publish(pack, filled, computed),
      },
      WORKING,
    );
    const files = [{ filename: '公开.xlsx', base64: Buffer.from(bytes).toString('base64') }];
    const first = await must(dispatch('imports.read', { token: 't', report, files }));
    expect([first.年度, first.pack]).toEqual([2024, 'shanghai-2024']);
    const preview = await must(
      dispatch('imports.preview', { import: first.import, report, mode: first.mode, pack: pack.id }),
    );
    expect(preview.problems).toEqual([]);
    const target = { 部门: filled.部门, 年度: filled.年度, 单位: filled.单位 };
    const items = preview.items.map(({ id }) => id);
    const done = await must(
      dispatch('imports.commit', { import: preview.import, items, mode: preview.mode, target }),
    );
    const back = await must(dispatch('reports.open', { report: done.report }));
    expect(back.pack).toBe(pack.id);
    const again = compute(pack, back);
    for (const [at, { value }] of computed.cells) expect(again.cells.get(at)?.value, at).toBe(value);
  });

  it('an import shows what would change and writes nothing before it is confirmed', async () => {
    const { dispatch, report } = await withSample();
    const before = await must(dispatch('reports.open', { report }));
    const preview = await read(dispatch, report, changed());
    expect(preview.items.map(({ id, differing }) => [id, differing])).toEqual([['公开05', 1]]);
    expect(preview.items[0]?.cells.filter(({ differs }) => differs)).toEqual([
      {
        address: '公开05/2070199/项目支出',
        label: '2070199 其他文化和旅游支出',
        column: '项目支出',
        source: '公开05!E11',
        text: '26.5',
        becomes: '26.50',
        now: '25.00',
        differs: true,
        refused: null,
      },
    ]);
    expect(await must(dispatch('reports.open', { report }))).toEqual(before);
    expect(await must(dispatch('history.next', { report }))).toEqual({ undo: null, redo: null });
  });

  it('an import is one step: undo reverts all of it, redo repeats it, and the log has each figure’s source', async () => {
    const { dispatch, report } = await withSample();
    const before = await must(dispatch('reports.open', { report }));
    const { import: id, mode } = await read(dispatch, report, changed(), paper('公开06'));
    await must(
      dispatch('imports.commit', { import: id, items: ['公开05', '公开06'], mode, target: { report } }),
    );
    const after = await must(dispatch('reports.open', { report }));
    const cell = after.tables.公开05.rows.find((row) => row.id === '2070199')?.cells.项目支出;
    expect(cell).toEqual({ amount: 26_500_000, printed: null, source: '决算.xlsx 公开05!E11' });
    expect(await must(dispatch('history.next', { report }))).toEqual({ undo: '导入 决算.xlsx', redo: null });
    const log = await must(dispatch('history.list', { report, place: '公开05/2070199/项目支出' }));
    expect(log[0]).toMatchObject({ before: '25.00', after: '26.50（来自 决算.xlsx 公开05!E11）' });
    await must(dispatch('history.undo', { report }));
    expect(await must(dispatch('reports.open', { report }))).toEqual(before);
    await must(dispatch('history.redo', { report }));
    expect(await must(dispatch('reports.open', { report }))).toEqual(after);
  });

  it('an import reports that the file is of another year than the report, and still works', async () => {
    const { dispatch, report } = await withSample();
    const own = paper('公开05');
    const rows = own.rows.map((row) =>
      row.map((value) => (typeof value === 'string' ? value.replace('2023', '2022') : value)),
    );
    expect((await read(dispatch, report, own)).warning).toBeNull();
    const { import: id, mode, warning } = await read(dispatch, report, { ...own, rows });
    expect(warning).toBe(
      '文件是“示例县示范图书馆”2022年度的，这份报表是“示例县示范图书馆”2023年度的，请确认没有选错；仍可导入',
    );
    expect((await must(dispatch('imports.preview', { import: id, report: null, mode }))).warning).toBeNull();
    await must(dispatch('imports.commit', { import: id, items: ['公开05'], mode, target: { report } }));
  });

  it('an import skips what is not chosen, and blanks of the file unless it replaces', async () => {
    const { dispatch, report } = await withSample();
    const without = mapBody(paper('公开05'), (value, column, row) =>
      (row === 10 && column >= 2) || row === 11 ? null : value,
    );
    const merging = await read(dispatch, report, without);
    expect(merging.mode).toBe('merge');
    expect(merging.items[0]?.differing).toBe(0);
    const replacing = await must(
      dispatch('imports.preview', { import: merging.import, report, mode: 'replace' }),
    );
    expect(replacing.items[0]?.differing).toBeGreaterThan(0);
    expect(replacing.items[0]?.missingRows).toEqual(['208 社会保障和就业支出']);
  });

  it('an import makes a new report from the department and year in the file', async () => {
    const dispatch = open();
    const preview = await read(dispatch, null, ...sample.pack.tables.map(({ id }) => paper(id)));
    expect([preview.部门, preview.年度, preview.单位, preview.standing]).toEqual([
      '示例县示范图书馆',
      2023,
      '万元',
      null,
    ]);
    const target = { 部门: '示例县示范图书馆', 年度: 2023, 单位: '万元' } as const;
    const items = preview.items.map(({ id }) => id);
    const commit = { import: preview.import, items, mode: preview.mode, target };
    const { report } = await must(dispatch('imports.commit', commit));
    expect((await must(dispatch('reports.list', {}))).map(({ id }) => id)).toEqual([report]);
    expect(await dispatch('imports.commit', commit)).toMatchObject({ ok: false, error: { code: 'missing' } });
    const again = await read(dispatch, null, paper('公开05'));
    expect(again.standing).toBe(report);
    expect(
      await dispatch('imports.commit', { ...commit, import: again.import, items: ['公开05'] }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('an import recognises a layout mapped before, and forgets it on request', async () => {
    const dispatch = open();
    const strange: Paper = {
      ...paper('公开05', '表样'),
      rows: [['单位：元'], ['甲', '乙', '丙'], ['207', '文化', 30], ['20701', '文化和旅游', 30]],
      merges: [],
    };
    const first = await read(dispatch, null, strange);
    expect(first.items).toEqual([]);
    expect(first.remarks).toContain('没有认出表的工作表：表样');
    const place = {
      table: '公开05',
      header: { top: 1, bottom: 1 },
      unit: null,
      columns: [
        { block: 'rows', column: '科目编码', at: [0] },
        { block: 'rows', column: '科目名称', at: [1] },
        { block: 'rows', column: '项目支出', at: [2] },
      ],
    } as const;
    const said = { ...place, columns: place.columns.map((each) => ({ ...each, at: [...each.at] })) };
    const placed = await must(dispatch('imports.place', { import: first.import, sheet: 0, place: said }));
    expect(placed.items[0]?.cells.map(({ becomes }) => becomes)).toEqual(['30.00', '30.00']);
    const moved: Paper = { ...strange, name: '明年', rows: [['某系统'], ...strange.rows] };
    const second = await read(dispatch, null, moved);
    expect(second.items.map(({ id }) => id)).toEqual(['公开05']);
    expect(second.sheets[0]?.said?.header).toEqual({ top: 2, bottom: 2 });
    await must(dispatch('imports.place', { import: second.import, sheet: 0, place: null }));
    expect((await read(dispatch, null, strange)).items).toEqual([]);
  });

  it('an import keeps a 科目 that text lists twice, in a new report and in an existing one', async () => {
    const dispatch = open();
    const said = [
      ['一般公共预算财政拨款支出决算表', '公开05表', '部门：示例县示范图书馆 2023年度 单位：万元'],
      ['科目编码 科目名称 小计 基本支出 项目支出', '栏次 1 2 3', '合计 3.00 3.00 0.00'],
      ['2080101 行政运行 1.00 1.00 0.00', '2080101 行政运行 2.00 2.00 0.00', '注：本表反映支出情况。'],
    ];
    const base64 = Buffer.from(said.flat().join('\n')).toString('base64');
    const files = [{ filename: '公开.txt', base64 }];
    const target = { 部门: '示例县示范图书馆', 年度: 2023, 单位: '万元' } as const;
    const first = await must(dispatch('imports.read', { token: 't', report: null, files }));
    const commit = { items: ['公开05' as const], mode: 'replace' as const };
    const { report } = await must(dispatch('imports.commit', { ...commit, import: first.import, target }));
    const rows = async () => {
      const { tables } = await must(dispatch('reports.open', { report }));
      return tables.公开05.rows.map(({ id, cells }) => [id, cells.基本支出?.amount]);
    };
    const twice = [
      ['合计', undefined],
      ['2080101', 1_000_000],
      ['2080101#2', 2_000_000],
    ];
    expect(await rows()).toEqual(twice);
    const again = await must(dispatch('imports.read', { token: 't', report, files }));
    await must(dispatch('imports.commit', { ...commit, import: again.import, target: { report } }));
    expect(await rows()).toEqual(twice);
  });

  it('an import can be cancelled while reading', async () => {
    const dispatch = open();
    const base64 = Buffer.from(await toXlsx(...sample.pack.tables.map(({ id }) => paper(id)))).toString(
      'base64',
    );
    const files = Array.from({ length: 8 }, (_, at) => ({ filename: `${at}.xlsx`, base64 }));
    const reading = dispatch('imports.read', { token: 'slow', report: null, files });
    await expect
      .poll(async () => must(dispatch('imports.progress', { token: 'slow' })))
      .toMatchObject({ total: 8 });
    await must(dispatch('imports.cancel', { token: 'slow' }));
    expect(await reading).toEqual({
      ok: false,
      error: { code: 'input', message: '已取消，没有导入任何内容' },
    });
    expect(await must(dispatch('imports.progress', { token: 'slow' }))).toBeNull();
  });

  it('an import reads several files as one', async () => {
    const dispatch = open();
    const files = await Promise.all(
      (['公开02', '公开03'] as const).map(async (id) => ({
        filename: `${id}.xlsx`,
        base64: Buffer.from(await toXlsx(paper(id, 'Sheet1'))).toString('base64'),
      })),
    );
    const preview = await must(dispatch('imports.read', { token: 't', report: null, files }));
    expect(preview.items.map(({ id, where }) => [id, where])).toEqual([
      ['公开02', '公开02.xlsx › Sheet1'],
      ['公开03', '公开03.xlsx › Sheet1'],
    ]);
  });

  it('an import refuses other files in one sentence', async () => {
    const dispatch = open();
    const files = [
      { filename: '图片.xlsx', base64: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64') },
    ];
    expect(await dispatch('imports.read', { token: 't', report: null, files })).toMatchObject({
      ok: false,
      error: { code: 'input', message: expect.stringMatching(/^“图片.xlsx”：这是图片/) },
    });
    expect(await must(dispatch('reports.list', {}))).toEqual([]);
  });
});
