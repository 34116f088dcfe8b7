import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { tempFolder } from '../support/temp-folder.ts';
import { create, must, NEW } from './calls.ts';

function start(file: string) {
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  return app.value;
}

describe('a report that cannot be opened', () => {
  it.each([
    ['what is stored is not what was saved', "UPDATE reports SET checksum = 'x'"],
    ['its pack is not in this program', "UPDATE reports SET pack = 'none', checksum = NULL"],
  ])('a damaged report is deleted like any other: %s', async (_why, damage) => {
    const file = join(tempFolder(), 'a.db');
    const before = start(file);
    const report = await create(before.dispatch);
    before.close();
    const database = new BetterSqlite3(file);
    database.exec(damage);
    database.close();
    const { dispatch, close } = start(file);
    onTestFinished(close);
    expect(await dispatch('reports.open', { report })).toMatchObject({ ok: false });
    await must(dispatch('reports.delete', { report }));
    await must(dispatch('reports.create', NEW));
    expect(await must(dispatch('reports.list', {}))).toHaveLength(1);
    expect(await dispatch('reports.delete', { report })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
  });
});

describe('without any backup', () => {
  it('the sentence says why no backup was made', async () => {
    const folder = tempFolder();
    const { dispatch, close } = start(join(folder, 'a.db'));
    onTestFinished(close);
    const report = await create(dispatch);
    const { base64 } = await must(dispatch('handover.export', { report }));
    const blocked = { ok: false, error: { code: 'storage', message: /备份没有做成，数据没有改动/ } };
    writeFileSync(join(folder, '备份'), '');
    expect(await dispatch('backups.create', {})).toMatchObject(blocked);
    expect(await dispatch('handover.take', { base64 })).toMatchObject(blocked);
    expect(await must(dispatch('reports.list', {}))).toMatchObject([{ id: report }]);
  });
});
