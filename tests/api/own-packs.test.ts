import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { writePackFile } from '#main/exports/make/pack-file';
import { newId } from '#main/hosts/new-id';
import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { withFreeForms } from '../support/free-forms.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { must } from './calls.ts';

/** Services on a data file of their own; `spoil` changes it while it is closed. */
function services(file = join(tempFolder(), 'a.db')) {
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  let isOpen = true;
  const close = () => {
    if (isOpen) app.value.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { file, call: app.value.dispatch, close };
}

function spoil(file: string, sql: string): void {
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
}

const base64 = async (pack: TemplatePack) => Buffer.from(await writePackFile(pack)).toString('base64');
const OF = { 部门: '示例局', 年度: 2023, 单位: '万元', pack: withFreeForms.id } as const;
const CELL = '附表政府采购情况/2/货物';

/** A report with an own pack and one figure in a free form. */
async function ownReport(call: ReturnType<typeof services>['call']): Promise<string> {
  await must(call('packs.add', { base64: await base64(withFreeForms) }));
  const { report } = await must(call('reports.create', OF));
  await must(
    call('report.edit', { report, edits: [{ kind: 'cells', cells: [{ address: CELL, text: '12.5' }] }] }),
  );
  return report;
}

const figure = (report: { readonly tables: unknown }) =>
  (
    report.tables as Record<string, { rows: { id: string; cells: Record<string, { amount: number }> }[] }>
  ).附表政府采购情况?.rows.find(({ id }) => id === '2')?.cells.货物?.amount;

it('an own pack is stored, listed after the built-in ones, and exported completely', async () => {
  const { call } = services();
  await must(call('packs.add', { base64: await base64(withFreeForms) }));
  const listed = await must(call('packs.list', {}));
  expect(listed.at(-1)).toEqual({
    id: 'free-2023',
    title: withFreeForms.title,
    year: 2023,
    place: '河南省',
    origin: 'received',
    reports: 0,
  });
  expect(listed.filter(({ origin }) => origin === 'program').length).toBe(listed.length - 1);
  expect(readPack(await must(call('packs.get', { pack: 'free-2023' })))).toEqual({
    ok: true,
    value: withFreeForms,
  });
  const exported = await must(call('packs.export', { pack: 'free-2023' }));
  expect(exported.filename).toBe('free-2023.jsmb');
  const again = await call('packs.add', { base64: exported.base64 });
  expect(again.ok ? '' : again.error.message).toContain('确认替换后再导入');
  await must(call('packs.add', { base64: exported.base64, replace: true }));
});

it('an own pack is exported as its differences from a built-in one, and returns complete', async () => {
  const [one, other] = [services(), services()];
  await must(one.call('packs.add', { base64: await base64(withFreeForms) }));
  const whole = await must(one.call('packs.export', { pack: 'free-2023' }));
  const edition = await must(one.call('packs.export', { pack: 'free-2023', edition: true }));
  expect(edition.base64.length).toBeLessThan(whole.base64.length / 2);
  await must(other.call('packs.add', { base64: edition.base64 }));
  const back = readPack(await must(other.call('packs.get', { pack: 'free-2023' })));
  expect(back).toEqual({ ok: true, value: withFreeForms });
});

it('packs are refused: built-in ids, circles, headers that do not cover the columns, other files', async () => {
  const { call } = services();
  const refused = async (pack: TemplatePack) => {
    const added = await call('packs.add', { base64: await base64(pack) });
    return added.ok ? 'taken' : added.error.message;
  };
  expect(await refused({ ...withFreeForms, id: 'henan-2023' })).toContain('请给自己的模板换一个编号');
  const [first, ...others] = withFreeForms.tables;
  if (first === undefined) throw new Error('no form');
  const narrow = { ...first, header: [[{ text: '项目' }]] };
  expect(await refused({ ...withFreeForms, tables: [narrow, ...others] })).toMatch(
    /公开01的表头第 1 行盖了 1 栏，而表有 6 栏/,
  );
  const circle = withFreeForms.tables.map((table) =>
    table.id === '附表政府采购情况'
      ? {
          ...table,
          formulas: [
            ...table.formulas,
            {
              rows: { kind: 'row', row: '2' },
              columns: ['货物'],
              expression: { kind: 'cell', row: '1' },
            } as const,
          ],
        }
      : table,
  );
  expect(await refused({ ...withFreeForms, tables: circle })).toMatch(
    /公式互相引用成了圈，在“附表政府采购情况/,
  );
  const none = await call('packs.add', { base64: Buffer.from('PK').toString('base64') });
  expect(none.ok ? '' : none.error.message).toContain('这不是完整的模板文件');
});

it('a report with an own pack is written as Word and imported again', async () => {
  const { call, file, close } = services();
  const report = await ownReport(call);
  const word = await must(call('publish.html', { report, edition: '公开版' }));
  expect(Buffer.from(word.base64, 'base64').toString('utf8')).toContain('政府采购情况表');
  close();
  const later = services(file);
  expect(figure(await must(later.call('reports.open', { report })))).toBe(12_500_000);
});

it('a pack in use cannot be removed, but an unused one can', async () => {
  const { call } = services();
  const report = await ownReport(call);
  const refused = await call('packs.remove', { pack: 'free-2023' });
  expect(refused.ok ? '' : refused.error.message).toContain('还有 1 份报表在用，请先给它们换模板');
  await must(call('reports.move', { report, pack: 'henan-2023' }));
  await must(call('packs.remove', { pack: 'free-2023' }));
});

it.each([
  ['missing', 'DELETE FROM packs', '请导入它的模板文件（.jsmb），或升级软件后再打开'],
  ['newer', 'UPDATE packs SET format = 99', '由更新版本的软件保存，请升级软件后再打开'],
  ['damaged', 'UPDATE packs SET content = substr(content, 1, 900)', '的内容已损坏'],
  ['edited to nonsense', `UPDATE packs SET content = '{"id":"free-2023"}'`, '请重新导入它的模板文件'],
])('a report whose pack is %s says so, and nothing is lost', async (_name, sql, sentence) => {
  const { call, file, close } = services();
  const report = await ownReport(call);
  close();
  spoil(file, sql);
  const later = services(file);
  const opened = await later.call('reports.open', { report });
  expect(opened.ok ? '' : opened.error.message).toContain(sentence);
  await must(later.call('packs.add', { base64: await base64(withFreeForms), replace: true }));
  expect(figure(await must(later.call('reports.open', { report })))).toBe(12_500_000);
});

it('a report whose pack was edited opens with the new version, and its figures are kept', async () => {
  const { call } = services();
  const report = await ownReport(call);
  const without = withFreeForms.tables.filter(({ id }) => id !== '附表政府采购情况');
  await must(
    call('packs.add', { base64: await base64({ ...withFreeForms, tables: without }), replace: true }),
  );
  const opened = await call('reports.open', { report });
  if (!opened.ok) throw new Error(opened.error.message);
  expect(figure(opened.value)).toBe(12_500_000);
  expect(opened.notice).toContain('没有位置，都还留着');
  await must(call('checks.run', { report }));
  await must(call('packs.add', { base64: await base64(withFreeForms), replace: true }));
  const again = await call('reports.open', { report });
  expect(again).not.toHaveProperty('notice');
  expect(again.ok && figure(again.value)).toBe(12_500_000);
});

it('a handover file brings its pack, which is stored beside another of the same id', async () => {
  const from = services();
  const { base64: file } = await must(from.call('handover.export', { report: await ownReport(from.call) }));
  const to = services();
  const taken = await must(to.call('handover.take', { base64: file }));
  expect(figure(await must(to.call('reports.open', taken)))).toBe(12_500_000);

  const other = services();
  await must(other.call('packs.add', { base64: await base64({ ...withFreeForms, title: '另一个模板' }) }));
  const beside = await other.call('handover.take', { base64: file });
  if (!beside.ok) throw new Error(beside.error.message);
  expect(beside.notice).toContain('收到的另存为“free-2023-2”');
  const opened = await must(other.call('reports.open', beside.value));
  expect(opened.pack).toBe('free-2023-2');
  expect(figure(opened)).toBe(12_500_000);
});
