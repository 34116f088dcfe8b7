import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { writePackFile } from '#main/exports/make/pack-file';
import { newId } from '#main/hosts/new-id';
import { writePack } from '#shared/packs/write-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { withFreeForms } from '../support/free-forms.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { must } from './calls.ts';

function services() {
  const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

const own: TemplatePack = { ...withFreeForms, id: '示例-2023', title: '示例模板' };
const edited: TemplatePack = {
  ...own,
  tables: own.tables
    .filter(({ id }) => id !== '附表政府采购情况')
    .map((table) => (table.id === '公开01' ? { ...table, title: '收支总表（新）' } : table)),
};
const CELL = { address: '附表政府采购情况/2/货物', text: '12.5' };

it('a change of a pack in use shows its effects, is stored, and can be undone', async () => {
  const call = services();
  await must(call('packs.put', { content: writePack(own), isNew: true }));
  const created = { 部门: '示例局', 年度: 2023, 单位: '万元', pack: own.id } as const;
  const { report } = await must(call('reports.create', created));
  await must(call('report.edit', { report, edits: [{ kind: 'cells', cells: [CELL] }] }));

  expect(await must(call('packs.effects', { content: writePack(own) }))).toMatchObject([
    { report, misfits: [], gone: [], come: [] },
  ]);
  const [effect] = await must(call('packs.effects', { content: writePack(edited) }));
  expect(effect?.部门).toBe('示例局');
  expect(effect?.come).toContain('收支总表（新）');
  expect(effect?.gone).toContain('收入支出决算总表');
  expect(effect?.misfits.map(({ address, after }) => [address, after])).toContainEqual([CELL.address, null]);

  await must(call('packs.put', { content: writePack(edited) }));
  expect((await must(call('packs.get', { pack: own.id }))).tables[0]?.title).toBe('收支总表（新）');
  const listed = await must(call('packs.undo', { pack: own.id }));
  expect(listed).toMatchObject({ id: own.id, origin: 'made', reports: 1 });
  expect(await must(call('packs.get', { pack: own.id }))).toEqual(writePack(own));
  const none = await call('packs.undo', { pack: own.id });
  expect(none.ok ? '' : none.error.message).toContain('没有可以撤销的修改');
});

it('another pack’s id is refused, and so is content that is not a pack', async () => {
  const call = services();
  await must(call('packs.put', { content: writePack(own), isNew: true }));
  const refused = async (content: unknown, isNew: boolean) => {
    const put = await call('packs.put', { content, isNew });
    return put.ok ? 'kept' : put.error.message;
  };
  expect(await refused(writePack(own), true)).toContain('请换一个编号');
  expect(await refused(writePack({ ...own, id: 'henan-2023' }), false)).toContain('请给自己的模板换一个编号');
  expect(await refused({ ...writePack(own), run: 'alert(1)' }, false)).toMatch(/[\u4e00-\u9fff]/);
  expect(await refused(null, false)).toMatch(/[\u4e00-\u9fff]/);
});

it('the names of a pack are one line and plain, by whichever way it comes, and what was altered is said', async () => {
  const call = services();
  const strange = { ...own, title: '示例省\n2023\u202e决算', place: '示例\ud83d省' };
  const put = await call('packs.put', { content: writePack(strange), isNew: true });
  expect(put).toMatchObject({
    ok: true,
    value: { title: '示例省 2023决算' },
    notice: expect.stringMatching(/残缺的字符.*方向的符号.*换行换成了空格/),
  });
  const base64 = Buffer.from(await writePackFile(strange)).toString('base64');
  const added = await call('packs.add', { base64, replace: true });
  expect(added).toMatchObject({ ok: true, value: { title: '示例省 2023决算' } });
  expect(added.ok ? added.notice : '').toMatch(/残缺的字符.*方向的符号/);
});
