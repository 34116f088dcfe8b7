import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { failure } from '#shared/result';
import { tempFolder } from '../support/temp-folder.ts';
import { apiSuite } from './suite.ts';

describe('the services, called directly', () => {
  it('a defect of the window is logged', async () => {
    const logged: unknown[] = [];
    const app = createApp({
      file: join(tempFolder(), 'a.db'),
      now: () => new Date(),
      newId,
      exporting: { print: async () => failure('missing', '没有'), log: (error) => logged.push(error) },
    });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    const defect = { name: 'TypeError', stack: '    at Grid (index.js:1:2)' };
    expect(await app.value.dispatch('diagnostics.note', defect)).toMatchObject({ ok: true });
    expect(logged).toEqual([defect]);
  });

  it('a call under which the program ends is a refusal, not a defect', async () => {
    const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
    if (!app.ok) throw new Error(app.error.message);
    const listed = app.value.dispatch('reports.list', {});
    app.value.close();
    expect(await listed).toEqual(failure('storage', '软件正在退出，这次操作没有完成'));
    expect(await app.value.dispatch('reports.list', {})).toMatchObject({ ok: false });
  });

  apiSuite(async () => {
    const app = createApp({ file: join(tempFolder(), 'a.db'), now: () => new Date(), newId });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    return app.value.dispatch;
  });
});
