import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { create, must } from '../api/calls.ts';
import { tempFolder } from '../support/temp-folder.ts';

// Chinese account names and deep folders, with which other programs' databases failed to open
it.each([
  ['a Chinese name with signs', join('张三·财务（2024）', '决算 公开.db')],
  ['a name of two hundred bytes', join('部门预算决算资料'.repeat(8), '县级部门决算公开.db')],
])('%s opens, is written, backed up and restored from', async (_, path) => {
  const file = join(tempFolder(), path);
  mkdirSync(join(file, '..'), { recursive: true });
  const start = () => {
    const app = createApp({ file, now: () => new Date(), newId });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    return app.value;
  };
  const first = start();
  const report = await create(first.dispatch);
  const type = (text: string) =>
    must(
      first.dispatch('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address: '公开01/1/决算数', text }] }],
      }),
    );
  await type('12.34');
  const { name } = await must(first.dispatch('backups.create', {}));
  await type('99');
  await must(first.dispatch('backups.restore', { backup: name, report }));
  first.close();
  const again = start();
  const restored = await must(again.dispatch('reports.list', {}));
  expect(restored.length).toBeGreaterThan(0);
  const amounts = await Promise.all(
    restored.map(async ({ id }) => {
      const opened = await must(again.dispatch('reports.open', { report: id }));
      return opened.tables.公开01.rows.find((row) => row.id === '1')?.cells.决算数?.amount;
    }),
  );
  expect(amounts).toContain(1234);
});
