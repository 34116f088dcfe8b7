import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workApart } from '#main/apart/work-apart';
import { createApp, readPackedApart } from '#main/app';
import { examine } from '#main/bureau/checking/examine';
import { writePackFile } from '#main/exports/make/pack-file';
import { newId } from '#main/hosts/new-id';
import type { PickedFile } from '#shared/api/transport';
import type { TemplatePack } from '#shared/tables/grammar';
import { withFreeForms } from '../support/free-forms.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { must } from './calls.ts';

/** Forms that no built-in pack has, for a region without a pack. */
const pack: TemplatePack = {
  ...withFreeForms,
  id: '示例市-2024',
  title: '示例市模板',
  year: 2024,
  place: '示例市',
};
const PROCUREMENT = '附表政府采购情况';
const CELL = `${PROCUREMENT}/2/货物`;

function services() {
  const file = join(tempFolder(), 'a.db');
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value.dispatch;
}

type Call = ReturnType<typeof services>;

async function withPack(): Promise<Call> {
  const call = services();
  const base64 = Buffer.from(await writePackFile(pack)).toString('base64');
  await must(call('packs.add', { base64 }));
  return call;
}

async function reportOf(call: Call, 部门: string): Promise<string> {
  const { report } = await must(call('reports.create', { 部门, 年度: 2024, 单位: '万元', pack: pack.id }));
  const cells = [
    { address: CELL, text: '12.5' },
    { address: '公开01/3/决算数', text: '30' },
  ];
  await must(call('report.edit', { report, edits: [{ kind: 'cells', cells }] }));
  return report;
}

async function wordOf(call: Call): Promise<PickedFile> {
  const report = await reportOf(call, '示例市示例局');
  const { base64 } = await must(call('publish.word', { report, edition: '公开版' }));
  return { filename: '示例局2024年度决算公开.docx', base64 };
}

const figure = async (call: Call, report: string) =>
  (await must(call('reports.open', { report }))).tables[PROCUREMENT]?.rows.find(({ id }) => id === '2')?.cells
    .货物?.amount;

it('a document with its own forms is recognised by them, checked with them, and imported', async () => {
  const from = await withPack();
  const word = await wordOf(from);
  const call = await withPack();
  const read = await must(call('imports.read', { token: 't', report: null, files: [word] }));
  expect(read.pack).toBe(pack.id);
  expect(read.items.map(({ id }) => id)).toContain(PROCUREMENT);
  const checked = await must(call('imports.check', { import: read.import }));
  expect(checked.read.tables.map(({ table }) => table)).toContain(PROCUREMENT);
  const { report } = await must(
    call('imports.commit', {
      import: read.import,
      items: read.items.map(({ id }) => id),
      mode: read.mode,
      target: { 部门: '示例市另一局', 年度: 2024, 单位: '万元' },
    }),
  );
  expect((await must(call('reports.open', { report }))).pack).toBe(pack.id);
  expect(await figure(call, report)).toBe(12_500_000);
});

it('without its pack, the document is read with a built-in one and its form is unknown', async () => {
  const word = await wordOf(await withPack());
  const read = await must(services()('imports.read', { token: 't', report: null, files: [word] }));
  expect(read.pack).not.toBe(pack.id);
  expect(read.items.map(({ id }) => id)).not.toContain(PROCUREMENT);
});

it('a document is imported into a report with its own pack', async () => {
  const call = await withPack();
  const word = await wordOf(call);
  const { report } = await must(
    call('reports.create', { 部门: '示例市示例局二', 年度: 2024, 单位: '万元', pack: pack.id }),
  );
  const read = await must(call('imports.read', { token: 't', report, files: [word] }));
  const items = read.items.map(({ id }) => id);
  await must(call('imports.commit', { import: read.import, items, mode: read.mode, target: { report } }));
  expect(await figure(call, report)).toBe(12_500_000);
});

it('取数 takes last year’s publication with its own forms for next year’s report, which gets the region’s forms', async () => {
  const call = await withPack();
  const word = await wordOf(await withPack());
  const next = { ...pack, id: '示例市-2025', year: 2025, title: '示例市模板 2025' };
  await must(call('packs.add', { base64: Buffer.from(await writePackFile(next)).toString('base64') }));
  const read = await must(call('gather.read', { token: 't', report: null, files: [word] }));
  expect(read.pack).toBe('示例市-2025');
});

it('units with their own packs are combined with them', async () => {
  const call = await withPack();
  const parts = [await reportOf(call, '示例市甲局'), await reportOf(call, '示例市乙局')];
  const made = await must(call('combine.make', { 部门: '示例市部门', parts, offset: true }));
  expect(await figure(call, made.report)).toBe(25_000_000);
  expect((await must(call('combine.preview', { 部门: '某部门', parts, offset: true }))).pack).toBe(pack.id);
  await must(call('desk.renew', { report: made.report }));
});

it('the report of the following year uses the pack of the same region', async () => {
  const call = await withPack();
  const report = await reportOf(call, '示例市示例局');
  const next = { ...pack, id: '示例市二-2025', year: 2025 };
  await must(call('packs.add', { base64: Buffer.from(await writePackFile(next)).toString('base64') }));
  expect((await must(call('reports.nextYear', { report }))).pack).toBe('示例市二-2025');
});

it('the bureau checks a handover file with the pack in it', async () => {
  const call = await withPack();
  const report = await reportOf(call, '示例市示例局');
  const { base64 } = await must(call('handover.export', { report }));
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const apart = workApart(undefined, undefined, stop.signal);
  const examined = await examine(
    { readGiven: readPackedApart(), apart },
    '示例局.jsgk',
    Buffer.from(base64, 'base64'),
  );
  if (!examined.ok) throw new Error(examined.error.message);
  expect(examined.value.notChecked).toBeNull();
  expect(examined.value.report?.pack).toBe(pack.id);
});
