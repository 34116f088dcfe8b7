import { expect, it } from 'vitest';
import type { ImportPreview } from '#shared/api/imports';
import type { Call } from '#shared/api/transport';
import { placeFinder } from '#shared/imports/source/source-places';
import { mapBody, type Paper } from '../imports/fixtures/paper.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { must } from './calls.ts';
import type { Connect } from './suite.ts';

/** 公开05 with its 合计 of 项目支出 off by one, beside an unrelated sheet. */
async function opened(dispatch: Call): Promise<ImportPreview> {
  const wrong = mapBody(paper('公开05'), (value, column, row) => (row === 6 && column === 4 ? 999 : value));
  const strange = { ...paper('公开02', '杂记'), rows: [['备忘'], ['某事', '某人']], merges: [] };
  const base64 = Buffer.from(await toXlsx(wrong, strange)).toString('base64');
  return must(
    dispatch('imports.read', { token: 't', report: null, files: [{ filename: 'a.xlsx', base64 }] }),
  );
}

/** Tests that another's document is read and checked, and nothing of it is stored. */
export function readingSuite(connect: Connect): void {
  it('a document is shown as it is, with the position of each figure read', async () => {
    const dispatch = await connect();
    const preview = await opened(dispatch);
    const { files } = await must(dispatch('imports.source', { import: preview.import }));
    expect(files.map(({ file, blocks }) => [file, blocks.map((block) => block.kind)])).toEqual([
      ['a.xlsx', ['table', 'table']],
    ]);
    const find = placeFinder(files);
    const cells = preview.items.flatMap((item) => item.cells);
    expect(cells.length).toBeGreaterThan(20);
    for (const { source, text } of cells) {
      const at = find(source, 'a.xlsx');
      const block = files[at?.file ?? 0]?.blocks[at?.block ?? -1];
      const shown = block?.kind === 'table' ? block.rows[at?.row ?? -1]?.[at?.column ?? -1] : undefined;
      expect([source, shown ?? '']).toEqual([source, text]);
    }
    expect(preview.sheets.map(({ page, lead }) => [page, lead])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(preview.sheets[0]?.merges.length).toBeGreaterThan(0);
  });

  it('a document is checked and nothing is stored', async () => {
    const dispatch = await connect();
    const preview = await opened(dispatch);
    const { checked, read, notChecked } = await must(dispatch('imports.check', { import: preview.import }));
    expect(notChecked).toBeNull();
    expect(read).toMatchObject({
      部门: '示例县示范图书馆',
      年度: 2023,
      tables: [
        { table: '公开05', sheet: 0 },
        { table: null, sheet: 1 },
      ],
    });
    const errors = checked?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map(({ where }) => where.table)).toContain('公开05');
    const made = await must(dispatch('imports.publishCheck', { import: preview.import, format: 'html' }));
    expect(Buffer.from(made.base64, 'base64').toString()).toContain(errors[0]?.message);
    expect(await must(dispatch('reports.list', {}))).toEqual([]);
  });

  it('a file without forms has nothing to check, and the answer says so', async () => {
    const dispatch = await connect();
    const files = [{ filename: 'a.txt', base64: Buffer.from('会议记录').toString('base64') }];
    const preview = await must(dispatch('imports.read', { token: 't', report: null, files }));
    const answer = await must(dispatch('imports.check', { import: preview.import }));
    expect(answer).toMatchObject({
      checked: null,
      notChecked: expect.stringMatching(/^没有认出决算公开的表/),
    });
    const published = await dispatch('imports.publishCheck', { import: preview.import, format: 'docx' });
    expect(published).toMatchObject({ ok: false, error: { message: answer.notChecked } });
  });

  it('files of two departments are told apart', async () => {
    const dispatch = await connect();
    const other = mapBody(paper('公开03'), (value) => value);
    const renamed = {
      ...other,
      rows: other.rows.map((row) =>
        row.map((value) =>
          typeof value === 'string' ? value.replace('示例县示范图书馆', '示例县博物馆') : value,
        ),
      ),
    };
    const named = async (filename: string, own: Paper) => ({
      filename,
      base64: Buffer.from(await toXlsx(own)).toString('base64'),
    });
    const files = [await named('甲.xlsx', paper('公开05')), await named('乙.xlsx', renamed)];
    const preview = await must(dispatch('imports.read', { token: 't', report: null, files }));
    expect(preview.owners).toEqual([
      { file: '甲.xlsx', 部门: '示例县示范图书馆', 年度: 2023 },
      { file: '乙.xlsx', 部门: '示例县博物馆', 年度: 2023 },
    ]);
  });

  it.each(['imports.source', 'imports.check'] as const)(
    '%s of an import that is gone is refused',
    async (method) => {
      const dispatch = await connect();
      expect(await dispatch(method, { import: '没有' })).toMatchObject({
        ok: false,
        error: { code: 'missing' },
      });
      expect(await dispatch(method, { import: '' })).toMatchObject({ ok: false, error: { code: 'input' } });
    },
  );
}
