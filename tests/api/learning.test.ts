import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { documentPath } from '../cases/documents/truth.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { must } from './calls.ts';

function services() {
  const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

it('a pack is learned from files, proved again, and stored as one’s own', async () => {
  const call = services();
  const base64 = readFileSync(documentPath('finance-bureau-2024')).toString('base64');
  const files = [{ filename: '公开.pdf', base64 }];
  const read = await must(call('imports.read', { token: 't', report: null, files }));
  const { pack, proof, facts, reasons, sentences, questions } = await must(
    call('packs.learn', { import: read.import }),
  );
  expect(questions.length).toBeGreaterThan(0);
  expect(pack.place).toBe('上海市普陀区');
  const learned = { facts: { ...facts }, reasons: { ...reasons }, sentences: [...sentences] };
  const again = await must(call('packs.prove', { import: read.import, content: pack, learned }));
  expect(again).toEqual(proof);
  expect(again.text.same / again.text.printed).toBeGreaterThan(0.98);
  const put = await must(call('packs.put', { content: pack, isNew: true }));
  expect(put).toMatchObject({ id: pack.id, origin: 'made', reports: 0 });
  const created = { 部门: '上海市示例局', 年度: 2024, 单位: '万元', pack: put.id } as const;
  await must(call('reports.create', created));
  const other = await must(call('packs.learn', { import: read.import }));
  expect(other.pack.id).toBe(`${pack.id}-2`);
});

it('files that are not published accounts, or that are gone, are refused', async () => {
  const call = services();
  const base64 = readFileSync(documentPath('government-office-budget-2025')).toString('base64');
  const files = [{ filename: '预算.pdf', base64 }];
  const read = await must(call('imports.read', { token: 't', report: null, files }));
  const refused = await call('packs.learn', { import: read.import });
  expect(refused.ok ? '' : refused.error.message).toContain('学不成模板');
  const gone = await call('packs.learn', { import: 'x' });
  expect(gone.ok ? '' : gone.error.message).toContain('请重新选择文件');
});
