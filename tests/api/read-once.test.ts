import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { Store } from '#main/store/store';
import type { Call } from '#shared/api/transport';
import { tempFolder } from '../support/temp-folder.ts';
import { create, must } from './calls.ts';

function open(): Call {
  const app = createApp({ file: join(tempFolder(), 'juesuan.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

it('what a window asks of a report that it has opened or edited does not read the whole report again', async () => {
  const dispatch = open();
  const report = await create(dispatch);
  const reading = vi.spyOn(Store.prototype, 'load');
  onTestFinished(() => reading.mockRestore());
  await must(dispatch('reports.open', { report }));
  const ask = async () => {
    await must(dispatch('history.next', { report }));
    await must(dispatch('combine.state', { report }));
    await must(dispatch('reports.earlierYears', { report }));
    await must(dispatch('desk.renew', { report }));
  };
  await ask();
  const edits = [{ kind: 'fact' as const, key: '三公/车辆保有量', value: 7 }];
  await must(dispatch('report.edit', { report, edits }));
  await ask();
  expect(reading).toHaveBeenCalledTimes(1);
});
