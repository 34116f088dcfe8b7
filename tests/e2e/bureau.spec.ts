// The bureau in a real browser: an administrator sets it up, a unit hands in, an officer sends back and accepts.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import { granted, logIn } from '../bureau/client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from '../bureau/postgres.ts';
import { SAMPLE } from '../support/cases.ts';
import { prepareChromium } from '../support/chromium.ts';
import { electronMissing, electronRequired, launchElectron } from '../support/electron-app.ts';
import { picture } from '../support/picture.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testBrowser } from '../support/test-browser.ts';
import { graveFindings } from './pages/axe.ts';
import { ReportsPage } from './pages/reports-page.ts';

const browser = testBrowser(prepareChromium);
const missing = electronMissing();
if (missing !== null && !electronRequired) console.warn(`从桌面上报的测试跳过：${missing}`);
const documents = join(ROOT, 'tests/cases/documents');
const PASSWORD = 'long enough 123';

describe.skipIf(POSTGRES_BIN === null)('the bureau in the browser', () => {
  let postgres: Postgres;
  let address: string;
  let firstPassword: string;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    const database = await postgres.database();
    const log = (error: unknown) => console.error(error);
    const assets = join(ROOT, 'out/renderer');
    const service = granted(
      await startService({ database, log, assets, host: '', port: 0, certificate: null, backups: null }),
    );
    closing.push(service.close);
    address = service.address;
    firstPassword = service.firstPassword ?? '';
    closing.push(granted(await startWorkers({ database, log, workers: 1 })).close);
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, 60_000);

  async function enter(login: string, password: string): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('用户名').fill(login);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    return page;
  }

  it('a document goes from hand-in through corrections to publication', async () => {
    const admin = await enter('admin', firstPassword);
    await admin.getByLabel('年度').fill('2024');
    await admin.getByRole('button', { name: '导入名单' }).click();
    await admin
      .getByRole('textbox', { name: '名单' })
      .fill('单位\t主管部门\t科室\t批复日期\n示例县财政局\t\t行政科\t2025/8/1\n示例县民政局\t\t社保科\t');
    await admin.getByRole('button', { name: '导入', exact: true }).click();
    await admin.getByRole('cell', { name: '2025-08-21' }).waitFor();
    await admin.getByRole('cell', { name: '示例县民政局' }).waitFor();
    await picture(admin, 'bureau-roster');
    expect(await graveFindings(admin)).toEqual([]);
    await addPerson(admin, { login: 'finance', name: '示例县财政局', role: '单位', unit: '示例县财政局' });
    await addPerson(admin, { login: 'officer', name: '经办甲', role: '经办', group: '行政科' });
    await picture(admin, 'bureau-people');

    const unit = await enter('finance', PASSWORD);
    await unit.getByLabel('年度').fill('2024');
    await unit.getByText('未交').waitFor();
    await unit.getByLabel('上报的文件').setInputFiles(join(documents, 'finance-bureau-2024.pdf'));
    await unit.getByText('有错误').waitFor({ timeout: 60_000 });

    const officer = await enter('officer', PASSWORD);
    await officer.getByLabel('年度').fill('2024');
    await officer.getByRole('button', { name: '示例县财政局' }).click();
    expect(await officer.getByText('示例县民政局').count()).toBe(0);
    const note = officer.getByPlaceholder('批注').first();
    await note.fill('请改正这一处');
    await officer.getByLabel('意见').fill('改好后再报');
    await picture(officer, 'bureau-findings');
    expect(await graveFindings(officer)).toEqual([]);
    await officer.getByRole('button', { name: '退回' }).click();

    await unit.getByText('退回').first().waitFor();
    await unit.getByRole('button', { name: '查看检查结果和意见' }).click();
    await unit.getByText('全文：改好后再报').waitFor();
    await unit.getByText(/：请改正这一处/).waitFor();
    await picture(unit, 'bureau-unit');
    await unit.keyboard.press('Escape');
    await unit.getByLabel('上报的文件').setInputFiles(join(documents, 'social-work-2024.pdf'));

    await officer.getByText('第 2 稿').click({ timeout: 60_000 });
    await officer
      .getByRole('button', { name: '通过' })
      .and(officer.locator(':enabled'))
      .click({ timeout: 60_000 });
    const confirm = officer.getByRole('dialog', { name: /还有 \d+ 处错误，仍要通过吗/ });
    await confirm.getByRole('button', { name: '通过' }).click();
    await officer.getByRole('button', { name: '已公开' }).and(officer.locator(':enabled')).click();
    await unit.getByText('已公开').first().waitFor();

    await officer.keyboard.press('Escape');
    await officer.getByRole('menuitem', { name: '对比' }).click();
    await officer.getByLabel('年度').fill('2024');
    await officer.getByText(/^1 个单位的数，还没有数的 0 个/).waitFor();
    await officer.getByRole('button', { name: '示例县财政局' }).waitFor();
    await picture(officer, 'bureau-across');
    expect(await graveFindings(officer)).toEqual([]);
    const [workbook] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('link', { name: '检查工作簿' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('2024年度检查结果.xlsx');

    await officer.getByRole('button', { name: '改口令' }).click();
    const dialog = officer.getByRole('dialog', { name: '改口令' });
    await dialog.getByLabel('原口令').fill(PASSWORD);
    await dialog.getByLabel('新口令').fill(`${PASSWORD} new`);
    await dialog.getByLabel('再填一次').fill(`${PASSWORD} new`);
    await dialog.getByRole('button', { name: '改口令' }).click();
    await officer.getByRole('button', { name: '登录' }).waitFor();
    expect((await logIn(address, 'officer', PASSWORD)).ok).toBe(false);
    expect((await logIn(address, 'officer', `${PASSWORD} new`)).ok).toBe(true);

    await admin.getByRole('menuitem', { name: '记录' }).click();
    await admin.getByRole('button', { name: '核对记录' }).click();
    await admin.getByText(/条记录首尾相接，没有改动/).waitFor();
    await picture(admin, 'bureau-acts');
  });

  it.skipIf(missing !== null && !electronRequired)(
    'a report is handed in from the desktop with one click, and the desktop shows the result',
    async () => {
      const admin = granted(await logIn(address, 'admin', firstPassword));
      granted(await admin.call('roster.take', { year: 2023, units: [{ name: '示例县示范图书馆' }] }));
      const [line] = granted(await admin.call('roster.list', { year: 2023 })).lines;
      const { token } = granted(await admin.call('tokens.make', { unit: line?.id ?? '' }));

      const app = await launchElectron({ folder: tempFolder(), openFile: SAMPLE });
      onTestFinished(() => app.close());
      const desk = await app.firstWindow();
      const reports = new ReportsPage(desk);
      await reports.import();
      await reports.opened();
      await desk.getByRole('button', { name: '上报', exact: true }).click();
      const dialog = desk.getByRole('dialog', { name: '上报财政局' });
      await dialog.getByLabel('地址').fill('http://bureau.example/');
      await dialog.getByLabel('上报口令').fill(token);
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.getByText(/地址应以 https:\/\/ 开头/).waitFor();
      await dialog.getByLabel('地址').fill(address);
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.getByText('未交').waitFor();
      await dialog.getByRole('button', { name: '上报', exact: true }).click();
      await dialog.getByText(/已交|有错误/).waitFor({ timeout: 120_000 });
      const handed = granted(await admin.call('roster.list', { year: 2023 })).lines[0];
      const remarks = [{ finding: null, place: '全文', text: '请补充附件' }];
      const submission = handed?.submission ?? '';
      await expect
        .poll(async () => granted(await admin.call('submissions.open', { submission })).check, {
          timeout: 60_000,
        })
        .toBe('已检查');
      granted(await admin.call('submissions.decide', { submission, decision: '退回', remarks }));
      await desk.keyboard.press('Escape');
      await desk.getByRole('button', { name: '上报', exact: true }).click();
      await dialog.getByText('全文：请补充附件').waitFor();
      await picture(desk, 'bureau-desk');
      expect(await graveFindings(desk)).toEqual([]);
    },
  );
});

interface Added {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unit?: string;
  readonly group?: string;
}

async function addPerson(page: Page, { login, name, role, unit, group }: Added): Promise<void> {
  await page.getByRole('menuitem', { name: '用户' }).click();
  await page.getByRole('button', { name: '新增用户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用户名').fill(login);
  await dialog.getByLabel('姓名').fill(name);
  await choose(page, '角色', role);
  if (unit !== undefined) await choose(page, '单位', unit);
  if (group !== undefined) {
    await dialog.getByLabel('科室').fill(group);
    await page.keyboard.press('Enter');
  }
  await dialog.getByLabel('初始口令').fill(PASSWORD);
  await dialog.getByRole('button', { name: '新增' }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}
