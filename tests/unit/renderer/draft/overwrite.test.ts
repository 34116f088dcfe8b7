import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { type EditSession, makeEdits } from '#renderer/draft/edits.ts';
import { SaveQueue } from '#renderer/draft/save-queue.ts';
import { compute } from '#shared/compute/compute';
import type { Report } from '#shared/report/report';
import { create, must } from '../../../api/calls.ts';
import { defaultPack } from '../../../support/cases.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A window over real services, whose person answers `overwrite` when asked. */
async function openWindow(overwrite: boolean) {
  const file = join(tempFolder(), 'a.db');
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  const call = app.value.dispatch;
  const id = await create(call);
  let shown: Report = await must(call('reports.open', { report: id }));
  const asked: string[] = [];
  const refused: string[] = [];
  const saving = new SaveQueue(
    () => undefined,
    (message) => refused.push(message),
  );
  const pack = defaultPack();
  const session: EditSession = {
    id,
    call,
    saving,
    readOnly: false,
    current: () => ({ pack, report: shown, computed: compute(pack, shown) }),
    show: (report) => {
      shown = report;
    },
    refuse: (message) => void refused.push(message),
    askToOverwrite: async (_message, said) => {
      asked.push(said);
      return overwrite;
    },
  };
  const standing = async () => (await must(call('reports.open', { report: id }))).texts.名词解释;
  const elsewhere = () =>
    must(
      call('report.edit', {
        report: id,
        edits: [{ kind: 'text', part: '名词解释', paragraphs: ['别处写的'] }],
      }),
    );
  return { edits: makeEdits(session), saving, asked, refused, standing, elsewhere, shown: () => shown };
}

it('consecutive texts are written without a question', async () => {
  const { edits, saving, asked, standing } = await openWindow(false);
  edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['一'] });
  edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['一', '二'] });
  edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['一', '二', '三\r\n四'] });
  edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['一', '二', '三\r\n四', '五'] });
  expect(await saving.settled()).toBe(true);
  expect([asked, await standing()]).toEqual([[], ['一', '二', '三\n四', '五']]);
});

it.each([
  [true, ['这里写的'], []],
  [false, ['别处写的'], [expect.stringMatching(/别的窗口/)]],
])(
  'what another window wrote is replaced only where the person says so: %s',
  async (overwrite, left, told) => {
    const { edits, saving, asked, refused, standing, elsewhere } = await openWindow(overwrite);
    await elsewhere();
    edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['这里写的'] });
    await saving.settled();
    expect(asked).toEqual(['修改文字 名词解释 1：这里写的']);
    expect([await standing(), refused]).toEqual([left, told]);
  },
);

it('an altered text is shown as saved', async () => {
  const { edits, saving, shown } = await openWindow(false);
  edits.edit({ kind: 'text', part: '名词解释', paragraphs: ['半个\ud83d'] });
  await saving.settled();
  await expect.poll(() => shown().texts.名词解释).toEqual(['半个\ufffd']);
});
