import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '#main/app';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { HAS_LIBREOFFICE } from '../exports/office.ts';
import { accountForms } from '../gather/accounts.ts';
import { PLACES } from '../gather/budgets/places.ts';
import { budgetFile } from '../gather/budgets.ts';
import { lastYearFile } from '../gather/last-year.ts';
import { performanceFile } from '../gather/performance.ts';
import { expectedOf } from '../gather/truth.ts';
import { drawUnit } from '../gather/unit.ts';
import { disagreeingFiles, disagreements, PLAIN } from '../gather/variants/accounts.ts';
import { type FigurePlace, withFigure } from '../gather/variants/edits.ts';
import { accountFiles, filesOf, type GivenFile } from '../gather/workbooks.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { known } from '../imports/layouts/random.ts';
import { picture } from '../support/picture.ts';
import { dataMadeBy, granted } from '../support/seeded-data.ts';
import { browserForTests } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { button } from './pages/button.ts';
import { GatherPage } from './pages/gather-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();
const UNIT = drawUnit(11, 'exact', 2024);
const { name: DEPARTMENT } = UNIT.department;
const VEHICLES: FigurePlace = { form: '财决附03', row: 15, column: '统计' };

let accounts: readonly GivenFile[];
let budget: GivenFile;
let last: GivenFile;
let performance: GivenFile;

beforeAll(async () => {
  accounts = await accountFiles(UNIT, PLAIN);
  // a PDF is printed by LibreOffice, if installed
  budget = await budgetFile(UNIT, known(PLACES[0]), HAS_LIBREOFFICE ? 'pdf' : 'docx');
  last = await lastYearFile(UNIT, known(LAYOUTS[0]), 'docx');
  performance = await performanceFile(UNIT);
});

const picked = (files: readonly GivenFile[]) =>
  files.map(({ filename, bytes }) => ({ name: filename, bytes }));
const desk = () => picked([...accounts, budget, last, performance]);

/** The workbook after a correction in the program that made it. */
const corrected = () => filesOf(withFigure(accountForms(UNIT, 'now'), VEHICLES, 1), UNIT, PLAIN);

/** Makes a report from all files, like the window. */
async function draft({ dispatch }: App): Promise<void> {
  const files = desk().map(({ name, bytes }) => ({
    filename: name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const read = granted(await dispatch('gather.read', { token: 'draft', report: null, files }));
  const unused = read.files.filter(({ fills }) => fills.length === 0);
  if (unused.length > 0) throw new Error(`${unused[0]?.file}：${unused[0]?.says}`);
  const { gather, 部门, 年度, 单位 } = read;
  const target = { 部门: known(部门 ?? undefined), 年度: known(年度 ?? undefined), 单位 };
  granted(await dispatch('gather.commit', { gather, target }));
}

/** A window with the draft made from all files. */
async function drafted(): Promise<{ readonly page: Page; readonly gather: GatherPage }> {
  const page = await openWindow({ file: await dataMadeBy('取数', draft) });
  await new ReportsPage(page).openOnly();
  return { page, gather: new GatherPage(page) };
}

const openPage = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

describe('取数 from an empty list', () => {
  it('取数 leads to the preview of the document in at most five clicks, with nothing left to type', async () => {
    const page = await openWindow();
    const gather = new GatherPage(page);
    await gather.open();
    await picture(page, 'gather-start');
    expect(await graveFindings(page)).toEqual([]);
    await gather.pick(...desk());
    expect(await gather.headline()).toMatch(/^取数：填 \d+ 个数/);
    for (const [file, kind] of [
      [known(accounts[0]).filename, '财决报表'],
      [budget.filename, '部门预算'],
      [last.filename, '上年决算'],
      [performance.filename, '绩效表'],
    ] as const)
      expect(await gather.file(file).locator('strong').textContent()).toBe(kind);
    const parts = await gather.rows('各部分');
    expect(parts.filter(([title = '']) => /公开|收入|支出/.test(title)).length).toBeGreaterThan(8);
    expect(parts.flatMap(([title, , , open = '']) => (open === '' ? [] : [`${title}：${open}`]))).toEqual([]);
    await gather.section('科目变动和没有用上的').getByText('按 0 个项目填').waitFor();
    await picture(page, 'gather-preview');
    expect(await graveFindings(page)).toEqual([]);

    await gather.commit();
    await page.getByRole('heading', { name: '决算情况说明', level: 2 }).waitFor();
    await page.locator('.preview').getByText('收入支出决算总体情况说明').first().waitFor();
    expect(gather.clicks).toBeLessThanOrEqual(5);
    await picture(page, 'gather-draft');
    await page.locator('.part-editor .figure').first().waitFor();
    expect(await page.getByText('【缺数】').count()).toBe(0);
    await openPage(page, '补充数据');
    await page.getByLabel('财政重点绩效评价项目数').waitFor();
    expect(await page.getByRole('button', { name: /^(其余|本组)都没有/ }).count()).toBe(0);

    const truth = expectedOf(UNIT, { accounts: true, budget: null, last: null });
    const total = truth.cells.get('公开01/31/决算数') as Parameters<typeof formatAmount>[0];
    await openPage(page, '概览');
    await page
      .getByText(groupThousands(formatAmount(total, '元')))
      .or(page.getByText(groupThousands(formatAmount(total, '万元'))))
      .first()
      .waitFor();
  });

  it('取数 reports an unknown file, and an unsuitable one can be removed', async () => {
    const page = await openWindow();
    const gather = new GatherPage(page);
    await gather.open();
    await gather.pick(...picked(accounts), {
      name: '通讯录.csv',
      bytes: new TextEncoder().encode('姓名,电话\n张三,1\n'),
    });
    await gather.headline();
    await gather.file('通讯录.csv').getByText('没有用上').waitFor();
    await page.getByRole('complementary', { name: '文件' }).getByText(/上年/).first().waitFor();
    await page.getByRole('button', { name: '不用 通讯录.csv' }).click();
    await gather.file('通讯录.csv').waitFor({ state: 'detached' });
    await gather.addFiles(...picked([last]));
    await gather.file(last.filename).getByText('上年决算', { exact: true }).waitFor();
  });

  it('取数 shows both locations of contradicting forms', async () => {
    const page = await openWindow();
    const gather = new GatherPage(page);
    await gather.open();
    await gather.pick(...picked(await disagreeingFiles(UNIT, known(disagreements(UNIT)[0]))));
    await gather.headline();
    const [row] = await gather.rows('来源不一致');
    const [, used, usedAt, other, otherAt] = known(row);
    expect(used).not.toBe(other);
    expect(usedAt).toMatch(/Z0\d.*![A-Z]+\d+/);
    expect(otherAt).toMatch(/Z0\d.*![A-Z]+\d+/);
    expect(usedAt).not.toBe(otherAt);
    await picture(page, 'gather-conflict');
  });

  it('取数 can be cancelled while files are read', async () => {
    const page = await openWindow();
    const gather = new GatherPage(page);
    await gather.open();
    await gather.pick(...desk());
    await button(page, '取消').click();
    await page.getByRole('alert').waitFor();
    await button(page, '选择文件').waitFor();
    await button(page, '‹ 全部报表').click();
    await page.getByText('还没有报表').waitFor();
  });

  it('取数 takes files dropped on its half of the list', async () => {
    const page = await openWindow();
    await page.getByText('还没有报表').waitFor();
    const files = picked(accounts).map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    const data = await page.evaluateHandle((all) => {
      const made = new DataTransfer();
      for (const { name, base64 } of all)
        made.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: made, bubbles: true }));
      return made;
    }, files);
    await page.getByText('财决报表、部门预算、上年决算，填成一份报表').waitFor();
    await picture(page, 'gather-drop');
    await page.locator('.drop-choice > div').first().dispatchEvent('drop', { dataTransfer: data });
    expect(await new GatherPage(page).headline()).toMatch(/^取数：填/);
    expect(await page.locator('.drop-choice').count()).toBe(0);
  });
});

describe('取数 into a report', () => {
  it('取数 again changes and lists what changed, keeps typed figures, and is undone as one step', async () => {
    const { page, gather } = await drafted();
    await openPage(page, '补充数据');
    const guests = page.getByLabel('国内来宾人次');
    await guests.fill('77777');
    await page.keyboard.press('Enter');
    await page.getByText(/^已保存/).waitFor();
    const vehicles = page.getByLabel('期末公务用车保有量');
    const before = Number(await vehicles.inputValue());

    await gather.open();
    await gather.pick(...picked([...(await corrected()), budget, last, performance]));
    expect(await gather.headline()).toBe('重新取数：1 处变化');
    const [change] = await gather.rows('变化');
    expect(change?.slice(1, 3)).toEqual([String(before), String(before + 1)]);
    expect(change?.[3]).toMatch(/F03.*[A-Z]+\d+$/);
    const [kept] = await gather.rows('保留不动');
    expect(kept?.slice(2, 4)).toEqual(['手工填列', '77777']);
    await picture(page, 'gather-again');
    expect(await graveFindings(page)).toEqual([]);
    await gather.commit();
    await expect.poll(() => vehicles.inputValue()).toBe(String(before + 1));
    expect(await guests.inputValue()).toBe('77777');

    await gather.undo();
    await expect.poll(() => vehicles.inputValue()).toBe(String(before));
  });

  it('取数 takes the file’s figure on request, and shows the source of each figure', async () => {
    const { page, gather } = await drafted();
    await openPage(page, '补充数据');
    const guests = page.getByLabel('国内来宾人次');
    const before = await guests.inputValue();
    await guests.fill('77777');
    await page.keyboard.press('Enter');
    await page.getByText(/^已保存/).waitFor();
    await gather.open();
    await gather.pick(...desk());
    await gather.headline();
    await page.getByLabel(/国内来宾人次.*改用文件的/).check();
    await gather.commit();
    await expect.poll(() => guests.inputValue()).toBe(before);
    await guests.focus();
    await page
      .locator('footer')
      .getByText(/来自 .*\.xlsx .*F03.*[A-Z]+\d+/)
      .waitFor();
    expect(await guests.getAttribute('title')).toMatch(/来自 .*F03/);

    await openPage(page, '决算情况说明');
    const figure = page.locator('.part-editor [data-figure="机关运行经费/本年"]').first();
    await figure.hover();
    await expect.poll(() => figure.getAttribute('title')).toMatch(/本年度机关运行经费（来自 .*F03/);
  });

  it('取数 offers the report of the same department and year, and works by keys alone', async () => {
    const { page, gather } = await drafted();
    await button(page, '‹ 全部报表').click();
    await page.getByRole('heading', { name: '部门决算公开' }).waitFor();
    // requested early: a key is faster than the watch for choosers
    const chooser = page.waitForEvent('filechooser');
    await button(page, '取数').focus();
    await page.keyboard.press('Enter');
    const focused = page.locator('button:focus');
    await focused.filter({ hasText: '选择文件' }).waitFor();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(
      desk().map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    expect(await gather.headline()).toMatch(/^重新取数：没有变化|没有变化/);
    await page.getByLabel(new RegExp(`填入已有的 .*${DEPARTMENT}`)).waitFor();
    await focused.filter({ hasText: '填入报表' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '决算情况说明', level: 2 }).waitFor();
  });
});
